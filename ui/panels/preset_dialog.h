// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The presets to begin a project from: which models, how many experts, and what of it is in the
// cache of the Hugging Face Hub. Not modal, like the window's other dialogs.
#pragma once

#include <QDialog>
#include <QStringList>
#include <vector>

#include "core/recipe/preset_pools.h"

class QCheckBox;
class QComboBox;
class QLabel;
class QPlainTextEdit;
class QPushButton;
class QTreeWidget;

namespace interfuse {

class PresetDialog : public QDialog {
    Q_OBJECT

  public:
    explicit PresetDialog(QWidget* parent);

  Q_SIGNALS:
    // The groups that make the recipe, and what to call it.
    void openRequested(const QStringList& groups, const QString& name);

  private:
    void fillList();
    QWidget* makeChoices();
    QWidget* makeMissing();
    const PresetPool* chosen() const;
    QStringList missing(const PresetPool& pool) const;
    void showChosen();
    void accept() override;

    std::vector<PresetPool> pools_;
    QTreeWidget* list_;
    QLabel* experts_ = nullptr;
    QComboBox* method_ = nullptr;
    QCheckBox* data_ = nullptr;
    QCheckBox* tasks_ = nullptr;
    QLabel* missingTitle_ = nullptr;
    QPlainTextEdit* missing_ = nullptr;
    QPushButton* open_ = nullptr;
};

}  // namespace interfuse
