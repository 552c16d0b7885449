// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plots/matrix_model.h"

#include <QFontMetrics>
#include <QLocale>
#include <algorithm>
#include <cmath>

namespace interfuse {
namespace {

constexpr int swatchRoom = 20;
constexpr int scaleWidth = 14;
constexpr int scaleGap = 20;
constexpr int longestRowLabel = 150;
constexpr int longestColumnLabel = 110;
constexpr double smallestLimit = 1e-3;
constexpr int smallestFont = 9;  // pixels
constexpr int stripGap = 8;
constexpr int firstStripGap = 14;  // for the scale's last number beside the first strip's
constexpr int lowestStrip = 16, highestStrip = 30;
constexpr double leastRowBesideStrips = 9;

int widest(const std::vector<MatrixLabel>& labels, const QFontMetrics& metrics) {
    int width = 0;
    for (const MatrixLabel& label : labels)
        width = std::max(width, metrics.horizontalAdvance(label.text));
    return width;
}

// The largest font not above `font` whose lines are at most `height` high.
QFont fitting(QFont font, double height) {
    while (font.pixelSize() > smallestFont && QFontMetrics(font).ascent() + 1 > height)
        font.setPixelSize(font.pixelSize() - 1);
    return font;
}

int everyThat(int needed, double available) {
    int every = 1;
    for (const int step : {1, 2, 5, 10, 20, 50}) {
        every = step;
        if (available * step >= needed) break;
    }
    return every;
}

// As wide as the widest of the values.
QString widestNumber(const MatrixModel& model) {
    double farthest = 0;
    bool negative = false;
    for (const double value : model.values) {
        if (!std::isfinite(value)) continue;
        farthest = std::max(farthest, std::abs(value));
        negative = negative || value < 0;
    }
    const double digits = farthest >= 99.9995  ? 888.888
                          : farthest >= 9.9995 ? 88.888
                          : farthest >= 0.9995 ? 8.888
                                               : 0.888;
    return QLocale().toString(negative ? -digits : digits, 'f', 3);
}

}  // namespace

std::optional<MatrixCell> MatrixModel::cellAt(std::size_t row, std::size_t column) const {
    if (row >= rows.size() || column >= linears.size() || !rows[row].expert) return std::nullopt;
    return MatrixCell{linears[column], *rows[row].expert};
}

std::optional<std::pair<std::size_t, std::size_t>> MatrixModel::placeOf(
    const MatrixCell& cell) const {
    const auto column = std::find(linears.begin(), linears.end(), cell.linear);
    const auto row = std::find_if(rows.begin(), rows.end(), [&](const MatrixLabel& label) {
        return label.expert == cell.expert;
    });
    if (column == linears.end() || row == rows.end()) return std::nullopt;
    return std::pair{static_cast<std::size_t>(row - rows.begin()),
                     static_cast<std::size_t>(column - linears.begin())};
}

double colorLimit(const MatrixModel& model) {
    double farthest = smallestLimit;
    for (std::size_t row = 0; row < model.rows.size(); ++row) {
        if (model.rows[row].hidden) continue;
        for (std::size_t column = 0; column < model.columns.size(); ++column) {
            const double value = model.value(row, column);
            if (model.columns[column].hidden || !std::isfinite(value)) continue;
            farthest = std::max(farthest, std::abs(value - model.centre));
        }
    }
    const double decade = std::pow(10.0, std::floor(std::log10(farthest)));
    for (const double round : {1.0, 1.2, 1.6, 2.0, 2.4, 3.0, 4.0, 5.0, 6.0, 8.0}) {
        if (round * decade >= farthest * (1 - 1e-9)) return round * decade;
    }
    return 10 * decade;
}

MatrixGeometry::MatrixGeometry(const MatrixModel& model, const QRect& outer, const QFont& text,
                               const QFont& small)
    : rowFont(small),
      cellFont(small),
      rows_(model.rows.size()),
      columns_(model.columns.size()),
      groupSize_(model.groupSize) {
    placeAcross(model, outer, small);
    chooseColumnLabels(model, small);
    placeDown(model, outer, text, small);
}

void MatrixGeometry::placeAcross(const MatrixModel& model, const QRect& outer, const QFont& small) {
    const QFontMetrics metrics(small);
    const bool swatches = !model.rows.empty() && model.rows.front().swatch;
    int widestName = widest(model.rows, metrics);
    for (const MatrixStrip& strip : model.strips)
        widestName = std::max(widestName,
                              metrics.horizontalAdvance(strip.title) - (swatches ? swatchRoom : 0));
    const int names = std::min({widestName, longestRowLabel, outer.width() / 3});
    rowLabelLeft = outer.left() + (model.rowTitle.isEmpty() ? 0 : metrics.height() + 10);
    const int left = rowLabelLeft + names + (swatches ? swatchRoom : 0) + 8;
    const int scaleLabels = metrics.horizontalAdvance(QLocale().toString(0.8888, 'f', 4)) + 8;
    const int right = outer.right() - scaleLabels - scaleWidth - scaleGap;
    const int width = std::max(10, right - left);
    const auto columns = static_cast<double>(std::max<std::size_t>(1, columns_));
    const auto groups = static_cast<int>((columns_ + groupSize_ - 1) / groupSize_);
    const double roughly = width / columns;
    if (groupSize_ > 1) groupGap = roughly >= 8 ? 4 : roughly >= 4 ? 2 : 1;
    columnGap = roughly >= 8 ? 1 : 0;
    columnWidth_ = (width - groupGap * (groups - 1)) / columns;
    cells.setLeft(left);
    cells.setWidth(width);
    scale = QRect(right + scaleGap, 0, scaleWidth, 0);
}

void MatrixGeometry::chooseColumnLabels(const MatrixModel& model, const QFont& small) {
    const QFontMetrics metrics(small);
    const int width = widest(model.columns, metrics);
    const bool flat = width + 6 <= columnWidth_;
    columnLabelHeight = metrics.height();
    switch (model.columnLabels) {
        case MatrixModel::ColumnLabels::numbers:
            columnEvery = everyThat(width + 6, columnWidth_);
            break;
        case MatrixModel::ColumnLabels::kinds:
            if (flat) break;
            columnStyle = columnWidth_ >= metrics.height() ? LabelStyle::upright : LabelStyle::none;
            columnLabelHeight = columnStyle == LabelStyle::none ? 0 : width + 2;
            break;
        case MatrixModel::ColumnLabels::names: {
            if (flat) break;
            const int length = std::min(width, longestColumnLabel);
            columnStyle = LabelStyle::slanted;
            columnLabelHeight =
                static_cast<int>(std::ceil((length + metrics.height()) * std::sqrt(0.5)));
            break;
        }
    }
    if (!model.groupLabels.empty()) {
        int longest = 0;
        for (const QString& label : model.groupLabels)
            longest = std::max(longest, metrics.horizontalAdvance(label));
        groupEvery =
            everyThat(longest + 6, columnWidth_ * static_cast<double>(groupSize_) + groupGap);
    }
}

void MatrixGeometry::placeDown(const MatrixModel& model, const QRect& outer, const QFont& text,
                               const QFont& small) {
    const QFontMetrics metrics(small);
    const int titles = model.columnTitle.isEmpty() ? 0 : QFontMetrics(text).height() + 6;
    const int groups = model.groupLabels.empty() ? 0 : metrics.height() + 2;
    const int labels = columnLabelHeight + (columnLabelHeight > 0 ? 7 : 0);
    const int top = outer.top() + metrics.height() + 8;  // under the scale's title
    const int bottom = outer.bottom() - titles - groups - labels;
    cells.setTop(top);
    cells.setBottom(std::max(top + 9, placeStrips(model, top, bottom - 1)));
    const int end = strips.empty() ? cells.bottom() : strips.back().bottom();
    columnLabelTop = end + 7;
    groupLabelTop = end + 1 + labels + 2;
    columnTitleTop = outer.bottom() - QFontMetrics(text).height();
    rowHeight_ = cells.height() / static_cast<double>(std::max<std::size_t>(1, rows_));
    rowGap = rowHeight_ >= 8 ? 1 : 0;
    scale.setTop(cells.top());
    scale.setHeight(cells.height());
    rowFont = fitting(small, rowHeight_);
    // Numbers a little smaller than the labels where that makes them fit.
    cellFont = small;
    const QString digits = widestNumber(model);
    const auto fits = [&] {
        const QFontMetrics cell(cellFont);
        return cell.horizontalAdvance(digits) + 4 <= columnWidth_ &&
               cell.ascent() + 2 <= rowHeight_;
    };
    while (!fits() && cellFont.pixelSize() > smallestFont)
        cellFont.setPixelSize(cellFont.pixelSize() - 1);
    numbersFit = fits();
}

// Returns where the cells end above them.
int MatrixGeometry::placeStrips(const MatrixModel& model, int top, int bottom) {
    const int count = static_cast<int>(model.strips.size());
    const int height = std::clamp((bottom - top) / 12, lowestStrip, highestStrip);
    const int end = bottom - firstStripGap - count * height - (count - 1) * stripGap;
    const auto rows = static_cast<double>(std::max<std::size_t>(1, rows_));
    if (count == 0 || (end - top) / rows < leastRowBesideStrips) return bottom;
    for (int i = 0; i < count; ++i) {
        strips.emplace_back(cells.left(), end + 1 + firstStripGap + i * (height + stripGap),
                            cells.width(), height);
    }
    return end;
}

int MatrixGeometry::columnEdge(std::size_t column) const {
    return cells.left() +
           static_cast<int>(std::lround(static_cast<double>(column) * columnWidth_)) +
           static_cast<int>(std::min(column, columns_ - 1) / groupSize_) * groupGap;
}

int MatrixGeometry::rowEdge(std::size_t row) const {
    return cells.top() + static_cast<int>(std::lround(static_cast<double>(row) * rowHeight_));
}

QRect MatrixGeometry::cell(std::size_t row, std::size_t column) const {
    return span(row, row, column, column);
}

QRect MatrixGeometry::span(std::size_t firstRow, std::size_t lastRow, std::size_t firstColumn,
                           std::size_t lastColumn) const {
    const int left = columnEdge(firstColumn), top = rowEdge(firstRow);
    const bool groupEnds = (lastColumn + 1) % groupSize_ == 0 && lastColumn + 1 < columns_;
    const int right = columnEdge(lastColumn + 1) - columnGap - (groupEnds ? groupGap : 0);
    const int bottom = rowEdge(lastRow + 1) - rowGap;
    return {left, top, std::max(1, right - left), std::max(1, bottom - top)};
}

QRect MatrixGeometry::rowLabel(std::size_t row) const {
    const QRect place = cell(row, 0);
    return {rowLabelLeft, place.top(), cells.left() - rowLabelLeft - 6, place.height()};
}

std::optional<std::pair<std::size_t, std::size_t>> MatrixGeometry::cellAt(QPointF pixel) const {
    const QPoint at = pixel.toPoint();
    if (rows_ == 0 || columns_ == 0 || !cells.contains(at)) return std::nullopt;
    const auto row = static_cast<std::size_t>((at.y() - cells.top()) / rowHeight_);
    const double groupWidth = columnWidth_ * static_cast<double>(groupSize_) + groupGap;
    const auto group = static_cast<std::size_t>((at.x() - cells.left()) / groupWidth);
    // Rounding may be off by one either way, and gaps belong to nobody.
    const std::size_t first = group * groupSize_ > 0 ? group * groupSize_ - 1 : 0;
    for (std::size_t r = row > 0 ? row - 1 : 0; r < std::min(rows_, row + 2); ++r) {
        for (std::size_t c = first; c < std::min(columns_, (group + 1) * groupSize_ + 1); ++c) {
            if (cell(r, c).contains(at)) return std::pair{r, c};
        }
    }
    return std::nullopt;
}

std::optional<std::size_t> MatrixGeometry::columnAt(QPointF pixel) const {
    if (rows_ == 0 || columns_ == 0) return std::nullopt;
    const auto found = cellAt({pixel.x(), static_cast<double>(cell(0, 0).center().y())});
    return found ? std::optional(found->second) : std::nullopt;
}

}  // namespace interfuse
