// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/recipe/tree_merge.h"

#include <algorithm>
#include <utility>
#include <vector>

#include "core/recipe/scalar.h"
#include "core/runtime/error.h"

namespace interfuse {

namespace {

constexpr std::size_t most_work = 20'000'000;  // keys compared
constexpr std::size_t most_parts = 32;
constexpr std::string_view missing_value = "???";

bool is_missing(const YamlNode& node) {
    return node.is_scalar() && node.text == missing_value;
}

// The map around the content that puts it where the package says.
YamlNode wrapped(const std::string& key, YamlNode content) {
    YamlNode outer;
    outer.kind = YamlNode::Kind::map;
    outer.place = content.place;
    outer.keys.push_back({key, content.place});
    outer.items.push_back(std::move(content));
    return outer;
}

}  // namespace

void TreeMerge::spend(const YamlNode& at, std::size_t work) {
    work_ += work + 1;
    if (work_ > most_work) {
        throw Error(origin_.at(at.place) + "The group files are too large together.");
    }
}

void TreeMerge::add(YamlNode& root, const std::string& package, YamlNode content) {
    std::vector<std::string> parts;
    for (std::size_t start = 0; !package.empty() && start <= package.size();) {
        const std::size_t dot = std::min(package.find('.', start), package.size());
        parts.push_back(package.substr(start, dot - start));
        if (parts.back().empty() || parts.size() > most_parts) {
            throw Error(origin_.at(content.place) + "The package " + shown(package) +
                        " is none; its parts are keys with dots between them.");
        }
        start = dot + 1;
    }
    for (auto part = parts.rbegin(); part != parts.rend(); ++part)
        content = wrapped(*part, std::move(content));
    merge(root, std::move(content));
}

void TreeMerge::merge(YamlNode& to, YamlNode from) {
    for (std::size_t i = 0; i < from.keys.size(); ++i) {
        spend(from, to.keys.size());
        YamlNode& value = from.items[i];
        YamlNode* known = to.find(from.keys[i].text);
        if (known == nullptr) {
            to.keys.push_back(std::move(from.keys[i]));
            to.items.push_back(std::move(value));
        } else if (known->is_map() && value.is_map()) {
            merge(*known, std::move(value));
        } else if (value.is_map() && known->is_scalar() &&
                   known->text.find("${") != std::string::npos) {
            throw Error(origin_.at(value.place) + "The mapping " + shown(from.keys[i].text) +
                        " meets an interpolation, " + shown(known->text) + " (" +
                        origin_.short_place(known->place) +
                        "), which is not supported; write one of them out.");
        } else if (!is_missing(value)) {
            *known = std::move(value);
        }
    }
}

void remove_key(YamlNode& map, std::string_view key) {
    for (std::size_t i = 0; i < map.keys.size(); ++i) {
        if (map.keys[i].text != key) continue;
        map.keys.erase(map.keys.begin() + static_cast<std::ptrdiff_t>(i));
        map.items.erase(map.items.begin() + static_cast<std::ptrdiff_t>(i));
        return;
    }
}

void shift_places(YamlNode& node, int by) {
    node.place += by;
    for (YamlKey& key : node.keys)
        key.place += by;
    for (YamlNode& item : node.items)
        shift_places(item, by);
}

std::size_t node_count(const YamlNode& node) {
    std::size_t count = 1;
    for (const YamlNode& item : node.items)
        count += node_count(item);
    return count;
}

}  // namespace interfuse
