// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Tokens that are recognised as a whole before the text is divided into words: start, end, padding
// and whatever else was added to a tokeniser.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace interfuse {

struct AddedToken {
    std::string content;
    std::int64_t id = 0;
    // Whether it is looked for in the normalised text (so in any case of letters) or in the text as
    // it was given.
    bool normalised = true;
    bool operator==(const AddedToken&) const = default;
};

class AddedTokens {
  public:
    // Of two tokens of one content the first counts; empty ones never match.
    explicit AddedTokens(const std::vector<AddedToken>& tokens);

    // Part of a text: a token, or what is between them (`id` is empty, `text` is not).
    struct Piece {
        std::string_view text;
        std::optional<std::int64_t> id;
    };
    // Divides a text at the tokens that are looked for in it: the leftmost first, and of several
    // that begin there the longest.
    std::vector<Piece> split_given(std::string_view text) const { return split(text, given_); }
    std::vector<Piece> split_normalised(std::string_view text) const {
        return split(text, normalised_);
    }

  private:
    static std::vector<Piece> split(std::string_view text, const std::vector<AddedToken>& tokens);

    std::vector<AddedToken> given_, normalised_;  // those of normalised_ are normalised themselves
};

}  // namespace interfuse
