// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The vision tower and AdaSVD's calibration written down plainly in float64, one image set at once
// and with full SVDs: what the program's own arithmetic is held against.
#pragma once

#include <ATen/core/Tensor.h>

#include <functional>
#include <map>
#include <string>
#include <vector>

#include "core/clip/linear_layers.h"
#include "tests/support/tiny_checkpoint.h"

namespace interfuse::float64 {

// The tensors of one model by canonical name, float64.
using Model = std::map<std::string, at::Tensor, std::less<>>;

// The model that tiny::write_checkpoint writes with these options (float32, prefixed keys).
Model model_of(const ClipConfig& config, const tiny::Options& options);

// y of a linear layer, given its module name and x [images, tokens, in].
using Linear = std::function<at::Tensor(const std::string& module, const at::Tensor& x)>;

// Pooled output [images, hidden] of float64 pixels; `model` gives everything but linear layers.
at::Tensor vision_forward(const ClipConfig& config, const Model& model, const at::Tensor& pixels,
                          const Linear& linear);
// The same with the model's own linear layers.
at::Tensor vision_forward(const ClipConfig& config, const Model& model, const at::Tensor& pixels);

// Routing weights of every image at one linear layer, [images, experts].
struct ImageRouting {
    at::Tensor all_tokens;  // mean over the image's tokens
    at::Tensor class_token;
};
// By module; only layers that some expert changed.
using Routing = std::map<std::string, ImageRouting>;

Routing calibrate(const ClipConfig& config, const Model& pretrained,
                  const std::vector<Model>& experts, const at::Tensor& pixels, std::int64_t gate_k,
                  bool average_experts);

}  // namespace interfuse::float64
