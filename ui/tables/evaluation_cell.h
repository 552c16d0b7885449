// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
// One cell of an evaluation's table, drawn alike in the window and on paper: the number over a bar
// of its length, or how far the measuring is.
#pragma once

#include <QFont>
#include <QModelIndex>
#include <QString>
#include <optional>

#include "ui/style/palette.h"

class QPainter;

namespace interfuse {

inline constexpr int cellSide = 8;  // pixels between a cell's edge and its text

struct EvaluationCell {
    QString text, note;
    bool isName = false;
    bool hasSwatches = false;  // names stand beside a column of colours
    bool isMeasured = false;
    bool isBest = false, isMerged = false, isStale = false;
    std::optional<double> bar, progress;  // 0 to 1
    std::optional<QColor> own;            // of an expert on its own task
    std::optional<QColor> swatch;
};
EvaluationCell evaluationCell(const QModelIndex& index, bool hasSwatches);

struct CellColors {
    QColor text, faint, bar, mergedBar, track, progress, line;
};
CellColors cellColors(const Palette& palette);
// On the background of what is selected.
CellColors selectedCellColors(const QColor& text);

// Of what is said less loudly: beneath names, in headers.
QFont evaluationNoteFont(const QFont& font);
QSize evaluationCellSize(const EvaluationCell& cell, const QFont& font);
void paintEvaluationCell(QPainter& painter, const QRect& rect, const EvaluationCell& cell,
                         const CellColors& colors, const QFont& font);
// A line above the first row of a group.
void paintGroupLine(QPainter& painter, const QRect& rect, const CellColors& colors);
bool startsGroup(const QModelIndex& index);
// Whether any row has a colour beside its name.
bool haveSwatches(const QAbstractItemModel& model);

}  // namespace interfuse
