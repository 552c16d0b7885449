// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Which model a recipe makes of its pool, so that two recipes can be told to make the same one.
#pragma once

#include <cstddef>
#include <map>
#include <memory>
#include <string>
#include <vector>

#include "core/merge/routing_table.h"
#include "core/recipe/recipe.h"

namespace interfuse {

// All that the merged model of given models hangs on, and nothing else: no names, no form in which
// a number is written, no option that another method or only a calibration has a use for.
struct EffectiveMerge {
    MergeMethod kind = MergeMethod::ada_svd;
    // AdaSVD
    std::vector<double> factors;  // of every expert's routing weights, by place
    std::vector<double> mixture;  // shares of the datasets, by place; empty where not known
    TokenSet tokens = TokenSet::all;
    std::map<std::string, std::map<std::size_t, double>> edits;  // layer → expert's place → value
    bool averageExperts = false;
    std::shared_ptr<const RoutingTable> routing;
    // The others
    double lambda = 0;
    double threshold = 0;
    TiesMerge mergeFunc = TiesMerge::sum;
    std::vector<std::string> removeKeys;
    // The form that it is exported and evaluated in
    std::string dtype;
    std::int64_t rank = 0;  // of a LoRA adapter; 0 for a model

    // Routing tables count by what is in them.
    bool operator==(const EffectiveMerge& other) const;
};

// `routing` may be null, and is left aside where the method needs none.
EffectiveMerge effectiveMerge(const Recipe& recipe, std::shared_ptr<const RoutingTable> routing);

// Whether two tables, either of which may be null, say the same of experts and datasets that may
// have other names.
bool sameRouting(const std::shared_ptr<const RoutingTable>& a,
                 const std::shared_ptr<const RoutingTable>& b);

}  // namespace interfuse
