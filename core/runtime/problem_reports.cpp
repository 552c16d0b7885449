// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/runtime/problem_reports.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cstdio>
#include <optional>
#include <set>
#include <system_error>
#include <tuple>

#include "core/platform/environment.h"
#include "core/platform/process.h"
#include "core/runtime/atomic_folder.h"
#include "core/runtime/error.h"
#include "core/runtime/path_kinds.h"
#include "core/runtime/random_access_file.h"
#include "core/runtime/text.h"
#include "core/runtime/user_folder.h"

namespace interfuse {
namespace fs = std::filesystem;
namespace {

constexpr std::array<std::pair<ProblemKind, std::string_view>, 3> kinds{{
    {ProblemKind::crash, "crash"},
    {ProblemKind::fault, "fault"},
    {ProblemKind::error, "error"},
}};
constexpr const char* offered_file = "offered";
constexpr std::uint64_t largest_list = 1'000'000;

std::string time_text() {
    using namespace std::chrono;
    const auto now = floor<seconds>(system_clock::now());
    const sys_days day = floor<days>(now);
    const year_month_day date(day);
    const hh_mm_ss clock(now - day);
    char text[32];
    std::snprintf(text, sizeof text, "%04d%02u%02u-%02d%02d%02d", static_cast<int>(date.year()),
                  static_cast<unsigned>(date.month()), static_cast<unsigned>(date.day()),
                  static_cast<int>(clock.hours().count()),
                  static_cast<int>(clock.minutes().count()),
                  static_cast<int>(clock.seconds().count()));
    return text;
}

// "crash-20261130-170501-4711.txt"; nothing for another name.
std::optional<ProblemReport> report_named(const fs::path& file) {
    const std::string name = file.filename().string();
    ProblemReport report{file};
    const auto kind = std::find_if(kinds.begin(), kinds.end(), [&](const auto& one) {
        return name.starts_with(std::string(one.second) + "-");
    });
    const std::size_t dash = name.rfind('-');
    if (kind == kinds.end() || !name.ends_with(".txt")) return std::nullopt;
    report.kind = kind->first;
    const char* const end = name.data() + name.size();
    if (std::from_chars(name.data() + dash + 1, end, report.process).ec != std::errc()) {
        return std::nullopt;
    }
    return report;
}

std::set<std::string> offered_names(const fs::path& folder) {
    std::set<std::string> names;
    try {
        const std::string text = read_text_file(folder / offered_file, largest_list);
        for (std::size_t begin = 0; begin < text.size();) {
            const std::size_t end = std::min(text.find('\n', begin), text.size());
            names.insert(text.substr(begin, end - begin));
            begin = end + 1;
        }
    } catch (const Error&) {  // none were
    }
    return names;
}

bool is_word(char letter) {
    return (letter >= '0' && letter <= '9') || (letter >= 'a' && letter <= 'z') ||
           (letter >= 'A' && letter <= 'Z') || letter == '_';
}

void replace_home(std::string& text, const std::string& home) {
    if (home.size() < 2) return;
    for (std::size_t at = 0; (at = text.find(home, at)) != std::string::npos; ++at) {
        const std::size_t end = at + home.size();
        const bool whole =
            end == text.size() || !(is_word(text[end]) || text[end] == '-' || text[end] == '.');
        if (whole) text.replace(at, home.size(), "~");
    }
}

void hide_tokens(std::string& text) {
    constexpr std::string_view prefix = "hf_";
    constexpr std::size_t shortest_token = 8;
    for (std::size_t at = 0; (at = text.find(prefix, at)) != std::string::npos; ++at) {
        if (at > 0 && is_word(text[at - 1])) continue;
        std::size_t end = at + prefix.size();
        while (end < text.size() && is_word(text[end]))
            ++end;
        if (end - at >= prefix.size() + shortest_token) text.replace(at, end - at, "hf_…");
    }
}

// "https://ada:secret@host/" becomes "https://…@host/".
void hide_passwords(std::string& text) {
    constexpr std::string_view begin_mark = "://";
    for (std::size_t at = 0; (at = text.find(begin_mark, at)) != std::string::npos; ++at) {
        const std::size_t begin = at + begin_mark.size();
        const std::size_t end = std::min(text.find_first_of("/ \t\n'\"<>", begin), text.size());
        const std::size_t mark = text.rfind('@', end);
        if (mark == std::string::npos || mark < begin || mark >= end) continue;
        text.replace(begin, mark - begin, "…");
    }
}

}  // namespace

fs::path problem_report_folder() {
    const fs::path state = user_folder("XDG_STATE_HOME", ".local/state");
    return state.empty() ? fs::path() : state / "reports";
}

std::string problem_report_name(ProblemKind kind) {
    const auto found = std::find_if(kinds.begin(), kinds.end(),
                                    [&](const auto& one) { return one.first == kind; });
    return std::string(found->second) + "-" + time_text() + "-" +
           std::to_string(platform::process_id()) + ".txt";
}

std::vector<ProblemReport> problem_reports(const fs::path& folder) {
    std::vector<ProblemReport> reports;
    const std::set<std::string> offered = offered_names(folder);
    std::error_code trouble;
    for (fs::directory_iterator entry(folder, trouble), end; !trouble && entry != end;
         entry.increment(trouble)) {
        std::error_code ignored;
        auto report = report_named(entry->path());
        const fs::file_time_type when = fs::last_write_time(entry->path(), ignored);
        if (!report || ignored || !is_file(entry->path())) continue;
        report->when =
            std::chrono::floor<std::chrono::seconds>(std::chrono::file_clock::to_sys(when));
        report->offered = offered.contains(entry->path().filename().string());
        reports.push_back(std::move(*report));
    }
    std::sort(reports.begin(), reports.end(), [](const auto& one, const auto& other) {
        return std::tie(other.when, other.file) < std::tie(one.when, one.file);
    });
    return reports;
}

fs::path write_problem_report(const fs::path& folder, ProblemKind kind, std::string_view text) {
    std::error_code trouble;
    fs::create_directories(folder, trouble);
    if (trouble) {
        throw Error("The folder " + quoted(folder) +
                    " for reports cannot be made: " + trouble.message() + ".");
    }
    fs::permissions(folder, fs::perms::owner_all, trouble);
    const std::string name = problem_report_name(kind);
    fs::path file = folder / name;
    for (int more = 2; is_there(file); ++more) {
        const std::size_t dash = name.rfind('-');
        file = folder / (name.substr(0, dash) + "." + std::to_string(more) + name.substr(dash));
    }
    write_file_atomically(file, text);
    keep_newest_reports(folder);
    return file;
}

void keep_newest_reports(const fs::path& folder, std::size_t most) {
    const std::vector<ProblemReport> reports = problem_reports(folder);
    for (std::size_t i = most; i < reports.size(); ++i) {
        std::error_code ignored;
        fs::remove(reports[i].file, ignored);
    }
}

void mark_as_offered(const fs::path& folder, const std::vector<ProblemReport>& reports) {
    std::set<std::string> names;
    for (const std::string& name : offered_names(folder)) {
        if (is_file(folder / name)) names.insert(name);
    }
    for (const ProblemReport& report : reports)
        names.insert(report.file.filename().string());
    std::string text;
    for (const std::string& name : names)
        text += name + "\n";
    try {
        write_file_atomically(folder / offered_file, text);
    } catch (const Error&) {  // they are told again
    }
}

std::string without_secrets(std::string text) {
    hide_tokens(text);
    hide_passwords(text);
    if (const fs::path home = platform::home_folder(); home.is_absolute())
        replace_home(text, home.string());
    return text;
}

}  // namespace interfuse
