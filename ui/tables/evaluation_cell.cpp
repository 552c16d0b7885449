// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tables/evaluation_cell.h"

#include <QFontInfo>
#include <QFontMetrics>
#include <QLocale>
#include <QPainter>
#include <algorithm>
#include <cmath>

#include "ui/tables/evaluation_model.h"

namespace interfuse {
namespace {

constexpr int above = 6;       // between a cell's edge and its text, upwards and downwards
constexpr int elideSlack = 3;  // letters of a second font are measured a little wider
constexpr int barInset = 3;
constexpr int barGap = 4;        // to the number
constexpr int shortestBar = 28;  // of all, beside the number
constexpr int swatchSize = 10;
constexpr int swatchRoom = swatchSize + 8;
constexpr int ownWidth = 3;
constexpr int progressHeight = 4;
constexpr double noteScale = 0.85;
constexpr float referenceStrength = 0.26F, referenceInDark = 0.45F;
constexpr float mergedStrength = 0.24F, mergedInDark = 0.4F;
constexpr float staleStrength = 0.12F;

QColor tinted(QColor color, float strength) {
    color.setAlphaF(strength);
    return color;
}

// Room for values that are still to come, so that no later one is cut off.
QString widestScore() {
    return QLocale().toString(100.0, 'f', 1);
}

QFont cellFont(const EvaluationCell& cell, const QFont& font) {
    QFont own = font;
    own.setBold(cell.isBest);
    return own;
}

void paintName(QPainter& painter, const QRect& rect, const EvaluationCell& cell,
               const CellColors& colors, const QFont& font) {
    QRect words = rect.adjusted(cellSide + (cell.hasSwatches ? swatchRoom : 0), 0, -cellSide, 0);
    if (cell.swatch) {
        const QRect square(rect.left() + cellSide, rect.center().y() - swatchSize / 2 + 1,
                           swatchSize, swatchSize);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(Qt::NoPen);
        painter.setBrush(cell.isStale ? tinted(*cell.swatch, 0.5F) : *cell.swatch);
        painter.drawRoundedRect(square, 1.5, 1.5);
    }
    const QFontMetrics metrics(font);
    painter.setFont(font);
    painter.setPen(cell.isStale ? colors.faint : colors.text);
    const QString name = metrics.elidedText(cell.text, Qt::ElideRight, words.width());
    if (cell.note.isEmpty()) {
        painter.drawText(words, Qt::AlignLeft | Qt::AlignVCenter, name);
        return;
    }
    const QFont small = evaluationNoteFont(font);
    const QFontMetrics smallMetrics(small);
    const int height = metrics.height() + smallMetrics.height();
    words.setTop(rect.top() + (rect.height() - height) / 2);
    painter.drawText(words, Qt::AlignLeft | Qt::AlignTop, name);
    painter.setFont(small);
    painter.setPen(colors.faint);
    painter.drawText(words.adjusted(0, metrics.height(), 0, 0), Qt::AlignLeft | Qt::AlignTop,
                     smallMetrics.elidedText(cell.note, Qt::ElideRight, words.width()));
}

// Beside the number, or behind it where there is no room. Whole pixels, so that bars of equal
// values look equal.
void paintBar(QPainter& painter, const QRect& rect, const EvaluationCell& cell,
              const CellColors& colors, const QFont& font) {
    if (!cell.bar) return;
    QFont bold = font;
    bold.setBold(true);
    const int number = QFontMetrics(bold).horizontalAdvance(widestScore()) + cellSide + barGap;
    const bool beside = rect.width() - number >= shortestBar;
    const QRect room = rect.adjusted(ownWidth + 1, barInset, beside ? -number : -2, -barInset);
    const int length =
        static_cast<int>(std::lround(std::clamp(*cell.bar, 0.0, 1.0) * room.width()));
    const QColor& color = cell.isMerged ? colors.mergedBar : colors.bar;
    painter.fillRect(QRect(room.topLeft(), QSize(length, room.height())),
                     cell.isStale ? tinted(color, staleStrength) : color);
}

// Where the number would be, or beneath one of an earlier measuring.
void paintProgress(QPainter& painter, const QRect& rect, const EvaluationCell& cell,
                   const CellColors& colors) {
    const QRect room = rect.adjusted(cellSide, 0, -cellSide, 0);
    const int top = cell.isMeasured ? rect.bottom() - progressHeight : rect.center().y() - 1;
    const int length =
        static_cast<int>(std::lround(std::clamp(*cell.progress, 0.0, 1.0) * room.width()));
    painter.fillRect(QRect(room.left(), top, room.width(), progressHeight), colors.track);
    painter.fillRect(QRect(room.left(), top, length, progressHeight), colors.progress);
}

void paintScore(QPainter& painter, const QRect& rect, const EvaluationCell& cell,
                const CellColors& colors, const QFont& font) {
    painter.setRenderHint(QPainter::Antialiasing, false);
    paintBar(painter, rect, cell, colors, font);
    if (cell.own)
        painter.fillRect(
            QRect(rect.left() + 1, rect.top() + barInset, ownWidth, rect.height() - 2 * barInset),
            cell.own->isValid() ? *cell.own : colors.faint);
    if (cell.progress) paintProgress(painter, rect, cell, colors);
    if (cell.progress && !cell.isMeasured) return;
    painter.setFont(cellFont(cell, font));
    painter.setPen(cell.isStale || !cell.isMeasured ? colors.faint : colors.text);
    painter.drawText(rect.adjusted(cellSide, 0, -cellSide, 0), Qt::AlignRight | Qt::AlignVCenter,
                     cell.text);
}

}  // namespace

EvaluationCell evaluationCell(const QModelIndex& index, bool hasSwatches) {
    EvaluationCell cell;
    const auto number = [&](int role) -> std::optional<double> {
        const QVariant value = index.data(role);
        return value.isValid() ? std::optional(value.toDouble()) : std::nullopt;
    };
    const auto color = [&](int role) -> std::optional<QColor> {
        const QVariant value = index.data(role);
        return value.isValid() ? std::optional(value.value<QColor>()) : std::nullopt;
    };
    cell.text = index.data().toString();
    cell.isName = index.column() == EvaluationModel::modelColumn;
    cell.isStale = index.data(EvaluationModel::staleRole).toBool();
    if (cell.isName) {
        cell.note = index.data(EvaluationModel::noteRole).toString();
        cell.hasSwatches = hasSwatches;
        cell.swatch = color(EvaluationModel::swatchRole);
        return cell;
    }
    cell.isMeasured = index.data(EvaluationModel::sortRole).isValid();
    cell.isMerged = index.data(EvaluationModel::mergedRole).toBool();
    cell.isBest = index.data(EvaluationModel::bestRole).toBool();
    cell.bar = number(EvaluationModel::barRole);
    cell.progress = number(EvaluationModel::progressRole);
    cell.own = color(EvaluationModel::ownColorRole);
    return cell;
}

CellColors cellColors(const Palette& palette) {
    const bool dark = palette.ink.lightness() > palette.paper.lightness();
    return {palette.ink,
            palette.faintInk,
            tinted(palette.reference, dark ? referenceInDark : referenceStrength),
            tinted(palette.inWork, dark ? mergedInDark : mergedStrength),
            palette.grid,
            palette.inWork,
            palette.missing};
}

CellColors selectedCellColors(const QColor& text) {
    const QColor bar = tinted(text, mergedStrength);
    return {text, tinted(text, 0.75F), bar, bar, bar, text, tinted(text, 0.5F)};
}

QFont evaluationNoteFont(const QFont& font) {
    QFont small = font;
    small.setPixelSize(
        std::max(9, static_cast<int>(std::lround(QFontInfo(font).pixelSize() * noteScale))));
    return small;
}

QSize evaluationCellSize(const EvaluationCell& cell, const QFont& font) {
    // Bold takes more room; a number that becomes the best one must not move its column.
    QFont bold = font;
    bold.setBold(!cell.isName);
    const QFontMetrics metrics(bold);
    int width = metrics.horizontalAdvance(cell.text);
    if (!cell.isName) width = std::max(width, metrics.horizontalAdvance(widestScore()));
    width += elideSlack;
    int height = metrics.height() + 2 * above;
    if (!cell.note.isEmpty()) {
        const QFontMetrics small(evaluationNoteFont(font));
        width = std::max(width, small.horizontalAdvance(cell.note));
        height += small.height();
    }
    return {width + 2 * cellSide + (cell.hasSwatches ? swatchRoom : 0), height};
}

void paintEvaluationCell(QPainter& painter, const QRect& rect, const EvaluationCell& cell,
                         const CellColors& colors, const QFont& font) {
    painter.save();
    if (cell.isName)
        paintName(painter, rect, cell, colors, font);
    else
        paintScore(painter, rect, cell, colors, font);
    painter.restore();
}

void paintGroupLine(QPainter& painter, const QRect& rect, const CellColors& colors) {
    painter.fillRect(QRect(rect.left(), rect.top(), rect.width(), 1), colors.line);
}

bool startsGroup(const QModelIndex& index) {
    if (index.row() == 0) return false;
    const QModelIndex before = index.siblingAtRow(index.row() - 1);
    return before.data(EvaluationModel::groupRole) != index.data(EvaluationModel::groupRole);
}

bool haveSwatches(const QAbstractItemModel& model) {
    for (int row = 0; row < model.rowCount(); ++row) {
        const QModelIndex name = model.index(row, EvaluationModel::modelColumn);
        if (name.data(EvaluationModel::swatchRole).isValid()) return true;
    }
    return false;
}

}  // namespace interfuse
