// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/merge/routed_linear.h"

#include <algorithm>

namespace interfuse {

void routed_linear(const at::Tensor& x, const at::Tensor& routing, const at::Tensor& weights,
                   const at::Tensor& biases, at::Tensor& y, at::Tensor& scratch) {
    const std::int64_t rows = x.size(0);
    const std::int64_t in = x.size(1);
    const std::int64_t out = y.size(1);
    at::mm_out(y, routing, biases);
    // The routing weight goes on the narrower side, and the product adds up inside the GEMM where
    // that side is the input.
    at::Tensor narrow = scratch.narrow(0, 0, rows * std::min(in, out)).view({rows, -1});
    for (std::int64_t expert = 0; expert < weights.size(0); ++expert) {
        const at::Tensor weight = weights.select(0, expert).t();
        const at::Tensor share = routing.narrow(1, expert, 1);
        if (in <= out) {
            at::mul_out(narrow, x, share);
            y.addmm_(narrow, weight);
        } else {
            at::mm_out(narrow, x, weight);
            y.addcmul_(narrow, share);
        }
    }
}

}  // namespace interfuse
