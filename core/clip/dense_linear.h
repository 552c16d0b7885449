// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Float32 products of many rows with one weight matrix: nearly all of the program's arithmetic.
//
// On the CPU they go to oneDNN, which writes its code for the processor at hand; LibTorch's own
// matmul goes to MKL, which takes less than half the speed of an AVX-512 processor that is not
// Intel's. docs/performance.md has the figures. On other devices they are LibTorch's.
#pragma once

#include <ATen/core/Tensor.h>

namespace interfuse {

// x: [rows, in]; weight: [out, in], row-major; bias: [out] or undefined → x Wᵀ + bias, [rows, out].
at::Tensor dense_linear(const at::Tensor& x, const at::Tensor& weight, const at::Tensor& bias = {});

// x Wᵀ + addend; addend: [rows, out].
at::Tensor dense_linear_plus(const at::Tensor& x, const at::Tensor& weight,
                             const at::Tensor& addend);

}  // namespace interfuse
