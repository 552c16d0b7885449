// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/merge/reduce.h"

#include <algorithm>
#include <array>
#include <atomic>
#include <cmath>

#include "core/merge/ties_merge.h"
#include "core/runtime/error.h"
#include "core/runtime/parallel.h"
#include "core/runtime/text.h"

namespace interfuse {
namespace {

constexpr std::size_t chunk = 4096;  // float64 sums that stay in the first-level cache
constexpr std::size_t chunks_a_task = 64;

// out = (Σ factorsᵢ · modelsᵢ) / divisor over the models that lie one after another in `models`.
struct Combination {
    std::vector<double> factors;
    double divisor = 1.0;
};

// Writes elements from `first` on; returns whether every one is finite.
bool combine(std::span<const float> models, const Combination& combination, std::size_t first,
             std::span<float> out) {
    const std::vector<double>& factors = combination.factors;
    std::array<double, chunk> sums;
    const std::size_t elements = models.size() / factors.size();
    bool finite = true;
    for (std::size_t begin = 0; begin < out.size(); begin += chunk) {
        const std::size_t count = std::min(chunk, out.size() - begin);
        std::fill_n(sums.begin(), count, 0.0);
        for (std::size_t model = 0; model < factors.size(); ++model) {
            const float* from = models.data() + model * elements + first + begin;
            const double factor = factors[model];
            for (std::size_t i = 0; i < count; ++i)
                sums[i] += factor * static_cast<double>(from[i]);
        }
        float* to = out.data() + begin;
        float probe = 0;  // 0 · x is 0 for every finite x, else not a number
        for (std::size_t i = 0; i < count; ++i) {
            to[i] = static_cast<float>(sums[i] / combination.divisor);
            probe += 0.0F * to[i];
        }
        finite = finite && probe == 0;
    }
    return finite;
}

// W0 + Σ cᵢ (Wᵢ − W0) = (1 − Σ cᵢ) W0 + Σ cᵢ Wᵢ; exact enough in float64, where a float32 product
// has no rounding at all.
Combination combination_of(const TensorRule& rule, std::size_t experts) {
    if (rule.kind == TensorRule::Kind::mean_of_experts) {
        // As ModelPool::mean_of_experts: calibration and export use the same numbers.
        Combination mean{std::vector<double>(1 + experts, 1.0), static_cast<double>(experts)};
        mean.factors[0] = 0.0;
        return mean;
    }
    double sum = 0;
    for (const double c : rule.coefficients)
        sum += c;
    Combination weighted{{1.0 - sum}};
    weighted.factors.insert(weighted.factors.end(), rule.coefficients.begin(),
                            rule.coefficients.end());
    return weighted;
}

}  // namespace

void reduce_tensor(const ModelPool& pool, const TensorRule& rule, std::span<float> out,
                   std::vector<float>& scratch) {
    // Every model is read even where only the pretrained one counts: the hashes that an export
    // records speak of whole inputs.
    const std::size_t models = 1 + pool.expert_count();
    scratch.resize(models * out.size());
    const std::span<float> values(scratch.data(), models * out.size());
    pool.read_all(rule.name, values);
    if (rule.kind == TensorRule::Kind::pretrained) {
        std::copy_n(values.begin(), out.size(), out.begin());
        return;
    }
    const bool is_ties = rule.kind == TensorRule::Kind::ties;
    const Combination combination =
        is_ties ? Combination{} : combination_of(rule, pool.expert_count());
    constexpr std::size_t task = chunk * chunks_a_task;
    std::atomic<bool> finite{true};
    parallel_over((out.size() + task - 1) / task, [&](std::size_t i) {
        const std::size_t first = i * task;
        const auto part = out.subspan(first, std::min(task, out.size() - first));
        if (!(is_ties ? merge_ties(values, *rule.ties, first, part)
                      : combine(values, combination, first, part))) {
            finite = false;
        }
    });
    if (!finite) {
        throw Error("The merged tensor " + quoted(rule.name) +
                    " leaves the range of float32. Use a smaller method.scaling_factor.");
    }
}

void reduce(const ModelPool& pool, const Coefficients& coefficients,
            const std::function<void(const TensorRule&, std::span<const float>)>& finished,
            const std::stop_token& stop) {
    std::vector<float> merged;
    std::vector<float> scratch;
    for (const TensorRule& rule : coefficients) {
        throw_if_stopped(stop);
        merged.resize(static_cast<std::size_t>(pool.pretrained().tensor(rule.name).elements()));
        reduce_tensor(pool, rule, merged, scratch);
        finished(rule, merged);
    }
}

VisionWeights merged_weights(const ModelPool& pool, const Coefficients& coefficients,
                             at::Device device, const std::stop_token& stop) {
    VisionWeights weights{pool.config(), {}};
    reduce(
        pool, coefficients,
        [&](const TensorRule& rule, std::span<const float> values) {
            at::Tensor tensor = at::empty(pool.pretrained().tensor(rule.name).shape, at::kFloat);
            std::copy(values.begin(), values.end(), tensor.mutable_data_ptr<float>());
            weights.tensors.emplace(rule.name, tensor.to(device));
        },
        stop);
    return weights;
}

}  // namespace interfuse
