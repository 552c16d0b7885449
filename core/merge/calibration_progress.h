// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What a calibration tells of itself while it runs, and of its rounds afterwards.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>

#include "core/clip/linear_id.h"
#include "core/merge/routing_table.h"

namespace interfuse {

// Where the time of one round went, in seconds.
struct RoundTimes {
    std::int64_t samples = 0;  // of each dataset
    double images = 0;         // reading, decoding, processing and embedding them
    double weights = 0;        // reading them
    double gates = 0;
    double exchange = 0;  // with the other ranks, waiting for the slowest included
    double total = 0;     // what is left is the routed forward pass
};

struct CalibrationProgress {
    std::int64_t round = 0;  // from 1
    std::int64_t rounds = 0;
    std::int64_t samples = 0;  // of each dataset, when this round is done
    LinearId linear;           // the linear layer in work
    bool making_gates = false;
    double work_done = 0;  // arithmetic of the whole run, in FLOP
    double work_total = 0;
};

// What a long calibration tells while it runs, on the thread that runs it.
class CalibrationObserver {
  public:
    virtual ~CalibrationObserver() = default;
    virtual void progress(const CalibrationProgress&) {}
    // The table has this round's images for one more layer.
    virtual void module_finished(const RoutingTable&, std::size_t /*module*/) {}
    // Whether to go on with another round.
    virtual bool round_finished(const RoutingTable&) { return true; }
    virtual void notice(const std::string& /*sentence*/) {}
};

}  // namespace interfuse
