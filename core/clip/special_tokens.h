// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What a folder's tokenizer_config.json, special_tokens_map.json and added_tokens.json say of
// special and added tokens, read as transformers 4.57 does.
#pragma once

#include <filesystem>
#include <nlohmann/json.hpp>
#include <optional>
#include <string>
#include <vector>

namespace interfuse {

// A token as these files name it.
struct NamedToken {
    std::string content;
    bool normalised = true;  // see AddedToken
};

struct SpecialTokens {
    // Empty where a file says null.
    std::optional<NamedToken> start, end, unknown;
    // Those of added_tokens_decoder (or added_tokens.json), in the order of their numbers.
    std::vector<NamedToken> added;
    // start, end, unknown, separator, padding and the others, as far as there are any.
    std::vector<NamedToken> special;
};

// `from_vocabulary` is whether the tokeniser is made from vocab.json and merges.txt: tokens given
// as plain text are then looked for in the normalised text, otherwise in the text as it is. Files
// that are absent leave <|startoftext|> and <|endoftext|>. Throws Error, naming the file.
SpecialTokens read_special_tokens(const std::filesystem::path& folder, bool from_vocabulary);

// A token as an object {"content": …, "normalized": …}. `special` is what "special" is taken for
// where it is absent. Throws Error for one that strips spaces or matches single words only, which
// CLIP's tokens do not. `what` begins the sentence.
NamedToken read_token_object(const nlohmann::json& object, bool special, const std::string& what);

}  // namespace interfuse
