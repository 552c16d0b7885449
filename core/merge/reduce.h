// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
// From coefficients to merged tensors, one at a time, as they are stored.
#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <span>
#include <stop_token>
#include <string_view>
#include <vector>

#include "core/checkpoint/dtype.h"
#include "core/clip/vision_tower.h"
#include "core/merge/coefficients.h"
#include "core/merge/model_pool.h"
#include "core/merge/truncated_change.h"

namespace interfuse {

// What merged values are stored as. What is evaluated is made of the same.
struct StoredForm {
    DType dtype = DType::f32;  // f32, f16 or bf16
    // Of a LoRA adapter over the pretrained model: it holds linear weights' change at this rank, of
    // that dtype, and whatever else changed as it is.
    std::optional<std::int64_t> rank;
};

struct MergedTensor {
    const TensorRule* rule = nullptr;
    std::span<const float> values;          // as the stored form holds them
    std::optional<TruncatedChange> change;  // with a rank: of a linear weight, changed or not
    std::size_t overflowed = 0;             // finite values that left the dtype's range
};

// Writes one merged tensor to `out` (float32). Sums run in float64 and are rounded once, so that
// the result hangs neither on threads nor on order (what TIES takes in float32: ties_merge.h).
// Throws Error when a value leaves float32's range. `scratch` is resized as needed and may be kept
// between calls; it begins with the pretrained model's values afterwards.
void reduce_tensor(const ModelPool& pool, const TensorRule& rule, std::span<float> out,
                   std::vector<float>& scratch);

// Merged tensors of a pool in their stored form, one after the other.
class Reducer {
  public:
    explicit Reducer(const ModelPool& pool, StoredForm form = {}) : pool_(pool), form_(form) {}

    // Valid until the next call; throws as reduce_tensor does.
    const MergedTensor& reduce(const TensorRule& rule);

  private:
    void truncate_change();

    const ModelPool& pool_;
    StoredForm form_;
    std::vector<float> merged_, scratch_;
    MergedTensor result_;
};

// Every tensor in the order given, handed to `finished` as soon as it is there. Throws Cancelled.
void reduce(const ModelPool& pool, const Coefficients& coefficients, StoredForm form,
            const std::function<void(const MergedTensor&)>& finished, const std::stop_token& stop);

// The merged tower in memory, its values those that an export of this form holds. Throws as reduce
// does.
VisionWeights merged_weights(const ModelPool& pool, const Coefficients& coefficients,
                             StoredForm form, at::Device device, const std::stop_token& stop);

}  // namespace interfuse
