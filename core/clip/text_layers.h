// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
// CLIP's text tower, one layer at a time, over a few sentences. All tensors are float32 on the CPU.
// Formulas: transformers' modeling_clip (CLIPTextTransformer).
#pragma once

#include <ATen/core/Tensor.h>

#include <cstdint>
#include <span>
#include <vector>

#include "core/clip/text_config.h"
#include "core/clip/vision_layers.h"

namespace interfuse {

using Sentence = std::vector<std::int64_t>;  // token ids

// The place whose hidden state stands for the sentence; -1 when there is none. See TextConfig.
std::int64_t pooled_place(const TextConfig& config, const Sentence& sentence);

// The weights of one encoder layer, under the names of its parts.
struct TextLayerWeights {
    LayerNormWeights norms;
    at::Tensor k, k_bias, v, v_bias, q, q_bias, out, out_bias;  // [hidden, hidden], [hidden]
    at::Tensor fc1, fc1_bias;                                   // [intermediate, hidden]
    at::Tensor fc2, fc2_bias;                                   // [hidden, intermediate]
};
// `source` gives the tensor of a name: "text_model.encoder.layers.0.mlp.fc1.weight".
TextLayerWeights load_text_layer(const TensorSource& source, std::int64_t layer);

// Token and position embeddings of the sentences: [sentences, longest, hidden]. Shorter ones are
// followed by zeros, which no earlier place attends to. token: [vocab, hidden]; position: [context,
// hidden].
at::Tensor embed_sentences(std::span<const Sentence* const> sentences, const at::Tensor& token,
                           const at::Tensor& position);

// x + attn(LN1 x), then x + mlp(LN2 x), in place. Each place attends to itself and those before it.
// hidden: [sentences, places, hidden].
void run_text_layer(const TextConfig& config, const TextLayerWeights& weights, at::Tensor& hidden);

// The hidden states at the pooled places: [sentences, places, hidden] → [sentences, hidden].
at::Tensor pool_sentences(const TextConfig& config, std::span<const Sentence* const> sentences,
                          const at::Tensor& hidden);

}  // namespace interfuse
