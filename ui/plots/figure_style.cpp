// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plots/figure_style.h"

#include <QFontInfo>
#include <QLocale>
#include <algorithm>
#include <cmath>

#include "ui/plots/expert_marks.h"
#include "ui/plots/routing_values.h"

namespace interfuse {
namespace {

constexpr int border = 12;
constexpr int rightMargin = 40;  // for a line's label between data and legend

// A sentence in the middle of an otherwise empty plot.
class SentenceElement : public QCPLayoutElement {
  public:
    SentenceElement(QCustomPlot* plot, QString sentence, const QColor& color)
        : QCPLayoutElement(plot), sentence_(std::move(sentence)), color_(color) {}

  protected:
    void draw(QCPPainter* painter) override {
        painter->setFont(figureFonts(*mParentPlot).text);
        painter->setPen(QPen(color_));
        const int side = mRect.width() / 8;
        painter->drawText(mRect.adjusted(side, 0, -side, 0), Qt::AlignCenter | Qt::TextWordWrap,
                          sentence_);
    }

  private:
    QString sentence_;
    QColor color_;
};

void removeElements(QCustomPlot& plot) {
    plot.clearPlottables();
    plot.clearItems();
    plot.plotLayout()->clear();
}

void styleAxis(QCPAxis& axis, const Palette& palette, const FigureFonts& fonts) {
    axis.setBasePen(QPen(palette.reference, 1));
    axis.setTickPen(QPen(palette.reference, 1));
    axis.setTickLength(0, 4);
    axis.setSubTicks(false);
    axis.setTickLabelFont(fonts.small);
    axis.setTickLabelColor(palette.faintInk);
    axis.setTickLabelPadding(4);
    axis.setLabelFont(fonts.text);
    axis.setLabelColor(palette.ink);
    axis.setLabelPadding(6);
    axis.grid()->setPen(QPen(palette.grid, 1));
    axis.grid()->setZeroLinePen(Qt::NoPen);
    axis.grid()->setSubGridVisible(false);
    axis.setSelectableParts(QCPAxis::spNone);
}

double luminance(const QColor& color) {
    const auto linear = [](double part) { return std::pow(part, 2.2); };
    return 0.2126 * linear(color.redF()) + 0.7152 * linear(color.greenF()) +
           0.0722 * linear(color.blueF());
}

}  // namespace

FigureFonts figureFonts(const QCustomPlot& plot) {
    FigureFonts fonts{plot.font(), plot.font()};
    const int pixels = std::max(9, QFontInfo(plot.font()).pixelSize());
    fonts.text.setPixelSize(pixels);
    fonts.small.setPixelSize(std::max(9, static_cast<int>(std::lround(pixels * 0.92))));
    return fonts;
}

PaintedData::PaintedData(QCPAxis* key, QCPAxis* value, Paint paint)
    : QCPAbstractPlottable(key, value), paint_(std::move(paint)) {}

QCPRange PaintedData::getKeyRange(bool& found, QCP::SignDomain) const {
    found = false;
    return {};
}

QCPRange PaintedData::getValueRange(bool& found, QCP::SignDomain, const QCPRange&) const {
    found = false;
    return {};
}

QRect PaintedData::clipRect() const {
    return mParentPlot->viewport();
}

QPen referencePen(const Palette& palette) {
    QPen pen(palette.reference, 1);
    pen.setDashPattern({6, 4});
    return pen;
}

QColor faded(const Palette& palette, const QColor& color) {
    const double opacity = palette.dark ? fadedOpacityInDark : fadedOpacity;
    const auto mix = [opacity](int from, int to) {
        return static_cast<int>(std::lround(from + (to - from) * opacity));
    };
    return {mix(palette.paper.red(), color.red()), mix(palette.paper.green(), color.green()),
            mix(palette.paper.blue(), color.blue())};
}

QColor inkOn(const Palette& palette, const QColor& ground) {
    const double under = luminance(ground) + 0.05;
    const auto contrast = [&](const QColor& ink) {
        const double over = luminance(ink) + 0.05;
        return std::max(over, under) / std::min(over, under);
    };
    return contrast(palette.ink) >= contrast(palette.paper) ? palette.ink : palette.paper;
}

void clearFigure(QCustomPlot& plot, const Palette& palette) {
    removeElements(plot);
    plot.setBackground(QBrush(palette.paper));
    plot.setLocale(QLocale());
    plot.plotLayout()->setMargins(QMargins(border, border, border, border));
    plot.plotLayout()->setColumnSpacing(0);
}

void showSentence(QCustomPlot& plot, const Palette& palette, const QString& sentence) {
    showElement(plot, palette, new SentenceElement(&plot, sentence, palette.faintInk));
}

void showElement(QCustomPlot& plot, const Palette& palette, QCPLayoutElement* element) {
    clearFigure(plot, palette);
    plot.plotLayout()->addElement(0, 0, element);
}

QCPAxisRect* showAxes(QCustomPlot& plot, const Palette& palette, const AxisTitles& titles,
                      LegendElement* legend) {
    clearFigure(plot, palette);
    auto* axes = new QCPAxisRect(&plot, false);
    axes->addAxes(QCPAxis::atBottom | QCPAxis::atLeft);
    plot.plotLayout()->addElement(0, 0, axes);
    if (legend) plot.plotLayout()->addElement(0, 1, legend);
    axes->setMinimumMargins(QMargins(0, 6, rightMargin, 0));
    const FigureFonts fonts = figureFonts(plot);
    QCPAxis* x = axes->axis(QCPAxis::atBottom);
    QCPAxis* y = axes->axis(QCPAxis::atLeft);
    for (QCPAxis* axis : {x, y}) {
        styleAxis(*axis, palette, fonts);
        axis->setLayer(QStringLiteral("axes"));
        axis->grid()->setLayer(QStringLiteral("grid"));
        axis->grid()->setVisible(true);
    }
    x->setLabel(titles.x);
    y->setLabel(titles.y);
    axes->setRangeDragAxes(x, y);
    axes->setRangeZoomAxes(x, y);
    return axes;
}

QCPAxisRect* axesOf(const QCustomPlot& plot) {
    return plot.axisRectCount() > 0 ? plot.axisRect(0) : nullptr;
}

void paintData(QCPAxisRect& axes, PaintedData::Paint paint) {
    // The plot owns it.
    new PaintedData(axes.axis(QCPAxis::atBottom), axes.axis(QCPAxis::atLeft), std::move(paint));
}

std::vector<LegendEntry> expertEntries(const FigureInput& input, LegendEntry::Sample sample) {
    std::vector<LegendEntry> entries;
    for (std::size_t expert = 0; expert < input.data.experts.size(); ++expert) {
        LegendEntry entry;
        entry.sample = sample;
        entry.text = input.data.experts[expert];
        entry.pen = expertPen(expert, colorOf(input.data, expert), lineWidth);
        entry.shape = expert;
        entry.expert = expert;
        entry.hidden = isHidden(input, expert);
        entry.marked = marked(input.choices).expert == expert && !entry.hidden;
        entries.push_back(std::move(entry));
    }
    return entries;
}

bool isHidden(const FigureInput& input, std::size_t expert) {
    return input.choices.hiddenExperts.contains(expert);
}

}  // namespace interfuse
