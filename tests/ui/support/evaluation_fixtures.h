// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Pools with tasks, and the core's own evaluation of them to compare with.
#pragma once

#include <QString>
#include <filesystem>
#include <memory>
#include <optional>
#include <vector>

#include "core/evaluation/evaluation_table.h"
#include "core/merge/pool_statistics.h"
#include "core/merge/routing_table.h"
#include "core/project/comparison.h"
#include "core/recipe/recipe.h"

namespace interfuse::testing_tools {

// A copy of the tiny CLIP model with its two tasks of 14 and 11 images, two experts and what they
// are calibrated on, all below the folder: evaluated in a blink.
Recipe tinyPool(const std::filesystem::path& folder);
// The sample project with its tasks of 200 images each.
Recipe sampleWithTasks();

// Heads are kept below this folder from now on, and not where the person has theirs.
void keepCachesIn(const std::filesystem::path& folder);
// How many heads are kept there.
std::size_t headsKept();

// The same work without a worker.
EvaluationTable evaluateDirectly(const Recipe& recipe, const std::vector<Candidate>& candidates,
                                 const std::shared_ptr<const RoutingTable>& routing = nullptr,
                                 std::optional<std::int64_t> images = std::nullopt);
// The recipe's own model alone, averaged over the tasks.
double accuracyDirectly(const Recipe& recipe, const std::shared_ptr<const RoutingTable>& routing,
                        std::optional<std::int64_t> images = std::nullopt);
PoolStatistics measureDirectly(const Recipe& recipe);

// What transformers and fusion_bench found for the tiny "clip" or "expert" on a task.
TaskScore referenceScore(const char* model, const char* task);

// The recipe's own model and nothing beside it.
ComparisonChoices onlyMerged();
// Models of the table that are measured on all of its tasks.
std::size_t measuredModels(const EvaluationTable& table);
std::size_t measuredCells(const EvaluationTable& table);

}  // namespace interfuse::testing_tools
