// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Whole merges by every method, and AdaSVD shaped by hand.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cmath>

#include "core/merge/coefficient_table.h"
#include "tests/project/merge_tools.h"
#include "tests/support/safetensors_file.h"

namespace interfuse {
namespace {

using namespace testing_tools;
using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::Not;
using Strings = std::vector<std::string>;

const std::string ties_method = "method._target_=fusion_bench.method.TiesMergingAlgorithm";

class Methods : public ::testing::Test {
  protected:
    void SetUp() override { root_ = fresh_folder(); }

    fs::path merged(const Strings& overrides, const std::string& name = "out") {
        watcher_ = merge(request_for(recipe_, root_ / name, overrides));
        return root_ / name;
    }
    std::vector<double> numbers(const fs::path& model, const std::string& tensor) const {
        return read_safetensors(read_file(model / "model.safetensors")).at(tensor).numbers();
    }
    fs::path model(const std::string& name) const {
        const Recipe recipe = load_recipe(recipe_, {}).recipe;
        if (name == "_pretrained_") return recipe.pretrained.path;
        for (const ModelSource& expert : recipe.experts) {
            if (expert.name == name) return expert.path;
        }
        throw std::logic_error("no model " + name);
    }
    std::vector<std::string> experts() const {
        std::vector<std::string> names;
        for (const ModelSource& expert : load_recipe(recipe_, {}).recipe.experts)
            names.push_back(expert.name);
        return names;
    }

    fs::path recipe_ = fixture_case("basic") / "recipe.yaml";
    fs::path root_;
    Watcher watcher_;
};

const std::string some_tensors[] = {"vision_model.embeddings.class_embedding",
                                    "vision_model.encoder.layers.0.mlp.fc1.weight",
                                    "vision_model.post_layernorm.bias"};

TEST_F(Methods, SimpleAverageNeedsNoImages) {
    const fs::path out = merged({"method._target_=fusion_bench.method.SimpleAverageAlgorithm",
                                 "~modelpool.train_datasets"});
    for (const std::string& tensor : some_tensors) {
        std::vector<double> wanted;
        for (const std::string& expert : experts()) {
            const std::vector<double> values = numbers(model(expert), tensor);
            wanted.resize(values.size());
            for (std::size_t i = 0; i < values.size(); ++i)
                wanted[i] += values[i] / static_cast<double>(experts().size());
        }
        const std::vector<double> got = numbers(out, tensor);
        ASSERT_EQ(got.size(), wanted.size());
        for (std::size_t i = 0; i < got.size(); ++i)
            ASSERT_NEAR(got[i], wanted[i], 1e-6) << tensor;
    }
    EXPECT_FALSE(fs::exists(out / "routing.safetensors"));
    EXPECT_FALSE(fs::exists(out / "coefficients.csv"));
    EXPECT_THAT(read_file(out / "README.md"), HasSubstr("Simple average"));
}

TEST_F(Methods, TaskArithmeticAddsEveryChange) {
    const fs::path out = merged({"method._target_=fusion_bench.method.TaskArithmeticAlgorithm",
                                 "method.scaling_factor=0.4"});
    for (const std::string& tensor : some_tensors) {
        const std::vector<double> base = numbers(model("_pretrained_"), tensor);
        std::vector<double> wanted = base;
        for (const std::string& expert : experts()) {
            const std::vector<double> values = numbers(model(expert), tensor);
            for (std::size_t i = 0; i < values.size(); ++i)
                wanted[i] += 0.4 * (values[i] - base[i]);
        }
        const std::vector<double> got = numbers(out, tensor);
        for (std::size_t i = 0; i < got.size(); ++i)
            ASSERT_NEAR(got[i], wanted[i], 2e-6) << tensor;
    }
}

TEST_F(Methods, ExportsOfEveryMethodRunAgainToTheSameBytes) {
    for (const Strings& method :
         {Strings{"method._target_=fusion_bench.method.SimpleAverageAlgorithm"},
          Strings{"method._target_=fusion_bench.method.TaskArithmeticAlgorithm",
                  "method.scaling_factor=null"},
          Strings{ties_method, "method.threshold=40", "method.merge_func=mean",
                  "method.scaling_factor=0.7"}}) {
        SCOPED_TRACE(method[0]);
        const fs::path first = merged(method, "first");
        merge(request_for(first / "recipe.yaml", root_ / "second"));
        EXPECT_EQ(differences(first, root_ / "second"), "");
        fs::remove_all(first);
        fs::remove_all(root_ / "second");
    }
}

TEST_F(Methods, TiesTellsItsPassOverThePool) {
    merged({ties_method});
    EXPECT_THAT(watcher_.stages, ElementsAre(MergeStage::checking, MergeStage::measuring,
                                             MergeStage::reducing, MergeStage::finished));
}

TEST_F(Methods, RoutingTablesAreForAdaSvd) {
    MergeRequest request = request_for(recipe_, root_ / "out", {ties_method});
    request.routing = root_ / "routing.safetensors";
    EXPECT_THAT(error_of([&] { merge(request); }), HasSubstr("serves AdaSVD only"));
}

TEST_F(Methods, EditsBesideAnotherMethodAreANotice) {
    merged({ties_method, "+interfuse.scaling=2"});
    EXPECT_TRUE(watcher_.noticed("shape AdaSVD's coefficients only; TIES does not use them"));
}

// W = W0 + Σ c (Wᵢ − W0) with the coefficients that the export lists.
TEST_F(Methods, ShapedCoefficientsAreWhatTheModelIsReducedWith) {
    const std::string module = "vision_model.encoder.layers.0.mlp.fc1";
    const std::vector<std::string> names = experts();
    Recipe recipe = load_recipe(recipe_, {}).recipe;
    recipe.interfuse.scaling = 1.5;
    recipe.interfuse.muted = {names[1]};
    recipe.interfuse.coefficients[module] = {{names[0], 0.75}};
    MergeRequest request;
    request.recipe = recipe;
    request.target = root_ / "out";
    Watcher watcher;
    MergeRun run(request, watcher);
    run.calibrate({});
    run.export_model({});

    const CoefficientTable table = coefficient_table(run.routing(), recipe);
    EXPECT_EQ(read_file(root_ / "out" / "coefficients.csv"), coefficients_csv(table));
    const auto row = static_cast<std::size_t>(
        std::find(table.modules.begin(), table.modules.end(), module) - table.modules.begin());
    ASSERT_LT(row, table.modules.size());
    EXPECT_EQ(table.values[row][0], 0.75);
    EXPECT_EQ(table.values[row][1], 0.0);
    for (std::size_t i = 2; i < names.size(); ++i)
        EXPECT_DOUBLE_EQ(table.values[row][i],
                         1.5 * scaling_per_expert(recipe.method.scaling_factor, names.size())[i] *
                             run.routing().means[row][i]);

    const std::vector<double> base = numbers(model("_pretrained_"), module + ".weight");
    std::vector<double> wanted = base;
    for (std::size_t e = 0; e < names.size(); ++e) {
        const std::vector<double> values = numbers(model(names[e]), module + ".weight");
        for (std::size_t i = 0; i < values.size(); ++i)
            wanted[i] += table.values[row][e] * (values[i] - base[i]);
    }
    const std::vector<double> got = numbers(root_ / "out", module + ".weight");
    for (std::size_t i = 0; i < got.size(); ++i)
        ASSERT_NEAR(got[i], wanted[i], 2e-6);

    merge(request_for(root_ / "out" / "recipe.yaml", root_ / "again"));
    EXPECT_EQ(differences(root_ / "out", root_ / "again"), "");
}

TEST_F(Methods, LayersThatTheTowerLacksAreNamed) {
    Recipe recipe = load_recipe(recipe_, {}).recipe;
    recipe.interfuse.coefficients["vision_model.encoder.layers.99.mlp.fc1"] = {{experts()[0], 1.0}};
    MergeRequest request;
    request.recipe = recipe;
    request.target = root_ / "out";
    EXPECT_THAT(error_of([&] { merge(request); }),
                HasSubstr("'vision_model.encoder.layers.99.mlp.fc1'"));
    EXPECT_FALSE(fs::exists(root_ / "out"));
}

}  // namespace
}  // namespace interfuse
