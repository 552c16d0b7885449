// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/runtime/rank_watch.h"

#include "core/runtime/error.h"
#include "core/runtime/rank_group.h"
#include "core/runtime/text.h"

namespace interfuse {
namespace {

constexpr const char* ending_key = "ending";

std::string heart_key(int rank) {
    return "heart/" + std::to_string(rank);
}

}  // namespace

RankWatch::RankWatch(int rank, int size, std::chrono::milliseconds lost_after)
    : rank_(rank), size_(size), lost_after_(lost_after) {}

void RankWatch::beat(KeyStore& store) {
    store.add(heart_key(rank_), 1);
    if (has_ended()) return;
    if (store.has(ending_key)) {
        end_here(store.get(ending_key));
        return;
    }
    if (const std::optional<int> lost = find_lost(store)) {
        end(store,
            failed("Of " + name(*lost) + " nothing was heard for " + seconds_text(lost_after_) +
                   ": it is lost. Its own messages may say why."));
    }
}

std::optional<int> RankWatch::find_lost(KeyStore& store) {
    {
        const std::lock_guard lock(mutex_);
        if (hosts_.empty()) return std::nullopt;
    }
    const Clock::time_point now = Clock::now();
    if (hearts_.empty()) hearts_.resize(static_cast<std::size_t>(size_), Heart{-1, now});
    const int end = rank_ == 0 ? size_ : 1;
    for (int rank = 0; rank < end; ++rank) {
        if (rank == rank_) continue;
        Heart& heart = hearts_[static_cast<std::size_t>(rank)];
        const std::int64_t beats = store.add(heart_key(rank), 0);
        if (beats != heart.beats) heart = {beats, Clock::now()};
        if (now - heart.heard > lost_after_) return rank;
    }
    return std::nullopt;
}

void RankWatch::lose_store(const std::string& sentence) {
    end_here(failed(sentence));
}

void RankWatch::all_are_there(std::vector<std::string> hosts) {
    const std::lock_guard lock(mutex_);
    hosts_ = std::move(hosts);
}

void RankWatch::end(KeyStore& store, const std::string& ending) {
    end_here(store.set_once(ending_key, ending));
}

void RankWatch::end_here(const std::string& ending) {
    {
        const std::lock_guard lock(mutex_);
        if (ending_) return;
        ending_ = ending;
    }
    changed_.notify_all();
    stop_.request_stop();
}

bool RankWatch::has_ended() const {
    const std::lock_guard lock(mutex_);
    return ending_.has_value();
}

void RankWatch::throw_if_ended() const {
    const std::lock_guard lock(mutex_);
    if (!ending_) return;
    if (*ending_ == stopped()) throw Cancelled();
    throw RanksEnded(ending_->substr(1));
}

void RankWatch::pause(std::chrono::milliseconds duration) const {
    std::unique_lock lock(mutex_);
    changed_.wait_for(lock, duration, [this] { return ending_.has_value(); });
}

std::string RankWatch::name(int rank) const {
    const std::lock_guard lock(mutex_);
    const std::string number = "rank " + std::to_string(rank);
    const auto index = static_cast<std::size_t>(rank);
    return index < hosts_.size() ? number + " (" + hosts_[index] + ")" : number;
}

}  // namespace interfuse
