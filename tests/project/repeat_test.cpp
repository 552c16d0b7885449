// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The same merge again: from the recipe, from the exported recipe, from its routing table.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/project/merge_tools.h"

namespace interfuse {
namespace {

using namespace testing_tools;
using ::testing::HasSubstr;

class Repeat : public ::testing::TestWithParam<std::string> {
  protected:
    void SetUp() override { root_ = fresh_folder(); }
    fs::path recipe() const { return fixture_case(GetParam()) / "recipe.yaml"; }

    fs::path root_;
};

TEST_P(Repeat, GivesTheSameBytesOfEveryFile) {
    merge(request_for(recipe(), root_ / "first"));
    merge(request_for(recipe(), root_ / "second"));
    EXPECT_EQ(differences(root_ / "first", root_ / "second"), "");
    const auto files = contents(root_ / "first");
    for (const char* name :
         {"model.safetensors", "config.json", "preprocessor_config.json", "recipe.yaml",
          "README.md", "routing.safetensors", "routing_weights.csv", "routing_standard_errors.csv",
          "routing_by_dataset.csv", "coefficients.csv"}) {
        EXPECT_TRUE(files.contains(name)) << name;
    }
    EXPECT_EQ(files.size(), 10U);
}

TEST_P(Repeat, ExportedRecipeGivesTheSameBytes) {
    merge(request_for(recipe(), root_ / "first"));
    const Watcher watcher = merge(request_for(root_ / "first/recipe.yaml", root_ / "second"));
    EXPECT_EQ(differences(root_ / "first", root_ / "second"), "");
    EXPECT_GT(watcher.progress_calls, 0);
}

TEST_P(Repeat, SavedTableGivesTheSameModelWithoutCalibrating) {
    merge(request_for(recipe(), root_ / "first"));
    MergeRequest request = request_for(recipe(), root_ / "second");
    request.routing = root_ / "first/routing.safetensors";
    const Watcher watcher = merge(std::move(request));
    EXPECT_EQ(differences(root_ / "first", root_ / "second"), "");
    EXPECT_EQ(watcher.progress_calls, 0);
    EXPECT_THAT(watcher.stages, ::testing::Not(::testing::Contains(MergeStage::calibrating)));
}

TEST_P(Repeat, CsvGivesTheSameModelWithoutCalibrating) {
    merge(request_for(recipe(), root_ / "first"));
    MergeRequest request = request_for(recipe(), root_ / "second");
    request.routing = root_ / "first/routing_weights.csv";
    const Watcher watcher = merge(std::move(request));
    EXPECT_EQ(watcher.progress_calls, 0);
    for (const char* name :
         {"model.safetensors", "config.json", "preprocessor_config.json", "routing_weights.csv"}) {
        EXPECT_EQ(read_file(root_ / "first" / name), read_file(root_ / "second" / name)) << name;
    }
    // There is no table behind it, and the recipe says what to do.
    EXPECT_FALSE(fs::exists(root_ / "second/routing.safetensors"));
    EXPECT_FALSE(fs::exists(root_ / "second/routing_standard_errors.csv"));
    EXPECT_THAT(read_file(root_ / "second/recipe.yaml"), HasSubstr("routing_weights.csv"));
    EXPECT_THAT(read_file(root_ / "second/README.md"), HasSubstr("CSV"));
}

TEST_P(Repeat, ExportedRecipeOfACsvGivesTheSameBytesWithThatCsv) {
    merge(request_for(recipe(), root_ / "first"));
    MergeRequest from_csv = request_for(recipe(), root_ / "second");
    from_csv.routing = root_ / "first/routing_weights.csv";
    merge(std::move(from_csv));
    MergeRequest again = request_for(root_ / "second/recipe.yaml", root_ / "third");
    again.routing = root_ / "second/routing_weights.csv";
    merge(std::move(again));
    EXPECT_EQ(differences(root_ / "second", root_ / "third"), "");
}

TEST_P(Repeat, SavedTableWithAnotherScalingIsAWholeRunWithThatScaling) {
    merge(request_for(recipe(), root_ / "first"));
    const std::vector<std::string> other{"method.scaling_factor=1.75"};
    merge(request_for(recipe(), root_ / "calibrated", other));
    for (const char* table : {"routing.safetensors", "routing_weights.csv"}) {
        MergeRequest request = request_for(recipe(), root_ / "reduced", other);
        request.routing = root_ / "first" / table;
        request.overwrite = true;
        merge(std::move(request));
        EXPECT_EQ(read_file(root_ / "reduced/model.safetensors"),
                  read_file(root_ / "calibrated/model.safetensors"))
            << table;
    }
    EXPECT_NE(read_file(root_ / "first/model.safetensors"),
              read_file(root_ / "calibrated/model.safetensors"));
    EXPECT_EQ(read_file(root_ / "first/routing.safetensors"),
              read_file(root_ / "calibrated/routing.safetensors"));
}

INSTANTIATE_TEST_SUITE_P(Fixtures, Repeat,
                         ::testing::Values("averaged", "basic", "full_clip", "odd_sizes", "single"),
                         [](const auto& parameter) { return parameter.param; });

TEST(RepeatOptions, DrawnSeedIsRecordedAndRepeated) {
    const fs::path root = fresh_folder();
    const fs::path recipe = fixture_case("basic") / "recipe.yaml";
    const Watcher watcher = merge(request_for(recipe, root / "first", {"method.seed=null"}));
    EXPECT_TRUE(watcher.noticed("method.seed is null"));
    merge(request_for(root / "first/recipe.yaml", root / "second"));
    EXPECT_EQ(differences(root / "first", root / "second"), "");
    merge(request_for(recipe, root / "third", {"method.seed=null"}));
    EXPECT_NE(read_file(root / "first/recipe.yaml"), read_file(root / "third/recipe.yaml"));
}

TEST(RepeatOptions, EveryOptionOfTheRunIsRecorded) {
    const fs::path root = fresh_folder();
    merge(request_for(
        fixture_case("basic") / "recipe.yaml", root / "first",
        {"method.num_samples=7", "method.gate_k=3", "method.scaling_factor=[0.5,1,1.5]",
         "method.average_experts=true", "interfuse.batch_size=6", "interfuse.round_size=2",
         "interfuse.threads=1", "interfuse.tokens=class", "interfuse.mixture.shapes=2",
         "interfuse.mixture.clouds=1", "interfuse.tolerance=1e-9"}));
    merge(request_for(root / "first/recipe.yaml", root / "second"));
    EXPECT_EQ(differences(root / "first", root / "second"), "");
}

// Rounds and threads change nothing; the batch is recorded because it may.
TEST(RepeatOptions, BytesDoNotHangOnRoundsOrThreads) {
    const fs::path root = fresh_folder();
    const fs::path recipe = fixture_case("basic") / "recipe.yaml";
    merge(request_for(recipe, root / "one", {"interfuse.batch_size=6"}));
    for (const char* round : {"2", "4", "6", "100"}) {
        merge(
            request_for(recipe, root / round,
                        {"interfuse.batch_size=6", std::string("interfuse.round_size=") + round}));
        EXPECT_EQ(differences(root / "one", root / round), "") << round;
    }
    merge(request_for(recipe, root / "single", {"interfuse.batch_size=6", "interfuse.threads=1"}));
    EXPECT_EQ(read_file(root / "one/model.safetensors"),
              read_file(root / "single/model.safetensors"));
}

TEST(RepeatOptions, EditedCsvIsTakenAtItsWord) {
    const fs::path root = fresh_folder();
    const fs::path recipe = fixture_case("single") / "recipe.yaml";
    merge(request_for(recipe, root / "first"));
    std::string csv = read_file(root / "first/routing_weights.csv");
    csv.resize(csv.find('\n') + 1);  // no layer left: everything stays pretrained
    csv += "vision_model.encoder.layers.0.mlp.fc1,1\n";
    write_file(root / "edited.csv", csv);
    MergeRequest request = request_for(recipe, root / "second");
    request.routing = root / "edited.csv";
    merge(std::move(request));
    const Checkpoint merged = Checkpoint::open(root / "second");
    const Recipe loaded = load_recipe(recipe, {}).recipe;
    const Checkpoint pretrained = Checkpoint::open(loaded.pretrained.path);
    const Checkpoint expert = Checkpoint::open(loaded.experts[0].path);
    for (const TensorInfo& tensor : merged.tensors()) {
        const bool taken = tensor.name.find("layers.0.mlp.fc1") != std::string::npos;
        std::vector<float> found(static_cast<std::size_t>(tensor.elements()));
        std::vector<float> wanted(found.size());
        merged.read(tensor.name, found);
        (taken ? expert : pretrained).read(tensor.name, wanted);
        EXPECT_EQ(found, wanted) << tensor.name;
    }
}

}  // namespace
}  // namespace interfuse
