// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What a fault of the program's own leaves behind: a report in the person's own folder.
#pragma once

#include <string>

namespace interfuse {

// From here on a crash leaves one.
void watch_crashes(int argc, char** argv);

// An exception that should not have been: writes a report with what it says, and returns the
// sentence that tells where it is; "" where none could be written.
std::string report_fault(const std::string& message, int argc, char** argv);

}  // namespace interfuse
