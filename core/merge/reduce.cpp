// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/merge/reduce.h"

#include <algorithm>
#include <array>
#include <atomic>
#include <cmath>

#include "core/checkpoint/convert.h"
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

const MergedTensor& Reducer::reduce(const TensorRule& rule) {
    merged_.resize(static_cast<std::size_t>(pool_.pretrained().tensor(rule.name).elements()));
    reduce_tensor(pool_, rule, merged_, scratch_);
    result_ = {&rule, merged_, std::nullopt, 0};
    if (form_.rank && is_linear_tensor(rule.name) && rule.name.ends_with(".weight")) {
        truncate_change();
    } else if (!form_.rank) {
        result_.overflowed = round_to(form_.dtype, merged_);
    }
    return result_;
}

// What PEFT makes of the adapter: W0 + B · A in float32.
void Reducer::truncate_change() {
    const std::vector<std::int64_t>& shape = pool_.pretrained().tensor(result_.rule->name).shape;
    const at::Tensor pretrained = at::from_blob(scratch_.data(), shape, at::kFloat);
    at::Tensor merged = at::from_blob(merged_.data(), shape, at::kFloat);
    result_.change = truncated_change(merged - pretrained, *form_.rank, form_.dtype);
    at::add_out(merged, pretrained, at::mm(result_.change->b, result_.change->a));
    result_.overflowed = result_.change->overflowed;
}

void reduce(const ModelPool& pool, const Coefficients& coefficients, StoredForm form,
            const std::function<void(const MergedTensor&)>& finished, const std::stop_token& stop) {
    Reducer reducer(pool, form);
    for (const TensorRule& rule : coefficients) {
        throw_if_stopped(stop);
        finished(reducer.reduce(rule));
    }
}

VisionWeights merged_weights(const ModelPool& pool, const Coefficients& coefficients,
                             StoredForm form, at::Device device, const std::stop_token& stop) {
    VisionWeights weights{pool.config(), {}};
    reduce(
        pool, coefficients, form,
        [&](const MergedTensor& merged) {
            const std::string& name = merged.rule->name;
            at::Tensor tensor = at::empty(pool.pretrained().tensor(name).shape, at::kFloat);
            std::copy(merged.values.begin(), merged.values.end(), tensor.mutable_data_ptr<float>());
            weights.tensors.emplace(name, tensor.to(device));
        },
        stop);
    return weights;
}

}  // namespace interfuse
