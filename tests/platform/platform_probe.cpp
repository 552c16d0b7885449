// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The second process of the tests: does one thing that is named on its command line.
#include <atomic>
#include <chrono>
#include <cstdio>
#include <cstring>
#include <string>
#include <system_error>
#include <thread>

#include "core/platform/environment.h"
#include "core/platform/file_lock.h"
#include "core/platform/interrupts.h"
#include "core/platform/paths.h"
#include "core/platform/terminal.h"

#ifdef _WIN32
#include "core/platform/windows_api.h"
#endif

namespace platform = interfuse::platform;

namespace {

constexpr auto patience = std::chrono::seconds(30);

void say(const std::string& text) {
    std::puts(text.c_str());
    std::fflush(stdout);
}

// Ends with 0 when it got the lock; then it keeps it until it is ended.
int lock(const std::string& file, bool keeps) {
    platform::FileLock lock;
    std::error_code reason;
    lock.open(platform::path_from_text(file), reason);
    if (reason) return 2;
    if (!lock.try_lock(reason)) return reason ? 2 : 1;
    if (keeps) {
        say("held");
        std::this_thread::sleep_for(patience);
    }
    return 0;
}

// Ends with 7 after an interrupt; `stubborn`: only the second one ends it.
int wait_for_interrupt(bool stubborn) {
    static std::atomic<bool> stop{false};
    platform::watch_interrupts([] {
        say("asked to stop");
        stop = true;
    });
#ifdef _WIN32
    std::thread([] {
        while (std::getchar() != EOF) {
            if (::GenerateConsoleCtrlEvent(CTRL_C_EVENT, 0) == 0) say("no console");
        }
    }).detach();
#endif
    say("ready");
    const auto end = std::chrono::steady_clock::now() + patience;
    while ((stubborn || !stop) && std::chrono::steady_clock::now() < end)
        std::this_thread::sleep_for(std::chrono::milliseconds(10));
    return stop ? 7 : 3;
}

}  // namespace

int main(int argc, char** argv) {
    const std::string command = argc > 1 ? argv[1] : "";
    // Paths come by the environment: a command line would be in the system's own characters.
    const std::string named = platform::environment_text("INTERFUSE_PROBE").value_or("");
    if (command == "lock") return lock(named, /*keeps=*/false);
    if (command == "keep-lock") return lock(named, /*keeps=*/true);
    if (command == "interrupt") return wait_for_interrupt(/*stubborn=*/false);
    if (command == "stubborn") return wait_for_interrupt(/*stubborn=*/true);
    if (command == "environment") {
        say(named);
        return 0;
    }
    if (command == "argument") {  // as main() has it
        say(argc > 2 ? argv[2] : "");
        return 0;
    }
    if (command == "terminal") {
        platform::prepare_console();
        return platform::stderr_is_terminal() ? 1 : 0;
    }
    std::fprintf(stderr, "no such command: %s\n", command.c_str());
    return 97;
}
