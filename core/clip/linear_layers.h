// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The linear layers of an encoder layer, as the forward pass sees them: whoever runs it decides
// what a linear layer does (plain, routed over experts, …).
#pragma once

#include <ATen/core/Tensor.h>

#include <cstdint>

#include "core/clip/linear_id.h"

namespace interfuse {

// What the forward pass calls. Calls come as enter, apply (once for every batch, on the CPU from
// several threads at once), leave.
class LinearLayers {
  public:
    virtual ~LinearLayers() = default;
    virtual void enter(const LinearId& id) = 0;
    // input: float32 [rows, in], contiguous; output: float32 [rows, out], contiguous, overwritten.
    // `first_image` is the place of the batch's first image among all images of the pass.
    virtual void apply(const at::Tensor& input, at::Tensor& output, std::int64_t first_image) = 0;
    virtual void leave() = 0;
};

}  // namespace interfuse
