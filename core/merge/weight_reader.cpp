// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/merge/weight_reader.h"

namespace interfuse {
namespace {

at::Tensor view_of(at::Tensor& buffer, at::IntArrayRef shape, bool pinned) {
    const std::int64_t elements = c10::multiply_integers(shape);
    if (!buffer.defined() || buffer.numel() < elements) {
        buffer = at::empty({elements}, at::TensorOptions().dtype(at::kFloat).pinned_memory(pinned));
    }
    return buffer.narrow(0, 0, elements).view(shape);
}

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
    const bool pinned = ahead_ == Ahead::pinned;
    const LayerWeights layer{view_of(buffer.weights, {models, out, in}, pinned),
                             view_of(buffer.biases, {models, out}, pinned)};
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
    LayerWeights layer;
    const bool was_expected = coming_.valid() && expected_ == id;
    if (coming_.valid()) {
        // Also what is no longer wanted has to end before its buffer can serve again.
        if (was_expected) {
            layer = coming_.get();
        } else {
            coming_.wait();
            coming_ = {};
        }
        if (was_expected) present_ = 1 - present_;
    }
    if (!was_expected) layer = read(id, buffers_[present_]);
    expected_ = next;
    if (next) {
        coming_ = std::async(std::launch::async, [this, id = *next, place = 1 - present_] {
            return read(id, buffers_[place]);
        });
    }
    return layer;
}

}  // namespace interfuse
