// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/merge/coefficient_table.h"

#include <algorithm>

#include "core/merge/routing_csv.h"
#include "core/runtime/error.h"
#include "core/runtime/text.h"

namespace interfuse {

std::vector<double> scaling_per_expert(const ScalingFactor& scaling, std::size_t experts) {
    if (const auto* list = std::get_if<std::vector<double>>(&scaling)) {
        if (list->size() != experts) {
            throw Error("method.scaling_factor lists " + std::to_string(list->size()) +
                        " numbers for " + std::to_string(experts) +
                        " experts. Give one number, or one for every expert.");
        }
        return *list;
    }
    const auto* one = std::get_if<double>(&scaling);
    return std::vector<double>(experts, one != nullptr ? *one : 1.0);
}

double overall_scaling(const Recipe& recipe) {
    const ScalingFactor& scaling = recipe.method.scaling_factor;
    if (std::holds_alternative<std::vector<double>>(scaling)) return recipe.interfuse.scaling;
    const auto* one = std::get_if<double>(&scaling);
    return recipe.interfuse.scaling * (one != nullptr ? *one : 1.0);
}

void set_overall_scaling(Recipe& recipe, double factor) {
    if (std::holds_alternative<std::vector<double>>(recipe.method.scaling_factor)) {
        recipe.interfuse.scaling = factor;
        return;
    }
    recipe.method.scaling_factor = factor;
    recipe.interfuse.scaling = 1;
}

std::vector<double> expert_factors(const Recipe& recipe) {
    std::vector<double> factors =
        scaling_per_expert(recipe.method.scaling_factor, recipe.experts.size());
    for (std::size_t i = 0; i < factors.size(); ++i) {
        const bool muted = recipe.interfuse.muted.contains(recipe.experts[i].name);
        factors[i] = muted ? 0.0 : recipe.interfuse.scaling * factors[i];
    }
    return factors;
}

namespace {

// Where each of the recipe's experts stands in the routing.
std::vector<std::size_t> columns_of(const std::vector<std::string>& experts,
                                    const MixedRouting& routing) {
    std::vector<std::size_t> columns;
    Problems problems;
    for (const std::string& name : experts) {
        const auto found = std::find(routing.experts.begin(), routing.experts.end(), name);
        if (found == routing.experts.end()) {
            problems.add("The routing table has no column for the expert " + quoted(name) + ".");
        }
        columns.push_back(static_cast<std::size_t>(found - routing.experts.begin()));
    }
    for (const std::string& name : routing.experts) {
        if (std::find(experts.begin(), experts.end(), name) == experts.end()) {
            problems.add("The routing table has a column " + quoted(name) +
                         ", but the recipe has no such expert.");
        }
    }
    problems.throw_if_any();
    return columns;
}

// Puts the values set by hand for one layer in their places.
void set_edits(const std::map<std::string, double>& edits, const std::vector<std::string>& experts,
               std::vector<double>& values, std::vector<bool>& edited) {
    for (std::size_t i = 0; i < experts.size(); ++i) {
        const auto found = edits.find(experts[i]);
        if (found == edits.end()) continue;
        values[i] = found->second;
        edited[i] = true;
    }
}

}  // namespace

CoefficientTable coefficient_table(const MixedRouting& routing, const Recipe& recipe) {
    CoefficientTable table;
    table.modules = routing.modules;
    for (const ModelSource& expert : recipe.experts)
        table.experts.push_back(expert.name);
    const std::vector<std::size_t> columns = columns_of(table.experts, routing);
    const std::vector<double> factors = expert_factors(recipe);
    const EditedCoefficients& edits = recipe.interfuse.coefficients;
    for (std::size_t m = 0; m < routing.modules.size(); ++m) {
        std::vector<double> values(factors.size());
        std::vector<bool> edited(factors.size(), false);
        for (std::size_t i = 0; i < factors.size(); ++i)
            values[i] = factors[i] * routing.means[m][columns[i]];
        const auto found = edits.find(routing.modules[m]);
        if (found != edits.end()) set_edits(found->second, table.experts, values, edited);
        table.values.push_back(std::move(values));
        table.edited.push_back(std::move(edited));
    }
    return table;
}

std::string coefficients_csv(const CoefficientTable& table) {
    return routing_means_csv({table.modules, table.experts, table.values, {}});
}

}  // namespace interfuse
