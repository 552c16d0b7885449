// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Byte-level byte-pair encoding, word by word (Sennrich et al., "Neural Machine Translation of Rare
// Words with Subword Units", 2016; the bytes' stand-ins are those of GPT-2).
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

namespace interfuse {

// A vocabulary's own spelling of tokens: every byte as one printable character of UTF-8, and "</w>"
// behind the last of a word.
using Vocabulary = std::unordered_map<std::string, std::int64_t>;

class BytePairEncoder {
  public:
    // `merges` in order of rank; of a pair that is there twice the first counts. `unknown` is the
    // token of a symbol that the vocabulary lacks. Throws Error when a merge's token, or what it
    // makes, is not in the vocabulary; `merges_name` begins that sentence: "The file '…'".
    BytePairEncoder(Vocabulary vocabulary,
                    const std::vector<std::pair<std::string, std::string>>& merges,
                    std::optional<std::int64_t> unknown, const std::string& merges_name);
    BytePairEncoder(BytePairEncoder&&) noexcept;
    BytePairEncoder& operator=(BytePairEncoder&&) noexcept;
    ~BytePairEncoder();

    const Vocabulary& vocabulary() const { return vocabulary_; }

    // The tokens of a word: bytes of UTF-8, not empty. Throws Error for a byte that has no token
    // when there is no unknown token either.
    std::vector<std::int64_t> encode(std::string_view word) const;

    // Appends them to `ids`, and remembers words: most come again. Safe from several threads.
    void append(std::string_view word, std::vector<std::int64_t>& ids) const;

  private:
    struct Merge {
        std::int64_t rank;
        std::int64_t token;
    };
    struct Memory;

    std::vector<std::int64_t> symbols(std::string_view word) const;
    const Merge* find_merge(std::int64_t left, std::int64_t right) const;

    Vocabulary vocabulary_;
    std::optional<std::int64_t> unknown_;
    std::unordered_map<std::uint64_t, Merge> merges_;  // by both tokens
    std::unique_ptr<Memory> memory_;
};

}  // namespace interfuse
