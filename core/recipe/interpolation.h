// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
// OmegaConf's interpolations: "${a.b}", "${.sibling}", "${oc.env:NAME,default}".
#pragma once

#include <cstddef>
#include <deque>
#include <string>
#include <string_view>
#include <unordered_set>
#include <vector>

#include "core/recipe/yaml_reader.h"

namespace interfuse {

// A node with all that holds it, from the root: relative interpolations start there.
struct NodePath {
    std::vector<const YamlNode*> chain;
    std::string key;  // dotted, for messages; "" at the root

    const YamlNode& node() const { return *chain.back(); }
    // The child at an index of a map or a sequence.
    NodePath child(std::size_t index) const;
};

// Resolves on demand, so that what nobody reads may refer to anything. The nodes that it makes live
// as long as it does.
class Interpolator {
  public:
    Interpolator(const YamlNode& root, const YamlOrigin& origin) : root_(root), origin_(origin) {}

    // What the node stands for: itself, the node that it refers to, or a new text. Throws Error for
    // unknown nodes and variables, other resolvers, cycles and missing values ("???").
    NodePath resolve(const NodePath& from);

  private:
    NodePath expand(const NodePath& from);
    NodePath evaluate(const NodePath& from, std::size_t& at);
    NodePath look_up(const NodePath& from, std::string_view key);
    NodePath environment(const NodePath& from, std::size_t& at);
    bool argument(const NodePath& from, std::size_t& at, std::string& value);
    void append_nested(const NodePath& from, std::size_t& at, std::string& to);
    NodePath made(const NodePath& from, YamlNode node);
    void spend(const NodePath& from, std::size_t work);
    [[noreturn]] void fail(const NodePath& from, const std::string& sentence) const;

    const YamlNode& root_;
    const YamlOrigin& origin_;
    std::deque<YamlNode> made_;
    std::unordered_set<const YamlNode*> active_;
    std::size_t depth_ = 0;
    std::size_t work_ = 0;
};

// A text with its "${" escaped, so that it reads back as itself.
std::string escape_interpolation(std::string_view text);

}  // namespace interfuse
