// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What a folder says of its CLIP tokeniser.
#pragma once

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "core/clip/added_tokens.h"
#include "core/clip/byte_pairs.h"

namespace interfuse {

struct TokenizerFiles {
    Vocabulary vocabulary;
    std::vector<std::pair<std::string, std::string>> merges;  // in order of rank
    std::string merges_name;                                  // "The file '…/merges.txt'"
    std::optional<std::int64_t> unknown;
    std::vector<AddedToken> added;
    std::int64_t start = 0;
    std::int64_t end = 0;
};

// vocab.json with merges.txt, or tokenizer.json where one of them is missing, and the special
// tokens of the files beside them. Throws Error, naming the file: none of them there, JSON that
// does not parse, a tokenizer.json that is not CLIP's, a start or end token that is in none of
// them.
TokenizerFiles read_tokenizer_files(const std::filesystem::path& folder);

}  // namespace interfuse
