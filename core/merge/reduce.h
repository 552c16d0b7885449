// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
// From coefficients to merged tensors, one at a time.
#pragma once

#include <functional>
#include <span>
#include <stop_token>
#include <string_view>

#include "core/clip/vision_tower.h"
#include "core/merge/coefficients.h"
#include "core/merge/model_pool.h"

namespace interfuse {

// Writes one merged tensor to `out` (float32). Sums run in float64 and are rounded once, so that
// the result hangs neither on threads nor on order (what TIES takes in float32: ties_merge.h).
// Throws Error when a value leaves float32's range. `scratch` is resized as needed and may be kept
// between calls.
void reduce_tensor(const ModelPool& pool, const TensorRule& rule, std::span<float> out,
                   std::vector<float>& scratch);

// Every tensor in the order given, handed to `finished` as soon as it is there. Throws Cancelled.
void reduce(const ModelPool& pool, const Coefficients& coefficients,
            const std::function<void(const TensorRule&, std::span<const float>)>& finished,
            const std::stop_token& stop);

// The merged tower in memory, its values those that an export writes. Throws as reduce does.
VisionWeights merged_weights(const ModelPool& pool, const Coefficients& coefficients,
                             at::Device device, const std::stop_token& stop);

}  // namespace interfuse
