// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Hydra's overrides: "key=value", "+key=value", "++key=value", "~key".
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/recipe/yaml_reader.h"

namespace interfuse {

class Problems;

// An override that chooses an option of a group: "method=ties_merging", or with the package where
// it goes, "dataset/train@modelpool.train_datasets=[mnist,dtd]".
struct GroupChoice {
    std::string key;                   // "method"
    std::vector<std::string> options;  // "ties_merging"
    bool is_list = false;
    bool is_new = false;  // "+key": a group that no list has
    int place = 0;
};

// Those among the overrides of the origin, the last one of each key; what is at fault is left to
// apply_overrides.
std::vector<GroupChoice> find_group_choices(const YamlOrigin& origin);

// Changes the tree by every other override of the origin, in order; one that is at fault changes
// nothing and becomes a problem. "key=value" also sets a key that the file lacks when the option
// table has it. A mapping is merged into a mapping; every other value replaces what was there.
void apply_overrides(YamlNode& root, const YamlOrigin& origin, Problems& problems);

// The value of an override in Hydra's grammar: null, true, false, numbers, 'text', "text", bare
// text, [lists] and {mappings}; "" is an empty text. Every node gets `place`. Throws Error with a
// bare reason, such as "a ']' is missing".
YamlNode parse_override_value(std::string_view text, int place);

}  // namespace interfuse
