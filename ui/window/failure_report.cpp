// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/failure_report.h"

#include <QCoreApplication>
#include <QDateTime>

#include "core/project/progress_text.h"
#include "core/recipe/recipe_yaml.h"
#include "ui/panels/device_text.h"
#include "ui/session/session.h"
#include "ui/tables/log_model.h"

namespace interfuse {
namespace {

QString levelWord(LogLevel level) {
    switch (level) {
        case LogLevel::notice:
            return QStringLiteral("notice ");
        case LogLevel::warning:
            return QStringLiteral("warning");
        case LogLevel::error:
            return QStringLiteral("error  ");
        case LogLevel::info:
            break;
    }
    return QStringLiteral("info   ");
}

QString logText(const LogModel& log) {
    QString text;
    for (int row = 0; row < log.rowCount(); ++row) {
        const LogEntry& entry = log.entry(row);
        QString words = entry.text;
        words.replace(QLatin1Char('\n'), QStringLiteral("\n                  "));
        text += QStringLiteral("%1  %2 %3\n")
                    .arg(entry.time.toUTC().toString(u"HH:mm:ss"), levelWord(entry.level), words);
    }
    return text;
}

QString machineText(const Session& session) {
    QStringList command = QCoreApplication::arguments();
    std::vector<std::string> words;
    for (const QString& word : command)
        words.push_back(word.toStdString());
    QString text = QString::fromStdString(program_facts(words)) +
                   QStringLiteral("Qt: %1\n").arg(QString::fromLatin1(qVersion()));
    if (const auto& machine = session.machine()) {
        const QString gpus = gpuNames(machine->gpu.driver);
        text += QStringLiteral("GPU: %1\n").arg(gpus.isEmpty() ? QStringLiteral("none") : gpus);
    }
    return text;
}

}  // namespace

QString runProgress(const Session& session) {
    const LiveState& live = session.live();
    const bool inRounds = live.stage == MergeStage::calibrating && live.calibration.round > 0;
    return QString::fromStdString(inRounds ? progress_text(live.calibration)
                                           : progress_text(live.stage));
}

std::string failureReport(const Session& session, const Recipe& recipe, const LogModel& log,
                          ProblemKind kind, const QString& sentences) {
    const QString what = kind == ProblemKind::fault
                             ? QStringLiteral("Something in Interfuse itself failed")
                             : QStringLiteral("A run of Interfuse was stopped by an error");
    const QString when = QDateTime::currentDateTimeUtc().toString(u"yyyy-MM-dd HH:mm:ss 'UTC'");
    const QString text =
        QStringLiteral("%1 on %2.\n\n%3\n\nRun: %4\n\n%5\nRecipe:\n%6\nLog (UTC):\n%7")
            .arg(what, when, sentences, runProgress(session), machineText(session),
                 QString::fromStdString(recipe_to_yaml(recipe)), logText(log));
    return without_secrets(text.toStdString());
}

}  // namespace interfuse
