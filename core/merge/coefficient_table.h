// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
// From routing weights to the coefficients of AdaSVD, with what a person shaped by hand. Nothing of
// tensors.
#pragma once

#include <string>
#include <vector>

#include "core/merge/routing_table.h"
#include "core/recipe/recipe.h"

namespace interfuse {

// cᵢ of every linear layer that some expert changed; [module][expert].
struct CoefficientTable {
    std::vector<std::string> modules;  // as in the routing that it was made from
    std::vector<std::string> experts;  // in the recipe's order
    std::vector<std::vector<double>> values;
    std::vector<std::vector<bool>> edited;  // set by hand
    bool operator==(const CoefficientTable&) const = default;
};

// One αᵢ per expert from a scaling factor. Throws Error when a list has another length.
std::vector<double> scaling_per_expert(const ScalingFactor& scaling, std::size_t experts);

// One factor over all experts: method.scaling_factor where it is no list, else interfuse.scaling
// over the list.
double overall_scaling(const Recipe& recipe);
void set_overall_scaling(Recipe& recipe, double factor);

// The factor of each expert's routing weights: interfuse.scaling × αᵢ, 0 for muted ones.
std::vector<double> expert_factors(const Recipe& recipe);

// cᵢ = the value set by hand where there is one, else factorᵢ × routing weight. Values set for
// layers or experts that the routing does not have are passed over. Throws Error when the routing's
// experts are not the recipe's.
CoefficientTable coefficient_table(const MixedRouting& routing, const Recipe& recipe);

// Header "module,<expert>,…", one row a layer, shortest numbers that read back the same.
std::string coefficients_csv(const CoefficientTable& table);

}  // namespace interfuse
