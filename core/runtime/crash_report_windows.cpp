// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
// A crash leaves no report of ours there yet: Windows has its own way of keeping them. Never run;
// docs/windows.md.
#include "core/runtime/crash_report.h"

namespace interfuse {

bool report_crashes(const CrashReports& /*reports*/) {
    return false;
}

void give_crash_stack() {}

void note_for_crash(CrashNote /*note*/, std::string_view /*text*/) {}

std::string crash_note(CrashNote /*note*/) {
    return {};
}

}  // namespace interfuse
