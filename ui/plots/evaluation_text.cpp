// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plots/evaluation_text.h"

#include <QCoreApplication>
#include <QLocale>

namespace interfuse {
namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(interfuse::EvaluationText)
};

bool isWhole(const EvaluationTable& table, const EvaluatedModel& model) {
    return !table.tasks.empty() && model.scores.size() == table.tasks.size();
}

}  // namespace

QString accuracyNumber(double share) {
    return QLocale().toString(100 * share, 'f', 1);
}

QString accuracyText(double share) {
    return Texts::tr("%1\u00a0%").arg(accuracyNumber(share));
}

QString accuracyText(double share, std::optional<double> error) {
    if (!error) return accuracyText(share);
    return Texts::tr("%1\u00a0±\u00a0%2\u00a0%").arg(accuracyNumber(share), accuracyNumber(*error));
}

QString accuracyChangeText(std::optional<double> before, double now, double error) {
    const QString text = accuracyText(now, error);
    return before ? Texts::tr("%1 → %2").arg(accuracyText(*before), text) : text;
}

QString lossText(double loss) {
    return QLocale().toString(loss, 'f', 3);
}

QString scalingText(double scaling) {
    return QLocale().toString(scaling, 'g', 6);
}

std::optional<TaskScore> averageOf(const EvaluationTable& table, const EvaluatedModel& model) {
    return isWhole(table, model) ? average_score(model) : std::nullopt;
}

std::optional<double> averageErrorOf(const EvaluationTable& table, const EvaluatedModel& model) {
    return isWhole(table, model) ? average_accuracy_error(model) : std::nullopt;
}

std::optional<TaskScore> scoreOf(const EvaluatedModel& model, std::size_t task) {
    return task < model.scores.size() ? model.scores[task] : std::nullopt;
}

}  // namespace interfuse
