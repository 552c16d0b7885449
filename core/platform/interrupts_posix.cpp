// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/platform/interrupts.h"

#include <csignal>
#include <cstdlib>
#include <thread>

namespace interfuse::platform {

void watch_interrupts(std::function<void()> stop) {
    // A thread of its own waits for the signals: a handler could do next to nothing safely. Threads
    // that are made later inherit the blocked signals.
    sigset_t signals;
    sigemptyset(&signals);
    sigaddset(&signals, SIGINT);
    sigaddset(&signals, SIGTERM);
    pthread_sigmask(SIG_BLOCK, &signals, nullptr);
    std::thread([signals, stop = std::move(stop)] {
        int signal = 0;
        sigwait(&signals, &signal);
        stop();
        sigset_t again = signals;
        sigwait(&again, &signal);
        std::_Exit(130);
    }).detach();
}

}  // namespace interfuse::platform
