// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What two runs' routing weights differ by.
#pragma once

#include <memory>

#include "ui/plots/figure.h"

namespace interfuse {

// Figure data whose routing weights are the second run's less the first's: of the experts and
// linear layers that both have, by their names, in the second's order and colours, and of each
// dataset that both have. Standard errors are √(SE² + SE²), as of runs on different images; absent
// where one is. Where the runs share no expert there is nothing but a hint that says so.
FigureData routingDifference(const FigureData& first, const FigureData& second);

// Where it is largest, in a sentence with its standard error; of one kind of linear layer, or all.
// "" where there is nothing.
QString largestDifference(const FigureData& difference, std::optional<LinearKind> kind);

// Expert × linear layer, around 0. It reads the data that routingDifference() makes.
std::unique_ptr<Figure> makeDifferenceFigure();

}  // namespace interfuse
