// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/recovery_messages.h"

#include <QFileInfo>
#include <QGuiApplication>
#include <QLocale>
#include <QTimer>

#include "core/runtime/error.h"
#include "ui/window/problem_messages.h"
#include "ui/window/run_messages.h"

namespace interfuse {

RecoveryMessages::RecoveryMessages(Session& session, Autosave& autosave, RunMessages& messages,
                                   ProblemMessages& problems, MessageBar& bar, QWidget* window,
                                   WhenSaved whenSaved)
    : QObject(window),
      session_(session),
      autosave_(autosave),
      messages_(messages),
      problems_(problems),
      bar_(bar),
      window_(window),
      whenSaved_(std::move(whenSaved)) {
    setObjectName(QStringLiteral("recoveryMessages"));
    connect(&autosave, &Autosave::failed, this, [this](const QString& sentence) {
        messages_.note(
            LogLevel::warning,
            tr("What is not saved cannot be kept for the case of a crash: %1").arg(sentence));
    });
    connect(&bar, &MessageBar::closed, this, &RecoveryMessages::closed);
    // Opening another project takes the offer from the bar.
    connect(&session.document(), &ProjectDocument::replaced, this, &RecoveryMessages::offer,
            Qt::QueuedConnection);
    connect(qGuiApp, &QGuiApplication::commitDataRequest, &autosave, &Autosave::sessionEnds);
    // After the project that the command line names.
    QTimer::singleShot(0, this, &RecoveryMessages::look);
}

void RecoveryMessages::look() {
    for (auto& folder : autosave_.leftOver()) {
        LeftOver& next = left_.emplace_back();
        next.folder = std::move(folder);
        try {
            next.draft = next.folder->read();
        } catch (const Error& error) {
            next.problem = QString::fromStdString(error.what());
        }
    }
    offer();
}

// Closing the offer puts it off until the next start.
void RecoveryMessages::closed(const QString& text) {
    if (!left_.empty() && text == offer_) left_.erase(left_.begin());
    offer();
}

// One after another, before the reports of crashes.
void RecoveryMessages::offer() {
    if (bar_.isVisibleTo(window_) || session_.isBusy()) return;
    if (left_.empty()) {
        problems_.offer();
    } else if (left_.front().problem.isEmpty()) {
        offerProject(left_.front());
    } else {
        offerDamaged(left_.front());
    }
}

void RecoveryMessages::offerProject(const LeftOver& next) {
    const Draft& draft = next.draft;
    offer_ =
        tr("\u2018%1\u2019 was not saved when Interfuse ended. It was kept as it was on %2.")
            .arg(draft.name, QLocale().toString(draft.when.toLocalTime(), QLocale::ShortFormat));
    if (draft.interrupted) {
        offer_ +=
            QLatin1Char(' ') + tr("Its calibration can go on after %n image(s) of each dataset.",
                                  nullptr, static_cast<int>(draft.calibration.table->count(0)));
    }
    messages_.say(MessageKind::info, offer_,
                  {{QStringLiteral("recoverProject"), tr("Recover"),
                    [this] {
                        bar_.clear();
                        whenSaved_(tr("Save the project before recovering the other one?"),
                                   [this] { recover(); });
                    }},
                   {QStringLiteral("discardRecovery"), tr("Discard"), [this] { discard(); }}});
}

void RecoveryMessages::offerDamaged(const LeftOver& next) {
    offer_ = tr("A project was not saved when Interfuse ended, and what was kept of it cannot be "
                "read. %1")
                 .arg(next.problem);
    messages_.say(MessageKind::warning, offer_,
                  {{QStringLiteral("discardRecovery"), tr("Discard"), [this] { discard(); }}});
}

void RecoveryMessages::recover() {
    if (left_.empty()) return;
    const LeftOver next = std::move(left_.front());
    left_.erase(left_.begin());
    const bool changed =
        !next.draft.file.isEmpty() && hashOfFile(next.draft.file) != next.draft.fileHash;
    session_.document().recover(next.draft);
    autosave_.adopt(next.folder, next.draft.fileHash);
    if (!changed) {
        messages_.say(MessageKind::done,
                      tr("\u2018%1\u2019 is as it was. It is not saved yet.").arg(next.draft.name));
    } else if (QFileInfo::exists(next.draft.file)) {
        messages_.say(MessageKind::warning,
                      tr("\u2018%1\u2019 is as it was, but its file has changed since. Saving "
                         "replaces what is in the file now; \u201cSave as\u201d keeps both.")
                          .arg(next.draft.name));
    } else {
        messages_.say(MessageKind::warning,
                      tr("\u2018%1\u2019 is as it was, but its file is gone. Saving makes it anew.")
                          .arg(next.draft.name));
    }
}

void RecoveryMessages::discard() {
    if (left_.empty()) return;
    left_.front().folder->remove();
    left_.erase(left_.begin());
    bar_.clear();
    offer();
}

}  // namespace interfuse
