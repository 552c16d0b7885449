// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What TIES has to know of the whole pool before any one tensor can be merged. Nothing of tensors.
#pragma once

#include <string>
#include <vector>

#include "core/recipe/recipe.h"

namespace interfuse {

struct TiesOptions {
    double scaling_factor = 0.3;
    // Percent of each expert's values that are kept, the largest in magnitude; up to 1, the share.
    double threshold = 20;
    TiesMerge merge_func = TiesMerge::sum;
    std::vector<std::string> remove_keys{};  // tensors that stay the pretrained model's
    bool operator==(const TiesOptions&) const = default;
};

// Scaling factor and merge function have no part in the election: with others in `options` it holds
// as it is.
struct TiesElection {
    TiesOptions options{};
    // Of every expert: what is below it in magnitude is trimmed. 0: everything is kept.
    std::vector<float> smallest_kept{};
    float zero_sign = 0;  // what a sum of zero is elected: 1, -1, or 0 without a majority
    bool operator==(const TiesElection&) const = default;
};

}  // namespace interfuse
