// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Marks the row and the column that are selected or hovered in another view.
#pragma once

#include <QStyledItemDelegate>

#include "ui/plots/figure.h"

namespace interfuse {

class RoutingCellDelegate : public QStyledItemDelegate {
    Q_OBJECT

  public:
    using QStyledItemDelegate::QStyledItemDelegate;

    // Whether something changed, and the cells are to be painted again.
    bool setMarks(const Spot& selected, const Spot& hovered);

    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override;

  private:
    Spot selected_, hovered_;
};

}  // namespace interfuse
