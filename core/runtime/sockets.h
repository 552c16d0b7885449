// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The little that meeting over TCP takes beside the store itself.
#pragma once

#include <cstdint>
#include <string>

#include "core/platform/process.h"
#include "core/platform/sockets.h"

namespace interfuse {

// Whether a host's text means this machine and no other can reach it: localhost, 127.….
bool is_loopback(const std::string& host);

// A socket bound to the port, to listen with: on the loopback alone, or on all addresses of this
// machine. The caller owns it. Throws Error.
int bind_port(std::uint16_t port, bool loopback_only);

using platform::host_name;
using platform::machine_identity;
using platform::obstacle_at;
using platform::usable_processors;

}  // namespace interfuse
