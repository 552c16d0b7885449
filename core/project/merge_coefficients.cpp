// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/project/merge_coefficients.h"

#include <algorithm>

#include "core/merge/baselines.h"
#include "core/merge/ties.h"
#include "core/recipe/method_names.h"
#include "core/runtime/text.h"

namespace interfuse {

TiesOptions ties_options(const MethodOptions& method) {
    return {lambda_of(method), method.threshold, method.merge_func, method.remove_keys};
}

Coefficients merge_coefficients(const ModelPool& pool, const Recipe& recipe,
                                const MixedRouting& routing,
                                const std::function<void(double fraction)>& progress,
                                const std::stop_token& stop) {
    const MethodOptions& method = recipe.method;
    switch (method.kind) {
        case MergeMethod::simple_average:
            return simple_average_coefficients(pool.config());
        case MergeMethod::task_arithmetic:
            return task_arithmetic_coefficients(pool.config(), pool.expert_count(),
                                                lambda_of(method));
        case MergeMethod::ties: {
            auto election = elect(pool, ties_options(method), progress, stop);
            return ties_coefficients(pool.config(),
                                     std::make_shared<const TiesElection>(std::move(election)));
        }
        case MergeMethod::ada_svd:
            break;
    }
    return ada_svd_coefficients(pool.config(), coefficient_table(routing, recipe),
                                method.average_experts);
}

std::vector<std::string> idle_edits(const Recipe& recipe, const MixedRouting& routing) {
    const InterfuseOptions& options = recipe.interfuse;
    std::vector<std::string> sentences;
    if (recipe.method.kind != MergeMethod::ada_svd) {
        if (options.scaling == 1 && options.muted.empty() && options.coefficients.empty())
            return {};
        return {"interfuse.scaling, muted and coefficients shape AdaSVD's coefficients only; " +
                std::string(method_name(recipe.method.kind)) + " does not use them."};
    }
    for (const auto& [module, row] : options.coefficients) {
        const auto& modules = routing.modules;
        if (std::find(modules.begin(), modules.end(), module) != modules.end()) continue;
        sentences.push_back("interfuse.coefficients sets " + quoted(module) +
                            ", a layer that no expert changed; it stays as it is.");
    }
    return sentences;
}

}  // namespace interfuse
