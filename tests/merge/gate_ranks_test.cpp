// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Gates of differences that have fewer directions than asked for.
#include <gtest/gtest.h>

#include "core/merge/gate.h"
#include "tests/merge/gate_matrices.h"

namespace interfuse {
namespace {

// Small whole numbers, so that the product of two factors is exact in float32.
at::Tensor of_exact_rank(std::int64_t rank, std::int64_t out, std::int64_t in) {
    const at::Tensor left = random_normal(11, {out, rank}).mul(3).round();
    const at::Tensor right = random_normal(12, {rank, in}).mul(3).round();
    return at::mm(left, right).to(at::kFloat);
}

TEST(GateRanks, OnlyDirectionsThatCountEnter) {
    for (const auto& [out, in] : {std::pair<std::int64_t, std::int64_t>{30, 40},
                                  {40, 30},
                                  {384, 384},
                                  {400, 450},
                                  {450, 400}}) {
        for (const std::int64_t rank : {1, 5, 15}) {
            const at::Tensor delta = of_exact_rank(rank, out, in);
            const Gate gate = make_gate(delta, 16);
            ASSERT_EQ(gate.rank, rank) << out << " × " << in;
            EXPECT_EQ(gate.full_rank, 16);
            const at::Tensor basis = gate.basis.narrow(1, 0, rank);
            EXPECT_LE(distance_from_orthonormal(basis), 2 * rounding_of_basis(rank) + 1e-12);
            EXPECT_LE(largest_sine(basis, right_vectors(delta.to(at::kDouble), rank)),
                      2e-7 + rounding_of_basis(rank));
            EXPECT_EQ(gate.basis.narrow(1, rank, 16 - rank).abs().max().item<float>(), 0.0F);
        }
    }
}

TEST(GateRanks, ThresholdIsThatOfTheFacts) {
    // σj counts above max(in, out) · 2⁻²³ · σ1.
    for (const std::int64_t size : {64, 400}) {
        const double cutoff = static_cast<double>(size) * 0x1p-23;
        at::Tensor delta = at::zeros({size, size}, at::kFloat);
        delta[3][5] = 1.0;
        delta[7][2] = 1.01 * cutoff;
        delta[1][9] = 0.99 * cutoff;
        const Gate gate = make_gate(delta, 3);
        EXPECT_EQ(gate.rank, 2);
        const at::Tensor projector = at::mm(gate.basis, gate.basis.t());
        EXPECT_NEAR(projector[5][5].item<float>(), 1.0F, 1e-6F);
        EXPECT_NEAR(projector[2][2].item<float>(), 1.0F, 1e-6F);
        EXPECT_NEAR(projector[9][9].item<float>(), 0.0F, 1e-6F);
    }
}

TEST(GateRanks, NoDifferenceHasNoDirection) {
    for (const auto& [out, in] :
         {std::pair<std::int64_t, std::int64_t>{20, 30}, {30, 20}, {400, 400}, {400, 500}}) {
        const Gate gate = make_gate(at::zeros({out, in}, at::kFloat), 16);
        EXPECT_EQ(gate.rank, 0);
        EXPECT_EQ(gate.full_rank, 16);
        EXPECT_EQ(gate.basis.sizes(), at::IntArrayRef({in, 16}));
        EXPECT_EQ(gate.basis.abs().max().item<float>(), 0.0F);
    }
}

TEST(GateRanks, OneChangedNumberGivesItsColumn) {
    for (const std::int64_t size : {24, 400}) {
        at::Tensor delta = at::zeros({size, size}, at::kFloat);
        delta[4][9] = -1e-3;
        const Gate gate = make_gate(delta, 16);
        EXPECT_EQ(gate.rank, 1);
        EXPECT_NEAR(std::abs(gate.basis[9][0].item<float>()), 1.0F, 1e-6F);
        EXPECT_NEAR(gate.basis.square().sum().item<float>(), 1.0F, 1e-6F);
    }
}

TEST(GateRanks, MoreThanThereAreDirectionsAsksForAll) {
    for (const auto& [out, in] :
         {std::pair<std::int64_t, std::int64_t>{20, 64}, {64, 20}, {20, 20}}) {
        const at::Tensor delta = random_normal(21, {out, in}, at::kFloat);
        const Gate gate = make_gate(delta, 100);
        EXPECT_EQ(gate.full_rank, 20);
        EXPECT_EQ(gate.rank, 20);
        ASSERT_EQ(gate.basis.sizes(), at::IntArrayRef({in, 100}));
        EXPECT_LE(
            largest_sine(gate.basis.narrow(1, 0, 20), right_vectors(delta.to(at::kDouble), 20)),
            2e-7 + rounding_of_basis(20));
        EXPECT_EQ(gate.basis.narrow(1, 20, 80).abs().max().item<float>(), 0.0F);
    }
}

TEST(GateRanks, OneDirectionAndManyBothWork) {
    const at::Tensor delta = matrix_of(
        [] {
            std::vector<double> values;
            for (int j = 0; j < 300; ++j)
                values.push_back(std::pow(0.97, j));
            return values;
        }(),
        300, 300);
    const at::Tensor truth = right_vectors(delta.to(at::kDouble), 120);
    for (const std::int64_t k : {1, 2, 8, 12, 13, 120}) {
        const Gate gate = make_gate(delta, k);
        EXPECT_EQ(gate.rank, k);
        EXPECT_LE(largest_sine(gate.basis, truth.narrow(1, 0, k)), 2e-7 + rounding_of_basis(k))
            << k;
    }
}

}  // namespace
}  // namespace interfuse
