// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Adapters that PEFT saved (make_adapter_fixtures.py) make the model that PEFT makes of them.
#include "core/checkpoint/lora_adapter.h"

#include <gmock/gmock.h>

#include <cmath>

#include "core/checkpoint/checkpoint.h"
#include "tests/checkpoint/error_text.h"
#include "tests/support/safetensors_file.h"
#include "tests/support/tiny_checkpoint.h"

namespace interfuse {
namespace {

namespace fs = std::filesystem;
using ::testing::AllOf;
using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::Not;

const fs::path fixtures = fs::path(INTERFUSE_TEST_FIXTURES) / "checkpoint";
const std::string layer = "vision_model.encoder.layers.0.";

Checkpoint pretrained() {
    return Checkpoint::open(fixtures / "transformers");
}
Checkpoint expert(const std::string& name) {
    return Checkpoint::open_expert(fixtures / "adapters" / name, pretrained());
}
std::vector<float> values(const Checkpoint& checkpoint, const std::string& name) {
    std::vector<float> read(static_cast<std::size_t>(checkpoint.tensor(name).elements()));
    checkpoint.read(name, read);
    return read;
}

class Adapters : public ::testing::TestWithParam<const char*> {};

TEST_P(Adapters, MakeTheModelThatPeftMerges) {
    const Checkpoint checkpoint = expert(GetParam());
    const auto merged = testing_tools::read_safetensors(
        tiny::read_file(fixtures / "adapters" / GetParam() / "merged.safetensors"));
    EXPECT_EQ(merged.size(), checkpoint.tensors().size());
    for (const TensorInfo& tensor : checkpoint.tensors()) {
        const auto expected = merged.at(tensor.name).as<float>();
        const auto found = values(checkpoint, tensor.name);
        ASSERT_EQ(found.size(), expected.size());
        for (std::size_t i = 0; i < found.size(); ++i) {
            // PEFT rounds the product to float32 before it adds it.
            EXPECT_NEAR(found[i], expected[i], 2e-7 * (1 + std::abs(expected[i]))) << tensor.name;
        }
    }
    EXPECT_EQ(checkpoint.content_hash().size(), 32U);
}

INSTANTIATE_TEST_SUITE_P(OfPeft, Adapters,
                         ::testing::Values("plain", "rslora", "patterns", "bias_all",
                                           "bias_lora_only", "saved_modules", "full_model",
                                           "without_prefix", "adapter_names", "fan_in_fan_out",
                                           "pickled"));

TEST(LoraAdapter, IsToldFromItsHeaders) {
    const Checkpoint checkpoint = expert("plain");
    EXPECT_EQ(checkpoint.folder(), fixtures / "adapters" / "plain");
    EXPECT_EQ(checkpoint.config(), tiny::config());
    EXPECT_EQ(checkpoint.storage(), "LoRA, rank 2, alpha 3");
    EXPECT_FALSE(checkpoint.is_full_clip_model());
    EXPECT_EQ(checkpoint.stored_bytes(),
              fs::file_size(fixtures / "adapters" / "plain" / "adapter_model.safetensors"));
    EXPECT_THAT(checkpoint.notices(), IsEmpty());
    EXPECT_EQ(expert("patterns").storage(), "LoRA, rank 1 to 3, alpha 4 to 7");
    EXPECT_EQ(expert("rslora").storage(), "LoRA, rank 3, alpha 4, rank-stabilised");
    EXPECT_THAT(expert("full_model").notices(),
                ElementsAre(AllOf(HasSubstr("text tower"), HasSubstr("ignores them"))));
    EXPECT_THAT(expert("fan_in_fan_out").notices(), ElementsAre(HasSubstr("fan_in_fan_out")));
}

TEST(LoraAdapter, GivesItsFactors) {
    const Checkpoint checkpoint = expert("plain");
    const auto change = checkpoint.low_rank_change(layer + "mlp.fc1.weight");
    ASSERT_TRUE(change);
    EXPECT_EQ(change->out, 16);
    EXPECT_EQ(change->in, 8);
    EXPECT_EQ(change->rank, 2);
    EXPECT_EQ(change->scaling, 1.5);
    EXPECT_FALSE(checkpoint.low_rank_change(layer + "mlp.fc2.weight"));
    EXPECT_FALSE(checkpoint.low_rank_change(layer + "mlp.fc1.bias"));
    EXPECT_FALSE(pretrained().low_rank_change(layer + "mlp.fc1.weight"));
    const auto patch =
        expert("saved_modules").low_rank_change("vision_model.embeddings.patch_embedding.weight");
    ASSERT_TRUE(patch);
    EXPECT_EQ(patch->in, 3 * 4 * 4);
}

std::string hash_of(const Checkpoint& checkpoint) {
    for (const TensorInfo& tensor : checkpoint.tensors())
        values(checkpoint, tensor.name);
    return checkpoint.content_hash();
}

// An adapter in a folder of the test's own, made from a fixture.
class OwnAdapter : public ::testing::Test {
  protected:
    OwnAdapter()
        : folder(fs::path(::testing::TempDir()) / "lora_adapter" /
                 ::testing::UnitTest::GetInstance()->current_test_info()->name()) {
        fs::remove_all(folder);
        fs::create_directories(folder.parent_path());
        fs::copy(fixtures / "adapters" / "plain", folder);
    }
    void set(const std::string& from, const std::string& to) const {
        std::string text = tiny::read_file(folder / "adapter_config.json");
        const std::size_t at = text.find(from);
        ASSERT_NE(at, std::string::npos) << from;
        tiny::write_file(folder / "adapter_config.json", text.replace(at, from.size(), to));
    }
    void write(const std::vector<tiny::Tensor>& tensors) const {
        tiny::write_file(folder / "adapter_model.safetensors", tiny::safetensors(tensors));
    }
    static tiny::Tensor tensor(const std::string& name, const std::vector<std::int64_t>& shape,
                               DType dtype = DType::f32) {
        return {"base_model.model." + name, dtype, shape,
                tiny::encode(dtype, tiny::values(5, name, tiny::elements(shape)))};
    }
    // Factors of a square layer of rank 2, which the configuration expects.
    static std::vector<tiny::Tensor> factors(const std::string& module = layer +
                                                                         "self_attn.q_proj") {
        return {tensor(module + ".lora_A.weight", {2, 8}),
                tensor(module + ".lora_B.weight", {8, 2})};
    }
    std::string error() const {
        return error_text([&] { Checkpoint::open_expert(folder, pretrained()); });
    }
    std::string error_of(std::vector<tiny::Tensor> tensors) const {
        for (tiny::Tensor& one : factors())
            tensors.push_back(std::move(one));
        write(tensors);
        return error();
    }
    fs::path folder;
};

TEST_F(OwnAdapter, TheHashIsOfItsOwnTensorsAndScalings) {
    const std::string hash = hash_of(expert("plain"));
    EXPECT_EQ(hash_of(Checkpoint::open_expert(folder, pretrained())), hash);
    EXPECT_EQ(hash_of(expert("pickled")), hash);
    EXPECT_EQ(hash_of(Checkpoint::open_expert(folder / "adapter_model.safetensors", pretrained())),
              hash);
    set("\"lora_alpha\": 3", "\"lora_alpha\": 4");
    EXPECT_NE(hash_of(Checkpoint::open_expert(folder, pretrained())), hash);
    EXPECT_EQ(expert("plain").content_hash(), "");
}

TEST_F(OwnAdapter, IsNoModelByItself) {
    EXPECT_TRUE(is_lora_adapter(folder));
    EXPECT_TRUE(is_lora_adapter(folder / "adapter_config.json"));
    EXPECT_TRUE(is_lora_adapter(folder / "adapter_model.safetensors"));
    EXPECT_FALSE(is_lora_adapter(folder / "merged.safetensors"));
    EXPECT_FALSE(is_lora_adapter(fixtures / "transformers"));
    EXPECT_THAT(error_text([&] { Checkpoint::open(folder); }),
                AllOf(HasSubstr("no model by itself"), HasSubstr("expert")));
    // A whole model beside it counts.
    fs::copy_file(fixtures / "transformers" / "config.json", folder / "config.json");
    fs::copy_file(folder / "merged.safetensors", folder / "model.safetensors");
    EXPECT_FALSE(is_lora_adapter(folder));
    EXPECT_EQ(Checkpoint::open_expert(folder, pretrained()).storage(), "safetensors");
}

TEST_F(OwnAdapter, MissingFilesAreNamed) {
    fs::remove(folder / "adapter_model.safetensors");
    EXPECT_THAT(error(), HasSubstr("neither an adapter_model.safetensors nor"));
    write(factors());
    fs::remove(folder / "adapter_config.json");
    EXPECT_THAT(error_text([&] {
                    Checkpoint::open_expert(folder / "adapter_model.safetensors", pretrained());
                }),
                HasSubstr("has no adapter_config.json"));
}

TEST(LoraAdapter, OtherKindsAreRefusedByName) {
    const auto error_of = [](const std::string& name) { return error_text([&] { expert(name); }); };
    EXPECT_THAT(error_of("dora"), AllOf(HasSubstr("use_dora"), HasSubstr("merge_and_unload")));
    EXPECT_THAT(error_of("embedding"),
                AllOf(HasSubstr("lora_embedding_A"), HasSubstr("LoRA of an embedding")));
    EXPECT_THAT(error_of("lora_bias"), HasSubstr("lora_bias"));
}

TEST_F(OwnAdapter, StrangeTensorsAreRefusedByName) {
    EXPECT_THAT(error_of({tensor(layer + "self_attn.q_proj.lora_magnitude_vector", {8})}),
                AllOf(HasSubstr("lora_magnitude_vector'"), HasSubstr("DoRA")));
    EXPECT_THAT(error_of({tensor(layer + "self_attn.q_proj.lora_B.bias", {8})}),
                HasSubstr("lora_bias"));
    EXPECT_THAT(error_of({tensor(layer + "self_attn.q_proj.lora_mean", {8})}),
                HasSubstr("is none that a LoRA adapter of a CLIP model has"));
    EXPECT_THAT(error_of({tensor("decoder.layers.0.fc1.lora_A.weight", {2, 8})}),
                HasSubstr("'base_model.model.decoder.layers.0.fc1.lora_A.weight'"));
    EXPECT_THAT(error_of({tensor("head.weight", {8})}), HasSubstr("is none that"));
    EXPECT_THAT(error_of({tensor(layer + "self_attn.q_proj.base_layer.weight", {8, 8})}),
                HasSubstr("both factors and a whole weight"));
    EXPECT_THAT(error_of({tensor(layer + "self_attn.q_proj.lora_A.default.weight", {2, 8})}),
                HasSubstr("means the same as"));
    EXPECT_THAT(error_of({tensor(layer + "mlp.fc1.lora_A.weight", {2, 8})}),
                AllOf(HasSubstr("lacks its counterpart"), HasSubstr("fc1.lora_B'")));
    EXPECT_THAT(error_of({tensor(layer + "layer_norm1.lora_A.weight", {2, 8}),
                          tensor(layer + "layer_norm1.lora_B.weight", {8, 2})}),
                HasSubstr("linear layers and the patch convolution only"));
}

TEST_F(OwnAdapter, ShapesMustFit) {
    const std::string fc1 = layer + "mlp.fc1";
    EXPECT_THAT(
        error_of({tensor(fc1 + ".lora_A.weight", {2, 8}), tensor(fc1 + ".lora_B.weight", {16, 3})}),
        HasSubstr("which do not belong together"));
    EXPECT_THAT(
        error_of({tensor(fc1 + ".lora_A.weight", {3, 8}), tensor(fc1 + ".lora_B.weight", {16, 3})}),
        AllOf(HasSubstr("has the rank 3"), HasSubstr("the rank 2")));
    EXPECT_THAT(
        error_of({tensor(fc1 + ".lora_A.weight", {2, 16}), tensor(fc1 + ".lora_B.weight", {8, 2})}),
        AllOf(HasSubstr("[8, 16]"), HasSubstr("the pretrained model has [16, 8]")));
    EXPECT_THAT(error_of(factors("encoder.layers.7.self_attn.q_proj")),
                HasSubstr("has no such tensor"));
    EXPECT_THAT(error_of({tensor("post_layernorm.bias", {9})}),
                AllOf(HasSubstr("[9]"), HasSubstr("belongs to another model")));
}

TEST_F(OwnAdapter, WithoutAnyPartOfTheTower) {
    write({});
    EXPECT_THAT(error(), HasSubstr("changes nothing of a CLIP vision tower."));
    write({tensor("text_model.encoder.layers.0.mlp.fc1.lora_A.weight", {2, 8}),
           tensor("classifier.weight", {2, 8})});
    EXPECT_THAT(error(), HasSubstr("only what a CLIP model has beside it"));
}

TEST_F(OwnAdapter, ZeroFactorsChangeNothingAndBrokenOnesAreRefused) {
    std::vector<tiny::Tensor> tensors = factors();
    tensors[1].data.assign(tensors[1].data.size(), '\0');
    write(tensors);
    const std::string name = layer + "self_attn.q_proj.weight";
    EXPECT_EQ(values(Checkpoint::open_expert(folder, pretrained()), name),
              values(pretrained(), name));
    tensors[1].data = tiny::encode(DType::f32, std::vector<float>(16, NAN));
    write(tensors);
    EXPECT_THAT(error_text([&] { values(Checkpoint::open_expert(folder, pretrained()), name); }),
                AllOf(HasSubstr("q_proj.lora_B.weight"), HasSubstr("not finite")));
    tensors[1].data = tiny::encode(DType::f32, std::vector<float>(16, 3e38F));
    tensors[0].data = tensors[1].data;
    write(tensors);
    EXPECT_THAT(error_text([&] { values(Checkpoint::open_expert(folder, pretrained()), name); }),
                AllOf(HasSubstr(name), HasSubstr("range of float32")));
}

}  // namespace
}  // namespace interfuse
