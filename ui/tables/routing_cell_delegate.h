// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Marks the row and the column that are selected or hovered in another view, and the cells that
// were set by hand; takes what is typed into a cell.
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
    QWidget* createEditor(QWidget* parent, const QStyleOptionViewItem& option,
                          const QModelIndex& index) const override;
    void setEditorData(QWidget* editor, const QModelIndex& index) const override;
    // Tells of the number; the model shows it when it comes back with the data.
    void setModelData(QWidget* editor, QAbstractItemModel* model,
                      const QModelIndex& index) const override;

  Q_SIGNALS:
    void typed(const QModelIndex& index, double coefficient) const;

  private:
    Spot selected_, hovered_;
};

}  // namespace interfuse
