// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/merge/ties_merge.h"

#include <gmock/gmock.h>

#include <random>

#include "tests/merge/plain_ties.h"

namespace interfuse {
namespace {

using plain::Flat;

// Models whose differences nearly cancel: a random number each, and the last one takes them all
// back. A float32 sum of them is rounding and nothing else, so that its sign hangs on the order.
std::vector<Flat> nearly_cancelling(std::size_t experts, std::size_t columns) {
    std::mt19937_64 random(experts);
    std::vector<Flat> models(1 + experts, Flat(columns, 0.0F));
    for (std::size_t column = 0; column < columns; ++column) {
        double sum = 0;
        for (std::size_t expert = 1; expert < experts; ++expert) {
            const double draw = static_cast<double>(static_cast<std::int64_t>(random())) * 0x1p-63;
            models[expert][column] = static_cast<float>(draw);
            sum += static_cast<double>(models[expert][column]);
        }
        models[experts][column] = static_cast<float>(-sum);
    }
    return models;
}

Flat joined_rows(const std::vector<Flat>& models) {
    Flat all;
    for (const Flat& model : models)
        all.insert(all.end(), model.begin(), model.end());
    return all;
}

TiesElection election_of(const plain::Election& plain, TiesMerge function) {
    return {{.scaling_factor = 1.0, .merge_func = function}, plain.smallest_kept, plain.zero_sign};
}

class TiesOrder : public ::testing::TestWithParam<std::size_t> {};

TEST_P(TiesOrder, IsLibTorchsOrderOfAddition) {
    // More than one chunk, the last one not full; a multiple of 32 (see the header).
    const std::vector<Flat> models = nearly_cancelling(GetParam(), 2'592);
    const Flat all = joined_rows(models);
    const std::size_t columns = models[0].size();
    const plain::Election plain = plain::elect(models, 0.9999);
    const at::Tensor signs = plain.trimmed.sum(0).sign();
    EXPECT_EQ(sum_of_signs(all, election_of(plain, TiesMerge::sum), 0, columns),
              signs.sum(at::kLong).item<std::int64_t>());
    EXPECT_EQ(sum_of_signs(all, election_of(plain, TiesMerge::sum), 72, 1'504),
              signs.slice(0, 72, 72 + 1'504).sum(at::kLong).item<std::int64_t>());
    for (const TiesMerge function : {TiesMerge::sum, TiesMerge::mean, TiesMerge::max}) {
        Flat found(columns, -99.0F);
        EXPECT_TRUE(merge_ties(all, election_of(plain, function), 0, found));
        const Flat expected = plain::merge(
            models, {.scaling_factor = 1.0, .threshold = 0.9999, .merge_func = function});
        std::size_t other_signs = 0;
        for (std::size_t i = 0; i < columns; ++i) {
            other_signs += found[i] * expected[i] < 0 ? 1 : 0;
            EXPECT_NEAR(found[i], expected[i], 1e-6 * std::abs(expected[i]));
        }
        EXPECT_EQ(other_signs, 0U);
    }
}

INSTANTIATE_TEST_SUITE_P(Experts, TiesOrder,
                         ::testing::Values(2, 3, 4, 5, 6, 7, 8, 9, 12, 15, 16, 17, 18, 19, 20, 31,
                                           32, 33, 40, 64, 100, 255, 256, 257, 300, 513));

TEST(TiesOrder, WouldBeNoticedWereItAnother) {
    const std::vector<Flat> models = nearly_cancelling(18, 2'592);
    const at::Tensor differences = plain::differences(models);
    at::Tensor plainly = at::zeros({2'592}, at::kFloat);
    for (const at::Tensor& row : differences.unbind())
        plainly += row;
    const at::Tensor other = plainly.sign() != differences.sum(0).sign();
    EXPECT_GT(other.sum().item<std::int64_t>(), 100);
}

TEST(TiesMergePart, IsThatPartOfTheWhole) {
    const std::vector<Flat> models = nearly_cancelling(6, 3'000);
    const Flat all = joined_rows(models);
    const TiesElection election = election_of(plain::elect(models, 35), TiesMerge::mean);
    Flat whole(3'000), part(1'500);
    merge_ties(all, election, 0, whole);
    merge_ties(all, election, 700, part);
    EXPECT_EQ(part, Flat(whole.begin() + 700, whole.begin() + 2'200));
}

}  // namespace
}  // namespace interfuse
