// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Rows of float32 to int8 and back, in one pass where LibTorch's operators would take several over
// memory. Of the processor's vector instructions the widest are chosen when the program starts.
//
// q = round(value · factor), and factor = 127 / max|value| of whatever shares a scale; so values
// are q / factor. All zero has factor 0.
#pragma once

#include <cstdint>
#include <span>

namespace interfuse {

// max|value|; values are finite.
float largest_magnitude(std::span<const float> values);

// 127 / magnitude, 0 for 0.
float int8_factor(float magnitude);

// q[i] = round(values[i] · factor), which is within ±127. Ties go to even.
void to_int8(std::span<const float> values, float factor, std::int8_t* q);

// y[i] += share · scales[i] · sums[i]
void add_scaled(std::span<const std::int32_t> sums, float share, const float* scales, float* y);

// sum[i] += weight · values[i]
void add_weighted(std::span<const float> values, float weight, float* sum);

// difference[i] = values[i] − base[i]
void subtract(std::span<const float> values, const float* base, float* difference);

}  // namespace interfuse
