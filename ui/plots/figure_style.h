// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What the figures have in common: fonts, axes, the legend beside them, the sentence in an empty
// one.
#pragma once

#include <functional>
#include <vector>

#include "ui/plots/custom_plot.h"
#include "ui/plots/figure.h"
#include "ui/plots/legend_element.h"

namespace interfuse {

inline constexpr double lineWidth = 1.8;
inline constexpr double markedWidth = 3.0;
inline constexpr double pointSize = 6.5;
inline constexpr double fadedOpacity = 0.35;  // of experts that are not the marked one
inline constexpr double fadedOpacityInDark = 0.5;
inline constexpr float bandOpacity = 0.2F;

// Sized in pixels, so that a figure has the same layout on every kind of paper.
struct FigureFonts {
    QFont text, small;
};
FigureFonts figureFonts(const QCustomPlot& plot);

// Paints with a function, over the whole plot; whoever paints data clips it to the axes.
class PaintedData : public QCPAbstractPlottable {
  public:
    using Paint = std::function<void(QCPPainter&, const PaintedData&)>;
    PaintedData(QCPAxis* key, QCPAxis* value, Paint paint);

    QPointF pixel(double key, double value) const { return coordsToPixels(key, value); }
    QRect dataRect() const { return mKeyAxis->axisRect()->rect(); }

    double selectTest(const QPointF&, bool, QVariant* = nullptr) const override { return -1; }
    QCPRange getKeyRange(bool& found, QCP::SignDomain = QCP::sdBoth) const override;
    QCPRange getValueRange(bool& found, QCP::SignDomain = QCP::sdBoth,
                           const QCPRange& = QCPRange()) const override;

  protected:
    QRect clipRect() const override;
    void draw(QCPPainter* painter) override { paint_(*painter, *this); }
    void drawLegendIcon(QCPPainter*, const QRectF&) const override {}

  private:
    Paint paint_;
};

// Dashes for 1/M and tolerances.
QPen referencePen(const Palette& palette);
// What is not marked while something else is: mixed with paper, which hides what lies beneath.
QColor faded(const Palette& palette, const QColor& color);
// Whichever of ink and paper is read better on this ground.
QColor inkOn(const Palette& palette, const QColor& ground);

// Empties the plot and gives it the palette's background.
void clearFigure(QCustomPlot& plot, const Palette& palette);
// Nothing but a sentence in the middle.
void showSentence(QCustomPlot& plot, const Palette& palette, const QString& sentence);
// The figure's one element, where it has no axes. Takes it over.
void showElement(QCustomPlot& plot, const Palette& palette, QCPLayoutElement* element);

struct AxisTitles {
    QString x, y;
};
// Two axes in the palette's colours with a thin grid, and a legend to their right. Takes it over.
QCPAxisRect* showAxes(QCustomPlot& plot, const Palette& palette, const AxisTitles& titles,
                      LegendElement* legend);
// Nothing where a sentence or a matrix is shown.
QCPAxisRect* axesOf(const QCustomPlot& plot);
// Has the figure's data painted, over grid and axes.
void paintData(QCPAxisRect& axes, PaintedData::Paint paint);

// One entry for each expert.
std::vector<LegendEntry> expertEntries(const FigureInput& input, LegendEntry::Sample sample);
bool isHidden(const FigureInput& input, std::size_t expert);

}  // namespace interfuse
