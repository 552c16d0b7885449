// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/checkpoint/convert.h"

#include <c10/util/BFloat16.h>
#include <c10/util/Half.h>
#include <gtest/gtest.h>

#include <bit>
#include <cmath>
#include <limits>
#include <numeric>
#include <random>
#include <vector>

#include "core/checkpoint/dtype.h"

namespace interfuse {
namespace {

std::vector<std::uint16_t> all_patterns() {
    std::vector<std::uint16_t> patterns(65'536);
    std::iota(patterns.begin(), patterns.end(), std::uint16_t{0});
    return patterns;
}

TEST(Convert, EveryHalfExactly) {
    const std::vector<std::uint16_t> patterns = all_patterns();
    std::vector<float> out(patterns.size());
    convert_to_float(DType::f16, std::as_bytes(std::span(patterns)), out);
    for (std::size_t i = 0; i < patterns.size(); ++i) {
        const float expected = static_cast<float>(c10::Half(patterns[i], c10::Half::from_bits()));
        if (std::isnan(expected)) {  // signalling or quiet
            ASSERT_TRUE(std::isnan(out[i])) << "pattern " << i;
            continue;
        }
        ASSERT_EQ(std::bit_cast<std::uint32_t>(out[i]), std::bit_cast<std::uint32_t>(expected))
            << "pattern " << i;
    }
}

TEST(Convert, EveryBfloatExactly) {
    const std::vector<std::uint16_t> patterns = all_patterns();
    std::vector<float> out(patterns.size());
    convert_to_float(DType::bf16, std::as_bytes(std::span(patterns)), out);
    for (std::size_t i = 0; i < patterns.size(); ++i) {
        const float expected =
            static_cast<float>(c10::BFloat16(patterns[i], c10::BFloat16::from_bits()));
        ASSERT_EQ(std::bit_cast<std::uint32_t>(out[i]), std::bit_cast<std::uint32_t>(expected))
            << "pattern " << i;
    }
}

TEST(Convert, DoubleRoundsToNearest) {
    const std::vector<double> values{0.1,  -1.0 / 3.0, 1e-310,        1e-45,          1e300,
                                     -0.0, 16777217.0, 1.0 + 0x1p-24, 1.0 + 0x1.8p-24};
    const std::vector<float> expected{
        0.1F,  -1.0F / 3.0F, 0.0F, 0x1p-149F,      std::numeric_limits<float>::infinity(),
        -0.0F, 16777216.0F,  1.0F, 1.0F + 0x1p-23F};
    std::vector<float> out(values.size());
    convert_to_float(DType::f64, std::as_bytes(std::span(values)), out);
    for (std::size_t i = 0; i < values.size(); ++i) {
        EXPECT_EQ(std::bit_cast<std::uint32_t>(out[i]), std::bit_cast<std::uint32_t>(expected[i]))
            << values[i];
    }
}

TEST(Convert, ReadsUnalignedBytes) {
    const std::vector<float> values{1.5F, -2.25F, 1e-40F};
    std::vector<std::byte> bytes(1 + values.size() * sizeof(float));
    std::memcpy(bytes.data() + 1, values.data(), values.size() * sizeof(float));
    std::vector<float> out(values.size());
    convert_to_float(DType::f32, std::span(bytes).subspan(1), out);
    EXPECT_EQ(out, values);

    const std::vector<double> doubles{0.5, 3.0, -7.0};
    bytes.resize(1 + doubles.size() * sizeof(double));
    std::memcpy(bytes.data() + 1, doubles.data(), doubles.size() * sizeof(double));
    convert_to_float(DType::f64, std::span(bytes).subspan(1), out);
    EXPECT_EQ(out, (std::vector<float>{0.5F, 3.0F, -7.0F}));
}

TEST(Convert, RefusesIntegers) {
    std::vector<float> out(1);
    EXPECT_THROW(convert_to_float(DType::i64, std::vector<std::byte>(8), out),
                 std::invalid_argument);
}

TEST(AllFinite, FindsOneBadValueAnywhere) {
    std::vector<float> values(67, std::numeric_limits<float>::max());
    values[3] = std::numeric_limits<float>::denorm_min();
    values[4] = -std::numeric_limits<float>::max();
    EXPECT_TRUE(all_finite(values));
    EXPECT_TRUE(all_finite({}));
    for (const float bad :
         {std::numeric_limits<float>::infinity(), -std::numeric_limits<float>::infinity(),
          std::numeric_limits<float>::quiet_NaN(), std::bit_cast<float>(0x7F800001U)}) {
        for (std::size_t i = 0; i < values.size(); ++i) {
            const float good = values[i];
            values[i] = bad;
            EXPECT_FALSE(all_finite(values)) << i;
            values[i] = good;
        }
    }
}

TEST(DType, NamesGoBothWays) {
    for (const DType dtype : {DType::f64, DType::f32, DType::f16, DType::bf16, DType::i64,
                              DType::i32, DType::i16, DType::i8, DType::u8, DType::boolean}) {
        EXPECT_EQ(dtype_from_name(dtype_name(dtype)), dtype);
        EXPECT_GT(dtype_size(dtype), 0U);
    }
    EXPECT_EQ(dtype_from_name("F8_E4M3"), DType::other);
    EXPECT_EQ(dtype_from_name("U16"), DType::other);
    EXPECT_EQ(dtype_from_name("f32"), std::nullopt);
    EXPECT_EQ(dtype_from_name(""), std::nullopt);
    EXPECT_EQ(dtype_name(DType::other), "?");
    EXPECT_EQ(dtype_size(DType::other), 0U);
    EXPECT_EQ(dtype_size(DType::bf16), 2U);
    EXPECT_TRUE(is_floating(DType::f64));
    EXPECT_FALSE(is_floating(DType::i64));
    EXPECT_FALSE(is_floating(DType::other));
}

// Every half of a float32's bits, with lower halves at, beside and between the ties.
std::vector<float> many_floats() {
    std::vector<float> values;
    for (std::uint32_t upper = 0; upper < 65'536; ++upper) {
        for (const std::uint32_t lower : {0x0000U, 0x0001U, 0x0FFFU, 0x1000U, 0x1001U, 0x2FFFU,
                                          0x3000U, 0x7FFFU, 0x8000U, 0x8001U, 0xF000U, 0xFFFFU}) {
            values.push_back(std::bit_cast<float>(upper << 16U | lower));
        }
    }
    return values;
}

template <typename Stored>
void expect_stored_as_pytorch(DType dtype) {
    const std::vector<float> values = many_floats();
    std::vector<std::uint16_t> stored(values.size());
    convert_from_float(dtype, values, std::as_writable_bytes(std::span(stored)));
    std::vector<float> rounded = values;
    const std::size_t overflowed = round_to(dtype, rounded);
    std::size_t expected_overflows = 0;
    for (std::size_t i = 0; i < values.size(); ++i) {
        const Stored expected(values[i]);
        const Stored found(stored[i], Stored::from_bits());
        if (std::isnan(values[i])) {
            ASSERT_TRUE(std::isnan(static_cast<float>(found))) << "value " << i;
            ASSERT_TRUE(std::isnan(rounded[i])) << "value " << i;
            continue;
        }
        ASSERT_EQ(stored[i], expected.x) << values[i];
        ASSERT_EQ(rounded[i], static_cast<float>(expected)) << values[i];
        expected_overflows += std::isinf(rounded[i]) && !std::isinf(values[i]) ? 1U : 0U;
    }
    EXPECT_GT(overflowed, 0U);
    EXPECT_EQ(overflowed, expected_overflows);
}

TEST(Convert, StoresHalvesAsPyTorchDoes) {
    expect_stored_as_pytorch<c10::Half>(DType::f16);
}

TEST(Convert, StoresBfloatsAsPyTorchDoes) {
    expect_stored_as_pytorch<c10::BFloat16>(DType::bf16);
}

TEST(Convert, StoresFloatsAsTheyAre) {
    std::vector<float> values{0.1F, -3.0F, 1e-40F};
    std::vector<float> stored(values.size());
    convert_from_float(DType::f32, values, std::as_writable_bytes(std::span(stored)));
    EXPECT_EQ(stored, values);
    EXPECT_EQ(round_to(DType::f32, stored), 0U);
    EXPECT_EQ(stored, values);
    EXPECT_THROW(round_to(DType::i32, stored), std::invalid_argument);
    EXPECT_THROW(convert_from_float(DType::f16, values, std::as_writable_bytes(std::span(stored))),
                 std::invalid_argument);
}

}  // namespace
}  // namespace interfuse
