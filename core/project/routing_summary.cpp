// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/project/routing_summary.h"

#include <algorithm>
#include <map>
#include <numeric>

#include "core/clip/linear_layers.h"
#include "core/runtime/text.h"

namespace interfuse {
namespace {

struct Sums {
    std::vector<double> experts;
    int layers = 0;
};

void add(Sums& sums, const std::vector<double>& means) {
    sums.experts.resize(means.size());
    for (std::size_t i = 0; i < means.size(); ++i)
        sums.experts[i] += means[i];
    ++sums.layers;
}

}  // namespace

std::vector<RoutingGroup> routing_groups(const MixedRouting& routing, std::int64_t layers) {
    static constexpr std::array<const char*, 3> depths{"early", "middle", "late"};
    std::map<std::string, std::size_t> rows;
    for (std::size_t m = 0; m < routing.modules.size(); ++m)
        rows[routing.modules[m]] = m;
    std::vector<RoutingGroup> groups;
    for (const LinearKind kind : linear_kinds) {
        std::array<Sums, 3> thirds;
        for (std::int64_t layer = 0; layer < layers; ++layer) {
            const auto row = rows.find(module_name({layer, kind}));
            if (row == rows.end()) continue;
            add(thirds[static_cast<std::size_t>(layer * 3 / layers)], routing.means[row->second]);
        }
        for (std::size_t third = 0; third < thirds.size(); ++third) {
            const Sums& sums = thirds[third];
            if (sums.layers == 0) continue;
            const auto [low, high] = std::minmax_element(sums.experts.begin(), sums.experts.end());
            groups.push_back(
                {linear_kind_name(kind), depths[third],
                 routing.experts[static_cast<std::size_t>(high - sums.experts.begin())],
                 *high / sums.layers, (*high - *low) / sums.layers});
        }
    }
    return groups;
}

std::vector<DatasetPreference> dataset_preferences(const RoutingTable& table, TokenSet tokens) {
    std::vector<DatasetPreference> preferences;
    for (std::size_t d = 0; d < table.datasets().size(); ++d) {
        Sums sums;
        for (const std::vector<double>& means : table.of_dataset(d, tokens).means)
            add(sums, means);
        if (sums.layers == 0) continue;
        const auto top = std::max_element(sums.experts.begin(), sums.experts.end());
        preferences.push_back(
            {table.datasets()[d],
             table.experts()[static_cast<std::size_t>(top - sums.experts.begin())],
             *top / sums.layers});
    }
    return preferences;
}

std::optional<double> largest_error(const MixedRouting& routing) {
    std::optional<double> largest;
    for (const auto& row : routing.errors) {
        for (const auto& error : row) {
            if (!error) return std::nullopt;
            largest = std::max(largest.value_or(0.0), *error);
        }
    }
    return largest;
}

std::string fast_sentence(const FastRecord& fast) {
    if (fast.correction == no_correction) {
        return "Fast precision computed in float32: nothing else is quicker there.";
    }
    const std::string with = "Fast precision, with a correction in " + fast.correction;
    if (fast.checked_images == 0) return with + ": one round only, and the first is exact.";
    const std::string measured =
        short_number(fast.largest_error) + " in a routing weight, measured on " +
        std::to_string(fast.checked_images) + (fast.checked_images == 1 ? " image." : " images.");
    return fast.fell_back ? with + ", given up for exact: it was off by " + measured
                          : with + ": off by at most " + measured;
}

}  // namespace interfuse
