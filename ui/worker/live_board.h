// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Where a run puts what there is to see, and where the window looks when it has time for it: only
// the latest counts, so neither waits for the other.
#pragma once

#include <cstdint>
#include <memory>
#include <mutex>

#include "core/merge/calibration_progress.h"
#include "core/project/merge_progress.h"

namespace interfuse {

struct LiveState {
    std::uint64_t version = 0;  // counts every change
    MergeStage stage = MergeStage::checking;
    CalibrationProgress calibration;
    double activeSeconds = 0;  // of this stage, without pauses
    double reduced = 0;        // fraction of the export
    // The table as it grows: layers already visited have this round's images, the others not yet.
    std::shared_ptr<const RoutingTable> table;
};

class LiveBoard {
  public:
    template <typename Change>
    void change(Change&& change) {
        const std::lock_guard lock(mutex_);
        change(state_);
        ++state_.version;
    }
    LiveState latest() const {
        const std::lock_guard lock(mutex_);
        return state_;
    }
    void clear() {
        change([](LiveState& state) {
            const std::uint64_t version = state.version;
            state = {};
            state.version = version;
        });
    }

  private:
    mutable std::mutex mutex_;
    LiveState state_;
};

}  // namespace interfuse
