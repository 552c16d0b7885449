// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Gates made by several ranks, each those of some layers, and exchanged.
#include <algorithm>
#include <numeric>

#include "core/merge/calibration_work.h"
#include "core/merge/routed_layers.h"
#include "core/runtime/packed_bytes.h"
#include "core/runtime/stopwatch.h"

namespace interfuse {

// The layers with the most work first, each to the rank with the least so far.
std::vector<int> Calibrator::RoutedLayers::gate_makers() const {
    const std::vector<LinearId> layers = linear_layers(pool_.config());
    const auto work = [&](std::size_t i) {
        return gate_work(linear_shape(pool_.config(), layers[i].kind));
    };
    std::vector<std::size_t> order(layers.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::stable_sort(order.begin(), order.end(),
                     [&](std::size_t a, std::size_t b) { return work(a) > work(b); });
    std::vector<double> load(static_cast<std::size_t>(options_.ranks->size()));
    std::vector<int> makers(layers.size());
    for (const std::size_t i : order) {
        const auto least = std::min_element(load.begin(), load.end());
        makers[layers[i].index()] = static_cast<int>(least - load.begin());
        *least += work(i);
    }
    return makers;
}

void Calibrator::RoutedLayers::share_gates() {
    RankGroup& ranks = *options_.ranks;
    const bool complete = std::all_of(gates_.begin(), gates_.end(),
                                      [](const LayerGates& gates) { return gates.made; });
    if (ranks.size() == 1 || complete) return;
    const Stopwatch making;
    const std::vector<int> makers = gate_makers();
    for (const LinearId& id : linear_layers(pool_.config())) {
        LayerGates& gates = gates_[id.index()];
        if (makers[id.index()] != ranks.rank() || gates.made) continue;
        id_ = id;
        read_weights(id);
        make_gates(id, gates);
    }
    times_->gates += making.seconds();
    const Stopwatch exchanging;
    // An encoder layer at a time: all of it at once would be a good part of the memory.
    for (std::int64_t layer = 0; layer < pool_.config().num_hidden_layers; ++layer) {
        const std::vector<std::string> parts = ranks.all_gather(packed_gates(layer, makers));
        for (int rank = 0; rank < ranks.size(); ++rank) {
            if (rank != ranks.rank()) take_gates(parts[static_cast<std::size_t>(rank)]);
        }
    }
    times_->exchange += exchanging.seconds();
}

std::string Calibrator::RoutedLayers::packed_gates(std::int64_t layer,
                                                   const std::vector<int>& makers) const {
    BytePacker packer;
    for (const LinearId& id : linear_layers(pool_.config())) {
        if (id.layer != layer || makers[id.index()] != options_.ranks->rank()) continue;
        const LayerGates& gates = gates_[id.index()];
        packer.add(id.index());
        packer.add(static_cast<std::uint8_t>(gates.trained));
        if (!gates.trained) continue;
        const at::Tensor bases = gates.bases.to(at::kCPU).contiguous();
        packer.add(gates.full_rank);
        packer.add_values(std::span(gates.ranks));
        packer.add_values(
            std::span(bases.const_data_ptr<float>(), static_cast<std::size_t>(bases.numel())));
    }
    return packer.bytes();
}

void Calibrator::RoutedLayers::take_gates(std::string_view packed) {
    ByteUnpacker unpacker(packed);
    while (!unpacker.at_end()) {
        const auto index = unpacker.take<std::size_t>();
        LayerGates& gates = gates_.at(index);
        gates.trained = unpacker.take<std::uint8_t>() != 0;
        if (gates.trained) {
            gates.full_rank = unpacker.take<std::int64_t>();
            gates.ranks = unpacker.take_values<std::int64_t>();
            std::vector<float> values = unpacker.take_values<float>();
            const auto [out, in] =
                linear_shape(pool_.config(), linear_kinds[index % linear_kinds.size()]);
            gates.bases =
                at::from_blob(values.data(), {static_cast<std::int64_t>(values.size()) / in, in})
                    .to(options_.device, at::kFloat, false, /*copy=*/true);
        }
        gates.made = true;
    }
}

}  // namespace interfuse
