// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Gates of CLIP-ViT-B/32's layers: eight at a time, as calibration makes them.
#include <benchmark/benchmark.h>

#include "core/merge/gate.h"
#include "core/runtime/parallel.h"

namespace {

constexpr std::int64_t gate_k = 16;
constexpr std::size_t experts = 8;

// Low rank plus noise, or the slow power law σj ∝ j^−0.5.
at::Tensor delta(std::int64_t out, std::int64_t in, bool power_law) {
    if (!power_law) {
        const at::Tensor sizes = at::pow(0.9, at::arange(32, at::kFloat));
        return at::mm(at::randn({out, 32}) * sizes, at::randn({32, in})) +
               0.05 * at::randn({out, in}) * std::sqrt(static_cast<double>(std::min(out, in)));
    }
    const std::int64_t n = std::min(out, in);
    const at::Tensor left = std::get<0>(at::linalg_qr(at::randn({out, n})));
    const at::Tensor right = std::get<0>(at::linalg_qr(at::randn({in, n})));
    const at::Tensor sizes = at::pow(at::arange(1, n + 1, at::kFloat), -0.5);
    return at::mm(left * sizes, right.t()).contiguous();
}

void gates(benchmark::State& state) {
    at::manual_seed(1);
    std::vector<at::Tensor> deltas;
    for (std::size_t i = 0; i < experts; ++i) {
        deltas.push_back(delta(state.range(0), state.range(1), state.range(2) != 0));
    }
    std::vector<interfuse::Gate> made(experts);
    for (auto _ : state) {
        interfuse::parallel_over(
            experts, [&](std::size_t i) { made[i] = interfuse::make_gate(deltas[i], gate_k); });
    }
    double bound = 0;
    double by_eigh = 0;
    for (const interfuse::Gate& gate : made) {
        bound = std::max(bound, gate.angle_bound);
        by_eigh += gate.by_eigh ? 1 : 0;
    }
    state.counters["angle_bound"] = bound;
    state.counters["by_eigh"] = by_eigh;
}

// What the reference does for each of them.
void full_svd(benchmark::State& state) {
    at::manual_seed(1);
    const at::Tensor one = delta(state.range(0), state.range(1), false);
    for (auto _ : state) {
        benchmark::DoNotOptimize(at::linalg_svd(one, /*full_matrices=*/true));
    }
}

}  // namespace

BENCHMARK(gates)
    ->ArgNames({"out", "in", "power"})
    ->ArgsProduct({{768}, {768}, {0, 1}})
    ->ArgsProduct({{3072}, {768}, {0, 1}})
    ->ArgsProduct({{768}, {3072}, {0, 1}})
    ->UseRealTime()
    ->Unit(benchmark::kMillisecond);
BENCHMARK(full_svd)
    ->ArgNames({"out", "in"})
    ->Args({768, 768})
    ->Args({3072, 768})
    ->Args({768, 3072})
    ->UseRealTime()
    ->Unit(benchmark::kMillisecond);
