// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/recipe/yaml_reader.h"

#include <yaml-cpp/eventhandler.h>
#include <yaml-cpp/exceptions.h>
#include <yaml-cpp/mark.h>
#include <yaml-cpp/parser.h>

#include <algorithm>
#include <map>
#include <sstream>
#include <unordered_map>
#include <unordered_set>
#include <utility>

#include "core/recipe/scalar.h"
#include "core/runtime/error.h"
#include "core/runtime/text.h"

namespace interfuse {

namespace {

constexpr std::size_t most_document_bytes = 16'000'000;
constexpr std::size_t most_nodes = 100'000;
constexpr std::size_t most_text_bytes = 32'000'000;
constexpr std::size_t most_depth = 64;
constexpr int first_file_place = 1 << 24;  // above the lines of every first file

// Builds the tree from the parser's events. Refusing inside an event keeps the parser's own
// recursion as shallow as the tree may be.
class TreeBuilder final : public YAML::EventHandler {
  public:
    explicit TreeBuilder(const YamlOrigin& origin) : origin_(origin) {}

    YamlNode take_root() { return std::move(root_); }
    bool has_document() const { return documents_ > 0; }

    void OnDocumentStart(const YAML::Mark& mark) override {
        if (++documents_ > 1)
            fail(mark, "The file holds several YAML documents; keep one of them.");
    }
    void OnDocumentEnd() override {}

    void OnNull(const YAML::Mark& mark, YAML::anchor_t anchor) override {
        YamlNode node;
        node.place = mark.line + 1;
        add(mark, std::move(node), anchor);
    }

    void OnScalar(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
                  const std::string& value) override {
        const bool text_tag = tag == "!" || tag == "tag:yaml.org,2002:str";
        if (!text_tag && tag != "?" && !tag.empty()) refuse_tag(mark, tag);
        YamlNode node;
        node.kind = YamlNode::Kind::scalar;
        node.plain = !text_tag;
        node.place = mark.line + 1;
        node.text = value;
        add(mark, std::move(node), anchor);
    }

    void OnAlias(const YAML::Mark& mark, YAML::anchor_t anchor) override {
        const auto known = anchors_.find(anchor);
        if (known == anchors_.end()) {
            fail(mark, "An alias stands inside the value that it repeats; write the value out.");
        }
        YamlNode copy = known->second;
        if (open_.size() + depth(copy) > most_depth) {
            fail(mark, "The file nests deeper than " + std::to_string(most_depth) + " levels.");
        }
        count(mark, copy);
        attach(mark, std::move(copy));
    }

    void OnSequenceStart(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
                         YAML::EmitterStyle::value) override {
        open(mark, tag, "tag:yaml.org,2002:seq", anchor, YamlNode::Kind::sequence);
    }
    void OnSequenceEnd() override { close(); }
    void OnMapStart(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
                    YAML::EmitterStyle::value) override {
        open(mark, tag, "tag:yaml.org,2002:map", anchor, YamlNode::Kind::map);
    }
    void OnMapEnd() override { close(); }

  private:
    struct Open {
        YamlNode node;
        YAML::anchor_t anchor = 0;
        YAML::Mark mark;
        std::unordered_map<std::string, int> lines;  // of a map's keys
        bool key_pending = false;                    // a key came, its value has not
    };

    [[noreturn]] void fail(const YAML::Mark& mark, const std::string& sentence) const {
        throw Error(origin_.at(mark.line + 1) + sentence);
    }

    [[noreturn]] void refuse_tag(const YAML::Mark& mark, const std::string& tag) const {
        fail(mark, "The YAML tag " + shown(tag) + " is not supported; remove it.");
    }

    void open(const YAML::Mark& mark, const std::string& tag, std::string_view own_tag,
              YAML::anchor_t anchor, YamlNode::Kind kind) {
        if (!tag.empty() && tag != "?" && tag != "!" && tag != own_tag) refuse_tag(mark, tag);
        if (open_.size() >= most_depth) {
            fail(mark, "The file nests deeper than " + std::to_string(most_depth) + " levels.");
        }
        if (!open_.empty() && wants_key()) {
            fail(mark, "A key must be plain text, not a list or a mapping.");
        }
        Open opened;
        opened.node.kind = kind;
        opened.node.place = mark.line + 1;
        opened.anchor = anchor;
        opened.mark = mark;
        open_.push_back(std::move(opened));
    }

    void close() {
        Open closed = std::move(open_.back());
        open_.pop_back();
        count_one(closed.mark, closed.node);
        remember(closed.mark, closed.node, closed.anchor);
        attach(closed.mark, std::move(closed.node));
    }

    bool wants_key() const { return open_.back().node.is_map() && !open_.back().key_pending; }

    void add(const YAML::Mark& mark, YamlNode node, YAML::anchor_t anchor) {
        count_one(mark, node);
        remember(mark, node, anchor);
        attach(mark, std::move(node));
    }

    // What an anchor keeps counts too: nested anchors would keep a copy a level.
    void remember(const YAML::Mark& mark, const YamlNode& node, YAML::anchor_t anchor) {
        if (anchor == 0) return;
        count(mark, node);
        anchors_[anchor] = node;
    }

    void attach(const YAML::Mark& mark, YamlNode node) {
        if (open_.empty()) {
            root_ = std::move(node);
            return;
        }
        Open& parent = open_.back();
        if (wants_key()) {
            add_key(mark, parent, node);
            return;
        }
        parent.node.items.push_back(std::move(node));
        parent.key_pending = false;
    }

    void add_key(const YAML::Mark& mark, Open& parent, const YamlNode& key) {
        if (!key.is_scalar()) fail(mark, "A key must be plain text.");
        if (key.plain && key.text == "<<") {
            fail(mark, "Merge keys (<<) are not supported; write the keys out.");
        }
        const int line = mark.line + 1;
        const auto [known, fresh] = parent.lines.emplace(key.text, line);
        if (!fresh) {
            fail(mark, "The key " + shown(key.text) + " is there twice, first in line " +
                           std::to_string(known->second) + "; keep one of them.");
        }
        parent.node.keys.push_back({key.text, line});
        parent.key_pending = true;
    }

    void count_one(const YAML::Mark& mark, const YamlNode& node) {
        ++nodes_;
        text_bytes_ += node.text.size();
        if (nodes_ > most_nodes || text_bytes_ > most_text_bytes) {
            fail(mark, "The file is too large once its aliases are expanded (at most " +
                           std::to_string(most_nodes) + " values and " +
                           human_bytes(most_text_bytes) + ").");
        }
    }

    void count(const YAML::Mark& mark, const YamlNode& node) {
        count_one(mark, node);
        for (const YamlKey& key : node.keys)
            text_bytes_ += key.text.size();
        for (const YamlNode& item : node.items)
            count(mark, item);
    }

    static std::size_t depth(const YamlNode& node) {
        std::size_t deepest = 0;
        for (const YamlNode& item : node.items)
            deepest = std::max(deepest, depth(item));
        return node.items.empty() ? 0 : deepest + 1;
    }

    const YamlOrigin& origin_;
    YamlNode root_;
    std::vector<Open> open_;
    std::map<YAML::anchor_t, YamlNode> anchors_;
    std::size_t nodes_ = 0;
    std::size_t text_bytes_ = 0;
    int documents_ = 0;
};

int line_of(std::string_view text, std::size_t offset) {
    return 1 + static_cast<int>(std::count(text.begin(), text.begin() + offset, '\n'));
}

// yaml-cpp takes byte 4 for the end of the input and guesses at other encodings, so neither may
// reach it.
void check_bytes(std::string_view text, const YamlOrigin& origin) {
    if (text.size() > most_document_bytes) {
        throw Error(origin.at(0) + "The file is larger than " + human_bytes(most_document_bytes) +
                    ", which is too large.");
    }
    const std::size_t bad = find_bad_utf8(text);
    if (bad != std::string_view::npos) {
        throw Error(origin.at(line_of(text, bad)) +
                    "The file is not UTF-8 text; save it with that encoding.");
    }
    for (std::size_t i = 0; i < text.size(); ++i) {
        const auto byte = static_cast<unsigned char>(text[i]);
        if (byte == 0x7f || (byte < 0x20 && byte != '\t' && byte != '\n' && byte != '\r')) {
            throw Error(origin.at(line_of(text, i)) + "The file holds a control character (byte " +
                        std::to_string(byte) + "), which YAML forbids; remove it.");
        }
    }
}

// The length of the well-formed UTF-8 sequence that starts at i, or 0.
std::size_t utf8_sequence(std::string_view text, std::size_t i) {
    const auto byte = [&](std::size_t k) { return static_cast<unsigned char>(text[k]); };
    const unsigned char first = byte(i);
    if (first < 0x80) return 1;
    const std::size_t length = first >= 0xf0 ? 4 : first >= 0xe0 ? 3 : 2;
    if (first < 0xc2 || first > 0xf4 || i + length > text.size()) return 0;
    for (std::size_t k = 1; k < length; ++k) {
        if ((byte(i + k) & 0xc0) != 0x80) return 0;
    }
    const unsigned char second = byte(i + 1);
    const bool overlong = (first == 0xe0 && second < 0xa0) || (first == 0xf0 && second < 0x90);
    const bool surrogate = first == 0xed && second > 0x9f;
    const bool beyond = first == 0xf4 && second > 0x8f;
    return overlong || surrogate || beyond ? 0 : length;
}

}  // namespace

const YamlNode* YamlNode::find(std::string_view key) const {
    for (std::size_t i = 0; i < keys.size(); ++i) {
        if (keys[i].text == key) return &items[i];
    }
    return nullptr;
}

YamlNode* YamlNode::find(std::string_view key) {
    return const_cast<YamlNode*>(std::as_const(*this).find(key));
}

std::string YamlOrigin::at(int place) const {
    if (place < 0) return short_place(place) + ": ";
    if (place == 0) return name + ": ";
    if (!is_in_file(place)) return name + ":" + std::to_string(place) + ": ";
    const YamlFile& file = file_of(place);
    return file.name + ":" + std::to_string(place - file.first + 1) + ": ";
}

std::string YamlOrigin::short_place(int place) const {
    if (place < 0) return "override " + shown(overrides.at(static_cast<std::size_t>(-place - 1)));
    if (!is_in_file(place)) return "line " + std::to_string(place);
    const YamlFile& file = file_of(place);
    return "line " + std::to_string(place - file.first + 1) + " of " + file.name;
}

bool YamlOrigin::is_in_file(int place) {
    return place >= first_file_place;
}

int YamlOrigin::add_file(const std::string& file, int lines) {
    const int first = files.empty() ? first_file_place : files.back().first + files.back().lines;
    files.push_back({file, first, lines});
    return first;
}

const YamlFile& YamlOrigin::file_of(int place) const {
    const auto after =
        std::upper_bound(files.begin(), files.end(), place,
                         [](int wanted, const YamlFile& file) { return wanted < file.first; });
    return *std::prev(after);
}

std::size_t find_bad_utf8(std::string_view text) {
    for (std::size_t i = 0; i < text.size();) {
        const std::size_t length = utf8_sequence(text, i);
        if (length == 0) return i;
        i += length;
    }
    return std::string_view::npos;
}

YamlNode read_yaml(std::string_view text, const YamlOrigin& origin, std::string_view wanted) {
    if (text.starts_with("\xef\xbb\xbf")) text.remove_prefix(3);
    check_bytes(text, origin);
    std::istringstream stream{std::string(text)};
    TreeBuilder builder(origin);
    try {
        YAML::Parser parser(stream);
        while (parser.HandleNextDocument(builder)) {
        }
    } catch (const YAML::Exception& problem) {
        throw Error(origin.at(problem.mark.line + 1) +
                    "The file is not valid YAML: " + problem.msg + ".");
    }
    if (!builder.has_document()) throw Error(origin.at(0) + "The file is empty.");
    YamlNode root = builder.take_root();
    if (!root.is_map()) {
        throw Error(origin.at(root.place) + std::string(wanted));
    }
    return root;
}

}  // namespace interfuse
