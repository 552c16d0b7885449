// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Evaluations to be shown: right answers counted out of as many images as each task has, so that
// every accuracy is a fraction that an evaluation could give.
#pragma once

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "core/evaluation/evaluation_table.h"

namespace interfuse {

inline std::string someTask(std::size_t task) {
    static const std::vector<std::string> names{"mnist",   "svhn",   "gtsrb",         "dtd",
                                                "eurosat", "sun397", "stanford-cars", "resisc45"};
    return names[task % names.size()];
}

inline std::int64_t someImages(std::size_t task) {
    static const std::vector<std::int64_t> images{10000, 26032, 12630, 1880,
                                                  2700,  19850, 8041,  6300};
    return images[task % images.size()];
}

inline TaskScore someScore(double share, std::int64_t images) {
    const auto right = static_cast<double>(std::llround(share * static_cast<double>(images)));
    return {right / static_cast<double>(images), 2.5 * (1 - share) + 0.05, images};
}

inline EvaluationTable emptyEvaluation(std::size_t tasks, std::int64_t most = 1000000) {
    EvaluationTable table;
    for (std::size_t task = 0; task < tasks; ++task) {
        table.tasks.push_back(someTask(task));
        table.images.push_back(std::min(most, someImages(task)));
    }
    return table;
}

// `good` of an expert's own task, `fair` of the others.
inline void addModel(EvaluationTable& table, const std::string& name, ModelKind kind, double fair,
                     double good, std::optional<double> scaling = std::nullopt) {
    EvaluatedModel model{name, kind, scaling, {}};
    for (std::size_t task = 0; task < table.tasks.size(); ++task) {
        const double wave = 0.08 * std::sin(1.3 * static_cast<double>(task) + 2.0 * fair);
        const double share = table.tasks[task] == name ? good : fair + wave;
        model.scores.push_back(someScore(std::clamp(share, 0.0, 1.0), table.images[task]));
    }
    table.models.push_back(std::move(model));
}

// Pretrained, AdaSVD, the experts, baselines: not in the order that they are shown in.
inline EvaluationTable someEvaluation(std::size_t tasks, std::size_t experts) {
    EvaluationTable table = emptyEvaluation(tasks);
    addModel(table, "AdaSVD, scaling 2.5", ModelKind::ada_svd, 0.78, 0, 2.5);
    addModel(table, "pretrained", ModelKind::pretrained, 0.48, 0);
    for (std::size_t expert = 0; expert < experts; ++expert)
        addModel(table, someTask(expert), ModelKind::expert,
                 0.4 + 0.01 * static_cast<double>(expert), 0.97);
    addModel(table, "simple average", ModelKind::simple_average, 0.66, 0);
    addModel(table, "task arithmetic, λ 0.3", ModelKind::task_arithmetic, 0.72, 0, 0.3);
    addModel(table, "TIES, λ 0.3", ModelKind::ties, 0.74, 0, 0.3);
    return table;
}

// A sweep over these factors; the average is highest near `peak`.
inline EvaluationTable someSweep(std::size_t tasks, const std::vector<double>& factors, double peak,
                                 std::int64_t images) {
    EvaluationTable table = emptyEvaluation(tasks, images);
    for (const double factor : factors) {
        EvaluatedModel model{
            "AdaSVD, scaling " + std::to_string(factor), ModelKind::ada_svd, factor, {}};
        for (std::size_t task = 0; task < tasks; ++task) {
            const double own = peak * (0.8 + 0.05 * static_cast<double>(task));
            const double best = 0.95 - 0.05 * static_cast<double>(task % 6);
            const double away = (factor - own) / (peak + 1);
            model.scores.push_back(
                someScore(std::clamp(best - 0.35 * away * away, 0.02, 1.0), table.images[task]));
        }
        table.models.push_back(std::move(model));
    }
    return table;
}

}  // namespace interfuse
