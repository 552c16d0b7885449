// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/interrupt.h"

#include <csignal>
#include <thread>

namespace interfuse {
namespace {

std::stop_source& source() {
    static std::stop_source stop;
    return stop;
}

}  // namespace

void watch_interrupts() {
    // A thread of its own waits for the signals: a handler could not call request_stop() safely.
    // LibTorch's threads are made later and inherit the blocked signals.
    sigset_t signals;
    sigemptyset(&signals);
    sigaddset(&signals, SIGINT);
    sigaddset(&signals, SIGTERM);
    pthread_sigmask(SIG_BLOCK, &signals, nullptr);
    source();
    std::thread([signals] {
        int signal = 0;
        sigwait(&signals, &signal);
        source().request_stop();
        sigset_t again = signals;
        sigwait(&again, &signal);
        std::_Exit(130);
    }).detach();
}

std::stop_token interrupt_token() {
    return source().get_token();
}

}  // namespace interfuse
