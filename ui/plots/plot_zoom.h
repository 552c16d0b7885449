// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The part of a figure's axes that is looked at. Axes are made anew by every drawing; this outlives
// them.
#pragma once

#include <QPointF>
#include <optional>

#include "ui/plots/custom_plot.h"

namespace interfuse {

class PlotZoom {
  public:
    // Call after every drawing: all of the data is what the axes show now, and what was looked at
    // before is shown again.
    void drawn(QCustomPlot& plot);
    bool isZoomed() const { return shown_.has_value(); }

    // Below one: closer. Out goes no farther than all of the data.
    void zoom(QCustomPlot& plot, double factor, QPointF around);
    void zoom(QCustomPlot& plot, double factor);
    // Moves what is shown by so many pixels.
    void pan(QCustomPlot& plot, QPointF pixels);
    void reset(QCustomPlot& plot);
    // Plus and minus zoom, arrows move, 0 and Home show all; whether the key is one of these.
    bool keyPressed(QCustomPlot& plot, int key);

  private:
    struct Ranges {
        QCPRange x, y;
        bool operator==(const Ranges& other) const { return x == other.x && y == other.y; }
    };
    void show(QCustomPlot& plot, const Ranges& ranges);

    std::optional<Ranges> all_, shown_;
};

}  // namespace interfuse
