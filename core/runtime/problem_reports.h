// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Reports of what went wrong: text files in a folder of the user's own, which nobody sends
// anywhere.
#pragma once

#include <chrono>
#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

namespace interfuse {

// `crash`: the program ended; `fault`: a run failed and Interfuse is to blame; `error`: a run was
// stopped by what it met, such as a broken image.
enum class ProblemKind { crash, fault, error };

struct ProblemReport {
    std::filesystem::path file;
    ProblemKind kind = ProblemKind::crash;
    std::chrono::sys_seconds when{};
    long process = 0;      // that it is of
    bool offered = false;  // a person was told of it
};

inline constexpr std::size_t most_problem_reports = 10;

// $XDG_STATE_HOME/interfuse/reports, else below ~/.local/state; empty without a home.
std::filesystem::path problem_report_folder();

// What is in the folder, the newest first; files of another name are left out.
std::vector<ProblemReport> problem_reports(const std::filesystem::path& folder);
// A name for one of this process, now.
std::string problem_report_name(ProblemKind kind);
// Writes one, takes out the oldest beyond the most that are kept, and returns its path. Throws
// Error.
std::filesystem::path write_problem_report(const std::filesystem::path& folder, ProblemKind kind,
                                           std::string_view text);
// The oldest go. What cannot be removed stays.
void keep_newest_reports(const std::filesystem::path& folder,
                         std::size_t most = most_problem_reports);
// Remembers, in the folder, that a person was told. What cannot be written is told again.
void mark_as_offered(const std::filesystem::path& folder,
                     const std::vector<ProblemReport>& reports);

// The text with "~" in the place of the home folder, and without what opens a door: tokens of the
// Hugging Face Hub, names and passwords in addresses.
std::string without_secrets(std::string text);

// What there is to say of the program and the machine, a line each: versions, build, system,
// processor, memory, and how the program was started.
std::string program_facts(const std::vector<std::string>& command);

}  // namespace interfuse
