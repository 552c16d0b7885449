// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <gmock/gmock.h>

#include <filesystem>
#include <fstream>

#include "tests/recipe/recipe_helpers.h"

namespace interfuse {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::StartsWith;
using testing_recipe::fault;
using testing_recipe::line_count;
using testing_recipe::load;
using testing_recipe::numbered;
using testing_recipe::parse;
using testing_recipe::pool;

// What fusion_bench 0.2.33 composes for AdaSVD on local folders.
const std::string composed = R"(_target_: fusion_bench.programs.FabricModelFusionProgram
_recursive_: false
fast_dev_run: false
dry_run: false
print_config: true
merged_model_save_path: null
merged_model_save_kwargs: null
report_save_path: "{log_dir}/program_report.json"
print_function_call: true
seed: null
path:
  root_dir: /data
  log_dir: ${.root_dir}/${hydra:job.config_name}/${now:%Y}
fabric: {_target_: lightning.Fabric, _recursive_: true, devices: 1}
method:
  _target_: fusion_bench.method.AdaSVDMergingForCLIPVisionModel
  scaling_factor: null
  num_samples: 256
  gate_k: 16
  average_experts: false
  device: cuda
  upscaling_accelerator: null
  seed: 0
modelpool:
  _target_: fusion_bench.modelpool.CLIPVisionModelPool
  _recursive_: False
  train_datasets:
    svhn: {_target_: datasets.load_dataset, _args_: [data/svhn], split: train}
    dtd: {_target_: datasets.load_dataset, path: "${path.root_dir}/dtd", split: test}
  test_datasets: {svhn: {_target_: datasets.load_dataset, _args_: [svhn, cropped_digits]}}
  processor: ${.models._pretrained_}
  models:
    _pretrained_: openai/clip-vit-base-patch32
    svhn: {_target_: transformers.CLIPVisionModel.from_pretrained, pretrained_model_name_or_path: /m/svhn}
    stanford-cars: tanganke/cars
  platform: hf
taskpool: {_target_: fusion_bench.taskpool.DummyTaskPool, test_datasets: '???'}
)";

TEST(RecipeReader, ReadsWhatFusionBenchComposes) {
    const LoadedRecipe loaded = load(composed);
    Recipe wanted;
    wanted.pretrained = {"_pretrained_", "/r/openai/clip-vit-base-patch32"};
    wanted.experts = {{"svhn", "/m/svhn"}, {"stanford-cars", "/r/tanganke/cars"}};
    wanted.train_datasets = {{"svhn", "/r/data/svhn", "train"}, {"dtd", "/data/dtd", "test"}};
    wanted.processor = "/r/openai/clip-vit-base-patch32";
    wanted.method.device = "cuda";
    EXPECT_EQ(loaded.recipe, wanted);
    EXPECT_THAT(
        loaded.notices,
        ElementsAre("recipe.yaml:37: 'taskpool._target_' is the text "
                    "'fusion_bench.taskpool.DummyTaskPool', and only CLIPVisionModelTaskPool is "
                    "known: nothing is evaluated.",
                    "recipe.yaml: These keys mean nothing here and are ignored: print_config (line "
                    "5), report_save_path (line 8), print_function_call (line 9), path (line 11), "
                    "fabric (line 14) and modelpool.test_datasets (line 30)."));
}

TEST(RecipeReader, Defaults) {
    const LoadedRecipe loaded = load(pool);
    const MethodOptions& method = loaded.recipe.method;
    EXPECT_EQ(method.scaling_factor, ScalingFactor());
    EXPECT_EQ(method.num_samples, 256);
    EXPECT_EQ(method.gate_k, 16);
    EXPECT_FALSE(method.average_experts);
    EXPECT_EQ(method.device, "auto");
    EXPECT_EQ(method.upscaling_accelerator, std::nullopt);
    EXPECT_EQ(method.seed, 0U);
    EXPECT_EQ(loaded.recipe.interfuse, InterfuseOptions());
    EXPECT_TRUE(loaded.recipe.processor.empty());
    EXPECT_EQ(loaded.recipe.merged_model_save_path, std::nullopt);
    EXPECT_THAT(loaded.notices, IsEmpty());
}

TEST(RecipeReader, ReadsEveryOption) {
    const Recipe recipe = parse(pool + R"(
method:
  scaling_factor: [1, 2.5e-1]
  num_samples: 1
  gate_k: 1
  average_experts: on
  device: cuda:12
  upscaling_accelerator: auto
  seed: 9223372036854775807
merged_model_save_path: out
interfuse:
  round_size: 4
  batch_size: 8
  threads: 1024
  tolerance: 1e-3
  precision: fast
  correction: int8
  skip_corrupt_images: true
  tokens: class
  mixture: {x: 0, y: 3}
  colors: {a: '#0072B2'}
  inputs:
    models: {_pretrained_: {hash: 0123456789abcdef0123456789abcdef, bytes: 5}}
    datasets: {y: {hash: '01234567890123456789012345678901', images: 0}}
)");
    EXPECT_EQ(recipe.method.scaling_factor, ScalingFactor(std::vector<double>{1, 0.25}));
    EXPECT_EQ(recipe.method.num_samples, 1);
    EXPECT_EQ(recipe.method.gate_k, 1);
    EXPECT_TRUE(recipe.method.average_experts);
    EXPECT_EQ(recipe.method.device, "cuda:12");
    EXPECT_EQ(recipe.method.upscaling_accelerator, "auto");
    EXPECT_EQ(recipe.method.seed, 9223372036854775807U);
    EXPECT_EQ(recipe.merged_model_save_path, "/r/out");
    const InterfuseOptions& options = recipe.interfuse;
    EXPECT_EQ(options.round_size, 4);
    EXPECT_EQ(options.batch_size, 8);
    EXPECT_EQ(options.threads, 1024);
    EXPECT_EQ(options.tolerance, 1e-3);
    EXPECT_TRUE(options.skip_corrupt_images);
    EXPECT_EQ(options.tokens, TokenSet::class_token);
    EXPECT_EQ(options.mixture, (std::map<std::string, double>{{"x", 0}, {"y", 3}}));
    EXPECT_EQ(options.colors, (std::map<std::string, std::string>{{"a", "#0072B2"}}));
    EXPECT_EQ(options.models.at("_pretrained_"),
              (RecordedInput{"0123456789abcdef0123456789abcdef", 5}));
    EXPECT_EQ(options.datasets.at("y"), (RecordedInput{"01234567890123456789012345678901", 0}));
}

TEST(RecipeReader, NullsThatMeanSomething) {
    const Recipe recipe = parse(
        pool + "method: {seed: null, device: ~, scaling_factor: , upscaling_accelerator: }\n");
    EXPECT_EQ(recipe.method.seed, std::nullopt);
    EXPECT_EQ(recipe.method.device, "auto");
    EXPECT_EQ(recipe.method.scaling_factor, ScalingFactor());
    EXPECT_EQ(parse(pool + "method: null\n").method, MethodOptions());
    EXPECT_EQ(parse(pool + "interfuse: {threads: null, mixture: null, inputs: null}\n").interfuse,
              InterfuseOptions());
    EXPECT_EQ(parse(pool + "method: {scaling_factor: 2}\n").method.scaling_factor,
              ScalingFactor(2.0));
}

struct BadOption {
    const char* key;
    const char* value;
};

class BadOptionTest : public ::testing::TestWithParam<BadOption> {};

TEST_P(BadOptionTest, IsRefusedWithItsLine) {
    const std::string key = GetParam().key;
    const std::size_t dot = key.find('.');
    const std::string yaml =
        pool + key.substr(0, dot) + ":\n  " + key.substr(dot + 1) + ": " + GetParam().value + "\n";
    const std::string message = fault(yaml);
    EXPECT_THAT(message, StartsWith("recipe.yaml:5: "));
    EXPECT_THAT(message, HasSubstr("'" + key));
    EXPECT_EQ(line_count(message), 1U) << message;
}

INSTANTIATE_TEST_SUITE_P(
    RecipeReader, BadOptionTest,
    ::testing::Values(
        BadOption{"method.num_samples", "0"}, BadOption{"method.num_samples", "-1"},
        BadOption{"method.num_samples", "'64'"}, BadOption{"method.num_samples", "64.0"},
        BadOption{"method.num_samples", "null"}, BadOption{"method.num_samples", "0x10"},
        BadOption{"method.num_samples", "010"}, BadOption{"method.num_samples", "[1]"},
        BadOption{"method.num_samples", "9223372036854775808"},
        BadOption{"method.num_samples", "true"}, BadOption{"method.num_samples", "{}"},
        BadOption{"method.gate_k", "0"}, BadOption{"method.gate_k", "1e1"},
        BadOption{"method.average_experts", "1"}, BadOption{"method.average_experts", "'true'"},
        BadOption{"method.average_experts", "y"}, BadOption{"method.average_experts", "null"},
        BadOption{"method.device", "gpu"}, BadOption{"method.device", "'cuda:'"},
        BadOption{"method.device", "cuda:01"}, BadOption{"method.device", "cuda:-1"},
        BadOption{"method.device", "cuda:1000"}, BadOption{"method.device", "0"},
        BadOption{"method.device", "CPU"}, BadOption{"method.upscaling_accelerator", "''"},
        BadOption{"method.upscaling_accelerator", "tpu"}, BadOption{"method.seed", "-1"},
        BadOption{"method.seed", "9223372036854775808"}, BadOption{"method.seed", "1.5"},
        BadOption{"method.scaling_factor", ".nan"}, BadOption{"method.scaling_factor", "-.inf"},
        BadOption{"method.scaling_factor", "1e999"}, BadOption{"method.scaling_factor", "'1'"},
        BadOption{"method.scaling_factor", "[1]"}, BadOption{"method.scaling_factor", "[1, 2, 3]"},
        BadOption{"method.scaling_factor", "[]"}, BadOption{"method.scaling_factor", "[1, a]"},
        BadOption{"method.scaling_factor", "[1, null]"},
        BadOption{"method.scaling_factor", "{a: 1}"}, BadOption{"method.scaling_factor", "true"},
        BadOption{"interfuse.round_size", "0"}, BadOption{"interfuse.batch_size", "0"},
        BadOption{"interfuse.threads", "0"}, BadOption{"interfuse.threads", "1025"},
        BadOption{"interfuse.tolerance", "0"}, BadOption{"interfuse.tolerance", "-1e-3"},
        BadOption{"interfuse.tolerance", ".inf"}, BadOption{"interfuse.tolerance", "'1'"},
        BadOption{"interfuse.correction", "int4"}, BadOption{"interfuse.precision", "double"},
        BadOption{"interfuse.precision", "null"}, BadOption{"interfuse.tokens", "cls"},
        BadOption{"interfuse.tokens", "null"}, BadOption{"interfuse.skip_corrupt_images", "0"},
        BadOption{"interfuse.mixture", "{x: 0, y: 0}"}, BadOption{"interfuse.mixture", "{x: -1}"},
        BadOption{"interfuse.colors", "{a: red}"}, BadOption{"interfuse.colors", "{a: '#12345g'}"},
        BadOption{"interfuse.colors", "{nobody: '#123456'}"}, BadOption{"interfuse.colors", "[1]"},
        BadOption{"interfuse.mixture", "{x: .inf}"}, BadOption{"interfuse.mixture", "{x: null}"},
        BadOption{"interfuse.mixture", "[1, 2]"}, BadOption{"interfuse.mixture", "{z: 1}"},
        BadOption{"interfuse.inputs", "{modls: {}}"},
        BadOption{"interfuse.inputs", "{models: {nope: {hash: a, bytes: 1}}}"},
        BadOption{"interfuse.inputs", "{datasets: {x: {hash: abc, images: 1}}}"},
        BadOption{"interfuse.inputs", "{datasets: {x: {hash: 0123456789abcdef0123456789abcdef}}}"},
        BadOption{"interfuse.inputs",
                  "{datasets: {x: {hash: 0123456789abcdef0123456789abcdef, images: -1}}}"},
        BadOption{"interfuse.inputs", "{models: {a: 5}}"}, BadOption{"method.num_samples", "???"},
        BadOption{"method.num_samples", "${nope}"}));

TEST(RecipeReader, UnknownKeysNameTheNearest) {
    EXPECT_EQ(fault(pool + "method:\n  num_sample: 3\n"),
              "recipe.yaml:5: There is no key 'method.num_sample'; did you mean 'num_samples'?");
    EXPECT_THAT(fault(pool + "interfuse: {tolerence: 1}\n"),
                HasSubstr("did you mean 'tolerance'?"));
    EXPECT_THAT(fault(pool + "  trainsets: 1\n"), HasSubstr("no key 'modelpool.trainsets'"));
    EXPECT_THAT(fault(pool + "metod: {}\n"), HasSubstr("did you mean 'method'?"));
    EXPECT_THAT(fault(pool + "method: {'a.b': 1}\n"), HasSubstr("no key 'method.a.b'"));
    EXPECT_THAT(fault(pool + "method: {'*': 1}\n"), HasSubstr("no key 'method.*'"));
    EXPECT_THAT(fault(pool + "zzzzzzzzzzzzzzz: 1\n"), HasSubstr("; remove it."));
}

TEST(RecipeReader, UnknownTopKeysOfAProgramAreOnlyWarnedAbout) {
    const std::string yaml =
        "_target_: fusion_bench.programs.ModelFusionProgram\nextra: 1\n" + pool;
    EXPECT_THAT(load(yaml).notices,
                ElementsAre("recipe.yaml:2: The key 'extra' is unknown and ignored."));
    EXPECT_THAT(fault("_target_: my.program\nextra: 1\n" + pool), HasSubstr("no key 'extra'"));
    EXPECT_THAT(fault("_target_: fusion_bench.programs.X\nmethod: {extra: 1}\n" + pool),
                HasSubstr("no key 'method.extra'"));
}

TEST(RecipeReader, OnlyTheTopIsComposed) {
    EXPECT_EQ(fault("defaults: [_self_]\n" + pool), "");
    EXPECT_THAT(fault(pool + "  defaults: [x]\n"), HasSubstr("what stands at the top of a file"));
}

TEST(RecipeReader, OtherMethodsAndPoolsAreNamed) {
    EXPECT_EQ(fault(pool + "method: {_target_: fusion_bench.method.TiesMerging, scaling: 1}\n"),
              "recipe.yaml:4: The value of 'method._target_' is the text "
              "'fusion_bench.method.TiesMerging', which is not supported; it must be "
              "fusion_bench.method.AdaSVDMergingForCLIPVisionModel, SimpleAverageAlgorithm, "
              "TaskArithmeticAlgorithm or TiesMergingAlgorithm.");
    EXPECT_EQ(fault(pool + "method: {_target_: fusion_bench.method.ada_svd.clip_vision."
                           "AdaSVDMergingForCLIPVisionModel}\n"),
              "");
    EXPECT_THAT(fault("modelpool: {_target_: fusion_bench.modelpool.OpenCLIPVisionModelPool}\n"),
                HasSubstr("it must be fusion_bench.modelpool.CLIPVisionModelPool"));
}

TEST(RecipeReader, AllProblemsAreReportedTogether) {
    const std::string message =
        fault("modelpool:\n  models: {a: ''}\n  nope: 1\nmethod:\n  seed: x\n  gate_k: 0\n");
    EXPECT_EQ(line_count(message), 5U) << message;
    EXPECT_THAT(message, HasSubstr("recipe.yaml:2: The pretrained model is missing"));
    EXPECT_THAT(message, HasSubstr("recipe.yaml:2: The value of 'modelpool.models.a'"));
    EXPECT_THAT(message, HasSubstr("recipe.yaml:3: There is no key 'modelpool.nope'"));
    EXPECT_THAT(message, HasSubstr("recipe.yaml:5: The value of 'method.seed'"));
    EXPECT_THAT(message, HasSubstr("recipe.yaml:6: The value of 'method.gate_k'"));
}

TEST(RecipeReader, EndlessProblemsAreCutShort) {
    std::string yaml = pool;
    for (int i = 0; i < 10'000; ++i)
        yaml += numbered("k", i) + ": 1\n";
    const std::string message = fault(yaml);
    EXPECT_EQ(line_count(message), 51U);
    EXPECT_THAT(message, HasSubstr("There are more problems than these"));
}

TEST(RecipeReader, SavePathOfFusionBenchIsRefused) {
    EXPECT_THAT(fault(pool + "merged_model_save_path: '{log_dir}/m'\n"), HasSubstr("{log_dir}"));
    EXPECT_THAT(fault(pool + "merged_model_save_path: 5\n"), HasSubstr("Put it in quotes"));
}

TEST(RecipeReader, LoadsFilesRelativeToTheirFolder) {
    const std::filesystem::path folder =
        std::filesystem::path(::testing::TempDir()) / "recipe reader é";
    std::filesystem::create_directories(folder);
    const std::filesystem::path file = folder / "my recipe.yaml";
    std::ofstream(file) << pool;
    EXPECT_EQ(load_recipe(file, {}).recipe.experts[0].path, folder / "expert_a");
    EXPECT_EQ(load_recipe(file, {"method.seed=4"}).recipe.method.seed, 4U);
    std::ofstream(file) << "method: [\n";
    EXPECT_THAT([&] { load_recipe(file, {}); },
                ::testing::ThrowsMessage<Error>(HasSubstr("my recipe.yaml:")));
    std::filesystem::remove(file);
    EXPECT_THAT([&] { load_recipe(file, {}); },
                ::testing::ThrowsMessage<Error>(HasSubstr("my recipe.yaml")));
}

}  // namespace
}  // namespace interfuse
