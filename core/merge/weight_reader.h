// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The weights of one linear layer of all models after the other.
#pragma once

#include <ATen/core/Tensor.h>

#include <array>
#include <future>
#include <optional>

#include "core/merge/model_pool.h"

namespace interfuse {

// Float32, the pretrained model first.
struct LayerWeights {
    at::Tensor weights;  // [1 + experts, out, in]
    at::Tensor biases;   // [1 + experts, out]
};

class WeightReader {
  public:
    enum class Ahead {
        no,      // one buffer; the system is asked to have the next layer's bytes ready
        yes,     // two buffers: a thread reads the next layer while the present one computes
        pinned,  // the same in memory that a GPU copies from by itself
    };

    WeightReader(const ModelPool& pool, Ahead ahead) : pool_(pool), ahead_(ahead) {}
    ~WeightReader();
    WeightReader(const WeightReader&) = delete;
    WeightReader& operator=(const WeightReader&) = delete;

    // On the host, and valid until the next call. The one after it in module order is expected
    // next. Throws Error where a tensor cannot be read.
    LayerWeights take(const LinearId& id);

  private:
    struct Buffer {
        at::Tensor weights, biases;  // as large as the largest layer so far
    };
    LayerWeights read(const LinearId& id, Buffer& buffer) const;

    const ModelPool& pool_;
    Ahead ahead_;
    std::array<Buffer, 2> buffers_;
    std::size_t present_ = 0;  // the buffer last given out
    std::optional<LinearId> expected_;
    std::future<LayerWeights> coming_;  // of expected_
};

}  // namespace interfuse
