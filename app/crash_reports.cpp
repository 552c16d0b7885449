// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/crash_reports.h"

#include <QtGlobal>
#include <vector>

#include "core/runtime/crash_report.h"
#include "core/runtime/error.h"
#include "core/runtime/problem_reports.h"
#include "core/runtime/text.h"

namespace interfuse {
namespace {

std::string facts_of(int argc, char** argv) {
    return program_facts(std::vector<std::string>(argv, argv + argc)) + "Qt: " + qVersion() + "\n";
}

}  // namespace

void watch_crashes(int argc, char** argv) {
    report_crashes({problem_report_folder(), facts_of(argc, argv)});
}

std::string report_fault(const std::string& message, int argc, char** argv) {
    const std::filesystem::path folder = problem_report_folder();
    if (folder.empty()) return {};
    const std::string text = "Something in Interfuse itself failed.\n\n" +
                             without_secrets(message) + "\n\nRun: " + crash_note(CrashNote::run) +
                             "\n\n" + facts_of(argc, argv);
    try {
        return "A report of it is in " +
               quoted(write_problem_report(folder, ProblemKind::fault, text)) +
               ". Nothing was sent.";
    } catch (const Error&) {
        return {};
    }
}

}  // namespace interfuse
