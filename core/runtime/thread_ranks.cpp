// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/runtime/thread_ranks.h"

#include <condition_variable>
#include <mutex>
#include <optional>

#include "core/runtime/error.h"

namespace interfuse {
namespace {

// What the threads of a group have in common. A call ends when all of them have come to it; none
// can be more than one call ahead.
struct Meeting {
    explicit Meeting(int ranks) : parts(static_cast<std::size_t>(ranks)) {}

    std::mutex mutex;
    std::condition_variable changed;
    std::vector<std::string> parts;
    std::size_t come = 0;
    std::vector<std::string> result;
    std::size_t calls = 0;  // that have ended

    bool ended = false;
    std::optional<std::string> failure;  // a stop where there is none
    std::stop_source stop;
};

class ThreadRank final : public RankGroup {
  public:
    ThreadRank(std::shared_ptr<Meeting> meeting, int rank)
        : meeting_(std::move(meeting)), rank_(rank) {}

    int rank() const override { return rank_; }
    int size() const override { return static_cast<int>(meeting_->parts.size()); }
    std::string name(int rank) const override { return "rank " + std::to_string(rank); }
    int local_rank() const override { return rank_; }
    int sharing() const override { return size(); }

    std::vector<std::string> gather(std::string_view mine) override {
        std::vector<std::string> parts = meet(mine);
        return is_first() ? std::move(parts) : std::vector<std::string>();
    }
    std::string broadcast(std::string_view of_rank_0) override {
        return meet(is_first() ? of_rank_0 : std::string_view()).front();
    }

    std::stop_token stop_token() const override { return meeting_->stop.get_token(); }
    void fail(const std::string& sentence) noexcept override {
        end("Rank " + std::to_string(rank_) + " ended: " + sentence);
    }
    void stop() noexcept override { end(std::nullopt); }
    void throw_if_ended() const override {
        const std::lock_guard lock(meeting_->mutex);
        throw_if_ended_locked();
    }

  private:
    std::vector<std::string> meet(std::string_view mine) {
        std::unique_lock lock(meeting_->mutex);
        throw_if_ended_locked();
        const std::size_t call = meeting_->calls;
        meeting_->parts[static_cast<std::size_t>(rank_)] = mine;
        if (++meeting_->come == meeting_->parts.size()) {
            meeting_->result = meeting_->parts;
            meeting_->come = 0;
            ++meeting_->calls;
            meeting_->changed.notify_all();
        }
        meeting_->changed.wait(lock, [&] { return meeting_->calls != call || meeting_->ended; });
        if (meeting_->calls == call) throw_if_ended_locked();
        return meeting_->result;
    }

    void throw_if_ended_locked() const {
        if (!meeting_->ended) return;
        if (meeting_->failure) throw RanksEnded(*meeting_->failure);
        throw Cancelled();
    }

    void end(std::optional<std::string> failure) noexcept {
        {
            const std::lock_guard lock(meeting_->mutex);
            if (meeting_->ended) return;
            meeting_->ended = true;
            meeting_->failure = std::move(failure);
        }
        meeting_->changed.notify_all();
        meeting_->stop.request_stop();
    }

    std::shared_ptr<Meeting> meeting_;
    int rank_;
};

}  // namespace

std::vector<std::unique_ptr<RankGroup>> thread_ranks(int size) {
    const auto meeting = std::make_shared<Meeting>(size);
    std::vector<std::unique_ptr<RankGroup>> ranks;
    for (int rank = 0; rank < size; ++rank)
        ranks.push_back(std::make_unique<ThreadRank>(meeting, rank));
    return ranks;
}

}  // namespace interfuse
