// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/project/calibration_start.h"

#include <algorithm>
#include <utility>

#include "core/clip/linear_id.h"
#include "core/runtime/device.h"

namespace interfuse {

CalibrationPlan plan_calibration(const ModelPool& pool, std::size_t datasets, const Recipe& recipe,
                                 c10::Device device, int ranks) {
    const std::int64_t samples = recipe.method.num_samples;
    std::optional<std::int64_t> round_size = recipe.interfuse.round_size;
    if (round_size) round_size = std::min(*round_size, samples);
    const PlanLimits limits = device.is_cpu() ? PlanLimits()
                                              : gpu_plan_limits(pool.config(), pool.expert_count(),
                                                                free_device_memory(device));
    return make_calibration_plan(pool.config(), static_cast<std::int64_t>(datasets), samples,
                                 recipe.interfuse.batch_size, round_size, ranks, limits);
}

RoutingTable empty_table(const ModelPool& pool, const std::vector<NamedDataset>& datasets) {
    std::vector<std::string> names;
    std::vector<std::int64_t> sizes;
    for (const NamedDataset& entry : datasets) {
        names.push_back(entry.name);
        sizes.push_back(entry.dataset->size());
    }
    return RoutingTable(module_names(pool.config()), pool.expert_names(), std::move(names),
                        std::move(sizes));
}

}  // namespace interfuse
