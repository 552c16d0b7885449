// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/runtime/sockets.h"

#include "core/runtime/error.h"

namespace interfuse {

bool is_loopback(const std::string& host) {
    return host == "localhost" || host.starts_with("127.");
}

int bind_port(std::uint16_t port, bool loopback_only) {
    std::string why;
    const int handle = platform::bind_port(port, loopback_only, why);
    if (handle < 0) {
        throw Error("Rank 0 cannot use port " + std::to_string(port) + " of this machine: " + why +
                    ". Set MASTER_PORT to a free port, the same for all ranks.");
    }
    return handle;
}

}  // namespace interfuse
