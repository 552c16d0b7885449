// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
// From a routing table to what the figures show.
#pragma once

#include <memory>
#include <vector>

#include "core/recipe/recipe.h"
#include "ui/plots/figure.h"

namespace interfuse {

// Everything that hangs on the table and the recipe alone. `layers` is the number of encoder
// layers; found in the table's own names when 0. Names and colours come from the recipe's experts.
FigureData makeFigureData(const Recipe& recipe, const RoutingTable& table,
                          std::vector<RoundRecord> rounds, std::int64_t layers = 0);

// Of routing weights alone, as a CSV file has them.
FigureData makeFigureData(const MixedRouting& routing, std::int64_t layers);

}  // namespace interfuse
