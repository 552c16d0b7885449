// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tables/evaluation_order.h"

#include "ui/tables/evaluation_model.h"

namespace interfuse {

EvaluationOrder::EvaluationOrder(QObject* parent) : QSortFilterProxyModel(parent) {
    setSortRole(EvaluationModel::sortRole);
}

bool EvaluationOrder::lessThan(const QModelIndex& left, const QModelIndex& right) const {
    const bool hasLeft = left.data(sortRole()).isValid();
    const bool hasRight = right.data(sortRole()).isValid();
    if (hasLeft == hasRight) return QSortFilterProxyModel::lessThan(left, right);
    return sortOrder() == Qt::AscendingOrder ? hasLeft : hasRight;
}

}  // namespace interfuse
