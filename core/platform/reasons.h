// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Why the system refused something, for people.
#pragma once

#include <string>
#include <system_error>

namespace interfuse::platform {

// "No such file or directory": UTF-8, without a full stop.
std::string reason_text(const std::error_code& reason);

// Whether there is no room left, on the disk or in what its user may take of it.
bool is_disk_full(const std::error_code& reason);

}  // namespace interfuse::platform
