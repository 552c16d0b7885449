// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What a routing table says in a few lines.
#pragma once

#include <string>
#include <vector>

#include "core/merge/routing_table.h"

namespace interfuse {

// One kind of linear layer over one third of the depth.
struct RoutingGroup {
    std::string kind;   // "mlp.fc1"
    std::string depth;  // "early", "middle", "late"
    std::string top_expert;
    double top_weight = 0;  // its mean routing weight in the group
    double spread = 0;      // largest minus smallest expert's mean weight
};

// Groups without a routed layer are left out.
std::vector<RoutingGroup> routing_groups(const MixedRouting& routing, std::int64_t layers);

// Which expert a dataset's images route to most, over all layers.
struct DatasetPreference {
    std::string dataset;
    std::string top_expert;
    double top_weight = 0;
};
std::vector<DatasetPreference> dataset_preferences(const RoutingTable& table, TokenSet tokens);

// The largest standard error of any routing weight; nothing where one is unknown.
std::optional<double> largest_error(const MixedRouting& routing);

// One sentence about what `precision: fast` did and how near to exact it was.
std::string fast_sentence(const FastRecord& fast);

}  // namespace interfuse
