// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/recipe/interpolation.h"

#include <algorithm>
#include <charconv>
#include <utility>

#include "core/platform/environment.h"
#include "core/recipe/scalar.h"
#include "core/runtime/error.h"

namespace interfuse {

namespace {

constexpr std::size_t most_depth = 48;
constexpr std::string_view missing_value = "???";
constexpr std::size_t most_work = 20'000'000;  // bytes made and keys compared

std::string_view trimmed(std::string_view text) {
    const std::size_t first = text.find_first_not_of(" \t");
    if (first == std::string_view::npos) return {};
    return text.substr(first, text.find_last_not_of(" \t") - first + 1);
}

void skip_blanks(std::string_view text, std::size_t& at) {
    while (at < text.size() && (text[at] == ' ' || text[at] == '\t'))
        ++at;
}

// "a.b[0].c" and "a[0]" as parts; false when one is empty.
bool split_parts(std::string_view key, std::vector<std::string>& parts) {
    std::string part;
    bool after_bracket = false;
    for (std::size_t i = 0; i < key.size(); ++i) {
        if (key[i] == ']') return false;
        if (key[i] != '.' && key[i] != '[') {
            if (after_bracket) return false;
            part += key[i];
            continue;
        }
        const bool first_bracket = key[i] == '[' && i == 0;
        if (part.empty() && !after_bracket && !first_bracket) return false;
        if (!part.empty()) parts.push_back(std::exchange(part, {}));
        after_bracket = false;
        if (key[i] == '[') {
            const std::size_t close = key.find(']', i);
            if (close == std::string_view::npos || close == i + 1) return false;
            parts.emplace_back(key.substr(i + 1, close - i - 1));
            i = close;
            after_bracket = true;
        }
    }
    if (!part.empty()) parts.push_back(part);
    return !parts.empty() && key.back() != '.';
}

std::size_t backslashes_before(std::string_view text, std::size_t at, std::size_t from) {
    std::size_t count = 0;
    while (at - count > from && text[at - count - 1] == '\\')
        ++count;
    return count;
}

constexpr std::size_t no_index = static_cast<std::size_t>(-1);

std::size_t index_of(const YamlNode& node, std::string_view part) {
    if (node.is_map()) {
        for (std::size_t i = 0; i < node.keys.size(); ++i) {
            if (node.keys[i].text == part) return i;
        }
        return no_index;
    }
    std::size_t index = 0;
    const auto [end, error] = std::from_chars(part.data(), part.data() + part.size(), index);
    const bool whole = error == std::errc() && end == part.data() + part.size();
    return node.is_sequence() && whole && index < node.items.size() ? index : no_index;
}

// The dotted key of a node by what holds it.
std::string dotted_key(const std::vector<const YamlNode*>& chain) {
    NodePath path;
    path.chain.push_back(chain.front());
    for (std::size_t i = 1; i < chain.size(); ++i) {
        path = path.child(static_cast<std::size_t>(chain[i] - path.node().items.data()));
    }
    return path.key;
}

class DepthGuard {
  public:
    explicit DepthGuard(std::size_t& depth) : depth_(depth) { ++depth_; }
    ~DepthGuard() { --depth_; }
    DepthGuard(const DepthGuard&) = delete;
    DepthGuard& operator=(const DepthGuard&) = delete;

  private:
    std::size_t& depth_;
};

// Keeps a node marked as being resolved, also when an error passes by.
class ActiveGuard {
  public:
    ActiveGuard(std::unordered_set<const YamlNode*>& active, const YamlNode* node)
        : active_(active), node_(node) {
        active_.insert(node);
    }
    ~ActiveGuard() { active_.erase(node_); }
    ActiveGuard(const ActiveGuard&) = delete;
    ActiveGuard& operator=(const ActiveGuard&) = delete;

  private:
    std::unordered_set<const YamlNode*>& active_;
    const YamlNode* node_;
};

}  // namespace

NodePath NodePath::child(std::size_t index) const {
    NodePath path = *this;
    const YamlNode& parent = node();
    path.chain.push_back(&parent.items.at(index));
    if (!path.key.empty()) path.key += '.';
    path.key += parent.is_map() ? parent.keys.at(index).text : std::to_string(index);
    return path;
}

void Interpolator::fail(const NodePath& from, const std::string& sentence) const {
    throw Error(origin_.at(from.node().place) + "In " + shown(from.key) + ": " + sentence);
}

void Interpolator::spend(const NodePath& from, std::size_t work) {
    work_ += work + 1;
    if (work_ > most_work) fail(from, "the interpolations expand to too much; write them out.");
}

NodePath Interpolator::made(const NodePath& from, YamlNode node) {
    node.place = from.node().place;
    spend(from, node.text.size());
    made_.push_back(std::move(node));
    NodePath path = from;
    path.chain.back() = &made_.back();
    return path;
}

NodePath Interpolator::resolve(const NodePath& from) {
    const YamlNode& node = from.node();
    if (!node.is_scalar()) return from;
    if (node.text == missing_value) {
        fail(from,
             "the value is missing; give one, in the file or as " + shown(from.key + "=…") + ".");
    }
    if (node.text.find("${") == std::string::npos) return from;
    if (active_.contains(&node)) fail(from, "the interpolations refer to each other in a circle.");
    if (depth_ >= most_depth) fail(from, "the interpolations nest too deeply.");
    const ActiveGuard active(active_, &node);
    const DepthGuard deeper(depth_);
    return expand(from);
}

NodePath Interpolator::expand(const NodePath& from) {
    const std::string_view text = from.node().text;
    YamlNode result;
    result.kind = YamlNode::Kind::scalar;
    std::size_t at = 0;
    for (std::size_t open = text.find("${"); open != std::string_view::npos;
         open = text.find("${", at)) {
        const std::size_t backslashes = backslashes_before(text, open, at);
        result.text += text.substr(at, open - at - backslashes);
        result.text.append(backslashes / 2, '\\');
        at = open + 2;
        if (backslashes % 2 == 1) {
            result.text += "${";
            continue;
        }
        const NodePath value = evaluate(from, at);
        if (open == 0 && at == text.size()) return value;
        if (!value.node().is_scalar()) {
            fail(from, "the interpolation gives " +
                           std::string(value.node().is_null() ? "null" : "a list or a mapping") +
                           ", which cannot be a part of a text.");
        }
        spend(from, value.node().text.size());
        result.text += value.node().text;
    }
    result.text += text.substr(at);
    return made(from, std::move(result));
}

// Reads what follows "${" up to and with its "}".
NodePath Interpolator::evaluate(const NodePath& from, std::size_t& at) {
    const std::string_view text = from.node().text;
    if (depth_ >= most_depth) fail(from, "the interpolations nest too deeply.");
    const DepthGuard deeper(depth_);
    std::string head;
    while (at < text.size()) {
        if (text.substr(at, 2) == "${") {
            append_nested(from, at, head);
        } else if (text[at] == '}') {
            ++at;
            return look_up(from, trimmed(head));
        } else if (text[at] == ':') {
            const std::string name(trimmed(head));
            if (name == "oc.env") return environment(from, ++at);
            fail(from, "the resolver " + shown("${" + name + ":…}") +
                           " is not supported; only ${key} and ${oc.env:NAME} are. Write the value "
                           "itself.");
        } else {
            head += text[at++];
        }
    }
    fail(from, "the interpolation is not closed: a '}' is missing.");
}

void Interpolator::append_nested(const NodePath& from, std::size_t& at, std::string& to) {
    at += 2;
    const NodePath value = evaluate(from, at);
    if (!value.node().is_scalar()) {
        fail(from, "an interpolation inside another must give a text.");
    }
    spend(from, value.node().text.size());
    to += value.node().text;
}

// One argument of a resolver, up to its "," or "}"; true when it was in quotes.
bool Interpolator::argument(const NodePath& from, std::size_t& at, std::string& value) {
    const std::string_view text = from.node().text;
    skip_blanks(text, at);
    const char quote = at < text.size() && (text[at] == '"' || text[at] == '\'') ? text[at] : '\0';
    if (quote != '\0') ++at;
    while (at < text.size()) {
        if (text.substr(at, 2) == "${") {
            append_nested(from, at, value);
            continue;
        }
        if (text[at] == '\\' && at + 1 < text.size()) {
            const char next = text[at + 1];
            const std::string_view escapable = quote != '\0' ? "\\\"'" : "\\,}:[]{}() =";
            if (escapable.find(next) != std::string_view::npos) ++at;
        } else if (quote != '\0' ? text[at] == quote : text[at] == ',' || text[at] == '}') {
            break;
        }
        value += text[at++];
    }
    if (quote == '\0') {
        value = std::string(trimmed(value));
        return false;
    }
    if (at == text.size()) fail(from, "a quotation mark is missing in the interpolation.");
    ++at;
    skip_blanks(text, at);
    return true;
}

NodePath Interpolator::environment(const NodePath& from, std::size_t& at) {
    const std::string_view text = from.node().text;
    std::vector<std::string> arguments;
    bool in_quotes = false;
    do {
        std::string value;
        in_quotes = argument(from, at, value);
        arguments.push_back(std::move(value));
        if (at >= text.size()) fail(from, "the interpolation is not closed: a '}' is missing.");
        if (text[at] != ',' && text[at] != '}') {
            fail(from, "after a quotation mark in an interpolation only ',' or '}' may follow.");
        }
    } while (text[at++] == ',');
    if (arguments.size() > 2 || arguments[0].empty()) {
        fail(from, "${oc.env:…} takes the name of a variable and at most one default.");
    }
    YamlNode result;
    result.kind = YamlNode::Kind::scalar;
    const bool named = arguments[0].find('\0') == std::string::npos;
    if (auto value = named ? platform::environment_text(arguments[0]) : std::nullopt) {
        result.text = std::move(*value);
        if (find_bad_utf8(result.text) != std::string_view::npos) {
            fail(from, "the environment variable " + shown(arguments[0]) + " is not UTF-8 text.");
        }
        return made(from, std::move(result));
    }
    if (arguments.size() < 2) {
        fail(from, "the environment variable " + shown(arguments[0]) +
                       " is not set; set it, or give a default: ${oc.env:" + arguments[0] +
                       ",default}.");
    }
    if (!in_quotes && arguments[1] == "null") result.kind = YamlNode::Kind::null;
    result.text = result.is_null() ? "" : arguments[1];
    return made(from, std::move(result));
}

NodePath Interpolator::look_up(const NodePath& from, std::string_view key) {
    const std::string reference = "${" + std::string(key) + "}";
    const std::size_t dots = std::min(key.find_first_not_of('.'), key.size());
    NodePath at;
    if (dots == 0) {
        at.chain = {&root_};
    } else {
        if (dots >= from.chain.size()) {
            fail(from, "the interpolation " + shown(reference) + " leads out of the file.");
        }
        at.chain.assign(from.chain.begin(), from.chain.end() - static_cast<std::ptrdiff_t>(dots));
        at.key = dotted_key(at.chain);
    }
    std::vector<std::string> parts;
    if (!split_parts(key.substr(dots), parts)) {
        fail(from, "the interpolation " + shown(reference) + " names no key.");
    }
    for (const std::string& part : parts) {
        at = resolve(at);
        spend(from, at.node().keys.size());
        const std::size_t index = index_of(at.node(), part);
        if (index == no_index) {
            fail(from, "the interpolation " + shown(reference) + " refers to " + shown(part) +
                           ", which is not there.");
        }
        at = at.child(index);
    }
    at = resolve(at);
    at.key = from.key;  // messages name the key that the value is read for
    return at;
}

std::string escape_interpolation(std::string_view text) {
    std::string escaped;
    std::size_t at = 0;
    for (std::size_t open = text.find("${"); open != std::string_view::npos;
         open = text.find("${", at)) {
        const std::size_t backslashes = backslashes_before(text, open, at);
        escaped += text.substr(at, open - at);
        escaped.append(backslashes + 1, '\\');
        escaped += "${";
        at = open + 2;
    }
    escaped += text.substr(at);
    return escaped;
}

}  // namespace interfuse
