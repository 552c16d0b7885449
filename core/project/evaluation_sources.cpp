// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/project/evaluation_sources.h"

#include "core/runtime/error.h"

namespace interfuse {

std::filesystem::path clip_model_of(const Recipe& recipe, const ModelPool& pool) {
    const std::filesystem::path& named = recipe.taskpool.clip_model;
    return named.empty() ? pool.pretrained().folder() : named;
}

EvaluationSources evaluation_sources(const Recipe& recipe, const ModelPool& pool,
                                     std::optional<std::int64_t> images,
                                     const std::filesystem::path& head_cache) {
    const TaskPoolSource& taskpool = recipe.taskpool;
    const std::filesystem::path& pretrained = pool.pretrained().folder();
    EvaluationSources sources;
    sources.vision = pool.config();
    sources.images = images;
    sources.head_cache = head_cache;
    sources.clip_model = clip_model_of(recipe, pool);
    Problems problems;
    problems.collect([&] {
        sources.tasks = tasks_of(recipe);
        if (!sources.tasks.empty()) return;
        throw Error(
            "The recipe names no tasks to evaluate on. Name a file of tasks with interfuse.tasks, "
            "or datasets of known class names with taskpool.test_datasets.");
    });
    problems.collect([&] {
        const auto& own = recipe.processor.empty() ? pretrained : recipe.processor;
        sources.processor =
            read_image_processor_config(taskpool.processor.empty() ? own : taskpool.processor);
    });
    problems.throw_if_any();
    return sources;
}

}  // namespace interfuse
