// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/recipe/overrides.h"

#include <algorithm>
#include <charconv>
#include <string>
#include <utility>
#include <vector>

#include "core/recipe/option_table.h"
#include "core/recipe/scalar.h"
#include "core/runtime/error.h"
#include "core/runtime/text.h"

namespace interfuse {

namespace {

constexpr std::size_t most_parts = 32;

enum class Operation { set, add, set_or_add, remove };

struct Override {
    Operation operation = Operation::set;
    std::string key;  // dotted
    std::vector<std::string> parts;
    bool has_value = false;
    YamlNode value;
};

Operation take_operation(std::string_view& text) {
    const auto take = [&](std::string_view prefix) {
        if (!text.starts_with(prefix)) return false;
        text.remove_prefix(prefix.size());
        return true;
    };
    if (take("++")) return Operation::set_or_add;
    if (take("+")) return Operation::add;
    if (take("~")) return Operation::remove;
    return Operation::set;
}

std::vector<std::string> split_key(std::string_view key) {
    std::vector<std::string> parts;
    for (std::size_t start = 0; start <= key.size();) {
        const std::size_t dot = std::min(key.find('.', start), key.size());
        if (dot == start) throw Error("the key " + shown(key) + " has an empty part");
        parts.emplace_back(key.substr(start, dot - start));
        start = dot + 1;
    }
    if (parts.size() > most_parts) throw Error("the key has too many parts");
    return parts;
}

// With its folder or its package; no key looks like that.
bool names_group(const Override& change) {
    return change.key.find_first_of("/@") != std::string::npos;
}

bool is_option(const YamlNode& value) {
    return value.is_scalar() && scalar_type(value) == ScalarType::text && !value.text.empty() &&
           value.text.find("${") == std::string::npos;
}

bool chooses_option(const Override& change) {
    if (change.operation == Operation::remove) return false;
    if (names_group(change) && change.value.is_sequence()) {
        const auto& items = change.value.items;
        return !items.empty() && std::all_of(items.begin(), items.end(), is_option);
    }
    const bool is_section =
        change.key == "modelpool" || change.key == "method" || change.key == "taskpool";
    return (is_section || names_group(change)) && is_option(change.value);
}

Override parse_override(std::string_view text, int place) {
    if (find_bad_utf8(text) != std::string_view::npos) throw Error("it is not UTF-8 text");
    Override made;
    made.operation = take_operation(text);
    const std::size_t equals = text.find('=');
    made.has_value = equals != std::string_view::npos;
    if (!made.has_value && made.operation != Operation::remove) {
        throw Error("an override is written key=value");
    }
    made.key = text.substr(0, equals);
    if (made.key.empty()) throw Error("it names no key");
    if (made.has_value) made.value = parse_override_value(text.substr(equals + 1), place);
    if (!names_group(made)) made.parts = split_key(made.key);
    if (names_group(made) && !chooses_option(made)) {
        throw Error("of the group " + shown(made.key) +
                    " an option is chosen, or a list of them: " + made.key + "=option");
    }
    return made;
}

// The child that a part of a key names, or nullptr.
YamlNode* child_of(YamlNode& node, const std::string& part) {
    if (node.is_map()) return node.find(part);
    if (!node.is_sequence()) return nullptr;
    std::size_t index = 0;
    const auto [end, error] = std::from_chars(part.data(), part.data() + part.size(), index);
    const bool whole = error == std::errc() && end == part.data() + part.size();
    return whole && index < node.items.size() ? &node.items[index] : nullptr;
}

YamlNode* find_by_key(YamlNode& root, const std::vector<std::string>& parts) {
    YamlNode* node = &root;
    for (const std::string& part : parts) {
        node = child_of(*node, part);
        if (node == nullptr) return nullptr;
    }
    return node;
}

std::string suggestion(const std::string& key) {
    std::vector<std::string> known;
    for (const OptionInfo& option : option_table()) {
        if (option.key.find('*') == std::string_view::npos) known.emplace_back(option.key);
    }
    const std::string near = nearest(key, known);
    return near.empty() ? "" : "; did you mean " + shown(near) + "?";
}

void merge_into(YamlNode& target, YamlNode value) {
    if (!target.is_map() || !value.is_map()) {
        target = std::move(value);
        return;
    }
    for (std::size_t i = 0; i < value.keys.size(); ++i) {
        if (YamlNode* known = target.find(value.keys[i].text)) {
            merge_into(*known, std::move(value.items[i]));
        } else {
            target.keys.push_back(std::move(value.keys[i]));
            target.items.push_back(std::move(value.items[i]));
        }
    }
}

// The node of the key, made with all that must hold it.
YamlNode& make_by_key(YamlNode& root, const Override& change) {
    // Checked first, so that a failing override changes nothing.
    YamlNode* deepest = &root;
    for (const std::string& part : change.parts) {
        YamlNode* next = child_of(*deepest, part);
        if (next == nullptr) break;
        deepest = next;
    }
    if (!deepest->is_map() && !deepest->is_null()) {
        throw Error("there is no place for " + shown(change.key) + ": " + described(*deepest) +
                    " stands where a mapping would have to");
    }
    YamlNode* node = &root;
    for (const std::string& part : change.parts) {
        if (YamlNode* next = child_of(*node, part)) {
            node = next;
            continue;
        }
        node->kind = YamlNode::Kind::map;
        node->keys.push_back({part, change.value.place});
        node->items.emplace_back();
        node->items.back().place = change.value.place;
        node = &node->items.back();
    }
    return *node;
}

bool same_value(const YamlNode& a, const YamlNode& b) {
    if (a.kind != b.kind || a.text != b.text || a.items.size() != b.items.size()) return false;
    for (std::size_t i = 0; i < a.items.size(); ++i) {
        if (a.is_map() && a.keys[i].text != b.keys[i].text) return false;
        if (!same_value(a.items[i], b.items[i])) return false;
    }
    return true;
}

void remove_key(YamlNode& root, const Override& change) {
    const YamlNode* node = find_by_key(root, change.parts);
    if (node == nullptr) {
        throw Error("there is no " + shown(change.key) + " to remove" + suggestion(change.key));
    }
    if (change.has_value && !same_value(*node, change.value)) {
        throw Error("the value of " + shown(change.key) + " is " + described(*node) +
                    ", so it is not removed");
    }
    YamlNode& parent = *find_by_key(root, {change.parts.begin(), change.parts.end() - 1});
    const auto index = node - parent.items.data();
    if (parent.is_map()) parent.keys.erase(parent.keys.begin() + index);
    parent.items.erase(parent.items.begin() + index);
}

void refuse_group(const YamlNode& target, const Override& change) {
    if (target.is_map() && change.value.is_scalar() && change.parts.size() == 1 &&
        change.value.text.find("${") == std::string::npos) {
        throw Error(
            "the groups that an option is chosen of are modelpool, method and taskpool; "
            "give single keys of " +
            shown(change.key));
    }
}

void apply(YamlNode& root, Override change) {
    if (change.operation == Operation::remove) {
        remove_key(root, change);
        return;
    }
    YamlNode* known = find_by_key(root, change.parts);
    if (known == nullptr && change.operation == Operation::set &&
        find_option(change.key) == nullptr) {
        throw Error("there is no key " + shown(change.key) + suggestion(change.key));
    }
    if (known != nullptr && change.operation == Operation::add) {
        throw Error("the key " + shown(change.key) + " is there already; write it without '+'");
    }
    if (known != nullptr) refuse_group(*known, change);
    if (known == nullptr) known = &make_by_key(root, change);
    merge_into(*known, std::move(change.value));
}

}  // namespace

std::vector<GroupChoice> find_group_choices(const YamlOrigin& origin) {
    std::vector<GroupChoice> choices;
    for (std::size_t i = 0; i < origin.overrides.size(); ++i) {
        const int place = -static_cast<int>(i) - 1;
        try {
            const Override change = parse_override(origin.overrides[i], place);
            if (!chooses_option(change)) continue;
            GroupChoice choice{change.key,
                               {},
                               change.value.is_sequence(),
                               change.operation != Operation::set,
                               place};
            if (!choice.is_list) choice.options = {change.value.text};
            for (const YamlNode& item : change.value.items)
                choice.options.push_back(item.text);
            std::erase_if(choices, [&](const GroupChoice& one) { return one.key == choice.key; });
            choices.push_back(std::move(choice));
        } catch (const Error&) {
        }
    }
    return choices;
}

void apply_overrides(YamlNode& root, const YamlOrigin& origin, Problems& problems) {
    for (std::size_t i = 0; i < origin.overrides.size(); ++i) {
        const int place = -static_cast<int>(i) - 1;
        try {
            Override change = parse_override(origin.overrides[i], place);
            if (!chooses_option(change)) apply(root, std::move(change));
        } catch (const Error& error) {
            std::string reason = error.what();
            if (!reason.ends_with('?')) reason += '.';
            problems.add(origin.at(place) + "Cannot be applied: " + reason);
        }
    }
}

}  // namespace interfuse
