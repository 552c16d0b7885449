// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/merge/truncated_change.h"

#include <ATen/CPUGeneratorImpl.h>
#include <gmock/gmock.h>

#include <cmath>
#include <tuple>

namespace interfuse {
namespace {

at::Tensor some_change(std::int64_t out, std::int64_t in, std::uint64_t seed) {
    const at::Generator random = at::detail::createCPUGenerator(seed);
    return at::randn({out, in}, random, at::kDouble).mul(0.01).to(at::kFloat);
}

// What Eckart and Young leave: the singular values beyond the rank.
double best_error(const at::Tensor& change, std::int64_t rank) {
    const at::Tensor values = std::get<1>(at::linalg_svd(change.to(at::kDouble), false));
    const at::Tensor squares = values * values;
    const double lost = squares.narrow(0, rank, squares.size(0) - rank).sum().item<double>();
    return std::sqrt(lost / squares.sum().item<double>());
}

double error_of(const at::Tensor& change, const TruncatedChange& found) {
    const at::Tensor d = change.to(at::kDouble);
    const at::Tensor rest = d - at::mm(found.b.to(at::kDouble), found.a.to(at::kDouble));
    return (rest.norm() / d.norm()).item<double>();
}

TEST(TruncatedChange, IsTheNearestOfItsRank) {
    for (const auto& [out, in, rank] :
         {std::tuple{48, 32, 4}, {32, 48, 4}, {40, 40, 16}, {24, 200, 8}}) {
        const at::Tensor change = some_change(out, in, 7);
        const TruncatedChange found = truncated_change(change, rank, DType::f32);
        EXPECT_EQ(found.rank, rank);
        EXPECT_EQ(found.b.sizes(), (std::vector<std::int64_t>{out, rank}));
        EXPECT_EQ(found.a.sizes(), (std::vector<std::int64_t>{rank, in}));
        EXPECT_NEAR(found.truncation.error(), best_error(change, rank), 1e-6);
        EXPECT_NEAR(found.truncation.error(), error_of(change, found), 1e-12);
    }
}

// So that a smaller rank is the first columns and rows of a larger one.
TEST(TruncatedChange, HasItsDirectionsInFallingOrderEvenlyDivided) {
    const TruncatedChange found = truncated_change(some_change(48, 32, 3), 6, DType::f32);
    const at::Tensor columns = at::norm(found.b, 2, at::IntArrayRef{0});
    const at::Tensor rows = at::norm(found.a, 2, at::IntArrayRef{1});
    for (std::int64_t i = 0; i < 6; ++i) {
        EXPECT_NEAR(columns[i].item<double>(), rows[i].item<double>(), 1e-6);
        if (i > 0) {
            EXPECT_GE(columns[i - 1].item<double>(), columns[i].item<double>());
        }
    }
}

TEST(TruncatedChange, OfALowRankIsExactAndPadded) {
    const at::Tensor change = at::mm(some_change(30, 3, 1), some_change(3, 20, 2));
    const TruncatedChange found = truncated_change(change, 8, DType::f32);
    EXPECT_EQ(found.rank, 3);
    EXPECT_LT(found.truncation.error(), 1e-6);
    EXPECT_FALSE(found.b.narrow(1, 3, 5).any().item<bool>());
    EXPECT_FALSE(found.a.narrow(0, 3, 5).any().item<bool>());
    // A rank beyond the matrix.
    const TruncatedChange whole = truncated_change(some_change(10, 6, 5), 12, DType::f32);
    EXPECT_EQ(whole.rank, 6);
    EXPECT_LT(whole.truncation.error(), 1e-6);
    EXPECT_EQ(whole.b.size(1), 12);
}

TEST(TruncatedChange, OfNothingIsNothing) {
    const TruncatedChange found = truncated_change(at::zeros({10, 6}), 4, DType::f32);
    EXPECT_EQ(found.rank, 0);
    EXPECT_EQ(found.truncation.error(), 0.0);
    EXPECT_FALSE(found.b.any().item<bool>());
}

TEST(TruncatedChange, HoldsValuesOfItsDtypeAndTellsTheirErrorToo) {
    const at::Tensor change = at::mm(some_change(30, 3, 1), some_change(3, 20, 2));
    for (const auto& [dtype, type, least] :
         {std::tuple{DType::f16, at::kHalf, 5e-5}, {DType::bf16, at::kBFloat16, 5e-4}}) {
        const TruncatedChange found = truncated_change(change, 4, dtype);
        EXPECT_TRUE(at::equal(found.b, found.b.to(type).to(at::kFloat)));
        EXPECT_TRUE(at::equal(found.a, found.a.to(type).to(at::kFloat)));
        EXPECT_GT(found.truncation.error(), least);
        EXPECT_LT(found.truncation.error(), 100 * least);
        EXPECT_NEAR(found.truncation.error(), error_of(change, found), 1e-12);
    }
    const TruncatedChange huge = truncated_change(change * 1e16, 4, DType::f16);
    EXPECT_GT(huge.overflowed, 0U);
}

}  // namespace
}  // namespace interfuse
