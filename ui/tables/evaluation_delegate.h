// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Draws the cells of an evaluation's table in the window.
#pragma once

#include <QStyledItemDelegate>

namespace interfuse {

class EvaluationDelegate : public QStyledItemDelegate {
    Q_OBJECT

  public:
    using QStyledItemDelegate::QStyledItemDelegate;

    // Whether the rows stand in their groups, with a line between them.
    void setGrouped(bool grouped) { isGrouped_ = grouped; }
    // Whether names leave room for the experts' colours.
    void setSwatches(bool shown) { hasSwatches_ = shown; }

    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override;
    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;

  private:
    bool isGrouped_ = true;
    bool hasSwatches_ = false;
};

}  // namespace interfuse
