// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Ctrl-C and termination as a stop token.
#pragma once

#include <stop_token>

namespace interfuse {

// The first SIGINT or SIGTERM asks for a stop; a second one ends the program at once.
void watch_interrupts();
std::stop_token interrupt_token();

}  // namespace interfuse
