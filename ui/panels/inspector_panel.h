// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What is selected, in numbers: the routing weights of a layer and the coefficients that come of
// them.
#pragma once

#include <QWidget>
#include <memory>

#include "ui/plots/figure.h"
#include "ui/session/session.h"

class QLabel;
class QTreeWidget;
class QTreeWidgetItem;

namespace interfuse {

class CoefficientValues;

class InspectorPanel : public QWidget {
    Q_OBJECT

  public:
    InspectorPanel(Session& session, QWidget* parent);

    // The layer, kind or expert to tell of; an open part means the mean over it.
    void setSpot(const Spot& spot, std::optional<LinearKind> kind);

  Q_SIGNALS:
    void expertSelected(std::size_t expert);

  private:
    void showNumbers();
    QString headline(int rows) const;
    static void showCoefficient(QTreeWidgetItem& item, const CoefficientValues& coefficients,
                                const std::vector<LinearId>& places, std::size_t expert);

    Session& session_;
    Spot spot_;
    std::optional<LinearKind> kind_;
    QLabel* title_;
    QTreeWidget* numbers_;
    bool filling_ = false;
};

}  // namespace interfuse
