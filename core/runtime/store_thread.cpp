// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/runtime/store_thread.h"

#include <condition_variable>
#include <deque>
#include <mutex>
#include <optional>

#include "core/runtime/error.h"
#include "core/runtime/rank_group.h"
#include "core/runtime/text.h"

namespace interfuse {
namespace {

using Clock = std::chrono::steady_clock;
using std::chrono::milliseconds;

constexpr milliseconds patience_at_end{1'000};
constexpr milliseconds between_looks_at_stop{50};

}  // namespace

struct StoreThread::Shared {
    StoreAddress address;
    std::string prefix;
    Times times{};
    std::function<void(KeyStore&)> beat;
    std::function<void(const std::string&)> broken;

    std::mutex mutex;
    std::condition_variable changed;
    std::deque<std::function<void(KeyStore&)>> work;
    bool opened = false;
    bool ending = false;
    bool finished = false;
    std::string fault;                       // why the store is of no use
    std::optional<Clock::time_point> asked;  // while the store owes an answer

    bool is_ending() {
        const std::lock_guard lock(mutex);
        return ending;
    }
    std::string silence() const {
        return "The ranks' store at " + address.text() + " has not answered for " +
               seconds_text(times.answer) + ": rank 0 or the network is gone.";
    }
    void serve(KeyStore& store);
    void guard();
};

StoreThread::StoreThread(const StoreAddress& address, std::string prefix, const Times& times,
                         std::function<void(KeyStore&)> beat,
                         std::function<void(const std::string&)> broken)
    : shared_(std::make_shared<Shared>()) {
    shared_->address = address;
    shared_->prefix = std::move(prefix);
    shared_->times = times;
    shared_->beat = std::move(beat);
    shared_->broken = std::move(broken);
    std::thread([shared = shared_] { run(shared); }).detach();
    guard_ = std::jthread([shared = shared_] { shared->guard(); });
}

StoreThread::~StoreThread() {
    std::unique_lock lock(shared_->mutex);
    shared_->ending = true;
    shared_->changed.notify_all();
    shared_->changed.wait_for(lock, patience_at_end, [this] { return shared_->finished; });
}

void StoreThread::run(const std::shared_ptr<Shared>& shared) {
    std::string fault;
    try {
        KeyStore store(shared->address, shared->prefix, shared->times.opening,
                       [&] { return !shared->is_ending(); });
        shared->serve(store);
    } catch (const std::exception& problem) {
        fault = problem.what();
    }
    if (!fault.empty() && !shared->is_ending()) shared->broken(fault);
    const std::lock_guard lock(shared->mutex);
    shared->fault = std::move(fault);
    shared->finished = true;
    shared->changed.notify_all();
}

// Work as it comes, and between it the beats.
void StoreThread::Shared::serve(KeyStore& store) {
    std::unique_lock lock(mutex);
    opened = true;
    changed.notify_all();
    Clock::time_point next_beat = Clock::now();
    const auto ask = [&](const std::function<void(KeyStore&)>& question) {
        asked = Clock::now();
        lock.unlock();
        question(store);
        lock.lock();
        asked.reset();
        changed.notify_all();
    };
    for (;;) {
        changed.wait_until(lock, next_beat, [this] { return ending || !work.empty(); });
        if (!work.empty()) {
            const std::function<void(KeyStore&)> one = std::move(work.front());
            work.pop_front();
            ask(one);
        } else if (ending) {
            return;
        }
        if (Clock::now() < next_beat) continue;
        ask(beat);
        next_beat = Clock::now() + times.beat;
    }
}

// Whoever computes asks nothing: a store that hangs is noticed all the same.
void StoreThread::Shared::guard() {
    std::unique_lock lock(mutex);
    while (!ending && !finished) {
        changed.wait_for(lock, times.beat, [this] { return ending || finished; });
        if (!asked || Clock::now() - *asked < times.answer) continue;
        lock.unlock();
        broken(silence());
        return;
    }
}

void StoreThread::open(const std::stop_token& stop) {
    std::unique_lock lock(shared_->mutex);
    // The thread itself says why the store has not come; this is for one that hangs.
    const Clock::time_point deadline =
        Clock::now() + shared_->times.opening + shared_->times.answer;
    while (!shared_->opened && !shared_->finished) {
        shared_->changed.wait_for(lock, between_looks_at_stop);
        throw_if_stopped(stop);
        if (Clock::now() < deadline) continue;
        throw RanksEnded("The ranks' store at " + shared_->address.text() +
                         " does not answer. See that MASTER_ADDR and MASTER_PORT are rank 0's.");
    }
    if (shared_->finished && !shared_->fault.empty()) throw RanksEnded(shared_->fault);
}

void StoreThread::post(std::function<void(KeyStore&)> work) {
    const std::lock_guard lock(shared_->mutex);
    shared_->work.push_back(std::move(work));
    shared_->changed.notify_all();
}

void StoreThread::wait_for_answer(const std::function<bool()>& is_there) {
    std::unique_lock lock(shared_->mutex);
    const bool in_time = shared_->changed.wait_for(lock, shared_->times.answer,
                                                   [&] { return is_there() || shared_->finished; });
    if (is_there()) return;
    if (in_time && !shared_->fault.empty()) throw RanksEnded(shared_->fault);
    throw RanksEnded(shared_->silence());
}

}  // namespace interfuse
