// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/merge/low_rank_gate.h"

#include <algorithm>
#include <optional>
#include <utility>

#include "core/runtime/error.h"
#include "core/runtime/parallel.h"

namespace interfuse {
namespace {

at::Tensor to_matrix(const std::vector<float>& values, std::int64_t rows, std::int64_t columns) {
    return at::from_blob(const_cast<float*>(values.data()), {rows, columns}, at::kFloat)
        .to(at::kDouble);
}

// The gates of the experts that have no factors, on the device of `weights`.
void make_dense_gates(const at::Tensor& base, const at::Tensor& weights,
                      const std::vector<std::int64_t>& experts, std::int64_t gate_k,
                      std::vector<Gate>& gates) {
    if (experts.empty()) return;
    const at::Tensor some = experts.size() == gates.size()
                                ? weights
                                : weights.index_select(0, at::tensor(experts, weights.device()));
    std::vector<Gate> made = make_gates(some - base, gate_k);
    for (std::size_t i = 0; i < experts.size(); ++i)
        gates[static_cast<std::size_t>(experts[i])] = std::move(made[i]);
}

}  // namespace

Gate make_gate(const LowRankChange& change, std::int64_t gate_k) {
    Gate gate;
    gate.full_rank = std::min({gate_k, change.in, change.out});
    gate.basis = at::zeros({change.in, gate_k}, at::kFloat);
    if (change.scaling == 0) return gate;
    // B = Q_B R_B and Aᵀ = Q_A R_A, so that ΔW = Q_B (R_B R_Aᵀ) Q_Aᵀ: its right singular vectors
    // are Q_A times those of the small matrix.
    const auto [q_b, r_b] = at::linalg_qr(to_matrix(change.b, change.out, change.rank));
    const auto [q_a, r_a] = at::linalg_qr(to_matrix(change.a, change.rank, change.in).t());
    const at::Tensor small = at::mm(r_b, r_a.t()).mul_(change.scaling);
    const auto [u, sigmas, vh] = at::linalg_svd(small, /*full_matrices=*/false);
    const at::Tensor falling = sigmas.contiguous();
    gate.rank =
        gate_rank({falling.const_data_ptr<double>(), static_cast<std::size_t>(falling.numel())},
                  gate.full_rank, static_cast<double>(std::max(change.in, change.out)));
    if (gate.rank > 0) {
        gate.basis.narrow(1, 0, gate.rank).copy_(at::mm(q_a, vh.narrow(0, 0, gate.rank).t()));
    }
    return gate;
}

std::vector<Gate> make_expert_gates(const ModelPool& pool, const std::string& weight,
                                    const at::Tensor& base, const at::Tensor& weights,
                                    std::int64_t gate_k, const std::stop_token& stop) {
    const std::size_t experts = pool.expert_count();
    const bool on_cpu = weights.device().is_cpu();
    std::vector<Gate> gates(experts);
    std::vector<std::uint8_t> is_made(experts, 0);
    parallel_over(experts, [&](std::size_t i) {
        throw_if_stopped(stop);
        const std::optional<LowRankChange> change =
            pool.experts()[i].checkpoint.low_rank_change(weight);
        if (change) {
            gates[i] = make_gate(*change, gate_k);
            gates[i].basis = gates[i].basis.to(weights.device());
        } else if (on_cpu) {
            gates[i] = make_gate(weights[static_cast<std::int64_t>(i)] - base, gate_k);
        }
        is_made[i] = change || on_cpu ? 1 : 0;
    });
    std::vector<std::int64_t> left;
    for (std::size_t i = 0; i < experts; ++i) {
        if (is_made[i] == 0) left.push_back(static_cast<std::int64_t>(i));
    }
    throw_if_stopped(stop);
    make_dense_gates(base, weights, left, gate_k, gates);
    return gates;
}

}  // namespace interfuse
