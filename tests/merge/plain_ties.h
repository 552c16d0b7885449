// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
// TIES written down plainly over all parameters at once, with LibTorch's own operators: what the
// program's streamed passes are held against.
#pragma once

#include <algorithm>
#include <cmath>
#include <vector>

#include "core/merge/ties_election.h"

namespace interfuse::plain {

using Flat = std::vector<float>;

// [experts, parameters], float32; the pretrained model is the first of `models`.
inline at::Tensor differences(const std::vector<Flat>& models) {
    std::vector<at::Tensor> rows;
    for (const Flat& model : models)
        rows.push_back(at::tensor(model));
    return at::stack(rows).slice(0, 1) - rows[0];
}

struct Election {
    std::vector<float> smallest_kept;
    float zero_sign = 0;
    at::Tensor trimmed, signs;
};

inline Election elect(const std::vector<Flat>& models, double threshold) {
    const double share = threshold > 1 ? threshold / 100 : threshold;
    const auto parameters = static_cast<double>(models[0].size());
    const auto kept = static_cast<std::size_t>(std::floor(parameters * share));
    Election election;
    election.trimmed = differences(models);
    for (at::Tensor row : election.trimmed.unbind()) {
        const at::Tensor magnitudes = std::get<0>(row.abs().sort());
        const auto smallest = static_cast<std::int64_t>(models[0].size() - kept) - 1;
        election.smallest_kept.push_back(magnitudes[smallest].item<float>());
        row.masked_fill_(row.abs() < magnitudes[smallest], 0);
    }
    election.signs = election.trimmed.sum(0).sign();
    election.zero_sign = election.signs.sum(at::kDouble).sign().item<float>();
    election.signs.masked_fill_(election.signs == 0, election.zero_sign);
    return election;
}

// The merged differences, float64 [parameters].
inline at::Tensor merged_differences(const Election& election, TiesMerge function) {
    const at::Tensor agrees =
        at::where(election.signs > 0, election.trimmed > 0, election.trimmed < 0);
    const at::Tensor selected = election.trimmed.to(at::kDouble) * agrees;
    if (function == TiesMerge::max) return std::get<0>(selected.abs().max(0)) * election.signs;
    const at::Tensor sum = selected.sum(0);
    return function == TiesMerge::sum ? sum : sum / agrees.sum(0).clamp_min(1);
}

inline Flat merge(const std::vector<Flat>& models, const TiesOptions& options) {
    const at::Tensor change =
        merged_differences(elect(models, options.threshold), options.merge_func);
    const at::Tensor whole =
        (at::tensor(models[0]).to(at::kDouble) + options.scaling_factor * change).to(at::kFloat);
    return {whole.const_data_ptr<float>(), whole.const_data_ptr<float>() + whole.numel()};
}

}  // namespace interfuse::plain
