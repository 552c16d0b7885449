// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/merge/int8_rows.h"

#include <algorithm>
#include <bit>
#include <cstddef>

// The build is for any processor of the architecture; these loops are compiled for newer ones too.
// Not under a sanitizer: which one to take is decided before that is ready.
#if defined(__x86_64__) && defined(__GNUC__) && !defined(__clang__) && defined(__linux__) && \
    !defined(__SANITIZE_THREAD__) && !defined(__SANITIZE_ADDRESS__)
#define INTERFUSE_VECTOR_CLONES __attribute__((target_clones("arch=x86-64-v4", "avx2", "default")))
#else
#define INTERFUSE_VECTOR_CLONES
#endif

namespace interfuse {
namespace {

constexpr float largest_int8 = 127.0F;
// Adding 1.5 · 2^23 leaves no bits for a fraction: the sum's low byte is the rounded integer.
constexpr float rounding = 12582912.0F;

// Of non-negative floats the bits compare as integers, which needs no branch for NaN.
INTERFUSE_VECTOR_CLONES
std::uint32_t largest_bits(const float* values, std::size_t count) {
    std::uint32_t largest = 0;
    for (std::size_t i = 0; i < count; ++i) {
        largest = std::max(largest, std::bit_cast<std::uint32_t>(values[i]) & 0x7FFFFFFFU);
    }
    return largest;
}

INTERFUSE_VECTOR_CLONES
void round_all(const float* values, std::size_t count, float factor, std::int8_t* q) {
    for (std::size_t i = 0; i < count; ++i) {
        const auto bits = std::bit_cast<std::int32_t>(values[i] * factor + rounding);
        q[i] = static_cast<std::int8_t>(bits);
    }
}

INTERFUSE_VECTOR_CLONES
void add_all(const std::int32_t* sums, std::size_t count, float share, const float* scales,
             float* y) {
    for (std::size_t i = 0; i < count; ++i)
        y[i] += share * scales[i] * static_cast<float>(sums[i]);
}

INTERFUSE_VECTOR_CLONES
void add_weighted_all(const float* values, std::size_t count, float weight, float* sum) {
    for (std::size_t i = 0; i < count; ++i)
        sum[i] += weight * values[i];
}

INTERFUSE_VECTOR_CLONES
void subtract_all(const float* values, std::size_t count, const float* base, float* difference) {
    for (std::size_t i = 0; i < count; ++i)
        difference[i] = values[i] - base[i];
}

}  // namespace

float largest_magnitude(std::span<const float> values) {
    return std::bit_cast<float>(largest_bits(values.data(), values.size()));
}

float int8_factor(float magnitude) {
    // A magnitude near the smallest float has no finite inverse, and nothing that counts.
    constexpr float smallest = 1e-30F;
    return magnitude > smallest ? largest_int8 / magnitude : 0.0F;
}

void to_int8(std::span<const float> values, float factor, std::int8_t* q) {
    round_all(values.data(), values.size(), factor, q);
}

void add_scaled(std::span<const std::int32_t> sums, float share, const float* scales, float* y) {
    add_all(sums.data(), sums.size(), share, scales, y);
}

void add_weighted(std::span<const float> values, float weight, float* sum) {
    add_weighted_all(values.data(), values.size(), weight, sum);
}

void subtract(std::span<const float> values, const float* base, float* difference) {
    subtract_all(values.data(), values.size(), base, difference);
}

}  // namespace interfuse
