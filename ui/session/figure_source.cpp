// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/session/figure_source.h"

#include "core/project/saved_table.h"

namespace interfuse {

FigureData makeFigureData(const MixedRouting& routing, std::int64_t layers) {
    FigureData data;
    for (std::size_t i = 0; i < routing.experts.size(); ++i) {
        data.experts.push_back(QString::fromStdString(routing.experts[i]));
        data.expertColors.push_back(expertColor(i));
    }
    data.routing = routing;
    data.layers = layers;
    return data;
}

FigureData makeFigureData(const Recipe& recipe, const RoutingTable& table,
                          std::vector<RoundRecord> rounds, std::int64_t layers) {
    const auto depth = static_cast<std::int64_t>(table.modules().size() / linear_kinds.size());
    FigureData data = makeFigureData(
        table.mix(mixture_weights(recipe, table.datasets()), recipe.interfuse.tokens),
        layers > 0 ? layers : depth);
    for (const std::string& name : table.datasets())
        data.datasets.push_back(QString::fromStdString(name));
    for (std::size_t d = 0; d < table.datasets().size(); ++d)
        data.byDataset.push_back(table.of_dataset(d, recipe.interfuse.tokens));
    data.rounds = std::move(rounds);
    data.tolerance = recipe.interfuse.tolerance;
    data.coefficients = coefficient_table(data.routing, recipe);
    return data;
}

FigureData FigureSource::data(const Recipe& recipe,
                              const std::shared_ptr<const RoutingTable>& table,
                              const std::vector<RoundRecord>& rounds) {
    const InterfuseOptions& options = recipe.interfuse;
    // A table under other names is made anew each time that it is asked for.
    const bool sameTable = table_ == table || (table_ && *table_ == *table);
    if (!sameTable || tokens_ != options.tokens || mixture_ != options.mixture) {
        kept_ = makeFigureData(recipe, *table, {});
        table_ = table;
        tokens_ = options.tokens;
        mixture_ = options.mixture;
    }
    FigureData data = kept_;
    data.rounds = rounds;
    data.tolerance = options.tolerance;
    data.coefficients = coefficient_table(data.routing, recipe);
    return data;
}

}  // namespace interfuse
