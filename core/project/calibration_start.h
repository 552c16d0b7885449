// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What a calibration begins with: how its samples are divided, and a table with nothing in it yet.
#pragma once

#include <c10/core/Device.h>

#include <cstddef>
#include <vector>

#include "core/merge/calibration_plan.h"
#include "core/merge/model_pool.h"
#include "core/merge/routing_table.h"
#include "core/project/calibration_samples.h"
#include "core/recipe/recipe.h"

namespace interfuse {

// As many samples as the recipe says, in its batches and rounds; what it leaves open suits the
// device.
CalibrationPlan plan_calibration(const ModelPool& pool, std::size_t datasets, const Recipe& recipe,
                                 c10::Device device, int ranks = 1);

// A table of every linear layer, these experts and these datasets. Its origin is not filled in.
RoutingTable empty_table(const ModelPool& pool, const std::vector<NamedDataset>& datasets);

}  // namespace interfuse
