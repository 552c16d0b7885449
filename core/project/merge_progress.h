// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What a whole merge tells of itself, on the thread that runs it.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "core/merge/calibration_progress.h"

namespace interfuse {

// `measuring`: what a method finds out about the whole pool first (TIES).
enum class MergeStage { checking, calibrating, measuring, reducing, evaluating, finished };

class MergeObserver : public CalibrationObserver {
  public:
    virtual void stage(MergeStage) {}
    virtual void measuring(double /*fraction*/) {}
    virtual void reducing(double /*fraction*/) {}
    // Images of a task that the merged model has seen.
    virtual void evaluating(const std::string& /*task*/, std::int64_t /*done*/,
                            std::int64_t /*images*/) {}
};

struct MergeTimes {
    double checking = 0, calibrating = 0, first_round = 0, exporting = 0;  // seconds
    double evaluating = 0;
    std::vector<RoundTimes> rounds;
};

}  // namespace interfuse
