// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/document/shaping.h"

#include <algorithm>
#include <numeric>

#include "ui/document/recipe_changes.h"

namespace interfuse {
namespace {

bool isScaled(const Recipe& recipe) {
    if (overallScaling(recipe) != 1) return true;
    for (std::size_t i = 0; i < recipe.experts.size(); ++i) {
        if (expertScaling(recipe, i) != 1) return true;
    }
    return false;
}

}  // namespace

double overallScaling(const Recipe& recipe) {
    const double factor = recipe.interfuse.scaling;
    return hasScalingPerExpert(recipe) ? factor : factor * scalingOf(recipe, 0);
}

void setOverallScaling(Recipe& recipe, double factor) {
    if (hasScalingPerExpert(recipe)) {
        recipe.interfuse.scaling = factor;
        return;
    }
    recipe.interfuse.scaling = 1;
    // A recipe that says nothing of scaling is not made to say the same in another way.
    if (scalingOf(recipe, 0) != factor) recipe.method.scaling_factor = factor;
}

double expertScaling(const Recipe& recipe, std::size_t expert) {
    return hasScalingPerExpert(recipe) ? scalingOf(recipe, expert) : 1.0;
}

void setExpertScaling(Recipe& recipe, std::size_t expert, double factor) {
    if (expertScaling(recipe, expert) == factor) return;
    if (!hasScalingPerExpert(recipe)) {
        recipe.interfuse.scaling = overallScaling(recipe);
        recipe.method.scaling_factor = std::vector<double>(recipe.experts.size(), 1.0);
    }
    setScalingOf(recipe, expert, factor);
}

bool isMuted(const Recipe& recipe, std::size_t expert) {
    return recipe.interfuse.muted.contains(recipe.experts[expert].name);
}

void setMuted(Recipe& recipe, std::size_t expert, bool muted) {
    const std::string& name = recipe.experts[expert].name;
    if (muted) {
        recipe.interfuse.muted.insert(name);
    } else {
        recipe.interfuse.muted.erase(name);
    }
}

bool isSolo(const Recipe& recipe, std::size_t expert) {
    if (recipe.experts.size() < 2) return false;
    for (std::size_t i = 0; i < recipe.experts.size(); ++i) {
        if (isMuted(recipe, i) != (i != expert)) return false;
    }
    return true;
}

void toggleSolo(Recipe& recipe, std::size_t expert) {
    const bool ends = isSolo(recipe, expert);
    recipe.interfuse.muted.clear();
    if (ends) return;
    for (std::size_t i = 0; i < recipe.experts.size(); ++i)
        setMuted(recipe, i, i != expert);
}

double mixtureWeight(const Recipe& recipe, std::size_t dataset) {
    const auto& mixture = recipe.interfuse.mixture;
    if (mixture.empty()) return 1;
    const auto found = mixture.find(recipe.train_datasets[dataset].name);
    return found == mixture.end() ? 0.0 : found->second;
}

std::vector<double> mixtureShares(const Recipe& recipe) {
    std::vector<double> shares(recipe.train_datasets.size());
    for (std::size_t d = 0; d < shares.size(); ++d)
        shares[d] = mixtureWeight(recipe, d);
    const double sum = std::accumulate(shares.begin(), shares.end(), 0.0);
    for (double& share : shares)
        share = sum > 0 ? share / sum : 0.0;
    return shares;
}

void setMixtureWeight(Recipe& recipe, std::size_t dataset, double weight) {
    if (mixtureWeight(recipe, dataset) == weight) return;
    std::vector<double> weights(recipe.train_datasets.size());
    for (std::size_t d = 0; d < weights.size(); ++d)
        weights[d] = d == dataset ? weight : mixtureWeight(recipe, d);
    if (std::none_of(weights.begin(), weights.end(), [](double one) { return one > 0; })) return;
    for (std::size_t d = 0; d < weights.size(); ++d)
        recipe.interfuse.mixture[recipe.train_datasets[d].name] = weights[d];
}

void resetMixture(Recipe& recipe) {
    recipe.interfuse.mixture.clear();
}

std::optional<double> editedCoefficient(const Recipe& recipe, const std::string& module,
                                        std::size_t expert) {
    const auto row = recipe.interfuse.coefficients.find(module);
    if (row == recipe.interfuse.coefficients.end()) return std::nullopt;
    const auto cell = row->second.find(recipe.experts[expert].name);
    return cell == row->second.end() ? std::nullopt : std::optional(cell->second);
}

void setCoefficient(Recipe& recipe, const std::string& module, std::size_t expert, double value) {
    recipe.interfuse.coefficients[module][recipe.experts[expert].name] = value;
}

void clearCoefficient(Recipe& recipe, const std::string& module, std::size_t expert) {
    const auto row = recipe.interfuse.coefficients.find(module);
    if (row == recipe.interfuse.coefficients.end()) return;
    row->second.erase(recipe.experts[expert].name);
    if (row->second.empty()) recipe.interfuse.coefficients.erase(row);
}

void clearCoefficients(Recipe& recipe) {
    recipe.interfuse.coefficients.clear();
}

std::size_t editedCoefficients(const Recipe& recipe) {
    std::size_t cells = 0;
    for (const auto& [module, edits] : recipe.interfuse.coefficients)
        cells += edits.size();
    return cells;
}

bool isShaped(const Recipe& recipe) {
    const InterfuseOptions& options = recipe.interfuse;
    return isScaled(recipe) || !options.muted.empty() || !options.mixture.empty() ||
           options.tokens != TokenSet::all || !options.coefficients.empty();
}

void resetShaping(Recipe& recipe) {
    if (isScaled(recipe)) {
        recipe.interfuse.scaling = 1;
        recipe.method.scaling_factor = 1.0;
    }
    recipe.interfuse.muted.clear();
    resetMixture(recipe);
    recipe.interfuse.tokens = TokenSet::all;
    clearCoefficients(recipe);
}

}  // namespace interfuse
