// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The order of an evaluation's rows: by the numbers of a column, what is not measured always last.
#pragma once

#include <QSortFilterProxyModel>

namespace interfuse {

class EvaluationOrder : public QSortFilterProxyModel {
    Q_OBJECT

  public:
    explicit EvaluationOrder(QObject* parent = nullptr);

  protected:
    bool lessThan(const QModelIndex& left, const QModelIndex& right) const override;
};

}  // namespace interfuse
