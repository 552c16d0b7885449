// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
// A linear layer's change in few numbers, as a LoRA adapter holds it (arXiv 2106.09685).
#pragma once

#include <ATen/core/Tensor.h>

#include <cstdint>

#include "core/checkpoint/dtype.h"
#include "core/merge/truncation.h"

namespace interfuse {

struct TruncatedChange {
    at::Tensor b;                // [out, rank], float32, of values that the dtype holds
    at::Tensor a;                // [rank, in], the same
    std::int64_t rank = 0;       // columns that are not zero
    std::size_t overflowed = 0;  // values that left the dtype's range
    Truncation truncation;       // of D by B · A, as rounded
};

// change: D, float32 [out, in] on the CPU → the B · A of that rank nearest to D (Eckart–Young; the
// subspace by make_gate), with the singular values in falling order and divided evenly over both,
// rounded to `dtype` (f32, f16 or bf16).
TruncatedChange truncated_change(const at::Tensor& change, std::int64_t rank, DType dtype);

}  // namespace interfuse
