// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
// A matrix of routing weights as a figure shows it, and where its parts lie in a rectangle.
#pragma once

#include <QColor>
#include <QFont>
#include <QRect>
#include <QString>
#include <optional>
#include <utility>
#include <vector>

#include "ui/plots/figure.h"

namespace interfuse {

struct MatrixLabel {
    QString text;
    std::optional<QColor> swatch;
    std::optional<std::size_t> expert;
    bool hidden = false;  // its cells are left empty, its name greyed out
    bool marked = false;
};

// Rows and columns to outline; what is open means all of them.
struct MatrixMark {
    std::optional<std::size_t> row;
    std::optional<std::pair<std::size_t, std::size_t>> columns;  // first and last
    bool empty() const { return !row && !columns; }
    bool operator==(const MatrixMark&) const = default;
};

// A row of bars beneath the matrix: one number for each column.
struct MatrixStrip {
    QString title;
    std::vector<double> values;       // not a number where there is none
    std::optional<double> reference;  // a dashed line
    bool percent = false;             // values are shares, written as percentages
};

struct MatrixModel {
    enum class ColumnLabels { names, numbers, kinds };
    std::vector<MatrixLabel> rows, columns;
    ColumnLabels columnLabels = ColumnLabels::names;
    std::size_t groupSize = 1;         // columns that belong together
    std::vector<QString> groupLabels;  // one for each group, or none
    std::vector<double> values;        // row by row; not a number where there is none
    double centre = 0;
    double limit = 0;  // the colours reach from centre − limit to centre + limit
    QString rowTitle, columnTitle, scaleTitle;
    QString columnTitleAlone;  // instead of columnTitle where the columns have no room for labels
    MatrixMark selected, hovered;
    std::optional<std::size_t> columnInWork;
    QString centreNote;               // beside the centre on the scale: "1/M"
    double lowest = 0, highest = 1;   // what a value can be: the scale ends there
    std::vector<MatrixStrip> strips;  // left out where there is no room

    // Where columns are linear layers and rows are experts, cells can be selected and edited.
    std::vector<std::size_t> linears;  // LinearId::index() of each column, or none
    std::vector<bool> edited, chosen;  // row by row as the values, or none

    double value(std::size_t row, std::size_t column) const {
        return values[row * columns.size() + column];
    }
    bool isEdited(std::size_t row, std::size_t column) const {
        return !edited.empty() && edited[row * columns.size() + column];
    }
    bool isChosen(std::size_t row, std::size_t column) const {
        return !chosen.empty() && chosen[row * columns.size() + column];
    }
    bool isHidden(std::size_t row, std::size_t column) const {
        return rows[row].hidden || columns[column].hidden;
    }
    // A row or column that is not there has none, and neither has a matrix of other things.
    std::optional<MatrixCell> cellAt(std::size_t row, std::size_t column) const;
    std::optional<std::pair<std::size_t, std::size_t>> placeOf(const MatrixCell& cell) const;
};

// The least round number from which the colours can go that covers every visible value, and not
// less than a thousandth: noise is not drawn as a pattern.
double colorLimit(const MatrixModel& model);

// Pixels of everything, for one rectangle.
class MatrixGeometry {
  public:
    enum class LabelStyle { none, flat, slanted, upright };

    MatrixGeometry(const MatrixModel& model, const QRect& outer, const QFont& text,
                   const QFont& small);

    QRect cells;  // around all cells
    QRect scale;  // the bar of colours
    QFont rowFont, cellFont;
    LabelStyle columnStyle = LabelStyle::flat;
    int columnEvery = 1, groupEvery = 1;  // labels that are written
    int rowGap = 0, columnGap = 0, groupGap = 0;
    int rowLabelLeft = 0, columnLabelTop = 0, columnLabelHeight = 0, groupLabelTop = 0;
    int columnTitleTop = 0;
    bool numbersFit = false;
    std::vector<QRect> strips;  // those of the model, or none where there is no room

    QRect cell(std::size_t row, std::size_t column) const;
    // From the first to the last of both, gaps between them included.
    QRect span(std::size_t firstRow, std::size_t lastRow, std::size_t firstColumn,
               std::size_t lastColumn) const;
    QRect rowLabel(std::size_t row) const;
    std::optional<std::pair<std::size_t, std::size_t>> cellAt(QPointF pixel) const;
    // The column that lies above or beneath a pixel.
    std::optional<std::size_t> columnAt(QPointF pixel) const;

  private:
    void placeAcross(const MatrixModel& model, const QRect& outer, const QFont& small);
    void chooseColumnLabels(const MatrixModel& model, const QFont& small);
    void placeDown(const MatrixModel& model, const QRect& outer, const QFont& text,
                   const QFont& small);
    int placeStrips(const MatrixModel& model, int top, int bottom);
    int columnEdge(std::size_t column) const;
    int rowEdge(std::size_t row) const;

    std::size_t rows_, columns_, groupSize_;
    double columnWidth_ = 0, rowHeight_ = 0;
};

}  // namespace interfuse
