// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
// How whoever watches a run steers it: pause, go on, enough, cancel. One side asks, from any
// thread; the run looks at its safe points.
#pragma once

#include <condition_variable>
#include <mutex>
#include <stop_token>

namespace interfuse {

class RunControl {
  public:
    // Whether there is a whole round to keep from the start.
    explicit RunControl(bool haveRound = false) : haveRound_(haveRound) {}

    // The watcher's side.
    void pause();
    void resume();
    // Keep what whole rounds there are. Stops at once when there is one, else after the first.
    void enough();
    // Keep nothing of this run.
    void cancel();

    bool enoughAsked() const;
    bool cancelAsked() const;

    // The run's side.
    std::stop_token stopToken() const { return stop_.get_token(); }
    // Blocks while paused; returns at once when a stop is asked for. The seconds it waited.
    double waitWhilePaused();
    // Whether to go on after a round is finished.
    bool roundFinished();

  private:
    mutable std::mutex mutex_;
    std::condition_variable_any changed_;
    std::stop_source stop_;
    bool paused_ = false;
    bool enough_ = false;
    bool cancelled_ = false;
    bool haveRound_;
};

}  // namespace interfuse
