// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
// A YAML document as a plain tree of values that remember where they were written.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace interfuse {

struct YamlKey {
    std::string text;
    int place = 0;  // as YamlNode::place
};

struct YamlNode {
    enum class Kind { null, scalar, sequence, map };

    Kind kind = Kind::null;
    bool plain = false;           // a scalar without quotes: it may be a number or a boolean
    int place = 0;                // a line, from 1; −n: the n-th override; or of a YamlFile
    std::string text;             // of a scalar
    std::vector<YamlKey> keys;    // of a map, beside `items`
    std::vector<YamlNode> items;  // of a sequence or a map, in order

    bool is_map() const { return kind == Kind::map; }
    bool is_sequence() const { return kind == Kind::sequence; }
    bool is_scalar() const { return kind == Kind::scalar; }
    bool is_null() const { return kind == Kind::null; }
    // A map's value, or nullptr.
    const YamlNode* find(std::string_view key) const;
    YamlNode* find(std::string_view key);
};

// A further file, whose values stand in the tree beside the first one's: its line 1 is the place
// `first`.
struct YamlFile {
    std::string name;
    int first = 0;
    int lines = 0;
};

// Turns places into words: "recipe.yaml:12: " or "override 'a=1': ".
struct YamlOrigin {
    std::string name;
    std::vector<std::string> overrides;
    std::vector<YamlFile> files = {};

    std::string at(int place) const;
    // The same in a sentence's middle: "line 12", "line 12 of clip.yaml" or "override 'a=1'".
    std::string short_place(int place) const;

    // The place of the file's first line, after all that there are so far.
    int add_file(const std::string& file, int lines);
    // Whether the place is in one of the further files.
    static bool is_in_file(int place);

  private:
    const YamlFile& file_of(int place) const;
};

// Parses one document whose root is a map. Throws Error (prefixed with origin and line) for bad
// syntax, other encodings than UTF-8, duplicate keys, merge keys (<<), tags beyond YAML's own text
// and containers, several documents, depth above 64, and more than 100 000 nodes or 32 MB of text
// after aliases are expanded.
// `wanted` is what to say when the root is something else.
YamlNode read_yaml(
    std::string_view text, const YamlOrigin& origin,
    std::string_view wanted = "A recipe must be a mapping with the keys modelpool and method.");

// The index of the first byte that is not well-formed UTF-8, or npos.
std::size_t find_bad_utf8(std::string_view text);

}  // namespace interfuse
