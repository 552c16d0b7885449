// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
// A routed linear layer, split around constant coefficients cᵢ with the sum 1:
//
//     Σ rᵢ(x) Wᵢ x  =  (Σ cᵢ Wᵢ) x  +  Σ (rᵢ(x) − cᵢ) (Wᵢ − W_M) x
//
// which is the same mixture, because the routing weights have the sum 1 as well; the last term of
// the second sum is zero. The first term is one product in float32; the second is small where the
// routing weights stay near cᵢ, and is computed in a cheaper arithmetic.
#pragma once

#include <ATen/core/Tensor.h>

#include "core/merge/correction.h"

namespace interfuse {

class SplitLinear {
  public:
    // What one batch needs; kept from batch to batch. A buffer serves any layer.
    struct Buffers {
        at::Tensor quantised, sums;  // int8, int32
    };

    // weights: [1 + experts, out, in] and biases: [1 + experts, out], float32 on one device, the
    // pretrained model first; centre: cᵢ, one an expert, of which the last follows from the others.
    // int8 is for the CPU.
    SplitLinear(const at::Tensor& weights, const at::Tensor& biases,
                const std::vector<double>& centre, Correction correction);

    // x: [rows, in]; routing: [rows, experts], each row with the sum 1; y: [rows, out],
    // overwritten. All float32 and contiguous. May be called from several threads at once.
    void apply(const at::Tensor& x, const at::Tensor& routing, at::Tensor& y,
               Buffers& buffers) const;

  private:
    void quantise(const at::Tensor& weights);
    void add_int8(const at::Tensor& x, const at::Tensor& shares, at::Tensor& sum,
                  Buffers& buffers) const;
    void add_bfloat16(const at::Tensor& x, const at::Tensor& shares, at::Tensor& sum) const;
    // Where the input is the narrower side it is multiplied by every expert's share, and one
    // product sums over the experts; else each expert's output is.
    bool shares_go_in() const { return base_.size(1) <= base_.size(0); }

    Correction correction_;
    at::Tensor base_;    // [out, in]: Σ cᵢ Wᵢ
    at::Tensor biases_;  // [experts, out]
    at::Tensor centre_;  // [experts − 1]
    // Wᵢ − W_M: [out, (experts − 1) · in] where shares go in, else [experts − 1, out, in].
    at::Tensor differences_;
    at::Tensor scales_;  // int8 only: [1 or experts − 1, out]
};

}  // namespace interfuse
