// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Matrices of experts and linear layers: rows are experts, columns all linear layers in module
// order, or those of the chosen kind.
#pragma once

#include <vector>

#include "ui/plots/figure.h"
#include "ui/plots/matrix_model.h"

namespace interfuse {

std::vector<LinearId> layerColumns(const FigureInput& input);
// A spot without a kind means the whole block of a layer.
MatrixMark layerMark(const FigureInput& input, const Spot& spot);
void labelExpertsAndLayers(const FigureInput& input, const std::vector<LinearId>& columns,
                           MatrixModel& model);

}  // namespace interfuse
