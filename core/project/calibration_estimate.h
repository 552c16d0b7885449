// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What a calibration will take, before it starts: from the amount of its work and from the speed
// that this machine shows in a short trial.
#pragma once

#include <cstddef>
#include <cstdint>
#include <stop_token>
#include <string>

#include "core/checkpoint/clip_config.h"
#include "core/recipe/recipe.h"

namespace interfuse {

// How fast a device works at one tower's shapes, all threads together.
struct MachineSpeed {
    double forward = 0;  // FLOP/s of routed products
    double gates = 0;    // gate_work/s
    double rest = 0;     // images/s through the rest of one layer: norms, attention, activation
    double fast = 1;     // how many times as quick `precision: fast` makes the routed products
    std::int64_t threads = 1;  // pieces of work that run at once; 1 on a GPU
    bool operator==(const MachineSpeed&) const = default;
};

// Runs gates and a routed layer on random weights, as calibration does: about half a second at
// CLIP-ViT-B/32's size on two cores. `device` is a recipe's method.device; 0 threads are the
// machine's own number; `fast` looks at that arithmetic too. Not while a calibration runs: the two
// would share the threads. Throws Error for a device that cannot be used, and Cancelled.
MachineSpeed measure_machine_speed(const ClipConfig& config, std::size_t experts,
                                   const std::string& device, std::int64_t threads,
                                   bool fast = false, const std::stop_token& stop = {});

// Seconds, and bytes. A calibration that a tolerance or a person ends is shorter.
struct CalibrationEstimate {
    double gates = 0;
    double forward = 0;      // images, reading weights, and the routed forward pass
    double first_round = 0;  // until there is a table, gates included
    double total = 0;
    std::uint64_t memory = 0;  // of the process on the host, at its highest
    bool operator==(const CalibrationEstimate&) const = default;
};

// For a calibration that has `done_samples` of each dataset already (the gates are made anew all
// the same). All zero but the memory where nothing is left to do.
CalibrationEstimate estimate_calibration(const ClipConfig& config, std::size_t experts,
                                         std::size_t datasets, const Recipe& recipe,
                                         const MachineSpeed& speed, std::int64_t done_samples = 0);

}  // namespace interfuse
