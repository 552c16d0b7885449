// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/report_file.h"

#include <algorithm>

#include "core/project/merge_run.h"
#include "core/recipe/recipe_yaml.h"
#include "ui/report/html_report.h"
#include "ui/session/figure_source.h"
#include "ui/session/report_source.h"
#include "ui/style/paths.h"

namespace interfuse {
namespace {

FigureData figures_of(const MergeRun& run) {
    if (!run.is_ada_svd()) return {};
    const std::int64_t layers = run.pool().config().num_hidden_layers;
    FigureData data = run.from_csv() ? makeFigureData(run.routing(), layers)
                                     : makeFigureData(run.recipe(), run.table(), {}, layers);
    if (run.from_csv()) data.coefficients = coefficient_table(run.routing(), run.recipe());
    for (const auto& [name, color] : run.recipe().interfuse.colors) {
        const auto place =
            std::find(data.experts.begin(), data.experts.end(), QString::fromStdString(name));
        if (place != data.experts.end())
            data.expertColors[static_cast<std::size_t>(place - data.experts.begin())] =
                QColor(QString::fromStdString(color));
    }
    return data;
}

QStringList texts_of(const std::vector<std::string>& sentences) {
    QStringList texts;
    for (const std::string& sentence : sentences)
        texts << QString::fromStdString(sentence);
    return texts;
}

}  // namespace

void write_report(const MergeRun& run, const std::optional<EvaluationTable>& evaluation,
                  const std::filesystem::path& file) {
    ReportContent content;
    content.recipe = run.resolved_recipe();
    content.recipeYaml = QString::fromStdString(recipe_to_yaml(content.recipe));
    content.title = toText(std::filesystem::absolute(run.target()).lexically_normal().filename());
    content.architecture = QString::fromStdString(describe(run.pool().config()));
    content.figures = figures_of(run);
    content.evaluation = evaluation;
    const MergeTimes& times = run.times();
    content.times = {times.calibrating, times.exporting - times.evaluating, times.evaluating};
    content.device = QString::fromStdString(run.device().str());
    content.samples = run.is_ada_svd() && !run.from_csv() ? run.samples() : 0;
    content.fast = run.table().fast;
    content.target = toText(run.target());
    content.notices = texts_of(run.notices());
    content.skippedImages = texts_of(run.skipped_images());
    content.versions = programVersions();
    writeHtmlReport(content, file);
}

}  // namespace interfuse
