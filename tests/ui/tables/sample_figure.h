// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Routing weights for the tests of the tables: three experts, every value another.
#pragma once

#include <memory>

#include "ui/plots/figure.h"

namespace interfuse {

// Of layer and expert, so that no order of values is that of the rows or of their texts.
inline double sampleWeight(std::size_t row, std::size_t expert) {
    return 0.05 + static_cast<double>((row * 7 + expert * 5) % 23) / 40;
}

inline MixedRouting sampleRouting(std::size_t rows, double shift = 0) {
    MixedRouting routing;
    routing.experts = {"mnist", "svhn", "gtsrb"};
    for (std::size_t row = 0; row < rows; ++row) {
        const LinearId id{static_cast<std::int64_t>(row / linear_kinds.size()),
                          linear_kinds[row % linear_kinds.size()]};
        routing.modules.push_back(module_name(id));
        routing.means.emplace_back();
        routing.errors.emplace_back();
        for (std::size_t expert = 0; expert < routing.experts.size(); ++expert) {
            routing.means.back().push_back(sampleWeight(row, expert) + shift);
            routing.errors.back().push_back(0.002);
        }
    }
    return routing;
}

// Twelve layers; of their linear layers the first `rows`.
inline std::shared_ptr<FigureData> sampleFigure(std::size_t rows = 72, double shift = 0) {
    auto data = std::make_shared<FigureData>();
    data->experts = {QStringLiteral("mnist"), QStringLiteral("svhn"), QStringLiteral("gtsrb")};
    data->expertColors = {expertColor(0), expertColor(1), expertColor(2)};
    data->datasets = {QStringLiteral("digits"), QStringLiteral("signs")};
    data->layers = 12;
    data->routing = sampleRouting(rows, shift);
    data->byDataset = {sampleRouting(rows, shift + 0.01), sampleRouting(rows, shift + 0.02)};
    return data;
}

}  // namespace interfuse
