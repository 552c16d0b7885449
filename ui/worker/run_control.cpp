// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/worker/run_control.h"

#include "core/runtime/stopwatch.h"

namespace interfuse {

void RunControl::pause() {
    const std::lock_guard lock(mutex_);
    paused_ = true;
}

void RunControl::resume() {
    {
        const std::lock_guard lock(mutex_);
        paused_ = false;
    }
    changed_.notify_all();
}

void RunControl::enough() {
    bool stopNow = false;
    {
        const std::lock_guard lock(mutex_);
        enough_ = true;
        paused_ = false;
        stopNow = haveRound_;
    }
    changed_.notify_all();
    if (stopNow) stop_.request_stop();
}

void RunControl::cancel() {
    {
        const std::lock_guard lock(mutex_);
        cancelled_ = true;
    }
    stop_.request_stop();  // wakes waitWhilePaused() too
}

bool RunControl::enoughAsked() const {
    const std::lock_guard lock(mutex_);
    return enough_ && !cancelled_;
}

bool RunControl::cancelAsked() const {
    const std::lock_guard lock(mutex_);
    return cancelled_;
}

double RunControl::waitWhilePaused() {
    std::unique_lock lock(mutex_);
    if (!paused_) return 0;
    const Stopwatch watch;
    changed_.wait(lock, stop_.get_token(), [this] { return !paused_; });
    return watch.seconds();
}

bool RunControl::roundFinished() {
    const std::lock_guard lock(mutex_);
    haveRound_ = true;
    return !enough_;
}

}  // namespace interfuse
