// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/clip/tokenizer_files.h"

#include <algorithm>
#include <string_view>
#include <system_error>

#include "core/checkpoint/shown_name.h"
#include "core/checkpoint/strict_json.h"
#include "core/clip/special_tokens.h"
#include "core/runtime/error.h"
#include "core/runtime/path_kinds.h"
#include "core/runtime/random_access_file.h"
#include "core/runtime/text.h"

namespace interfuse {
namespace {

namespace fs = std::filesystem;
using nlohmann::json;

constexpr std::uint64_t largest_file = 64'000'000;
constexpr JsonLimits json_limits{.depth = 16, .values = 4'000'000};
// CLIP's own merges.txt holds more lines than CLIP takes; transformers too reads this many.
constexpr std::size_t most_merges = 48'894;
constexpr std::int64_t largest_id = 16'777'216;

std::string sentence_start(const fs::path& file) {
    return "The file " + quoted(file);
}

json read_object(const fs::path& file) {
    json root =
        parse_strict_json(read_text_file(file, largest_file), sentence_start(file), json_limits);
    if (!root.is_object()) throw Error(sentence_start(file) + " does not hold a JSON object.");
    return root;
}

Vocabulary read_vocabulary(const json& object, const std::string& what) {
    if (object.empty()) throw Error(what + " has an empty vocabulary.");
    Vocabulary vocabulary;
    vocabulary.reserve(object.size());
    for (const auto& [token, id] : object.items()) {
        if (!id.is_number_unsigned() ||
            id.get<std::uint64_t>() > static_cast<std::uint64_t>(largest_id)) {
            throw Error(what + " gives the token " + shown_name(token) +
                        " no whole number from 0 to " + std::to_string(largest_id) + ".");
        }
        vocabulary.emplace(token, id.get<std::int64_t>());
    }
    return vocabulary;
}

// "a b" as its two tokens; `place` names it in the message: "line 3".
std::pair<std::string, std::string> read_merge(std::string_view line, const std::string& what,
                                               const std::string& place) {
    constexpr std::string_view blank = " \t";
    const auto refuse = [&] {
        throw Error(what + " does not hold two tokens with a space between in " + place + ", " +
                    shown_name(line) + ". Copy or download it again.");
    };
    const std::size_t space = line.find_first_of(blank);
    const std::size_t second = line.find_first_not_of(blank, space);
    if (space == 0 || second == std::string_view::npos) refuse();
    if (line.find_first_of(blank, second) != std::string_view::npos) refuse();
    return {std::string(line.substr(0, space)), std::string(line.substr(second))};
}

// The first line is a version; it counts for nothing.
void read_merges(const fs::path& file, TokenizerFiles& files) {
    files.merges_name = sentence_start(file);
    std::string text = read_text_file(file, largest_file);
    const std::size_t last = text.find_last_not_of(" \t\r\n");
    text.resize(last == std::string::npos ? 0 : last + 1);
    std::size_t number = 0;
    for (std::size_t at = 0; at < text.size() && files.merges.size() < most_merges;) {
        const std::size_t end = std::min(text.find('\n', at), text.size());
        std::string_view line = std::string_view(text).substr(at, end - at);
        if (line.ends_with('\r')) line.remove_suffix(1);
        at = end + 1;
        if (++number == 1) continue;
        files.merges.push_back(
            read_merge(line, files.merges_name, "line " + std::to_string(number)));
    }
    if (files.merges.empty()) {
        throw Error(files.merges_name +
                    " holds no merges: a line with a version, then a pair of tokens on each line. "
                    "Copy or download it again.");
    }
}

// The value at the end of the path, null where there is none.
json value_at(const json& root, std::initializer_list<const char*> path) {
    const json* value = &root;
    for (const char* key : path) {
        if (!value->is_object()) return {};
        const auto found = value->find(key);
        if (found == value->end()) return {};
        value = &*found;
    }
    return *value;
}

std::vector<std::string> types_of(const json& list) {
    std::vector<std::string> types;
    if (!list.is_array()) return types;
    for (const json& entry : list) {
        const json type = value_at(entry, {"type"});
        types.push_back(type.is_string() ? type.get<std::string>() : std::string());
    }
    return types;
}

// Whether a tokenizer.json describes the steps that CLIPTokenizerFast takes.
bool takes_clips_steps(const json& root) {
    constexpr std::string_view pattern =
        R"('s|'t|'re|'ve|'m|'ll|'d|[\p{L}]+|[\p{N}]|[^\s\p{L}\p{N}]+)";
    const json splits = value_at(root, {"pre_tokenizer", "pretokenizers"});
    const json model = value_at(root, {"model"});
    if (types_of(value_at(root, {"normalizer", "normalizers"})) !=
            std::vector<std::string>{"NFC", "Replace", "Lowercase"} ||
        types_of(splits) != std::vector<std::string>{"Split", "ByteLevel"}) {
        return false;
    }
    const json regex = value_at(splits[0], {"pattern", "Regex"});
    const json type = value_at(model, {"type"});
    const json prefix = value_at(model, {"continuing_subword_prefix"});
    const auto off = [](const json& value) { return value.is_null() || value == false; };
    // Some versions name the special tokens before the rest of the pattern.
    return regex.is_string() && regex.get_ref<const std::string&>().ends_with(pattern) &&
           off(value_at(splits[1], {"add_prefix_space"})) && (type.is_null() || type == "BPE") &&
           (prefix.is_null() || prefix == "") &&
           value_at(model, {"end_of_word_suffix"}) == "</w>" &&
           value_at(model, {"dropout"}).is_null() && off(value_at(model, {"fuse_unk"})) &&
           off(value_at(model, {"byte_fallback"})) && off(value_at(model, {"ignore_merges"}));
}

void read_json_merges(const json& list, TokenizerFiles& files) {
    if (!list.is_array() || list.empty()) throw Error(files.merges_name + " has no model.merges.");
    for (const json& entry : list) {
        const std::string place =
            "entry " + std::to_string(files.merges.size() + 1) + " of model.merges";
        if (entry.is_string()) {
            files.merges.push_back(
                read_merge(entry.get_ref<const std::string&>(), files.merges_name, place));
        } else if (entry.is_array() && entry.size() == 2 && entry[0].is_string() &&
                   entry[1].is_string()) {
            files.merges.emplace_back(entry[0].get<std::string>(), entry[1].get<std::string>());
        } else {
            throw Error(files.merges_name + " does not hold two tokens in " + place + ".");
        }
    }
}

// Gives added tokens their numbers: those of the vocabulary, and behind its end.
class Numbering {
  public:
    explicit Numbering(TokenizerFiles& files) : files_(files) {}

    void add(const std::vector<NamedToken>& tokens) {
        for (const NamedToken& token : tokens) {
            if (token.content.empty() || find_added(token.content) != nullptr) continue;
            const auto found = files_.vocabulary.find(token.content);
            const std::int64_t id = found != files_.vocabulary.end() ? found->second : next_++;
            files_.added.push_back({token.content, id, token.normalised});
        }
    }

    std::int64_t find(const std::optional<NamedToken>& token, const char* key,
                      const fs::path& source) const {
        if (token) {
            if (const AddedToken* added = find_added(token->content)) return added->id;
            const auto found = files_.vocabulary.find(token->content);
            if (found != files_.vocabulary.end()) return found->second;
        }
        throw Error(sentence_start(source) + " has no token " +
                    (token ? shown_name(token->content) : "for it") +
                    ", which a sentence needs as its " + key +
                    ". The tokeniser's files do not belong together.");
    }

  private:
    const AddedToken* find_added(const std::string& content) const {
        const auto found =
            std::find_if(files_.added.begin(), files_.added.end(),
                         [&](const AddedToken& token) { return token.content == content; });
        return found == files_.added.end() ? nullptr : &*found;
    }

    TokenizerFiles& files_;
    std::int64_t next_ = static_cast<std::int64_t>(files_.vocabulary.size());
};

void set_unknown(const std::string& content, TokenizerFiles& files) {
    const auto found = files.vocabulary.find(content);
    if (found != files.vocabulary.end()) files.unknown = found->second;
}

void add_special_tokens(const SpecialTokens& tokens, const std::vector<NamedToken>& first,
                        const fs::path& source, TokenizerFiles& files) {
    Numbering numbering(files);
    numbering.add(first);
    numbering.add(tokens.added);
    files.start = numbering.find(tokens.start, "bos_token", source);
    files.end = numbering.find(tokens.end, "eos_token", source);
    numbering.add(tokens.special);
}

TokenizerFiles read_vocabulary_files(const fs::path& folder) {
    TokenizerFiles files;
    const fs::path source = folder / "vocab.json";
    files.vocabulary = read_vocabulary(read_object(source), sentence_start(source));
    read_merges(folder / "merges.txt", files);
    const SpecialTokens tokens = read_special_tokens(folder, true);
    if (tokens.unknown) set_unknown(tokens.unknown->content, files);
    add_special_tokens(tokens, {}, source, files);
    return files;
}

TokenizerFiles read_tokenizer_json(const fs::path& folder) {
    TokenizerFiles files;
    const fs::path source = folder / "tokenizer.json";
    const json root = read_object(source);
    files.merges_name = sentence_start(source);
    if (!takes_clips_steps(root)) {
        throw Error(files.merges_name +
                    " does not describe a tokeniser of CLIP: its normalizer, pre_tokenizer or "
                    "model is another. Take the files of a CLIP model.");
    }
    const json vocabulary = value_at(root, {"model", "vocab"});
    if (!vocabulary.is_object()) throw Error(files.merges_name + " has no model.vocab.");
    files.vocabulary = read_vocabulary(vocabulary, files.merges_name);
    read_json_merges(value_at(root, {"model", "merges"}), files);
    const json unknown = value_at(root, {"model", "unk_token"});
    if (unknown.is_string()) set_unknown(unknown.get<std::string>(), files);

    std::vector<NamedToken> added;
    const json list = value_at(root, {"added_tokens"});
    for (const json& entry : list) {
        added.push_back(
            read_token_object(entry, false, files.merges_name + ", in its added_tokens,"));
    }
    add_special_tokens(read_special_tokens(folder, false), added, source, files);
    return files;
}

}  // namespace

TokenizerFiles read_tokenizer_files(const fs::path& folder) {
    const bool vocabulary = is_there(folder / "vocab.json");
    const bool merges = is_there(folder / "merges.txt");
    if (vocabulary && merges) return read_vocabulary_files(folder);
    if (is_there(folder / "tokenizer.json")) return read_tokenizer_json(folder);
    const std::string advice =
        " Copy the tokeniser's files of the CLIP model there: vocab.json and merges.txt, or "
        "tokenizer.json.";
    if (vocabulary || merges) {
        throw Error("The folder " + quoted(folder) + " has a " +
                    (vocabulary ? "vocab.json but no merges.txt" : "merges.txt but no vocab.json") +
                    " beside it." + advice);
    }
    throw Error("The folder " + quoted(folder) + " holds no tokeniser." + advice);
}

}  // namespace interfuse
