// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The content of a report, with a value for everything.
#pragma once

#include "core/merge/coefficient_table.h"
#include "tests/ui/plots/some_figure_data.h"
#include "ui/report/html_report.h"

namespace interfuse {

inline EvaluationTable someScores(const std::vector<std::string>& tasks, bool sweep) {
    EvaluationTable table;
    table.tasks = tasks;
    table.images.assign(tasks.size(), 2000);
    const auto add = [&](std::string name, ModelKind kind, std::optional<double> scaling,
                         double accuracy) {
        EvaluatedModel model{std::move(name), kind, scaling, {}};
        for (std::size_t task = 0; task < tasks.size(); ++task) {
            const double own = accuracy + 0.03 * std::sin(2.1 * static_cast<double>(task));
            model.scores.push_back(TaskScore{own, 2.4 * (1 - own), 2000});
        }
        table.models.push_back(std::move(model));
    };
    if (sweep) {
        for (const double scaling : {0.5, 1.0, 1.5, 2.0, 2.5, 3.0})
            add("AdaSVD, scaling " + std::to_string(scaling).substr(0, 3), ModelKind::ada_svd,
                scaling, 0.82 - 0.05 * (scaling - 2) * (scaling - 2));
        return table;
    }
    add("pretrained", ModelKind::pretrained, {}, 0.48);
    for (const std::string& task : tasks)
        add(task, ModelKind::expert, {}, 0.55);
    add("simple average", ModelKind::simple_average, {}, 0.66);
    add("task arithmetic, 0.3", ModelKind::task_arithmetic, 0.3, 0.69);
    add("TIES, 0.3", ModelKind::ties, 0.3, 0.72);
    add("AdaSVD, scaling 2", ModelKind::ada_svd, 2.0, 0.81);
    return table;
}

inline std::shared_ptr<const PoolStatistics> somePool(const std::vector<std::string>& experts,
                                                      std::int64_t layers) {
    auto pool = std::make_shared<PoolStatistics>();
    pool->experts = experts;
    pool->gate_k = 16;
    const std::size_t count = experts.size();
    for (std::int64_t layer = 0; layer < layers; ++layer) {
        for (const LinearKind kind : linear_kinds) {
            LayerStatistics one;
            one.id = {layer, kind};
            one.pretrained_norm = 20;
            one.effective_rank.assign(count, 30.0 + static_cast<double>(layer));
            for (std::size_t i = 0; i < count * count; ++i) {
                const bool same = i / count == i % count;
                one.gram.push_back(same ? 1.0 : 0.1);
                one.overlap.push_back(same ? 1.0 : 0.2);
                one.sign_conflict.push_back(same ? 0.0 : 0.45);
            }
            one.any_conflict = 0.8;
            pool->layers.push_back(std::move(one));
        }
    }
    return pool;
}

inline ReportContent someReport(const SomeFigureSize& size = {}) {
    ReportContent content;
    content.title = QStringLiteral("merged-vision");
    content.figures = someFigureData(size);
    content.figures.scaling = 2;
    Recipe& recipe = content.recipe;
    recipe.pretrained.path = "/models/clip-vit-base-patch32";
    recipe.interfuse.models["_pretrained_"] = {"00112233445566778899aabbccddeeff", 350'000'000};
    for (std::size_t i = 0; i < size.experts; ++i) {
        const std::string name = someName(i).toStdString();
        recipe.experts.push_back({name, "/models/" + name});
        recipe.train_datasets.push_back({name, "/data/" + name, "train"});
        recipe.interfuse.models[name] = {"ffeeddccbbaa99887766554433221100", 350'000'000};
        recipe.interfuse.datasets[name] = {"0123456789abcdef0123456789abcdef", 5000};
    }
    recipe.method.scaling_factor = 2.0;
    recipe.method.num_samples = content.samples = size.rounds.back();
    const std::string first = recipe.experts.front().name;
    recipe.interfuse.coefficients = {
        {module_name({size.layers - 1, LinearKind::fc1}), {{first, 0.75}}}};
    content.figures.coefficients = coefficient_table(content.figures.routing, recipe);
    content.recipeYaml = QStringLiteral("method:\n  scaling_factor: 2\n  name: \"a & b <c>\"\n");
    content.architecture = QStringLiteral("ViT, 12 layers, width 768, patch 32, image 224");
    std::vector<std::string> tasks;
    for (std::size_t i = 0; i < size.experts; ++i)
        tasks.push_back(recipe.experts[i].name);
    content.evaluation = someScores(tasks, false);
    content.sweep = someScores(tasks, true);
    content.pool = somePool(tasks, size.layers);
    content.times = {131.4, 9.04, 65.2};
    content.device = QStringLiteral("cpu");
    content.target = QStringLiteral("/models/merged");
    content.notices = {QStringLiteral("The processor of the recipe was not found.")};
    content.versions = {{QStringLiteral("Interfuse"), QStringLiteral("0.1.0")},
                        {QStringLiteral("Qt"), QStringLiteral("6.4.2")},
                        {QStringLiteral("LibTorch"), QStringLiteral("2.11.0")}};
    return content;
}

}  // namespace interfuse
