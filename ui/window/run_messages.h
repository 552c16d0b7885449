// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What the session reports, as entries of the log, messages in the window and, for long runs in the
// background, as a word to the desktop.
#pragma once

#include <QElapsedTimer>
#include <QObject>

#include "ui/panels/message_bar.h"
#include "ui/session/session.h"
#include "ui/tables/log_model.h"

namespace interfuse {

class RunMessages : public QObject {
    Q_OBJECT

  public:
    RunMessages(Session& session, LogModel& log, MessageBar& bar, QWidget* window);

    // A sentence of the window's own, in the bar and the log.
    void say(MessageKind kind, const QString& text, std::vector<MessageAction> actions = {});
    // In the log alone.
    void note(LogLevel level, const QString& text) { log_.append(level, text); }
    // Asks to be looked at when the window is not in front and the run was long.
    static constexpr int longRun = 10'000;  // milliseconds

  Q_SIGNALS:
    void exportRequested();
    void logRequested();

  private:
    void showState(RunState state);
    void calibrated(const CalibrationResult& result);
    void exported(const ExportResult& result);
    void failed(const QString& sentences);
    void tellDesktop(const QString& text);

    Session& session_;
    LogModel& log_;
    MessageBar& bar_;
    QWidget* window_;
    QElapsedTimer running_;
    bool wasBusy_ = false;
};

}  // namespace interfuse
