// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plots/evaluation_text.h"

#include <QCoreApplication>
#include <QLocale>

#include "core/recipe/method_names.h"
#include "core/runtime/text.h"
#include "ui/style/core_words.h"

namespace interfuse {
namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(interfuse::EvaluationText)
};

bool isWhole(const EvaluationTable& table, const EvaluatedModel& model) {
    return !table.tasks.empty() && model.scores.size() == table.tasks.size();
}

std::optional<MergeMethod> methodOf(ModelKind kind) {
    switch (kind) {
        case ModelKind::simple_average:
            return MergeMethod::simple_average;
        case ModelKind::task_arithmetic:
            return MergeMethod::task_arithmetic;
        case ModelKind::ties:
            return MergeMethod::ties;
        case ModelKind::ada_svd:
            return MergeMethod::ada_svd;
        default:
            return std::nullopt;
    }
}

}  // namespace

// Told anew from what it is; a name that the core gave otherwise stays.
QString modelTitle(const EvaluatedModel& model) {
    const std::optional<MergeMethod> method = methodOf(model.kind);
    const QString name = QString::fromStdString(model.name);
    if (model.kind == ModelKind::pretrained && name == QLatin1String("pretrained"))
        return Texts::tr("pretrained");
    if (!method) return name;
    const std::string words(method_name(*method));
    if (model.name == words) return coreWords(words);
    if (!model.scaling) return name;
    const std::string factor = shortest(*model.scaling);
    const QString scaling = scalingText(*model.scaling);
    if (model.name == words + ", " + factor)
        return Texts::tr("%1, %2").arg(coreWords(words), scaling);
    if (model.name == words + ", scaling " + factor)
        return Texts::tr("%1, scaling %2").arg(coreWords(words), scaling);
    if (model.name == words + ", scaling by expert")
        return Texts::tr("%1, scaling by expert").arg(coreWords(words));
    if (model.name == words + ", scaling by expert × " + factor)
        return Texts::tr("%1, scaling by expert × %2").arg(coreWords(words), scaling);
    return name;
}

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
