// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/clip/text_tower.h"

#include <algorithm>
#include <numeric>
#include <system_error>
#include <utility>

#include "core/checkpoint/problem_list.h"
#include "core/checkpoint/stored_tensors.h"
#include "core/checkpoint/weight_files.h"
#include "core/clip/dense_linear.h"
#include "core/clip/text_layers.h"
#include "core/runtime/error.h"
#include "core/runtime/parallel.h"
#include "core/runtime/random_access_file.h"
#include "core/runtime/text.h"

namespace interfuse {
namespace {

namespace fs = std::filesystem;

constexpr std::uint64_t largest_config = 16'000'000;
// Enough rows for efficient products, few enough that every core has a batch of its own.
constexpr std::size_t batch_sentences = 32;
// How many sentences go through a layer before the next is read: their hidden states stay below
// 250 MB for the largest towers at full context.
constexpr std::size_t round_sentences = 1024;

std::string canonical_name(std::string_view stored) {
    const bool ours = stored.starts_with("text_model.") || stored == "text_projection.weight" ||
                      stored == "visual_projection.weight" || stored == "logit_scale";
    return ours ? std::string(stored) : std::string();
}

void check_parts(const WeightFiles& files, std::string_view use) {
    const auto has = [&](std::string_view start) {
        return std::any_of(
            files.tensors.begin(), files.tensors.end(),
            [&](const TensorInfo& tensor) { return tensor.name.starts_with(start); });
    };
    const std::string advice =
        "; " + std::string(use) +
        " needs a full CLIP model: name one that has both towers and "
        "projections, such as the one that the pretrained tower comes from, with --clip-model or "
        "as the recipe's taskpool.clip_model.";
    const std::string what = "The checkpoint " + quoted(files.subject) + " holds ";
    if (!has("text_model.")) {
        const bool vision = has("vision_model.") || has("encoder.layers.");
        throw Error(what + (vision ? "a vision tower only" : "no text tower") + advice);
    }
    if (!has("visual_projection.") && !has("vision_model.")) {
        throw Error(what + "a text tower only" + advice);
    }
}

TextConfig read_config(const fs::path& folder) {
    const fs::path file = folder / "config.json";
    std::error_code ignored;
    if (!fs::exists(file, ignored)) {
        throw Error("The folder " + quoted(folder) +
                    " has no config.json, which says the shape of the text tower. Put the one of "
                    "its model there.");
    }
    return parse_text_config(read_text_file(file, largest_config), file);
}

std::vector<TensorInfo> match_tensors(WeightFiles& files, const TextConfig& config) {
    ProblemList problems;
    StoredTensors stored(std::move(files.tensors), canonical_name, "used", problems);
    // First, because it explains many others.
    stored.check_layers("text_model.encoder.layers.", config.num_hidden_layers,
                        "text encoder layers", files.subject, problems);
    std::vector<TensorInfo> tensors;
    for (const ExpectedTensor& expected : text_tensors(config)) {
        stored.match(expected, files.subject, tensors, problems);
    }
    problems.throw_if_any();
    return tensors;
}

}  // namespace

TextModel::TextModel(TextConfig config, TensorFiles files)
    : config_(config), files_(std::move(files)) {}

TextModel TextModel::open(const fs::path& path, std::string_view use) {
    WeightFiles files = read_weight_files(path);
    check_parts(files, use);
    const TextConfig config = read_config(files.folder);
    TextModel model(config, TensorFiles(match_tensors(files, config), "cannot be used"));
    model.folder_ = files.folder;
    model.subject_ = files.subject;
    return model;
}

at::Tensor TextModel::tensor(std::string_view name) const {
    at::Tensor values = at::empty(files_.tensor(name).shape, at::kFloat);
    files_.read(name, {values.mutable_data_ptr<float>(), static_cast<std::size_t>(values.numel())});
    return values;
}

at::Tensor TextModel::visual_projection(at::Device device) const {
    return tensor("visual_projection.weight").to(device);
}

double TextModel::logit_scale() const {
    float value = 0;
    files_.read("logit_scale", {&value, 1});
    return value;
}

std::string TextModel::content_hash() const {
    for (const TensorInfo& info : files_.tensors()) {
        if (!files_.was_read(info.name)) tensor(info.name);
    }
    return files_.content_hash();
}

void TextModel::check_sentences(const std::vector<std::vector<std::int64_t>>& sentences) const {
    ProblemList problems;
    for (std::size_t i = 0; i < sentences.size(); ++i) {
        const std::vector<std::int64_t>& sentence = sentences[i];
        const std::string what = "Sentence " + std::to_string(i + 1) + " ";
        if (static_cast<std::int64_t>(sentence.size()) > config_.max_position_embeddings) {
            problems.add(what + "has " + std::to_string(sentence.size()) +
                         " tokens, start and end included, but the text tower of " +
                         quoted(subject_) + " reads " +
                         std::to_string(config_.max_position_embeddings) +
                         " at most. Shorten its class name or its template.");
            continue;
        }
        const auto outside = std::find_if(sentence.begin(), sentence.end(), [&](std::int64_t id) {
            return id < 0 || id >= config_.vocab_size;
        });
        if (outside != sentence.end()) {
            problems.add(what + "has the token id " + std::to_string(*outside) +
                         ", but the vocabulary of " + quoted(subject_) + " has " +
                         std::to_string(config_.vocab_size) +
                         " tokens. The tokeniser and the model do not belong together.");
        } else if (pooled_place(config_, sentence) < 0) {
            problems.add(what + "does not hold the end token " +
                         std::to_string(config_.eos_token_id) + " (eos_token_id) of " +
                         quoted(folder_ / "config.json") +
                         ". The tokeniser and the model do not belong together.");
        }
    }
    problems.throw_if_any();
}

at::Tensor TextModel::embed_some(std::span<const std::vector<std::int64_t>* const> sentences,
                                 const std::stop_token& stop) const {
    const std::size_t batches = (sentences.size() + batch_sentences - 1) / batch_sentences;
    const auto batch = [&](std::size_t i) {
        const std::size_t first = i * batch_sentences;
        return sentences.subspan(first, std::min(batch_sentences, sentences.size() - first));
    };
    std::vector<at::Tensor> hidden(batches);
    const auto for_batches = [&](const auto& body) {
        parallel_over(batches, [&](std::size_t i) {
            throw_if_stopped(stop);
            const at::InferenceMode inference;
            body(i, hidden[i]);
        });
    };

    {
        const at::Tensor token = tensor("text_model.embeddings.token_embedding.weight");
        const at::Tensor position = tensor("text_model.embeddings.position_embedding.weight");
        for_batches([&](std::size_t i, at::Tensor& states) {
            states = embed_sentences(batch(i), token, position);
        });
    }
    const TensorSource source = [&](std::string_view name) { return tensor(name); };
    for (std::int64_t layer = 0; layer < config_.num_hidden_layers; ++layer) {
        throw_if_stopped(stop);
        const TextLayerWeights weights = load_text_layer(source, layer);
        for_batches(
            [&](std::size_t, at::Tensor& states) { run_text_layer(config_, weights, states); });
    }
    const at::Tensor norm = tensor("text_model.final_layer_norm.weight");
    const at::Tensor norm_bias = tensor("text_model.final_layer_norm.bias");
    const at::Tensor projection = tensor("text_projection.weight");
    for_batches([&](std::size_t i, at::Tensor& states) {
        const at::Tensor pooled =
            at::layer_norm(pool_sentences(config_, batch(i), states), {config_.hidden_size}, norm,
                           norm_bias, config_.layer_norm_eps);
        states = dense_linear(pooled, projection);
    });
    return at::cat(hidden);
}

at::Tensor TextModel::embed(const std::vector<std::vector<std::int64_t>>& sentences,
                            const std::stop_token& stop) const {
    check_sentences(sentences);
    // Outside the inference mode, so that the caller may change it.
    at::Tensor embeddings = at::empty(
        {static_cast<std::int64_t>(sentences.size()), config_.projection_dim}, at::kFloat);
    const at::InferenceMode inference;
    // Those of like length share a batch, so that little is padded.
    std::vector<std::int64_t> order(sentences.size());
    std::iota(order.begin(), order.end(), 0);
    const auto sentence = [&](std::int64_t i) { return &sentences[static_cast<std::size_t>(i)]; };
    std::stable_sort(order.begin(), order.end(), [&](std::int64_t a, std::int64_t b) {
        return sentence(a)->size() < sentence(b)->size();
    });
    for (std::size_t first = 0; first < order.size(); first += round_sentences) {
        const auto places =
            std::span(order).subspan(first, std::min(round_sentences, order.size() - first));
        std::vector<const std::vector<std::int64_t>*> some;
        for (const std::int64_t place : places)
            some.push_back(sentence(place));
        const at::Tensor ids =
            at::tensor(std::vector<std::int64_t>(places.begin(), places.end()), at::kLong);
        embeddings.index_copy_(0, ids, embed_some(some, stop));
    }
    return embeddings;
}

}  // namespace interfuse
