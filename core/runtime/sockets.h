// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The little that meeting over TCP takes beside the store itself.
#pragma once

#include <chrono>
#include <cstdint>
#include <string>

namespace interfuse {

// Whether a host's text means this machine and no other can reach it: localhost, 127.….
bool is_loopback(const std::string& host);

// A socket bound to the port, to listen with: on the loopback alone, or on all addresses of this
// machine. The caller owns it. Throws Error.
int bind_port(std::uint16_t port, bool loopback_only);

// Why nobody accepts a connection at the address; "" when somebody does. Waits no longer than
// `patience`, but for the look-up of the host's name.
std::string obstacle_at(const std::string& host, std::uint16_t port,
                        std::chrono::milliseconds patience);

// This machine's name, and what tells it from every other, also from one of the same name.
std::string host_name();
std::string machine_identity();
// The processors that this program may use: equal for programs that share them.
std::string usable_processors();

}  // namespace interfuse
