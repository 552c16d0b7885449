// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The keys that say how a merge is shaped by hand, by which method it is made, and what it is
// evaluated on.
#include <gmock/gmock.h>

#include "core/recipe/export_names.h"
#include "core/recipe/method_names.h"
#include "tests/recipe/recipe_helpers.h"

namespace interfuse {
namespace {

using ::testing::AllOf;
using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::Pair;
using testing_recipe::fault;
using testing_recipe::load;
using testing_recipe::parse;
using testing_recipe::pool;

const std::string layer = "vision_model.encoder.layers.3.mlp.fc1";

void expect_written_back(const Recipe& recipe) {
    EXPECT_EQ(parse(recipe_to_yaml(recipe)), recipe) << recipe_to_yaml(recipe);
}

TEST(ShapingKeys, AreReadAndWritten) {
    const Recipe recipe = parse(pool +
                                "interfuse: {scaling: 0.5, muted: [b], tasks: tasks.yaml, "
                                "coefficients: {" +
                                layer + ": {a: 0.25, b: -1}}}\n");
    EXPECT_EQ(recipe.interfuse.scaling, 0.5);
    EXPECT_THAT(recipe.interfuse.muted, ElementsAre("b"));
    EXPECT_THAT(recipe.interfuse.coefficients.at(layer),
                ElementsAre(Pair("a", 0.25), Pair("b", -1.0)));
    EXPECT_EQ(recipe.interfuse.tasks.filename(), "tasks.yaml");
    EXPECT_TRUE(recipe.interfuse.tasks.is_absolute());
    expect_written_back(recipe);
}

TEST(ShapingKeys, NamesAreThoseOfThePool) {
    EXPECT_THAT(fault(pool + "interfuse: {muted: [nobody]}\n"),
                AllOf(HasSubstr("interfuse.muted"), HasSubstr("'nobody'")));
    EXPECT_THAT(fault(pool + "interfuse: {coefficients: {" + layer + ": {nobody: 1}}}\n"),
                AllOf(HasSubstr("interfuse.coefficients"), HasSubstr("'nobody'")));
    for (const std::string wrong :
         {"fc1", "vision_model.encoder.layers.03.mlp.fc1", "vision_model.encoder.layers.3.mlp.fc3",
          "vision_model.encoder.layers.3.mlp.fc1.weight"}) {
        EXPECT_THAT(fault(pool + "interfuse: {coefficients: {" + wrong + ": {a: 1}}}\n"),
                    AllOf(HasSubstr("'" + wrong + "'"), HasSubstr("no linear layer")));
    }
}

TEST(ShapingKeys, ValuesAreNumbers) {
    EXPECT_THAT(fault(pool + "interfuse: {scaling: much}\n"), HasSubstr("interfuse.scaling"));
    EXPECT_THAT(fault(pool + "interfuse: {scaling: .inf}\n"), HasSubstr("interfuse.scaling"));
    EXPECT_THAT(fault(pool + "interfuse: {coefficients: {" + layer + ": {a: .nan}}}\n"),
                HasSubstr("interfuse.coefficients"));
    EXPECT_THAT(fault(pool + "interfuse: {coefficients: {" + layer + ": 1}}\n"),
                HasSubstr("interfuse.coefficients"));
}

TEST(Methods, AreToldByTheirClass) {
    const std::pair<const char*, MergeMethod> classes[] = {
        {"fusion_bench.method.AdaSVDMergingForCLIPVisionModel", MergeMethod::ada_svd},
        {"fusion_bench.method.SimpleAverageAlgorithm", MergeMethod::simple_average},
        {"fusion_bench.method.task_arithmetic.TaskArithmeticAlgorithm",
         MergeMethod::task_arithmetic},
        {"fusion_bench.method.TiesMergingAlgorithm", MergeMethod::ties}};
    for (const auto& [target, kind] : classes) {
        const Recipe recipe = parse(pool + "method: {_target_: " + target + "}\n");
        EXPECT_EQ(recipe.method.kind, kind) << target;
        expect_written_back(recipe);
    }
    EXPECT_THAT(fault(pool + "method: {_target_: fusion_bench.method.Other}\n"),
                AllOf(HasSubstr("not supported"), HasSubstr("TiesMergingAlgorithm")));
}

TEST(Methods, TiesHasTheKeysOfItsReference) {
    const std::string head = pool + "method: {_target_: fusion_bench.method.TiesMergingAlgorithm, ";
    const Recipe recipe = parse(head +
                                "scaling_factor: 0.4, threshold: 35, merge_func: mean, "
                                "remove_keys: [vision_model.pre_layrnorm.bias]}\n");
    EXPECT_EQ(lambda_of(recipe.method), 0.4);
    EXPECT_EQ(recipe.method.threshold, 35);
    EXPECT_EQ(recipe.method.merge_func, TiesMerge::mean);
    EXPECT_THAT(recipe.method.remove_keys, ElementsAre("vision_model.pre_layrnorm.bias"));
    expect_written_back(recipe);
    const Recipe plain = parse(head + "merge_func: dis-max}\n");
    EXPECT_EQ(plain.method.merge_func, TiesMerge::max);
    EXPECT_EQ(lambda_of(plain.method), 0.3);
    EXPECT_THAT(plain.method.remove_keys, IsEmpty());
    for (const std::string bad : {"threshold: 101", "threshold: -1", "threshold: null",
                                  "merge_func: median", "remove_keys: a", "remove_keys: [[a]]"}) {
        EXPECT_THAT(fault(head + bad + "}\n"), HasSubstr("method." + bad.substr(0, bad.find(':'))));
    }
}

TEST(Methods, OnlyAdaSvdTakesAFactorForEachExpert) {
    EXPECT_THAT(fault(pool + "method: {_target_: fusion_bench.method.TaskArithmeticAlgorithm, "
                             "scaling_factor: [1, 2]}\n"),
                HasSubstr("only AdaSVD takes"));
}

// What belongs to another method is kept: a person may come back to it.
TEST(Methods, OptionsOfOthersAreKept) {
    Recipe recipe = parse(pool);
    recipe.method.kind = MergeMethod::simple_average;
    recipe.method.num_samples = 32;
    recipe.method.threshold = 50;
    recipe.method.seed.reset();
    expect_written_back(recipe);
    recipe.method.kind = MergeMethod::ada_svd;
    expect_written_back(recipe);
}

TEST(TaskPool, IsReadAsFusionBenchWritesIt) {
    const LoadedRecipe loaded = load(pool + R"(taskpool:
  _target_: fusion_bench.taskpool.CLIPVisionModelTaskPool
  _recursive_: false
  base_model: clip
  test_datasets:
    mnist: data/mnist
    svhn: {_target_: datasets.load_dataset, _args_: [data/svhn], split: validation}
  clip_model:
    _target_: transformers.CLIPModel.from_pretrained
    pretrained_model_name_or_path: ${..base_model}
  processor:
    _target_: transformers.CLIPProcessor.from_pretrained
    pretrained_model_name_or_path: ${..base_model}
  data_processor: ${.processor}
  dataloader_kwargs: {batch_size: 128, num_workers: 8}
  layer_wise_feature_save_path: null
)");
    const TaskPoolSource& tasks = loaded.recipe.taskpool;
    ASSERT_EQ(tasks.test_datasets.size(), 2U);
    EXPECT_EQ(tasks.test_datasets[0].split, "test");
    EXPECT_EQ(tasks.test_datasets[1].split, "validation");
    EXPECT_EQ(tasks.test_datasets[1].path.filename(), "svhn");
    EXPECT_EQ(tasks.clip_model.filename(), "clip");
    EXPECT_EQ(tasks.processor.filename(), "clip");
    expect_written_back(loaded.recipe);
}

TEST(TaskPool, AnotherKindIsANotice) {
    const LoadedRecipe loaded =
        load(pool + "taskpool: {_target_: fusion_bench.taskpool.DummyTaskPool, model: x}\n");
    EXPECT_EQ(loaded.recipe.taskpool, TaskPoolSource());
    EXPECT_THAT(::testing::PrintToString(loaded.notices), HasSubstr("DummyTaskPool"));
}

TEST(TaskPool, UnknownKeysAreFaults) {
    EXPECT_THAT(fault(pool + "taskpool: {test_dataset: {}}\n"),
                AllOf(HasSubstr("taskpool.test_dataset"), HasSubstr("test_datasets")));
}

TEST(ExportKeys, AreReadAndWritten) {
    const Recipe recipe = parse(
        pool + "interfuse: {export: {form: lora, dtype: bfloat16, shard_size: 200 MB, rank: 8}}\n");
    const ExportOptions& options = recipe.interfuse.exporting;
    EXPECT_EQ(options.form, ExportForm::lora);
    EXPECT_EQ(options.dtype, "bfloat16");
    EXPECT_EQ(options.shard_bytes, 200'000'000U);
    EXPECT_EQ(options.rank, 8);
    expect_written_back(recipe);
    expect_written_back(parse(pool + "interfuse: {export: {form: clip, shard_size: 1234567}}\n"));
    EXPECT_EQ(parse(pool + "interfuse: {export: {shard_size: null}}\n").interfuse.exporting,
              ExportOptions());
}

TEST(ExportKeys, AreChecked) {
    for (const std::string wrong :
         {"form: gguf", "form: 3", "dtype: int8", "shard_size: much", "shard_size: 0",
          "shard_size: [1]", "shard_size: 99999999999TB", "rank: 0", "rank: 5000", "size: 3"}) {
        const std::string key = "interfuse.export." + wrong.substr(0, wrong.find(':'));
        EXPECT_THAT(fault(pool + "interfuse: {export: {" + wrong + "}}\n"), HasSubstr(key));
    }
}

TEST(ExportSizes, AreReadAsTransformersReadsThem) {
    EXPECT_EQ(parse_size("5GB"), 5'000'000'000U);
    EXPECT_EQ(parse_size("5 gb"), 5'000'000'000U);
    EXPECT_EQ(parse_size("1GiB"), 1'073'741'824U);
    EXPECT_EQ(parse_size("64KiB"), 65'536U);
    EXPECT_EQ(parse_size("17"), 17U);
    for (const char* wrong :
         {"", "GB", "-1GB", "1.5GB", "0", "5 G", "5GBs", "99999999999999999999"})
        EXPECT_EQ(parse_size(wrong), std::nullopt) << wrong;
    for (const std::uint64_t bytes : {1'000ULL, 5'000'000'000ULL, 1'234'567ULL, 1'073'741'824ULL})
        EXPECT_EQ(parse_size(size_text(bytes)), bytes);
}

}  // namespace
}  // namespace interfuse
