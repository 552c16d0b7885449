// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/merge/calibration_work.h"

#include <algorithm>

#include "core/clip/linear_id.h"

namespace interfuse {

double routed_work(const std::array<std::int64_t, 2>& shape, std::int64_t tokens,
                   std::size_t experts) {
    return 2.0 * static_cast<double>(tokens * shape[0] * shape[1]) * static_cast<double>(experts);
}

double work_per_image(const ClipConfig& config, std::size_t experts) {
    double work = 0;
    for (const LinearKind kind : linear_kinds) {
        work += routed_work(linear_shape(config, kind), config.tokens(), experts);
    }
    return work * static_cast<double>(config.num_hidden_layers);
}

double gate_work(const std::array<std::int64_t, 2>& shape) {
    const auto small = static_cast<double>(std::min(shape[0], shape[1]));
    const auto large = static_cast<double>(std::max(shape[0], shape[1]));
    return 2.4 * small * small * large + 2.5e3 * small * small;
}

double work_of_gates(const ClipConfig& config, std::size_t experts) {
    double work = 0;
    for (const LinearKind kind : linear_kinds)
        work += gate_work(linear_shape(config, kind));
    return work * static_cast<double>(config.num_hidden_layers) * static_cast<double>(experts);
}

}  // namespace interfuse
