// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
// From stored numbers to float32, exactly where float32 can hold them.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>

#include "core/checkpoint/dtype.h"

namespace interfuse {

// Converts out.size() elements of `stored` (little-endian, of any alignment). `dtype` is floating.
void convert_to_float(DType dtype, std::span<const std::byte> stored, std::span<float> out);

// Whether no value is infinite or NaN.
bool all_finite(std::span<const float> values);

}  // namespace interfuse
