// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What a whole merge tells of itself, on the thread that runs it.
#pragma once

#include <vector>

#include "core/merge/calibration_progress.h"

namespace interfuse {

enum class MergeStage { checking, calibrating, reducing, finished };

class MergeObserver : public CalibrationObserver {
  public:
    virtual void stage(MergeStage) {}
    virtual void reducing(double /*fraction*/) {}
};

struct MergeTimes {
    double checking = 0, calibrating = 0, first_round = 0, exporting = 0;  // seconds
    std::vector<RoundTimes> rounds;
};

}  // namespace interfuse
