// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The values of a LoRA adapter's tensors, and what they make of the pretrained model's.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/checkpoint/lora_adapter.h"
#include "core/checkpoint/tensor_files.h"

namespace interfuse {

// ΔW = scaling · B A of a weight [out, in], float32 as read.
struct LowRankChange {
    std::int64_t out = 0, in = 0, rank = 0;
    double scaling = 0;
    std::vector<float> a;  // [rank, in], row-major
    std::vector<float> b;  // [out, rank], row-major

    // weight + scaling · B A, each value summed in float64 and rounded once; the same on every
    // machine and for any number of threads.
    void add_to(std::span<float> weight) const;
};

class AdapterWeights {
  public:
    // Opens the adapter's file. Throws Error.
    explicit AdapterWeights(LoraAdapter adapter);

    const LoraAdapter& adapter() const { return adapter_; }
    // Of a weight by its canonical name; nothing where the adapter has no factors of it. Like
    // read_replaced it checks and hashes, the first time, what it reads. Throws Error.
    std::optional<LowRankChange> low_rank(std::string_view weight) const;
    // Whether the adapter has the tensor as a whole; then read_replaced reads it.
    bool replaces(std::string_view name) const { return adapter_.replaced.contains(name); }
    void read_replaced(std::string_view name, std::span<float> out) const;
    void will_need(std::string_view name) const;

    // A hash of names, dtypes, shapes, contents and scalings, whatever the names that the file
    // gives them; empty until every tensor was read once.
    std::string content_hash() const;

  private:
    LoraAdapter adapter_;
    TensorFiles files_;
};

}  // namespace interfuse
