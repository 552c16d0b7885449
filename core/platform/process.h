// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
// This program as the system sees it, and the machine that it runs on.
#pragma once

#include <cstdint>
#include <string>

namespace interfuse::platform {

// The number that tells this program from all that run now; in the names of temporary files.
std::uint64_t process_id();

// Resident memory in bytes, now and at its highest; 0 where the system does not tell.
std::uint64_t resident_bytes();
std::uint64_t peak_resident_bytes();
// The machine's memory in bytes; 0 where the system does not tell.
std::uint64_t physical_bytes();

// Makes large blocks go back to the system as soon as they are freed; call it once, at the start.
// Left to itself glibc keeps what was freed in an arena for every thread.
void return_freed_memory();

// Lets this thread step back behind the others of the machine. On Linux the threads that it makes
// from now on inherit that.
void lower_thread_priority();

// This machine's name, and what tells it from every other, also from one of the same name.
std::string host_name();
std::string machine_identity();
// The processors that this program may use: equal for programs that share them.
std::string usable_processors();

}  // namespace interfuse::platform
