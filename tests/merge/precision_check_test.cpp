// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/merge/precision_check.h"

#include <gtest/gtest.h>

#include <array>

namespace interfuse {
namespace {

using Weights = std::array<double, 2>;

// One layer, two experts; two images whose weights differ by 2 · `spread`, and more between them.
RoutingTable table_of(double spread, int more = 0) {
    RoutingTable table({"layer"}, {"a", "b"}, {"data"}, {1'000'000});
    for (const double sign : {-1.0, 1.0}) {
        const Weights weights{0.5 + sign * spread, 0.5 - sign * spread};
        table.add_image(0, 0, weights, weights);
    }
    for (int image = 0; image < more; ++image)
        table.add_image(0, 0, Weights{0.5, 0.5}, Weights{0.5, 0.5});
    return table;
}

void add(PrecisionCheck& check, TokenSet tokens, double error) {
    const Weights exact{0.5, 0.5};
    check.add(0, tokens, Weights{0.5 + error, 0.5 - error}, exact);
}

TEST(PrecisionCheck, TakesTheMeanOverImages) {
    PrecisionCheck check(1, 2);
    for (const double error : {3e-4, -1e-4, -1e-4, -1e-4}) {
        add(check, TokenSet::all, error);
        add(check, TokenSet::class_token, 0);
    }
    EXPECT_EQ(check.images(), 4);
    EXPECT_NEAR(check.largest_error(), 0, 1e-12);
    EXPECT_TRUE(check.holds(table_of(0, 100)));
}

TEST(PrecisionCheck, ABiasAboveTheBoundDoesNotHold) {
    PrecisionCheck check(1, 2);
    add(check, TokenSet::all, 9.9e-5);
    EXPECT_TRUE(check.holds(table_of(0)));
    add(check, TokenSet::all, 1.05e-4);
    EXPECT_NEAR(check.largest_error(), 1.02e-4, 1e-9);
    EXPECT_TRUE(check.holds(table_of(0)));  // chance explains what is above
    PrecisionCheck biased(1, 2);
    add(biased, TokenSet::all, 1.4e-4);
    add(biased, TokenSet::all, 1.41e-4);
    EXPECT_FALSE(biased.holds(table_of(0)));
}

// The error of a mean over many images is smaller than that of each.
TEST(PrecisionCheck, ErrorsByChanceAreGrantedAsFarAsTheTableEvensThemOut) {
    PrecisionCheck check(1, 2);
    for (const double error : {4e-4, -3e-4, 2e-4, -3e-4}) {
        add(check, TokenSet::all, error);
        add(check, TokenSet::class_token, 0);
    }
    EXPECT_FALSE(check.holds(table_of(0)));      // 2 · 3.6e-4 / √2
    EXPECT_TRUE(check.holds(table_of(0, 128)));  // 2 · 3.6e-4 / √130
}

TEST(PrecisionCheck, AQuarterOfTheStandardErrorIsGranted) {
    PrecisionCheck check(1, 2);
    add(check, TokenSet::all, 2e-4);
    // Two images at ±s have the standard error s.
    EXPECT_TRUE(check.holds(table_of(9e-4)));
    EXPECT_FALSE(check.holds(table_of(7e-4)));
}

TEST(PrecisionCheck, TheClassTokenCountsToo) {
    PrecisionCheck check(1, 2);
    add(check, TokenSet::all, 0);
    add(check, TokenSet::class_token, 2e-4);
    EXPECT_FALSE(check.holds(table_of(0)));
}

TEST(PrecisionCheck, WhatIsNoNumberDoesNotHold) {
    PrecisionCheck check(1, 2);
    add(check, TokenSet::all, std::numeric_limits<double>::quiet_NaN());
    EXPECT_FALSE(check.holds(table_of(0)));
}

}  // namespace
}  // namespace interfuse
