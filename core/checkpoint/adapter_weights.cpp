// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/checkpoint/adapter_weights.h"

#include <algorithm>
#include <utility>

#include "core/runtime/error.h"
#include "core/runtime/hash.h"
#include "core/runtime/text.h"

namespace interfuse {
namespace {

// "…q_proj.weight" → "…q_proj.lora_A.weight": the names that count for the hash.
std::string factor_name(std::string_view weight, std::string_view factor) {
    constexpr std::string_view ending = "weight";
    return std::string(weight.substr(0, weight.size() - ending.size())) + std::string(factor) +
           ".weight";
}

std::vector<TensorInfo> tensors_of(const LoraAdapter& adapter) {
    std::vector<TensorInfo> tensors;
    const auto add = [&](TensorInfo tensor, std::string name) {
        tensor.name = std::move(name);
        tensors.push_back(std::move(tensor));
    };
    for (const auto& [weight, factors] : adapter.factors) {
        add(factors.a, factor_name(weight, "lora_A"));
        add(factors.b, factor_name(weight, "lora_B"));
    }
    for (const auto& [name, tensor] : adapter.replaced)
        add(tensor, name);
    return tensors;
}

}  // namespace

void LowRankChange::add_to(std::span<float> weight) const {
    const auto columns = static_cast<std::size_t>(in);
    const auto directions = static_cast<std::size_t>(rank);
    std::vector<double> sums(columns);
    for (std::size_t row = 0; row < static_cast<std::size_t>(out); ++row) {
        std::fill(sums.begin(), sums.end(), 0.0);
        for (std::size_t k = 0; k < directions; ++k) {
            const double factor = b[row * directions + k];
            const float* from = a.data() + k * columns;
            for (std::size_t column = 0; column < columns; ++column)
                sums[column] += factor * static_cast<double>(from[column]);
        }
        float* to = weight.data() + row * columns;
        for (std::size_t column = 0; column < columns; ++column) {
            to[column] =
                static_cast<float>(static_cast<double>(to[column]) + scaling * sums[column]);
        }
    }
}

AdapterWeights::AdapterWeights(LoraAdapter adapter)
    : adapter_(std::move(adapter)), files_(tensors_of(adapter_), "cannot be merged") {}

std::optional<LowRankChange> AdapterWeights::low_rank(std::string_view weight) const {
    const auto found = adapter_.factors.find(weight);
    if (found == adapter_.factors.end()) return std::nullopt;
    const LoraFactors& factors = found->second;
    LowRankChange change;
    change.rank = factors.a.shape[0];
    change.out = factors.b.shape[0];
    change.in = factors.a.elements() / change.rank;
    change.scaling = factors.scaling;
    change.a.resize(static_cast<std::size_t>(factors.a.elements()));
    change.b.resize(static_cast<std::size_t>(factors.b.elements()));
    files_.read(factor_name(weight, "lora_A"), change.a);
    files_.read(factor_name(weight, "lora_B"), change.b);
    return change;
}

void AdapterWeights::read_replaced(std::string_view name, std::span<float> out) const {
    files_.read(name, out);
}

void AdapterWeights::will_need(std::string_view name) const {
    if (replaces(name)) return files_.will_need(name);
    if (!adapter_.factors.contains(name)) return;
    files_.will_need(factor_name(name, "lora_A"));
    files_.will_need(factor_name(name, "lora_B"));
}

std::string AdapterWeights::content_hash() const {
    const std::string contents = files_.content_hash();
    if (contents.empty()) return {};
    Hasher hasher;
    hasher.add(std::string_view(contents));
    for (const auto& [weight, factors] : adapter_.factors) {
        hasher.add(std::string_view(weight));
        hasher.add(std::string_view(shortest(factors.scaling)));
    }
    return hasher.hex();
}

}  // namespace interfuse
