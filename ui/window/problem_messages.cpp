// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/problem_messages.h"

#include <QAction>
#include <QCoreApplication>
#include <algorithm>
#include <utility>

#include "core/runtime/crash_report.h"
#include "core/runtime/error.h"
#include "ui/panels/problem_reports_dialog.h"
#include "ui/style/icons.h"
#include "ui/style/paths.h"
#include "ui/window/failure_report.h"
#include "ui/window/run_messages.h"
#include "ui/worker/guarded_work.h"

namespace interfuse {

ProblemMessages::ProblemMessages(Session& session, LogModel& log, RunMessages& messages,
                                 MessageBar& bar, QWidget* window)
    : QObject(window),
      session_(session),
      log_(log),
      messages_(messages),
      bar_(bar),
      window_(window),
      action_(new QAction(icon(QStringLiteral("log")), tr("Problem &reports…"), this)),
      folder_(problem_report_folder()) {
    setObjectName(QStringLiteral("problemMessages"));
    action_->setObjectName(QStringLiteral("actionProblemReports"));
    action_->setToolTip(tr("Read what crashes and failed runs have left"));
    action_->setEnabled(!folder_.empty());
    keep_newest_reports(folder_);
    connect(action_, &QAction::triggered, this, [this] { showReports(); });
    connect(&session, &Session::failed, this, &ProblemMessages::runFailed);
    // An evaluation is asked for anew with every edit: only what is no input's fault is kept.
    connect(&session.evaluations(), &Evaluations::failed, this, [this](const QString& sentences) {
        if (isOwnFault(sentences) && sentences != lastFault_)
            keep(ProblemKind::fault, session_.document().recipe(), sentences);
    });
    connect(&bar, &MessageBar::closed, this, &ProblemMessages::closed);
    connect(&session, &Session::stateChanged, this, &ProblemMessages::noteForCrash);
    connect(&session.evaluations(), &Evaluations::changed, this, &ProblemMessages::noteForCrash);
    connect(&session.document(), &ProjectDocument::titleChanged, this,
            &ProblemMessages::noteForCrash);
    noteForCrash();
}

// What the worker tells of its run itself is left as it is.
void ProblemMessages::noteForCrash() {
    const ProjectDocument& document = session_.document();
    const QString project =
        document.file().isEmpty() ? document.name() : shortPath(toPath(document.file()));
    note_for_crash(CrashNote::project, project.toStdString());
    if (!session_.isBusy()) {
        note_for_crash(CrashNote::run, session_.evaluations().isRunning() ? "evaluating" : "none");
    }
}

// What is wrong with the inputs before anything has run stands in the message and is mended there.
// A run that was on its way is worth a report, whoever is to blame.
void ProblemMessages::runFailed(const QString& sentences) {
    if (isOwnFault(sentences)) {
        keep(ProblemKind::fault, session_.running(), sentences);
    } else if (session_.live().stage != MergeStage::checking) {
        keep(ProblemKind::error, session_.running(), sentences);
    }
}

void ProblemMessages::keep(ProblemKind kind, const Recipe& recipe, const QString& sentences) {
    if (folder_.empty()) return;
    lastFault_ = sentences;
    try {
        const auto file = write_problem_report(
            folder_, kind, failureReport(session_, recipe, log_, kind, sentences));
        log_.append(LogLevel::info, tr("A report is in \u2018%1\u2019.").arg(shortPath(file)));
        if (bar_.text() != sentences) return;
        bar_.addAction({QStringLiteral("showProblemReport"), tr("Show report"),
                        [this, file] { showReports(file); }});
    } catch (const Error& error) {
        log_.append(LogLevel::warning, QString::fromStdString(error.what()));
    }
}

// This program's own were told of when they came.
std::vector<ProblemReport> ProblemMessages::untold() const {
    std::vector<ProblemReport> reports = problem_reports(folder_);
    std::erase_if(reports, [](const ProblemReport& report) {
        return report.offered || report.kind == ProblemKind::error ||
               report.process == QCoreApplication::applicationPid();
    });
    return reports;
}

void ProblemMessages::offer() {
    if (bar_.isVisibleTo(window_) || session_.isBusy()) return;
    const std::vector<ProblemReport> reports = untold();
    if (reports.empty()) return;
    const ProblemReport& newest = reports.front();
    const bool crashed = newest.kind == ProblemKind::crash;
    offer_ =
        (crashed ? tr("Interfuse ended unexpectedly (%1). A report of it was kept on this machine; "
                      "nothing was sent.")
                 : tr("A run failed by a fault of Interfuse (%1). A report of it was kept on this "
                      "machine; nothing was sent."))
            .arg(problemTime(newest));
    const auto answered = [this, reports] {
        mark_as_offered(folder_, reports);
        bar_.clear();
    };
    offered_ = reports;
    messages_.say(MessageKind::info, offer_,
                  {{QStringLiteral("showProblemReport"), tr("Show report"),
                    [this, answered, file = newest.file] {
                        answered();
                        showReports(file);
                    }},
                   {QStringLiteral("dismissProblemReport"), tr("Dismiss"), answered}});
}

// Closing the offer answers it as well.
void ProblemMessages::closed(const QString& text) {
    if (text == offer_) mark_as_offered(folder_, std::exchange(offered_, {}));
}

void ProblemMessages::showReports(const std::filesystem::path& file) {
    if (dialog_ == nullptr) dialog_ = new ProblemReportsDialog(folder_, window_);
    for (const ProblemReport& report : problem_reports(folder_)) {
        if (report.file == file) mark_as_offered(folder_, {report});
    }
    dialog_->showReports(file);
    dialog_->show();
    dialog_->raise();
    dialog_->activateWindow();
}

}  // namespace interfuse
