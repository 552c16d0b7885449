// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
// How long to keep trying: longer after each failure in a row, and not for ever.
#pragma once

#include <algorithm>
#include <chrono>
#include <stop_token>
#include <thread>

#include "core/runtime/error.h"

namespace interfuse {

class Patience {
  public:
    // The first pause in milliseconds; each further one is twice as long.
    Patience(int tries, int first_pause) : tries_(tries), first_pause_(first_pause) {}

    // Counts a failure. False when it was one too many, or when the server asks for a longer wait
    // (seconds) than anybody has; else returns after a pause, which a stop ends (Cancelled).
    bool wait(const std::stop_token& stop, int asked = 0) {
        constexpr int longest_wait = 60;
        if (++failures_ >= tries_ || asked > longest_wait) return false;
        auto left = std::max(first_pause_ * (1 << (failures_ - 1)),
                             std::chrono::milliseconds(1000) * asked);
        while (left.count() > 0) {
            throw_if_stopped(stop);
            const auto step = std::min(left, std::chrono::milliseconds(50));
            std::this_thread::sleep_for(step);
            left -= step;
        }
        return true;
    }
    // Something went well: failures before it no longer count.
    void renew() { failures_ = 0; }

  private:
    int tries_;
    std::chrono::milliseconds first_pause_;
    int failures_ = 0;
};

}  // namespace interfuse
