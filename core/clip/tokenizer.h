// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
// CLIP's tokeniser: sentences to token ids, the same that transformers' CLIPTokenizerFast gives.
#pragma once

#include <cstdint>
#include <filesystem>
#include <string_view>
#include <vector>

#include "core/clip/added_tokens.h"
#include "core/clip/byte_pairs.h"

namespace interfuse {

class ClipTokenizer {
  public:
    // vocab.json and merges.txt of the folder (or of the folder that a file, such as the model's
    // weights, is in), else its tokenizer.json. Start, end, unknown and
    // added tokens are those of tokenizer_config.json, special_tokens_map.json and
    // added_tokens.json where they are there. Throws Error, naming the file.
    static ClipTokenizer load(const std::filesystem::path& folder);

    // Start token, byte-level byte pairs, end token. Never truncates. Throws Error for text that is
    // not UTF-8. Safe from several threads.
    std::vector<std::int64_t> encode(std::string_view utf8) const;

    std::int64_t start_token() const { return start_; }
    std::int64_t end_token() const { return end_; }

  private:
    ClipTokenizer(BytePairEncoder encoder, AddedTokens added, std::int64_t start, std::int64_t end);

    BytePairEncoder encoder_;
    AddedTokens added_;
    std::int64_t start_;
    std::int64_t end_;
};

}  // namespace interfuse
