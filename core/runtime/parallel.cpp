// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/runtime/parallel.h"

#include <c10/core/InferenceMode.h>

#include <algorithm>
#include <condition_variable>
#include <exception>
#include <mutex>
#include <thread>
#include <vector>

#include "core/runtime/crash_report.h"
#include "core/runtime/device.h"

namespace interfuse {
namespace {

thread_local bool is_worker = false;

// Threads that stay: MKL keeps buffers for every thread that ever called it.
class WorkerPool {
  public:
    ~WorkerPool() {
        {
            const std::lock_guard lock(mutex_);
            ending_ = true;
        }
        job_given_.notify_all();
    }

    void run(std::size_t count, std::size_t workers,
             const std::function<void(std::size_t, std::size_t)>& body) {
        const int threads = std::max(1, thread_count());
        const int inner_threads = std::max(1, threads / static_cast<int>(workers));
        const std::lock_guard one_job_at_a_time(job_mutex_);
        std::unique_lock lock(mutex_);
        while (threads_.size() < workers) {
            threads_.emplace_back([this, worker = threads_.size()] { work(worker); });
        }
        job_ = {count, workers, inner_threads, c10::InferenceMode::is_enabled(), &body};
        next_ = 0;
        busy_ = workers;
        failure_ = nullptr;
        ++generation_;
        job_given_.notify_all();
        job_done_.wait(lock, [this] { return busy_ == 0; });
        set_thread_count(threads);  // the workers changed what later threads begin with
        if (failure_) std::rethrow_exception(std::exchange(failure_, nullptr));
    }

  private:
    struct Job {
        std::size_t count = 0;
        std::size_t workers = 0;
        int inner_threads = 1;
        bool inference = false;
        const std::function<void(std::size_t, std::size_t)>* body = nullptr;
    };

    void work(std::size_t worker) {
        is_worker = true;
        give_crash_stack();
        int set_threads = 0;
        std::size_t seen = 0;
        std::unique_lock lock(mutex_);
        for (;;) {
            job_given_.wait(lock, [&] { return ending_ || generation_ != seen; });
            if (ending_) return;
            seen = generation_;
            const Job job = job_;
            if (worker >= job.workers) continue;
            lock.unlock();
            if (set_threads != job.inner_threads) {
                set_threads = job.inner_threads;
                set_thread_count(set_threads);
            }
            const c10::InferenceMode mode(job.inference);
            take_pieces(job, worker);
            lock.lock();
            if (--busy_ == 0) job_done_.notify_all();
        }
    }

    void take_pieces(const Job& job, std::size_t worker) {
        for (;;) {
            std::size_t piece = 0;
            {
                const std::lock_guard lock(mutex_);
                if (next_ >= job.count) return;
                piece = next_++;
            }
            try {
                (*job.body)(piece, worker);
            } catch (...) {
                const std::lock_guard lock(mutex_);
                if (!failure_) failure_ = std::current_exception();
                next_ = job.count;
            }
        }
    }

    std::mutex job_mutex_;
    std::mutex mutex_;
    std::condition_variable job_given_, job_done_;
    Job job_;
    std::size_t next_ = 0, busy_ = 0, generation_ = 0;
    std::exception_ptr failure_;
    bool ending_ = false;
    std::vector<std::jthread> threads_;  // joined first: the last member
};

WorkerPool& pool() {
    static WorkerPool workers;
    return workers;
}

}  // namespace

std::size_t worker_count(std::size_t count) {
    if (is_worker) return 1;
    return std::min(count, static_cast<std::size_t>(std::max(1, thread_count())));
}

void parallel_over(std::size_t count,
                   const std::function<void(std::size_t piece, std::size_t worker)>& body) {
    const std::size_t workers = worker_count(count);
    if (workers == 0) return;
    if (is_worker) {
        for (std::size_t piece = 0; piece < count; ++piece)
            body(piece, 0);
        return;
    }
    pool().run(count, workers, body);
}

void parallel_over(std::size_t count, const std::function<void(std::size_t piece)>& body) {
    parallel_over(count, [&](std::size_t piece, std::size_t) { body(piece); });
}

}  // namespace interfuse
