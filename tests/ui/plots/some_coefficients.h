// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Coefficients for the figures' tests, as a recipe would give them: a factor for every expert, 0
// for muted ones, and cells set by hand.
#pragma once

#include <map>
#include <memory>

#include "tests/ui/plots/some_figure_data.h"

namespace interfuse {

using SomeEdits = std::map<MatrixCell, double>;

inline void addCoefficients(FigureData& data, std::vector<double> factors = {},
                            const SomeEdits& edits = {}) {
    factors.resize(data.experts.size(), factors.empty() ? 1.0 : factors.back());
    CoefficientTable& table = data.coefficients;
    table.modules = data.routing.modules;
    table.experts = data.routing.experts;
    for (const std::vector<double>& means : data.routing.means) {
        std::vector<double> values;
        for (std::size_t expert = 0; expert < means.size(); ++expert)
            values.push_back(factors[expert] * means[expert]);
        table.values.push_back(std::move(values));
        table.edited.emplace_back(means.size(), false);
    }
    for (const auto& [cell, value] : edits) {
        const std::string name = module_name(
            {static_cast<std::int64_t>(cell.linear / 6), linear_kinds[cell.linear % 6]});
        const auto found = std::find(table.modules.begin(), table.modules.end(), name);
        if (found == table.modules.end()) continue;
        const auto row = static_cast<std::size_t>(found - table.modules.begin());
        table.values[row][cell.expert] = value;
        table.edited[row][cell.expert] = true;
    }
}

// A measured pool: changes of like size that share a little, the deeper the larger.
inline void addPool(FigureData& data) {
    PoolStatistics pool;
    pool.experts = data.routing.experts;
    const std::size_t experts = data.experts.size();
    for (std::int64_t layer = 0; layer < data.layers; ++layer) {
        for (const LinearKind kind : linear_kinds) {
            LayerStatistics statistics;
            statistics.id = {layer, kind};
            statistics.pretrained_norm = 10;
            const double size = 0.3 + 0.05 * static_cast<double>(statistics.id.index() % 7) +
                                0.02 * static_cast<double>(layer);
            for (std::size_t i = 0; i < experts * experts; ++i)
                statistics.gram.push_back(size * (i % (experts + 1) == 0 ? 1 : 0.1));
            statistics.effective_rank.assign(experts, 8);
            statistics.overlap.assign(experts * experts, 0.3);
            statistics.sign_conflict.assign(experts * experts, 0.4);
            pool.layers.push_back(std::move(statistics));
        }
    }
    data.pool = std::make_shared<const PoolStatistics>(std::move(pool));
}

}  // namespace interfuse
