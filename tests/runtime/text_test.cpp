// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/runtime/text.h"

#include <gtest/gtest.h>

#include <bit>
#include <cmath>
#include <cstdint>
#include <limits>
#include <random>
#include <string>

namespace interfuse {
namespace {

TEST(Text, QuotesPathsAndWords) {
    EXPECT_EQ(quoted("word"), "'word'");
    EXPECT_EQ(quoted(std::string("word")), "'word'");
    EXPECT_EQ(quoted(std::string_view("")), "''");
    EXPECT_EQ(quoted(std::filesystem::path("a b/c.txt")), "'a b/c.txt'");
    std::string changeable = "word";
    EXPECT_EQ(quoted(changeable), "'word'");
}

TEST(Text, QuotesPathsAsUtf8) {
    EXPECT_EQ(quoted(std::filesystem::path(u8"Bücher/猫")),
              "'B\xC3\xBC"
              "cher/\xE7\x8C\xAB'");
}

TEST(Text, HumanBytesHaveThreeDigits) {
    EXPECT_EQ(human_bytes(0), "0 B");
    EXPECT_EQ(human_bytes(999), "999 B");
    EXPECT_EQ(human_bytes(1'000), "1.00 kB");
    EXPECT_EQ(human_bytes(1'234), "1.23 kB");
    EXPECT_EQ(human_bytes(12'340), "12.3 kB");
    EXPECT_EQ(human_bytes(350'000'000), "350 MB");
    EXPECT_EQ(human_bytes(1'400'000'000), "1.40 GB");
}

TEST(Text, HumanBytesRoundIntoTheNextUnit) {
    EXPECT_EQ(human_bytes(9'994), "9.99 kB");
    EXPECT_EQ(human_bytes(9'996), "10.0 kB");
    EXPECT_EQ(human_bytes(99'940), "99.9 kB");
    EXPECT_EQ(human_bytes(99'960), "100 kB");
    EXPECT_EQ(human_bytes(999'499), "999 kB");
    EXPECT_EQ(human_bytes(999'500), "1.00 MB");
    EXPECT_EQ(human_bytes(999'999'999'999), "1.00 TB");
}

TEST(Text, HumanBytesEndAtTerabytes) {
    EXPECT_EQ(human_bytes(5'000'000'000'000'000), "5000 TB");
    EXPECT_EQ(human_bytes(std::numeric_limits<std::uint64_t>::max()), "18446744 TB");
}

TEST(Text, ShapesAndLists) {
    const std::vector<std::int64_t> shape{768, 3072};
    EXPECT_EQ(shape_text(shape), "[768, 3072]");
    EXPECT_EQ(shape_text({}), "[]");
    EXPECT_EQ(joined({}), "");
    EXPECT_EQ(joined({"mnist"}), "mnist");
    EXPECT_EQ(joined({"mnist", "svhn"}), "mnist and svhn");
    EXPECT_EQ(joined({"mnist", "svhn", "gtsrb"}), "mnist, svhn and gtsrb");
}

TEST(Text, NearestFindsTypos) {
    const std::vector<std::string> keys{"num_samples", "gate_k", "scaling_factor", "seed"};
    EXPECT_EQ(nearest("num_sample", keys), "num_samples");
    EXPECT_EQ(nearest("scalingfactor", keys), "scaling_factor");
    EXPECT_EQ(nearest("gatek", keys), "gate_k");
    EXPECT_EQ(nearest("sede", keys), "seed");
    EXPECT_EQ(nearest("seed", keys), "seed");
}

TEST(Text, NearestIsSilentWhenNothingIsNear) {
    const std::vector<std::string> keys{"num_samples", "gate_k"};
    EXPECT_EQ(nearest("fabric", keys), "");
    EXPECT_EQ(nearest("x", keys), "");
    EXPECT_EQ(nearest("seed", {}), "");
}

TEST(Text, NearestTakesTheFirstOfEquals) {
    EXPECT_EQ(nearest("cat", {"bat", "hat"}), "bat");
}

TEST(Text, NearestRefusesHugeWords) {
    const std::string huge(100'000, 'a');
    EXPECT_EQ(nearest(huge, {huge}), "");
}

TEST(Text, ShortestIsShort) {
    EXPECT_EQ(shortest(0.1), "0.1");
    EXPECT_EQ(shortest(0.0), "0");
    EXPECT_EQ(shortest(1.0), "1");
    EXPECT_EQ(shortest(-2.5), "-2.5");
    EXPECT_EQ(shortest(1e-5), "1e-05");
    EXPECT_EQ(shortest(1.0 / 3.0), "0.3333333333333333");
}

TEST(Text, ShortestReadsBackToTheSameBits) {
    std::mt19937_64 random(5);
    std::vector<double> values{
        std::numeric_limits<double>::max(), std::numeric_limits<double>::lowest(),
        std::numeric_limits<double>::min(), std::numeric_limits<double>::denorm_min(), -0.0};
    while (values.size() < 5'000) {
        const double any_bits = std::bit_cast<double>(random());
        if (std::isfinite(any_bits)) values.push_back(any_bits);
        values.push_back(static_cast<double>(random() >> 11U) * 0x1p-53);
    }
    for (const double value : values) {
        const std::string text = shortest(value);
        EXPECT_LE(text.size(), 24U);
        EXPECT_EQ(std::bit_cast<std::uint64_t>(std::strtod(text.c_str(), nullptr)),
                  std::bit_cast<std::uint64_t>(value))
            << text;
    }
    EXPECT_EQ(shortest(-0.0), "-0");
}

}  // namespace
}  // namespace interfuse
