// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/recipe/field_reader.h"

#include <utility>

#include "core/recipe/option_table.h"
#include "core/recipe/scalar.h"
#include "core/runtime/text.h"

namespace interfuse {

namespace {

constexpr std::size_t most_problems = 50;  // more help nobody

std::string_view last_part(std::string_view key) {
    const std::size_t dot = key.rfind('.');
    return dot == std::string_view::npos ? key : key.substr(dot + 1);
}

std::string below(std::string_view section, std::string_view key) {
    return section.empty() ? std::string(key) : std::string(section) + "." + std::string(key);
}

std::optional<std::int64_t> as_integer(const YamlNode& node, IntegerRange range) {
    if (!node.is_scalar() || scalar_type(node) != ScalarType::integer) return std::nullopt;
    const std::optional<std::int64_t> value = integer_value(node.text);
    if (!value || *value < range.least || *value > range.most) return std::nullopt;
    return value;
}

std::optional<bool> as_boolean(const YamlNode& node) {
    if (!node.is_scalar() || scalar_type(node) != ScalarType::boolean) return std::nullopt;
    return boolean_value(node.text);
}

// Why a scalar that looks right is not.
std::string hint(const YamlNode& node, std::string_view type) {
    if (!node.is_scalar()) return "";
    const ScalarType found = scalar_type(node);
    const bool wants_text = type.starts_with("text") || type.starts_with("path");
    if (wants_text && found != ScalarType::text) return " Put it in quotes to make it a text.";
    if (!wants_text && found == ScalarType::odd_integer) return " Write it as a decimal number.";
    return "";
}

}  // namespace

FieldReader::FieldReader(const YamlNode& root, const std::filesystem::path& folder,
                         const YamlOrigin& origin)
    : root_(root),
      folder_(std::filesystem::absolute(folder)),
      origin_(origin),
      interpolator_(root, origin) {}

void FieldReader::add(std::string sentence) {
    problems_.add(std::move(sentence));
    if (problems_.sentences().size() < most_problems) return;
    problems_.add(origin_.at(0) + "There are more problems than these; mend them first.");
    problems_.throw_if_any();
}

void FieldReader::problem(const NodePath& where, const std::string& sentence) {
    add(origin_.at(where.node().place) + sentence);
}

void FieldReader::mistyped(const NodePath& value, std::string_view option) {
    const OptionInfo* info = find_option(option);
    const std::string type(info->type);
    const std::string bounds = info->bounds.empty() ? "" : ", " + std::string(info->bounds);
    problem(value, "The value of " + shown(value.key) + " is " + described(value.node()) +
                       "; it must be: " + type + bounds + "." + hint(value.node(), type));
}

void FieldReader::check_keys(const NodePath& map, std::string_view section, bool lenient) {
    for (std::size_t i = 0; i < map.node().keys.size(); ++i)
        check_key(map, i, section, lenient);
}

void FieldReader::check_key(const NodePath& map, std::size_t index, std::string_view section,
                            bool lenient) {
    const YamlKey& key = map.node().keys[index];
    const std::string full = below(map.key, key.text);
    const bool plain_name = key.text.find_first_of(".*") == std::string::npos;
    const OptionInfo* option = plain_name ? find_option(below(section, key.text)) : nullptr;
    if (option != nullptr) {
        const YamlNode& node = map.node().items[index];
        const bool off = node.is_null() || (node.is_scalar() && node.plain && node.text == "false");
        if (option->use == KeyUse::ignored_notice && !off) {
            ignored_.push_back(full + " (" + origin_.short_place(key.place) + ")");
        }
        return;
    }
    if (key.text == "defaults") {
        add(origin_.at(key.place) + "The key " + shown(full) +
            " is for Hydra, which composes what stands at the top of a file; move it there.");
        return;
    }
    if (lenient) {
        warnings_.push_back(origin_.at(key.place) + "The key " + shown(full) +
                            " is unknown and ignored.");
        return;
    }
    const std::string near = nearest(key.text, option_names(section));
    add(origin_.at(key.place) + "There is no key " + shown(full) +
        (near.empty() ? "; remove it." : "; did you mean " + shown(near) + "?"));
}

void FieldReader::notice(const NodePath& where, const std::string& sentence) {
    warnings_.push_back(origin_.at(where.node().place) + sentence);
}

std::vector<std::string> FieldReader::notices() const {
    std::vector<std::string> all = warnings_;
    if (!ignored_.empty()) {
        all.push_back(origin_.at(0) +
                      "These keys mean nothing here and are ignored: " + joined(ignored_) + ".");
    }
    return all;
}

std::optional<NodePath> FieldReader::value(const NodePath& map, std::string_view name) {
    const YamlNode& node = map.node();
    for (std::size_t i = 0; i < node.keys.size(); ++i) {
        if (node.keys[i].text != name) continue;
        try {
            return interpolator_.resolve(map.child(i));
        } catch (const Error& error) {
            add(error.what());
            return std::nullopt;
        }
    }
    return std::nullopt;
}

std::vector<NodePath> FieldReader::children(const NodePath& container) {
    std::vector<NodePath> found;
    for (std::size_t i = 0; i < container.node().items.size(); ++i) {
        try {
            found.push_back(interpolator_.resolve(container.child(i)));
        } catch (const Error& error) {
            add(error.what());
        }
    }
    return found;
}

std::optional<NodePath> FieldReader::section(const NodePath& map, std::string_view option) {
    std::optional<NodePath> found = value(map, last_part(option));
    if (!found || found->node().is_null()) return std::nullopt;
    if (found->node().is_map()) return found;
    mistyped(*found, option);
    return std::nullopt;
}

template <typename To, typename Parse>
void FieldReader::read(const NodePath& map, std::string_view option, To& to, Parse&& parse) {
    const std::optional<NodePath> found = value(map, last_part(option));
    if (!found) return;
    if constexpr (requires { to.reset(); }) {
        if (found->node().is_null()) {
            to.reset();
            return;
        }
    }
    if (auto parsed = parse(found->node())) {
        to = std::move(*parsed);
    } else {
        mistyped(*found, option);
    }
}

void FieldReader::integer(const NodePath& map, std::string_view option, IntegerRange range,
                          std::int64_t& to) {
    read(map, option, to, [&](const YamlNode& node) { return as_integer(node, range); });
}

void FieldReader::integer(const NodePath& map, std::string_view option, IntegerRange range,
                          std::optional<std::int64_t>& to) {
    read(map, option, to, [&](const YamlNode& node) { return as_integer(node, range); });
}

void FieldReader::number(const NodePath& map, std::string_view option, std::optional<double>& to) {
    read(map, option, to, as_number);
}

void FieldReader::boolean(const NodePath& map, std::string_view option, bool& to) {
    read(map, option, to, as_boolean);
}

void FieldReader::text(const NodePath& map, std::string_view option, std::string& to) {
    read(map, option, to, as_text);
}

void FieldReader::path(const NodePath& map, std::string_view option,
                       std::optional<std::filesystem::path>& to) {
    read(map, option, to, [&](const YamlNode& node) { return as_path(node); });
}

std::optional<double> FieldReader::as_number(const YamlNode& node) {
    if (!node.is_scalar()) return std::nullopt;
    const ScalarType type = scalar_type(node);
    if (type != ScalarType::integer && type != ScalarType::number) return std::nullopt;
    return number_value(node.text);
}

std::optional<std::string> FieldReader::as_text(const YamlNode& node) {
    if (!node.is_scalar() || scalar_type(node) != ScalarType::text) return std::nullopt;
    return node.text;
}

std::optional<std::filesystem::path> FieldReader::as_path(const YamlNode& node) const {
    const std::optional<std::string> text = as_text(node);
    if (!text || text->empty() || text->find('\0') != std::string::npos) return std::nullopt;
    const std::u8string utf8(text->begin(), text->end());
    std::filesystem::path clean;
    for (const std::filesystem::path& part : folder_ / std::filesystem::path(utf8)) {
        if (!part.empty() && part != ".") clean /= part;
    }
    return clean;
}

}  // namespace interfuse
