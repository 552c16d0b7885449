// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Trees put into one another as OmegaConf.merge does.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "core/recipe/yaml_reader.h"

namespace interfuse {

class TreeMerge {
  public:
    explicit TreeMerge(const YamlOrigin& origin) : origin_(origin) {}

    // Merges the map at the dotted package of `root`, "" being the top. A map goes into a map key
    // by key; every other value takes the place of what was there, and a missing one ("???")
    // nobody's. Throws Error when a mapping meets an interpolation, and when it all grows too
    // large.
    void add(YamlNode& root, const std::string& package, YamlNode content);

  private:
    void merge(YamlNode& to, YamlNode from);
    void spend(const YamlNode& at, std::size_t work);

    const YamlOrigin& origin_;
    std::size_t work_ = 0;
};

// Takes a key and its value out of a map, where it is.
void remove_key(YamlNode& map, std::string_view key);
// Adds to every place of the tree.
void shift_places(YamlNode& node, int by);
// The number of values in a tree, the root among them.
std::size_t node_count(const YamlNode& node);

}  // namespace interfuse
