// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/recipe/scalar.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>

namespace interfuse {

namespace {

bool is_digit(char c) {
    return c >= '0' && c <= '9';
}
bool is_digit_or_bar(char c) {
    return is_digit(c) || c == '_';
}

// Eats a prefix of a view, piece by piece.
class Scan {
  public:
    explicit Scan(std::string_view text) : text_(text) {}

    bool done() const { return text_.empty(); }
    bool one_of(std::string_view characters) {
        if (text_.empty() || characters.find(text_.front()) == std::string_view::npos) return false;
        text_.remove_prefix(1);
        return true;
    }
    template <typename Predicate>
    std::size_t many(Predicate&& is_one) {
        std::size_t count = 0;
        while (count < text_.size() && is_one(text_[count]))
            ++count;
        text_.remove_prefix(count);
        return count;
    }
    // Digits with single underscores between them.
    bool digit_groups() {
        if (text_.empty() || !is_digit(text_.front())) return false;
        const std::size_t before = text_.size();
        while (many(is_digit) > 0 && text_.size() > 1 && text_[0] == '_' && is_digit(text_[1])) {
            text_.remove_prefix(1);
        }
        return text_.size() < before;
    }

  private:
    std::string_view text_;
};

bool is_exponent(Scan scan, bool sign_needed) {
    if (!scan.one_of("eE")) return false;
    if (!scan.one_of("+-") && sign_needed) return false;
    return scan.many(is_digit) > 0 && scan.done();
}

// [-+]?1_000.5e3, [-+]?1e3, and .5e+3 (which takes no sign before and needs one in the exponent).
bool is_number(std::string_view text) {
    Scan scan(text);
    if (scan.one_of(".")) {
        return scan.digit_groups() && (scan.done() || is_exponent(scan, true));
    }
    scan.one_of("+-");
    if (!scan.digit_groups()) return false;
    if (scan.one_of(".")) {
        scan.many(is_digit_or_bar);
        if (scan.done()) return true;
    }
    return is_exponent(scan, false);
}

bool is_decimal(std::string_view text) {
    Scan scan(text);
    scan.one_of("+-");
    if (scan.one_of("0")) return scan.done();
    if (!scan.one_of("123456789")) return false;
    scan.many(is_digit_or_bar);
    return scan.done();
}

bool is_base_60(Scan scan) {
    if (scan.many(is_digit_or_bar) == 0) return false;
    std::size_t groups = 0;
    while (scan.one_of(":")) {
        const std::size_t digits = scan.many(is_digit);
        if (digits == 0 || digits > 2) return false;
        ++groups;
    }
    if (scan.one_of(".")) scan.many(is_digit_or_bar);
    return groups > 0 && scan.done();
}

bool is_odd_integer(std::string_view text) {
    Scan scan(text);
    scan.one_of("+-");
    if (is_base_60(scan)) return true;
    if (!scan.one_of("0")) return false;
    if (scan.one_of("b")) {
        return scan.many([](char c) { return c == '0' || c == '1' || c == '_'; }) > 0 &&
               scan.done();
    }
    if (scan.one_of("x")) {
        const auto is_hex = [](char c) {
            return is_digit_or_bar(c) || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
        };
        return scan.many(is_hex) > 0 && scan.done();
    }
    return scan.many([](char c) { return (c >= '0' && c <= '7') || c == '_'; }) > 0 && scan.done();
}

bool is_boolean(std::string_view text) {
    static constexpr std::array<std::string_view, 18> words{
        "true", "True", "TRUE", "false", "False", "FALSE", "yes", "Yes", "YES",
        "no",   "No",   "NO",   "on",    "On",    "ON",    "off", "Off", "OFF"};
    return std::find(words.begin(), words.end(), text) != words.end();
}

bool is_not_finite(std::string_view text) {
    if (text == ".nan" || text == ".NaN" || text == ".NAN") return true;
    if (text.starts_with('+') || text.starts_with('-')) text.remove_prefix(1);
    return text == ".inf" || text == ".Inf" || text == ".INF";
}

// What from_chars takes: no underscores, no plus.
std::string bare_digits(std::string_view text) {
    std::string digits(text);
    std::erase(digits, '_');
    if (digits.starts_with('+')) digits.erase(0, 1);
    return digits;
}

}  // namespace

ScalarType scalar_type(const YamlNode& scalar) {
    if (!scalar.plain) return ScalarType::text;
    const std::string_view text = scalar.text;
    if (is_boolean(text)) return ScalarType::boolean;
    if (is_decimal(text)) return ScalarType::integer;
    if (is_odd_integer(text)) return ScalarType::odd_integer;
    if (is_number(text)) return ScalarType::number;
    if (is_not_finite(text)) return ScalarType::not_finite;
    return ScalarType::text;
}

bool boolean_value(std::string_view text) {
    const char first = text.front();
    if (first == 'o' || first == 'O') return text.size() == 2;
    return first == 't' || first == 'T' || first == 'y' || first == 'Y';
}

std::optional<std::int64_t> integer_value(std::string_view text) {
    const std::string digits = bare_digits(text);
    std::int64_t value = 0;
    const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), value);
    if (error != std::errc() || end != digits.data() + digits.size()) return std::nullopt;
    return value;
}

std::optional<double> number_value(std::string_view text) {
    const std::string digits = bare_digits(text);
    double value = 0;
    const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), value);
    if (error != std::errc() || end != digits.data() + digits.size() || !std::isfinite(value)) {
        return std::nullopt;
    }
    return value;
}

std::string shown(std::string_view text) {
    constexpr std::size_t most_bytes = 80;
    std::string line(text.substr(0, most_bytes));
    // A cut must not leave half a character.
    if (const std::size_t bad = find_bad_utf8(line); bad != std::string::npos) line.resize(bad);
    std::replace_if(
        line.begin(), line.end(),
        [](char c) { return static_cast<unsigned char>(c) < 0x20 || c == '\x7f'; }, ' ');
    line.insert(line.begin(), '\'');
    line += line.size() <= text.size() ? "…'" : "'";
    return line;
}

std::string described(const YamlNode& node) {
    if (node.is_null()) return "null";
    if (node.is_sequence()) return "a list";
    if (node.is_map()) return "a mapping";
    if (scalar_type(node) != ScalarType::text) return shown(node.text);
    return "the text " + shown(node.text);
}

}  // namespace interfuse
