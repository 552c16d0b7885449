// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/merge/baselines.h"

#include <gmock/gmock.h>

#include "tests/merge/baseline_fixtures.h"

namespace interfuse {
namespace {

using ::testing::Each;
using ::testing::IsEmpty;
using Kind = TensorRule::Kind;

TEST(Baselines, TheFixturesListTheTowersTensorsInOrder) {
    const BaselineFixture fixture("mixed");
    std::vector<std::pair<std::string, std::vector<std::int64_t>>> expected;
    for (const ExpectedTensor& tensor : vision_tensors(fixture.config))
        expected.emplace_back(tensor.name, tensor.shape);
    const auto listed = fixture.about.at("tensors").get<decltype(expected)>();
    EXPECT_EQ(listed, expected);
}

TEST(SimpleAverage, IsTheReferences) {
    const BaselineFixture fixture("mixed");
    const std::vector<std::string> cases = fixture.cases("simple_average");
    ASSERT_EQ(cases.size(), 1U);
    const Flat found = merged(fixture.open(), simple_average_coefficients(fixture.config));
    EXPECT_LE(relative_difference(found, fixture.expected.at(cases[0])), 1e-6);
}

TEST(SimpleAverage, TakesInEveryTensorTheClassEmbeddingToo) {
    const ClipConfig config = tiny::config();
    const Coefficients coefficients = simple_average_coefficients(config);
    const std::vector<ExpectedTensor> tensors = vision_tensors(config);
    ASSERT_EQ(coefficients.size(), tensors.size());
    for (std::size_t i = 0; i < tensors.size(); ++i) {
        EXPECT_EQ(coefficients[i].name, tensors[i].name);
        EXPECT_EQ(coefficients[i].kind, Kind::mean_of_experts);
        EXPECT_THAT(coefficients[i].coefficients, IsEmpty());
    }
}

TEST(TaskArithmetic, IsTheReferences) {
    const BaselineFixture fixture("mixed");
    const ModelPool pool = fixture.open();
    const std::vector<std::string> cases = fixture.cases("task_arithmetic");
    EXPECT_EQ(cases.size(), 2U);
    for (const std::string& name : cases) {
        const Coefficients coefficients = task_arithmetic_coefficients(
            fixture.config, pool.expert_count(), fixture.scaling_factor(name));
        const Flat found = merged(pool, coefficients);
        EXPECT_LE(relative_difference(found, fixture.expected.at(name)), 1e-6) << name;
    }
}

TEST(TaskArithmetic, GivesEveryExpertTheFactorInEveryTensor) {
    const ClipConfig config = tiny::config();
    const Coefficients coefficients = task_arithmetic_coefficients(config, 3, 0.4);
    const std::vector<ExpectedTensor> tensors = vision_tensors(config);
    ASSERT_EQ(coefficients.size(), tensors.size());
    for (std::size_t i = 0; i < tensors.size(); ++i) {
        EXPECT_EQ(coefficients[i].name, tensors[i].name);
        EXPECT_EQ(coefficients[i].kind, Kind::weighted);
        EXPECT_EQ(coefficients[i].coefficients.size(), 3U);
        EXPECT_THAT(coefficients[i].coefficients, Each(0.4));
    }
}

TEST(TaskArithmetic, WithOneExpertAndFactorOneIsThatExpert) {
    const BaselineFixture fixture("alone");
    const Coefficients coefficients = task_arithmetic_coefficients(fixture.config, 1, 1.0);
    EXPECT_EQ(merged(fixture.open(), coefficients), fixture.models[1]);
}

}  // namespace
}  // namespace interfuse
