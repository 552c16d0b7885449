// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/session/report_source.h"

#include <set>

#include "core/recipe/recipe_yaml.h"
#include "core/runtime/library_versions.h"
#include "ui/session/session.h"

namespace interfuse {
namespace {

// What the calibration really used, in place of what was left open, and what its inputs were.
Recipe resolved(const Recipe& present, const RoutingTable& table) {
    Recipe recipe = present;
    const RoutingOrigin& origin = table.origin;
    recipe.method.seed = origin.seed;
    recipe.method.device = origin.device;
    recipe.method.num_samples = table.datasets().empty() ? 0 : table.count(0);
    recipe.interfuse.batch_size = origin.batch_size;
    recipe.interfuse.threads = origin.threads;
    recipe.interfuse.tolerance.reset();
    recipe.interfuse.round_size.reset();
    for (std::size_t d = 0; d < table.datasets().size(); ++d) {
        recipe.interfuse.datasets[table.datasets()[d]] = {
            origin.sample_hashes[d], static_cast<std::uint64_t>(table.dataset_sizes()[d])};
    }
    return recipe;
}

// What was measured of the models that the recipe stands for now.
EvaluationTable presentRows(const Evaluations& evaluations) {
    EvaluationTable table = evaluations.comparison();
    const std::set<std::size_t> stale = evaluations.staleModels();
    std::vector<EvaluatedModel> present;
    for (std::size_t m = 0; m < table.models.size(); ++m) {
        if (!stale.contains(m)) present.push_back(std::move(table.models[m]));
    }
    table.models = std::move(present);
    return table;
}

}  // namespace

std::vector<std::pair<QString, QString>> programVersions() {
    return {
        {QStringLiteral("Interfuse"), QStringLiteral(INTERFUSE_VERSION)},
        {QStringLiteral("Qt"), QString::fromLatin1(qVersion())},
        {QStringLiteral("LibTorch"), QString::fromStdString(libtorch_version())},
    };
}

ReportContent reportContent(Session& session) {
    ProjectDocument& document = session.document();
    Evaluations& evaluations = session.evaluations();
    ReportContent content;
    content.title = document.name();
    content.recipe = document.recipe();
    content.figures = *session.figures();
    if (const auto calibration = document.calibration();
        calibration && content.recipe.method.kind == MergeMethod::ada_svd) {
        content.recipe = resolved(document.recipe(), *calibration->table);
        content.device = QString::fromStdString(calibration->table->origin.device);
        content.samples = document.calibratedSamples();
        content.times.calibrating = session.calibrationSeconds();
    }
    content.recipeYaml = QString::fromStdString(recipe_to_yaml(content.recipe));
    if (const auto config = session.sources().config(document.recipe())) {
        content.architecture = QString::fromStdString(describe(*config));
    }
    if (EvaluationTable table = presentRows(evaluations); !table.models.empty()) {
        content.evaluation = std::move(table);
    }
    if (evaluations.sweep() && !evaluations.sweepIsStale()) content.sweep = *evaluations.sweep();
    if (evaluations.poolFraction() == 1) content.pool = evaluations.pool();
    content.figures.pool = content.pool;
    content.versions = programVersions();
    content.when = QDateTime::currentDateTime();
    return content;
}

}  // namespace interfuse
