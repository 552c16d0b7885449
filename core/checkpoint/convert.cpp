// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/checkpoint/convert.h"

#include <bit>
#include <cmath>
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

// Integer arithmetic that carries: half of the last kept bit, less one where that bit is 0, so that
// ties go to even.
std::uint32_t rounding(std::uint32_t bits, unsigned dropped) {
    return (1U << (dropped - 1U)) - 1U + (bits >> dropped & 1U);
}

std::uint16_t float_to_half(float value) {
    const auto bits = std::bit_cast<std::uint32_t>(value);
    const std::uint32_t sign = bits >> 16U & 0x8000U;
    const std::uint32_t magnitude = bits & 0x7FFFFFFFU;
    constexpr std::uint32_t infinity = 0x7C00;
    constexpr std::uint32_t smallest_normal = (127U - 14U) << 23U;  // 2^-14
    std::uint32_t half = 0;
    if (magnitude > 0x7F800000U) {
        half = infinity | 0x200U;  // not a number
    } else if (magnitude >= (127U + 16U) << 23U) {
        half = infinity;
    } else if (magnitude < smallest_normal) {
        // Beside 0.5 the last bit of a float32 is worth 2^-24, as that of a subnormal half.
        const float beside = std::bit_cast<float>(magnitude) + 0.5F;
        half = std::bit_cast<std::uint32_t>(beside) - std::bit_cast<std::uint32_t>(0.5F);
    } else {
        constexpr std::uint32_t rebias = (127U - 15U) << 23U;
        half = (magnitude - rebias + rounding(magnitude, 13)) >> 13U;  // may carry into infinity
    }
    return static_cast<std::uint16_t>(sign | half);
}

std::uint16_t float_to_bfloat(float value) {
    const auto bits = std::bit_cast<std::uint32_t>(value);
    if ((bits & 0x7FFFFFFFU) > 0x7F800000U) return static_cast<std::uint16_t>(bits >> 16U | 0x40U);
    return static_cast<std::uint16_t>((bits + rounding(bits, 16)) >> 16U);
}

template <typename Convert>
void store_each(std::span<const float> values, std::span<std::byte> stored, Convert convert) {
    for (std::size_t i = 0; i < values.size(); ++i) {
        const std::uint16_t element = convert(values[i]);
        std::memcpy(stored.data() + i * sizeof element, &element, sizeof element);
    }
}

// Through the stored form and back; counts what became infinite.
template <typename Store, typename Load>
std::size_t round_each(std::span<float> values, Store store, Load load) {
    std::size_t overflowed = 0;
    for (float& value : values) {
        const float rounded = load(store(value));
        overflowed += std::isinf(rounded) && !std::isinf(value) ? 1U : 0U;
        value = rounded;
    }
    return overflowed;
}

}  // namespace

void convert_from_float(DType dtype, std::span<const float> values, std::span<std::byte> stored) {
    if (stored.size() != values.size() * dtype_size(dtype)) {
        throw std::invalid_argument("convert_from_float: wrong number of bytes");
    }
    switch (dtype) {
        case DType::f32:
            std::memcpy(stored.data(), values.data(), stored.size());
            return;
        case DType::f16:
            return store_each(values, stored, float_to_half);
        case DType::bf16:
            return store_each(values, stored, float_to_bfloat);
        default:
            throw std::invalid_argument("convert_from_float: no dtype to store in");
    }
}

std::size_t round_to(DType dtype, std::span<float> values) {
    switch (dtype) {
        case DType::f32:
            return 0;
        case DType::f16:
            return round_each(values, float_to_half, half_to_float);
        case DType::bf16:
            return round_each(values, float_to_bfloat, bfloat_to_float);
        default:
            throw std::invalid_argument("round_to: no dtype to store in");
    }
}

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
