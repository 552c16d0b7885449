// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/merge/coefficients.h"

#include <gmock/gmock.h>

#include "tests/checkpoint/error_text.h"
#include "tests/support/tiny_checkpoint.h"

namespace interfuse {
namespace {

using ::testing::AllOf;
using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using Kind = TensorRule::Kind;

const std::string layer0 = "vision_model.encoder.layers.0.";
const std::string layer1 = "vision_model.encoder.layers.1.";

// Two routed layers for three experts.
MixedRouting some_routing() {
    MixedRouting routing;
    routing.modules = {layer0 + "self_attn.q_proj", layer1 + "mlp.fc1"};
    routing.experts = {"first", "second", "third"};
    routing.means = {{0.5, 0.25, 0.25}, {0.125, 0.375, 0.5}};
    routing.errors.assign(2, std::vector<std::optional<double>>(3));
    return routing;
}

Recipe some_recipe(const ScalingFactor& scaling = {}) {
    Recipe recipe;
    recipe.experts = {{"first", {}}, {"second", {}}, {"third", {}}};
    recipe.method.scaling_factor = scaling;
    return recipe;
}

CoefficientTable table_of(const MixedRouting& routing, const ScalingFactor& scaling = {}) {
    return coefficient_table(routing, some_recipe(scaling));
}

Coefficients coefficients(const ScalingFactor& scaling, bool average_experts = false) {
    return ada_svd_coefficients(tiny::config(), table_of(some_routing(), scaling), average_experts);
}

const TensorRule& rule(const Coefficients& all, const std::string& name) {
    for (const TensorRule& one : all) {
        if (one.name == name) return one;
    }
    throw std::logic_error("no rule for " + name);
}

TEST(ScalingPerExpert, NullIsOneForEach) {
    EXPECT_THAT(scaling_per_expert({}, 3), ElementsAre(1.0, 1.0, 1.0));
}

TEST(ScalingPerExpert, OneNumberIsForAll) {
    EXPECT_THAT(scaling_per_expert(0.3, 2), ElementsAre(0.3, 0.3));
    EXPECT_THAT(scaling_per_expert(0.0, 2), ElementsAre(0.0, 0.0));
}

TEST(ScalingPerExpert, AListIsForOneEach) {
    EXPECT_THAT(scaling_per_expert(std::vector{0.3, 0.0, -1.0}, 3), ElementsAre(0.3, 0.0, -1.0));
    for (const std::size_t experts : {1, 2, 4}) {
        EXPECT_THAT(error_text([&] {
                        scaling_per_expert(std::vector{0.3, 0.2, 0.1}, experts);
                    }),
                    AllOf(HasSubstr("method.scaling_factor lists 3 numbers"),
                          HasSubstr(std::to_string(experts) + " experts")));
    }
    EXPECT_THAT(error_text([] { scaling_per_expert(std::vector<double>{}, 1); }),
                HasSubstr("lists 0 numbers"));
}

TEST(Coefficients, ThereIsOneRuleForEveryTensorInOrder) {
    const std::vector<ExpectedTensor> tensors = vision_tensors(tiny::config());
    const Coefficients all = coefficients({});
    ASSERT_EQ(all.size(), tensors.size());
    for (std::size_t i = 0; i < all.size(); ++i)
        EXPECT_EQ(all[i].name, tensors[i].name);
}

TEST(Coefficients, AreScalingTimesRoutingForWeightAndBias) {
    for (const std::string suffix : {".weight", ".bias"}) {
        const TensorRule q = rule(coefficients({}), layer0 + "self_attn.q_proj" + suffix);
        EXPECT_EQ(q.kind, Kind::weighted);
        EXPECT_THAT(q.coefficients, ElementsAre(0.5, 0.25, 0.25));
        EXPECT_THAT(rule(coefficients(0.5), layer1 + "mlp.fc1" + suffix).coefficients,
                    ElementsAre(0.0625, 0.1875, 0.25));
        EXPECT_THAT(rule(coefficients(std::vector{2.0, 0.0, -4.0}), layer1 + "mlp.fc1" + suffix)
                        .coefficients,
                    ElementsAre(0.25, 0.0, -2.0));
    }
}

TEST(Coefficients, LayersWithoutRoutingStayPretrained) {
    const Coefficients all = coefficients({}, true);
    for (const std::string& name :
         {layer0 + "self_attn.k_proj.weight", layer0 + "self_attn.k_proj.bias",
          layer1 + "self_attn.q_proj.weight", layer1 + "mlp.fc2.bias"}) {
        EXPECT_EQ(rule(all, name).kind, Kind::pretrained) << name;
        EXPECT_THAT(rule(all, name).coefficients, IsEmpty());
    }
}

TEST(Coefficients, WithoutAveragingAllElseStaysPretrained) {
    for (const TensorRule& one : coefficients({})) {
        if (one.name.find("q_proj") != std::string::npos ||
            one.name.find("fc1") != std::string::npos) {
            continue;
        }
        EXPECT_EQ(one.kind, Kind::pretrained) << one.name;
    }
}

TEST(Coefficients, AveragingIsForLeafModulesThatAreNotLinear) {
    const Coefficients all = coefficients({}, true);
    for (const char* name :
         {"vision_model.embeddings.patch_embedding.weight",
          "vision_model.embeddings.position_embedding.weight", "vision_model.pre_layrnorm.weight",
          "vision_model.pre_layrnorm.bias", "vision_model.post_layernorm.weight",
          "vision_model.post_layernorm.bias"}) {
        EXPECT_EQ(rule(all, name).kind, Kind::mean_of_experts) << name;
    }
    for (const char* norm : {"layer_norm1", "layer_norm2"}) {
        EXPECT_EQ(rule(all, layer1 + norm + ".weight").kind, Kind::mean_of_experts);
        EXPECT_EQ(rule(all, layer1 + norm + ".bias").kind, Kind::mean_of_experts);
    }
    EXPECT_EQ(rule(all, "vision_model.embeddings.class_embedding").kind, Kind::pretrained)
        << "a bare parameter of a module that is no leaf";
    EXPECT_EQ(rule(all, layer1 + "mlp.fc1.weight").kind, Kind::weighted);
}

TEST(Coefficients, ColumnsAreFoundByName) {
    MixedRouting routing = some_routing();
    routing.experts = {"third", "first", "second"};
    const Coefficients all = ada_svd_coefficients(
        tiny::config(), table_of(routing, std::vector{1.0, 10.0, 100.0}), false);
    EXPECT_THAT(rule(all, layer0 + "self_attn.q_proj.weight").coefficients,
                ElementsAre(0.25, 2.5, 50.0));
}

TEST(CoefficientTable, OverallScalingIsOverAllFactors) {
    Recipe recipe = some_recipe(std::vector{2.0, 0.0, -4.0});
    recipe.interfuse.scaling = 0.5;
    EXPECT_THAT(expert_factors(recipe), ElementsAre(1.0, 0.0, -2.0));
    recipe.method.scaling_factor = 3.0;
    EXPECT_THAT(expert_factors(recipe), ElementsAre(1.5, 1.5, 1.5));
}

TEST(CoefficientTable, OverallScalingIsTheOneNumberThatThereIs) {
    Recipe recipe = some_recipe();
    EXPECT_EQ(overall_scaling(recipe), 1.0);
    set_overall_scaling(recipe, 2.5);
    EXPECT_EQ(std::get<double>(recipe.method.scaling_factor), 2.5);
    EXPECT_EQ(recipe.interfuse.scaling, 1.0);
    recipe.interfuse.scaling = 2;
    EXPECT_EQ(overall_scaling(recipe), 5.0);
    set_overall_scaling(recipe, 1.5);
    EXPECT_EQ(overall_scaling(recipe), 1.5) << "no factor is left beside it";
    recipe.method.scaling_factor = std::vector{1.0, 2.0, 3.0};
    set_overall_scaling(recipe, 0.5);
    EXPECT_THAT(expert_factors(recipe), ElementsAre(0.5, 1.0, 1.5));
}

TEST(CoefficientTable, MutedExpertsCountForNothing) {
    Recipe recipe = some_recipe(2.0);
    recipe.interfuse.muted = {"second"};
    const CoefficientTable table = coefficient_table(some_routing(), recipe);
    EXPECT_THAT(table.values, ElementsAre(ElementsAre(1.0, 0.0, 0.5), ElementsAre(0.25, 0.0, 1.0)));
    EXPECT_THAT(table.edited[0], ElementsAre(false, false, false));
}

TEST(CoefficientTable, ValuesSetByHandAreFinal) {
    Recipe recipe = some_recipe(2.0);
    recipe.interfuse.muted = {"second"};
    recipe.interfuse.coefficients[layer1 + "mlp.fc1"] = {{"second", 0.75}, {"third", -0.5}};
    recipe.interfuse.coefficients[layer0 + "mlp.fc2"] = {{"first", 9.0}};  // no expert changed it
    const CoefficientTable table = coefficient_table(some_routing(), recipe);
    EXPECT_THAT(table.modules, ElementsAre(layer0 + "self_attn.q_proj", layer1 + "mlp.fc1"));
    EXPECT_THAT(table.values,
                ElementsAre(ElementsAre(1.0, 0.0, 0.5), ElementsAre(0.25, 0.75, -0.5)));
    EXPECT_THAT(table.edited,
                ElementsAre(ElementsAre(false, false, false), ElementsAre(false, true, true)));
    EXPECT_EQ(coefficients_csv(table), "module,first,second,third\n" + layer0 +
                                           "self_attn.q_proj,1,0,0.5\n" + layer1 +
                                           "mlp.fc1,0.25,0.75,-0.5\n");
}

TEST(Coefficients, ExpertsThatDoNotMatchAreAllNamed) {
    MixedRouting routing = some_routing();
    routing.experts = {"first", "other", "stranger"};
    EXPECT_THAT(error_text([&] { table_of(routing); }),
                AllOf(HasSubstr("no column for the expert 'second'"),
                      HasSubstr("no column for the expert 'third'"), HasSubstr("a column 'other'"),
                      HasSubstr("a column 'stranger'")));
}

TEST(Coefficients, LayersThatTheModelLacksAreAnError) {
    for (const std::string& module :
         {std::string("vision_model.encoder.layers.2.mlp.fc1"), std::string("nonsense"),
          std::string("vision_model.pre_layrnorm"), layer1 + "mlp", std::string()}) {
        MixedRouting routing = some_routing();
        routing.modules[1] = module;
        EXPECT_THAT(
            error_text([&] { ada_svd_coefficients(tiny::config(), table_of(routing), false); }),
            AllOf(HasSubstr("1 of 2"), HasSubstr("another architecture")))
            << module;
    }
}

TEST(TensorKinds, AreToldFromNames) {
    EXPECT_TRUE(is_linear_tensor(layer0 + "self_attn.out_proj.bias"));
    EXPECT_TRUE(is_linear_tensor(layer0 + "mlp.fc2.weight"));
    EXPECT_FALSE(is_linear_tensor(layer0 + "layer_norm1.weight"));
    EXPECT_FALSE(is_linear_tensor("vision_model.embeddings.patch_embedding.weight"));
    EXPECT_FALSE(is_averaged_tensor(layer0 + "mlp.fc2.weight"));
    EXPECT_FALSE(is_averaged_tensor("vision_model.embeddings.class_embedding"));
    EXPECT_TRUE(is_averaged_tensor("vision_model.embeddings.position_embedding.weight"));
}

}  // namespace
}  // namespace interfuse
