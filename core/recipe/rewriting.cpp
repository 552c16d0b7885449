// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What a person wrote into a recipe that a Recipe does not hold.
#include <algorithm>

#include "core/recipe/option_table.h"
#include "core/recipe/recipe_yaml.h"
#include "core/recipe/yaml_reader.h"
#include "core/runtime/error.h"
#include "core/runtime/text.h"

namespace interfuse {
namespace {

constexpr std::size_t most_named_keys = 5;
constexpr std::size_t most_tries = 100;  // each parses the text once

bool same_content(const YamlNode& a, const YamlNode& b) {
    return a.kind == b.kind && a.plain == b.plain && a.text == b.text &&
           std::equal(a.keys.begin(), a.keys.end(), b.keys.begin(), b.keys.end(),
                      [](const YamlKey& x, const YamlKey& y) { return x.text == y.text; }) &&
           std::equal(a.items.begin(), a.items.end(), b.items.begin(), b.items.end(), same_content);
}

// Where a comment could begin.
std::vector<std::size_t> hashes_after_blanks(std::string_view text) {
    std::vector<std::size_t> places;
    for (std::size_t at = text.find('#'); at != std::string_view::npos;
         at = text.find('#', at + 1)) {
        if (at == 0 || std::string_view(" \t\r\n").find(text[at - 1]) != std::string_view::npos) {
            places.push_back(at);
        }
    }
    return places;
}

// A '#' begins a comment where the text means the same without the rest of that line. The parser
// says so itself, which knows quotes and text blocks better than a second look at them would.
bool is_comment(std::string_view text, std::size_t at, const YamlNode& root,
                const YamlOrigin& origin) {
    std::string without(text.substr(0, at));
    const std::size_t end = text.find_first_of("\r\n", at);
    if (end != std::string_view::npos) without += text.substr(end);
    try {
        return same_content(read_yaml(without, origin), root);
    } catch (const Error&) {
        return false;
    }
}

bool has_comments(std::string_view text, const YamlNode& root, const YamlOrigin& origin) {
    const std::vector<std::size_t> places = hashes_after_blanks(text);
    if (places.size() > most_tries) return true;  // most likely, and nothing is lost by a warning
    return std::any_of(places.begin(), places.end(),
                       [&](std::size_t at) { return is_comment(text, at, root, origin); });
}

bool is_interpolated(const YamlNode& scalar) {
    const std::string_view text = scalar.text;
    for (std::size_t at = text.find("${"); at != std::string_view::npos;
         at = text.find("${", at + 2)) {
        std::size_t backslashes = 0;
        while (backslashes < at && text[at - backslashes - 1] == '\\')
            ++backslashes;
        if (backslashes % 2 == 0) return true;
    }
    return false;
}

// Goes through what the option table knows, and remembers what a Recipe has no place for.
class LossSearch {
  public:
    // `section` is the map's key in the option table, `shown` its key in the file.
    void visit_map(const YamlNode& map, const std::string& section, const std::string& shown) {
        const std::vector<std::string> names = option_names(section);
        for (std::size_t i = 0; i < map.keys.size(); ++i) {
            const std::string& name = map.keys[i].text;
            const bool known = std::find(names.begin(), names.end(), name) != names.end();
            const std::string option = below(section, known ? name : "*");
            const std::string key = below(shown, name);
            const OptionInfo* info = find_option(option);
            if (info == nullptr || info->use != KeyUse::used || option == "_target_") {
                keys.push_back(key);
            } else {
                visit(map.items[i], option, key);
            }
        }
    }

    std::vector<std::string> keys;
    bool interpolations = false;

  private:
    static std::string below(const std::string& section, const std::string& name) {
        return section.empty() ? name : section + "." + name;
    }

    void visit(const YamlNode& node, const std::string& option, const std::string& key) {
        interpolations = interpolations || (node.is_scalar() && is_interpolated(node));
        if (node.is_map()) visit_map(node, option, key);
        for (const YamlNode& item : node.items) {
            if (node.is_sequence()) visit(item, option, key);
        }
    }
};

std::string phrase_of(std::vector<std::string> keys) {
    const std::string word = keys.size() == 1 ? "the key " : "the keys ";
    if (keys.size() > most_named_keys) {
        const std::string more = std::to_string(keys.size() - most_named_keys) + " more";
        keys.resize(most_named_keys);
        keys.push_back(more);
    }
    return word + joined(keys);
}

}  // namespace

std::vector<std::string> what_rewriting_loses(std::string_view yaml) {
    const YamlOrigin origin{"the recipe", {}};
    const YamlNode root = read_yaml(yaml, origin);
    LossSearch search;
    search.visit_map(root, "", "");
    std::vector<std::string> losses;
    if (has_comments(yaml, root, origin)) losses.emplace_back("comments");
    if (!search.keys.empty()) losses.push_back(phrase_of(std::move(search.keys)));
    if (search.interpolations) losses.emplace_back("interpolations");
    return losses;
}

}  // namespace interfuse
