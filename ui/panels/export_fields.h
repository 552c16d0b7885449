// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What the merged model is exported as: fields over interfuse.export of the recipe.
#pragma once

#include <QWidget>

#include "ui/session/session.h"

class QComboBox;
class QFormLayout;
class QSpinBox;

namespace interfuse {

class ExportFields : public QWidget {
    Q_OBJECT

  public:
    explicit ExportFields(Session& session, QWidget* parent = nullptr);

  private:
    void addForm();
    void addDtype();
    void addRank();
    void addShardSize();
    void showRecipe();

    Session& session_;
    QFormLayout* form_;
    QComboBox* kind_;
    QComboBox* dtype_;
    QSpinBox* rank_;
    QComboBox* shardSize_;
    bool showing_ = false;
};

// What the export's files are, for people: "a CLIPVisionModel in float32 …".
QString exportFormText(const ExportOptions& options);

}  // namespace interfuse
