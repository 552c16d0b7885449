// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>

#include "core/recipe/overrides.h"
#include "core/recipe/scalar.h"
#include "core/runtime/error.h"

namespace interfuse {

namespace {

constexpr std::size_t most_depth = 32;

bool equals_ignoring_case(std::string_view text, std::string_view lower) {
    return std::equal(text.begin(), text.end(), lower.begin(), lower.end(), [](char a, char b) {
        return (a >= 'A' && a <= 'Z' ? static_cast<char>(a - 'A' + 'a') : a) == b;
    });
}

// Recursive descent over one value.
class ValueParser {
  public:
    ValueParser(std::string_view text, int place) : text_(text), place_(place) {}

    YamlNode parse() {
        skip_blanks();
        if (at_end()) return text_node("", false);
        YamlNode value = element("");
        skip_blanks();
        if (!at_end() && text_[at_] == ',') {
            throw Error(
                "a comma outside of brackets starts one of Hydra's sweeps, which are not "
                "supported; put a list in brackets, and a text with a comma in quotes");
        }
        if (!at_end()) {
            throw Error("nothing may follow after " + shown(text_.substr(0, at_)) +
                        "; put the value in quotes if it is a text");
        }
        return value;
    }

  private:
    bool at_end() const { return at_ >= text_.size(); }
    void skip_blanks() {
        while (!at_end() && (text_[at_] == ' ' || text_[at_] == '\t'))
            ++at_;
    }
    bool take(char c) {
        if (at_end() || text_[at_] != c) return false;
        ++at_;
        return true;
    }

    YamlNode node(YamlNode::Kind kind) const {
        YamlNode made;
        made.kind = kind;
        made.place = place_;
        return made;
    }
    YamlNode text_node(std::string text, bool plain) const {
        YamlNode made = node(YamlNode::Kind::scalar);
        made.text = std::move(text);
        made.plain = plain;
        return made;
    }

    // `ends` are the characters that end a bare text here.
    YamlNode element(std::string_view ends) {
        skip_blanks();
        if (at_end()) throw Error("a value is missing at the end");
        if (text_[at_] == '[' || text_[at_] == '{') {
            if (++depth_ > most_depth) throw Error("the value nests too deeply");
            YamlNode made = text_[at_++] == '[' ? list() : mapping();
            --depth_;
            return made;
        }
        if (text_[at_] == '"' || text_[at_] == '\'') return quoted_text();
        return bare_text(ends);
    }

    YamlNode list() {
        YamlNode made = node(YamlNode::Kind::sequence);
        skip_blanks();
        if (take(']')) return made;
        while (true) {
            made.items.push_back(element(",]"));
            skip_blanks();
            if (take(']')) return made;
            if (!take(',')) throw Error("a ']' is missing");
        }
    }

    YamlNode mapping() {
        YamlNode made = node(YamlNode::Kind::map);
        skip_blanks();
        if (take('}')) return made;
        while (true) {
            skip_blanks();
            const bool in_quotes = !at_end() && (text_[at_] == '"' || text_[at_] == '\'');
            const std::string key = in_quotes ? quoted_text().text : bare_text(":,}").text;
            skip_blanks();
            if (!take(':')) throw Error("a ':' is missing after the key " + shown(key));
            if (made.find(key) != nullptr) {
                throw Error("the key " + shown(key) + " is there twice");
            }
            YamlNode value = element(",}");
            made.keys.push_back({key, place_});
            made.items.push_back(std::move(value));
            skip_blanks();
            if (take('}')) return made;
            if (!take(',')) throw Error("a '}' is missing");
        }
    }

    // Backslashes count only before a quotation mark: \' is ', and \\' is one backslash and the
    // end.
    YamlNode quoted_text() {
        const char quote = text_[at_++];
        std::string value;
        while (!at_end()) {
            std::size_t backslashes = 0;
            while (at_ + backslashes < text_.size() && text_[at_ + backslashes] == '\\') {
                ++backslashes;
            }
            const std::size_t next = at_ + backslashes;
            const bool before_quote = next < text_.size() && text_[next] == quote;
            value.append(before_quote ? backslashes / 2 : backslashes, '\\');
            at_ = next;
            if (at_end()) break;
            if (before_quote && backslashes % 2 == 0) {
                ++at_;
                return text_node(std::move(value), false);
            }
            value += text_[at_++];
        }
        throw Error("a closing quotation mark is missing");
    }

    // Text without quotes; an interpolation in it goes through whole, whatever it holds.
    YamlNode bare_text(std::string_view ends) {
        std::string value;
        std::size_t kept = 0;  // trailing blanks go, escaped ones stay
        bool escaped = false;
        while (!at_end() && ends.find(text_[at_]) == std::string_view::npos) {
            const char c = text_[at_];
            if (text_.substr(at_, 2) == "${") {
                value += interpolation();
                kept = value.size();
                continue;
            }
            if (c == '\\' && at_ + 1 < text_.size() &&
                std::string_view("\\()[]{}:=, \t").find(text_[at_ + 1]) != std::string_view::npos) {
                value += text_[at_ + 1];
                at_ += 2;
                kept = value.size();
                escaped = true;
                continue;
            }
            if (ends.empty() && c == ',') break;
            if (std::string_view("[]{}()\"'").find(c) != std::string_view::npos) {
                throw Error(std::string("the character ") + c +
                            " has a meaning here; put the text in quotes");
            }
            value += c;
            ++at_;
            if (c != ' ' && c != '\t') kept = value.size();
        }
        value.resize(kept);
        if (value.empty()) throw Error("a value is missing");
        return typed(std::move(value), escaped);
    }

    std::string_view interpolation() {
        const std::size_t start = at_;
        std::size_t open = 0;
        while (!at_end()) {
            if (text_.substr(at_, 2) == "${") {
                ++open;
                at_ += 2;
                continue;
            }
            if (text_[at_++] == '}' && --open == 0) return text_.substr(start, at_ - start);
        }
        throw Error("the interpolation is not closed: a '}' is missing");
    }

    // Hydra knows fewer words than YAML does: yes, no, on, off and ~ are text.
    YamlNode typed(std::string value, bool escaped) const {
        if (escaped) return text_node(std::move(value), false);
        if (equals_ignoring_case(value, "null")) return node(YamlNode::Kind::null);
        if (equals_ignoring_case(value, "true")) return text_node("true", true);
        if (equals_ignoring_case(value, "false")) return text_node("false", true);
        for (const std::string_view word : {"nan", "inf", "+inf", "-inf"}) {
            if (equals_ignoring_case(value, word)) {
                return text_node(word == "-inf" ? "-.inf" : word == "nan" ? ".nan" : ".inf", true);
            }
        }
        // -.5 is a number for Hydra, a text for YAML.
        const std::ptrdiff_t first = value[0] == '+' || value[0] == '-' ? 1 : 0;
        std::string number = value;
        const bool bare_point = std::string_view(value).substr(first).starts_with('.');
        if (bare_point) number.insert(number.begin() + first, '0');
        YamlNode made = text_node(std::move(number), true);
        const ScalarType type = scalar_type(made);
        if (type == ScalarType::integer || type == ScalarType::number) return made;
        return text_node(std::move(value), false);
    }

    std::string_view text_;
    int place_;
    std::size_t at_ = 0;
    std::size_t depth_ = 0;
};

}  // namespace

YamlNode parse_override_value(std::string_view text, int place) {
    return ValueParser(text, place).parse();
}

}  // namespace interfuse
