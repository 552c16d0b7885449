// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Below the chooser of the device: its memory and speed, and a word on a GPU that is not used yet.
#pragma once

#include <QLabel>

#include "ui/session/session.h"

namespace interfuse {

class DeviceFacts : public QLabel {
    Q_OBJECT

  public:
    DeviceFacts(Session& session, QWidget* parent);

  Q_SIGNALS:
    void gpuSetupRequested();

  private:
    void showFacts();

    Session& session_;
};

}  // namespace interfuse
