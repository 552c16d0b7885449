// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Runs for a history: small tables, recipes with something in every part that differs.
#pragma once

#include <memory>

#include "core/clip/linear_id.h"
#include "ui/document/run_history.h"

namespace interfuse {

inline std::shared_ptr<const RoutingTable> someTable(
    double lean, std::vector<std::string> experts = {"mnist", "svhn"}, int layers = 2) {
    std::vector<std::string> modules;
    for (std::int64_t layer = 0; layer < layers; ++layer) {
        for (const LinearKind kind : linear_kinds)
            modules.push_back(module_name({layer, kind}));
    }
    const std::size_t count = experts.size();
    auto table = std::make_shared<RoutingTable>(modules, experts,
                                                std::vector<std::string>{"digits", "signs"},
                                                std::vector<std::int64_t>{100, 100});
    for (std::size_t dataset = 0; dataset < 2; ++dataset) {
        for (std::size_t module = 0; module < modules.size(); ++module) {
            for (int image = 0; image < 4; ++image) {
                const double shift = lean + 0.01 * image + 0.005 * static_cast<double>(module);
                std::vector<double> weights(count, (1 - shift) / static_cast<double>(count));
                weights[dataset % count] += shift;
                table->add_image(dataset, module, weights, weights);
            }
        }
    }
    table->origin.expert_hashes.resize(count, "0123456789abcdef0123456789abcdef");
    table->origin.sample_hashes.resize(2, "0123456789abcdef0123456789abcdef");
    table->origin.skipped.resize(2);
    return table;
}

// Below a folder that need not exist.
inline Recipe someRecipe(const std::filesystem::path& folder,
                         const std::vector<std::string>& experts = {"mnist", "svhn"}) {
    Recipe recipe;
    recipe.pretrained.path = folder / "pretrained";
    for (const std::string& name : experts)
        recipe.experts.push_back({name, folder / name});
    recipe.train_datasets = {{"digits", folder / "digits", "train"},
                             {"signs", folder / "signs", "test"}};
    recipe.method.num_samples = 32;
    recipe.method.seed = 3;
    return recipe;
}

inline EvaluationTable someEvaluation(const Recipe& recipe, double accuracy) {
    EvaluationTable table;
    table.tasks = {"mnist", "svhn"};
    table.images = {1000, 400};
    const auto row = [&](const char* name, ModelKind kind, double more) {
        EvaluatedModel model{name, kind, std::nullopt, {}};
        model.scores = {TaskScore{accuracy + more, 0.1 + 0.2, 1000},
                        TaskScore{accuracy + more - 0.1, 1.0 / 3, 400}};
        return model;
    };
    table.models.push_back(row("pretrained", ModelKind::pretrained, -0.3));
    table.models.push_back(row("simple average", ModelKind::simple_average, -0.05));
    EvaluatedModel merged = row("AdaSVD", ModelKind::ada_svd, 0);
    if (const auto* one = std::get_if<double>(&recipe.method.scaling_factor)) merged.scaling = *one;
    table.models.push_back(merged);
    return table;
}

inline RunRecord someRun(const Recipe& recipe, std::shared_ptr<const RoutingTable> table = nullptr,
                         RunRecord::Kind kind = RunRecord::Kind::calibration) {
    RunRecord run;
    run.kind = kind;
    run.recipe = recipe;
    run.seconds = 71.30000000000001;
    run.device = QStringLiteral("cpu");
    run.samples = recipe.method.num_samples;
    run.table = std::move(table);
    if (kind == RunRecord::Kind::exported) run.target = QStringLiteral("/models/merged");
    return run;
}

}  // namespace interfuse
