// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What the process holds in memory.
#pragma once

#include <cstdint>

namespace interfuse {

// Resident memory in bytes, now and at its highest; 0 where the system does not tell.
std::uint64_t resident_bytes();
std::uint64_t peak_resident_bytes();
// The machine's memory in bytes; 0 where the system does not tell.
std::uint64_t physical_bytes();

// Makes large blocks go back to the system as soon as they are freed; call it once, at the start.
// Left to itself glibc keeps what was freed in an arena for every thread.
void return_freed_memory();

}  // namespace interfuse
