// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dataset/file_patterns.h"

#include <algorithm>
#include <system_error>

#include "core/runtime/error.h"
#include "core/runtime/hub_cache.h"
#include "core/runtime/text.h"

namespace interfuse {
namespace {

// A folder with more files than this is not a dataset but a mistyped path.
constexpr std::size_t max_files = 20'000'000;

std::vector<std::string_view> parts_of(std::string_view path) {
    std::vector<std::string_view> parts;
    while (true) {
        const std::size_t slash = path.find('/');
        parts.push_back(path.substr(0, slash));
        if (slash == std::string_view::npos) return parts;
        path.remove_prefix(slash + 1);
    }
}

// Takes one UTF-8 character off the front.
std::string_view take_character(std::string_view& text) {
    std::size_t length = 1;
    while (length < text.size() && (static_cast<unsigned char>(text[length]) & 0xC0) == 0x80) {
        ++length;
    }
    const std::string_view character = text.substr(0, length);
    text.remove_prefix(length);
    return character;
}

// The end of the class that begins behind '[' at `start`; npos when it is not closed.
std::size_t class_end(std::string_view pattern, std::size_t start) {
    std::size_t at = start;
    if (at < pattern.size() && pattern[at] == '!') ++at;
    if (at < pattern.size() && pattern[at] == ']') ++at;
    return pattern.find(']', at);
}

// `set` is what stands between the brackets. UTF-8 sorts as its code points do.
bool in_class(std::string_view set, std::string_view character) {
    const bool negated = set.starts_with('!');
    if (negated) set.remove_prefix(1);
    bool found = false;
    while (!set.empty()) {
        const std::string_view low = take_character(set);
        if (set.size() >= 2 && set[0] == '-') {
            set.remove_prefix(1);
            const std::string_view high = take_character(set);
            found = found || (low <= character && character <= high);
        } else {
            found = found || low == character;
        }
    }
    return found != negated;
}

// Matches one part without backtracking further than the last star.
bool matches_part(std::string_view pattern, std::string_view text) {
    std::string_view star_pattern;
    std::string_view star_text;
    bool star_seen = false;
    while (true) {
        if (!pattern.empty() && pattern[0] == '*') {
            while (!pattern.empty() && pattern[0] == '*')
                pattern.remove_prefix(1);
            star_seen = true;
            star_pattern = pattern;
            star_text = text;
            continue;
        }
        if (pattern.empty() && text.empty()) return true;
        bool matched = false;
        if (!pattern.empty() && !text.empty()) {
            const std::size_t end =
                pattern[0] == '[' ? class_end(pattern, 1) : std::string_view::npos;
            std::string_view rest = text;
            if (end != std::string_view::npos) {
                matched = in_class(pattern.substr(1, end - 1), take_character(rest));
                pattern.remove_prefix(end + 1);
            } else {
                const bool any = pattern[0] == '?';
                const std::string_view wanted = take_character(pattern);
                matched = take_character(rest) == wanted || any;
            }
            text = rest;
        }
        if (matched) continue;
        if (!star_seen || star_text.empty()) return false;
        take_character(star_text);
        pattern = star_pattern;
        text = star_text;
    }
}

using Parts = std::vector<std::string_view>;

bool matches_parts(const Parts& pattern, const Parts& path) {
    // reachable[j]: the pattern's parts so far can end before path part j.
    std::vector<bool> reachable(path.size() + 1, false);
    reachable[0] = true;
    for (std::size_t i = 0; i < pattern.size(); ++i) {
        std::vector<bool> next(path.size() + 1, false);
        if (pattern[i] == "**") {
            // At the end it stands for at least one part: "train/**" is what lies below train.
            const bool last = i + 1 == pattern.size();
            bool any = false;
            for (std::size_t j = 0; j <= path.size(); ++j) {
                next[j] = any || (reachable[j] && !last);
                any = any || reachable[j];
            }
        } else {
            for (std::size_t j = 0; j < path.size(); ++j) {
                if (!reachable[j]) continue;
                const bool matched =
                    pattern[i] == "*" ? !path[j].empty() : matches_part(pattern[i], path[j]);
                if (matched) next[j + 1] = true;
            }
        }
        reachable = std::move(next);
    }
    return reachable[path.size()];
}

bool is_hidden(std::string_view part) {
    return part.starts_with('.') && part.find_first_not_of('.') != std::string_view::npos;
}

std::ptrdiff_t count_hidden(const Parts& parts) {
    return std::count_if(parts.begin(), parts.end(), is_hidden);
}

// Folders only: the last part is the file.
std::ptrdiff_t count_special(const Parts& parts) {
    return std::count_if(parts.begin(), parts.end() - 1,
                         [](std::string_view part) { return part.starts_with("__"); });
}

}  // namespace

bool matches_glob(std::string_view pattern, std::string_view path) {
    return matches_parts(parts_of(pattern), parts_of(path));
}

bool is_hidden_from(std::string_view pattern, std::string_view path) {
    const Parts pattern_parts = parts_of(pattern);
    const Parts path_parts = parts_of(path);
    return count_hidden(pattern_parts) != count_hidden(path_parts) ||
           count_special(pattern_parts) != count_special(path_parts);
}

std::vector<std::string> list_files(const std::filesystem::path& folder) {
    namespace fs = std::filesystem;
    std::error_code error;
    if (!fs::is_directory(folder, error)) {
        throw Error("The dataset folder " + quoted(folder) +
                    (fs::exists(folder, error) ? " is not a folder." : " does not exist.") +
                    " Give the folder that holds the images, Parquet or Arrow files." +
                    hub_advice(folder, HubKind::dataset));
    }
    std::vector<std::string> files;
    fs::recursive_directory_iterator entry(folder, error);
    for (; !error && entry != fs::recursive_directory_iterator(); entry.increment(error)) {
        std::error_code ignored;
        if (!entry->is_regular_file(ignored)) continue;
        const std::u8string name = entry->path().lexically_relative(folder).generic_u8string();
        files.emplace_back(name.begin(), name.end());
        if (files.size() > max_files) {
            throw Error("The folder " + quoted(folder) + " holds more than " +
                        std::to_string(max_files) + " files. Give the dataset's own folder.");
        }
    }
    if (error) {
        throw Error("The folder " + quoted(folder) + " cannot be listed: " + error.message() + ".");
    }
    std::sort(files.begin(), files.end());
    return files;
}

}  // namespace interfuse
