// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dataset/split_files.h"

#include <algorithm>
#include <array>
#include <map>
#include <optional>
#include <set>
#include <unordered_map>
#include <unordered_set>

#include "core/dataset/file_patterns.h"
#include "core/runtime/error.h"
#include "core/runtime/text.h"

namespace interfuse {
namespace {

using std::filesystem::path;
using Files = std::vector<std::string>;

struct SplitWords {
    std::string_view split;
    std::vector<std::string_view> words;
};

const std::array<SplitWords, 3>& split_words() {
    static const std::array<SplitWords, 3> table{{
        {"train", {"train", "training"}},
        {"validation", {"validation", "valid", "dev", "val"}},
        {"test", {"test", "testing", "eval", "evaluation"}},
    }};
    return table;
}

constexpr std::string_view separators = "[-._ 0-9]";
constexpr std::string_view sharded_tail =
    "-[0-9][0-9][0-9][0-9][0-9]-of-[0-9][0-9][0-9][0-9][0-9]*.*";

std::string_view base_name(std::string_view file) {
    return file.substr(file.rfind('/') + 1);
}

// Files that are never data, unless a pattern names them.
bool is_bookkeeping(std::string_view file, std::string_view pattern) {
    static constexpr std::array<std::string_view, 6> names{
        "README.md",          "config.json",    "dataset_info.json",
        "dataset_infos.json", "dummy_data.zip", "dataset_dict.json"};
    const std::string_view name = base_name(file);
    return std::find(names.begin(), names.end(), name) != names.end() && name != base_name(pattern);
}

bool finds(std::string_view pattern, std::string_view file) {
    return matches_glob(pattern, file) && !is_bookkeeping(file, pattern) &&
           !is_hidden_from(pattern, file);
}

// The patterns of datasets for split words in folder names.
std::vector<std::string> folder_patterns(const SplitWords& split) {
    std::vector<std::string> patterns;
    const std::string sep(separators);
    for (const std::string_view view : split.words) {
        const std::string word(view);
        patterns.push_back("**/" + word + "/**");
        patterns.push_back("**/" + word + sep + "*/**");
        patterns.push_back("**/*" + sep + word + "/**");
        patterns.push_back("**/*" + sep + word + sep + "*/**");
    }
    return patterns;
}

std::vector<std::string> file_name_patterns(const SplitWords& split) {
    std::vector<std::string> patterns;
    const std::string sep(separators);
    for (const std::string_view view : split.words) {
        const std::string word(view);
        patterns.push_back("**/" + word + sep + "*");
        patterns.push_back("**/*" + sep + word + sep + "*");
    }
    return patterns;
}

bool part_names_split(std::string_view part, const SplitWords& split) {
    const std::string sep(separators);
    return std::any_of(split.words.begin(), split.words.end(), [&](std::string_view view) {
        const std::string word(view);
        return part == word || matches_glob(word + sep + "*", part) ||
               matches_glob("*" + sep + word, part) ||
               matches_glob("*" + sep + word + sep + "*", part);
    });
}

// The splits that the outermost folder with a split word names; none where no folder has one.
std::set<std::string_view> outermost_splits(std::string_view file) {
    std::set<std::string_view> splits;
    for (std::size_t slash = file.find('/'); slash != std::string_view::npos && splits.empty();
         slash = file.find('/')) {
        for (const SplitWords& split : split_words()) {
            if (part_names_split(file.substr(0, slash), split)) splits.insert(split.split);
        }
        file.remove_prefix(slash + 1);
    }
    return splits;
}

// The files that the patterns find: pattern after pattern, and every file once.
Files files_of(const std::vector<std::string>& patterns, const Files& files) {
    Files found;
    std::unordered_set<std::string_view> taken;
    for (const std::string& pattern : patterns) {
        for (const std::string& file : files) {
            if (finds(pattern, file) && taken.insert(file).second) found.push_back(file);
        }
    }
    return found;
}

std::string folder_of(std::string_view file) {
    const std::size_t slash = file.rfind('/');
    return std::string(slash == std::string_view::npos ? "" : file.substr(0, slash));
}

FolderSplits split_by_folders(const Files& files) {
    FolderSplits result;
    std::set<std::string> counted_twice;  // folders
    for (const SplitWords& words : split_words()) {
        SplitFiles split{std::string(words.split), {}};
        const std::vector<std::string> patterns = folder_patterns(words);
        std::unordered_map<std::string_view, int> matches;
        for (const std::string& pattern : patterns) {
            for (const std::string& file : files) {
                if (!finds(pattern, file)) continue;
                const int before = matches[file]++;
                const bool belongs = outermost_splits(file).contains(words.split);
                if (before == 0 && belongs) split.files.push_back(file);
                if (before != 0 || !belongs) counted_twice.insert(folder_of(file));
            }
        }
        if (!split.files.empty()) result.splits.push_back(std::move(split));
    }
    if (!counted_twice.empty()) {
        result.warnings.push_back(
            "The folder " + quoted(path(*counted_twice.begin())) +
            (counted_twice.size() > 1 ? " and " + std::to_string(counted_twice.size() - 1) + " more"
                                      : "") +
            " has a split's name in a second place; the outermost counts, and every image is taken "
            "once. The datasets library takes such images twice or into another split.");
    }
    return result;
}

FolderSplits split_by_file_names(const Files& files) {
    FolderSplits result;
    for (const SplitWords& words : split_words()) {
        SplitFiles split{std::string(words.split), files_of(file_name_patterns(words), files)};
        if (!split.files.empty()) result.splits.push_back(std::move(split));
    }
    return result;
}

// Split names begin with letters, digits or "_", with single dots between such words.
bool is_split_name(std::string_view name) {
    bool after_dot = true;
    for (const char c : name) {
        const bool word = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') ||
                          (c >= '0' && c <= '9') || c == '_' || (c & 0x80) != 0;
        if (!word && (c != '.' || after_dot)) return false;
        after_dot = !word;
    }
    return !after_dot;
}

// "train" of "train-00000-of-00002.parquet"; the last place that fits counts.
std::string_view shard_split(std::string_view name) {
    constexpr std::size_t tail = 15;  // "-00000-of-00002"
    for (std::size_t at = name.size(); at-- > 1;) {
        if (name.size() - at >= tail && matches_glob(sharded_tail, name.substr(at))) {
            return name.substr(0, at);
        }
    }
    return name;
}

std::vector<SplitPatterns> shard_patterns(const path& folder, const Files& files) {
    const std::string all = "data/*" + std::string(sharded_tail);
    std::set<std::string> names;
    for (const std::string& file : files) {
        if (!finds(all, file)) continue;
        const std::string name(shard_split(base_name(file)));
        if (!is_split_name(name)) {
            throw Error("The file " + quoted(folder / file) + " names the split " +
                        quoted(std::string_view(name)) +
                        ", and split names consist of letters, digits, '_' and '.'. Rename it.");
        }
        names.insert(name);
    }
    std::vector<SplitPatterns> patterns;
    const auto add = [&](const std::string& name) {
        patterns.push_back({name, {"data/" + name + std::string(sharded_tail)}});
    };
    for (const SplitWords& split : split_words()) {
        if (names.erase(std::string(split.split)) != 0) add(std::string(split.split));
    }
    for (const std::string& name : names)
        add(name);
    return patterns;
}

FolderSplits split_by_patterns(const std::vector<SplitPatterns>& patterns, const Files& files) {
    FolderSplits result;
    for (const SplitPatterns& split : patterns) {
        result.splits.push_back({split.split, files_of(split.patterns, files)});
    }
    return result;
}

FolderSplits split_by_names(const path& folder, const Files& files) {
    const std::vector<SplitPatterns> shards = shard_patterns(folder, files);
    if (!shards.empty()) return split_by_patterns(shards, files);
    FolderSplits result = split_by_folders(files);
    if (result.splits.empty()) result = split_by_file_names(files);
    if (result.splits.empty()) {
        Files all = files_of({"**"}, files);
        if (!all.empty()) result.splits.push_back({"train", std::move(all)});
    }
    return result;
}

// A pattern of the card, cleaned of "./" and empty parts.
std::string clean_pattern(const path& folder, const std::string& pattern) {
    const auto refuse = [&](const std::string& why) {
        throw Error("README.md of the dataset " + quoted(folder) + " names the files " +
                    quoted(std::string_view(pattern)) + ", " + why +
                    ". Download them into the folder and correct it.");
    };
    if (pattern.find("://") != std::string::npos) refuse("which are not on this computer");
    if (pattern.starts_with('/') || pattern.find('\\') != std::string::npos) {
        refuse("which is not a path relative to the folder");
    }
    std::string clean;
    for (std::size_t at = 0; at <= pattern.size();) {
        const std::size_t slash = std::min(pattern.find('/', at), pattern.size());
        const std::string part = pattern.substr(at, slash - at);
        at = slash + 1;
        if (part.empty() || part == ".") continue;
        if (part == "..") refuse("which leave the folder");
        if (part != "**" && part.find("**") != std::string::npos) {
            refuse("where '**' is only part of a name");
        }
        clean += (clean.empty() ? "" : "/") + part;
    }
    if (clean.empty()) refuse("which is empty");
    return clean;
}

FolderSplits split_by_card(const path& folder, const Files& files, const CardConfig& config) {
    std::vector<SplitPatterns> patterns = *config.data_files;
    for (SplitPatterns& split : patterns) {
        for (std::string& pattern : split.patterns)
            pattern = clean_pattern(folder, pattern);
    }
    FolderSplits result = split_by_patterns(patterns, files);
    for (std::size_t i = 0; i < patterns.size(); ++i) {
        if (!result.splits[i].files.empty()) continue;
        throw Error("README.md of the dataset " + quoted(folder) + " names the files " +
                    joined(patterns[i].patterns) + " for the split " +
                    quoted(std::string_view(patterns[i].split)) +
                    ", and there are none. Download them or correct it.");
    }
    return result;
}

// Only what lies below the card's data_dir, relative to it.
Files files_below(const Files& files, const std::string& data_dir) {
    const std::string prefix = data_dir + "/";
    Files below;
    for (const std::string& file : files) {
        if (file.starts_with(prefix)) below.push_back(file.substr(prefix.size()));
    }
    return below;
}

}  // namespace

FolderSplits find_split_files(const path& folder, const Files& files, const CardConfig* config) {
    const std::string data_dir = config == nullptr || config->data_dir.empty()
                                     ? std::string()
                                     : clean_pattern(folder, config->data_dir);
    const Files inside = data_dir.empty() ? files : files_below(files, data_dir);
    FolderSplits result = config != nullptr && config->data_files
                              ? split_by_card(folder, inside, *config)
                              : split_by_names(folder, inside);
    if (data_dir.empty()) return result;
    for (SplitFiles& split : result.splits) {
        for (std::string& file : split.files)
            file.insert(0, data_dir + "/");
    }
    return result;
}

}  // namespace interfuse
