// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
// By which method is merged, and what the simpler methods can be told. AdaSVD's own options are the
// options panel's.
#pragma once

#include <QWidget>

#include "ui/session/session.h"

class QComboBox;
class QDoubleSpinBox;
class QFormLayout;

namespace interfuse {

class MethodFields : public QWidget {
    Q_OBJECT

  public:
    MethodFields(Session& session, QWidget* parent);

    QFormLayout* form() const { return form_; }

  private:
    void addMethod();
    void addLambda();
    void addThreshold();
    void addMergeFunction();
    void showRecipe();
    void showState();

    Session& session_;
    QFormLayout* form_;
    QComboBox* method_ = nullptr;
    QDoubleSpinBox* lambda_ = nullptr;
    QDoubleSpinBox* threshold_ = nullptr;
    QComboBox* function_ = nullptr;
    bool showing_ = false;  // fields change because the recipe did
};

}  // namespace interfuse
