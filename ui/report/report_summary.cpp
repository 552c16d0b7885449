// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/report/report_summary.h"

#include <QCoreApplication>
#include <QLocale>
#include <algorithm>

#include "core/merge/coefficient_table.h"
#include "core/project/routing_summary.h"
#include "core/recipe/method_names.h"
#include "core/runtime/hub_cache.h"
#include "ui/plots/evaluation_text.h"
#include "ui/plots/figure_text.h"
#include "ui/report/merged_model.h"
#include "ui/style/core_words.h"
#include "ui/style/formatting.h"

namespace interfuse {
namespace {

constexpr qsizetype mostNames = 10;

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(HtmlReport)
};

QString method(const Recipe& recipe) {
    return coreWords(method_name(recipe.method.kind));
}

QString list(const QStringList& names) {
    if (names.size() < 2) return names.join(QString());
    return Texts::tr("%1 and %2")
        .arg(names.mid(0, names.size() - 1).join(QStringLiteral(", ")), names.back());
}

template <typename Source>
QStringList namesOf(const std::vector<Source>& sources) {
    QStringList names;
    for (const Source& source : sources)
        names << QString::fromStdString(source.name);
    return names;
}

QString folderName(const std::filesystem::path& path) {
    return QString::fromStdString(source_title(path));
}

QString whatWasMerged(const ReportContent& content) {
    const Recipe& recipe = content.recipe;
    const QStringList names = namesOf(recipe.experts);
    const QString experts = names.size() == 1 ? Texts::tr("The expert %1 was").arg(names.front())
                            : names.size() <= mostNames
                                ? Texts::tr("The experts %1 were").arg(list(names))
                                : Texts::tr("%1 experts were").arg(names.size());
    return Texts::tr("%1 merged into %2 with %3.")
        .arg(experts, folderName(recipe.pretrained.path), method(recipe));
}

QString calibration(const ReportContent& content) {
    if (content.samples <= 0) return {};
    const QStringList names = namesOf(content.recipe.train_datasets);
    const QString datasets =
        names.size() == 1                          ? names.front()
        : names == namesOf(content.recipe.experts) ? Texts::tr("each expert's data")
        : names.size() <= mostNames                ? Texts::tr("each of %1").arg(list(names))
                                    : Texts::tr("each of %1 datasets").arg(names.size());
    QString sentence = Texts::tr("The routing was calibrated on %1 images of %2.")
                           .arg(formatCount(content.samples), datasets);
    if (const auto error = largest_error(content.figures.routing))
        sentence +=
            QLatin1Char(' ') + Texts::tr("The largest standard error of a routing weight is %1.")
                                   .arg(errorText(*error));
    if (content.fast) sentence += QLatin1Char(' ') + fastText(*content.fast);
    return sentence;
}

QString shaping(const ReportContent& content) {
    const InterfuseOptions& options = content.recipe.interfuse;
    QStringList sentences;
    if (!options.muted.empty()) {
        QStringList names;
        for (const std::string& name : options.muted)
            names << QString::fromStdString(name);
        sentences << Texts::tr("Muted: %1.").arg(list(names));
    }
    if (!options.mixture.empty()) sentences << Texts::tr("The datasets were weighted by hand.");
    if (options.tokens == TokenSet::class_token)
        sentences << Texts::tr("Routing was averaged over the class token alone.");
    std::size_t edited = 0;
    for (const auto& [module, row] : options.coefficients)
        edited += row.size();
    if (edited > 0)
        sentences << Texts::tr("Coefficients set by hand: %1.")
                         .arg(formatCount(static_cast<std::int64_t>(edited)));
    return sentences.join(QLatin1Char(' '));
}

bool isBaseline(const EvaluatedModel& model) {
    return model.kind == ModelKind::simple_average || model.kind == ModelKind::task_arithmetic ||
           model.kind == ModelKind::ties;
}

// Told as it is where another method does better.
QString accuracy(const ReportContent& content) {
    if (!content.evaluation) return {};
    const EvaluationTable& table = *content.evaluation;
    const EvaluatedModel* result = mergedModel(table, content.recipe);
    if (result == nullptr) return {};
    const TaskScore mean = *averageOf(table, *result);
    QString text = Texts::tr("On average over %1 the merged model is right on %2 of the images.")
                       .arg(table.tasks.size() == 1 ? QString::fromStdString(table.tasks.front())
                                                    : Texts::tr("%1 tasks").arg(table.tasks.size()),
                            accuracyText(mean.accuracy, averageErrorOf(table, *result)));
    const EvaluatedModel* better = nullptr;
    for (const EvaluatedModel& model : table.models) {
        const auto average = averageOf(table, model);
        if (!average) continue;
        if (model.kind == ModelKind::pretrained)
            text += QLatin1Char(' ') +
                    Texts::tr("The pretrained model: %1.").arg(accuracyText(average->accuracy));
        if (!isBaseline(model) || &model == result || average->accuracy <= mean.accuracy) continue;
        if (better == nullptr || average->accuracy > averageOf(table, *better)->accuracy)
            better = &model;
    }
    if (better != nullptr)
        text += QLatin1Char(' ') +
                Texts::tr("A simpler method does better here: %1, with %2.")
                    .arg(modelTitle(*better), accuracyText(averageOf(table, *better)->accuracy));
    return text;
}

QString scaling(const Recipe& recipe) {
    if (recipe.method.kind == MergeMethod::simple_average) return {};
    if (recipe.method.kind != MergeMethod::ada_svd) return formatExact(lambda_of(recipe.method));
    const auto* factors = std::get_if<std::vector<double>>(&recipe.method.scaling_factor);
    if (factors == nullptr) return formatExact(overall_scaling(recipe));
    QStringList parts;
    for (std::size_t i = 0; i < factors->size() && i < recipe.experts.size(); ++i)
        parts << QString::fromStdString(recipe.experts[i].name) + QLatin1Char(' ') +
                     formatExact(recipe.interfuse.scaling * (*factors)[i]);
    return parts.join(QStringLiteral(", "));
}

QString time(double seconds) {
    if (seconds <= 0) return {};
    return seconds < 10 ? Texts::tr("%1 s").arg(QLocale().toString(seconds, 'f', 1))
                        : formatDuration(seconds);
}

}  // namespace

QStringList summaryOf(const ReportContent& content) {
    QStringList paragraphs;
    for (const QString& paragraph :
         {whatWasMerged(content), calibration(content), accuracy(content), shaping(content)}) {
        if (!paragraph.isEmpty()) paragraphs << paragraph;
    }
    return paragraphs;
}

std::vector<std::pair<QString, QString>> factsOf(const ReportContent& content) {
    const Recipe& recipe = content.recipe;
    const bool ties = recipe.method.kind == MergeMethod::ties;
    const bool routed = recipe.method.kind == MergeMethod::ada_svd;
    const auto number = [](std::int64_t value) { return QString::number(value); };
    return {
        {Texts::tr("Made"),
         content.when ? QLocale().toString(content.when->toLocalTime(), QLocale::LongFormat)
                      : QString()},
        {Texts::tr("Model"), content.architecture},
        {Texts::tr("Scaling factor"), scaling(recipe)},
        {Texts::tr("Directions in a gate"), routed ? number(recipe.method.gate_k) : QString()},
        {Texts::tr("Layers that are not linear"), !routed ? QString()
                                                  : recipe.method.average_experts
                                                      ? Texts::tr("mean of the experts")
                                                      : Texts::tr("those of the pretrained model")},
        {Texts::tr("Threshold"), ties ? formatExact(recipe.method.threshold) : QString()},
        {Texts::tr("Seed"), content.samples > 0 && recipe.method.seed
                                ? QString::number(*recipe.method.seed)
                                : QString()},
        {Texts::tr("Device"), content.device},
        {Texts::tr("Time to calibrate"), time(content.times.calibrating)},
        {Texts::tr("Time to merge and write"), time(content.times.exporting)},
        {Texts::tr("Time to evaluate"), time(content.times.evaluating)},
        {Texts::tr("Exported to"), content.target},
        {Texts::tr("Corrupt images passed over"), content.skippedImages.join(QStringLiteral(", "))},
    };
}

}  // namespace interfuse
