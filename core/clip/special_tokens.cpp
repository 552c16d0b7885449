// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/clip/special_tokens.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <map>
#include <string_view>
#include <system_error>
#include <utility>

#include "core/checkpoint/shown_name.h"
#include "core/checkpoint/strict_json.h"
#include "core/runtime/error.h"
#include "core/runtime/random_access_file.h"
#include "core/runtime/text.h"

namespace interfuse {
namespace {

namespace fs = std::filesystem;
using nlohmann::json;

constexpr std::uint64_t largest_file = 16'000'000;
constexpr std::string_view start_text = "<|startoftext|>";
constexpr std::string_view end_text = "<|endoftext|>";

// In transformers' order.
constexpr std::array<const char*, 7> special_keys{
    "bos_token", "eos_token", "unk_token", "sep_token", "pad_token", "cls_token", "mask_token"};
constexpr const char* additional_key = "additional_special_tokens";

std::string sentence_start(const fs::path& file) {
    return "The file " + quoted(file);
}

// The object in a file; an empty one where there is no such file.
json read_object(const fs::path& file) {
    std::error_code ignored;
    if (!fs::exists(file, ignored)) return json::object();
    json root = parse_strict_json(read_text_file(file, largest_file), sentence_start(file));
    if (!root.is_object()) throw Error(sentence_start(file) + " does not hold a JSON object.");
    return root;
}

// A value of tokenizer_config.json or special_tokens_map.json, and which of them it is from.
struct Value {
    json value;
    fs::path file;
    bool from_map = false;
};
using Values = std::map<std::string, Value, std::less<>>;

Values special_values(const fs::path& folder, const json& config, bool use_map) {
    Values values;
    for (const auto& [key, value] : config.items())
        values[key] = {value, folder / "tokenizer_config.json", false};
    if (!use_map) return values;
    const fs::path map = folder / "special_tokens_map.json";
    const json root = read_object(map);
    for (const auto& [key, value] : root.items())
        values[key] = {value, map, true};
    return values;
}

NamedToken read_token(const Value& value, const std::string& key, bool plain_normalised) {
    if (value.value.is_string()) return {value.value.get<std::string>(), plain_normalised};
    const std::string what = sentence_start(value.file) + ", in its " + key + ",";
    if (value.value.is_object()) return read_token_object(value.value, value.from_map, what);
    throw Error(what + " has neither a text nor an object with its content.");
}

void read_additional(const Values& values, std::vector<NamedToken>& special) {
    const auto found = values.find(additional_key);
    if (found == values.end() || found->second.value.is_null()) return;
    if (!found->second.value.is_array()) {
        throw Error(sentence_start(found->second.file) + " has " + additional_key +
                    " that are not a list.");
    }
    for (const json& entry : found->second.value) {
        special.push_back(read_token({entry, found->second.file, found->second.from_map},
                                     additional_key, /*plain_normalised=*/false));
    }
}

// The tokens of an object {"49408": {…}, …} by number.
std::vector<NamedToken> read_decoder(const json& decoder, const std::string& what) {
    if (!decoder.is_object()) {
        throw Error(what + " has an added_tokens_decoder that is not an object.");
    }
    std::map<std::uint64_t, NamedToken> by_number;
    for (const auto& [key, value] : decoder.items()) {
        const bool number =
            !key.empty() && key.size() <= 9 &&
            std::all_of(key.begin(), key.end(), [](char c) { return c >= '0' && c <= '9'; });
        if (!number || !value.is_object()) {
            throw Error(what + " has an added_tokens_decoder with the entry " + shown_name(key) +
                        ", which is not a number with a token's object.");
        }
        by_number[std::stoull(key)] =
            read_token_object(value, false, what + ", in its added_tokens_decoder,");
    }
    std::vector<NamedToken> tokens;
    for (auto& [number, token] : by_number)
        tokens.push_back(std::move(token));
    return tokens;
}

// added_tokens.json of old versions: {"token": number, …}
std::vector<NamedToken> read_added_tokens(const fs::path& file,
                                          const std::vector<NamedToken>& special) {
    std::map<std::int64_t, std::string> by_number;
    const json root = read_object(file);
    for (const auto& [content, number] : root.items()) {
        if (!number.is_number_integer()) {
            throw Error(sentence_start(file) + " gives the token " + shown_name(content) +
                        " no whole number.");
        }
        by_number[number.get<std::int64_t>()] = content;
    }
    std::vector<NamedToken> tokens;
    for (auto& [number, content] : by_number) {
        const bool is_special =
            std::any_of(special.begin(), special.end(),
                        [&](const NamedToken& token) { return token.content == content; });
        tokens.push_back({std::move(content), !is_special});
    }
    return tokens;
}

bool flag(const json& object, const char* key, bool otherwise, const std::string& what) {
    const auto found = object.find(key);
    if (found == object.end()) return otherwise;
    if (!found->is_boolean()) throw Error(what + " has a " + key + " that is not true or false.");
    return found->get<bool>();
}

}  // namespace

NamedToken read_token_object(const json& object, bool special, const std::string& what) {
    const auto content = object.find("content");
    if (content == object.end() || !content->is_string()) {
        throw Error(what + " has a token without a content.");
    }
    for (const char* key : {"lstrip", "rstrip", "single_word"}) {
        if (!flag(object, key, false, what)) continue;
        throw Error(what + " asks for " + key + " for the token " +
                    shown_name(content->get_ref<const std::string&>()) +
                    ", which no token of CLIP has. Set it to false.");
    }
    const bool is_special = flag(object, "special", special, what);
    return {content->get<std::string>(), flag(object, "normalized", !is_special, what)};
}

SpecialTokens read_special_tokens(const fs::path& folder, bool from_vocabulary) {
    const fs::path config_file = folder / "tokenizer_config.json";
    const json config = read_object(config_file);
    // A config with a decoder has all; the other two files are those of older versions.
    const bool complete = config.contains("added_tokens_decoder");
    const Values values = special_values(folder, config, !complete);

    SpecialTokens tokens;
    const std::array<std::optional<NamedToken>*, 3> named{&tokens.start, &tokens.end,
                                                          &tokens.unknown};
    for (std::size_t i = 0; i < special_keys.size(); ++i) {
        const std::string key = special_keys.at(i);
        const bool is_named = i < named.size();
        const auto found = values.find(key);
        std::optional<NamedToken> token;
        if (found == values.end()) {
            if (!is_named) continue;
            token = {std::string(i == 0 ? start_text : end_text), from_vocabulary};
        } else if (!found->second.value.is_null()) {
            token = read_token(found->second, key, is_named && from_vocabulary);
        }
        if (token) tokens.special.push_back(*token);
        if (is_named) *named.at(i) = std::move(token);
    }
    read_additional(values, tokens.special);
    tokens.added =
        complete ? read_decoder(config.at("added_tokens_decoder"), sentence_start(config_file))
                 : read_added_tokens(folder / "added_tokens.json", tokens.special);
    return tokens;
}

}  // namespace interfuse
