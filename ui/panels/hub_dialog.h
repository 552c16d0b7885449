// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What the recipe lacks of the Hugging Face Hub, what it costs, and fetching it. Not modal: a fetch
// goes on beside everything else, also with the dialog closed.
#pragma once

#include <QDialog>

#include "ui/session/hub_setup.h"

class QLabel;
class QProgressBar;
class QPushButton;
class QTreeWidget;

namespace interfuse {

class ProblemLine;

class HubDialog : public QDialog {
    Q_OBJECT

  public:
    HubDialog(HubSetup& hub, QWidget* parent);

  private:
    QWidget* makeButtons();
    void showList();
    void showState();
    void showProgress();

    HubSetup& hub_;
    QLabel* text_;
    QTreeWidget* list_;
    QLabel* cost_;
    QProgressBar* bar_;
    QLabel* progress_;
    ProblemLine* problem_ = nullptr;
    QPushButton* fetch_ = nullptr;
    QPushButton* again_ = nullptr;
    QPushButton* cancel_ = nullptr;
    QPushButton* notNow_ = nullptr;
};

}  // namespace interfuse
