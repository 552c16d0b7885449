// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
// A KeyStore on a thread of its own. Reading from a socket whose other end has vanished can take
// for ever; whoever asks here waits no longer than a bound.
#pragma once

#include <chrono>
#include <functional>
#include <future>
#include <memory>
#include <stop_token>
#include <thread>
#include <type_traits>

#include "core/runtime/key_store.h"

namespace interfuse {

class StoreThread {
  public:
    struct Times {
        std::chrono::milliseconds opening;  // bound of waiting for the store
        std::chrono::milliseconds answer;   // bound of every later wait
        std::chrono::milliseconds beat;     // from one beat to the next
    };
    // `beat` is called on the thread again and again; `broken`, on some thread, with the reason
    // when the store has become useless. Both may outlive this object, when the store hangs.
    StoreThread(const StoreAddress& address, std::string prefix, const Times& times,
                std::function<void(KeyStore&)> beat,
                std::function<void(const std::string&)> broken);
    // Leaves the thread to itself when it hangs.
    ~StoreThread();
    StoreThread(const StoreThread&) = delete;
    StoreThread& operator=(const StoreThread&) = delete;

    // Waits until the store is there. Throws RanksEnded and Cancelled.
    void open(const std::stop_token& stop);

    // Calls work(store) on the thread and returns what it returns. Throws what it throws, and
    // RanksEnded when the store is broken or does not answer. `work` must own what it uses: it may
    // be called after that.
    template <typename Work>
    auto call(Work work) {
        using Result = std::invoke_result_t<Work, KeyStore&>;
        const auto task = std::make_shared<std::packaged_task<Result(KeyStore&)>>(std::move(work));
        std::future<Result> result = task->get_future();
        post([task](KeyStore& store) { (*task)(store); });
        wait_for_answer(
            [&] { return result.wait_for(std::chrono::seconds(0)) == std::future_status::ready; });
        return result.get();
    }

    // The same without waiting.
    void post(std::function<void(KeyStore&)> work);

  private:
    struct Shared;
    void wait_for_answer(const std::function<bool()>& is_there);
    static void run(const std::shared_ptr<Shared>& shared);

    std::shared_ptr<Shared> shared_;
    std::jthread guard_;
};

}  // namespace interfuse
