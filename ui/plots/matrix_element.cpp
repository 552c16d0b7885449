// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plots/matrix_element.h"

#include <algorithm>
#include <cmath>

#include "ui/plots/figure_style.h"
#include "ui/plots/figure_text.h"

namespace interfuse {
namespace {

constexpr int steps = 128;  // of the colours, on either side
constexpr int hatching = 6;
constexpr double hiddenOpacity = 0.4;
constexpr int swatchSize = 10;

void drawHatching(QCPPainter& painter, const QRect& rect, const QColor& color) {
    QList<QLineF> lines;
    // Lines of equal x + y, so that neighbouring rectangles share one pattern.
    const int first = (rect.left() + rect.top()) / hatching * hatching + hatching;
    for (int sum = first; sum < rect.right() + rect.bottom(); sum += hatching) {
        const int left = std::max(rect.left(), sum - rect.bottom());
        const int right = std::min(rect.right(), sum - rect.top());
        lines.append(QLineF(left, sum - left, right, sum - right));
    }
    painter.setPen(QPen(color, 1));
    painter.drawLines(lines);
}

}  // namespace

MatrixElement::MatrixElement(QCustomPlot* plot, MatrixModel model, const Palette& palette)
    : QCPLayoutElement(plot), model_(std::move(model)), palette_(palette) {
    colors_.reserve(2 * steps + 1);
    for (int step = -steps; step <= steps; ++step)
        colors_.push_back(divergingColor(palette_, static_cast<double>(step) / steps));
}

MatrixGeometry MatrixElement::geometry() const {
    const FigureFonts fonts = figureFonts(*mParentPlot);
    return {model_, mRect, fonts.text, fonts.small};
}

const QColor& MatrixElement::color(double value) const {
    const double position = std::clamp((value - model_.centre) / model_.limit, -1.0, 1.0);
    return colors_[static_cast<std::size_t>(steps + std::lround(position * steps))];
}

bool MatrixElement::isMissing(std::size_t row, std::size_t column) const {
    return !std::isfinite(model_.value(row, column));
}

bool MatrixElement::isHidden(std::size_t row, std::size_t column) const {
    return model_.rows[row].hidden || model_.columns[column].hidden;
}

bool MatrixElement::columnIsMissing(std::size_t column) const {
    for (std::size_t row = 0; row < model_.rows.size(); ++row) {
        if (!isMissing(row, column)) return false;
    }
    return true;
}

void MatrixElement::draw(QCPPainter* painter) {
    const MatrixGeometry place = geometry();
    drawCells(*painter, place);
    drawMissing(*painter, place);
    if (place.numbersFit) drawNumbers(*painter, place);
    drawRowLabels(*painter, place);
    drawColumnLabels(*painter, place);
    drawTitles(*painter, place);
    drawScale(*painter, place);
    drawMarks(*painter, place);
}

void MatrixElement::drawCells(QCPPainter& painter, const MatrixGeometry& place) const {
    painter.setAntialiasing(false);
    for (std::size_t row = 0; row < model_.rows.size(); ++row) {
        for (std::size_t column = 0; column < model_.columns.size(); ++column) {
            if (isHidden(row, column) || isMissing(row, column)) continue;
            QRect cell = place.cell(row, column);
            // Beneath its neighbour, for viewers of SVG leave seams between cells that touch.
            if (place.columnGap == 0 && (column + 1) % model_.groupSize != 0)
                cell.setWidth(cell.width() + 1);
            painter.fillRect(cell, color(model_.value(row, column)));
        }
    }
}

void MatrixElement::drawMissing(QCPPainter& painter, const MatrixGeometry& place) const {
    painter.setAntialiasing(false);
    const std::size_t lastRow = model_.rows.size() - 1;
    std::size_t column = 0;
    while (column < model_.columns.size()) {
        std::size_t end = column;
        while (end < model_.columns.size() && columnIsMissing(end))
            ++end;
        // Whole columns at once: before the first round that is all of them.
        if (end > column)
            drawHatching(painter, place.span(0, lastRow, column, end - 1), palette_.missing);
        if (end < model_.columns.size()) {
            for (std::size_t row = 0; row <= lastRow; ++row) {
                if (isMissing(row, end) && !isHidden(row, end))
                    drawHatching(painter, place.cell(row, end), palette_.missing);
            }
        }
        column = end + 1;
    }
}

void MatrixElement::drawNumbers(QCPPainter& painter, const MatrixGeometry& place) const {
    painter.setFont(place.cellFont);
    for (std::size_t row = 0; row < model_.rows.size(); ++row) {
        for (std::size_t column = 0; column < model_.columns.size(); ++column) {
            if (isHidden(row, column) || isMissing(row, column)) continue;
            const double value = model_.value(row, column);
            painter.setPen(QPen(inkOn(palette_, color(value))));
            painter.drawText(place.cell(row, column), Qt::AlignCenter, weightText(value));
        }
    }
}

void MatrixElement::drawOutline(QCPPainter& painter, const MatrixGeometry& place,
                                const MatrixMark& mark, int width) const {
    if (mark.empty()) return;
    const std::size_t firstRow = mark.row.value_or(0);
    const std::size_t lastRow = mark.row.value_or(model_.rows.size() - 1);
    const auto columns =
        mark.columns.value_or(std::pair{std::size_t{0}, model_.columns.size() - 1});
    if (lastRow >= model_.rows.size() || columns.second >= model_.columns.size()) return;
    if (mark.row && model_.rows[*mark.row].hidden) return;
    const QRect span = place.span(firstRow, lastRow, columns.first, columns.second);
    painter.setPen(QPen(palette_.mark, width, Qt::SolidLine, Qt::SquareCap, Qt::MiterJoin));
    painter.drawRect(QRectF(span).adjusted(-0.5, -0.5, 0.5, 0.5));
}

void MatrixElement::drawMarks(QCPPainter& painter, const MatrixGeometry& place) const {
    if (model_.rows.empty() || model_.columns.empty()) return;
    painter.setAntialiasing(true);
    painter.setBrush(Qt::NoBrush);
    if (model_.columnInWork && *model_.columnInWork < model_.columns.size()) {
        const QRect span =
            place.span(0, model_.rows.size() - 1, *model_.columnInWork, *model_.columnInWork);
        painter.setPen(QPen(palette_.inWork, 2, Qt::SolidLine, Qt::SquareCap, Qt::MiterJoin));
        painter.drawRect(QRectF(span).adjusted(-1, -1, 1, 1));
    }
    drawOutline(painter, place, model_.selected, 2);
    if (model_.hovered != model_.selected) drawOutline(painter, place, model_.hovered, 1);
}

// Behind a marked name.
void MatrixElement::drawGround(QCPPainter& painter, const QRect& label, int width) const {
    const int height = std::min(label.height(), QFontMetrics(painter.font()).height() + 6);
    const QRect ground(label.right() - width - 4, label.center().y() - height / 2 + 1, width + 8,
                       height);
    painter.setAntialiasing(true);
    painter.setPen(Qt::NoPen);
    painter.setBrush(palette_.grid);
    painter.drawRoundedRect(ground, 3, 3);
    painter.setBrush(Qt::NoBrush);
}

void MatrixElement::drawRowLabels(QCPPainter& painter, const MatrixGeometry& place) const {
    const QFontMetrics metrics(place.rowFont);
    painter.setFont(place.rowFont);
    for (std::size_t row = 0; row < model_.rows.size(); ++row) {
        const MatrixLabel& label = model_.rows[row];
        QRect rect = place.rowLabel(row);
        const int words = std::min(metrics.horizontalAdvance(label.text) + 2,
                                   rect.width() - (label.swatch ? swatchSize + 6 : 0));
        if (label.marked) drawGround(painter, rect, words + (label.swatch ? swatchSize + 6 : 0));
        painter.setOpacity(label.hidden ? hiddenOpacity : 1.0);
        if (label.swatch) {
            const int side = std::min(swatchSize, rect.height());
            painter.setAntialiasing(false);
            painter.fillRect(
                QRect(rect.right() - side, rect.center().y() - side / 2 + 1, side, side),
                *label.swatch);
            rect.setRight(rect.right() - swatchSize - 6);
        }
        painter.setPen(QPen(palette_.ink));
        // As high as the font asks, for rows may be lower than it.
        const QRect line(rect.left(), rect.center().y() - metrics.height() / 2, rect.width(),
                         metrics.height());
        painter.drawText(line, Qt::AlignRight | Qt::AlignVCenter,
                         metrics.elidedText(label.text, Qt::ElideRight, rect.width()));
        painter.setOpacity(1.0);
    }
}

void MatrixElement::drawColumnLabel(QCPPainter& painter, const MatrixGeometry& place,
                                    std::size_t column) const {
    const MatrixLabel& label = model_.columns[column];
    const QRect cell = place.cell(0, column);
    const QFontMetrics metrics(painter.font());
    painter.setOpacity(label.hidden ? hiddenOpacity : 1.0);
    painter.setPen(QPen(label.expert ? palette_.ink : palette_.faintInk));
    const int middle = cell.left() + cell.width() / 2;
    if (place.columnStyle == MatrixGeometry::LabelStyle::flat) {
        painter.drawText(QRect(middle - 200, place.columnLabelTop, 400, metrics.height()),
                         Qt::AlignHCenter | Qt::AlignVCenter, label.text);
        painter.setOpacity(1.0);
        return;
    }
    const bool upright = place.columnStyle == MatrixGeometry::LabelStyle::upright;
    const int length =
        upright ? place.columnLabelHeight
                : static_cast<int>(place.columnLabelHeight / std::sqrt(0.5)) - metrics.height() + 2;
    painter.save();
    painter.translate(middle + (upright ? 0 : 4), place.columnLabelTop);
    painter.rotate(upright ? -90 : -45);
    painter.drawText(QRect(-length, -metrics.height() / 2, length, metrics.height()),
                     Qt::AlignRight | Qt::AlignVCenter,
                     metrics.elidedText(label.text, Qt::ElideRight, length));
    painter.restore();
    painter.setOpacity(1.0);
}

void MatrixElement::drawColumnLabels(QCPPainter& painter, const MatrixGeometry& place) const {
    if (model_.rows.empty()) return;
    const QFont font = figureFonts(*mParentPlot).small;
    painter.setFont(font);
    if (place.columnStyle != MatrixGeometry::LabelStyle::none) {
        for (std::size_t column = 0; column < model_.columns.size(); ++column) {
            if (column % static_cast<std::size_t>(place.columnEvery) == 0)
                drawColumnLabel(painter, place, column);
        }
    }
    painter.setPen(QPen(palette_.ink));
    const int height = QFontMetrics(font).height();
    for (std::size_t group = 0; group < model_.groupLabels.size(); ++group) {
        if (group % static_cast<std::size_t>(place.groupEvery) != 0) continue;
        const QRect span =
            place.span(0, 0, group * model_.groupSize, (group + 1) * model_.groupSize - 1);
        painter.drawText(QRect(span.center().x() - 30, place.groupLabelTop, 61, height),
                         Qt::AlignCenter, model_.groupLabels[group]);
    }
}

void MatrixElement::drawTitles(QCPPainter& painter, const MatrixGeometry& place) const {
    const FigureFonts fonts = figureFonts(*mParentPlot);
    const QFontMetrics metrics(fonts.text);
    const bool alone = place.columnStyle == MatrixGeometry::LabelStyle::none;
    painter.setFont(fonts.text);
    painter.setPen(QPen(palette_.ink));
    painter.drawText(
        QRect(place.cells.left(), place.columnTitleTop, place.cells.width(), metrics.height()),
        Qt::AlignCenter, alone ? model_.columnTitleAlone : model_.columnTitle);
    if (model_.rowTitle.isEmpty()) return;
    painter.save();
    painter.translate(mRect.left() + metrics.height() / 2, place.cells.center().y());
    painter.rotate(-90);
    painter.drawText(QRect(-place.cells.height() / 2, -metrics.height() / 2, place.cells.height(),
                           metrics.height()),
                     Qt::AlignCenter, model_.rowTitle);
    painter.restore();
}

void MatrixElement::drawScale(QCPPainter& painter, const MatrixGeometry& place) const {
    const QFont font = figureFonts(*mParentPlot).small;
    const QFontMetrics metrics(font);
    // A weight is never below 0, and so is no part of the scale.
    const double low = std::max(0.0, model_.centre - model_.limit);
    const double high = std::min(1.0, model_.centre + model_.limit);
    const auto height = [&](double value) {
        return place.scale.bottom() + 1 - (value - low) / (high - low) * place.scale.height();
    };
    painter.setAntialiasing(false);
    const int stripe = std::max(1, place.scale.height() / (2 * steps));
    for (int above = 0; above < place.scale.height(); above += stripe) {
        // Twice as high as it shows, for viewers of SVG leave seams between neighbours.
        const int below = std::min(2 * stripe, place.scale.height() - above);
        const double share =
            std::clamp(1 - (above + stripe / 2.0) / place.scale.height(), 0.0, 1.0);
        painter.fillRect(
            QRect(place.scale.left(), place.scale.top() + above, place.scale.width(), below),
            color(low + share * (high - low)));
    }
    painter.setFont(font);
    painter.setPen(QPen(palette_.faintInk));
    painter.drawText(QRect(mRect.right() - 400, mRect.top(), 400, metrics.height()),
                     Qt::AlignRight | Qt::AlignVCenter, model_.scaleTitle);
    const int decimals = model_.limit < 0.008 ? 4 : 3;
    std::vector<double> parts{-1.0, -0.5, 0.0, 0.5, 1.0};
    // Where the scale is cut off at 0, its end has a number as well.
    if (model_.limit > model_.centre) parts.push_back(-model_.centre / model_.limit);
    for (const double part : parts) {
        const double value = model_.centre + part * model_.limit;
        if (value < low - 1e-9 || value > high + 1e-9) continue;
        const double y = height(value);
        // The number of the end goes before one that would touch it.
        if (value > low + 1e-9 && height(low) - y < metrics.height()) continue;
        const int right = place.scale.right() + 1;
        painter.setPen(QPen(palette_.reference, 1));
        painter.drawLine(QPointF(right, y), QPointF(right + 4, y));
        painter.setPen(QPen(part == 0.0 ? palette_.ink : palette_.faintInk));
        const QRectF words(right + 7, y - metrics.height() / 2.0, 80, metrics.height());
        painter.drawText(words, Qt::AlignLeft | Qt::AlignVCenter, weightText(value, decimals));
        if (part == 0.0)
            painter.drawText(words.translated(0, metrics.height()),
                             Qt::AlignLeft | Qt::AlignVCenter,
                             QCoreApplication::translate("MatrixElement", "1/M"));
    }
}

std::optional<std::size_t> MatrixElement::expertLabelAt(QPointF pixel) const {
    const MatrixGeometry place = geometry();
    const QPoint at = pixel.toPoint();
    for (std::size_t row = 0; row < model_.rows.size(); ++row) {
        if (model_.rows[row].expert && place.rowLabel(row).contains(at))
            return model_.rows[row].expert;
    }
    for (std::size_t column = 0; column < model_.columns.size() && !model_.rows.empty(); ++column) {
        const QRect cell = place.cell(0, column);
        const QRect label(cell.left(), place.columnLabelTop, cell.width(), place.columnLabelHeight);
        if (model_.columns[column].expert && label.contains(at))
            return model_.columns[column].expert;
    }
    return std::nullopt;
}

const MatrixElement* matrixOf(const QCustomPlot& plot) {
    for (const QCPLayoutElement* element : plot.plotLayout()->elements(false)) {
        if (const auto* matrix = dynamic_cast<const MatrixElement*>(element)) return matrix;
    }
    return nullptr;
}

}  // namespace interfuse
