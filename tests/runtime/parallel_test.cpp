// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/runtime/parallel.h"

#include <ATen/Parallel.h>
#include <c10/core/InferenceMode.h>
#include <gtest/gtest.h>

#include <atomic>
#include <mutex>
#include <numeric>
#include <set>
#include <thread>
#include <vector>

#include "core/runtime/device.h"
#include "core/runtime/error.h"

namespace interfuse {
namespace {

// Sets the number of threads for a test, and puts the old one back.
class Threads {
  public:
    explicit Threads(int count) : before_(thread_count()) { set_thread_count(count); }
    ~Threads() { set_thread_count(before_); }
    Threads(const Threads&) = delete;
    Threads& operator=(const Threads&) = delete;

  private:
    int before_;
};

TEST(ParallelOver, CallsEveryItemOnce) {
    const Threads threads(3);
    for (const std::size_t count : {0U, 1U, 2U, 3U, 4U, 1'000U}) {
        std::vector<std::atomic<int>> calls(count);
        parallel_over(count, [&](std::size_t i) { ++calls[i]; });
        for (const auto& called : calls)
            EXPECT_EQ(called, 1);
    }
}

TEST(ParallelOver, UsesNoMoreThreadsThanItMay) {
    const Threads threads(3);
    std::mutex mutex;
    std::set<std::thread::id> seen;
    std::atomic<int> now{0};
    std::atomic<int> most{0};
    parallel_over(50, [&](std::size_t) {
        const int running = ++now;
        int highest = most;
        while (running > highest && !most.compare_exchange_weak(highest, running)) {
        }
        std::this_thread::sleep_for(std::chrono::milliseconds(1));
        --now;
        const std::lock_guard lock(mutex);
        seen.insert(std::this_thread::get_id());
    });
    EXPECT_LE(seen.size(), 3U);
    EXPECT_LE(most, 3);
}

TEST(ParallelOver, ThreadsRunAtTheSameTime) {
    const Threads threads(2);
    // Each of two items waits for the other; a time limit keeps a failure from hanging.
    std::atomic<int> arrived{0};
    std::atomic<int> met{0};
    parallel_over(2, [&](std::size_t) {
        ++arrived;
        const auto limit = std::chrono::steady_clock::now() + std::chrono::seconds(20);
        while (arrived < 2 && std::chrono::steady_clock::now() < limit)
            std::this_thread::yield();
        if (arrived == 2) ++met;
    });
    EXPECT_EQ(met, 2);
}

TEST(ParallelOver, OperatorsRunOnOneThreadWithin) {
    const Threads threads(2);
    std::atomic<int> most{0};
    parallel_over(8, [&](std::size_t) {
        const int found = at::get_num_threads();
        int highest = most;
        while (found > highest && !most.compare_exchange_weak(highest, found)) {
        }
    });
    EXPECT_EQ(most, 1);
}

TEST(ParallelOver, WorkersThatWereToldBeforeStayAtOneThread) {
    const Threads threads(3);
    parallel_over(30, [](std::size_t) {});  // the workers ask LibTorch for nothing
    set_thread_count(4);
    std::atomic<int> most{0};
    parallel_over(30, [&](std::size_t) {
        const int found = at::get_num_threads();
        int highest = most;
        while (found > highest && !most.compare_exchange_weak(highest, found)) {
        }
    });
    EXPECT_EQ(most, 1);
}

TEST(ParallelOver, ThreadsLeftOverGoToTheOperators) {
    const Threads threads(4);
    std::atomic<int> wrong{0};
    parallel_over(2, [&](std::size_t) { wrong += at::get_num_threads() == 2 ? 0 : 1; });
    EXPECT_EQ(wrong, 0);
}

TEST(ParallelOver, TellsTheWorker) {
    const Threads threads(3);
    EXPECT_EQ(worker_count(0), 0U);
    EXPECT_EQ(worker_count(2), 2U);
    EXPECT_EQ(worker_count(100), 3U);
    std::vector<std::atomic<int>> busy(3);
    std::atomic<int> wrong{0};
    parallel_over(200, [&](std::size_t, std::size_t worker) {
        if (worker >= busy.size()) {
            ++wrong;
            return;
        }
        wrong += ++busy[worker] == 1 ? 0 : 1;
        std::this_thread::yield();
        --busy[worker];
        wrong += worker_count(100) == 1 ? 0 : 1;
    });
    EXPECT_EQ(wrong, 0);
}

TEST(ParallelOver, ServesSeveralCallersAtOnce) {
    const Threads threads(2);
    std::atomic<int> calls{0};
    {
        std::vector<std::jthread> callers;
        for (int i = 0; i < 4; ++i) {
            callers.emplace_back([&] { parallel_over(25, [&](std::size_t) { ++calls; }); });
        }
    }
    EXPECT_EQ(calls, 100);
}

TEST(ParallelOver, LeavesTheCallersThreadCountAlone) {
    const Threads threads(2);
    parallel_over(4, [](std::size_t) {});
    EXPECT_EQ(thread_count(), 2);
}

TEST(ParallelOver, LeavesTheThreadCountOfLaterThreadsAlone) {
    const Threads threads(5);
    parallel_over(10, [](std::size_t) {});
    int later = 0;
    std::thread([&] { later = thread_count(); }).join();
    EXPECT_EQ(later, 5);
}

TEST(ParallelOver, NestedCallsRunOnTheirThread) {
    const Threads threads(2);
    std::atomic<int> calls{0};
    parallel_over(4, [&](std::size_t) { parallel_over(5, [&](std::size_t) { ++calls; }); });
    EXPECT_EQ(calls, 20);
    EXPECT_EQ(thread_count(), 2);
}

TEST(ParallelOver, ThrowsWhatTheBodyThrew) {
    const Threads threads(2);
    EXPECT_THROW(parallel_over(3,
                               [](std::size_t i) {
                                   if (i == 1) throw Error("The second is wrong.");
                               }),
                 Error);
    EXPECT_THROW(parallel_over(3, [](std::size_t) { throw Cancelled(); }), Cancelled);
    EXPECT_EQ(thread_count(), 2);
}

TEST(ParallelOver, StopsAfterAnException) {
    const Threads threads(2);
    std::atomic<int> calls{0};
    EXPECT_THROW(parallel_over(100'000,
                               [&](std::size_t) {
                                   ++calls;
                                   throw Error("Wrong.");
                               }),
                 Error);
    EXPECT_LE(calls, 2);
}

TEST(ParallelOver, HandsOnInferenceMode) {
    const Threads threads(2);
    std::atomic<int> inferring{0};
    const auto body = [&](std::size_t) { inferring += c10::InferenceMode::is_enabled() ? 1 : 0; };
    parallel_over(6, body);
    EXPECT_EQ(inferring, 0);
    const c10::InferenceMode mode;
    parallel_over(6, body);
    EXPECT_EQ(inferring, 6);
}

}  // namespace
}  // namespace interfuse
