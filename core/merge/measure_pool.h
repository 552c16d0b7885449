// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Measures how far the experts of a pool are from the pretrained model and from each other.
#pragma once

#include <c10/core/Device.h>

#include <cstdint>
#include <functional>
#include <stop_token>

#include "core/merge/model_pool.h"
#include "core/merge/pool_statistics.h"

namespace interfuse {

// What is measured so far, in module order, and which share of the work that was.
using PoolProgress = std::function<void(const PoolStatistics& so_far, double fraction)>;

// Reads one linear layer of all models at a time, in module order; `progress` may be empty and is
// called on this thread after each. gate_k: directions of a gate, no more than a layer has. The
// result does not depend on the number of threads. Throws Error where a tensor cannot be read, and
// Cancelled.
PoolStatistics measure_pool(const ModelPool& pool, std::int64_t gate_k, c10::Device device,
                            const PoolProgress& progress, const std::stop_token& stop);

}  // namespace interfuse
