// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Literal values: torch 2.11.0 in Python, torch.manual_seed and then torch.randperm.
#include "core/dataset/sampling.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <numeric>
#include <thread>

namespace interfuse {
namespace {

using testing::ElementsAre;
using Permutation = std::vector<std::int64_t>;

TEST(SamplePermutations, TheStreamRunsOnFromDatasetToDataset) {
    EXPECT_THAT(
        sample_permutations(0, {10, 7, 1, 12}),
        ElementsAre(Permutation{4, 1, 7, 5, 3, 9, 0, 8, 6, 2}, Permutation{5, 6, 3, 2, 4, 0, 1},
                    Permutation{0}, Permutation{8, 6, 10, 0, 5, 11, 4, 3, 2, 1, 9, 7}));
}

TEST(SamplePermutations, LargeDatasetsToo) {
    const auto drawn = sample_permutations(42, {60000, 5});
    ASSERT_EQ(drawn[0].size(), 60000U);
    EXPECT_EQ(Permutation(drawn[0].begin(), drawn[0].begin() + 6),
              (Permutation{37542, 43087, 2992, 25810, 39634, 6425}));
    EXPECT_EQ(Permutation(drawn[0].end() - 3, drawn[0].end()), (Permutation{28045, 16929, 22100}));
    EXPECT_EQ(drawn[1], (Permutation{4, 1, 3, 0, 2}));
}

TEST(SamplePermutations, SeedsOf64Bits) {
    EXPECT_EQ(sample_permutations((std::uint64_t{1} << 63) + 5, {8})[0],
              (Permutation{3, 6, 0, 2, 1, 4, 5, 7}));
    EXPECT_EQ(sample_permutations(12345678901234, {8})[0], (Permutation{1, 2, 6, 3, 4, 7, 0, 5}));
}

TEST(SamplePermutations, EmptyDatasetsAndNone) {
    EXPECT_TRUE(sample_permutations(1, {}).empty());
    EXPECT_THAT(sample_permutations(1, {0}), ElementsAre(Permutation{}));
}

TEST(SamplePermutations, ThreadsDoNotDisturbOneAnother) {
    std::vector<std::vector<Permutation>> drawn(4);
    std::vector<std::thread> threads;
    for (auto& target : drawn) {
        threads.emplace_back([&target] { target = sample_permutations(7, {500, 300}); });
    }
    for (std::thread& thread : threads)
        thread.join();
    for (const auto& each : drawn)
        EXPECT_EQ(each, drawn[0]);
    Permutation sorted = drawn[0][0];
    std::sort(sorted.begin(), sorted.end());
    Permutation all(500);
    std::iota(all.begin(), all.end(), 0);
    EXPECT_EQ(sorted, all);
}

}  // namespace
}  // namespace interfuse
