// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plots/matrix_strips.h"

#include <QCoreApplication>
#include <QLocale>
#include <algorithm>
#include <cmath>

#include "ui/plots/figure_style.h"
#include "ui/plots/figure_text.h"

namespace interfuse {
namespace {

// From what number to what number the bars of a strip go.
struct Reach {
    double low = 0, high = 0;
};

Reach reachOf(const MatrixStrip& strip) {
    Reach reach{0, strip.reference.value_or(0)};
    for (const double value : strip.values) {
        if (!std::isfinite(value)) continue;
        reach.low = std::min(reach.low, value);
        reach.high = std::max(reach.high, value);
    }
    if (reach.high <= reach.low) reach.high = reach.low + 1;
    return reach;
}

QString stripText(const MatrixStrip& strip, double value) {
    return strip.percent ? percentText(value) : weightText(value);
}

class StripPainter {
  public:
    StripPainter(QCPPainter& painter, const MatrixStrip& strip, const MatrixGeometry& place,
                 const QRect& rect, const Palette& palette)
        : painter_(painter),
          strip_(strip),
          place_(place),
          rect_(rect),
          palette_(palette),
          reach_(reachOf(strip)) {}

    void draw(const QFont& small) {
        const bool numbers = numbersFit();
        drawBars(numbers ? palette_.grid : palette_.reference);
        // The line is for bars that have no number, and would cross those that have.
        if (numbers)
            drawNumbers();
        else
            drawReference();
        drawTitle(small);
        if (!numbers) drawScale();
    }

  private:
    double height(double value) const {
        return rect_.bottom() + 1 -
               (value - reach_.low) / (reach_.high - reach_.low) * rect_.height();
    }

    QRect column(std::size_t index) const {
        const QRect cell = place_.cell(0, index);
        return {cell.left(), rect_.top(), cell.width(), rect_.height()};
    }

    bool numbersFit() const {
        const QFontMetrics metrics(place_.cellFont);
        if (!place_.numbersFit || metrics.ascent() > rect_.height()) return false;
        for (std::size_t i = 0; i < strip_.values.size(); ++i) {
            if (!std::isfinite(strip_.values[i])) continue;
            const QString text = stripText(strip_, strip_.values[i]);
            if (metrics.horizontalAdvance(text) + 2 > column(i).width()) return false;
        }
        return true;
    }

    void drawBars(const QColor& color) const {
        painter_.setAntialiasing(false);
        const int zero = static_cast<int>(std::lround(height(0)));
        for (std::size_t i = 0; i < strip_.values.size(); ++i) {
            if (!std::isfinite(strip_.values[i])) continue;
            const int end = static_cast<int>(std::lround(height(strip_.values[i])));
            const QRect cell = column(i);
            painter_.fillRect(QRect(cell.left(), std::min(zero, end), cell.width(),
                                    std::max(1, std::abs(zero - end))),
                              color);
        }
        painter_.setPen(QPen(palette_.reference, 1));
        painter_.drawLine(QPointF(rect_.left(), zero), QPointF(rect_.right(), zero));
    }

    void drawReference() const {
        if (!strip_.reference) return;
        const double y = std::floor(height(*strip_.reference)) + 0.5;
        painter_.setAntialiasing(true);
        painter_.setPen(referencePen(palette_));
        painter_.drawLine(QPointF(rect_.left(), y), QPointF(rect_.right() + 1, y));
    }

    void drawNumbers() const {
        painter_.setFont(place_.cellFont);
        painter_.setPen(QPen(palette_.ink));
        for (std::size_t i = 0; i < strip_.values.size(); ++i) {
            if (std::isfinite(strip_.values[i]))
                painter_.drawText(column(i), Qt::AlignCenter, stripText(strip_, strip_.values[i]));
        }
    }

    // Where the rows have theirs.
    void drawTitle(const QFont& small) const {
        const QFontMetrics metrics(small);
        painter_.setFont(small);
        painter_.setPen(QPen(palette_.faintInk));
        const QRect title(place_.rowLabelLeft, rect_.center().y() - metrics.height() / 2,
                          rect_.left() - place_.rowLabelLeft - 6, metrics.height());
        painter_.drawText(title, Qt::AlignRight | Qt::AlignVCenter,
                          metrics.elidedText(strip_.title, Qt::ElideRight, title.width()));
    }

    // The top, and what the line stands for, where there is room for both.
    void drawScale() const {
        drawScaleNumber(reach_.high, stripText(strip_, reach_.high));
        if (!strip_.reference) return;
        const double apart = height(*strip_.reference) - height(reach_.high);
        if (apart >= QFontMetrics(painter_.font()).ascent())
            drawScaleNumber(*strip_.reference, QLocale().toString(*strip_.reference));
    }

    void drawScaleNumber(double value, const QString& text) const {
        const QFontMetrics metrics(painter_.font());
        painter_.drawText(
            QRectF(rect_.right() + 7, height(value) - metrics.height() / 2.0, 80, metrics.height()),
            Qt::AlignLeft | Qt::AlignVCenter, text);
    }

    QCPPainter& painter_;
    const MatrixStrip& strip_;
    const MatrixGeometry& place_;
    const QRect rect_;
    const Palette& palette_;
    const Reach reach_;
};

}  // namespace

QString percentText(double share) {
    const double percent = 100 * share;
    return QCoreApplication::translate("MatrixElement", "%1 %")
        .arg(QLocale().toString(percent, 'f', percent >= 9.95 ? 1 : 2));
}

void drawStrips(QCPPainter& painter, const MatrixModel& model, const MatrixGeometry& place,
                const Palette& palette, const QFont& small) {
    if (model.rows.empty()) return;
    for (std::size_t i = 0; i < place.strips.size(); ++i)
        StripPainter(painter, model.strips[i], place, place.strips[i], palette).draw(small);
}

}  // namespace interfuse
