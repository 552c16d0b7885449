// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Where a worker puts what there is to see, and where the window looks when it has time for it:
// only the latest counts, so neither waits for the other.
#pragma once

#include <cstdint>
#include <mutex>

namespace interfuse {

// State has a `std::uint64_t version`, which counts every change.
template <typename State>
class Board {
  public:
    template <typename Change>
    void change(Change&& change) {
        const std::lock_guard lock(mutex_);
        change(state_);
        ++state_.version;
    }
    State latest() const {
        const std::lock_guard lock(mutex_);
        return state_;
    }
    void clear() {
        change([](State& state) {
            const std::uint64_t version = state.version;
            state = {};
            state.version = version;
        });
    }

  private:
    mutable std::mutex mutex_;
    State state_;
};

}  // namespace interfuse
