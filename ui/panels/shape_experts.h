// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
// How much each expert counts: its scaling factor, mute and solo, a row for every expert.
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

class ShapeExperts : public QWidget {
    Q_OBJECT

  public:
    ShapeExperts(Session& session, QWidget* parent);

    void showRecipe();
    // "" where the experts can be shaped now.
    void setObstacle(const QString& obstacle);
    // What takes the focus, in the order in which it is seen.
    std::vector<QWidget*> fields() const;

  Q_SIGNALS:
    void rowsChanged();

  private:
    struct Row {
        QWidget* box;
        QLabel* swatch;
        ElidedLabel* name;
        QToolButton *mute, *solo;
        FactorBox* number;
        ShapeSlider* slider;
    };
    Row makeRow(std::size_t expert);
    void connectRow(const Row& row, std::size_t expert);
    void showRow(const Row& row, std::size_t expert);
    void showUsable();
    void scale(std::size_t expert, double factor);
    void mute(std::size_t expert, bool muted);
    void solo(std::size_t expert);

    Session& session_;
    QString obstacle_;
    QVBoxLayout* column_;
    QLabel* hint_;
    std::vector<Row> rows_;
};

}  // namespace interfuse
