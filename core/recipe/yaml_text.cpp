// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/recipe/yaml_text.h"

#include "core/recipe/interpolation.h"
#include "core/recipe/scalar.h"

namespace interfuse {

namespace {

bool is_plain_character(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_' ||
           c == '-' || c == '.' || c == '/';
}

// Whether YAML reads the text as itself without quotes.
bool is_safe_without_quotes(std::string_view text) {
    if (text.empty() || text.front() == '-' || text.front() == '.') return false;
    for (const char c : text) {
        if (!is_plain_character(c)) return false;
    }
    YamlNode node;
    node.kind = YamlNode::Kind::scalar;
    node.plain = true;
    node.text = text;
    const bool null_word = text == "null" || text == "Null" || text == "NULL";
    return !null_word && scalar_type(node) == ScalarType::text;
}

std::string hex_escape(unsigned value, int digits) {
    static constexpr std::string_view hex = "0123456789abcdef";
    std::string text = digits == 2 ? "\\x" : "\\u";
    for (int shift = 4 * (digits - 1); shift >= 0; shift -= 4)
        text += hex[(value >> shift) & 15];
    return text;
}

}  // namespace

std::string in_double_quotes(std::string_view text) {
    std::string quoted_text = "\"";
    for (std::size_t i = 0; i < text.size(); ++i) {
        const auto byte = static_cast<unsigned char>(text[i]);
        const auto next = [&](std::size_t k) -> unsigned {
            return i + k < text.size() ? static_cast<unsigned char>(text[i + k]) : 0U;
        };
        if (byte == '"' || byte == '\\') {
            quoted_text += '\\';
            quoted_text += text[i];
        } else if (byte < 0x20 || byte == 0x7f) {
            quoted_text += hex_escape(byte, 2);
        } else if (byte == 0xc2 && next(1) <= 0xa0) {  // U+0080 to U+00A0
            quoted_text += hex_escape(next(1), 2);
            i += 1;
        } else if (byte == 0xe2 && next(1) == 0x80 && (next(2) == 0xa8 || next(2) == 0xa9)) {
            quoted_text += hex_escape(0x2000U | (next(2) - 0x80U), 4);
            i += 2;
        } else if (byte == 0xef && next(1) == 0xbb && next(2) == 0xbf) {
            quoted_text += hex_escape(0xfeff, 4);
            i += 2;
        } else {
            quoted_text += text[i];
        }
    }
    return quoted_text + '"';
}

std::string key_text(std::string_view text) {
    return is_safe_without_quotes(text) ? std::string(text) : in_double_quotes(text);
}

std::string value_text(std::string_view text) {
    return key_text(escape_interpolation(text));
}

namespace {

std::string scalar_text(const YamlNode& node) {
    const bool typed = node.plain && scalar_type(node) != ScalarType::text;
    return typed ? node.text : key_text(node.text);
}

// What stands after "key:" or "-", with the line's end.
void write_value(const YamlNode& node, std::size_t level, std::string& to);

void write_items(const YamlNode& node, std::size_t level, std::string& to) {
    for (std::size_t i = 0; i < node.items.size(); ++i) {
        to.append(2 * level, ' ');
        to += node.is_map() ? key_text(node.keys[i].text) + ":" : "-";
        write_value(node.items[i], level + 1, to);
    }
}

void write_value(const YamlNode& node, std::size_t level, std::string& to) {
    if (node.is_null()) {
        to += " null\n";
    } else if (node.is_scalar()) {
        to += " " + scalar_text(node) + "\n";
    } else if (node.items.empty()) {
        to += node.is_map() ? " {}\n" : " []\n";
    } else {
        to += '\n';
        write_items(node, level, to);
    }
}

}  // namespace

std::string yaml_of(const YamlNode& root) {
    std::string text;
    write_items(root, 0, text);
    return text.empty() ? "{}\n" : text;
}

}  // namespace interfuse
