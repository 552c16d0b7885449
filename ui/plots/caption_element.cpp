// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plots/caption_element.h"

#include <algorithm>

#include "ui/plots/figure_style.h"

namespace interfuse {
namespace {

constexpr int above = 8;
constexpr int side = 4;
constexpr int leastWidth = 160;
constexpr int flags = Qt::AlignLeft | Qt::AlignTop | Qt::TextWordWrap;

}  // namespace

CaptionElement::CaptionElement(QCustomPlot* plot, QString text, const Palette& palette)
    : QCPLayoutElement(plot), text_(std::move(text)), color_(palette.faintInk) {}

// The layout asks for it before the widths are known; the legend takes its own from them.
int CaptionElement::height() const {
    const LegendElement* legend = legendOf(*mParentPlot);
    const QMargins border = mParentPlot->plotLayout()->margins();
    const int width = mParentPlot->viewport().width() - border.left() - border.right() -
                      (legend ? legend->minimumOuterSizeHint().width() : 0);
    const QFontMetrics metrics(figureFonts(*mParentPlot).small);
    const QRect room(0, 0, std::max(leastWidth, width) - 2 * side, QWIDGETSIZE_MAX);
    return metrics.boundingRect(room, flags, text_).height() + above;
}

QSize CaptionElement::minimumOuterSizeHint() const {
    return {0, height()};
}

QSize CaptionElement::maximumOuterSizeHint() const {
    return {QWIDGETSIZE_MAX, height()};
}

void CaptionElement::draw(QCPPainter* painter) {
    painter->setFont(figureFonts(*mParentPlot).small);
    painter->setPen(QPen(color_));
    painter->drawText(mRect.adjusted(side, above, -side, 0), flags, text_);
}

void showCaption(QCustomPlot& plot, const Palette& palette, const QString& text) {
    if (!text.isEmpty())
        plot.plotLayout()->addElement(1, 0, new CaptionElement(&plot, text, palette));
}

const CaptionElement* captionOf(const QCustomPlot& plot) {
    for (const QCPLayoutElement* element : plot.plotLayout()->elements(false)) {
        if (const auto* caption = dynamic_cast<const CaptionElement*>(element)) return caption;
    }
    return nullptr;
}

}  // namespace interfuse
