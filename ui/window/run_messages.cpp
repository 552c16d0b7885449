// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/run_messages.h"

#include <QClipboard>
#include <QDesktopServices>
#include <QGuiApplication>
#include <QLocale>
#include <QUrl>
#include <QWidget>
#include <cmath>

#include "ui/style/core_words.h"
#include "ui/style/formatting.h"
#include "ui/style/paths.h"
#include "ui/window/desktop_notification.h"
#include "ui/window/python_snippet.h"

namespace interfuse {
namespace {

LogLevel levelOf(MessageKind kind) {
    switch (kind) {
        case MessageKind::problem:
            return LogLevel::error;
        case MessageKind::warning:
            return LogLevel::warning;
        default:
            return LogLevel::info;
    }
}

QString secondsText(double seconds) {
    return QLocale().toString(seconds, 'f', 1);
}

}  // namespace

RunMessages::RunMessages(Session& session, LogModel& log, MessageBar& bar, QWidget* window)
    : QObject(window), session_(session), log_(log), bar_(bar), window_(window) {
    connect(&session, &Session::stateChanged, this, &RunMessages::showState);
    connect(&session, &Session::noticed, this,
            [this](const QString& sentence) { log_.append(LogLevel::notice, sentence); });
    connect(&session, &Session::calibrated, this, &RunMessages::calibrated);
    connect(&session, &Session::calibrationDropped, this,
            [this] { say(MessageKind::info, tr("Stopped. The calibration was discarded.")); });
    connect(&session, &Session::exported, this, &RunMessages::exported);
    connect(&session, &Session::exportDropped, this,
            [this] { say(MessageKind::info, tr("Stopped. No model was written.")); });
    connect(&session, &Session::failed, this, &RunMessages::failed);
    // What was done last is told no more when the next thing begins, an edit among them.
    connect(&session.document(), &ProjectDocument::recipeChanged, this, [this] {
        if (bar_.kind() == MessageKind::done) bar_.clear();
    });
    connect(&session.evaluations(), &Evaluations::changed, this, [this] {
        if (session_.evaluations().isRunning() && bar_.kind() == MessageKind::done) bar_.clear();
    });
}

void RunMessages::say(MessageKind kind, const QString& text, std::vector<MessageAction> actions) {
    if (kind != MessageKind::question) {
        for (const QString& line : text.split(u'\n', Qt::SkipEmptyParts))
            log_.append(levelOf(kind), line);
    }
    bar_.show(kind, text, std::move(actions));
}

void RunMessages::showState(RunState state) {
    const bool busy = isBusy(state);
    if (busy && !wasBusy_) {
        running_.start();
        bar_.clear();
        log_.append(LogLevel::info,
                    state == RunState::exporting ? tr("Exporting.") : tr("Calibrating."));
    }
    // A question about something that has ended by itself is no question any more.
    if (!busy && wasBusy_ && bar_.kind() == MessageKind::question) bar_.clear();
    wasBusy_ = busy;
}

void RunMessages::calibrated(const CalibrationResult& result) {
    const auto samples =
        result.table->datasets().empty() ? 0 : static_cast<int>(result.table->count(0));
    QString text = result.complete
                       ? tr("Calibrated on %n image(s) of each dataset in %1.", nullptr, samples)
                       : tr("Stopped after %n image(s) of each dataset, in %1. Calibrating can go "
                            "on from there.",
                            nullptr, samples);
    text = text.arg(formatDuration(std::ceil(result.times.calibrating)));
    if (const auto& fast = result.table->fast) text += QLatin1Char(' ') + fastText(*fast);
    for (const RoundTimes& round : result.times.rounds) {
        log_.append(LogLevel::info,
                    tr("Round of %1 images a dataset: %2 s (images %3, weights %4, gates %5).")
                        .arg(round.samples)
                        .arg(secondsText(round.total), secondsText(round.images),
                             secondsText(round.weights), secondsText(round.gates)));
    }
    say(MessageKind::done, text, {{QStringLiteral("messageExport"), tr("Export model…"), [this] {
                                       Q_EMIT exportRequested();
                                   }}});
    tellDesktop(text);
}

void RunMessages::exported(const ExportResult& result) {
    const QString folder = toText(result.folder);
    const QString text = tr("The merged model is in \u2018%1\u2019 (%2).")
                             .arg(folder, formatDuration(std::ceil(result.seconds)));
    say(MessageKind::done, text,
        {{QStringLiteral("openFolder"), tr("Open folder"),
          [folder] { QDesktopServices::openUrl(QUrl::fromLocalFile(folder)); }},
         {QStringLiteral("copySnippet"), tr("Copy Python snippet"),
          [result] { QGuiApplication::clipboard()->setText(pythonSnippet(result)); }}});
    tellDesktop(text);
}

void RunMessages::failed(const QString& sentences) {
    say(MessageKind::problem, sentences,
        {{QStringLiteral("showLog"), tr("Show log"), [this] { Q_EMIT logRequested(); }}});
    tellDesktop(sentences.section(u'\n', 0, 0));
}

void RunMessages::tellDesktop(const QString& text) {
    if (!running_.isValid() || running_.elapsed() < longRun || window_->isActiveWindow()) return;
    notifyDesktop(*window_, tr("Interfuse"), text);
}

}  // namespace interfuse
