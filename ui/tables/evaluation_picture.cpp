// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tables/evaluation_picture.h"

#include <QAbstractItemModel>
#include <QCoreApplication>
#include <QFontInfo>
#include <QFontMetrics>
#include <QPainter>
#include <algorithm>
#include <cmath>
#include <numeric>
#include <vector>

#include "ui/tables/evaluation_cell.h"
#include "ui/tables/evaluation_model.h"

namespace interfuse {
namespace {

constexpr int dotsPerPixel = 2;
constexpr int dotsPerInch = 96;
constexpr int border = 24;
constexpr int gap = 12;
constexpr int leastColumn = 76;
constexpr int leastTable = 360;
constexpr double titleScale = 1.2;

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(interfuse::EvaluationPicture)
};

struct Layout {
    QFont text, bold, title, small;
    bool hasSwatches = false;
    std::vector<int> widths, heights;  // of columns and rows
    int titleHeight = 0, headHeight = 0, notesHeight = 0;
    int tableWidth = 0;
    QString notes;
    QSize size;
};

QFont scaled(const QFont& font, double scale) {
    QFont other = font;
    other.setPixelSize(
        std::max(9, static_cast<int>(std::lround(QFontInfo(font).pixelSize() * scale))));
    return other;
}

// What the marks mean, of those that are there.
QString notesOf(const QAbstractItemModel& rows) {
    bool best = false, own = false, stale = false, missing = false;
    for (int row = 0; row < rows.rowCount(); ++row) {
        for (int column = 0; column < rows.columnCount(); ++column) {
            const EvaluationCell cell = evaluationCell(rows.index(row, column), false);
            best = best || cell.isBest;
            own = own || cell.own;
            stale = stale || cell.isStale;
            missing = missing || (!cell.isName && !cell.isMeasured);
        }
    }
    QStringList notes;
    if (best) notes << Texts::tr("Bold: the best of the merged models.");
    if (own) notes << Texts::tr("Marked at the left: an expert on its own task.");
    if (missing) notes << Texts::tr("—: not measured.");
    if (stale) notes << Texts::tr("Grey: measured before the last change.");
    return notes.join(QLatin1Char(' '));
}

int headWidth(const QString& title, const Layout& layout) {
    const QStringList lines = title.split(QLatin1Char('\n'));
    int width = QFontMetrics(layout.bold).horizontalAdvance(lines.front());
    if (lines.size() > 1)
        width = std::max(width, QFontMetrics(layout.small).horizontalAdvance(lines[1]));
    return width + 2 * cellSide;
}

Layout makeLayout(const EvaluationPicture& picture) {
    Layout layout;
    layout.text = scaled(picture.font, 1);
    layout.bold = layout.text;
    layout.bold.setBold(true);
    layout.title = scaled(layout.bold, titleScale);
    layout.small = evaluationNoteFont(layout.text);
    layout.hasSwatches = haveSwatches(picture.rows);
    layout.heights.assign(static_cast<std::size_t>(picture.rows.rowCount()), 0);
    for (int column = 0; column < picture.rows.columnCount(); ++column) {
        int width = headWidth(picture.rows.headerData(column, Qt::Horizontal).toString(), layout);
        if (column != EvaluationModel::modelColumn) width = std::max(width, leastColumn);
        for (int row = 0; row < picture.rows.rowCount(); ++row) {
            const QSize size = evaluationCellSize(
                evaluationCell(picture.rows.index(row, column), layout.hasSwatches), layout.text);
            width = std::max(width, size.width());
            int& height = layout.heights[static_cast<std::size_t>(row)];
            height = std::max(height, size.height());
        }
        layout.widths.push_back(width);
    }
    layout.tableWidth = std::accumulate(layout.widths.begin(), layout.widths.end(), 0);
    layout.titleHeight = QFontMetrics(layout.title).height() + gap;
    layout.headHeight =
        QFontMetrics(layout.bold).height() + QFontMetrics(layout.small).height() + gap;
    layout.notes = notesOf(picture.rows);
    const int width =
        std::max({layout.tableWidth, leastTable,
                  QFontMetrics(layout.title).horizontalAdvance(picture.title) + 2 * cellSide});
    if (!layout.notes.isEmpty())
        layout.notesHeight = gap + QFontMetrics(layout.small)
                                       .boundingRect(QRect(0, 0, width - 2 * cellSide, 10000),
                                                     Qt::TextWordWrap, layout.notes)
                                       .height();
    const int rows = std::accumulate(layout.heights.begin(), layout.heights.end(), 0);
    layout.size = {width + 2 * border,
                   layout.titleHeight + layout.headHeight + rows + layout.notesHeight + 2 * border};
    return layout;
}

void paintHead(QPainter& painter, const EvaluationPicture& picture, const Layout& layout,
               const Palette& palette) {
    int left = border;
    const int top = border + layout.titleHeight;
    for (int column = 0; column < picture.rows.columnCount(); ++column) {
        const QStringList lines =
            picture.rows.headerData(column, Qt::Horizontal).toString().split(QLatin1Char('\n'));
        const QRect rect(left + cellSide, top,
                         layout.widths[static_cast<std::size_t>(column)] - 2 * cellSide,
                         layout.headHeight - gap / 2);
        const int across = column == EvaluationModel::modelColumn ? Qt::AlignLeft : Qt::AlignRight;
        painter.setFont(layout.bold);
        painter.setPen(palette.ink);
        painter.drawText(rect, across | (lines.size() > 1 ? Qt::AlignTop : Qt::AlignBottom),
                         lines.front());
        if (lines.size() > 1) {
            painter.setFont(layout.small);
            painter.setPen(palette.faintInk);
            painter.drawText(rect, across | Qt::AlignBottom, lines[1]);
        }
        left += layout.widths[static_cast<std::size_t>(column)];
    }
}

// Returns where the table ends.
int paintRows(QPainter& painter, const EvaluationPicture& picture, const Layout& layout,
              const Palette& palette) {
    const CellColors colors = cellColors(palette);
    int top = border + layout.titleHeight + layout.headHeight;
    painter.fillRect(QRect(border, top - 1, layout.tableWidth, 1), palette.ink);
    for (int row = 0; row < picture.rows.rowCount(); ++row) {
        const int height = layout.heights[static_cast<std::size_t>(row)];
        int left = border;
        for (int column = 0; column < picture.rows.columnCount(); ++column) {
            const QModelIndex index = picture.rows.index(row, column);
            const QRect rect(left, top, layout.widths[static_cast<std::size_t>(column)], height);
            if (picture.isGrouped && startsGroup(index)) paintGroupLine(painter, rect, colors);
            EvaluationCell cell = evaluationCell(index, layout.hasSwatches);
            cell.progress.reset();  // a picture says what is known, not what goes on
            paintEvaluationCell(painter, rect, cell, colors, layout.text);
            left += rect.width();
        }
        top += height;
    }
    painter.fillRect(QRect(border, top, layout.tableWidth, 1), palette.ink);
    return top;
}

}  // namespace

QImage evaluationImage(const EvaluationPicture& picture) {
    const Layout layout = makeLayout(picture);
    const Palette& palette = paperPalette();
    QImage image(layout.size * dotsPerPixel, QImage::Format_RGB32);
    image.fill(palette.paper);
    QPainter painter(&image);
    painter.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing);
    painter.scale(dotsPerPixel, dotsPerPixel);
    const int width = layout.size.width() - 2 * border;
    painter.setFont(layout.title);
    painter.setPen(palette.ink);
    painter.drawText(QRect(border + cellSide, border, width, layout.titleHeight), Qt::AlignLeft,
                     picture.title);
    paintHead(painter, picture, layout, palette);
    const int end = paintRows(painter, picture, layout, palette);
    painter.setFont(layout.small);
    painter.setPen(palette.faintInk);
    painter.drawText(QRect(border + cellSide, end + gap, width - 2 * cellSide, layout.notesHeight),
                     Qt::TextWordWrap, layout.notes);
    painter.end();
    image.setDotsPerMeterX(qRound(dotsPerPixel * dotsPerInch / 0.0254));
    image.setDotsPerMeterY(image.dotsPerMeterX());
    return image;
}

}  // namespace interfuse
