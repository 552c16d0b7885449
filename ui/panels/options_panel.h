// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The options of a recipe as a form: every field says its default, its bounds and its meaning, and
// below them stands what the calibration will cost.
#pragma once

#include <QWidget>
#include <functional>
#include <vector>

#include "ui/session/session.h"

class QCheckBox;
class QComboBox;
class QDoubleSpinBox;
class QFormLayout;
class QLabel;
class QLineEdit;
class QSpinBox;
class QToolButton;

namespace interfuse {

class OptionsPanel : public QWidget {
    Q_OBJECT

  public:
    OptionsPanel(Session& session, QWidget* parent);

    // Whether the options that few people need are shown.
    void showMore(bool shown);
    bool showsMore() const;

  Q_SIGNALS:
    void gpuSetupRequested();

  private:
    void addCalibrationFields(QFormLayout& form);
    void addMoreFields(QFormLayout& form);
    void addField(QFormLayout& form, const QString& label, QWidget* field, const char* key,
                  const QString& name);
    QSpinBox* addInteger(QFormLayout& form, const QString& label, const char* key,
                         const QString& name, EditKey edit, int most,
                         std::function<std::int64_t(const Recipe&)> get,
                         std::function<void(Recipe&, std::int64_t)> set);
    QCheckBox* addBoolean(QFormLayout& form, const QString& label, const char* key,
                          const QString& name, std::function<bool(const Recipe&)> get,
                          std::function<void(Recipe&, bool)> set);
    void addDevices(QFormLayout& form);
    void addPrecision(QFormLayout& form);
    void addSeed(QFormLayout& form);
    void addTolerance(QFormLayout& form);
    // Shows the recipe in every field.
    void showRecipe();
    void showState();
    void showFields();
    void fillDevices();
    void showEstimate();

    Session& session_;
    bool showing_ = false;  // fields change because the recipe did
    std::vector<std::function<void(const Recipe&)>> shows_;
    std::vector<QWidget*> fields_;
    QComboBox* device_ = nullptr;
    QComboBox* upscaling_ = nullptr;
    QWidget* adaSvd_ = nullptr;  // what only AdaSVD uses
    QWidget* more_ = nullptr;
    QToolButton* moreButton_ = nullptr;
    QLabel* estimate_ = nullptr;
};

}  // namespace interfuse
