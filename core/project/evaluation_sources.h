// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What a recipe's models are evaluated with.
#pragma once

#include <cstdint>
#include <filesystem>
#include <optional>

#include "core/evaluation/evaluator.h"
#include "core/merge/model_pool.h"
#include "core/recipe/recipe.h"

namespace interfuse {

// Where the text tower and the projections come from: taskpool.clip_model, else the pretrained
// model.
std::filesystem::path clip_model_of(const Recipe& recipe, const ModelPool& pool);

// Tasks of the recipe; the text tower of clip_model_of(); the image processor of
// taskpool.processor, else of modelpool.processor, else the pretrained model's. Throws Error: no
// tasks, no processor.
EvaluationSources evaluation_sources(const Recipe& recipe, const ModelPool& pool,
                                     std::optional<std::int64_t> images,
                                     const std::filesystem::path& head_cache);

}  // namespace interfuse
