// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Which routing tables serve which recipes, and merging from tables that are in memory.
#include "core/project/saved_table.h"

#include <gmock/gmock.h>

#include <memory>

#include "tests/project/merge_tools.h"

namespace interfuse {
namespace {

using namespace testing_tools;
using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::Not;
using Strings = std::vector<std::string>;
using Change = std::function<void(Recipe&)>;

fs::path basic() {
    return fixture_case("basic") / "recipe.yaml";
}

Recipe basic_recipe() {
    return load_recipe(basic(), {}).recipe;
}

Strings differences_after(const Change& change) {
    Recipe now = basic_recipe();
    change(now);
    return calibration_differences(basic_recipe(), now);
}

TEST(CalibrationDifferences, NothingDiffersFromItself) {
    EXPECT_THAT(differences_after([](Recipe&) {}), IsEmpty());
}

TEST(CalibrationDifferences, NamesWhatRoutesOtherwise) {
    const std::vector<std::pair<const char*, Change>> changes{
        {"the pretrained model", [](Recipe& r) { r.pretrained.path /= "other"; }},
        {"the experts", [](Recipe& r) { r.experts.pop_back(); }},
        {"the experts", [](Recipe& r) { std::swap(r.experts[0], r.experts[1]); }},
        {"the calibration data", [](Recipe& r) { r.train_datasets[1].path /= "other"; }},
        {"the calibration data", [](Recipe& r) { r.train_datasets[1].split = "test"; }},
        {"the image processor", [](Recipe& r) { r.processor.clear(); }},
        {"gate_k", [](Recipe& r) { ++r.method.gate_k; }},
        {"average_experts", [](Recipe& r) { r.method.average_experts = true; }},
        {"seed", [](Recipe& r) { r.method.seed = 1; }},
        {"precision", [](Recipe& r) { r.interfuse.precision = "other"; }},
        {"batch_size", [](Recipe& r) { r.interfuse.batch_size = 6; }},
    };
    for (const auto& [phrase, change] : changes)
        EXPECT_THAT(differences_after(change), ElementsAre(phrase));
    EXPECT_THAT(differences_after([](Recipe& r) {
                    r.method.gate_k = 1;
                    r.experts.clear();
                }),
                ElementsAre("the experts", "gate_k"));
}

TEST(CalibrationDifferences, WhatComesAfterCalibrationCountsForNothing) {
    EXPECT_THAT(differences_after([](Recipe& r) {
                    r.experts[0].name = "figures";
                    r.train_datasets[0].name = "figures";
                    r.pretrained.name = "base";
                    r.method.scaling_factor = 2.0;
                    r.method.num_samples = 3;
                    r.method.device = "auto";
                    r.interfuse.round_size = 2;
                    r.interfuse.threads = 1;
                    r.interfuse.tolerance = 0.1;
                    r.interfuse.tokens = TokenSet::class_token;
                    r.interfuse.mixture["shapes"] = 1;
                    r.interfuse.colors["shapes"] = "#102030";
                    r.merged_model_save_path = "/somewhere";
                }),
                IsEmpty());
}

TEST(CalibrationDifferences, AnOpenChoiceIsSatisfiedByAnyAnswer) {
    Recipe then = basic_recipe();
    then.method.seed = 77;
    then.interfuse.batch_size = 12;
    Recipe now = basic_recipe();
    now.method.seed.reset();
    now.interfuse.batch_size.reset();
    EXPECT_THAT(calibration_differences(then, now), IsEmpty());
    EXPECT_THAT(calibration_differences(now, then), ElementsAre("seed", "batch_size"));
}

// What it calls equal gives the same table; what it calls different gives another one.
TEST(CalibrationDifferences, AgreeWithCalibrating) {
    const auto table_of = [](const Change& change) {
        MergeRequest request = request_for(basic(), {});
        change(request.recipe);
        Watcher watcher;
        MergeRun run(std::move(request), watcher);
        run.calibrate({});
        return run.table().mix({}, TokenSet::all).means;
    };
    const auto plain = table_of([](Recipe&) {});
    EXPECT_EQ(table_of([](Recipe& r) { r.method.scaling_factor = 2.0; }), plain);
    EXPECT_EQ(table_of([](Recipe& r) { r.experts[0].name = "figures"; }), plain);
    EXPECT_NE(table_of([](Recipe& r) { r.method.gate_k = 2; }), plain);
    EXPECT_NE(table_of([](Recipe& r) { r.method.seed = 4; }), plain);
}

TEST(MixtureWeights, AreInTheOrderOfTheDatasets) {
    Recipe recipe;
    EXPECT_THAT(mixture_weights(recipe, {"a", "b"}), IsEmpty());
    recipe.interfuse.mixture = {{"b", 0.25}, {"c", 3}};
    EXPECT_THAT(mixture_weights(recipe, {"c", "a", "b"}), ElementsAre(3, 0, 0.25));
}

class TableInMemory : public ::testing::Test {
  protected:
    void SetUp() override {
        root_ = fresh_folder();
        merge(request_for(basic(), root_ / "part", {"method.num_samples=3"}));
        file_ = root_ / "part/routing.safetensors";
        table_ = std::make_shared<const RoutingTable>(RoutingTable::load(file_));
    }

    fs::path root_, file_;
    std::shared_ptr<const RoutingTable> table_;
};

TEST_F(TableInMemory, ExportsWhatTheFileExports) {
    const Strings overrides{"method.scaling_factor=0.7"};
    MergeRequest from_file = request_for(basic(), root_ / "from_file", overrides);
    from_file.routing = file_;
    MergeRequest from_memory = request_for(basic(), root_ / "from_memory", overrides);
    from_memory.routing_table = table_;
    const RoutingTable before = *table_;
    merge(std::move(from_file));
    merge(std::move(from_memory));
    EXPECT_EQ(differences(root_ / "from_file", root_ / "from_memory"), "");
    EXPECT_EQ(*table_, before);
}

TEST_F(TableInMemory, GoesOnAsTheFileDoes) {
    MergeRequest from_file = request_for(basic(), root_ / "from_file");
    from_file.resume = file_;
    MergeRequest from_memory = request_for(basic(), root_ / "from_memory");
    from_memory.resume_table = table_;
    merge(std::move(from_file));
    merge(std::move(from_memory));
    EXPECT_EQ(differences(root_ / "from_file", root_ / "from_memory"), "");
    EXPECT_EQ(table_->count(0), 3);
}

TEST_F(TableInMemory, IsRefusedInSentencesWithoutAFile) {
    const auto refusal = [&](const Strings& overrides, bool resumes) {
        MergeRequest request = request_for(basic(), root_ / "out", overrides);
        (resumes ? request.resume_table : request.routing_table) = table_;
        return error_of([&] { merge(std::move(request)); });
    };
    const std::string gate = refusal({"method.gate_k=3"}, false);
    EXPECT_THAT(gate, HasSubstr("The routing table was made with gate_k 4, but the recipe has 3."));
    EXPECT_THAT(gate, HasSubstr("Use the recipe that the table was made with"));
    EXPECT_THAT(gate, Not(HasSubstr(".safetensors")));
    EXPECT_THAT(refusal({"~modelpool.models.clouds"}, true),
                HasSubstr("The routing table was made with the experts shapes, stripes and clouds, "
                          "but the recipe has shapes and stripes."));
    EXPECT_THAT(refusal({"method.num_samples=2"}, true),
                HasSubstr("The routing table already has 3 samples a dataset, more than 2."));
    EXPECT_EQ(refusal({"method.num_samples=2"}, false), "");
}

TEST_F(TableInMemory, CannotBeUsedAndResumedAtOnce) {
    MergeRequest request = request_for(basic(), root_ / "out");
    request.routing_table = table_;
    request.resume_table = table_;
    EXPECT_THAT(error_of([&] { merge(std::move(request)); }), HasSubstr("not both"));
    EXPECT_FALSE(fs::exists(root_ / "out"));
}

}  // namespace
}  // namespace interfuse
