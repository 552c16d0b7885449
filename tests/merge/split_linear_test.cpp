// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/merge/split_linear.h"

#include <gtest/gtest.h>

#include "core/merge/int8_rows.h"
#include "core/merge/routed_linear.h"
#include "tests/merge/gate_matrices.h"

namespace interfuse {
namespace {

struct Layer {
    at::Tensor x, routing, weights, biases;
    std::vector<double> centre;

    // Experts near a pretrained layer, and routing weights near 1/M.
    Layer(std::int64_t rows, std::int64_t in, std::int64_t out, std::int64_t experts)
        : x(random_normal(1, {rows, in}, at::kFloat)),
          routing(at::softmax(random_normal(2, {rows, experts}, at::kFloat) * 0.2, 1)),
          weights(random_normal(3, {1, out, in}, at::kFloat) +
                  at::cat({at::zeros({1, out, in}),
                           random_normal(4, {experts, out, in}, at::kFloat) * 0.05})),
          biases(random_normal(5, {1 + experts, out}, at::kFloat)),
          centre(static_cast<std::size_t>(experts), 1.0 / static_cast<double>(experts)) {}

    at::Tensor exact() const {
        const at::Tensor w = weights.narrow(0, 1, weights.size(0) - 1).to(at::kDouble);
        const at::Tensor b = biases.narrow(0, 1, weights.size(0) - 1).to(at::kDouble);
        at::Tensor y = at::mm(routing.to(at::kDouble), b);
        for (std::int64_t i = 0; i < w.size(0); ++i) {
            y += at::mm(x.to(at::kDouble), w[i].t()) * routing.to(at::kDouble).narrow(1, i, 1);
        }
        return y;
    }
    at::Tensor split(Correction correction) const {
        at::Tensor y = at::empty({x.size(0), weights.size(1)}, at::kFloat);
        SplitLinear::Buffers buffers;
        SplitLinear(weights, biases, centre, correction).apply(x, routing, y, {}, buffers);
        return y;
    }
    // The size of what would be missing without the correction.
    double correction() const {
        Layer even = *this;
        even.routing = at::tensor(centre, at::kFloat).expand_as(routing).contiguous();
        const at::Tensor biases_alone =
            at::mm((routing - even.routing).to(at::kDouble),
                   biases.narrow(0, 1, weights.size(0) - 1).to(at::kDouble));
        return (even.exact() + biases_alone - exact()).norm().item<double>();
    }
    // Relative to that.
    double error(Correction arithmetic) const {
        return (split(arithmetic).to(at::kDouble) - exact()).norm().item<double>() / correction();
    }
};

// rows, in, out, experts
class SplitLinearOf : public ::testing::TestWithParam<
                          std::tuple<std::int64_t, std::int64_t, std::int64_t, std::int64_t>> {};

TEST_P(SplitLinearOf, IsTheMixtureToWithinTheCorrectionsRounding) {
    const auto& [rows, in, out, experts] = GetParam();
    const Layer layer(rows, in, out, experts);
    EXPECT_LT(layer.error(Correction::int8), 0.04);
    EXPECT_LT(layer.error(Correction::bfloat16), 0.01);
}

INSTANTIATE_TEST_SUITE_P(Shapes, SplitLinearOf,
                         ::testing::Values(std::tuple{50, 64, 64, 8}, std::tuple{50, 64, 256, 8},
                                           std::tuple{50, 256, 64, 8}, std::tuple{1, 8, 8, 2},
                                           std::tuple{7, 37, 41, 3}, std::tuple{9, 41, 37, 5},
                                           std::tuple{33, 130, 129, 4}));

// Each draw is off by about the correction's own size; their mean is not.
TEST(SplitLinear, SampledPairsAreTheMixtureInTheMean) {
    for (const auto& [in, out] : {std::pair{64, 96}, {96, 64}}) {
        const Layer layer(100, in, out, 8);
        const SplitLinear split(layer.weights, layer.biases, layer.centre, Correction::int8);
        const at::Tensor whole = layer.split(Correction::int8).to(at::kDouble);
        SplitLinear::Buffers buffers;
        at::Tensor y = at::empty({100, out}, at::kFloat);
        at::Tensor mean = at::zeros({100, out}, at::kDouble);
        const double size = layer.correction();
        constexpr int draws = 400;
        for (int i = 0; i < draws; ++i) {
            const std::vector<double> starts{(i + 0.5) / draws,
                                             pair_start(7, static_cast<std::uint64_t>(i))};
            split.apply(layer.x, layer.routing, y, starts, buffers);
            EXPECT_LT((y - whole).norm().item<double>(), 2 * size);
            mean += y;
        }
        EXPECT_LT((mean / draws - whole).norm().item<double>(), 0.1 * size);
    }
}

TEST(SplitLinear, TheSameStartIsTheSameResultInAnyBatch) {
    const Layer layer(150, 64, 64, 4);
    const SplitLinear split(layer.weights, layer.biases, layer.centre, Correction::int8);
    SplitLinear::Buffers buffers;
    at::Tensor together = at::empty({150, 64}, at::kFloat);
    split.apply(layer.x, layer.routing, together, std::vector<double>{0.1, 0.5, 0.9}, buffers);
    at::Tensor alone = at::empty({50, 64}, at::kFloat);
    split.apply(layer.x.narrow(0, 50, 50), layer.routing.narrow(0, 50, 50), alone,
                std::vector<double>{0.5}, buffers);
    EXPECT_TRUE(at::allclose(alone, together.narrow(0, 50, 50), 1e-6, 1e-5));
}

TEST(SplitLinear, ACentreFarOffCostsOnlyAccuracy) {
    Layer layer(40, 64, 64, 4);
    const double near = (layer.split(Correction::int8) - layer.exact()).norm().item<double>();
    layer.centre = {1.0, 0.0, 0.0, 0.0};
    const double far = (layer.split(Correction::int8) - layer.exact()).norm().item<double>();
    EXPECT_GT(far, near);
    EXPECT_LT(far, 0.01 * layer.exact().norm().item<double>());
}

TEST(SplitLinear, OneExpertIsThatExpert) {
    Layer layer(20, 32, 32, 1);
    layer.routing.fill_(1);
    for (const Correction correction : {Correction::int8, Correction::bfloat16}) {
        EXPECT_TRUE(
            at::allclose(layer.split(correction).to(at::kDouble), layer.exact(), 1e-5, 1e-4));
    }
}

TEST(SplitLinear, ZeroRowsAndUnchangedRowsAreNoDivisionByZero) {
    for (const auto& [in, out] : {std::pair{32, 16}, {16, 32}}) {
        Layer layer(20, in, out, 3);
        layer.x[4].zero_();
        layer.weights.narrow(0, 1, 3).select(1, 5).copy_(layer.weights[0][5].expand({3, in}));
        EXPECT_TRUE(at::isfinite(layer.split(Correction::int8)).all().item<bool>());
        EXPECT_LT(layer.error(Correction::int8), 0.04);
    }
}

TEST(Int8Rows, RoundToTheNearestAndFillTheRange) {
    const std::vector<float> values{-2.0F, -1.0F, -0.5F, 0.0F, 0.0079F, 0.5F, 1.99F, 2.0F, 0.3F};
    const float factor = int8_factor(largest_magnitude(values));
    EXPECT_FLOAT_EQ(factor, 63.5F);
    std::vector<std::int8_t> q(values.size());
    to_int8(values, factor, q.data());
    for (std::size_t i = 0; i < values.size(); ++i)
        EXPECT_EQ(q[i], std::nearbyint(values[i] * factor)) << values[i];
    EXPECT_EQ(q.front(), -127);
    EXPECT_EQ(int8_factor(largest_magnitude(std::vector<float>(5, -0.0F))), 0.0F);
}

}  // namespace
}  // namespace interfuse
