// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Paints the rows of bars beneath a matrix.
#pragma once

#include "ui/plots/custom_plot.h"
#include "ui/plots/matrix_model.h"
#include "ui/style/palette.h"

namespace interfuse {

// "1.25 %"
QString percentText(double share);

// `small` is the font of its words; numbers are written in that of the cells.
void drawStrips(QCPPainter& painter, const MatrixModel& model, const MatrixGeometry& place,
                const Palette& palette, const QFont& small);

}  // namespace interfuse
