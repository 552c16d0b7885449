// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/clip/vision_tower.h"

#include "core/clip/dense_linear.h"
#include "core/clip/vision_layers.h"
#include "core/runtime/error.h"

namespace interfuse {
namespace {

class PlainLinearLayers final : public LinearLayers {
  public:
    explicit PlainLinearLayers(const TensorSource& source) : source_(source) {}

    void enter(const LinearId& id) override {
        weight_ = source_(module_name(id) + ".weight");
        bias_ = source_(module_name(id) + ".bias");
    }
    void apply(const at::Tensor& input, at::Tensor& output, std::int64_t) override {
        output.copy_(dense_linear(input, weight_, bias_));
    }
    void leave() override {
        weight_.reset();
        bias_.reset();
    }

  private:
    const TensorSource& source_;
    at::Tensor weight_, bias_;
};

at::Tensor forward(const ClipConfig& config, const TensorSource& source, const at::Tensor& pixels,
                   std::int64_t batch_images, const std::stop_token& stop) {
    const at::InferenceMode inference;
    EncoderPass pass(config, embed(config, load_embedding_weights(source), pixels), batch_images);
    PlainLinearLayers linear(source);
    for (std::int64_t layer = 0; layer < config.num_hidden_layers; ++layer) {
        pass.run_layer(layer, load_layer_norm_weights(source, layer), linear,
                       [&] { throw_if_stopped(stop); });
    }
    return pooled_output(config, source, pass.hidden());
}

}  // namespace

at::Tensor read_tensor(const Checkpoint& checkpoint, std::string_view name, at::Device device) {
    at::Tensor tensor = at::empty(checkpoint.tensor(name).shape, at::kFloat);
    checkpoint.read(name,
                    {tensor.mutable_data_ptr<float>(), static_cast<std::size_t>(tensor.numel())});
    return tensor.to(device);
}

VisionWeights load_vision_weights(const Checkpoint& checkpoint, at::Device device,
                                  const std::stop_token& stop) {
    VisionWeights weights{checkpoint.config(), {}};
    for (const TensorInfo& tensor : checkpoint.tensors()) {
        throw_if_stopped(stop);
        weights.tensors.emplace(tensor.name, read_tensor(checkpoint, tensor.name, device));
    }
    return weights;
}

at::Tensor vision_forward(const Checkpoint& checkpoint, const at::Tensor& pixels,
                          std::int64_t batch_images, const std::stop_token& stop) {
    return forward(
        checkpoint.config(),
        [&](std::string_view name) { return read_tensor(checkpoint, name, pixels.device()); },
        pixels, batch_images, stop);
}

at::Tensor vision_forward(const VisionWeights& weights, const at::Tensor& pixels,
                          std::int64_t batch_images, const std::stop_token& stop) {
    return forward(
        weights.config, [&](std::string_view name) { return weights.tensors.find(name)->second; },
        pixels, batch_images, stop);
}

}  // namespace interfuse
