// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/recipe/value_forms.h"

#include <algorithm>

#include <cstddef>
#include "core/clip/linear_id.h"

namespace interfuse {

namespace {

constexpr std::size_t most_name_bytes = 100;

}  // namespace

std::string name_fault(std::string_view name) {
    if (name.empty()) return "it is empty";
    if (name.size() > most_name_bytes) {
        return "it is longer than " + std::to_string(most_name_bytes) + " bytes";
    }
    if (name.front() == '_') return "names that begin with '_' are special in fusion_bench";
    if (name.front() == ' ' || name.back() == ' ') return "it begins or ends with a space";
    if (name.find_first_of(",\"'/\\") != std::string_view::npos) {
        return "it holds a comma, a quotation mark or a slash, and names become headers of CSV "
               "files";
    }
    for (std::size_t i = 0; i < name.size(); ++i) {
        const auto byte = static_cast<unsigned char>(name[i]);
        const auto next = static_cast<unsigned char>(i + 1 < name.size() ? name[i + 1] : 0);
        const auto third = static_cast<unsigned char>(i + 2 < name.size() ? name[i + 2] : 0);
        // Also U+0080 to U+009F, and the line separators U+2028 and U+2029.
        if (byte < 0x20 || byte == 0x7f || (byte == 0xc2 && next < 0xa0) ||
            (byte == 0xe2 && next == 0x80 && (third == 0xa8 || third == 0xa9))) {
            return "it holds a control character, and names become headers of CSV files";
        }
    }
    return "";
}

bool is_split_name(std::string_view text) {
    return !text.empty() && std::all_of(text.begin(), text.end(), [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
               c == '_' || c == '-' || c == '.';
    });
}

bool is_device_form(std::string_view text) {
    if (text == "auto" || text == "cpu" || text == "cuda") return true;
    if (!text.starts_with("cuda:")) return false;
    text.remove_prefix(5);
    const bool digits =
        std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
    return digits && !text.empty() && text.size() <= 3 && (text.size() == 1 || text[0] != '0');
}

bool is_linear_module(std::string_view text) {
    constexpr std::string_view prefix = "vision_model.encoder.layers.";
    if (!text.starts_with(prefix)) return false;
    text.remove_prefix(prefix.size());
    const std::size_t digits = std::min(text.find_first_not_of("0123456789"), text.size());
    const std::string_view number = text.substr(0, digits);
    if (number.empty() || number.size() > 4 || (number.size() > 1 && number[0] == '0')) {
        return false;
    }
    return std::any_of(linear_kinds.begin(), linear_kinds.end(), [&](LinearKind kind) {
        return text.substr(digits) == "." + linear_kind_name(kind);
    });
}

bool is_color(std::string_view text) {
    return text.size() == 7 && text.front() == '#' &&
           text.find_first_not_of("0123456789abcdefABCDEF", 1) == std::string_view::npos;
}

bool is_hash(std::string_view text) {
    return text.size() == 32 &&
           text.find_first_not_of("0123456789abcdef") == std::string_view::npos;
}

}  // namespace interfuse
