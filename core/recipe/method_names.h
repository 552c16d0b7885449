// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The methods' names: in recipes, as fusion_bench has them, and for people.
#pragma once

#include <optional>
#include <string_view>

#include "core/recipe/recipe.h"

namespace interfuse {

// "fusion_bench.method.TiesMergingAlgorithm"; the class may lie in any of fusion_bench's modules.
std::string_view method_target(MergeMethod method);
std::optional<MergeMethod> method_of_target(std::string_view target);
// All of them, in a phrase for messages.
std::string_view known_method_targets();

// "AdaSVD", "simple average", "task arithmetic", "TIES"
std::string_view method_name(MergeMethod method);

// "sum", "mean", "max"; read also as "dis-sum" and so on, as fusion_bench does.
std::string_view ties_merge_name(TiesMerge function);
std::optional<TiesMerge> ties_merge_of_name(std::string_view name);

// The λ of task arithmetic and of TIES: scaling_factor, or 0.3, fusion_bench's own choice.
double lambda_of(const MethodOptions& method);

}  // namespace interfuse
