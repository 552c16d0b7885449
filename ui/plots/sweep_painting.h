// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
// How a sweep is painted into its axes: lines, band, the best factor and the present one.
#pragma once

#include <optional>
#include <vector>

#include "ui/plots/figure_style.h"
#include "ui/plots/sweep_points.h"

namespace interfuse {

inline constexpr double sweepLineWidth = 1.3;
inline constexpr std::size_t averageShape = 0;

struct SweepLine {
    std::size_t task = 0;
    QColor color;
    bool isMarked = false;
};

// Everything the painting needs, so that it outlives the input.
struct SweepPicture {
    std::vector<SweepPoint> points;
    std::vector<SweepLine> lines;
    std::optional<SweepBest> best;
    std::optional<double> scaling;                 // the present one
    std::optional<std::size_t> selected, hovered;  // rows of the table
    Palette palette;
    QFont font;
};

// The task's accuracy in percent, absent where it is not measured.
std::optional<double> accuracyAt(const SweepPoint& point, std::size_t task);

void paintSweep(QCPPainter& painter, const PaintedData& data, const SweepPicture& sweep);

}  // namespace interfuse
