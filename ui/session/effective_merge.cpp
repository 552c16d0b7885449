// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/session/effective_merge.h"

#include <numeric>
#include <tuple>

#include "core/recipe/method_names.h"
#include "ui/document/recipe_changes.h"

namespace interfuse {
namespace {

std::vector<double> factorsOf(const Recipe& recipe) {
    std::vector<double> factors;
    for (std::size_t i = 0; i < recipe.experts.size(); ++i) {
        const bool muted = recipe.interfuse.muted.contains(recipe.experts[i].name);
        factors.push_back(muted ? 0 : recipe.interfuse.scaling * scalingOf(recipe, i));
    }
    return factors;
}

// Without a choice by number of samples, which is how a table mixes; none where neither is known.
std::vector<double> sharesOf(const Recipe& recipe, const RoutingTable* routing) {
    const auto& mixture = recipe.interfuse.mixture;
    std::vector<double> shares;
    if (!mixture.empty()) {
        for (const DatasetSource& source : recipe.train_datasets) {
            const auto found = mixture.find(source.name);
            shares.push_back(found == mixture.end() ? 0 : found->second);
        }
    } else if (routing != nullptr) {
        for (std::size_t d = 0; d < routing->datasets().size(); ++d)
            shares.push_back(static_cast<double>(routing->count(d)));
    }
    const double sum = std::accumulate(shares.begin(), shares.end(), 0.0);
    for (double& share : shares)
        share = sum > 0 ? share / sum : 0;
    return shares;
}

std::map<std::string, std::map<std::size_t, double>> editsOf(const Recipe& recipe) {
    std::map<std::string, std::map<std::size_t, double>> edits;
    for (const auto& [module, row] : recipe.interfuse.coefficients) {
        for (std::size_t i = 0; i < recipe.experts.size(); ++i) {
            const auto found = row.find(recipe.experts[i].name);
            if (found != row.end()) edits[module][i] = found->second;
        }
    }
    return edits;
}

}  // namespace

bool EffectiveMerge::operator==(const EffectiveMerge& other) const {
    const auto values = [](const EffectiveMerge& merge) {
        return std::tie(merge.kind, merge.factors, merge.mixture, merge.tokens, merge.edits,
                        merge.averageExperts, merge.lambda, merge.threshold, merge.mergeFunc,
                        merge.removeKeys, merge.dtype, merge.rank);
    };
    return values(*this) == values(other) && sameRouting(routing, other.routing);
}

EffectiveMerge effectiveMerge(const Recipe& recipe, std::shared_ptr<const RoutingTable> routing) {
    const MethodOptions& method = recipe.method;
    EffectiveMerge merge;
    merge.kind = method.kind;
    const ExportOptions& exporting = recipe.interfuse.exporting;
    merge.dtype = exporting.dtype;
    merge.rank = exporting.form == ExportForm::lora ? exporting.rank : 0;
    switch (method.kind) {
        case MergeMethod::ada_svd:
            merge.factors = factorsOf(recipe);
            merge.mixture = sharesOf(recipe, routing.get());
            merge.tokens = recipe.interfuse.tokens;
            merge.edits = editsOf(recipe);
            merge.averageExperts = method.average_experts;
            merge.routing = std::move(routing);
            break;
        case MergeMethod::ties:
            merge.threshold = method.threshold;
            merge.mergeFunc = method.merge_func;
            merge.removeKeys = method.remove_keys;
            [[fallthrough]];
        case MergeMethod::task_arithmetic:
            merge.lambda = lambda_of(method);
            break;
        case MergeMethod::simple_average:
            break;
    }
    return merge;
}

bool sameRouting(const std::shared_ptr<const RoutingTable>& a,
                 const std::shared_ptr<const RoutingTable>& b) {
    if (a == b) return true;
    if (a == nullptr || b == nullptr || a->experts().size() != b->experts().size() ||
        a->datasets().size() != b->datasets().size()) {
        return false;
    }
    if (a->experts() == b->experts() && a->datasets() == b->datasets()) return *a == *b;
    RoutingTable renamed = *a;
    renamed.rename(b->experts(), b->datasets());
    return renamed == *b;
}

}  // namespace interfuse
