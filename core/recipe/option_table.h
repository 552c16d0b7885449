// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Every key that a recipe may hold, in one table: recipe, form, command line and docs read it.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace interfuse {

enum class KeyUse {
    used,            // it means something here
    ignored,         // it means nothing here, silently
    ignored_notice,  // it means nothing here, and the user is told
};

struct OptionInfo {
    std::string_view key;  // dotted: "method.num_samples"; "modelpool.models.*" for any name
    KeyUse use;
    std::string_view type;      // "integer", "number or list of numbers", …
    std::string_view fallback;  // as YAML: "256", "null"
    std::string_view bounds;    // for people: ">= 1"; may be empty
    std::string_view meaning;   // one sentence
};

std::span<const OptionInfo> option_table();

// The entry of a dotted key, or nullptr. A `*` in the table stands for any one part of the key;
// what lies below an ignored key is ignored with it, and found as that key.
const OptionInfo* find_option(std::string_view key);

// The keys that the table has directly below `section` ("" is the top), without names in `*`.
std::vector<std::string> option_names(std::string_view section);

}  // namespace interfuse
