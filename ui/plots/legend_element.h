// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The legend of a figure: a column of names beside the data, in as many columns as its height asks
// for. Made for names that are long and experts that are many.
#pragma once

#include <optional>
#include <vector>

#include "ui/plots/custom_plot.h"
#include "ui/style/palette.h"

namespace interfuse {

struct LegendEntry {
    enum class Sample { line, line_with_points, block };
    Sample sample = Sample::line;
    QString text;
    QPen pen;
    std::size_t shape = 0;  // of its points
    std::optional<std::size_t> expert;
    bool hidden = false;  // not drawn: greyed out
    bool marked = false;
};

class LegendElement : public QCPLayoutElement {
  public:
    LegendElement(QCustomPlot* plot, QString title, std::vector<LegendEntry> entries,
                  const Palette& palette);

    std::optional<std::size_t> expertAt(QPointF pixel) const;
    QSize minimumOuterSizeHint() const override;
    QSize maximumOuterSizeHint() const override;

  protected:
    void draw(QCPPainter* painter) override;

  private:
    struct Columns {
        int rows = 0, columns = 0, rowHeight = 0, textWidth = 0, width = 0;
    };
    Columns arrange(int height) const;
    QRect entryRect(const Columns& columns, std::size_t entry) const;
    void drawSample(QCPPainter& painter, const LegendEntry& entry, const QRect& place) const;

    QString title_;
    std::vector<LegendEntry> entries_;
    Palette palette_;
};

// The legend in a plot that has one.
const LegendElement* legendOf(const QCustomPlot& plot);

}  // namespace interfuse
