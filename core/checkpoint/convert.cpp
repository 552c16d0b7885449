// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/checkpoint/convert.h"

#include <bit>
#include <cstring>

#include <stdexcept>

namespace interfuse {
namespace {

static_assert(std::endian::native == std::endian::little, "stored tensors are little-endian");

template <typename Stored>
Stored element(const std::byte* stored, std::size_t i) {
    Stored value;
    std::memcpy(&value, stored + i * sizeof(Stored), sizeof(Stored));
    return value;
}

// Without branches and comparisons, which the compiler would turn into branches, so that it can
// take many at a time.
float half_to_float(std::uint16_t half) {
    constexpr std::uint32_t exponent_mask = 0x1FU << 23U;
    constexpr std::uint32_t rebias = (127U - 15U) << 23U;
    constexpr std::uint32_t smallest_normal = rebias + (1U << 23U);  // 2^-14
    const std::uint32_t magnitude = (half & 0x7FFFU) << 13U;
    const std::uint32_t exponent = magnitude & exponent_mask;
    // A subnormal half is a fraction of 2^-14: it goes below the leading one of 2^-14, which then
    // comes off. From all others zero is taken. The mask is all ones when the exponent is zero.
    const auto subnormal =
        static_cast<std::uint32_t>(static_cast<std::int32_t>(exponent - 1) >> 31);
    const std::uint32_t shifted = magnitude + rebias + (subnormal & (1U << 23U));
    const float value =
        std::bit_cast<float>(shifted) - std::bit_cast<float>(subnormal & smallest_normal);
    // Exponent 31, infinity and NaN, alone carries into bit 28; float32's exponent becomes all
    // ones.
    const std::uint32_t carry = (exponent + (1U << 23U)) & (1U << 28U);
    const std::uint32_t special = (carry >> 1U) * 15U;
    const std::uint32_t sign = (half & 0x8000U) << 16U;
    return std::bit_cast<float>(std::bit_cast<std::uint32_t>(value) | special | sign);
}

float bfloat_to_float(std::uint16_t bfloat) {
    return std::bit_cast<float>(static_cast<std::uint32_t>(bfloat) << 16U);
}

}  // namespace

void convert_to_float(DType dtype, std::span<const std::byte> stored, std::span<float> out) {
    const std::byte* in = stored.data();
    float* to = out.data();
    const std::size_t count = out.size();
    switch (dtype) {
        case DType::f32:
            std::memcpy(to, in, count * sizeof(float));
            return;
        case DType::f64:
            for (std::size_t i = 0; i < count; ++i) {
                to[i] = static_cast<float>(element<double>(in, i));
            }
            return;
        case DType::f16:
            for (std::size_t i = 0; i < count; ++i) {
                to[i] = half_to_float(element<std::uint16_t>(in, i));
            }
            return;
        case DType::bf16:
            for (std::size_t i = 0; i < count; ++i) {
                to[i] = bfloat_to_float(element<std::uint16_t>(in, i));
            }
            return;
        default:
            throw std::invalid_argument("convert_to_float: not a floating dtype");
    }
}

bool all_finite(std::span<const float> values) {
    constexpr std::uint32_t exponent_mask = 0x7F800000;
    std::uint32_t found = 0;
    for (const float value : values) {
        const auto bits = std::bit_cast<std::uint32_t>(value);
        found |= (bits & exponent_mask) == exponent_mask ? 1U : 0U;
    }
    return found == 0;
}

}  // namespace interfuse
