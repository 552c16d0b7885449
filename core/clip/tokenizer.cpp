// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/clip/tokenizer.h"

#include <string>
#include <system_error>
#include <utility>

#include "core/clip/tokenizer_files.h"
#include "core/clip/unicode_text.h"

namespace interfuse {

ClipTokenizer::ClipTokenizer(BytePairEncoder encoder, AddedTokens added, std::int64_t start,
                             std::int64_t end)
    : encoder_(std::move(encoder)), added_(std::move(added)), start_(start), end_(end) {}

ClipTokenizer ClipTokenizer::load(const std::filesystem::path& folder) {
    std::error_code ignored;
    const bool is_file = std::filesystem::is_regular_file(folder, ignored);
    TokenizerFiles files = read_tokenizer_files(is_file ? folder.parent_path() / "." : folder);
    return {BytePairEncoder(std::move(files.vocabulary), files.merges, files.unknown,
                            files.merges_name),
            AddedTokens(files.added), files.start, files.end};
}

std::vector<std::int64_t> ClipTokenizer::encode(std::string_view utf8) const {
    check_utf8(utf8);
    std::vector<std::int64_t> ids{start_};
    for (const AddedTokens::Piece& given : added_.split_given(utf8)) {
        if (given.id) {
            ids.push_back(*given.id);
            continue;
        }
        const std::string normalised = normalise_text(given.text);
        for (const AddedTokens::Piece& piece : added_.split_normalised(normalised)) {
            if (piece.id) {
                ids.push_back(*piece.id);
                continue;
            }
            for (const std::string_view word : split_words(piece.text))
                encoder_.append(word, ids);
        }
    }
    ids.push_back(end_);
    return ids;
}

}  // namespace interfuse
