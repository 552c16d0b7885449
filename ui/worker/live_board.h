// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What a calibration or an export last showed of itself.
#pragma once

#include <cstdint>
#include <memory>

#include "core/merge/calibration_progress.h"
#include "core/project/merge_progress.h"
#include "ui/worker/board.h"

namespace interfuse {

struct LiveState {
    std::uint64_t version = 0;  // counts every change
    MergeStage stage = MergeStage::checking;
    CalibrationProgress calibration;
    double activeSeconds = 0;  // of this stage, without pauses
    double reduced = 0;        // fraction of the export's stage
    // The table as it grows: layers already visited have this round's images, the others not yet.
    std::shared_ptr<const RoutingTable> table;
};

using LiveBoard = Board<LiveState>;

}  // namespace interfuse
