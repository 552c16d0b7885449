// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The routed linear layer of eight experts on one batch of tokens, against the plain products that
// it consists of: what the routing itself costs.
#include <ATen/Parallel.h>
#include <benchmark/benchmark.h>

#include "core/clip/dense_linear.h"
#include "core/merge/gate.h"
#include "core/merge/routed_linear.h"

namespace {

constexpr std::int64_t experts = 8;
constexpr std::int64_t gate_k = 16;
constexpr std::int64_t rows = 800;

double flop(std::int64_t out, std::int64_t in) {
    return 2.0 * static_cast<double>(rows * out * in * experts);
}

void routed(benchmark::State& state) {
    const std::int64_t out = state.range(0);
    const std::int64_t in = state.range(1);
    at::set_num_threads(1);
    const at::Tensor x = at::randn({rows, in});
    const at::Tensor weights = at::randn({experts, out, in});
    const at::Tensor biases = at::randn({experts, out});
    const at::Tensor bases = at::randn({experts * gate_k, in});
    at::Tensor logits = at::empty({rows, experts});
    at::Tensor routing = at::empty({rows, experts});
    at::Tensor scratch = at::empty({rows * in});
    at::Tensor y = at::empty({rows, out});
    for (auto _ : state) {
        interfuse::gate_logits(x, bases, logits);
        at::softmax_out(routing, logits, 1);
        interfuse::routed_linear(x, routing, weights, biases, y, scratch);
    }
    state.counters["FLOP/s"] = benchmark::Counter(
        flop(out, in) * static_cast<double>(state.iterations()), benchmark::Counter::kIsRate);
}

// LibTorch's own matmul, for comparison.
void matmul(benchmark::State& state) {
    const std::int64_t out = state.range(0);
    const std::int64_t in = state.range(1);
    at::set_num_threads(1);
    const at::Tensor x = at::randn({rows, in});
    const at::Tensor weights = at::randn({experts, out, in});
    at::Tensor y = at::empty({rows, out});
    for (auto _ : state) {
        for (std::int64_t i = 0; i < experts; ++i)
            at::mm_out(y, x, weights[i].t());
    }
    state.counters["FLOP/s"] = benchmark::Counter(
        flop(out, in) * static_cast<double>(state.iterations()), benchmark::Counter::kIsRate);
}

void plain_products(benchmark::State& state) {
    const std::int64_t out = state.range(0);
    const std::int64_t in = state.range(1);
    at::set_num_threads(1);
    const at::Tensor x = at::randn({rows, in});
    const at::Tensor weights = at::randn({experts, out, in});
    for (auto _ : state) {
        for (std::int64_t i = 0; i < experts; ++i) {
            benchmark::DoNotOptimize(interfuse::dense_linear(x, weights[i]));
        }
    }
    state.counters["FLOP/s"] = benchmark::Counter(
        flop(out, in) * static_cast<double>(state.iterations()), benchmark::Counter::kIsRate);
}

}  // namespace

#define INTERFUSE_LAYERS    \
    ArgNames({"out", "in"}) \
        ->Args({768, 768})  \
        ->Args({3072, 768}) \
        ->Args({768, 3072}) \
        ->UseRealTime()     \
        ->Unit(benchmark::kMillisecond)
BENCHMARK(routed)->INTERFUSE_LAYERS;
BENCHMARK(plain_products)->INTERFUSE_LAYERS;
BENCHMARK(matmul)->INTERFUSE_LAYERS;
