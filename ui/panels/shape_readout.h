// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What the shaping comes to, in a few lines: how much is added to every linear layer, how far
// that moves it, and how good the model is, where that is followed.
#pragma once

#include <QWidget>
#include <optional>

#include "core/merge/coefficient_table.h"
#include "core/merge/pool_statistics.h"

class QLabel;

namespace interfuse {

struct Spread {
    double least = 0, most = 0, mean = 0;
};

// Of Σ cᵢ over the table's linear layers; nothing for a table without any.
std::optional<Spread> coefficientSums(const CoefficientTable& table);
// Of ‖Σ cᵢ ΔWᵢ‖ / ‖W0‖ over the linear layers that both know, where it is finite; nothing where
// there are none, or where the experts are others.
std::optional<Spread> weightChanges(const CoefficientTable& table, const PoolStatistics& pool);

class ShapeReadout : public QWidget {
    Q_OBJECT

  public:
    explicit ShapeReadout(QWidget* parent);

    // `pool` is null where it was not measured.
    void show(const CoefficientTable& table, const PoolStatistics* pool);
    // What live evaluation tells of the model; "" for nothing. Pale while it is of an older one.
    void showAccuracy(const QString& text, bool isCurrent);

  private:
    QLabel *sums_, *changes_, *accuracy_, *hint_;
};

}  // namespace interfuse
