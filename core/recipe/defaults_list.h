// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The `defaults` list of a group file, as Hydra 1.3 reads it.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/recipe/yaml_reader.h"

namespace interfuse {

struct DefaultsEntry {
    enum class Kind {
        self,     // _self_: the file's own content
        file,     // "- sun397", "- /model/clip": a file by its path
        choice,   // "- method: ties_merging": an option of a group
        options,  // "- method: [a, b]": several
    };
    Kind kind = Kind::file;
    std::string group = {};                   // as written, "/" in front where absolute
    std::vector<std::string> options = {};    // none where a group is chosen nothing of
    std::optional<std::string> package = {};  // what stands after "@"
    bool replaces = false;                    // "override group: option"
    bool optional = false;                    // "optional group: option"
    int place = 0;
};

// Reads the list; a file without `_self_` comes after all that its list names. Throws Error, with
// file and line, for what Hydra refuses and for interpolations.
std::vector<DefaultsEntry> read_defaults(const YamlNode& list, const YamlOrigin& origin);

// What the text's first lines say of its package, "# @package _global_"; nothing where they do not.
// Throws Error with a bare reason.
std::optional<std::string> package_header(std::string_view text);

// One option of a group as a file's path: the group of "clip/large" in "/model" is "/model/clip".
DefaultsEntry option_entry(const DefaultsEntry& entry, const std::string& option);

}  // namespace interfuse
