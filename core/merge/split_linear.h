// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
// A routed linear layer, split around constant coefficients cᵢ with the sum 1, W̄ = Σ cᵢ Wᵢ:
//
//     Σ rᵢ(x) Wᵢ x  =  W̄ x  +  Σ (rᵢ(x) − cᵢ) (Wᵢ − W̄) x
//
// which is the same mixture, because the routing weights have the sum 1 as well. The first term is
// one product in float32; the second is small where the routing weights stay near cᵢ, and is
// computed in a cheaper arithmetic, and in int8 only for a sample of the pairs of a token and an
// expert (core/merge/pair_sample.h).
#pragma once

#include <ATen/core/Tensor.h>

#include <span>
#include <vector>

#include "core/merge/correction.h"
#include "core/merge/pair_sample.h"

namespace interfuse {

class SplitLinear {
  public:
    // Part of the pairs that are sampled.
    static constexpr double sampled_part = 0.25;

    // What one batch needs; kept from batch to batch. A buffer serves any layer.
    struct Buffers {
        at::Tensor rows, taken, sums;  // int8, int8, int32
        PairSampler sampler{sampled_part};
    };

    // weights: [1 + experts, out, in] and biases: [1 + experts, out], float32 on one device, the
    // pretrained model first; centre: cᵢ, one an expert. int8 is for the CPU.
    SplitLinear(const at::Tensor& weights, const at::Tensor& biases,
                const std::vector<double>& centre, Correction correction);

    // x: [rows, in]; routing: [rows, experts], each row with the sum 1; y: [rows, out],
    // overwritten. All float32 and contiguous. starts: one an image of rows / starts.size() tokens,
    // where the draws of their pairs start (pair_start); with none every pair is taken, as it is in
    // bfloat16 always. May be called from several threads at once.
    void apply(const at::Tensor& x, const at::Tensor& routing, at::Tensor& y,
               std::span<const double> starts, Buffers& buffers) const;

  private:
    void quantise(const at::Tensor& experts);
    void add_int8(const at::Tensor& x, at::Tensor& shares, std::span<const double> starts,
                  at::Tensor& sum, Buffers& buffers) const;
    void add_bfloat16(const at::Tensor& x, const at::Tensor& shares, at::Tensor& sum) const;
    // In bfloat16: where the input is the narrower side it is multiplied by every expert's share,
    // and one product sums over the experts; else each expert's output is.
    bool shares_go_in() const { return base_.size(1) <= base_.size(0); }

    Correction correction_;
    at::Tensor base_;    // [out, in]: W̄
    at::Tensor biases_;  // [experts, out]
    at::Tensor centre_;  // [experts]
    // Wᵢ − W̄: [experts, out, in]; in bfloat16 [out, experts · in] where shares go in.
    at::Tensor differences_;
    at::Tensor scales_;         // int8 only: [experts, out]
    std::vector<float> sizes_;  // int8 only: [experts], in proportion to the differences' norms
};

}  // namespace interfuse
