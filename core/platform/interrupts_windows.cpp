// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/platform/interrupts.h"

#include <atomic>
#include <utility>

#include "core/platform/windows_api.h"

namespace interfuse::platform {
namespace {

std::function<void()>& stopper() {
    static std::function<void()> stop;
    return stop;
}

// The system calls it on a thread that it makes for that.
BOOL WINAPI on_console_event(DWORD event) {
    static std::atomic<int> interrupts{0};
    if (interrupts.fetch_add(1) > 0) ::ExitProcess(130);
    stopper()();
    // Of a console that closes, or a user who logs off, the program is told only this once, and
    // ends when the handler returns: main() does that first, if it is quick enough.
    if (event != CTRL_C_EVENT && event != CTRL_BREAK_EVENT) ::Sleep(INFINITE);
    return TRUE;
}

}  // namespace

void watch_interrupts(std::function<void()> stop) {
    stopper() = std::move(stop);
    ::SetConsoleCtrlHandler(nullptr, FALSE);  // who started the program may have had them ignored
    ::SetConsoleCtrlHandler(on_console_event, TRUE);
}

}  // namespace interfuse::platform
