// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plots/matrix_element.h"

#include <QCoreApplication>
#include <algorithm>
#include <cmath>

#include "ui/plots/figure_style.h"
#include "ui/plots/figure_text.h"
#include "ui/plots/matrix_strips.h"

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
    const double end = model_.limit * (1 + 1e-9);
    for (std::size_t row = 0; row < model_.rows.size(); ++row) {
        for (std::size_t column = 0; column < model_.columns.size(); ++column) {
            if (model_.isHidden(row, column) || isMissing(row, column)) continue;
            goesAbove_ = goesAbove_ || model_.value(row, column) - model_.centre > end;
            goesBelow_ = goesBelow_ || model_.centre - model_.value(row, column) > end;
        }
    }
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
    drawCorners(*painter, place);
    drawStrips(*painter, model_, place, palette_, figureFonts(*mParentPlot).small);
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
            if (model_.isHidden(row, column) || isMissing(row, column)) continue;
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
                if (isMissing(row, end) && !model_.isHidden(row, end))
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
            if (model_.isHidden(row, column) || isMissing(row, column)) continue;
            const double value = model_.value(row, column);
            painter.setPen(QPen(inkOn(palette_, color(value))));
            // Nothing at all is told from what rounds to nothing.
            painter.drawText(place.cell(row, column), Qt::AlignCenter,
                             value == 0.0 ? QStringLiteral("0") : weightText(value));
        }
    }
}

// Cells that were set by hand have a corner cut off.
void MatrixElement::drawCorners(QCPPainter& painter, const MatrixGeometry& place) const {
    if (model_.edited.empty()) return;
    painter.setAntialiasing(true);
    painter.setPen(Qt::NoPen);
    for (std::size_t row = 0; row < model_.rows.size(); ++row) {
        for (std::size_t column = 0; column < model_.columns.size(); ++column) {
            if (!model_.isEdited(row, column) || model_.isHidden(row, column)) continue;
            const QRectF cell(place.cell(row, column));
            const double side =
                std::clamp(std::min(cell.width() * 0.6, cell.height() / 3), 3.0, 9.0);
            // With an edge of paper, so that it shows on every colour.
            for (const auto& [size, brush] :
                 {std::pair{side + 2, palette_.paper}, std::pair{side, palette_.mark}}) {
                painter.setBrush(brush);
                painter.drawPolygon(QPolygonF{cell.topRight(), cell.topRight() - QPointF(size, 0),
                                              cell.topRight() + QPointF(0, size)});
            }
        }
    }
    painter.setBrush(Qt::NoBrush);
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
    drawChosen(painter, place);
    // Among selected cells it is the one that the keys go on from.
    drawOutline(painter, place, model_.selected, model_.chosen.empty() ? 2 : 1);
    if (model_.hovered != model_.selected) drawOutline(painter, place, model_.hovered, 1);
}

// Around each group of cells that touch.
void MatrixElement::drawChosen(QCPPainter& painter, const MatrixGeometry& place) const {
    if (model_.chosen.empty()) return;
    const std::size_t rows = model_.rows.size(), columns = model_.columns.size();
    const auto is = [&](std::size_t row, std::size_t column) {
        return row < rows && column < columns && model_.isChosen(row, column) &&
               !model_.isHidden(row, column);
    };
    QList<QLineF> lines;
    for (std::size_t row = 0; row < rows; ++row) {
        for (std::size_t column = 0; column < columns; ++column) {
            if (!is(row, column)) continue;
            // As far as the neighbour reaches, over the gap between them.
            const std::size_t right = is(row, column + 1) ? column + 1 : column;
            const std::size_t below = is(row + 1, column) ? row + 1 : row;
            const QRectF cell = QRectF(place.cell(row, column)).adjusted(-0.5, -0.5, 0.5, 0.5);
            const double x = right == column ? cell.right() : place.cell(row, right).left() - 0.5;
            const double y = below == row ? cell.bottom() : place.cell(below, column).top() - 0.5;
            // Below zero wraps around, and so is outside.
            if (!is(row - 1, column)) lines.append(QLineF(cell.topLeft(), {x, cell.top()}));
            if (!is(row, column - 1)) lines.append(QLineF(cell.topLeft(), {cell.left(), y}));
            if (below == row) lines.append(QLineF(cell.bottomLeft(), {x, cell.bottom()}));
            if (right == column) lines.append(QLineF(cell.topRight(), {cell.right(), y}));
        }
    }
    painter.setPen(QPen(palette_.mark, 2, Qt::SolidLine, Qt::SquareCap, Qt::MiterJoin));
    painter.drawLines(lines);
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
    const bool alone = place.columnStyle == MatrixGeometry::LabelStyle::none &&
                       metrics.horizontalAdvance(model_.columnTitleAlone) <= mRect.width();
    const QString title = alone ? model_.columnTitleAlone : model_.columnTitle;
    // Beneath the cells, or beneath everything where it is wider than they are.
    const bool fits = metrics.horizontalAdvance(title) <= place.cells.width();
    const int left = fits ? place.cells.left() : mRect.left();
    const int width = fits ? place.cells.width() : mRect.width();
    painter.setFont(fonts.text);
    painter.setPen(QPen(palette_.ink));
    painter.drawText(QRect(left, place.columnTitleTop, width, metrics.height()), Qt::AlignCenter,
                     title);
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
    // What no value can be is no part of the scale.
    const double low = std::max(model_.lowest, model_.centre - model_.limit);
    const double high = std::min(model_.highest, model_.centre + model_.limit);
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
    drawScaleNumbers(painter, place, low, high);
}

QString MatrixElement::endText(double value, double part) const {
    const QString number = weightText(value, model_.limit < 0.008 ? 4 : 3);
    if (part >= 1 && goesAbove_) return QStringLiteral("≥ %1").arg(number);
    if (part <= -1 && goesBelow_) return QStringLiteral("≤ %1").arg(number);
    return number;
}

void MatrixElement::drawScaleNumbers(QCPPainter& painter, const MatrixGeometry& place, double low,
                                     double high) const {
    const QFontMetrics metrics(painter.font());
    const auto height = [&](double value) {
        return place.scale.bottom() + 1 - (value - low) / (high - low) * place.scale.height();
    };
    std::vector<double> parts{-1.0, -0.5, 0.0, 0.5, 1.0};
    // Where the scale is cut off at its low end, that end has a number as well.
    if (low > model_.centre - model_.limit && low < model_.centre)
        parts.push_back((low - model_.centre) / model_.limit);
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
        painter.drawText(words, Qt::AlignLeft | Qt::AlignVCenter, endText(value, part));
        if (part == 0.0 && !model_.centreNote.isEmpty())
            painter.drawText(words.translated(0, metrics.height()),
                             Qt::AlignLeft | Qt::AlignVCenter, model_.centreNote);
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

std::optional<std::pair<std::size_t, std::size_t>> MatrixElement::columnsAt(QPointF pixel) const {
    if (model_.linears.empty()) return std::nullopt;
    const MatrixGeometry place = geometry();
    const std::optional<std::size_t> column = place.columnAt(pixel);
    if (!column || pixel.y() <= place.cells.bottom() || pixel.y() >= place.columnTitleTop)
        return std::nullopt;
    const bool inGroupLabels = !model_.groupLabels.empty() && pixel.y() >= place.groupLabelTop;
    if (!inGroupLabels) return std::pair{*column, *column};
    const std::size_t first = *column / model_.groupSize * model_.groupSize;
    return std::pair{first, std::min(first + model_.groupSize, model_.columns.size()) - 1};
}

const MatrixElement* matrixOf(const QCustomPlot& plot) {
    for (const QCPLayoutElement* element : plot.plotLayout()->elements(false)) {
        if (const auto* matrix = dynamic_cast<const MatrixElement*>(element)) return matrix;
    }
    return nullptr;
}

}  // namespace interfuse
