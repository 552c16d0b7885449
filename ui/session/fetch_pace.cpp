// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/session/fetch_pace.h"

namespace interfuse {
namespace {

constexpr double speedWindow = 5;  // seconds that the speed is taken over
constexpr double speedAfter = 1;   // and before which none is told

}  // namespace

void FetchPace::begin() {
    moments_.clear();
    clock_.start();
}

void FetchPace::add(std::uint64_t bytes) {
    const double now = static_cast<double>(clock_.elapsed()) / 1000;
    moments_.push_back({now, bytes});
    while (moments_.size() > 2 && now - moments_.front().seconds > speedWindow)
        moments_.pop_front();
}

double FetchPace::speed() const {
    if (moments_.empty()) return 0;
    const double time = moments_.back().seconds - moments_.front().seconds;
    const std::uint64_t bytes = moments_.back().bytes - moments_.front().bytes;
    return time < speedAfter ? 0 : static_cast<double>(bytes) / time;
}

}  // namespace interfuse
