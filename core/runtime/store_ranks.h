// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Ranks that are programs, on one machine or on many: they meet over LibTorch's c10d::TCPStore,
// which rank 0 holds (or torchrun, for all of them). Every rank beats there a few times a second,
// from a thread of its own: one that computes for long is not lost, one that is gone soon is.
#pragma once

#include <chrono>
#include <cstdint>
#include <functional>
#include <memory>
#include <string>
#include <vector>

#include "core/runtime/rank_group.h"
#include "core/runtime/rank_place.h"

namespace interfuse {

class RankWatch;
class StoreThread;

struct RankTimeouts {
    // A rank whose heart has not beaten for so long is lost, and so is a store that is silent.
    std::chrono::milliseconds lost_after{30'000};
    // So long all ranks have to come.
    std::chrono::milliseconds meet_within{300'000};
};

class StoreRanks final : public RankGroup {
  public:
    // Waits until all ranks are there. Throws Error with who is not, and where versions or numbers
    // of ranks differ; Cancelled.
    StoreRanks(const RankPlace& place, const RankTimeouts& timeouts, std::stop_token stop);
    // The rank that holds the store stays until the others have read what ended the group; not
    // longer than they could be lost.
    ~StoreRanks() override;

    int rank() const override { return place_.rank; }
    int size() const override { return place_.size; }
    std::string name(int rank) const override;
    int local_rank() const override { return local_rank_; }
    int sharing() const override { return sharing_; }

    std::vector<std::string> gather(std::string_view mine) override;
    std::string broadcast(std::string_view of_rank_0) override;

    std::stop_token stop_token() const override;
    void fail(const std::string& sentence) noexcept override;
    void stop() noexcept override;
    void throw_if_ended() const override;

  private:
    using Clock = std::chrono::steady_clock;
    struct Deadline {
        Clock::time_point time;
        std::function<std::string()> sentence;  // what there is to say when it is over
    };

    void take_place();
    void introduce(const Deadline& deadline);
    std::vector<std::string> gather(std::string_view mine, const Deadline& deadline);
    std::string broadcast(std::string_view of_rank_0, const Deadline& deadline);
    void put(const std::string& key, std::string_view bytes);
    std::string take(const std::string& key, const Deadline& deadline);
    void erase(const std::string& key, std::size_t bytes);
    void wait_for(const std::string& key, const Deadline& deadline);
    Deadline meeting_deadline();
    std::string missing_ranks();
    Deadline usual_deadline() const;
    void end(const std::string& ending) noexcept;
    void leave() noexcept;
    bool holds_store() const { return place_.rank == 0 && !place_.store_is_there; }

    RankPlace place_;
    RankTimeouts timeouts_;
    std::stop_token stop_;  // asked for here
    std::shared_ptr<RankWatch> watch_;
    std::unique_ptr<StoreThread> store_;
    std::unique_ptr<std::stop_callback<std::function<void()>>> on_stop_;  // uses the store
    int local_rank_ = 0;
    int sharing_ = 1;
    std::int64_t calls_ = 0;
};

}  // namespace interfuse
