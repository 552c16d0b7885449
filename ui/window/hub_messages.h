// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What the window says of a recipe that lacks something of the Hugging Face Hub: an offer for each
// project that is opened, and what came of it.
#pragma once

#include <QObject>

#include "ui/panels/message_bar.h"
#include "ui/session/hub_setup.h"

namespace interfuse {

class HubDialog;
class RunMessages;

class HubMessages : public QObject {
    Q_OBJECT

  public:
    HubMessages(Session& session, RunMessages& messages, MessageBar& bar, QWidget* window);

    // Looks anew, and offers what is still missing.
    void offerAgain();

  private:
    void offer();
    void openDialog();

    RunMessages& messages_;
    MessageBar& bar_;
    QWidget* window_;
    HubDialog* dialog_ = nullptr;
    bool offered_ = false;
    HubSetup hub_;
};

}  // namespace interfuse
