// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
// How quickly something is being fetched.
#pragma once

#include <QElapsedTimer>
#include <cstdint>
#include <deque>

namespace interfuse {

class FetchPace {
  public:
    void begin();
    // Bytes that are here by now.
    void add(std::uint64_t bytes);
    // Bytes a second over the last few seconds; 0 while that is not known.
    double speed() const;

  private:
    struct Moment {
        double seconds = 0;
        std::uint64_t bytes = 0;
    };
    std::deque<Moment> moments_;
    QElapsedTimer clock_;
};

}  // namespace interfuse
