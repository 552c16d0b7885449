// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The text tower and the projections against transformers' CLIPModel.
#include "core/clip/text_tower.h"

#include <gtest/gtest.h>

#include <cmath>
#include <string>

#include "core/clip/text_layers.h"
#include "core/runtime/error.h"
#include "tests/clip/text_fixtures.h"
#include "tests/runtime/folder_test.h"
#include "tests/support/safetensors_file.h"

namespace interfuse {
namespace {

namespace fs = std::filesystem;
using Sentences = std::vector<Sentence>;
using Stored = std::map<std::string, testing_tools::StoredTensor>;

at::Tensor tensor_of(const testing_tools::StoredTensor& stored) {
    const std::vector<double> numbers = stored.numbers();
    return at::tensor(numbers, at::kDouble).view(stored.shape);
}

double worst(const at::Tensor& found, const at::Tensor& truth) {
    return (found.to(at::kDouble) - truth).abs().max().item<double>();
}

struct Case {
    fs::path model;
    Stored expected;
    Sentences sentences;
};

Case read_case(const std::string& name) {
    const fs::path models = text_fixtures::folder() / "models";
    const bool sample = name == "sample";
    Case result;
    result.model = sample ? text_fixtures::sample() : models / name;
    result.expected = testing_tools::read_safetensors(tiny::read_file(
        sample ? models / "sample_expected.safetensors" : models / name / "expected.safetensors"));
    const auto tokens = result.expected.at("tokens").as<std::int64_t>();
    auto at = tokens.begin();
    for (const std::int64_t length : result.expected.at("lengths").as<std::int64_t>()) {
        result.sentences.emplace_back(at, at + length);
        at += length;
    }
    return result;
}

at::Tensor normalised(const at::Tensor& rows) {
    return rows / rows.norm(2, {1}, true);
}

class TextTower : public ::testing::TestWithParam<std::string> {};

TEST_P(TextTower, EmbedsAsTransformersDoes) {
    const Case c = read_case(GetParam());
    const TextModel model = TextModel::open(c.model);
    const at::Tensor found = model.embed(c.sentences);
    const at::Tensor reference = tensor_of(c.expected.at("text_features"));
    const at::Tensor truth = tensor_of(c.expected.at("text_features.float64"));
    ASSERT_EQ(found.sizes(), truth.sizes());
    EXPECT_EQ(found.scalar_type(), at::kFloat);
    EXPECT_EQ(found.size(1), model.projection_dim());
    const double size = truth.abs().max().item<double>();
    EXPECT_LE(worst(found, truth), 1e-6 * size);
    EXPECT_LE(worst(found, reference), 2e-6 * size);
}

TEST_P(TextTower, GivesTheLogitsOfTransformers) {
    const Case c = read_case(GetParam());
    const TextModel model = TextModel::open(c.model);
    const at::Tensor pooled = tensor_of(c.expected.at("pooled_images")).to(at::kFloat);
    ASSERT_EQ(pooled.size(1), model.vision_width());
    const at::Tensor images = at::linear(pooled, model.visual_projection());
    const at::Tensor logits = std::exp(model.logit_scale()) *
                              at::linear(normalised(images), normalised(model.embed(c.sentences)));
    const at::Tensor truth = tensor_of(c.expected.at("logits.float64"));
    EXPECT_LE(worst(logits, truth), 2e-6 * std::exp(model.logit_scale()));
}

INSTANTIATE_TEST_SUITE_P(Models, TextTower,
                         ::testing::Values("quick_gelu", "legacy_end", "tanh_pickle", "config_dict",
                                           "sample"),
                         [](const auto& name) { return name.param; });

TEST(TextTower, TakesSentencesInAnyNumberAndOrder) {
    const Case c = read_case("quick_gelu");
    const TextModel model = TextModel::open(c.model);
    const at::Tensor each = model.embed(c.sentences);
    EXPECT_EQ(model.embed({}).sizes(), at::IntArrayRef({0, 8}));
    for (std::size_t i = 0; i < c.sentences.size(); ++i) {
        const at::Tensor alone = model.embed({c.sentences[i]});
        EXPECT_LE(worst(alone[0], each[static_cast<std::int64_t>(i)].to(at::kDouble)), 1e-6);
    }
    // More than go through a layer at once.
    Sentences many;
    std::vector<std::int64_t> of;
    for (std::size_t i = 0; many.size() < 2500; i += 7) {
        of.push_back(static_cast<std::int64_t>(i % c.sentences.size()));
        many.push_back(c.sentences[i % c.sentences.size()]);
    }
    const at::Tensor all = model.embed(many);
    EXPECT_LE(worst(all, each.index_select(0, at::tensor(of, at::kLong)).to(at::kDouble)), 1e-6);
    at::Tensor mine = all;
    mine.add_(1);  // the caller's to change
}

TEST(TextTower, PoolsWhereTheConfigSays) {
    TextConfig config;
    config.eos_token_id = 5;
    EXPECT_EQ(pooled_place(config, {9, 5, 3, 5}), 1);
    EXPECT_EQ(pooled_place(config, {9, 3}), -1);
    config.eos_token_id = 2;
    EXPECT_EQ(pooled_place(config, {1, 9, 2, 9}), 1);
    EXPECT_EQ(pooled_place(config, {}), -1);
}

TEST(TextTower, StopsWhenAsked) {
    const Case c = read_case("quick_gelu");
    const TextModel model = TextModel::open(c.model);
    std::stop_source source;
    source.request_stop();
    EXPECT_THROW(model.embed(c.sentences, source.get_token()), Cancelled);
}

class TextTowerHash : public FolderTest {};

TEST_F(TextTowerHash, IsThatOfTheTensorsWhateverTheFiles) {
    const fs::path from = text_fixtures::folder() / "models" / "quick_gelu";
    const TextModel model = TextModel::open(from);
    const std::string hash = model.content_hash();
    EXPECT_EQ(hash.size(), 32U);
    model.embed(read_case("quick_gelu").sentences);
    EXPECT_EQ(model.content_hash(), hash);
    EXPECT_NE(TextModel::open(from.parent_path() / "config_dict").content_hash(), hash);

    // Of another vision tower it is the same, of another projection not.
    const std::string bytes = tiny::read_file(from / "model.safetensors");
    const auto copy_with = [&](const std::string& name) {
        const auto header = nlohmann::json::parse(bytes.substr(8, bytes.find("}}", 8) - 6));
        std::string changed = bytes;
        std::uint64_t length = 0;
        std::memcpy(&length, bytes.data(), sizeof length);
        changed[8 + length + header.at(name).at("data_offsets")[0].get<std::size_t>()] ^= 1;
        put(folder / "model.safetensors", changed);
        put(folder / "config.json", tiny::read_file(from / "config.json"));
        return TextModel::open(folder).content_hash();
    };
    EXPECT_EQ(copy_with("vision_model.post_layernorm.bias"), hash);
    EXPECT_NE(copy_with("visual_projection.weight"), hash);
    EXPECT_NE(copy_with("logit_scale"), hash);
    EXPECT_NE(copy_with("text_model.embeddings.token_embedding.weight"), hash);
}

}  // namespace
}  // namespace interfuse
