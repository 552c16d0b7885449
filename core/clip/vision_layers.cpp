// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/clip/vision_layers.h"

#include <algorithm>
#include <array>
#include <cmath>

#include "core/runtime/parallel.h"

namespace interfuse {
namespace {

const std::string prefix = "vision_model.";

// Rows that stay in a core's cache while several elementwise operations go over them.
constexpr std::int64_t cached_elements = 64 * 1024;

}  // namespace

EmbeddingWeights load_embedding_weights(const TensorSource& source) {
    return {.class_embedding = source(prefix + "embeddings.class_embedding"),
            .patch_embedding = source(prefix + "embeddings.patch_embedding.weight"),
            .position_embedding = source(prefix + "embeddings.position_embedding.weight"),
            .norm_weight = source(prefix + "pre_layrnorm.weight"),
            .norm_bias = source(prefix + "pre_layrnorm.bias")};
}

at::Tensor embed(const ClipConfig& config, const EmbeddingWeights& weights,
                 const at::Tensor& pixels) {
    const std::int64_t images = pixels.size(0);
    const at::Tensor patches =
        at::conv2d(pixels, weights.patch_embedding, {}, {config.patch_size, config.patch_size})
            .flatten(2)
            .transpose(1, 2);
    const at::Tensor class_token = weights.class_embedding.expand({images, 1, config.hidden_size});
    const at::Tensor tokens = at::cat({class_token, patches}, 1).add_(weights.position_embedding);
    return at::layer_norm(tokens, {config.hidden_size}, weights.norm_weight, weights.norm_bias,
                          config.layer_norm_eps);
}

LayerNormWeights load_layer_norm_weights(const TensorSource& source, std::int64_t layer) {
    const std::string base = prefix + "encoder.layers." + std::to_string(layer) + ".";
    return {.norm1_weight = source(base + "layer_norm1.weight"),
            .norm1_bias = source(base + "layer_norm1.bias"),
            .norm2_weight = source(base + "layer_norm2.weight"),
            .norm2_bias = source(base + "layer_norm2.bias")};
}

void activate(Activation activation, at::Tensor& values, at::Tensor& scratch) {
    if (activation != Activation::quick_gelu) {
        at::gelu_(values, activation == Activation::gelu_tanh ? "tanh" : "none");
        return;
    }
    const std::int64_t step = scratch.size(0);
    for (std::int64_t row = 0; row < values.size(0); row += step) {
        const std::int64_t count = std::min(step, values.size(0) - row);
        at::Tensor part = values.narrow(0, row, count);
        at::Tensor gate = scratch.narrow(0, 0, count);
        at::mul_out(gate, part, at::scalar_tensor(1.702, values.options()));
        part.mul_(gate.sigmoid_());
    }
}

void attend(const ClipConfig& config, at::Tensor& q, const at::Tensor& k, const at::Tensor& v) {
    const std::int64_t images = q.size(0);
    const std::int64_t tokens = q.size(1);
    const auto heads = [&](const at::Tensor& x) {
        return x.view({images, tokens, config.num_attention_heads, config.head_dim()})
            .transpose(1, 2);
    };
    const double scale = 1.0 / std::sqrt(static_cast<double>(config.head_dim()));
    const at::Tensor context =
        at::scaled_dot_product_attention(heads(q), heads(k), heads(v), /*attn_mask=*/{},
                                         /*dropout_p=*/0.0, /*is_causal=*/false, scale);
    q.copy_(context.transpose(1, 2).reshape({images, tokens, config.hidden_size}));
}

EncoderPass::EncoderPass(const ClipConfig& config, at::Tensor hidden, std::int64_t batch_images)
    : config_(config),
      hidden_(std::move(hidden)),
      batch_images_(std::clamp<std::int64_t>(hidden_.size(0), 1, batch_images)) {
    const std::int64_t rows = hidden_.size(0) * hidden_.size(1);
    const std::int64_t batch_rows = batch_images_ * hidden_.size(1);
    const std::int64_t width = config_.hidden_size;
    // q, k and v are done with before the inner activations of the MLP are made.
    const at::Tensor shared =
        at::empty({rows * std::max(3 * width, config_.intermediate_size)}, hidden_.options());
    const auto part = [&](std::int64_t place) {
        return shared.narrow(0, place * rows * width, rows * width)
            .view({hidden_.size(0), hidden_.size(1), width});
    };
    q_ = part(0);
    k_ = part(1);
    v_ = part(2);
    inner_ = shared.narrow(0, 0, rows * config_.intermediate_size)
                 .view({hidden_.size(0), hidden_.size(1), config_.intermediate_size});
    scratch_.resize(hidden_.is_cpu() ? worker_count(batch_count()) : 1);
    for (Scratch& scratch : scratch_) {
        scratch.normed = at::empty({batch_rows, width}, hidden_.options());
        scratch.branch = at::empty({batch_rows, width}, hidden_.options());
        scratch.activation =
            at::empty({std::max<std::int64_t>(1, cached_elements / config_.intermediate_size),
                       config_.intermediate_size},
                      hidden_.options());
        scratch.norm_mean = at::empty({batch_rows, 1}, hidden_.options());
        scratch.norm_rstd = at::empty({batch_rows, 1}, hidden_.options());
    }
}

std::size_t EncoderPass::batch_count() const {
    return static_cast<std::size_t>((hidden_.size(0) + batch_images_ - 1) / batch_images_);
}

std::uint64_t EncoderPass::bytes_per_image(const ClipConfig& config) {
    const std::int64_t width =
        config.hidden_size + std::max(3 * config.hidden_size, config.intermediate_size);
    return static_cast<std::uint64_t>(config.tokens() * width) * sizeof(float);
}

void EncoderPass::for_batches(const std::function<void()>& before_batch,
                              const std::function<void(const Batch&, Scratch&)>& body) {
    const auto one = [&](std::size_t index, std::size_t worker) {
        before_batch();
        const auto first = static_cast<std::int64_t>(index) * batch_images_;
        body({first, std::min(batch_images_, hidden_.size(0) - first)}, scratch_[worker]);
    };
    if (hidden_.is_cpu()) {
        parallel_over(batch_count(), one);
    } else {
        for (std::size_t index = 0; index < batch_count(); ++index)
            one(index, 0);
    }
}

at::Tensor EncoderPass::rows(const at::Tensor& buffer, const Batch& batch) const {
    return buffer.narrow(0, batch.first_image, batch.images)
        .view({batch.images * buffer.size(1), buffer.size(2)});
}

at::Tensor EncoderPass::normalise(const Batch& batch, Scratch& scratch, const at::Tensor& weight,
                                  const at::Tensor& bias) const {
    const at::Tensor input = rows(hidden_, batch);
    at::Tensor normed = scratch.normed.narrow(0, 0, input.size(0));
    at::Tensor mean = scratch.norm_mean.narrow(0, 0, input.size(0));
    at::Tensor rstd = scratch.norm_rstd.narrow(0, 0, input.size(0));
    at::native_layer_norm_out(normed, mean, rstd, input, {config_.hidden_size}, weight, bias,
                              config_.layer_norm_eps);
    return normed;
}

void EncoderPass::run_layer(std::int64_t layer, const LayerNormWeights& norms, LinearLayers& linear,
                            const std::function<void()>& before_batch) {
    // Adds linear(input) to the hidden states.
    const auto add_branch = [&](LinearKind kind, const at::Tensor& input) {
        linear.enter({layer, kind});
        for_batches(before_batch, [&](const Batch& batch, Scratch& scratch) {
            const at::Tensor from = rows(input, batch);
            at::Tensor branch = scratch.branch.narrow(0, 0, from.size(0));
            linear.apply(from, branch, batch.first_image);
            rows(hidden_, batch).add_(branch);
        });
        linear.leave();
    };

    const std::array<std::pair<LinearKind, at::Tensor*>, 3> projections{
        {{LinearKind::k_proj, &k_}, {LinearKind::v_proj, &v_}, {LinearKind::q_proj, &q_}}};
    for (const auto& [kind, buffer] : projections) {
        linear.enter({layer, kind});
        for_batches(before_batch, [&, target = buffer](const Batch& batch, Scratch& scratch) {
            at::Tensor output = rows(*target, batch);
            linear.apply(normalise(batch, scratch, norms.norm1_weight, norms.norm1_bias), output,
                         batch.first_image);
        });
        linear.leave();
    }
    for_batches(before_batch, [&](const Batch& batch, Scratch&) {
        at::Tensor q = q_.narrow(0, batch.first_image, batch.images);
        attend(config_, q, k_.narrow(0, batch.first_image, batch.images),
               v_.narrow(0, batch.first_image, batch.images));
    });
    add_branch(LinearKind::out_proj, q_);

    linear.enter({layer, LinearKind::fc1});
    for_batches(before_batch, [&](const Batch& batch, Scratch& scratch) {
        at::Tensor inner = rows(inner_, batch);
        linear.apply(normalise(batch, scratch, norms.norm2_weight, norms.norm2_bias), inner,
                     batch.first_image);
        activate(config_.hidden_act, inner, scratch.activation);
    });
    linear.leave();
    add_branch(LinearKind::fc2, inner_);
}

at::Tensor pooled_output(const ClipConfig& config, const TensorSource& source,
                         const at::Tensor& hidden) {
    return at::layer_norm(hidden.select(1, 0), {config.hidden_size},
                          source(prefix + "post_layernorm.weight"),
                          source(prefix + "post_layernorm.bias"), config.layer_norm_eps);
}

}  // namespace interfuse
