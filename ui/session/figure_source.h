// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
// From a routing table to what the figures show.
#pragma once

#include <map>
#include <memory>
#include <string>
#include <vector>

#include "core/recipe/recipe.h"
#include "ui/plots/figure.h"

namespace interfuse {

// Everything that hangs on the table and the recipe alone. `layers` is the number of encoder
// layers; found in the table's own names when 0. Names and colours come from the recipe's experts.
FigureData makeFigureData(const Recipe& recipe, const RoutingTable& table,
                          std::vector<RoundRecord> rounds, std::int64_t layers = 0);

// The same for a table that stays while the recipe is shaped: what hangs on the table, the mixture
// and the tokens alone is kept, so that an edit of scaling factors costs next to nothing.
class FigureSource {
  public:
    FigureData data(const Recipe& recipe, const std::shared_ptr<const RoutingTable>& table,
                    const std::vector<RoundRecord>& rounds);

  private:
    std::shared_ptr<const RoutingTable> table_;
    TokenSet tokens_ = TokenSet::all;
    std::map<std::string, double> mixture_;
    FigureData kept_;
};

// Of routing weights alone, as a CSV file has them.
FigureData makeFigureData(const MixedRouting& routing, std::int64_t layers);

}  // namespace interfuse
