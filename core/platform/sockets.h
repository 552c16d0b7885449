// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The little that meeting over TCP takes beside LibTorch's store.
#pragma once

#include <chrono>
#include <cstdint>
#include <string>

namespace interfuse::platform {

// A socket bound to the port, to listen with: on the loopback alone, or on all addresses of this
// machine. The caller owns it. -1 where the system refuses; `why` says why.
int bind_port(std::uint16_t port, bool loopback_only, std::string& why);

// Why nobody accepts a connection at the address; "" when somebody does. Waits no longer than
// `patience`, but for the look-up of the host's name.
std::string obstacle_at(const std::string& host, std::uint16_t port,
                        std::chrono::milliseconds patience);

}  // namespace interfuse::platform
