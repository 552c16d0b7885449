// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/recipe/defaults_list.h"

#include <algorithm>

#include "core/recipe/config_files.h"
#include "core/recipe/scalar.h"
#include "core/runtime/error.h"

namespace interfuse {

namespace {

constexpr std::string_view self = "_self_";
constexpr std::size_t header_bytes = 512;  // as far as Hydra looks

class DefaultsReader {
  public:
    explicit DefaultsReader(const YamlOrigin& origin) : origin_(origin) {}

    std::vector<DefaultsEntry> read(const YamlNode& list) const {
        if (!list.is_sequence()) fail(list, "'defaults' must be a list of group files.");
        std::vector<DefaultsEntry> entries;
        for (const YamlNode& item : list.items)
            entries.push_back(entry_of(item));
        check_order(entries);
        return entries;
    }

  private:
    [[noreturn]] void fail(const YamlNode& at, const std::string& sentence) const {
        throw Error(origin_.at(at.place) + sentence);
    }

    DefaultsEntry entry_of(const YamlNode& item) const {
        DefaultsEntry entry;
        entry.place = item.place;
        if (item.is_scalar()) {
            if (item.text == self) {
                entry.kind = DefaultsEntry::Kind::self;
                return entry;
            }
            entry.options = {take_package(item, item.text, entry)};
            check_option(item, entry.options[0]);
            return option_entry(entry, entry.options[0]);
        }
        if (!item.is_map() || item.keys.size() != 1) {
            fail(item,
                 "An entry of 'defaults' is a file's name, or one group and its option "
                 "(group: option).");
        }
        read_choice(item, entry);
        return entry;
    }

    // "optional group@package" or "override group@package", and an option, a list of them, or null.
    void read_choice(const YamlNode& item, DefaultsEntry& entry) const {
        std::string group = take_package(item, item.keys[0].text, entry);
        for (std::size_t blank = group.find(' '); blank != std::string::npos;
             blank = group.find(' ')) {
            const std::string word = group.substr(0, blank);
            if (word == "optional") {
                entry.optional = true;
            } else if (word == "override") {
                entry.replaces = true;
            } else {
                fail(item, "The word " + shown(word) +
                               " before a group is unknown; there are 'optional' and 'override'.");
            }
            group.erase(0, blank + 1);
        }
        entry.group = group;
        if (!is_config_path(without_slash(group))) {
            fail(item, "The text " + shown(group) + " cannot name a group.");
        }
        const YamlNode& value = item.items[0];
        entry.kind =
            value.is_sequence() ? DefaultsEntry::Kind::options : DefaultsEntry::Kind::choice;
        if (value.is_null()) return;
        const std::size_t count = value.is_sequence() ? value.items.size() : 1;
        for (std::size_t i = 0; i < count; ++i) {
            const YamlNode& option = value.is_sequence() ? value.items[i] : value;
            if (!option.is_scalar()) fail(option, "An option of a group must be a text.");
            if (option.text == "???") {
                fail(option, "An option of " + shown(group) +
                                 " must be chosen: " + std::string(without_slash(group)) + "=….");
            }
            check_option(option, option.text);
            entry.options.push_back(option.text);
        }
    }

    static std::string_view without_slash(std::string_view path) {
        if (path.starts_with('/')) path.remove_prefix(1);
        return path;
    }

    void check_option(const YamlNode& at, const std::string& option) const {
        if (option.find("${") != std::string::npos) {
            fail(at, "Interpolations in a 'defaults' list are not supported (" + shown(option) +
                         "); name the file.");
        }
        if (!is_config_path(without_slash(option))) {
            fail(at, "The text " + shown(option) + " cannot name a group file.");
        }
    }

    std::string take_package(const YamlNode& at, const std::string& text,
                             DefaultsEntry& entry) const {
        const std::size_t sign = text.find('@');
        if (sign == std::string::npos) return text;
        std::string package = text.substr(sign + 1);
        for (const char* word : {"_group_", "_name_", ":"}) {
            if (package.find(word) == std::string::npos) continue;
            fail(at, "The package " + shown(package) + " holds '" + word +
                         "', which Hydra has given up; write the package out.");
        }
        entry.package = package == "_here_" ? std::string() : package;
        return text.substr(0, sign);
    }

    void check_order(std::vector<DefaultsEntry>& entries) const {
        const auto is_self = [](const DefaultsEntry& entry) {
            return entry.kind == DefaultsEntry::Kind::self;
        };
        bool replaced = false;
        for (const DefaultsEntry& entry : entries) {
            if (replaced && !entry.replaces && !is_self(entry)) {
                throw Error(origin_.at(entry.place) +
                            "What is chosen anew (override) must stand at the end of 'defaults'.");
            }
            replaced = replaced || entry.replaces;
        }
        const auto selves = std::count_if(entries.begin(), entries.end(), is_self);
        if (selves > 1) {
            throw Error(origin_.at(entries.front().place) + "'defaults' names '_self_' twice.");
        }
        if (selves == 0) entries.push_back({.kind = DefaultsEntry::Kind::self});
    }

    const YamlOrigin& origin_;
};

std::string_view stripped(std::string_view line) {
    const std::size_t first = line.find_first_not_of(" \t\r");
    if (first == std::string_view::npos) return {};
    return line.substr(first, line.find_last_not_of(" \t\r") - first + 1);
}

std::vector<std::string_view> words_of(std::string_view line) {
    std::vector<std::string_view> words;
    while (!(line = stripped(line)).empty()) {
        const std::size_t end = std::min(line.find_first_of(" \t"), line.size());
        words.push_back(line.substr(0, end));
        line.remove_prefix(end);
    }
    return words;
}

}  // namespace

std::vector<DefaultsEntry> read_defaults(const YamlNode& list, const YamlOrigin& origin) {
    return DefaultsReader(origin).read(list);
}

std::optional<std::string> package_header(std::string_view text) {
    text = text.substr(0, header_bytes);
    while (!text.empty()) {
        const std::size_t end = std::min(text.find('\n'), text.size());
        std::string_view line = stripped(text.substr(0, end));
        text.remove_prefix(std::min(end + 1, text.size()));
        if (line.empty()) continue;
        if (!line.starts_with('#')) break;
        line.remove_prefix(std::min(line.find_first_not_of('#'), line.size()));
        const std::vector<std::string_view> words = words_of(line);
        if (words.empty() || !words[0].starts_with('@')) break;
        if (words.size() != 2) {
            throw Error(
                "A line that begins with '# @' is one word and its value, as in "
                "'# @package _global_'.");
        }
        if (words[0] == "@package") return std::string(words[1]);
    }
    return std::nullopt;
}

DefaultsEntry option_entry(const DefaultsEntry& entry, const std::string& option) {
    DefaultsEntry one = entry;
    one.kind = DefaultsEntry::Kind::file;
    const std::string path = entry.group.empty() ? option : entry.group + "/" + option;
    const std::size_t slash = path.rfind('/');
    one.group = slash == std::string::npos ? "" : slash == 0 ? "/" : path.substr(0, slash);
    one.options = {slash == std::string::npos ? path : path.substr(slash + 1)};
    return one;
}

}  // namespace interfuse
