// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Which scaling factors a sweep tries: even steps from one to another, or a list.
#pragma once

#include <QWidget>

#include "ui/panels/number_list.h"

class QComboBox;
class QDoubleSpinBox;
class QLineEdit;
class QSpinBox;
class QStackedWidget;

namespace interfuse {

class SweepFields : public QWidget {
    Q_OBJECT

  public:
    explicit SweepFields(QWidget* parent = nullptr);

    // Rising.
    NumberList factors() const;
    // As steps where they are even, else as a list.
    void setFactors(const std::vector<double>& factors);
    // Steps of a half up to the number of experts, where the best factor mostly lies below, as long
    // as the person changed nothing.
    void suggest(std::size_t experts);

  Q_SIGNALS:
    void changed();

  private:
    void edited();

    QComboBox* mode_;
    QStackedWidget* stack_;
    QDoubleSpinBox* from_;
    QDoubleSpinBox* to_;
    QSpinBox* steps_;
    QLineEdit* list_;
    bool isEdited_ = false;
    bool isShowing_ = false;  // what changes is not the person's doing
};

}  // namespace interfuse
