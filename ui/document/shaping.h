// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What a person does to a calibrated model without calibrating again, as functions on its recipe.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "core/recipe/recipe.h"

namespace interfuse {

// One factor over all experts: method.scaling_factor where it is one number, else interfuse.scaling
// over its list.
double overallScaling(const Recipe& recipe);
void setOverallScaling(Recipe& recipe, double factor);
// One expert's own factor below the overall one: 1 where there is no list. Setting it makes the
// list, and moves the one number that was there to interfuse.scaling: no other coefficient changes.
double expertScaling(const Recipe& recipe, std::size_t expert);
void setExpertScaling(Recipe& recipe, std::size_t expert, double factor);

bool isMuted(const Recipe& recipe, std::size_t expert);
void setMuted(Recipe& recipe, std::size_t expert, bool muted);
// Whether it is the only one of several that is not muted.
bool isSolo(const Recipe& recipe, std::size_t expert);
// Mutes all others; or none, when it is solo already.
void toggleSolo(Recipe& recipe, std::size_t expert);

// The weights of the calibration datasets as shares of 1, in their order; by number of samples
// (which is the same for all) where the recipe has no mixture.
std::vector<double> mixtureShares(const Recipe& recipe);
// The weights as they are written; 1 for each where there is no mixture.
double mixtureWeight(const Recipe& recipe, std::size_t dataset);
// The last weight above zero stays.
void setMixtureWeight(Recipe& recipe, std::size_t dataset, double weight);
void resetMixture(Recipe& recipe);

// A linear layer's coefficient of one expert, set by hand; nothing where it follows the routing.
std::optional<double> editedCoefficient(const Recipe& recipe, const std::string& module,
                                        std::size_t expert);
void setCoefficient(Recipe& recipe, const std::string& module, std::size_t expert, double value);
void clearCoefficient(Recipe& recipe, const std::string& module, std::size_t expert);
void clearCoefficients(Recipe& recipe);
std::size_t editedCoefficients(const Recipe& recipe);

// Whether anything of this page differs from what calibration alone gives.
bool isShaped(const Recipe& recipe);
// As calibrated: scaling factors 1, nothing muted, no mixture, all tokens, no edits.
void resetShaping(Recipe& recipe);

}  // namespace interfuse
