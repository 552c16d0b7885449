// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What the merged model should be good at: a weight for the routing of every calibration dataset.
#pragma once

#include <QWidget>
#include <vector>

#include "ui/session/session.h"

class QLabel;
class QToolButton;
class QVBoxLayout;

namespace interfuse {

class ElidedLabel;
class FactorBox;
class ShapeSlider;

class ShapeMixture : public QWidget {
    Q_OBJECT

  public:
    ShapeMixture(Session& session, QWidget* parent);

    void showRecipe();
    // "" where the weights can be changed now.
    void setObstacle(const QString& obstacle);
    // What takes the focus, in the order in which it is seen.
    std::vector<QWidget*> fields() const;

  Q_SIGNALS:
    void rowsChanged();

  private:
    struct Row {
        QWidget* box;
        ElidedLabel* name;
        QLabel* share;
        FactorBox* number;
        ShapeSlider* slider;
    };
    Row makeRow(std::size_t dataset);
    void showRow(const Row& row, std::size_t dataset, double share);
    void showHint();
    void showUsable();
    void weigh(std::size_t dataset, double weight);

    Session& session_;
    QString obstacle_;
    QVBoxLayout* column_;
    QLabel* hint_;
    QToolButton* reset_;
    std::vector<Row> rows_;
};

}  // namespace interfuse
