// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Ranks of a test, each on a thread of its own.
#pragma once

#include <chrono>
#include <functional>
#include <memory>
#include <string>
#include <thread>
#include <vector>

#include "core/runtime/error.h"
#include "core/runtime/rank_group.h"

namespace interfuse {

// What became of a rank: "done", "cancelled", or what its Error says.
inline std::string outcome_of(const std::function<void()>& work) {
    try {
        work();
    } catch (const Cancelled&) {
        return "cancelled";
    } catch (const Error& error) {
        return error.what();
    }
    return "done";
}

// Runs body(rank) for every rank below `count` at once; returns what became of each.
inline std::vector<std::string> at_once(int count, const std::function<void(int rank)>& body) {
    std::vector<std::string> outcomes(static_cast<std::size_t>(count));
    std::vector<std::jthread> threads;
    for (int rank = 0; rank < count; ++rank) {
        threads.emplace_back([&, rank] {
            outcomes[static_cast<std::size_t>(rank)] = outcome_of([&] { body(rank); });
        });
    }
    threads.clear();
    return outcomes;
}

inline double seconds_of(const std::function<void()>& work) {
    const auto start = std::chrono::steady_clock::now();
    work();
    return std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
}

}  // namespace interfuse
