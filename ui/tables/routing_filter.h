// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Which rows of the routing table match the words that a person typed, and in which order.
#pragma once

#include <QSortFilterProxyModel>
#include <QStringList>
#include <optional>

#include "core/clip/linear_id.h"

namespace interfuse {

class RoutingFilter : public QSortFilterProxyModel {
    Q_OBJECT

  public:
    explicit RoutingFilter(QObject* parent = nullptr);

    // "fc1", "3", "layer 3 fc1": every word must match. A number is a layer's; a word with a point
    // is part of the module's full name; any other is part of "layer" or the kind.
    void setWords(const QString& text);
    // Only this kind of linear layer; nothing: all of them.
    void setKind(std::optional<LinearKind> kind);

  protected:
    bool filterAcceptsRow(int row, const QModelIndex& parent) const override;

  private:
    QStringList words_;
    std::optional<LinearKind> kind_;
};

}  // namespace interfuse
