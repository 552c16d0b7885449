// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What the window says of a GPU that could be used: an offer, once, and what came of it.
#pragma once

#include <QObject>

#include "ui/panels/message_bar.h"
#include "ui/session/session.h"
#include "ui/window/settings.h"

namespace interfuse {

class GpuDialog;
class RunMessages;

class GpuMessages : public QObject {
    Q_OBJECT

  public:
    GpuMessages(Session& session, Settings& settings, RunMessages& messages, MessageBar& bar,
                QWidget* window);

    // The dialog, in front.
    void openDialog();

  private:
    void offer();
    void tellResult();

    Session& session_;
    Settings& settings_;
    RunMessages& messages_;
    MessageBar& bar_;
    QWidget* window_;
    GpuDialog* dialog_ = nullptr;
    bool offered_ = false;
    bool asked_ = false;  // libraries were chosen or fetched, and the machine is looked at again
};

}  // namespace interfuse
