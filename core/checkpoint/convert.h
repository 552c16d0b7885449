// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
// From stored numbers to float32, exactly where float32 can hold them, and back.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>

#include "core/checkpoint/dtype.h"

namespace interfuse {

// Converts out.size() elements of `stored` (little-endian, of any alignment). `dtype` is floating.
void convert_to_float(DType dtype, std::span<const std::byte> stored, std::span<float> out);

// Writes values.size() elements of `dtype` (f32, f16 or bf16) to `stored`, each rounded to the
// nearest, ties to even. What lies beyond the largest becomes infinite, as in PyTorch.
void convert_from_float(DType dtype, std::span<const float> values, std::span<std::byte> stored);

// Rounds every value to one that `dtype` (f32, f16 or bf16) holds, the same way. Returns how many
// finite ones became infinite.
std::size_t round_to(DType dtype, std::span<float> values);

// Whether no value is infinite or NaN.
bool all_finite(std::span<const float> values);

}  // namespace interfuse
