// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/clip/added_tokens.h"

#include "core/clip/unicode_text.h"

namespace interfuse {

AddedTokens::AddedTokens(const std::vector<AddedToken>& tokens) {
    for (const AddedToken& token : tokens) {
        if (token.content.empty()) continue;
        if (token.normalised) {
            normalised_.push_back({normalise_text(token.content), token.id, true});
        } else {
            given_.push_back(token);
        }
    }
}

std::vector<AddedTokens::Piece> AddedTokens::split(std::string_view text,
                                                   const std::vector<AddedToken>& tokens) {
    std::vector<Piece> pieces;
    std::size_t done = 0;
    std::size_t at = 0;
    while (at < text.size()) {
        const AddedToken* longest = nullptr;
        for (const AddedToken& token : tokens) {
            const bool longer =
                longest == nullptr || token.content.size() > longest->content.size();
            if (longer && text.substr(at).starts_with(token.content)) longest = &token;
        }
        if (longest == nullptr) {
            ++at;
            continue;
        }
        if (at > done) pieces.push_back({text.substr(done, at - done), std::nullopt});
        pieces.push_back({text.substr(at, longest->content.size()), longest->id});
        at += longest->content.size();
        done = at;
    }
    if (done < text.size()) pieces.push_back({text.substr(done), std::nullopt});
    return pieces;
}

}  // namespace interfuse
