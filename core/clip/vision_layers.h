// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
// CLIP's vision tower, one step at a time, over many images at once. All tensors are float32 and on
// one device. Formulas: transformers' modeling_clip (CLIPVisionTransformer).
#pragma once

#include <ATen/core/Tensor.h>

#include <cstdint>
#include <functional>
#include <span>
#include <stop_token>
#include <string_view>
#include <vector>

#include "core/checkpoint/clip_config.h"
#include "core/clip/linear_layers.h"

namespace interfuse {

// Gives the tensor of a canonical name ("vision_model.…") that is not a linear layer's.
using TensorSource = std::function<at::Tensor(std::string_view name)>;

// Everything before the encoder: patch_embedding, class_embedding, position_embedding,
// pre_layrnorm.
struct EmbeddingWeights {
    at::Tensor class_embedding;     // [hidden]
    at::Tensor patch_embedding;     // [hidden, channels, patch, patch]
    at::Tensor position_embedding;  // [tokens, hidden]
    at::Tensor norm_weight;         // [hidden]
    at::Tensor norm_bias;           // [hidden]
};
EmbeddingWeights load_embedding_weights(const TensorSource& source);

// pixels: [images, channels, image_size, image_size] → [images, tokens, hidden]
at::Tensor embed(const ClipConfig& config, const EmbeddingWeights& weights,
                 const at::Tensor& pixels);

// The two norms of an encoder layer, each [hidden].
struct LayerNormWeights {
    at::Tensor norm1_weight, norm1_bias, norm2_weight, norm2_bias;
};
LayerNormWeights load_layer_norm_weights(const TensorSource& source, std::int64_t layer);

// x · σ(1.702 x), the exact gelu, or its tanh form; in place. values: [rows,
// width]; `scratch` is [any number of rows, width] and best fits a core's cache.
void activate(Activation activation, at::Tensor& values, at::Tensor& scratch);

// Softmax attention without a mask. q, k, v: [images, tokens, hidden]; the result is written over
// q. Scale head_dim^−0.5.
void attend(const ClipConfig& config, at::Tensor& q, const at::Tensor& k, const at::Tensor& v);

// Runs encoder layers over one set of images and keeps the buffers between layers.
class EncoderPass {
  public:
    // hidden: [images, tokens, hidden_size], changed in place by every layer; there may be no
    // images. A batch is `batch_images` images, the last one what is left. On the CPU batches run
    // at once, one a worker.
    EncoderPass(const ClipConfig& config, at::Tensor hidden, std::int64_t batch_images);

    // x + attn(LN1 x), then x + mlp(LN2 x). `before_batch` is called before every batch of every
    // linear layer, from any worker, and may throw to stop.
    void run_layer(std::int64_t layer, const LayerNormWeights& norms, LinearLayers& linear,
                   const std::function<void()>& before_batch);

    const at::Tensor& hidden() const { return hidden_; }

    // Bytes of hidden states and buffers that one image takes.
    static std::uint64_t bytes_per_image(const ClipConfig& config);

  private:
    struct Batch {
        std::int64_t first_image, images;
    };
    // What one worker needs for a batch.
    struct Scratch {
        at::Tensor normed, branch, activation, norm_mean, norm_rstd;
    };
    void for_batches(const std::function<void()>& before_batch,
                     const std::function<void(const Batch&, Scratch&)>& body);
    std::size_t batch_count() const;
    at::Tensor rows(const at::Tensor& buffer, const Batch& batch) const;
    at::Tensor normalise(const Batch& batch, Scratch& scratch, const at::Tensor& weight,
                         const at::Tensor& bias) const;

    ClipConfig config_;
    at::Tensor hidden_;
    std::int64_t batch_images_;
    at::Tensor q_, k_, v_, inner_;  // all images; inner_ shares memory with q_, k_, v_
    std::vector<Scratch> scratch_;  // by worker
};

// post_layernorm of the class token: [images, tokens, hidden] → [images, hidden]
at::Tensor pooled_output(const ClipConfig& config, const TensorSource& source,
                         const at::Tensor& hidden);

}  // namespace interfuse
