// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/merge/routed_linear.h"

#include "core/clip/dense_linear.h"

namespace interfuse {

void routed_linear(const at::Tensor& x, const at::Tensor& routing, const at::Tensor& weights,
                   const at::Tensor& biases, at::Tensor& y, at::Tensor& scratch) {
    const std::int64_t rows = x.size(0);
    const std::int64_t in = x.size(1);
    const std::int64_t out = y.size(1);
    at::Tensor sum = at::mm(routing, biases);
    // The routing weight goes on the narrower side, and the sum over experts runs inside the
    // product where that side is the input.
    at::Tensor narrow = scratch.narrow(0, 0, in <= out ? rows * in : 0).view({-1, in});
    for (std::int64_t expert = 0; expert < weights.size(0); ++expert) {
        const at::Tensor weight = weights[expert];
        const at::Tensor share = routing.narrow(1, expert, 1);
        if (in <= out) {
            at::mul_out(narrow, x, share);
            sum = dense_linear_plus(narrow, weight, sum);
        } else {
            sum.addcmul_(dense_linear(x, weight), share);
        }
    }
    y.copy_(sum);
}

}  // namespace interfuse
