// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What a rank knows of the others' state: whether their hearts beat, and what ended the group.
// Shared by the rank's own thread and that of its store.
#pragma once

#include <chrono>
#include <condition_variable>
#include <mutex>
#include <optional>
#include <stop_token>
#include <string>
#include <vector>

#include "core/runtime/key_store.h"

namespace interfuse {

class RankWatch {
  public:
    RankWatch(int rank, int size, std::chrono::milliseconds lost_after);

    // Beats for this rank, looks whether the group has ended, and whether a rank that this one
    // watches is lost: rank 0 watches all, the others rank 0. On the store's thread.
    void beat(KeyStore& store);
    // The group has ended for this rank: it learns nothing more of the others.
    void lose_store(const std::string& sentence);
    // From now on ranks may be lost; `hosts` has the machine of each.
    void all_are_there(std::vector<std::string> hosts);

    // Writes an ending into the store unless there is one; takes over the one that is there.
    void end(KeyStore& store, const std::string& ending);
    void end_here(const std::string& ending);

    bool has_ended() const;
    // Throws RanksEnded or Cancelled when the group has ended.
    void throw_if_ended() const;
    // Sleeps, but no longer than the group lives.
    void pause(std::chrono::milliseconds duration) const;

    std::string name(int rank) const;
    std::stop_source& stop_source() { return stop_; }

    // The two kinds of endings, as the store holds them.
    static std::string stopped() { return "s"; }
    static std::string failed(const std::string& sentence) { return "f" + sentence; }

  private:
    using Clock = std::chrono::steady_clock;
    struct Heart {
        std::int64_t beats = -1;
        Clock::time_point heard;
    };
    std::optional<int> find_lost(KeyStore& store);

    const int rank_, size_;
    const std::chrono::milliseconds lost_after_;
    std::vector<Heart> hearts_;  // of the store's thread alone

    mutable std::mutex mutex_;
    mutable std::condition_variable changed_;
    std::vector<std::string> hosts_;  // empty before all are there
    std::optional<std::string> ending_;
    std::stop_source stop_;
};

}  // namespace interfuse
