// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What a recipe's method makes of every tensor.
#pragma once

#include <functional>
#include <stop_token>
#include <string>
#include <vector>

#include "core/merge/coefficients.h"
#include "core/merge/ties_election.h"
#include "core/recipe/recipe.h"

namespace interfuse {

// `routing`: of AdaSVD, for whose layers it has the weights; the other methods need none. TIES goes
// over the whole pool first, which `progress` tells (a fraction). Throws Error and Cancelled.
Coefficients merge_coefficients(const ModelPool& pool, const Recipe& recipe,
                                const MixedRouting& routing,
                                const std::function<void(double fraction)>& progress,
                                const std::stop_token& stop);

TiesOptions ties_options(const MethodOptions& method);

// What the recipe asks for that its method or its models have no use for, a sentence each: edits of
// AdaSVD's coefficients beside another method, values set for layers that no expert changed.
std::vector<std::string> idle_edits(const Recipe& recipe, const MixedRouting& routing);

}  // namespace interfuse
