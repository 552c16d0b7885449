// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Independent pieces of work on a few threads.
//
// Work is divided here rather than inside LibTorch's operators: small operators then never wait at
// barriers, which cost a multiple of their arithmetic on a busy machine.
#pragma once

#include <cstddef>
#include <functional>

namespace interfuse {

// How many workers parallel_over uses for `count` pieces: thread_count(), or `count` when that is
// less.
std::size_t worker_count(std::size_t count);

// Calls body(piece, worker) for every piece below `count`; `worker` is below worker_count(count),
// and no two calls with the same one run at once. LibTorch's operators run on the threads that the
// workers leave over, so on one thread each where there are enough pieces. Called from within a
// body it runs there and then, as worker 0. The first exception stops the rest and is thrown again
// here.
void parallel_over(std::size_t count,
                   const std::function<void(std::size_t piece, std::size_t worker)>& body);
void parallel_over(std::size_t count, const std::function<void(std::size_t piece)>& body);

}  // namespace interfuse
