// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/merge/float64_reference.h"

#include <cmath>

namespace interfuse::float64 {
namespace {

const std::string prefix = "vision_model.";

at::Tensor norm(const Model& model, const std::string& name, const at::Tensor& x, double epsilon) {
    const at::Tensor centred = x - x.mean(-1, true);
    const at::Tensor variance = centred.square().mean(-1, true);
    return centred / (variance + epsilon).sqrt() * model.at(prefix + name + ".weight") +
           model.at(prefix + name + ".bias");
}

at::Tensor activation(Activation kind, const at::Tensor& x) {
    switch (kind) {
        case Activation::quick_gelu:
            return x / (1.0 + (-1.702 * x).exp());
        case Activation::gelu:
            return 0.5 * x * (1.0 + (x * std::sqrt(0.5)).erf());
        case Activation::gelu_tanh:
            return 0.5 * x * (1.0 + (std::sqrt(2.0 / M_PI) * (x + 0.044715 * x * x * x)).tanh());
    }
    return {};
}

at::Tensor embed(const ClipConfig& config, const Model& model, const at::Tensor& pixels) {
    const std::int64_t p = config.patch_size;
    const std::int64_t images = pixels.size(0);
    // [images, channels, rows, columns, p, p] → [images, patches, channels · p · p]
    const at::Tensor patches = pixels.unfold(2, p, p)
                                   .unfold(3, p, p)
                                   .permute({0, 2, 3, 1, 4, 5})
                                   .reshape({images, config.tokens() - 1, -1});
    const at::Tensor kernel = model.at(prefix + "embeddings.patch_embedding.weight").flatten(1);
    const at::Tensor class_token =
        model.at(prefix + "embeddings.class_embedding").expand({images, 1, config.hidden_size});
    return at::cat({class_token, at::matmul(patches, kernel.t())}, 1) +
           model.at(prefix + "embeddings.position_embedding.weight");
}

at::Tensor attention(const ClipConfig& config, const at::Tensor& q, const at::Tensor& k,
                     const at::Tensor& v) {
    const auto heads = [&](const at::Tensor& x) {
        return x.reshape({x.size(0), x.size(1), config.num_attention_heads, config.head_dim()})
            .permute({0, 2, 1, 3});
    };
    const at::Tensor scores = at::matmul(heads(q), heads(k).transpose(2, 3)) /
                              std::sqrt(static_cast<double>(config.head_dim()));
    return at::matmul(at::softmax(scores, -1), heads(v)).permute({0, 2, 1, 3}).reshape(q.sizes());
}

at::Tensor linear(const Model& model, const std::string& module, const at::Tensor& x) {
    return at::matmul(x, model.at(module + ".weight").t()) + model.at(module + ".bias");
}

// Vᵢ of one expert, [in, rank].
at::Tensor gate_of(const at::Tensor& delta, std::int64_t gate_k) {
    const auto [u, sigma, vh] = at::linalg_svd(delta, /*full_matrices=*/false);
    const double cutoff = static_cast<double>(std::max(delta.size(0), delta.size(1))) *
                          std::ldexp(1.0, -23) * sigma[0].item<double>();
    std::int64_t rank = 0;
    while (rank < std::min(gate_k, sigma.size(0)) && sigma[rank].item<double>() > cutoff)
        ++rank;
    return vh.narrow(0, 0, rank).t();
}

// Everything that average_experts makes the mean over the experts.
Model averaged(const Model& pretrained, const std::vector<Model>& experts) {
    Model result = pretrained;
    for (auto& [name, tensor] : result) {
        const bool is_linear = name.find("_proj.") != name.npos || name.find(".fc") != name.npos;
        if (is_linear || name == prefix + "embeddings.class_embedding") continue;
        at::Tensor sum = at::zeros_like(tensor);
        for (const Model& expert : experts)
            sum += expert.at(name);
        tensor = sum / static_cast<double>(experts.size());
    }
    return result;
}

// One linear layer routed over the experts, as the method writes it.
at::Tensor routed(const Model& pretrained, const std::vector<Model>& experts,
                  const std::string& module, const at::Tensor& x, std::int64_t gate_k,
                  Routing& record) {
    const at::Tensor w0 = pretrained.at(module + ".weight");
    const at::Tensor base = linear(pretrained, module, x);
    std::vector<at::Tensor> logits;
    std::vector<at::Tensor> changes;
    bool trained = false;
    for (const Model& expert : experts) {
        const at::Tensor delta = expert.at(module + ".weight") - w0;
        trained = trained || delta.abs().max().item<double>() > 1e-8;
        logits.push_back(at::matmul(x, gate_of(delta, gate_k)).square().sum(-1).sqrt());
        changes.push_back(linear(expert, module, x) - base);
    }
    if (!trained) return base;
    const at::Tensor r = at::softmax(at::stack(logits, -1), -1);  // [images, tokens, experts]
    record[module] = {r.mean(1), r.select(1, 0)};
    at::Tensor y = base.clone();
    for (std::size_t i = 0; i < experts.size(); ++i) {
        y += r.narrow(2, static_cast<std::int64_t>(i), 1) * changes[i];
    }
    return y;
}

}  // namespace

Model model_of(const ClipConfig& config, const tiny::Options& options) {
    Model model;
    for (const tiny::Tensor& tensor : tiny::tensors(config, options)) {
        std::vector<float> values(tiny::elements(tensor.shape));
        std::memcpy(values.data(), tensor.data.data(), tensor.data.size());
        model[tensor.name] = at::from_blob(values.data(), tensor.shape, at::kFloat).to(at::kDouble);
    }
    return model;
}

at::Tensor vision_forward(const ClipConfig& config, const Model& model, const at::Tensor& pixels,
                          const Linear& linear_layer) {
    const double epsilon = config.layer_norm_eps;
    at::Tensor x = norm(model, "pre_layrnorm", embed(config, model, pixels), epsilon);
    for (std::int64_t layer = 0; layer < config.num_hidden_layers; ++layer) {
        const std::string base = "encoder.layers." + std::to_string(layer) + ".";
        const std::string module = prefix + base;
        const at::Tensor a = norm(model, base + "layer_norm1", x, epsilon);
        const at::Tensor context = attention(config, linear_layer(module + "self_attn.q_proj", a),
                                             linear_layer(module + "self_attn.k_proj", a),
                                             linear_layer(module + "self_attn.v_proj", a));
        x = x + linear_layer(module + "self_attn.out_proj", context);
        const at::Tensor b = norm(model, base + "layer_norm2", x, epsilon);
        x = x + linear_layer(module + "mlp.fc2",
                             activation(config.hidden_act, linear_layer(module + "mlp.fc1", b)));
    }
    return norm(model, "post_layernorm", x.select(1, 0), epsilon);
}

at::Tensor vision_forward(const ClipConfig& config, const Model& model, const at::Tensor& pixels) {
    return vision_forward(
        config, model, pixels,
        [&](const std::string& module, const at::Tensor& x) { return linear(model, module, x); });
}

Routing calibrate(const ClipConfig& config, const Model& pretrained,
                  const std::vector<Model>& experts, const at::Tensor& pixels, std::int64_t gate_k,
                  bool average_experts) {
    Routing record;
    const Model others = average_experts ? averaged(pretrained, experts) : pretrained;
    vision_forward(config, others, pixels, [&](const std::string& module, const at::Tensor& x) {
        return routed(pretrained, experts, module, x, gate_k, record);
    });
    return record;
}

}  // namespace interfuse::float64
