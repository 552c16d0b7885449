// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Where group files come from, and the recipes that the program's own make.
#include <gmock/gmock.h>

#include <cstdlib>

#include "core/recipe/config_presets.h"
#include "core/recipe/preset_pools.h"
#include "core/recipe/recipe_yaml.h"
#include "core/recipe/yaml_reader.h"
#include "tests/recipe/recipe_helpers.h"
#include "tests/runtime/folder_test.h"

namespace interfuse {
namespace {

using ::testing::AllOf;
using ::testing::Contains;
using ::testing::ElementsAre;
using ::testing::HasSubstr;
using testing_recipe::fault;
using testing_recipe::load;

class ConfigFolders : public FolderTest {};

TEST_F(ConfigFolders, GoBeforeThePresets) {
    put(folder / "method" / "ties_merging.yaml", "scaling_factor: 1\n");
    put(folder / "method" / "own" / "one.yaml", "x: 1\n");
    put(folder / "method" / "remark.txt", "x: 1\n");
    const ConfigFolder files(folder);
    EXPECT_EQ(files.find("method/ties_merging")->text, "scaling_factor: 1\n");
    EXPECT_THAT(files.find("method/simple_average")->text, HasSubstr("SimpleAverageAlgorithm"));
    EXPECT_FALSE(files.find("method/remark"));
    EXPECT_THAT(files.options("method"),
                ElementsAre("ada_svd/clip_vision", "own/one", "simple_average", "task_arithmetic",
                            "ties_merging"));
}

TEST_F(ConfigFolders, NothingOutsideIsRead) {
    put(folder / "secret.yaml", "x: 1\n");
    std::filesystem::create_directories(folder / "config" / "method");
    std::filesystem::create_symlink(folder / "secret.yaml",
                                    folder / "config" / "method" / "link.yaml");
    const ConfigFolder files(folder / "config");
    try {
        files.find("method/link");
        FAIL();
    } catch (const Error& error) {
        EXPECT_THAT(error.what(), HasSubstr("leads out of the folder"));
    }
    for (const char* path : {"../secret", "method/../../secret", "/secret", "", "a/", "a\\b"}) {
        EXPECT_FALSE(is_config_path(path)) << path;
    }
    EXPECT_THROW(ConfigFolder(folder / "nothing"), Error);
    EXPECT_THROW(ConfigFolder(folder / "secret.yaml"), Error);
}

TEST_F(ConfigFolders, LargeFilesAreRefused) {
    put(folder / "method" / "large.yaml", "x: " + std::string(1'000'001, 'a'));
    EXPECT_THROW(ConfigFolder(folder).find("method/large"), Error);
}

TEST(Presets, EachIsAMapping) {
    EXPECT_GE(config_presets().size(), 20U);
    for (const ConfigPreset& preset : config_presets()) {
        EXPECT_TRUE(is_config_path(preset.name)) << preset.name;
        const YamlOrigin origin{std::string(preset.name), {}};
        EXPECT_TRUE(read_yaml(preset.text, origin).is_map());
    }
}

TEST(Presets, MakeRecipesWithoutAFile) {
    const std::vector<std::string> line{
        "method=ada_svd/clip_vision",
        "method.num_samples=16",
        "modelpool=CLIPVisionModelPool/clip-vit-base-patch32_TA8",
        "taskpool=CLIPVisionModelTaskPool/clip-vit-classification_TA8",
        "~modelpool.train_datasets.svhn",
        "~taskpool.test_datasets.svhn"};
    const LoadedRecipe loaded = load_recipe(RecipeRequest{{}, line, {}});
    const Recipe& recipe = loaded.recipe;
    EXPECT_EQ(recipe.method.num_samples, 16);
    EXPECT_EQ(recipe.method.gate_k, 16);
    EXPECT_EQ(recipe.method.device, "auto");
    EXPECT_THAT(loaded.notices,
                Contains(AllOf(HasSubstr("'method.device' is cuda by default"),
                               HasSubstr("preset method/ada_svd/clip_vision:9: "))));
    ASSERT_EQ(recipe.experts.size(), 8U);
    EXPECT_EQ(recipe.experts[0].name, "sun397");
    EXPECT_EQ(recipe.experts[7].name, "dtd");
    EXPECT_EQ(recipe.train_datasets.size(), 7U);
    EXPECT_EQ(recipe.taskpool.test_datasets.size(), 7U);
    EXPECT_EQ(recipe.taskpool.test_datasets[0].split, "test");
}

class PresetPools : public FolderTest {
  protected:
    PresetPools() { setenv("HF_HUB_CACHE", folder.c_str(), 1); }
    ~PresetPools() override { unsetenv("HF_HUB_CACHE"); }
};

TEST_F(PresetPools, SayWhatTheyHoldAndWhatOfItIsThere) {
    std::filesystem::create_directories(folder / "models--tanganke--clip-vit-base-patch32_mnist" /
                                        "snapshots" / "main");
    std::filesystem::create_directories(folder / "datasets--tanganke--dtd" / "snapshots" / "main");
    const std::vector<PresetPool> pools = preset_pools();
    ASSERT_EQ(pools.size(), 3U);
    const PresetPool& pool = pools[1];
    EXPECT_EQ(pool.option, "CLIPVisionModelPool/clip-vit-base-patch32_TA8");
    EXPECT_EQ(pool.task_pool, "CLIPVisionModelTaskPool/clip-vit-classification_TA8");
    EXPECT_EQ(pools[2].task_pool, "CLIPVisionModelTaskPool/clip-vit-classification_TA8_L14");
    EXPECT_EQ(pool.pretrained.id, "openai/clip-vit-base-patch32");
    EXPECT_FALSE(pool.pretrained.cached);
    ASSERT_EQ(pool.experts.size(), 8U);
    EXPECT_EQ(pool.experts[6].name, "mnist");
    for (const PresetSource& expert : pool.experts)
        EXPECT_EQ(expert.cached, expert.name == "mnist") << expert.id;
    ASSERT_EQ(pool.train_datasets.size(), 8U);
    EXPECT_EQ(pool.train_datasets[1].id, "tanganke/stanford_cars");
    EXPECT_TRUE(pool.train_datasets[7].cached);
}

TEST(Presets, ADeviceThatAPersonNamesIsMeant) {
    const std::string pool = testing_recipe::pool;
    EXPECT_EQ(load(pool, {"method=ada_svd/clip_vision"}).recipe.method.device, "auto");
    EXPECT_EQ(load(pool, {"method=ada_svd/clip_vision", "method.device=cuda"}).recipe.method.device,
              "cuda");
    EXPECT_EQ(load(pool + "method: {device: cuda}\n").recipe.method.device, "cuda");
    EXPECT_EQ(load("defaults: [method: ada_svd/clip_vision, _self_]\n" + pool +
                   "method: {device: cuda}\n")
                  .recipe.method.device,
              "cuda");
}

TEST(Presets, ReplaceASectionOfARecipe) {
    const Recipe recipe =
        load(testing_recipe::pool + "method: {num_samples: 5}\n", {"method=ties_merging"}).recipe;
    EXPECT_EQ(recipe.method.kind, MergeMethod::ties);
    EXPECT_EQ(recipe.method.num_samples, MethodOptions().num_samples);
    EXPECT_EQ(recipe.experts.size(), 2U);
}

TEST(Presets, TheirFaultsNameThem) {
    EXPECT_THAT(fault("defaults: [method: ties_merging]\n" + testing_recipe::pool,
                      {"method.threshold=200"}),
                HasSubstr("override 'method.threshold=200'"));
    EXPECT_THAT(fault("method: {}\n", {"method=ties_merging"}),
                HasSubstr("The key 'modelpool' is missing"));
}

TEST(ComposedRecipe, IsYamlThatReadsBackToTheSame) {
    std::vector<std::string> notices;
    const std::vector<std::string> line{
        "modelpool=CLIPVisionModelPool/clip-vit-large-patch14_TA8", "~modelpool.train_datasets",
        "modelpool.processor=${.models._pretrained_}", "method.scaling_factor=[1,2,3,4,5,6,7,8]"};
    const std::string yaml = composed_recipe({{}, line, {}}, notices);
    const std::filesystem::path here = std::filesystem::current_path();
    EXPECT_EQ(parse_recipe(yaml, here, "printed", {}).recipe,
              load_recipe(RecipeRequest{{}, line, {}}).recipe);
    EXPECT_THAT(notices, ElementsAre());
}

}  // namespace
}  // namespace interfuse
