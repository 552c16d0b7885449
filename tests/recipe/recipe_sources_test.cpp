// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Models, datasets and the processor: their names, and the forms their places are written in.
#include <gmock/gmock.h>

#include <cstdlib>

#include "core/recipe/recipe_yaml.h"
#include "tests/recipe/recipe_helpers.h"
#include "tests/runtime/folder_test.h"

namespace interfuse {
namespace {

using ::testing::HasSubstr;
using ::testing::StartsWith;
using testing_recipe::fault;
using testing_recipe::line_count;
using testing_recipe::load;
using testing_recipe::parse;

std::string with_expert(const std::string& entry) {
    return "modelpool:\n  models:\n    _pretrained_: base\n    e: " + entry + "\n";
}

std::string with_dataset(const std::string& entry) {
    return with_expert("e") + "  train_datasets:\n    d: " + entry + "\n";
}

std::string with_processor(const std::string& entry) {
    return with_expert("e") + "  processor: " + entry + "\n";
}

std::filesystem::path expert_path(const std::string& entry) {
    return parse(with_expert(entry)).experts.at(0).path;
}

TEST(RecipeSources, PathsAreAbsoluteAndClean) {
    EXPECT_EQ(expert_path("x"), "/r/x");
    EXPECT_EQ(expert_path("./x/./y/"), "/r/x/y");
    EXPECT_EQ(expert_path("../x"), "/r/../x");  // not shortened: /r may be a link
    EXPECT_EQ(expert_path("/a//b"), "/a/b");
    EXPECT_EQ(expert_path("."), "/r");
    EXPECT_EQ(expert_path("'a b: #é'"), "/r/a b: #é");
    EXPECT_EQ(expert_path("'007'"), "/r/007");
    EXPECT_TRUE(
        parse_recipe(with_expert("x"), "relative", "o", {}).recipe.experts[0].path.is_absolute());
}

class HubSources : public FolderTest {
  protected:
    HubSources() { setenv("HF_HUB_CACHE", folder.c_str(), 1); }
    ~HubSources() override { unsetenv("HF_HUB_CACHE"); }
    std::filesystem::path snapshot(const std::string& repository) const {
        const std::filesystem::path place = folder / repository;
        put(place / "refs" / "main", "0123abcd");
        put(place / "snapshots" / "0123abcd" / "config.json", "{}");
        return place / "snapshots" / "0123abcd";
    }
};

TEST_F(HubSources, IdsAreFoundInTheCache) {
    const auto model = snapshot("models--tanganke--clip_sun397");
    const auto data = snapshot("datasets--tanganke--sun397");
    EXPECT_EQ(expert_path("tanganke/clip_sun397"), model);
    EXPECT_EQ(expert_path("tanganke/clip_sun397@0123abcd"), model);
    EXPECT_EQ(expert_path("{_target_: transformers.CLIPVisionModel.from_pretrained, "
                          "pretrained_model_name_or_path: tanganke/clip_sun397}"),
              model);
    EXPECT_EQ(parse(with_dataset("tanganke/sun397")).train_datasets.at(0).path, data);
    EXPECT_EQ(parse(with_processor("tanganke/clip_sun397")).processor, model);
    // What is in neither place may still come to lie beside the recipe.
    EXPECT_EQ(expert_path("tanganke/clip_sun397@v2"), "/r/tanganke/clip_sun397@v2");
    EXPECT_EQ(expert_path("tanganke/other"), "/r/tanganke/other");
}

TEST_F(HubSources, AFolderBesideTheRecipeGoesFirst) {
    const auto cached = snapshot("models--experts--one");
    const std::string yaml = with_expert("experts/one");
    EXPECT_EQ(parse_recipe(yaml, folder / "here", "o", {}).recipe.experts.at(0).path, cached);
    std::filesystem::create_directories(folder / "here" / "experts" / "one");
    EXPECT_EQ(parse_recipe(yaml, folder / "here", "o", {}).recipe.experts.at(0).path,
              folder / "here" / "experts" / "one");
    EXPECT_EQ(expert_path("./experts/one"), "/r/experts/one");
}

TEST_F(HubSources, ADatasetInAMappingMayLackItsOwner) {
    const std::string target = "_target_: datasets.load_dataset";
    const auto dataset = [](const std::string& entry) {
        return parse(with_dataset(entry)).train_datasets.at(0);
    };
    const auto missing = folder / "datasets--mnist" / "snapshots" / "main";
    EXPECT_EQ(dataset("{" + target + ", path: mnist}").path, missing);
    EXPECT_EQ(dataset("{" + target + ", _args_: [mnist]}").path, missing);
    EXPECT_EQ(dataset("{" + target + ", path: ./mnist}").path, "/r/mnist");
    EXPECT_EQ(dataset("mnist").path, "/r/mnist") << "as a path it is a folder's name";
    EXPECT_EQ(expert_path("{pretrained_model_name_or_path: mnist}"), "/r/mnist");

    const auto cached = snapshot("datasets--mnist");
    const std::string yaml = with_dataset("{" + target + ", path: mnist}");
    const Recipe recipe = parse(yaml);
    EXPECT_EQ(recipe.train_datasets.at(0).path, cached);
    const std::string written = recipe_to_yaml(recipe, "/r");
    EXPECT_THAT(written, HasSubstr("path: \"mnist@0123abcd\""));
    EXPECT_EQ(parse(written).train_datasets, recipe.train_datasets);
    std::filesystem::create_directories(folder / "here" / "mnist");
    EXPECT_EQ(parse_recipe(yaml, folder / "here", "o", {}).recipe.train_datasets.at(0).path,
              folder / "here" / "mnist");
}

TEST_F(HubSources, AreWrittenAsIdsWithTheirCommit) {
    snapshot("models--tanganke--clip_sun397");
    const Recipe recipe = parse(with_expert("tanganke/clip_sun397"));
    const std::string yaml = recipe_to_yaml(recipe, "/r");
    EXPECT_THAT(yaml, HasSubstr("tanganke/clip_sun397@0123abcd"));
    EXPECT_EQ(parse(yaml).experts, recipe.experts);
}

TEST(RecipeSources, ThingsThatAreNoPath) {
    for (const char* entry : {"''", "null", "5", "yes", "[a]", "1.5", "\"a\\0b\""}) {
        EXPECT_THAT(fault(with_expert(entry)),
                    StartsWith("recipe.yaml:4: The value of 'modelpool.models.e'"))
            << entry;
        EXPECT_THAT(fault(with_dataset(entry)), HasSubstr("'modelpool.train_datasets.d'")) << entry;
    }
    EXPECT_THAT(fault(with_expert("5")), HasSubstr("Put it in quotes"));
    EXPECT_THAT(fault(with_processor("[x]")), HasSubstr("'modelpool.processor'"));
}

TEST(RecipeSources, ModelsAsCalls) {
    const std::string target = "_target_: transformers.CLIPVisionModel.from_pretrained";
    EXPECT_EQ(expert_path("{" + target + ", pretrained_model_name_or_path: x}"), "/r/x");
    EXPECT_EQ(expert_path("{" + target + ", _args_: [x]}"), "/r/x");
    EXPECT_EQ(expert_path("{pretrained_model_name_or_path: x}"), "/r/x");
    const LoadedRecipe typed = load(
        with_expert("{" + target + ", pretrained_model_name_or_path: x, torch_dtype: float16}"));
    EXPECT_THAT(typed.notices,
                ::testing::ElementsAre(HasSubstr("modelpool.models.e.torch_dtype (line 4)")));
    EXPECT_THAT(fault(with_expert("{" + target + "}")),
                HasSubstr("The path of 'modelpool.models.e' is missing: give it as "
                          "'pretrained_model_name_or_path'"));
    EXPECT_THAT(fault(with_expert("{" + target + ", _args_: []}")), HasSubstr("is missing"));
    EXPECT_THAT(fault(with_expert("{pretrained_model_name_or_path: x, _args_: [x]}")),
                HasSubstr("is given twice"));
    EXPECT_THAT(fault(with_expert("{_args_: [x, y]}")), HasSubstr("'modelpool.models.e._args_'"));
    EXPECT_THAT(fault(with_expert("{_args_: x}")), HasSubstr("list of one path"));
    EXPECT_THAT(fault(with_expert("{pretrained_model_name_or_path: 5}")),
                HasSubstr("'modelpool.models.e.pretrained_model_name_or_path' is '5'"));
    EXPECT_THAT(fault(with_expert("{pretrained_model_name_or_pat: x}")),
                HasSubstr("did you mean 'pretrained_model_name_or_path'?"));
    EXPECT_THAT(fault(with_expert("{_target_: peft.load, name: x, y: z}")),
                HasSubstr("is the text 'peft.load', which is not supported"));
    EXPECT_EQ(line_count(fault(with_expert("{_target_: peft.load, name: x, y: z}"))), 1U);
}

TEST(RecipeSources, DatasetsAsCalls) {
    const auto dataset = [](const std::string& entry) {
        return parse(with_dataset(entry)).train_datasets.at(0);
    };
    const std::string target = "_target_: datasets.load_dataset";
    EXPECT_EQ(dataset("x"), (DatasetSource{"d", "/r/x", "train"}));
    EXPECT_EQ(dataset("{" + target + ", path: ./x, split: test}"),
              (DatasetSource{"d", "/r/x", "test"}));
    EXPECT_EQ(dataset("{" + target + ", _args_: [./x, null], name: null}"),
              (DatasetSource{"d", "/r/x", "train"}));
    EXPECT_THAT(fault(with_dataset("{path: x, split: 'train[:10%]'}")),
                HasSubstr("a name without slices"));
    EXPECT_THAT(fault(with_dataset("{path: x, split: null}")), HasSubstr("split' is null"));
    EXPECT_THAT(fault(with_dataset("{_target_: fusion_bench.dataset.fer2013.load_fer2013}")),
                HasSubstr("it must be datasets.load_dataset"));
}

TEST(RecipeSources, ConfigurationsOfDatasets) {
    const auto dataset = [](const std::string& entry) {
        return parse(with_dataset(entry)).train_datasets.at(0);
    };
    const std::string target = "_target_: datasets.load_dataset";
    const DatasetSource digits{"d", "/r/svhn", "train", "cropped_digits"};
    EXPECT_EQ(dataset("{" + target + ", _args_: [./svhn, cropped_digits], split: train}"), digits);
    EXPECT_EQ(dataset("{" + target + ", path: ./svhn, name: cropped_digits}"), digits);
    EXPECT_EQ(dataset("{_args_: [./svhn], name: cropped_digits}"), digits);
    EXPECT_EQ(dataset("{_args_: [./svhn, '${..name}', null], name: null}").configuration, "");
    EXPECT_THAT(fault(with_dataset("{_args_: [svhn, a], name: a}")),
                HasSubstr("configuration of 'modelpool.train_datasets.d' is given twice"));
    EXPECT_THAT(fault(with_dataset("{path: svhn, name: 5}")),
                HasSubstr("'modelpool.train_datasets.d.name' is '5'"));
    EXPECT_THAT(fault(with_dataset("{path: svhn, name: ''}")), HasSubstr("d.name"));
    EXPECT_THAT(fault(with_dataset("{_args_: [svhn, [a]]}")), HasSubstr("d._args_"));
    EXPECT_THAT(fault(with_dataset("{_args_: [svhn, a, folder]}")),
                HasSubstr("list of a path and a name"));
}

TEST(RecipeSources, Processor) {
    EXPECT_EQ(parse(with_processor("p")).processor, "/r/p");
    EXPECT_EQ(parse(with_processor("null")).processor, "");
    EXPECT_EQ(parse(with_processor("{_target_: transformers.CLIPProcessor.from_pretrained, "
                                   "pretrained_model_name_or_path: '${..models.e}'}"))
                  .processor,
              "/r/e");
    EXPECT_THAT(fault(with_processor("{path: x}")), HasSubstr("no key 'modelpool.processor.path'"));
}

TEST(RecipeSources, ModelsThatMustBeThere) {
    EXPECT_THAT(fault("method: {}\n"), HasSubstr("The key 'modelpool' is missing"));
    EXPECT_THAT(fault("modelpool: []\n"), HasSubstr("The value of 'modelpool' is a list"));
    EXPECT_THAT(fault("modelpool: {processor: x}\n"),
                HasSubstr("The key 'modelpool.models' is missing"));
    EXPECT_THAT(fault("modelpool: {models: [a, b]}\n"), HasSubstr("'modelpool.models' is a list"));
    EXPECT_THAT(fault("modelpool: {models: {a: x}}\n"),
                HasSubstr("The pretrained model is missing"));
    EXPECT_THAT(fault("modelpool: {models: {_pretrained_: x}}\n"), HasSubstr("There is no expert"));
    EXPECT_THAT(fault("modelpool:\n  models: ???\n"), HasSubstr("In 'modelpool.models'"));
}

TEST(RecipeSources, NamesThatCannotStandInTables) {
    const auto named = [](const std::string& key) {
        return "modelpool: {models: {_pretrained_: b, ok: o, " + key + ": x}}\n";
    };
    for (const char* key : {"'a,b'", "'a\"b'", "\"a'b\"", "a/b", "\"a\\\\b\"", "\"a\\nb\"",
                            "\"a\\tb\"", "''", "_merged_", "_x", "' a'", "'a '", "\"a\\x7f\"",
                            "\"a\\x85\"", "\"a\\u2028b\"", "\"\\0\""}) {
        EXPECT_THAT(fault(named(key)), HasSubstr("cannot name this expert of 'modelpool.models'"))
            << key;
    }
    EXPECT_THAT(fault(named(std::string(101, 'x'))), HasSubstr("longer than 100 bytes"));
    for (const char* key : {"stanford-cars", "a b", "a.b", "é", "'1'", "1", "null x", "a:b", "'#'",
                            "日本", "'null'", "'true'", "'a\u00a0b'", "'${x}'"}) {
        EXPECT_EQ(fault(named(key)), "") << key;
    }
    EXPECT_THAT(fault("modelpool: {models: {_pretrained_: b, a: x}, train_datasets: {'x,y': d}}\n"),
                HasSubstr("cannot name this dataset of 'modelpool.train_datasets'"));
}

TEST(RecipeSources, UnknownMixtureNamesTheNearest) {
    const std::string yaml = with_dataset("x") + "interfuse: {mixture: {dd: 1}}\n";
    EXPECT_THAT(fault(yaml),
                HasSubstr("names the dataset 'dd', which is not in the model pool; did "
                          "you mean 'd'?"));
}

}  // namespace
}  // namespace interfuse
