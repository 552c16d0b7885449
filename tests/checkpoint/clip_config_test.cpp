// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/checkpoint/clip_config.h"

#include <gmock/gmock.h>

#include <nlohmann/json.hpp>

#include "tests/checkpoint/error_text.h"
#include "tests/support/tiny_checkpoint.h"

namespace interfuse {
namespace {

using ::testing::AllOf;
using ::testing::ElementsAre;
using ::testing::HasSubstr;

ClipConfig parse(const std::string& json) {
    return parse_clip_config(json, "some/config.json");
}
std::string error_of(const std::string& json) {
    return error_text([&] { parse(json); });
}
// A flat config with these fields and otherwise the defaults.
std::string flat(const std::string& fields) {
    return R"({"model_type":"clip_vision_model")" + (fields.empty() ? "" : "," + fields) + "}";
}

TEST(ClipConfig, FlatConfigWithDefaults) {
    EXPECT_EQ(parse(flat("")), ClipConfig());
    const ClipConfig config = parse(flat(
        R"("hidden_size":1280,"intermediate_size":5120,"projection_dim":1024,"num_hidden_layers":32,
        "num_attention_heads":16,"num_channels":3,"image_size":224,"patch_size":14,
        "hidden_act":"gelu","layer_norm_eps":1e-6,"something_else":[{}])"));
    EXPECT_EQ(config.hidden_size, 1280);
    EXPECT_EQ(config.intermediate_size, 5120);
    EXPECT_EQ(config.projection_dim, 1024);
    EXPECT_EQ(config.num_hidden_layers, 32);
    EXPECT_EQ(config.num_attention_heads, 16);
    EXPECT_EQ(config.patch_size, 14);
    EXPECT_EQ(config.hidden_act, Activation::gelu);
    EXPECT_EQ(config.layer_norm_eps, 1e-6);
    EXPECT_EQ(config.head_dim(), 80);
    EXPECT_EQ(config.tokens(), 257);
}

TEST(ClipConfig, NestedConfig) {
    // The root's and the text tower's numbers are not the vision tower's.
    const ClipConfig config = parse(
        R"({"model_type":"clip","projection_dim":768,"hidden_size":1,
            "text_config":{"hidden_size":2},"vision_config_dict":{"hidden_size":3},
            "vision_config":{"model_type":"clip_vision_model","hidden_size":1024,
                             "num_attention_heads":16}})");
    ClipConfig expected;
    expected.hidden_size = 1024;
    expected.num_attention_heads = 16;
    EXPECT_EQ(config, expected);
    EXPECT_EQ(parse(R"({"model_type":"clip"})"), ClipConfig());
    EXPECT_EQ(parse(R"({"model_type":"clip","vision_config":null})"), ClipConfig());
    EXPECT_EQ(parse(R"({"model_type":"clip","vision_config":{}})"), ClipConfig());
}

TEST(ClipConfig, WithoutModelType) {
    EXPECT_EQ(parse(R"({"architectures":["CLIPVisionModel"],"patch_size":16})").patch_size, 16);
    EXPECT_EQ(
        parse(R"({"architectures":["CLIPModel"],"vision_config":{"patch_size":16}})").patch_size,
        16);
    EXPECT_EQ(parse(R"({"hidden_size":768,"patch_size":16})").patch_size, 16);
    EXPECT_THAT(error_of("{}"), HasSubstr("not the config of a CLIP vision tower"));
    EXPECT_THAT(error_of(R"({"hidden_size":768,"vocab_size":50})"),
                HasSubstr("not the config of a CLIP vision tower"));
    EXPECT_THAT(error_of(R"({"vision_config":{}})"), HasSubstr("does not say what model"));
}

TEST(ClipConfig, RefusesOtherModels) {
    EXPECT_THAT(error_of(R"({"model_type":"siglip"})"),
                AllOf(HasSubstr("config.json"), HasSubstr("'siglip'")));
    EXPECT_THAT(error_of(R"({"model_type":"clip_text_model","hidden_size":8,"patch_size":1})"),
                HasSubstr("'clip_text_model'"));
    EXPECT_THAT(error_of(R"({"model_type":"clip","vision_config":{"model_type":"vit"}})"),
                AllOf(HasSubstr("vision_config"), HasSubstr("'vit'")));
    EXPECT_THAT(error_of(R"({"model_type":3})"), HasSubstr("not a text"));
    EXPECT_THAT(error_of(R"({"model_type":"clip","vision_config":7})"),
                HasSubstr("vision_config that is not an object"));
}

TEST(ClipConfig, RefusesBadJson) {
    EXPECT_THAT(error_of(""), HasSubstr("not valid JSON"));
    EXPECT_THAT(error_of("[]"), HasSubstr("does not hold a JSON object"));
    EXPECT_THAT(error_of("3"), HasSubstr("does not hold a JSON object"));
    EXPECT_THAT(error_of(R"({"hidden_size":1,"hidden_size":2})"), HasSubstr("twice"));
    EXPECT_THAT(error_of(std::string(1000, '[')), HasSubstr("nested"));
}

TEST(ClipConfig, RefusesNumbersOutOfRange) {
    for (const char* key :
         {"hidden_size", "intermediate_size", "projection_dim", "num_hidden_layers",
          "num_attention_heads", "num_channels", "image_size", "patch_size"}) {
        for (const char* bad : {"0", "-1", "1.5", "null", "\"12\"", "[224,224]", "true",
                                "1000000000", "9223372036854775807", "18446744073709551615",
                                "-9223372036854775808", "1e400", "99999999999999999999999"}) {
            if (std::string(bad) == "1e400") continue;  // not JSON's to hold: it does not parse
            EXPECT_THAT(error_of(flat("\"" + std::string(key) + "\":" + bad)), HasSubstr(key))
                << bad;
        }
    }
    for (const char* bad : {"0", "-1e-5", "2", "null", "\"1e-5\""}) {
        EXPECT_THAT(error_of(flat(R"("layer_norm_eps":)" + std::string(bad))),
                    HasSubstr("layer_norm_eps"))
            << bad;
    }
}

TEST(ClipConfig, RefusesNumbersThatDoNotGoTogether) {
    EXPECT_THAT(error_of(flat(R"("hidden_size":100)")), HasSubstr("do not divide"));
    EXPECT_THAT(error_of(flat(R"("image_size":16,"patch_size":32)")),
                HasSubstr("less than its patch_size"));
    // Not a multiple: the last, partial patch is dropped, as the convolution does.
    EXPECT_EQ(parse(flat(R"("image_size":70,"patch_size":32)")).tokens(), 5);
}

TEST(ClipConfig, SaysEveryProblemAtOnce) {
    EXPECT_THAT(error_of(flat(R"("hidden_size":0,"patch_size":0,"hidden_act":"relu")")),
                AllOf(HasSubstr("hidden_size"), HasSubstr("patch_size"), HasSubstr("'relu'"),
                      HasSubstr("quick_gelu")));
}

TEST(ClipConfig, Activations) {
    const auto activation = [](const std::string& name) {
        return parse(flat(R"("hidden_act":")" + name + "\"")).hidden_act;
    };
    EXPECT_EQ(activation("quick_gelu"), Activation::quick_gelu);
    EXPECT_EQ(activation("gelu"), Activation::gelu);
    for (const char* name : {"gelu_new", "gelu_pytorch_tanh", "gelu_fast"}) {
        EXPECT_EQ(activation(name), Activation::gelu_tanh) << name;
    }
    EXPECT_THAT(error_of(flat(R"("hidden_act":5)")), HasSubstr("hidden_act"));
}

TEST(ClipConfig, WrittenJsonReadsBack) {
    ClipConfig config = tiny::config();
    for (const Activation activation :
         {Activation::quick_gelu, Activation::gelu, Activation::gelu_tanh}) {
        config.hidden_act = activation;
        config.layer_norm_eps = 1e-6;
        EXPECT_EQ(parse(clip_vision_config_json(config)), config);
    }
}

TEST(ClipConfig, WrittenJsonHasTheKeysOfTransformers) {
    const auto folder = std::filesystem::path(INTERFUSE_TEST_FIXTURES) / "checkpoint/transformers";
    auto theirs = nlohmann::json::parse(tiny::read_file(folder / "config.json"));
    auto ours = nlohmann::json::parse(clip_vision_config_json(tiny::config()));
    EXPECT_EQ(theirs.at("dtype"), ours.at("torch_dtype"));
    theirs.erase("dtype");
    theirs.erase("transformers_version");
    ours.erase("torch_dtype");
    EXPECT_EQ(ours, theirs);
}

TEST(ClipConfig, VisionTensorsInModuleOrder) {
    const std::vector<ExpectedTensor> tensors = vision_tensors(tiny::config());
    ASSERT_EQ(tensors.size(), 3U + 2U + 2U * 16U + 2U);
    std::vector<std::string> names;
    for (std::size_t i = 0; i < 21; ++i)
        names.push_back(tensors[i].name.substr(13));
    EXPECT_THAT(
        names,
        ElementsAre(
            "embeddings.class_embedding", "embeddings.patch_embedding.weight",
            "embeddings.position_embedding.weight", "pre_layrnorm.weight", "pre_layrnorm.bias",
            "encoder.layers.0.self_attn.k_proj.weight", "encoder.layers.0.self_attn.k_proj.bias",
            "encoder.layers.0.self_attn.v_proj.weight", "encoder.layers.0.self_attn.v_proj.bias",
            "encoder.layers.0.self_attn.q_proj.weight", "encoder.layers.0.self_attn.q_proj.bias",
            "encoder.layers.0.self_attn.out_proj.weight",
            "encoder.layers.0.self_attn.out_proj.bias", "encoder.layers.0.layer_norm1.weight",
            "encoder.layers.0.layer_norm1.bias", "encoder.layers.0.mlp.fc1.weight",
            "encoder.layers.0.mlp.fc1.bias", "encoder.layers.0.mlp.fc2.weight",
            "encoder.layers.0.mlp.fc2.bias", "encoder.layers.0.layer_norm2.weight",
            "encoder.layers.0.layer_norm2.bias"));
    EXPECT_EQ(tensors.back().name, "vision_model.post_layernorm.bias");
    EXPECT_THAT(tensors[1].shape, ElementsAre(8, 3, 4, 4));
    EXPECT_THAT(tensors[2].shape, ElementsAre(5, 8));
    EXPECT_THAT(tensors[15].shape, ElementsAre(16, 8));
    EXPECT_THAT(tensors[17].shape, ElementsAre(8, 16));
}

TEST(ClipConfig, Differences) {
    const ClipConfig config;
    EXPECT_TRUE(config_differences(config, config).empty());
    ClipConfig other = config;
    other.projection_dim = 768;  // outside the tower
    EXPECT_TRUE(config_differences(config, other).empty());
    other.hidden_size = 1024;
    other.hidden_act = Activation::gelu;
    other.layer_norm_eps = 1e-6;
    EXPECT_THAT(config_differences(config, other),
                ElementsAre("hidden_size is 1024 instead of 768",
                            "hidden_act is gelu instead of quick_gelu",
                            "layer_norm_eps is 1e-06 instead of 1e-05"));
}

TEST(ClipConfig, Description) {
    EXPECT_EQ(describe(ClipConfig()), "ViT, 12 layers, width 768, patch 32, image 224");
}

}  // namespace
}  // namespace interfuse
