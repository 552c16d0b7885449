// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The plain forward pass of one checkpoint, reading one layer at a time.
#pragma once

#include <ATen/core/Tensor.h>

#include <functional>
#include <map>
#include <stop_token>
#include <string>
#include <string_view>

#include "core/checkpoint/checkpoint.h"

namespace interfuse {

// pixels: float32 [images, channels, image_size, image_size] → pooled output, float32
// [images, hidden]. Runs on the device of `pixels`. Throws Cancelled after a stop was asked for.
at::Tensor vision_forward(const Checkpoint& checkpoint, const at::Tensor& pixels,
                          std::int64_t batch_images, const std::stop_token& stop = {});

// A whole vision tower in memory: every tensor of vision_tensors(config) by its canonical name,
// float32 on one device.
struct VisionWeights {
    ClipConfig config;
    std::map<std::string, at::Tensor, std::less<>> tensors;
};
// Throws Error where the checkpoint's reading does, and Cancelled.
VisionWeights load_vision_weights(const Checkpoint& checkpoint, at::Device device,
                                  const std::stop_token& stop = {});
// As above, from memory: the weights are on the device of `pixels`.
at::Tensor vision_forward(const VisionWeights& weights, const at::Tensor& pixels,
                          std::int64_t batch_images, const std::stop_token& stop = {});

// A tensor of the checkpoint as float32 on a device.
at::Tensor read_tensor(const Checkpoint& checkpoint, std::string_view name,
                       at::Device device = at::kCPU);

}  // namespace interfuse
