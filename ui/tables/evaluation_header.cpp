// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tables/evaluation_header.h"

#include <QPainter>
#include <QStyleOptionHeader>
#include <algorithm>

#include "ui/tables/evaluation_cell.h"
#include "ui/tables/evaluation_model.h"

namespace interfuse {
namespace {

constexpr int above = 4;
constexpr int arrowSize = 10;
constexpr int elideSlack = 3;  // an elided text is measured a little wider

}  // namespace

EvaluationHeader::EvaluationHeader(QWidget* parent) : QHeaderView(Qt::Horizontal, parent) {
    setSectionsClickable(true);
    setHighlightSections(false);
}

QStringList EvaluationHeader::lines(int section) const {
    return model()->headerData(section, orientation()).toString().split(QLatin1Char('\n'));
}

QSize EvaluationHeader::sectionSizeFromContents(int section) const {
    if (model() == nullptr) return QHeaderView::sectionSizeFromContents(section);
    const QStringList words = lines(section);
    const QFontMetrics large(font()), small(evaluationNoteFont(font()));
    int width = large.horizontalAdvance(words.front()) + arrowSize;
    if (words.size() > 1) width = std::max(width, small.horizontalAdvance(words[1]) + elideSlack);
    return {width + 2 * cellSide, large.height() + small.height() + 2 * above};
}

void EvaluationHeader::paintSection(QPainter* painter, const QRect& rect, int section) const {
    if (!rect.isValid() || model() == nullptr) return;
    QStyleOptionHeaderV2 option;
    initStyleOption(&option);
    initStyleOptionForIndex(&option, section);
    option.rect = rect;
    const bool isSorted = option.sortIndicator != QStyleOptionHeader::None;
    option.sortIndicator = QStyleOptionHeader::None;
    option.text.clear();
    painter->save();
    style()->drawControl(QStyle::CE_HeaderSection, &option, painter, this);
    const bool isName = section == EvaluationModel::modelColumn;
    const int across = isName ? Qt::AlignLeft : Qt::AlignRight;
    const QStringList words = lines(section);
    QRect place = rect.adjusted(cellSide, above, -cellSide, -above);
    const QFontMetrics large(font()), small(evaluationNoteFont(font()));
    painter->setFont(font());
    painter->setPen(palette().color(QPalette::ButtonText));
    painter->drawText(place, across | (words.size() > 1 ? Qt::AlignTop : Qt::AlignVCenter),
                      large.elidedText(words.front(), Qt::ElideRight, place.width()));
    if (words.size() > 1) {
        painter->setFont(evaluationNoteFont(font()));
        painter->setPen(palette().color(QPalette::PlaceholderText));
        painter->drawText(place, across | Qt::AlignBottom,
                          small.elidedText(words[1], Qt::ElideRight, place.width()));
    }
    if (isSorted) paintArrow(*painter, rect, isName);
    painter->restore();
}

void EvaluationHeader::paintArrow(QPainter& painter, const QRect& rect, bool isName) const {
    QStyleOptionHeader option;
    initStyleOption(&option);
    const int left = isName ? rect.right() - arrowSize - 4 : rect.left() + 4;
    const int top = isName ? rect.center().y() - arrowSize / 2 : rect.top() + above + 3;
    option.rect = QRect(left, top, arrowSize, arrowSize);
    // The same way round as the styles' own headers show it.
    option.sortIndicator = sortIndicatorOrder() == Qt::AscendingOrder ? QStyleOptionHeader::SortDown
                                                                      : QStyleOptionHeader::SortUp;
    style()->drawPrimitive(QStyle::PE_IndicatorHeaderArrow, &option, &painter, this);
}

}  // namespace interfuse
