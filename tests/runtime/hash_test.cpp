// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/runtime/hash.h"

#include <gtest/gtest.h>

#include <array>
#include <set>
#include <vector>

namespace interfuse {
namespace {

std::span<const std::byte> bytes_of(std::string_view text) {
    return std::as_bytes(std::span(text.data(), text.size()));
}

TEST(Hash, IsXxh3Of128Bits) {
    // The published digest of no bytes, as xxhsum -H2 prints it.
    EXPECT_EQ(content_hash({}), "99aa06d3014798d86001c324468d497f");
    EXPECT_EQ(Hasher().hex(), "99aa06d3014798d86001c324468d497f");
}

TEST(Hash, PiecesGiveTheDigestOfTheWhole) {
    std::vector<std::byte> bytes(100'003);
    for (std::size_t i = 0; i < bytes.size(); ++i)
        bytes[i] = static_cast<std::byte>(i * i >> 3U);
    const std::span<const std::byte> all(bytes);
    for (const std::size_t step : std::array<std::size_t, 5>{1, 7, 256, 4'096, 99'999}) {
        Hasher hasher;
        for (std::size_t at = 0; at < all.size(); at += step) {
            hasher.add(all.subspan(at, std::min(step, all.size() - at)));
        }
        EXPECT_EQ(hasher.hex(), content_hash(all)) << step;
    }
}

TEST(Hash, EveryBitCounts) {
    std::vector<std::byte> bytes(64);
    std::set<std::string> digests{content_hash(bytes)};
    for (std::size_t bit = 0; bit < 8 * bytes.size(); ++bit) {
        const auto mask = static_cast<std::byte>(1U << bit % 8);
        bytes[bit / 8] ^= mask;
        digests.insert(content_hash(bytes));
        bytes[bit / 8] ^= mask;
    }
    EXPECT_EQ(digests.size(), 8 * bytes.size() + 1);
    bytes.push_back({});
    EXPECT_TRUE(digests.insert(content_hash(bytes)).second) << "the length does not count";
}

TEST(Hash, TextIsAddedWithItsLength) {
    const auto digest = [](const std::vector<std::string_view>& words) {
        Hasher hasher;
        for (const std::string_view word : words)
            hasher.add(word);
        return hasher.hex();
    };
    EXPECT_NE(digest({"ab", "c"}), digest({"a", "bc"}));
    EXPECT_NE(digest({"abc"}), digest({"abc", ""}));
    EXPECT_EQ(digest({"ab", "c"}), digest({"ab", "c"}));
    EXPECT_NE(digest({"abc"}), content_hash(bytes_of("abc")));
}

TEST(Hash, HexDoesNotEndTheHashing) {
    Hasher hasher;
    hasher.add(bytes_of("ab"));
    EXPECT_EQ(hasher.hex(), content_hash(bytes_of("ab")));
    EXPECT_EQ(hasher.hex(), content_hash(bytes_of("ab")));
    hasher.add(bytes_of("c"));
    EXPECT_EQ(hasher.hex(), content_hash(bytes_of("abc")));
}

TEST(Hash, MovesWithWhatWasAdded) {
    Hasher first;
    first.add(bytes_of("ab"));
    Hasher second(std::move(first));
    second.add(bytes_of("c"));
    Hasher third;
    third.add(bytes_of("forgotten"));
    third = std::move(second);
    EXPECT_EQ(third.hex(), content_hash(bytes_of("abc")));
}

}  // namespace
}  // namespace interfuse
