// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Projects that are saved, moved and not finished.
#include <gmock/gmock.h>

#include <filesystem>
#include <fstream>

#include "tests/recipe/recipe_helpers.h"

namespace interfuse {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::Not;
using ::testing::ThrowsMessage;

Recipe project_recipe() {
    Recipe recipe;
    recipe.pretrained.path = "/home/me/project/base";
    recipe.experts = {{"inside", "/home/me/project/experts/a b"},
                      {"outside", "/home/me/projects/b"},
                      {"climbs", "/home/me/project/../c"}};
    recipe.train_datasets = {{"all", "/home/me/project", "train"},
                             {"part", "/home/me/project/data", "test"}};
    recipe.processor = "/home/me/project/-odd";
    recipe.merged_model_save_path = "/home/me/project/merged";
    return recipe;
}

Recipe read_in(const std::string& yaml, const std::filesystem::path& folder,
               RecipeForm form = RecipeForm::complete) {
    return parse_recipe(yaml, folder, "written", {}, form).recipe;
}

TEST(RelativePaths, ThoseWithinTheFolderAreWrittenFromThere) {
    const std::string yaml = recipe_to_yaml(project_recipe(), "/home/me/project");
    EXPECT_THAT(yaml, HasSubstr("_pretrained_: base\n"));
    EXPECT_THAT(yaml, HasSubstr("inside: \"experts/a b\"\n"));
    EXPECT_THAT(yaml, HasSubstr("outside: /home/me/projects/b\n"));
    EXPECT_THAT(yaml, HasSubstr("climbs: /home/me/project/../c\n"));
    EXPECT_THAT(yaml, HasSubstr("all: \".\"\n"));
    EXPECT_THAT(yaml, HasSubstr("path: \"./data\"\n"));
    EXPECT_THAT(yaml, HasSubstr("merged_model_save_path: merged\n"));
}

TEST(RelativePaths, ReadBackEqualFromTheSameFolder) {
    const Recipe recipe = project_recipe();
    for (const char* folder : {"/home/me/project", "/home/me/project/", "/home/./me//project/.",
                               "/home/me", "/", "/elsewhere"}) {
        EXPECT_EQ(read_in(recipe_to_yaml(recipe, folder), folder), recipe) << folder;
    }
}

TEST(RelativePaths, MoveWithTheFolder) {
    const std::string yaml = recipe_to_yaml(project_recipe(), "/home/me/project");
    const Recipe moved = read_in(yaml, "/mnt/disk");
    EXPECT_EQ(moved.pretrained.path, "/mnt/disk/base");
    EXPECT_EQ(moved.train_datasets[0].path, "/mnt/disk");
    EXPECT_EQ(moved.experts[1].path, "/home/me/projects/b");
}

TEST(RelativePaths, AreOffUnlessAskedFor) {
    EXPECT_THAT(recipe_to_yaml(project_recipe()), HasSubstr("_pretrained_: /home/me/project/base"));
}

TEST(Drafts, EveryUnfinishedRecipeReadsBackEqual) {
    Recipe empty;
    Recipe no_pretrained = project_recipe();
    no_pretrained.pretrained.path.clear();
    Recipe no_experts = project_recipe();
    no_experts.experts.clear();
    no_experts.method.scaling_factor = std::vector<double>{};
    for (const Recipe& recipe : {empty, no_pretrained, no_experts, project_recipe()}) {
        const std::string yaml = recipe_to_yaml(recipe, "/home/me/project");
        EXPECT_EQ(read_in(yaml, "/home/me/project", RecipeForm::draft), recipe) << yaml;
    }
}

TEST(Drafts, AreNoCompleteRecipes) {
    const std::string nothing = recipe_to_yaml(Recipe{});
    EXPECT_THAT(testing_recipe::fault(nothing), HasSubstr("The pretrained model is missing"));
    EXPECT_THAT(testing_recipe::fault(nothing), HasSubstr("There is no expert"));
    Recipe no_experts = project_recipe();
    no_experts.experts.clear();
    EXPECT_THAT(testing_recipe::fault(recipe_to_yaml(no_experts)), HasSubstr("There is no expert"));
}

TEST(Drafts, AllElseIsAsStrict) {
    const auto fault = [](const std::string& yaml) {
        return [yaml] { read_in(yaml, "/r", RecipeForm::draft); };
    };
    EXPECT_THAT(fault("method: {gate_k: 4}\n"),
                ThrowsMessage<Error>(HasSubstr("'modelpool' is missing")));
    EXPECT_THAT(fault("modelpool: {models: {}}\nmethod: {gate_q: 4}\n"),
                ThrowsMessage<Error>(HasSubstr("did you mean 'gate_k'")));
    EXPECT_THAT(fault("modelpool: {models: {_pretrained_: 5}}\n"),
                ThrowsMessage<Error>(HasSubstr("_pretrained_")));
    EXPECT_THAT(fault("modelpool: {models: {a: x}}\nmethod: {scaling_factor: [1, 2]}\n"),
                ThrowsMessage<Error>(HasSubstr("2 numbers for 1 experts")));
}

TEST(Drafts, AreReadFromFiles) {
    const auto file = std::filesystem::path(::testing::TempDir()) / "interfuse_draft.yaml";
    std::ofstream(file) << "modelpool: {train_datasets: {x: pictures}}\n";
    const Recipe recipe = load_draft_recipe(file).recipe;
    EXPECT_THAT(recipe.experts, IsEmpty());
    EXPECT_TRUE(recipe.pretrained.path.empty());
    EXPECT_EQ(recipe.train_datasets.at(0).path, file.parent_path() / "pictures");
    EXPECT_THAT([&] { load_recipe(file, {}); },
                ThrowsMessage<Error>(HasSubstr("modelpool.models")));
    std::filesystem::remove(file);
}

TEST(WhatRewritingLoses, NothingOfWhatWasWrittenHere) {
    Recipe recipe = project_recipe();
    recipe.experts.push_back({"x #1 ${y}", "/m/# ${z} \\${"});
    recipe.interfuse.mixture = {{"all", 1}};
    recipe.interfuse.models = {{"inside", {"01234567890123456789012345678901", 7}}};
    EXPECT_THAT(what_rewriting_loses(recipe_to_yaml(recipe)), IsEmpty());
    EXPECT_THAT(what_rewriting_loses(recipe_to_yaml(Recipe{})), IsEmpty());
}

TEST(WhatRewritingLoses, Comments) {
    EXPECT_THAT(what_rewriting_loses("# mine\n" + testing_recipe::pool), ElementsAre("comments"));
    EXPECT_THAT(what_rewriting_loses(testing_recipe::pool + "method:\n  gate_k: 4\t# few\n"),
                ElementsAre("comments"));
    EXPECT_THAT(what_rewriting_loses(testing_recipe::pool + "  # the last line"),
                ElementsAre("comments"));
}

TEST(WhatRewritingLoses, ASharpIsNotAlwaysAComment) {
    for (const char* path :
         {"a#b", "\"a #b\"", "'a # b'", "\"a\n     # b\"", "|-\n      # text\n"}) {
        const std::string yaml =
            "modelpool:\n  models:\n    _pretrained_: base\n    a: " + std::string(path) + "\n";
        EXPECT_THAT(what_rewriting_loses(yaml), IsEmpty()) << yaml;
    }
}

TEST(WhatRewritingLoses, KeysThatMeanNothingHere) {
    EXPECT_THAT(what_rewriting_loses(testing_recipe::pool + "hydra: {type: x}\nfabric: {}\n"),
                ElementsAre("the keys hydra and fabric"));
    EXPECT_THAT(what_rewriting_loses("_target_: fusion_bench.programs.X\n" + testing_recipe::pool),
                ElementsAre("the key _target_"));
    EXPECT_THAT(
        what_rewriting_loses("modelpool:\n  models:\n    _pretrained_: base\n"
                             "    a.b: {_target_: transformers.CLIPVisionModel.from_pretrained,"
                             " pretrained_model_name_or_path: x, torch_dtype: float16}\n"),
        ElementsAre("the key modelpool.models.a.b.torch_dtype"));
    EXPECT_THAT(what_rewriting_loses("a: 1\nb: 1\nc: 1\nd: 1\ne: 1\nf: 1\ng: 1\n"),
                ElementsAre("the keys a, b, c, d, e and 2 more"));
}

TEST(WhatRewritingLoses, Interpolations) {
    const std::string models = "modelpool:\n  models: {_pretrained_: \"";
    EXPECT_THAT(what_rewriting_loses(models + "${oc.env:HOME}/base\", a: x}\n"),
                ElementsAre("interpolations"));
    EXPECT_THAT(what_rewriting_loses(models + "\\\\${oc.env:HOME}/base\", a: x}\n"), IsEmpty());
    EXPECT_THAT(what_rewriting_loses(testing_recipe::pool + "method: {scaling_factor: "
                                                            "[\"${x}\", 1]}\n"),
                ElementsAre("interpolations"));
    EXPECT_THAT(what_rewriting_loses("# all\n" + testing_recipe::pool +
                                     "seed: 1\nmethod: {seed: \"${seed}\"}\n"),
                ElementsAre("comments", "the key seed", "interpolations"));
}

TEST(WhatRewritingLoses, WantsYaml) {
    EXPECT_THAT([] { what_rewriting_loses("a: ["); }, ThrowsMessage<Error>(Not(IsEmpty())));
}

}  // namespace
}  // namespace interfuse
