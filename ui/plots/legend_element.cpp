// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plots/legend_element.h"

#include <algorithm>

#include "ui/plots/expert_marks.h"
#include "ui/plots/figure_style.h"

namespace interfuse {
namespace {

constexpr int sampleWidth = 28;
constexpr int spacing = 8;
constexpr int longestText = 160;
constexpr int above = 4;
constexpr double hiddenOpacity = 0.4;

}  // namespace

LegendElement::LegendElement(QCustomPlot* plot, QString title, std::vector<LegendEntry> entries,
                             const Palette& palette)
    : QCPLayoutElement(plot),
      title_(std::move(title)),
      entries_(std::move(entries)),
      palette_(palette) {}

LegendElement::Columns LegendElement::arrange(int height) const {
    const QFontMetrics metrics(figureFonts(*mParentPlot).small);
    Columns columns;
    const int count = std::max(1, static_cast<int>(entries_.size()));
    const int head = above + (title_.isEmpty() ? 0 : metrics.height() + spacing);
    // The comfortable height first, then a tighter one, then more columns.
    columns.rowHeight = metrics.height() + 6;
    if (count * columns.rowHeight > height - head) columns.rowHeight = metrics.height() + 1;
    const int most = std::max(1, (height - head) / columns.rowHeight);
    columns.columns = (count + most - 1) / most;
    columns.rows = (count + columns.columns - 1) / columns.columns;
    for (const LegendEntry& entry : entries_)
        columns.textWidth = std::max(columns.textWidth, metrics.horizontalAdvance(entry.text));
    columns.textWidth = std::min(columns.textWidth, longestText / std::min(columns.columns, 2)) + 2;
    columns.width = columns.columns * (sampleWidth + columns.textWidth + 2 * spacing);
    if (!title_.isEmpty())
        columns.width = std::max(columns.width, metrics.horizontalAdvance(title_) + spacing);
    return columns;
}

QSize LegendElement::minimumOuterSizeHint() const {
    return {arrange(mParentPlot->viewport().height()).width, 0};
}

QSize LegendElement::maximumOuterSizeHint() const {
    return {arrange(mParentPlot->viewport().height()).width, QWIDGETSIZE_MAX};
}

QRect LegendElement::entryRect(const Columns& columns, std::size_t entry) const {
    const QFontMetrics metrics(figureFonts(*mParentPlot).small);
    const int head = above + (title_.isEmpty() ? 0 : metrics.height() + spacing);
    const int index = static_cast<int>(entry);
    const int width = sampleWidth + columns.textWidth + 2 * spacing;
    return {mRect.left() + index / columns.rows * width,
            mRect.top() + head + index % columns.rows * columns.rowHeight, width,
            columns.rowHeight};
}

std::optional<std::size_t> LegendElement::expertAt(QPointF pixel) const {
    const Columns columns = arrange(mParentPlot->viewport().height());
    for (std::size_t i = 0; i < entries_.size(); ++i) {
        if (entries_[i].expert && entryRect(columns, i).contains(pixel.toPoint()))
            return entries_[i].expert;
    }
    return std::nullopt;
}

void LegendElement::drawSample(QCPPainter& painter, const LegendEntry& entry,
                               const QRect& place) const {
    const QPointF middle = QRectF(place).center();
    if (entry.sample == LegendEntry::Sample::block) {
        painter.setAntialiasing(false);
        painter.fillRect(QRect(place.right() - 15, static_cast<int>(middle.y()) - 5, 12, 12),
                         entry.pen.color());
        return;
    }
    painter.setAntialiasing(true);
    painter.setPen(entry.pen);
    painter.drawLine(QPointF(place.left() + 2, middle.y()), QPointF(place.right() - 2, middle.y()));
    if (entry.sample == LegendEntry::Sample::line_with_points)
        drawExpertPoint(painter, entry.shape, entry.pen.color(), middle, pointSize);
}

void LegendElement::draw(QCPPainter* painter) {
    const FigureFonts fonts = figureFonts(*mParentPlot);
    const Columns columns = arrange(mParentPlot->viewport().height());
    const QFontMetrics metrics(fonts.small);
    painter->setFont(fonts.small);
    if (!title_.isEmpty()) {
        painter->setPen(QPen(palette_.faintInk));
        painter->drawText(
            QRect(mRect.left() + 2, mRect.top() + above, mRect.width(), metrics.height()),
            Qt::AlignLeft | Qt::AlignVCenter, title_);
    }
    for (std::size_t i = 0; i < entries_.size(); ++i) {
        const LegendEntry& entry = entries_[i];
        const QRect place = entryRect(columns, i);
        if (entry.marked) {
            painter->setAntialiasing(true);
            painter->setPen(Qt::NoPen);
            painter->setBrush(palette_.grid);
            painter->drawRoundedRect(place.adjusted(-2, 0, -spacing, 0), 3, 3);
            painter->setBrush(Qt::NoBrush);
        }
        painter->setOpacity(entry.hidden ? hiddenOpacity : 1.0);
        drawSample(*painter, entry, QRect(place.left(), place.top(), sampleWidth, place.height()));
        painter->setPen(QPen(palette_.ink));
        const QRect words(place.left() + sampleWidth + 4, place.top(), columns.textWidth,
                          place.height());
        painter->drawText(words, Qt::AlignLeft | Qt::AlignVCenter,
                          metrics.elidedText(entry.text, Qt::ElideRight, columns.textWidth));
        painter->setOpacity(1.0);
    }
}

const LegendElement* legendOf(const QCustomPlot& plot) {
    for (const QCPLayoutElement* element : plot.plotLayout()->elements(false)) {
        if (const auto* legend = dynamic_cast<const LegendElement*>(element)) return legend;
    }
    return nullptr;
}

}  // namespace interfuse
