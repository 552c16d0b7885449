// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What a report says of the machine and the program. Each is "" where it is not known.
#pragma once

#include <string>

namespace interfuse::platform {

std::string system_name();       // "Debian GNU/Linux 12 (bookworm), Linux 6.1.0 x86_64"
std::string processor_name();    // "AMD Ryzen 7 5800X 8-Core Processor"
std::string program_build_id();  // the linker's digest of the program

}  // namespace interfuse::platform
