// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tables/routing_cell_delegate.h"

#include <QPainter>

#include "ui/tables/routing_table_model.h"

namespace interfuse {
namespace {

constexpr double selectedStrength = 0.16;
constexpr double hoveredStrength = 0.08;

// Whether a mark lies over the cell: its row, its column, or the row of every layer that it leaves
// open.
bool covers(const Spot& mark, const Spot& cell) {
    const bool hasRow = mark.layer || mark.kind;
    const bool inRow = hasRow && (!mark.layer || mark.layer == cell.layer) &&
                       (!mark.kind || mark.kind == cell.kind);
    return inRow || (mark.expert && mark.expert == cell.expert);
}

}  // namespace

bool RoutingCellDelegate::setMarks(const Spot& selected, const Spot& hovered) {
    if (selected == selected_ && hovered == hovered_) return false;
    selected_ = selected;
    hovered_ = hovered;
    return true;
}

void RoutingCellDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option,
                                const QModelIndex& index) const {
    const Spot cell = index.data(RoutingTableModel::spotRole).value<Spot>();
    const double strength = (covers(selected_, cell) ? selectedStrength : 0) +
                            (covers(hovered_, cell) ? hoveredStrength : 0);
    if (strength > 0) {
        QColor tint = option.palette.color(QPalette::Highlight);
        tint.setAlphaF(static_cast<float>(strength));
        painter->fillRect(option.rect, tint);
    }
    QStyledItemDelegate::paint(painter, option, index);
}

}  // namespace interfuse
