// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/session/report_source.h"

#include <algorithm>
#include <set>

#include "core/recipe/recipe_yaml.h"
#include "core/runtime/library_versions.h"
#include "ui/session/session.h"
#include "ui/style/core_words.h"
#include "ui/style/formatting.h"

namespace interfuse {
namespace {

// The calibration read the weights, the catalogue their sizes; only both make a record.
void recordModels(Recipe& recipe, const RoutingOrigin& origin, const SourceCatalog& sources) {
    const auto record = [&](const ModelSource& model, const std::string& hash) {
        const SourceState* state = sources.model(model.path);
        if (hash.empty() || state == nullptr || !state->model) return;
        recipe.interfuse.models[model.name] = {hash, state->model->stored_bytes};
    };
    recipe.interfuse.models.clear();
    record(recipe.pretrained, origin.pretrained_hash);
    for (std::size_t i = 0; i < std::min(recipe.experts.size(), origin.expert_hashes.size()); ++i)
        record(recipe.experts[i], origin.expert_hashes[i]);
}

// What the calibration really used, in place of what was left open, and what its inputs were.
Recipe resolved(const Recipe& present, const RoutingTable& table, const SourceCatalog& sources) {
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
    recordModels(recipe, origin, sources);
    return recipe;
}

// "digits: 2"; the table knows their places, not their names.
QStringList skippedImages(const RoutingTable& table) {
    QStringList texts;
    for (std::size_t d = 0; d < std::min(table.datasets().size(), table.origin.skipped.size());
         ++d) {
        const std::size_t images = table.origin.skipped[d].size();
        if (images == 0) continue;
        texts << QStringLiteral("%1: %2").arg(QString::fromStdString(table.datasets()[d]),
                                              formatCount(static_cast<std::int64_t>(images)));
    }
    return texts;
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
        content.recipe = resolved(document.recipe(), *calibration->table, session.sources());
        content.skippedImages = skippedImages(*calibration->table);
        content.device = QString::fromStdString(calibration->table->origin.device);
        content.samples = document.calibratedSamples();
        content.fast = calibration->table->fast;
        content.times.calibrating = session.calibrationSeconds();
    }
    content.recipeYaml = QString::fromStdString(recipe_to_yaml(content.recipe));
    if (const auto config = session.sources().config(document.recipe())) {
        content.architecture = architectureText(*config);
    }
    if (EvaluationTable table = presentRows(evaluations); !table.models.empty()) {
        content.evaluation = std::move(table);
    }
    if (evaluations.sweep() && !evaluations.sweepIsStale()) content.sweep = *evaluations.sweep();
    if (evaluations.poolFraction() == 1) content.pool = evaluations.pool();
    content.figures.pool = content.pool;
    if (const RunRecord* exported = session.lastExport()) {
        content.target = exported->target;
        content.times.exporting = exported->seconds;
    }
    content.notices = session.notices();
    content.versions = programVersions();
    content.when = QDateTime::currentDateTime();
    return content;
}

}  // namespace interfuse
