// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/merge/routed_linear.h"

#include <gtest/gtest.h>

#include "core/merge/gate.h"
#include "tests/merge/gate_matrices.h"

namespace interfuse {
namespace {

double worst(const at::Tensor& found, const at::Tensor& truth) {
    return (found.to(at::kDouble) - truth).abs().max().item<double>();
}

TEST(GateLogits, AreLengthsOfProjections) {
    constexpr std::int64_t rows = 7;
    constexpr std::int64_t in = 12;
    constexpr std::int64_t experts = 3;
    constexpr std::int64_t k = 4;
    const at::Tensor x = random_normal(1, {rows, in}, at::kFloat);
    const at::Tensor bases = random_normal(2, {experts * k, in}, at::kFloat);
    at::Tensor logits = at::full({rows, experts}, 99, at::kFloat);
    gate_logits(x, bases, logits);
    for (std::int64_t row = 0; row < rows; ++row) {
        for (std::int64_t expert = 0; expert < experts; ++expert) {
            double squares = 0;
            for (std::int64_t j = 0; j < k; ++j) {
                double product = 0;
                for (std::int64_t i = 0; i < in; ++i) {
                    product += x[row][i].item<double>() * bases[expert * k + j][i].item<double>();
                }
                squares += product * product;
            }
            EXPECT_NEAR(logits[row][expert].item<double>(), std::sqrt(squares), 1e-5);
        }
    }
}

TEST(GateLogits, AnEmptyGateGivesZero) {
    const at::Tensor x = random_normal(1, {5, 6}, at::kFloat);
    at::Tensor bases = random_normal(2, {8, 6}, at::kFloat);
    bases.narrow(0, 4, 4).zero_();
    at::Tensor logits = at::empty({5, 2}, at::kFloat);
    gate_logits(x, bases, logits);
    EXPECT_GT(logits.select(1, 0).min().item<float>(), 0.0F);
    EXPECT_EQ(logits.select(1, 1).abs().max().item<float>(), 0.0F);
}

// in, out, experts
class RoutedLinear
    : public ::testing::TestWithParam<std::tuple<std::int64_t, std::int64_t, std::int64_t>> {};

TEST_P(RoutedLinear, IsTheMixtureAsTheMethodWritesIt) {
    const auto& [in, out, experts] = GetParam();
    constexpr std::int64_t rows = 9;
    const at::Tensor x = random_normal(1, {rows, in}, at::kFloat);
    const at::Tensor routing = at::softmax(random_normal(2, {rows, experts}, at::kFloat), 1);
    const at::Tensor weights = random_normal(3, {1 + experts, out, in}, at::kFloat) * 0.2;
    const at::Tensor biases = random_normal(4, {1 + experts, out}, at::kFloat);
    at::Tensor y = at::full({rows, out}, 99, at::kFloat);
    at::Tensor scratch = at::full({rows * std::min(in, out) + 5}, 99, at::kFloat);
    routed_linear(x, routing, weights.narrow(0, 1, experts), biases.narrow(0, 1, experts), y,
                  scratch);

    // W0 x + b0 + Σ rᵢ (ΔWᵢ x + Δbᵢ)
    const at::Tensor w = weights.to(at::kDouble);
    const at::Tensor b = biases.to(at::kDouble);
    const at::Tensor xs = x.to(at::kDouble);
    at::Tensor truth = at::mm(xs, w[0].t()) + b[0];
    for (std::int64_t i = 0; i < experts; ++i) {
        const at::Tensor change = at::mm(xs, (w[i + 1] - w[0]).t()) + (b[i + 1] - b[0]);
        truth += routing.to(at::kDouble).narrow(1, i, 1) * change;
    }
    EXPECT_LE(worst(y, truth), 5e-6);
}

INSTANTIATE_TEST_SUITE_P(Shapes, RoutedLinear,
                         ::testing::Combine(::testing::Values(8, 16, 40),
                                            ::testing::Values(8, 16, 40),
                                            ::testing::Values(1, 2, 5)));

TEST(RoutedLinear, WithOneExpertIsThatExpert) {
    const at::Tensor x = random_normal(1, {6, 10}, at::kFloat);
    const at::Tensor weight = random_normal(2, {1, 4, 10}, at::kFloat);
    const at::Tensor bias = random_normal(3, {1, 4}, at::kFloat);
    at::Tensor y = at::empty({6, 4}, at::kFloat);
    at::Tensor scratch = at::empty({24}, at::kFloat);
    routed_linear(x, at::ones({6, 1}, at::kFloat), weight, bias, y, scratch);
    const at::Tensor truth =
        at::mm(x.to(at::kDouble), weight[0].to(at::kDouble).t()) + bias[0].to(at::kDouble);
    EXPECT_LE(worst(y, truth), 2e-6);
}

}  // namespace
}  // namespace interfuse
