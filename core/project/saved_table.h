// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Whether a routing table that is already there fits what a recipe asks for.
#pragma once

#include <string>
#include <vector>

#include "core/merge/routing_table.h"
#include "core/recipe/recipe.h"

namespace interfuse {

struct MergeInputs;

// Throws one Error with everything in which the table differs from the opened inputs and the
// recipe, whose seed is not null. A table to be resumed must also fit the processor, the datasets'
// sizes and num_samples. `name` begins the sentences: "The routing table 'x.safetensors'".
void check_saved_table(const RoutingTable& table, const std::string& name, const Recipe& recipe,
                       const MergeInputs& inputs, bool resumes);

// In what a calibration for `now` would yield other routing weights than one for `then`, a short
// phrase each ("gate_k", "the experts"); empty when a table of one serves the other. Names count
// for nothing here, nor does the number of samples.
std::vector<std::string> calibration_differences(const Recipe& then, const Recipe& now);

// One weight per dataset, as RoutingTable::mix takes them, from the recipe's mixture; empty when it
// has none.
std::vector<double> mixture_weights(const Recipe& recipe, const std::vector<std::string>& datasets);

}  // namespace interfuse
