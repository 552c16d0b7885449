// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/merge/pair_sample.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <random>
#include <set>

namespace interfuse {
namespace {

constexpr std::size_t tokens = 50;
constexpr std::size_t experts = 8;

std::vector<float> random_shares(unsigned seed) {
    std::mt19937 random(seed);
    std::normal_distribution<float> normal;
    std::vector<float> shares(tokens * experts);
    for (float& share : shares)
        share = normal(random) * 0.05F;
    return shares;
}

std::size_t taken(const std::vector<float>& shares) {
    return shares.size() - static_cast<std::size_t>(std::count(shares.begin(), shares.end(), 0.0F));
}

TEST(PairSample, TakesThePartThatIsAskedForWhateverTheStart) {
    const std::vector<float> sizes(experts, 1.0F);
    for (const double part : {0.1, 0.25, 0.5, 0.9}) {
        PairSampler sampler(part);
        for (int step = 0; step < 20; ++step) {
            std::vector<float> shares = random_shares(1);
            sampler.sample(shares, sizes, step / 20.0);
            EXPECT_NEAR(static_cast<double>(taken(shares)), part * tokens * experts, 1.0);
        }
    }
}

TEST(PairSample, AllOfThemStayAsTheyAre) {
    std::vector<float> shares = random_shares(2);
    const std::vector<float> before = shares;
    PairSampler(1.0).sample(shares, std::vector<float>(experts, 1.0F), 0.3);
    EXPECT_EQ(shares, before);
}

// Over all starts the mean of what a pair counts is its share.
TEST(PairSample, TheExpectationIsTheWhole) {
    std::vector<float> sizes(experts, 1.0F);
    sizes[3] = 4.0F;
    sizes[5] = 0.25F;
    const std::vector<float> whole = random_shares(3);
    std::vector<double> mean(whole.size());
    constexpr int starts = 20000;
    PairSampler sampler(0.25);
    for (int i = 0; i < starts; ++i) {
        std::vector<float> shares = whole;
        sampler.sample(shares, sizes, (i + 0.5) / starts);
        for (std::size_t pair = 0; pair < shares.size(); ++pair)
            mean[pair] += shares[pair] / static_cast<double>(starts);
    }
    for (std::size_t pair = 0; pair < whole.size(); ++pair)
        EXPECT_NEAR(mean[pair], whole[pair], 1e-4);
}

TEST(PairSample, WhatIsLargeIsAlwaysTaken) {
    std::vector<float> whole = random_shares(4);
    whole[17] = 2.0F;
    std::vector<float> sizes(experts, 1.0F);
    sizes[2] = 100.0F;  // an expert whose difference is that much larger
    PairSampler sampler(0.25);
    for (int i = 0; i < 50; ++i) {
        std::vector<float> shares = whole;
        sampler.sample(shares, sizes, i / 50.0);
        EXPECT_EQ(shares[17], 2.0F);
        for (std::size_t token = 0; token < tokens; ++token) {
            if (std::abs(whole[token * experts + 2]) > 0.02F) {
                EXPECT_NE(shares[token * experts + 2], 0.0F);
            }
        }
    }
}

TEST(PairSample, NothingToTakeIsNoDivisionByZero) {
    std::vector<float> shares(tokens * experts, 0.0F);
    PairSampler sampler(0.25);
    sampler.sample(shares, std::vector<float>(experts, 1.0F), 0.5);
    EXPECT_EQ(taken(shares), 0U);
    shares = random_shares(5);
    sampler.sample(shares, std::vector<float>(experts, 0.0F), 0.5);
    EXPECT_EQ(taken(shares), 0U);  // differences of size zero
    shares[3] = 1e-30F;
    shares[4] = 1.0F;
    sampler.sample(shares, std::vector<float>(experts, 1.0F), 0.5);
    for (const float share : shares)
        EXPECT_TRUE(std::isfinite(share));
}

TEST(PairSample, StartsAreSpreadAndHangOnImageAndModuleAlone) {
    std::set<double> starts;
    double mean = 0;
    for (std::uint64_t image = 0; image < 100; ++image) {
        for (std::uint64_t module = 0; module < 72; ++module) {
            const double start = pair_start(image, module);
            ASSERT_GE(start, 0.0);
            ASSERT_LT(start, 1.0);
            EXPECT_EQ(start, pair_start(image, module));
            starts.insert(start);
            mean += start / 7200;
        }
    }
    EXPECT_EQ(starts.size(), 7200U);
    EXPECT_NEAR(mean, 0.5, 0.02);
}

}  // namespace
}  // namespace interfuse
