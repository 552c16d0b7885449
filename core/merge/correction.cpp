// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/merge/correction.h"

#include <ATen/CPUGeneratorImpl.h>
#include <c10/core/InferenceMode.h>

#include <algorithm>
#include <array>
#include <functional>
#include <limits>
#include <utility>

#include "core/clip/batch_size.h"
#include "core/merge/routed_linear.h"
#include "core/merge/split_linear.h"
#include "core/runtime/parallel.h"
#include "core/runtime/stopwatch.h"

namespace interfuse {
namespace {

constexpr std::array<std::pair<Correction, std::string_view>, 2> names{
    {{Correction::int8, "int8"}, {Correction::bfloat16, "bfloat16"}}};

constexpr double worth_it = 0.9;  // of the time that float32 takes
constexpr int trials = 3;         // the best of which counts: other programs run as well

// Seconds of body(), on one thread as a batch has it, warm.
double time_of(c10::Device device, const std::function<void()>& body) {
    double best = std::numeric_limits<double>::infinity();
    const auto run = [&] {
        body();
        for (int i = 0; i < trials; ++i) {
            const Stopwatch watch;
            body();
            if (!device.is_cpu()) at::zeros({1}, device).item<float>();  // waits for it
            best = std::min(best, watch.seconds());
        }
    };
    if (!device.is_cpu()) {
        run();
        return best;
    }
    // As many pieces as workers, so that operators run on one thread; the first one measures.
    const std::size_t workers = worker_count(std::numeric_limits<std::size_t>::max());
    parallel_over(workers, [&](std::size_t piece) {
        if (piece == 0) run();
    });
    return best;
}

}  // namespace

std::string correction_name(Correction correction) {
    for (const auto& [value, name] : names) {
        if (value == correction) return std::string(name);
    }
    return {};
}

std::optional<Correction> correction_named(std::string_view name) {
    for (const auto& [value, known] : names) {
        if (known == name) return value;
    }
    return std::nullopt;
}

FastestCorrection fastest_correction(const ClipConfig& config, std::size_t experts,
                                     c10::Device device) {
    const c10::InferenceMode inference;
    const std::int64_t width = config.hidden_size;
    const std::int64_t rows = images_per_batch(config) * config.tokens();
    const auto models = static_cast<std::int64_t>(experts) + 1;
    at::Generator random = at::detail::createCPUGenerator(0x3f);
    const auto normal = [&](at::IntArrayRef shape) {
        return at::randn(shape, random, at::kFloat).to(device);
    };
    const at::Tensor x = normal({rows, width});
    const at::Tensor weights = normal({models, width, width});
    const at::Tensor biases = normal({models, width});
    const at::Tensor routing = at::softmax(normal({rows, models - 1}), 1);
    at::Tensor y = at::empty({rows, width}, x.options());
    at::Tensor scratch = at::empty({rows * width}, x.options());
    const std::vector<double> starts = pair_starts(0, rows / config.tokens(), 0);
    const double plain = time_of(device, [&] {
        routed_linear(x, routing, weights.narrow(0, 1, models - 1), biases.narrow(0, 1, models - 1),
                      y, scratch);
    });
    const std::vector<double> even(experts, 1.0 / static_cast<double>(experts));
    double best = worth_it * plain;
    FastestCorrection fastest;
    for (const auto& [correction, name] : names) {
        if (correction == Correction::int8 && !device.is_cpu()) continue;
        const SplitLinear split(weights, biases, even, correction);
        SplitLinear::Buffers buffers;
        const double seconds =
            time_of(device, [&] { split.apply(x, routing, y, starts, buffers); });
        if (seconds >= best) continue;
        best = seconds;
        fastest = {correction, plain / seconds};
    }
    return fastest;
}

}  // namespace interfuse
