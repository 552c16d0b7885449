// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What a merged model is exported as: other numbers, a whole CLIPModel, shards, a LoRA adapter.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <nlohmann/json.hpp>

#include "core/checkpoint/convert.h"
#include "core/project/comparison.h"
#include "tests/project/merge_tools.h"
#include "tests/support/safetensors_file.h"

namespace interfuse {
namespace {

using namespace testing_tools;
using nlohmann::json;
using ::testing::AllOf;
using ::testing::Contains;
using ::testing::HasSubstr;
using ::testing::Not;
using Strings = std::vector<std::string>;
using Tensors = std::map<std::string, StoredTensor>;

class ExportForms : public ::testing::Test {
  protected:
    void SetUp() override { root_ = fresh_folder(); }

    fs::path exported(const std::string& name, const Strings& overrides) {
        watcher_ = merge(request_for(recipe_, root_ / name, overrides));
        return root_ / name;
    }
    static Tensors tensors(const fs::path& file) { return read_safetensors(read_file(file)); }
    static json parsed(const fs::path& file) { return json::parse(read_file(file)); }

    // Task arithmetic of a whole CLIP model and an expert of its vision tower.
    void take_whole_model() {
        const fs::path from = fixtures() / "evaluation";
        recipe_ = root_ / "recipe.yaml";
        write_file(recipe_, "modelpool:\n  models:\n    _pretrained_: " + (from / "clip").string() +
                                "\n    expert: " + (from / "expert").string() +
                                "\nmethod:\n  _target_: fusion_bench.method.TaskArithmeticAlgorithm"
                                "\n  scaling_factor: 0.5\n");
    }

    fs::path recipe_ = fixture_case("basic") / "recipe.yaml";
    fs::path root_;
    Watcher watcher_;
};

std::vector<float> rounded(const std::vector<double>& values, DType dtype) {
    std::vector<float> result(values.begin(), values.end());
    round_to(dtype, result);
    return result;
}

TEST_F(ExportForms, NumbersAreRoundedOnce) {
    const Tensors whole = tensors(exported("whole", {}) / "model.safetensors");
    for (const auto& [name, dtype, stored] :
         {std::tuple{"float16", DType::f16, "F16"}, std::tuple{"bfloat16", DType::bf16, "BF16"}}) {
        const fs::path out = exported(name, {"++interfuse.export.dtype=" + std::string(name)});
        const Tensors found = tensors(out / "model.safetensors");
        ASSERT_EQ(found.size(), whole.size());
        for (const auto& [tensor, values] : found) {
            EXPECT_EQ(values.dtype, stored);
            const std::vector<double> numbers = values.numbers();
            const std::vector<float> wanted = rounded(whole.at(tensor).numbers(), dtype);
            EXPECT_TRUE(std::equal(numbers.begin(), numbers.end(), wanted.begin(), wanted.end()))
                << tensor;
        }
        EXPECT_EQ(parsed(out / "config.json").at("torch_dtype"), name);
        EXPECT_THAT(read_file(out / "README.md"), HasSubstr(name));
        EXPECT_THAT(read_file(out / "recipe.yaml"), HasSubstr("dtype: " + std::string(name)));
        // What was exported can be made again, and is an input itself.
        const fs::path again = root_ / (std::string(name) + "-again");
        merge(request_for(out / "recipe.yaml", again));
        EXPECT_EQ(differences(out, again), "");
        Checkpoint::open(out);
    }
}

TEST_F(ExportForms, ValuesBeyondTheRangeAreTold) {
    const fs::path out =
        exported("huge", {"method._target_=fusion_bench.method.TaskArithmeticAlgorithm",
                          "method.scaling_factor=1e7", "++interfuse.export.dtype=float16"});
    EXPECT_THAT(watcher_.notices,
                Contains(AllOf(HasSubstr("beyond the range of float16"), HasSubstr("bfloat16"))));
    EXPECT_THAT(read_file(out / "README.md"), HasSubstr("beyond the range of float16"));
}

TEST_F(ExportForms, AWholeModelHasTheTextTowerOfThePretrainedOne) {
    take_whole_model();
    const Tensors vision = tensors(exported("vision", {}) / "model.safetensors");
    const fs::path out = exported("whole", {"++interfuse.export.form=clip"});
    const Tensors pretrained = tensors(fixtures() / "evaluation/clip/model.safetensors");
    const Tensors found = tensors(out / "model.safetensors");
    for (const auto& [name, values] : found) {
        const Tensors& wanted = vision.contains(name) ? vision : pretrained;
        EXPECT_EQ(values.numbers(), wanted.at(name).numbers()) << name;
    }
    for (const char* name : {"logit_scale", "text_projection.weight", "visual_projection.weight",
                             "text_model.embeddings.token_embedding.weight"}) {
        EXPECT_TRUE(found.contains(name)) << name;
    }
    const json config = parsed(out / "config.json");
    EXPECT_EQ(config.at("model_type"), "clip");
    EXPECT_EQ(config.at("architectures"), json::array({"CLIPModel"}));
    for (const char* file : {"vocab.json", "merges.txt", "tokenizer_config.json"})
        EXPECT_EQ(read_file(out / file), read_file(fixtures() / "evaluation/clip" / file));
    // It is what a pretrained model may be.
    EXPECT_TRUE(Checkpoint::open(out).is_full_clip_model());
    EXPECT_EQ(TextModel::open(out).config(),
              TextModel::open(fixtures() / "evaluation/clip").config());
}

TEST_F(ExportForms, AWholeModelNeedsATextTower) {
    const std::string error = error_of([&] { exported("out", {"++interfuse.export.form=clip"}); });
    EXPECT_THAT(error,
                AllOf(HasSubstr("vision tower only"), HasSubstr("interfuse.export.form clip"),
                      HasSubstr("taskpool.clip_model")));
    EXPECT_FALSE(fs::exists(root_ / "out"));
    // One of another shape.
    const std::string other = error_of([&] {
        exported("out", {"++interfuse.export.form=clip",
                         "++taskpool.clip_model=" + (fixtures() / "evaluation/clip").string()});
    });
    EXPECT_THAT(other, HasSubstr("whole CLIP model of their shape"));
}

TEST_F(ExportForms, ShardsHoldTheSame) {
    const Tensors whole = tensors(exported("whole", {}) / "model.safetensors");
    const fs::path out = exported("shards", {"++interfuse.export.shard_size=20KB"});
    const json index = parsed(out / "model.safetensors.index.json");
    Tensors found;
    for (const auto& entry : fs::directory_iterator(out)) {
        if (entry.path().filename().string().starts_with("model-")) {
            found.merge(tensors(entry.path()));
            EXPECT_LT(entry.file_size(), 40'000U);
        }
    }
    ASSERT_EQ(found.size(), whole.size());
    EXPECT_EQ(index.at("weight_map").size(), whole.size());
    for (const auto& [name, values] : found)
        EXPECT_EQ(values.numbers(), whole.at(name).numbers());
}

// W0 + B · A of an adapter's tensors.
std::vector<double> applied(const Tensors& adapter, const Tensors& base,
                            const std::string& module) {
    const std::string root = "base_model.model." + module;
    const StoredTensor& a = adapter.at(root + ".lora_A.weight");
    const StoredTensor& b = adapter.at(root + ".lora_B.weight");
    const std::vector<double> a_values = a.numbers();
    const std::vector<double> b_values = b.numbers();
    std::vector<double> result = base.at(module + ".weight").numbers();
    const auto rank = static_cast<std::size_t>(a.shape[0]);
    const auto in = static_cast<std::size_t>(a.shape[1]);
    for (std::size_t i = 0; i < result.size(); ++i) {
        for (std::size_t r = 0; r < rank; ++r)
            result[i] += b_values[i / in * rank + r] * a_values[r * in + i % in];
    }
    return result;
}

double largest_difference(const std::vector<double>& a, const std::vector<double>& b) {
    double largest = 0;
    for (std::size_t i = 0; i < a.size(); ++i)
        largest = std::max(largest, std::abs(a[i] - b[i]));
    return largest;
}

const std::string fc1 = "vision_model.encoder.layers.0.mlp.fc1";

TEST_F(ExportForms, AnAdapterOfFullRankIsTheModel) {
    const Tensors whole = tensors(exported("whole", {}) / "model.safetensors");
    const fs::path out =
        exported("adapter", {"++interfuse.export.form=lora", "++interfuse.export.rank=64"});
    const Tensors adapter = tensors(out / "adapter_model.safetensors");
    const Tensors base =
        tensors(load_recipe(recipe_, {}).recipe.pretrained.path / "model.safetensors");
    EXPECT_LT(largest_difference(applied(adapter, base, fc1), whole.at(fc1 + ".weight").numbers()),
              1e-6);
    EXPECT_EQ(adapter.at("base_model.model." + fc1 + ".base_layer.bias").numbers(),
              whole.at(fc1 + ".bias").numbers());
    const json config = parsed(out / "adapter_config.json");
    EXPECT_EQ(config.at("peft_type"), "LORA");
    EXPECT_EQ(config.at("r"), 64);
    EXPECT_EQ(config.at("lora_alpha"), 64);
    EXPECT_EQ(config.at("bias"), "all");
    EXPECT_TRUE(config.at("modules_to_save").is_null());
    EXPECT_FALSE(fs::exists(out / "config.json"));
    EXPECT_FALSE(fs::exists(out / "model.safetensors"));
}

TEST_F(ExportForms, AnAdapterTellsWhatItsRankLeavesOut) {
    const Tensors whole = tensors(exported("whole", {}) / "model.safetensors");
    const fs::path out =
        exported("adapter", {"++interfuse.export.form=lora", "++interfuse.export.rank=4"});
    EXPECT_THAT(watcher_.notices, Contains(AllOf(HasSubstr("rank 4"), HasSubstr("leaves out"))));
    EXPECT_THAT(
        read_file(out / "README.md"),
        AllOf(HasSubstr("library_name: peft"), HasSubstr("leaves out"), HasSubstr("PeftModel")));
    const Tensors adapter = tensors(out / "adapter_model.safetensors");
    const Tensors base =
        tensors(load_recipe(recipe_, {}).recipe.pretrained.path / "model.safetensors");
    const std::vector<double> wanted = whole.at(fc1 + ".weight").numbers();
    const std::vector<double> start = base.at(fc1 + ".weight").numbers();
    const std::vector<double> found = applied(adapter, base, fc1);
    double lost = 0, change = 0;
    for (std::size_t i = 0; i < wanted.size(); ++i) {
        lost += std::pow(found[i] - wanted[i], 2);
        change += std::pow(wanted[i] - start[i], 2);
    }
    const std::string table = read_file(out / "truncation.csv");
    const std::size_t row = table.find(fc1 + ",");
    ASSERT_NE(row, std::string::npos);
    EXPECT_NEAR(std::stod(table.substr(row + fc1.size() + 1)), std::sqrt(lost / change), 1e-5);
    EXPECT_GT(lost, 0);
}

TEST_F(ExportForms, AnAdapterIsReplacedLikeAModel) {
    const Strings lora{"++interfuse.export.form=lora"};
    const fs::path out = exported("out", lora);
    MergeRequest request = request_for(recipe_, out, lora);
    EXPECT_THAT(error_of([&] { merge(request); }), HasSubstr("--overwrite"));
    request.overwrite = true;
    merge(request);
    request = request_for(recipe_, out);
    request.overwrite = true;
    merge(request);
    EXPECT_TRUE(fs::exists(out / "model.safetensors"));
    EXPECT_FALSE(fs::exists(out / "adapter_config.json"));
}

TEST_F(ExportForms, AnAdapterHoldsWhatElseChanged) {
    const Strings averaged{"method.average_experts=true"};
    const Tensors whole = tensors(exported("whole", averaged) / "model.safetensors");
    const fs::path out =
        exported("adapter", {"method.average_experts=true", "++interfuse.export.form=lora"});
    const Tensors adapter = tensors(out / "adapter_model.safetensors");
    for (const char* name : {"vision_model.pre_layrnorm.weight", "vision_model.post_layernorm.bias",
                             "vision_model.encoder.layers.0.layer_norm2.weight",
                             "vision_model.embeddings.patch_embedding.weight",
                             "vision_model.embeddings.class_embedding"}) {
        EXPECT_EQ(adapter.at("base_model.model." + std::string(name)).numbers(),
                  whole.at(name).numbers())
            << name;
    }
    const json saved = parsed(out / "adapter_config.json").at("modules_to_save");
    EXPECT_EQ(saved,
              json({"embeddings", "layer_norm1", "layer_norm2", "post_layernorm", "pre_layrnorm"}));
}

// An adapter that was exported is an expert like any other.
TEST_F(ExportForms, AnAdapterIsAnExpert) {
    const Strings averaged{"method.average_experts=true"};
    const Tensors whole = tensors(exported("whole", averaged) / "model.safetensors");
    const fs::path out =
        exported("adapter", {"method.average_experts=true", "++interfuse.export.form=lora",
                             "++interfuse.export.rank=64"});
    const Checkpoint pretrained = Checkpoint::open(load_recipe(recipe_, {}).recipe.pretrained.path);
    const Checkpoint expert = Checkpoint::open_expert(out, pretrained);
    EXPECT_EQ(expert.storage(), "LoRA, rank 64, alpha 64");
    for (const TensorInfo& tensor : expert.tensors()) {
        std::vector<float> values(static_cast<std::size_t>(tensor.elements()));
        expert.read(tensor.name, values);
        const std::vector<double> found(values.begin(), values.end());
        EXPECT_LT(largest_difference(found, whole.at(tensor.name).numbers()), 1e-6) << tensor.name;
    }
}

// What is evaluated is what is written.
TEST_F(ExportForms, AnEvaluationIsOfTheStoredForm) {
    take_whole_model();
    const fs::path tasks = fixtures() / "evaluation/tasks.yaml";
    const auto loss_with = [&](const std::string& name, const Strings& overrides) {
        MergeRequest request = request_for(recipe_, root_ / name, overrides);
        request.evaluate = true;
        MergeRun run(std::move(request), watcher_);
        run.calibrate({});
        run.export_model({});
        return run.evaluation()->models.front().scores.front()->loss;
    };
    const std::string with_tasks = "++interfuse.tasks=" + tasks.string();
    const double plain = loss_with("plain", {with_tasks});
    const double coarse = loss_with("coarse", {with_tasks, "++interfuse.export.dtype=bfloat16"});
    EXPECT_NE(plain, coarse);
    // The export itself, evaluated as the pretrained model of its own pool.
    Recipe own = load_recipe(recipe_, {with_tasks}).recipe;
    own.pretrained.path = root_ / "coarse";
    own.taskpool.clip_model = fixtures() / "evaluation/clip";
    own.processor = fixtures() / "evaluation/clip";
    Comparison comparison({own, std::nullopt, {}});
    ComparisonObserver silent;
    const EvaluationTable table =
        comparison.run({{ModelKind::pretrained, "pretrained", 0, {}, {}}}, nullptr, silent, {});
    EXPECT_EQ(table.models.front().scores.front()->loss, coarse);
    EXPECT_THAT(read_file(root_ / "coarse/README.md"),
                AllOf(HasSubstr("model-index:"), HasSubstr("type: accuracy")));
    EXPECT_THAT(read_file(root_ / "coarse/README.md"), Not(HasSubstr("library_name: peft")));
}

}  // namespace
}  // namespace interfuse
