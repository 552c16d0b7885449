// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
// A table whose first column stays where it is while the others are scrolled sideways beneath it.
#pragma once

#include <QTableView>

namespace interfuse {

class EvaluationGrid : public QTableView {
    Q_OBJECT

  public:
    explicit EvaluationGrid(QWidget* parent = nullptr);

    void setModel(QAbstractItemModel* model) override;
    // Of both parts.
    void setDelegate(QAbstractItemDelegate* delegate);
    void scrollTo(const QModelIndex& index, ScrollHint hint = EnsureVisible) override;
    // The part that stays; shown only where there is something to scroll.
    QTableView* frozen() const { return frozen_; }

  protected:
    void updateGeometries() override;

  private:
    void placeFrozen();

    QTableView* frozen_;
};

}  // namespace interfuse
