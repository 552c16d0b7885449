// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tables/evaluation_delegate.h"

#include <QApplication>
#include <QPainter>

#include "ui/tables/evaluation_cell.h"

namespace interfuse {

void EvaluationDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option,
                               const QModelIndex& index) const {
    const QWidget* widget = option.widget;
    const QStyle* style = widget != nullptr ? widget->style() : QApplication::style();
    style->drawPrimitive(QStyle::PE_PanelItemViewItem, &option, painter, widget);
    const Palette& palette = paletteFor(option.palette);
    const bool isSelected = option.state.testFlag(QStyle::State_Selected);
    const CellColors colors =
        isSelected ? selectedCellColors(option.palette.color(QPalette::HighlightedText))
                   : cellColors(palette);
    if (isGrouped_ && startsGroup(index))
        paintGroupLine(*painter, option.rect, cellColors(palette));
    paintEvaluationCell(*painter, option.rect, evaluationCell(index, hasSwatches_), colors,
                        option.font);
    if (!option.state.testFlag(QStyle::State_HasFocus)) return;
    QStyleOptionFocusRect focus;
    focus.QStyleOption::operator=(option);
    focus.backgroundColor = option.palette.color(isSelected ? QPalette::Highlight : QPalette::Base);
    style->drawPrimitive(QStyle::PE_FrameFocusRect, &focus, painter, widget);
}

QSize EvaluationDelegate::sizeHint(const QStyleOptionViewItem& option,
                                   const QModelIndex& index) const {
    return evaluationCellSize(evaluationCell(index, hasSwatches_), option.font);
}

}  // namespace interfuse
