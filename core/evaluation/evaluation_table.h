// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What an evaluation yields: models × tasks. Nothing of tensors.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace interfuse {

// One model on one task.
struct TaskScore {
    double accuracy = 0;  // top-1, 0 to 1
    double loss = 0;      // mean cross-entropy, in nats
    std::int64_t images = 0;
    bool operator==(const TaskScore&) const = default;
};

enum class ModelKind { pretrained, expert, simple_average, task_arithmetic, ties, ada_svd, other };

struct EvaluatedModel {
    std::string name;  // for people: "pretrained", "mnist", "AdaSVD, scaling 1.5"
    ModelKind kind = ModelKind::other;
    std::optional<double> scaling;                 // of merged models, where it is one number
    std::vector<std::optional<TaskScore>> scores;  // one a task; absent until measured
    bool operator==(const EvaluatedModel&) const = default;
};

struct EvaluationTable {
    std::vector<std::string> tasks;
    std::vector<std::int64_t> images;  // to measure on, one a task
    std::vector<EvaluatedModel> models;
    bool operator==(const EvaluationTable&) const = default;
};

// The plain mean over the tasks, as fusion_bench's `average`; images are their sum. Absent while a
// task is.
std::optional<TaskScore> average_score(const EvaluatedModel& model);
// √(p (1 − p) / n): what chance alone moves an accuracy by.
double accuracy_error(const TaskScore& score);
// √Σ error² / number of tasks, of the average.
std::optional<double> average_accuracy_error(const EvaluatedModel& model);

// "model,kind,scaling,<task> accuracy,<task> loss,<task> images,…,average accuracy,average loss";
// shortest numbers that read back the same, nothing for what is absent.
std::string evaluation_csv(const EvaluationTable& table);
enum class ScoreValue { accuracy, loss };
// Accuracies in percent, one decimal, or losses, three, the average last; the number of images
// below each task.
std::string evaluation_markdown(const EvaluationTable& table,
                                ScoreValue value = ScoreValue::accuracy);
// Loss and accuracy for programs: {"tasks": […], "models": [{"name", "scores": {task: {…}}, …}]}.
std::string evaluation_json(const EvaluationTable& table);

}  // namespace interfuse
