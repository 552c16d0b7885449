// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What TextModel says about models and sentences that are not as they should be.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <functional>
#include <limits>
#include <string>

#include "core/clip/text_tower.h"
#include "tests/checkpoint/error_text.h"
#include "tests/clip/text_fixtures.h"
#include "tests/runtime/folder_test.h"

namespace interfuse {
namespace {

using nlohmann::json;
using ::testing::AllOf;
using ::testing::HasSubstr;
using ::testing::Not;

TextConfig small_config() {
    TextConfig config;
    config.hidden_size = 8;
    config.intermediate_size = 6;
    config.num_hidden_layers = 2;
    config.num_attention_heads = 2;
    config.max_position_embeddings = 5;
    config.vocab_size = 10;
    config.eos_token_id = 9;
    config.projection_dim = 4;
    config.vision_width = 3;
    return config;
}

class TextTowerErrors : public FolderTest {
  protected:
    using Tensors = std::vector<tiny::Tensor>;

    // Writes a model of small_config(), changed, into the folder.
    void write(const std::function<void(Tensors&)>& modify = {}) {
        const TextConfig config = small_config();
        const json text{{"hidden_size", config.hidden_size},
                        {"intermediate_size", config.intermediate_size},
                        {"num_hidden_layers", config.num_hidden_layers},
                        {"num_attention_heads", config.num_attention_heads},
                        {"max_position_embeddings", config.max_position_embeddings},
                        {"vocab_size", config.vocab_size},
                        {"eos_token_id", config.eos_token_id}};
        put(folder / "config.json", json{{"model_type", "clip"},
                                         {"projection_dim", config.projection_dim},
                                         {"text_config", text},
                                         {"vision_config", {{"hidden_size", config.vision_width}}}}
                                        .dump());
        Tensors tensors;
        for (const ExpectedTensor& expected : text_tensors(config)) {
            const auto values = tiny::values(1, expected.name, tiny::elements(expected.shape));
            tensors.push_back(
                {expected.name, DType::f32, expected.shape, tiny::encode(DType::f32, values)});
        }
        if (modify) modify(tensors);
        put(folder / "model.safetensors", tiny::safetensors(tensors));
    }
    std::string opening() const {
        return error_text([&] { TextModel::open(folder); });
    }
    std::string embedding(const std::vector<std::vector<std::int64_t>>& sentences) const {
        return error_text([&] { TextModel::open(folder).embed(sentences); });
    }
};

TEST_F(TextTowerErrors, TakeAWholeModel) {
    write();
    EXPECT_EQ(opening(), "no error");
    EXPECT_EQ(TextModel::open(folder).config(), small_config());
    EXPECT_EQ(embedding({{8, 1, 2, 3, 9}, {9}}), "no error");
}

TEST_F(TextTowerErrors, SayThatAVisionTowerIsNotEnough) {
    tiny::write_checkpoint(folder, tiny::config());
    EXPECT_THAT(opening(), AllOf(HasSubstr(folder.string()), HasSubstr("holds a vision tower only"),
                                 HasSubstr("zero-shot evaluation needs a full CLIP model")));
    tiny::write_checkpoint(folder, tiny::config(), {.keys = tiny::Keys::flat});
    EXPECT_THAT(opening(), HasSubstr("holds a vision tower only"));
    write([](Tensors& tensors) {
        std::erase_if(tensors,
                      [](const auto& tensor) { return tensor.name == "visual_projection.weight"; });
    });
    EXPECT_THAT(opening(), HasSubstr("holds a text tower only"));
    write([](Tensors& tensors) { tensors.resize(1), tensors[0].name = "something"; });
    EXPECT_THAT(opening(), AllOf(HasSubstr("holds no text tower"), HasSubstr("--clip-model"),
                                 HasSubstr("taskpool.clip_model")));
}

TEST_F(TextTowerErrors, NameEveryTensorThatIsWrong) {
    write([](Tensors& tensors) {
        tiny::find(tensors, "text_model.encoder.layers.1.mlp.fc1.bias").name = "text_model.other";
        tiny::find(tensors, "text_projection.weight").shape = {8, 4};
        tiny::find(tensors, "logit_scale").dtype = DType::i32;
    });
    EXPECT_THAT(opening(), AllOf(HasSubstr("'text_model.encoder.layers.1.mlp.fc1.bias' is missing"),
                                 HasSubstr("'text_projection.weight'"),
                                 HasSubstr("[8, 4], but config.json calls for [4, 8]"),
                                 HasSubstr("'logit_scale'"), HasSubstr("dtype I32"),
                                 HasSubstr("can be used"), Not(HasSubstr("merged"))));
}

TEST_F(TextTowerErrors, NameAConfigOfAnotherModel) {
    write([](Tensors& tensors) {
        tiny::find(tensors, "logit_scale").name = "text_model.encoder.layers.4.mlp.fc1.bias";
    });
    EXPECT_THAT(opening(),
                AllOf(HasSubstr("have 5 text encoder layers"), HasSubstr("num_hidden_layers 2"),
                      HasSubstr("'logit_scale' is missing")));
    std::filesystem::remove(folder / "config.json");
    EXPECT_THAT(opening(), HasSubstr("has no config.json"));
    EXPECT_THAT(error_text([&] { TextModel::open(folder / "absent"); }),
                HasSubstr("There is no checkpoint"));
}

TEST_F(TextTowerErrors, NameValuesThatAreNotFinite) {
    const std::string name = "text_model.encoder.layers.0.mlp.fc2.weight";
    write([&](Tensors& tensors) {
        std::string& data = tiny::find(tensors, name).data;
        data.replace(0, 4, tiny::raw(std::numeric_limits<float>::infinity()));
    });
    const auto broken =
        AllOf(HasSubstr(name), HasSubstr("not finite"), HasSubstr("cannot be used"));
    EXPECT_THAT(embedding({{8, 9}}), broken);
    EXPECT_THAT(error_text([&] { TextModel::open(folder).content_hash(); }), broken);
}

TEST_F(TextTowerErrors, NameEverySentenceThatDoesNotFit) {
    write();
    EXPECT_THAT(embedding({{8, 1, 9}, {8, 1, 2, 3, 4, 9}, {8, 10, 9}, {-1, 9}, {8, 1}, {}}),
                AllOf(HasSubstr("Sentence 2 has 6 tokens"), HasSubstr("reads 5 at most"),
                      HasSubstr("Sentence 3 has the token id 10"), HasSubstr("has 10 tokens"),
                      HasSubstr("Sentence 4 has the token id -1"),
                      HasSubstr("Sentence 5 does not hold the end token 9"),
                      HasSubstr("Sentence 6 does not hold"), Not(HasSubstr("Sentence 1 "))));
}

}  // namespace
}  // namespace interfuse
