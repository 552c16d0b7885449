// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
// A crash leaves a report behind: a text file that says what Interfuse was at.
#pragma once

#include <filesystem>
#include <string>
#include <string_view>

namespace interfuse {

struct CrashReports {
    std::filesystem::path folder;  // made when a report is written
    std::string facts;             // what is known beforehand: lines about program and machine
};

// From now on whatever ends the program (a fault, an abort, an exception that nobody catches)
// writes a report first, says on stderr where it is, and then takes its usual course: the exit
// status and the core dump are those of the fault. Call it once, on the main thread. False where it
// does nothing: without a folder, and under a sanitizer, which has a report of its own.
bool report_crashes(const CrashReports& reports);

// A thread whose stack has run over can report only from another one: gives the calling thread one,
// until it ends. The main thread has it.
void give_crash_stack();

// What a report says of the moment. Kept up to date by whoever does the work, from any thread.
enum class CrashNote { project, run };
void note_for_crash(CrashNote note, std::string_view text);
std::string crash_note(CrashNote note);

}  // namespace interfuse
