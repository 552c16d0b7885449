// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/platform/terminal.h"

#include <cstdlib>

#include "core/platform/windows_api.h"

namespace interfuse::platform {
namespace {

// A pipe or a file has no mode.
bool console_mode(DWORD& mode) {
    return ::GetConsoleMode(::GetStdHandle(STD_ERROR_HANDLE), &mode) != 0;
}

UINT page_before = 0;
DWORD mode_before = 0;
bool mode_changed = false;

// The console outlives the program.
void restore_console() {
    if (page_before != 0) ::SetConsoleOutputCP(page_before);
    if (mode_changed) ::SetConsoleMode(::GetStdHandle(STD_ERROR_HANDLE), mode_before);
}

}  // namespace

void prepare_console() {
    page_before = ::GetConsoleOutputCP();  // 0 where there is no console
    if (page_before != 0) ::SetConsoleOutputCP(CP_UTF8);
    if (console_mode(mode_before)) {
        mode_changed = ::SetConsoleMode(::GetStdHandle(STD_ERROR_HANDLE),
                                        mode_before | ENABLE_PROCESSED_OUTPUT |
                                            ENABLE_VIRTUAL_TERMINAL_PROCESSING) != 0;
    }
    std::atexit(restore_console);
}

bool stderr_is_terminal() {
    DWORD mode = 0;
    return console_mode(mode) && (mode & ENABLE_VIRTUAL_TERMINAL_PROCESSING) != 0;
}

}  // namespace interfuse::platform
