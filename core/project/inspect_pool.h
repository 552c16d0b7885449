// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The models of a recipe, measured without images, and the result as people and programs read it.
#pragma once

#include <c10/core/Device.h>

#include <cstdint>
#include <memory>
#include <string>
#include <vector>

#include "core/merge/model_pool.h"
#include "core/merge/pool_statistics.h"
#include "core/recipe/recipe.h"

namespace interfuse {

// What measure_pool() takes.
struct PoolToMeasure {
    std::unique_ptr<ModelPool> pool;
    std::int64_t gate_k = 0;
    c10::Device device = c10::kCPU;  // where a calibration would make the gates
};

// Opens the recipe's models and nothing else, and takes over its number of threads. Throws Error
// with every problem that headers and configs show.
PoolToMeasure open_pool_to_measure(const Recipe& recipe);

// Tables by kind of layer and third of the depth, matrices of the experts, and what stands out in
// sentences. Names may be of any length: a table that gets wide goes on below.
std::string pool_text(const PoolStatistics& pool, const ClipConfig& config);
// Every number, layer by layer; null where one is infinite.
std::string pool_json(const PoolStatistics& pool);

}  // namespace interfuse
