// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/support/evaluation_fixtures.h"

#include <QByteArray>
#include <algorithm>
#include <nlohmann/json.hpp>

#include "core/evaluation/evaluator.h"
#include "core/merge/measure_pool.h"
#include "core/project/inspect_pool.h"
#include "tests/ui/support/merge_fixtures.h"

namespace interfuse::testing_tools {
namespace fs = std::filesystem;
namespace {

fs::path fixtures() {
    return fs::path(INTERFUSE_SOURCE_DIR) / "tests/fixtures/evaluation";
}

}  // namespace

Recipe tinyPool(const fs::path& folder) {
    fs::create_directories(folder);
    for (const char* part : {"clip", "expert", "datasets", "tasks.yaml"})
        fs::copy(fixtures() / part, folder / part, fs::copy_options::recursive);
    Recipe recipe;
    recipe.pretrained.path = folder / "clip";
    recipe.experts = {{"tuned", folder / "expert"}};
    // The second expert goes the other way from the pretrained model.
    Recipe opposite = recipe;
    opposite.method.kind = MergeMethod::task_arithmetic;
    opposite.method.scaling_factor = -0.5;
    opposite.method.device = "cpu";
    mergeDirectly(opposite, folder / "opposite");
    recipe.experts.push_back({"opposite", folder / "opposite"});
    recipe.train_datasets = {{"colours", folder / "datasets/colours", "test"},
                             {"numbers", folder / "datasets/numbers", "test"}};
    recipe.method.num_samples = 6;
    recipe.method.gate_k = 4;
    recipe.method.device = "cpu";
    recipe.interfuse.batch_size = 6;
    recipe.interfuse.tasks = folder / "tasks.yaml";
    return recipe;
}

Recipe sampleWithTasks() {
    Recipe recipe = recipeOf(sampleRecipeFile());
    recipe.interfuse.tasks = sampleRecipeFile().parent_path() / "tasks.yaml";
    return recipe;
}

void keepCachesIn(const fs::path& folder) {
    qputenv("XDG_CACHE_HOME", QByteArray::fromStdString(folder.string()));
}

std::size_t headsKept() {
    const fs::path folder = default_head_cache();
    if (!fs::exists(folder)) return 0;
    return static_cast<std::size_t>(
        std::distance(fs::directory_iterator(folder), fs::directory_iterator()));
}

EvaluationTable evaluateDirectly(const Recipe& recipe, const std::vector<Candidate>& candidates,
                                 const std::shared_ptr<const RoutingTable>& routing,
                                 std::optional<std::int64_t> images) {
    ComparisonObserver silent;
    return Comparison({recipe, images, {}}).run(candidates, routing.get(), silent, {});
}

double accuracyDirectly(const Recipe& recipe, const std::shared_ptr<const RoutingTable>& routing,
                        std::optional<std::int64_t> images) {
    const EvaluationTable table =
        evaluateDirectly(recipe, candidates_of(recipe, onlyMerged()), routing, images);
    return average_score(table.models.at(0)).value().accuracy;
}

PoolStatistics measureDirectly(const Recipe& recipe) {
    const PoolToMeasure inputs = open_pool_to_measure(recipe);
    return measure_pool(*inputs.pool, inputs.gate_k, inputs.device, {}, {});
}

TaskScore referenceScore(const char* model, const char* task) {
    const auto found = nlohmann::json::parse(bytesOf(fixtures() / "expected.json"))
                           .at("scores")
                           .at(model)
                           .at(task);
    return {found.at("accuracy"), found.at("loss"), 0};
}

ComparisonChoices onlyMerged() {
    ComparisonChoices choices;
    choices.pretrained = choices.experts = choices.simple_average = false;
    choices.task_arithmetic.clear();
    choices.ties.clear();
    return choices;
}

std::size_t measuredModels(const EvaluationTable& table) {
    return static_cast<std::size_t>(
        std::count_if(table.models.begin(), table.models.end(), [&](const EvaluatedModel& model) {
            return model.scores.size() == table.tasks.size() && average_score(model).has_value();
        }));
}

std::size_t measuredCells(const EvaluationTable& table) {
    std::size_t cells = 0;
    for (const EvaluatedModel& model : table.models) {
        for (const auto& score : model.scores)
            cells += score.has_value() ? 1 : 0;
    }
    return cells;
}

}  // namespace interfuse::testing_tools
