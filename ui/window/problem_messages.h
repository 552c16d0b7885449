// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What the window makes of things that went wrong: a report of a run that failed, an offer to read
// what a crash of the program before has left, and the dialog that shows them all.
#pragma once

#include <QObject>

#include "core/runtime/problem_reports.h"
#include "ui/panels/message_bar.h"
#include "ui/session/session.h"
#include "ui/tables/log_model.h"

class QAction;

namespace interfuse {

class ProblemReportsDialog;
class RunMessages;

class ProblemMessages : public QObject {
    Q_OBJECT

  public:
    // Constructed after the messages, whose word on a failure it adds to.
    ProblemMessages(Session& session, LogModel& log, RunMessages& messages, MessageBar& bar,
                    QWidget* window);

    // Opens the dialog; for a menu.
    QAction* action() const { return action_; }
    // Tells of crashes and faults of programs before this one, once, and not over something else
    // that is being said.
    void offer();
    void showReports(const std::filesystem::path& file = {});

  private:
    void closed(const QString& text);
    void runFailed(const QString& sentences);
    void keep(ProblemKind kind, const Recipe& recipe, const QString& sentences);
    void noteForCrash();
    std::vector<ProblemReport> untold() const;

    Session& session_;
    LogModel& log_;
    RunMessages& messages_;
    MessageBar& bar_;
    QWidget* window_;
    QAction* action_;
    ProblemReportsDialog* dialog_ = nullptr;
    std::filesystem::path folder_;
    QString lastFault_, offer_;
    std::vector<ProblemReport> offered_;
};

}  // namespace interfuse
