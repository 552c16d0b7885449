// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <set>
#include <utility>

#include "core/evaluation/task.h"
#include "core/runtime/error.h"
#include "core/runtime/text.h"

namespace interfuse {
namespace {

std::string unknown_preset(const std::string& name) {
    const std::string near = nearest(name, preset_names());
    return "The classes of the test dataset " + quoted(name) +
           " of the taskpool are not known: there are presets for " + joined(preset_names()) + "." +
           (near.empty() ? "" : " Did you mean " + quoted(near) + "?") +
           " Describe other tasks in a file of tasks, and name that file as interfuse.tasks.";
}

}  // namespace

std::vector<Task> tasks_of(const Recipe& recipe) {
    std::vector<Task> tasks;
    Problems problems;
    for (const DatasetSource& source : recipe.taskpool.test_datasets) {
        if (auto words = preset_words(source.name)) {
            tasks.push_back({source.name, source, std::move(*words), {}});
        } else {
            problems.add(unknown_preset(source.name));
        }
    }
    if (!recipe.interfuse.tasks.empty()) {
        problems.collect([&] {
            for (Task& task : load_tasks(recipe.interfuse.tasks))
                tasks.push_back(std::move(task));
        });
    }
    std::set<std::string_view> names;
    for (const Task& task : tasks) {
        if (names.insert(task.name).second) continue;
        problems.add("There are two tasks of the name " + quoted(task.name) +
                     ", in taskpool.test_datasets and in interfuse.tasks. Rename one of them.");
    }
    problems.throw_if_any();
    return tasks;
}

}  // namespace interfuse
