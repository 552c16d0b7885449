// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/clip/text_config.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <nlohmann/json.hpp>
#include <string>

#include "tests/checkpoint/error_text.h"

namespace interfuse {
namespace {

using nlohmann::json;
using ::testing::AllOf;
using ::testing::HasSubstr;

TextConfig parse(const json& value) {
    return parse_text_config(value.dump(), "m/config.json");
}
std::string refusal(const json& value) {
    return error_text([&] { parse(value); });
}

TEST(TextConfig, HasTheDefaultsOfTransformers) {
    const TextConfig config = parse({{"model_type", "clip"}});
    EXPECT_EQ(config, TextConfig{});
    EXPECT_EQ(config.hidden_size, 512);
    EXPECT_EQ(config.intermediate_size, 2048);
    EXPECT_EQ(config.num_hidden_layers, 12);
    EXPECT_EQ(config.num_attention_heads, 8);
    EXPECT_EQ(config.max_position_embeddings, 77);
    EXPECT_EQ(config.vocab_size, 49408);
    EXPECT_EQ(config.eos_token_id, 49407);
    EXPECT_EQ(config.projection_dim, 512);
    EXPECT_EQ(config.vision_width, 768);
    EXPECT_EQ(config.hidden_act, Activation::quick_gelu);
    EXPECT_EQ(config.layer_norm_eps, 1e-5);
    EXPECT_FALSE(config.pools_at_largest_id());
    // What stands beside the text_config is not the text tower's.
    EXPECT_EQ(parse({{"architectures", {"CLIPModel"}}, {"hidden_size", 7}, {"text_config", {}}}),
              TextConfig{});
}

TEST(TextConfig, ReadsBothPartsAndTheWholesProjection) {
    const TextConfig config = parse({{"model_type", "clip"},
                                     {"projection_dim", 768},
                                     {"text_config",
                                      {{"hidden_size", 768},
                                       {"num_attention_heads", 12},
                                       {"intermediate_size", 3072},
                                       {"eos_token_id", 2},
                                       {"projection_dim", 99},
                                       {"hidden_act", "gelu"},
                                       {"layer_norm_eps", 1e-6},
                                       {"model_type", "clip_text_model"}}},
                                     {"vision_config", {{"hidden_size", 1024}}}});
    EXPECT_EQ(config.hidden_size, 768);
    EXPECT_EQ(config.head_dim(), 64);
    EXPECT_EQ(config.projection_dim, 768);
    EXPECT_EQ(config.vision_width, 1024);
    EXPECT_EQ(config.hidden_act, Activation::gelu);
    EXPECT_EQ(config.layer_norm_eps, 1e-6);
    EXPECT_TRUE(config.pools_at_largest_id());
}

// As transformers 4.57 has it: values of text_config are gone, even those that the other leaves
// out.
TEST(TextConfig, IsReplacedByATextConfigDict) {
    const TextConfig config =
        parse({{"model_type", "clip"},
               {"text_config", {{"hidden_size", 64}, {"eos_token_id", 2}, {"hidden_act", "gelu"}}},
               {"text_config_dict", {{"hidden_size", 32}}},
               {"vision_config", {{"hidden_size", 1024}}},
               {"vision_config_dict", json::object()}});
    EXPECT_EQ(config.hidden_size, 32);
    EXPECT_EQ(config.eos_token_id, 49407);
    EXPECT_EQ(config.hidden_act, Activation::quick_gelu);
    EXPECT_EQ(config.vision_width, 768);
    EXPECT_EQ(parse({{"model_type", "clip"},
                     {"text_config", {{"hidden_size", 64}}},
                     {"text_config_dict", nullptr}})
                  .hidden_size,
              64);
}

TEST(TextConfig, RefusesWhatIsNoFullModel) {
    EXPECT_THAT(refusal({{"model_type", "clip_vision_model"}}),
                AllOf(HasSubstr("'m/config.json' has model_type 'clip_vision_model'"),
                      HasSubstr("needs a full CLIP model")));
    EXPECT_THAT(refusal({{"model_type", "siglip"}}), HasSubstr("'siglip'"));
    EXPECT_THAT(refusal(json::object()), HasSubstr("does not say what model it is for"));
    EXPECT_THAT(refusal({{"model_type", 3}}), HasSubstr("model_type that is not a text"));
    EXPECT_THAT(refusal(json::array()), HasSubstr("does not hold a JSON object"));
    EXPECT_THAT(refusal({{"model_type", "clip"}, {"text_config", 3}}),
                HasSubstr("text_config that is not an object"));
    EXPECT_THAT(refusal({{"model_type", "clip"}, {"text_config", {{"model_type", "bert"}}}}),
                HasSubstr("in its text_config, has model_type 'bert'"));
    EXPECT_THAT(error_text([] { parse_text_config("{", "m/config.json"); }),
                HasSubstr("not valid JSON"));
}

TEST(TextConfig, NamesEveryValueThatDoesNotFit) {
    const std::string text = refusal({{"model_type", "clip"},
                                      {"projection_dim", 0},
                                      {"text_config",
                                       {{"hidden_size", 1.5},
                                        {"eos_token_id", nullptr},
                                        {"vocab_size", -1},
                                        {"hidden_act", "relu"},
                                        {"layer_norm_eps", 0}}},
                                      {"vision_config", {{"hidden_size", "8"}}}});
    for (const char* part : {"projection_dim '0'", "in its text_config, has hidden_size '1.5'",
                             "eos_token_id 'null'", "vocab_size '-1'", "hidden_act 'relu'",
                             "layer_norm_eps", "in its vision_config, has hidden_size"}) {
        EXPECT_THAT(text, HasSubstr(part));
    }
    EXPECT_THAT(refusal({{"model_type", "clip"}, {"text_config", {{"num_attention_heads", 7}}}}),
                HasSubstr("7 attention heads do not divide"));
}

}  // namespace
}  // namespace interfuse
