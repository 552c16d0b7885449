// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/clip/text_layers.h"

#include <algorithm>
#include <cmath>
#include <string>

#include "core/clip/dense_linear.h"

namespace interfuse {
namespace {

// Rows that stay in a core's cache while several elementwise operations go over them.
constexpr std::int64_t cached_elements = 64 * 1024;

// rows: [sentences · places, hidden] of q, k and v → softmax attention without later places.
at::Tensor attend_before(const TextConfig& config, const at::Tensor& hidden, const at::Tensor& q,
                         const at::Tensor& k, const at::Tensor& v) {
    const std::int64_t sentences = hidden.size(0);
    const std::int64_t places = hidden.size(1);
    const auto heads = [&](const at::Tensor& x) {
        return x.view({sentences, places, config.num_attention_heads, config.head_dim()})
            .transpose(1, 2);
    };
    const double scale = 1.0 / std::sqrt(static_cast<double>(config.head_dim()));
    return at::scaled_dot_product_attention(heads(q), heads(k), heads(v), /*attn_mask=*/{},
                                            /*dropout_p=*/0.0, /*is_causal=*/true, scale)
        .transpose(1, 2)
        .reshape({sentences * places, config.hidden_size});
}

}  // namespace

std::int64_t pooled_place(const TextConfig& config, const Sentence& sentence) {
    const auto found = config.pools_at_largest_id()
                           ? std::max_element(sentence.begin(), sentence.end())
                           : std::find(sentence.begin(), sentence.end(), config.eos_token_id);
    return found == sentence.end() ? -1 : found - sentence.begin();
}

TextLayerWeights load_text_layer(const TensorSource& source, std::int64_t layer) {
    const std::string base = "text_model.encoder.layers." + std::to_string(layer) + ".";
    const auto weight = [&](const char* name) { return source(base + name + ".weight"); };
    const auto bias = [&](const char* name) { return source(base + name + ".bias"); };
    return {.norms = {.norm1_weight = weight("layer_norm1"),
                      .norm1_bias = bias("layer_norm1"),
                      .norm2_weight = weight("layer_norm2"),
                      .norm2_bias = bias("layer_norm2")},
            .k = weight("self_attn.k_proj"),
            .k_bias = bias("self_attn.k_proj"),
            .v = weight("self_attn.v_proj"),
            .v_bias = bias("self_attn.v_proj"),
            .q = weight("self_attn.q_proj"),
            .q_bias = bias("self_attn.q_proj"),
            .out = weight("self_attn.out_proj"),
            .out_bias = bias("self_attn.out_proj"),
            .fc1 = weight("mlp.fc1"),
            .fc1_bias = bias("mlp.fc1"),
            .fc2 = weight("mlp.fc2"),
            .fc2_bias = bias("mlp.fc2")};
}

at::Tensor embed_sentences(std::span<const Sentence* const> sentences, const at::Tensor& token,
                           const at::Tensor& position) {
    std::size_t longest = 0;
    for (const Sentence* sentence : sentences)
        longest = std::max(longest, sentence->size());
    const auto count = static_cast<std::int64_t>(sentences.size());
    at::Tensor hidden =
        at::zeros({count, static_cast<std::int64_t>(longest), token.size(1)}, token.options());
    for (std::int64_t i = 0; i < count; ++i) {
        const Sentence& sentence = *sentences[static_cast<std::size_t>(i)];
        const auto length = static_cast<std::int64_t>(sentence.size());
        const at::Tensor ids = at::tensor(sentence, at::kLong);
        hidden.select(0, i)
            .narrow(0, 0, length)
            .copy_(token.index_select(0, ids).add_(position.narrow(0, 0, length)));
    }
    return hidden;
}

void run_text_layer(const TextConfig& config, const TextLayerWeights& weights, at::Tensor& hidden) {
    const std::int64_t width = config.hidden_size;
    at::Tensor rows = hidden.view({hidden.size(0) * hidden.size(1), width});
    const auto normalise = [&](const at::Tensor& weight, const at::Tensor& bias) {
        return at::layer_norm(rows, {width}, weight, bias, config.layer_norm_eps);
    };

    const at::Tensor first = normalise(weights.norms.norm1_weight, weights.norms.norm1_bias);
    const at::Tensor context =
        attend_before(config, hidden, dense_linear(first, weights.q, weights.q_bias),
                      dense_linear(first, weights.k, weights.k_bias),
                      dense_linear(first, weights.v, weights.v_bias));
    rows.add_(dense_linear(context, weights.out, weights.out_bias));

    const at::Tensor second = normalise(weights.norms.norm2_weight, weights.norms.norm2_bias);
    at::Tensor inner = dense_linear(second, weights.fc1, weights.fc1_bias);
    at::Tensor scratch =
        at::empty({std::max<std::int64_t>(1, cached_elements / config.intermediate_size),
                   config.intermediate_size},
                  inner.options());
    activate(config.hidden_act, inner, scratch);
    rows.add_(dense_linear(inner, weights.fc2, weights.fc2_bias));
}

at::Tensor pool_sentences(const TextConfig& config, std::span<const Sentence* const> sentences,
                          const at::Tensor& hidden) {
    std::vector<std::int64_t> places;
    for (std::size_t i = 0; i < sentences.size(); ++i) {
        places.push_back(static_cast<std::int64_t>(i) * hidden.size(1) +
                         pooled_place(config, *sentences[i]));
    }
    return hidden.view({hidden.size(0) * hidden.size(1), config.hidden_size})
        .index_select(0, at::tensor(places, at::kLong));
}

}  // namespace interfuse
