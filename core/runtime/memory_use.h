// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What the process holds in memory.
#pragma once

#include <cstdint>

namespace interfuse {

// Resident memory in bytes, now and at its highest; 0 where the system does not tell.
std::uint64_t resident_bytes();
std::uint64_t peak_resident_bytes();

}  // namespace interfuse
