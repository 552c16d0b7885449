// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
// A zero-shot task: images with labels, the words for each label, and sentences to put them in.
#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/recipe/recipe.h"

namespace interfuse {

// Class names and templates, facts of a dataset: the words of class i, and sentences with one {}.
struct TaskWords {
    std::vector<std::string> classes;
    std::vector<std::string> templates;
    bool operator==(const TaskWords&) const = default;
};

struct Task {
    std::string name;
    DatasetSource dataset;  // of the same name
    TaskWords words;
    // The dataset's own name of each class, in the order of words.classes, where the task says so:
    // then classes are found by name. Empty: by the label's number.
    std::vector<std::string> labels;
    bool operator==(const Task&) const = default;
};

// Reads a task file (docs/tasks.md). Relative paths start at its folder. Throws Error with every
// problem a line: YAML, unknown keys, no classes or templates, a template without {} or with two.
std::vector<Task> load_tasks(const std::filesystem::path& file);

// What is built in: "mnist", "svhn", "sun397", …; absent for any other name. Also fusion_bench's
// spellings ("tanganke/sun397", "stanford_cars").
std::optional<TaskWords> preset_words(std::string_view name);
std::vector<std::string> preset_names();

// Everything that a recipe is evaluated on: taskpool.test_datasets, whose names mean presets, and
// the tasks of interfuse.tasks. Throws Error: a test dataset of no preset, two tasks of one name.
// Empty where the recipe names none.
std::vector<Task> tasks_of(const Recipe& recipe);

}  // namespace interfuse
