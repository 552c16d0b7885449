// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/interrupt.h"

#include "core/platform/interrupts.h"

namespace interfuse {
namespace {

std::stop_source& source() {
    static std::stop_source stop;
    return stop;
}

}  // namespace

void watch_interrupts() {
    platform::watch_interrupts([] { source().request_stop(); });
}

std::stop_token interrupt_token() {
    return source().get_token();
}

}  // namespace interfuse
