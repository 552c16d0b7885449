// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tables/routing_cell_delegate.h"

#include <QLineEdit>
#include <QPainter>
#include <algorithm>

#include "ui/plots/coefficient_values.h"
#include "ui/tables/routing_table_model.h"

namespace interfuse {
namespace {

constexpr double selectedStrength = 0.16;
constexpr double hoveredStrength = 0.08;
constexpr int cornerSize = 7;

// Whether a mark lies over the cell: its row, its column, or the row of every layer that it leaves
// open.
bool covers(const Spot& mark, const Spot& cell) {
    const bool hasRow = mark.layer || mark.kind;
    const bool inRow = hasRow && (!mark.layer || mark.layer == cell.layer) &&
                       (!mark.kind || mark.kind == cell.kind);
    return inRow || (mark.expert && mark.expert == cell.expert);
}

// The same corner as in the heat map.
void drawCorner(QPainter& painter, const QStyleOptionViewItem& option) {
    const QRectF cell(option.rect);
    const double side = std::min<double>(cornerSize, cell.height() / 2);
    const bool isSelected = option.state.testFlag(QStyle::State_Selected);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(option.palette.color(isSelected ? QPalette::HighlightedText : QPalette::Text));
    painter.drawPolygon(QPolygonF{cell.topRight(), cell.topRight() - QPointF(side, 0),
                                  cell.topRight() + QPointF(0, side)});
    painter.restore();
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
    if (index.data(RoutingTableModel::editedRole).toBool()) drawCorner(*painter, option);
}

QWidget* RoutingCellDelegate::createEditor(QWidget* parent, const QStyleOptionViewItem&,
                                           const QModelIndex&) const {
    auto* edit = new QLineEdit(parent);
    edit->setObjectName(QStringLiteral("routingTableEdit"));
    edit->setFrame(false);
    edit->setAlignment(Qt::AlignRight);
    edit->setAccessibleName(tr("Coefficient"));
    return edit;
}

void RoutingCellDelegate::setEditorData(QWidget* editor, const QModelIndex& index) const {
    auto* edit = qobject_cast<QLineEdit*>(editor);
    if (!edit || edit->isModified()) return;  // data may come while somebody types
    edit->setText(index.data(Qt::EditRole).toString());
    edit->selectAll();
}

void RoutingCellDelegate::setModelData(QWidget* editor, QAbstractItemModel* /*model*/,
                                       const QModelIndex& index) const {
    const auto* edit = qobject_cast<QLineEdit*>(editor);
    // Left as it was, every digit that is not shown stays.
    if (!edit || !edit->isModified()) return;
    if (const std::optional<double> value = typedCoefficient(edit->text()))
        Q_EMIT typed(index, *value);
}

}  // namespace interfuse
