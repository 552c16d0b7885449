// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Ctrl-C and the system's request to end.
#pragma once

#include <functional>

namespace interfuse::platform {

// The first interrupt calls `stop`, on a thread of its own; a second one ends the program at once
// with exit code 130. Call it before other threads are made.
void watch_interrupts(std::function<void()> stop);

}  // namespace interfuse::platform
