// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/merge/weight_reader.h"

#include "core/merge/grown_buffer.h"

namespace interfuse {
namespace {

std::span<float> values_of(const at::Tensor& tensor) {
    return {tensor.mutable_data_ptr<float>(), static_cast<std::size_t>(tensor.numel())};
}

std::optional<LinearId> after(const LinearId& id, const ClipConfig& config) {
    const std::size_t next = id.index() + 1;
    const auto layer = static_cast<std::int64_t>(next / linear_kinds.size());
    if (layer >= config.num_hidden_layers) return std::nullopt;
    return LinearId{layer, linear_kinds[next % linear_kinds.size()]};
}

}  // namespace

WeightReader::~WeightReader() {
    if (coming_.valid()) coming_.wait();  // it writes into the buffers
}

LayerWeights WeightReader::read(const LinearId& id, Buffer& buffer) const {
    const auto [out, in] = linear_shape(pool_.config(), id.kind);
    const auto models = static_cast<std::int64_t>(1 + pool_.expert_count());
    const auto options =
        at::TensorOptions().dtype(at::kFloat).pinned_memory(ahead_ == Ahead::pinned);
    const LayerWeights layer{grown_view(buffer.weights, {models, out, in}, options),
                             grown_view(buffer.biases, {models, out}, options)};
    pool_.read_all(module_name(id) + ".weight", values_of(layer.weights));
    pool_.read_all(module_name(id) + ".bias", values_of(layer.biases));
    return layer;
}

LayerWeights WeightReader::take(const LinearId& id) {
    const std::optional<LinearId> next = after(id, pool_.config());
    if (ahead_ == Ahead::no) {
        LayerWeights layer = read(id, buffers_[0]);
        if (next) pool_.will_need(module_name(*next) + ".weight");
        return layer;
    }
    // Also what is no longer wanted has to end before its buffer can serve again.
    if (coming_.valid()) coming_.wait();
    LayerWeights layer;
    if (coming_.valid() && expected_ == id) {
        layer = coming_.get();
        present_ = 1 - present_;
    } else {
        layer = read(id, buffers_[present_]);
    }
    expected_ = next;
    if (next) {
        coming_ = std::async(std::launch::async, [this, id = *next, place = 1 - present_] {
            return read(id, buffers_[place]);
        });
    }
    return layer;
}

}  // namespace interfuse
