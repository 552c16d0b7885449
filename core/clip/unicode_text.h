// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Text as CLIP's tokeniser sees it before byte pairs: normalised, and divided into words. The rules
// are those of CLIPTokenizerFast (transformers' CLIPConverter over the library tokenizers).
//
// Unicode's tables are ICU's. Letters, numbers and lower case that Unicode 15 does not have yet
// can differ from those of a newer version of tokenizers.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace interfuse {

// Throws Error, saying where, when the text is not UTF-8.
void check_utf8(std::string_view text);

// NFC, then every run of white space to one space, then lower case, code point by code point (so
// without a final sigma). `text` is UTF-8, and so is the result.
std::string normalise_text(std::string_view text);

// The matches, in order, of 's|'t|'re|'ve|'m|'ll|'d|[\p{L}]+|[\p{N}]|[^\s\p{L}\p{N}]+ in a
// normalised text: parts of it. White space is left out, everything else is in one of them.
std::vector<std::string_view> split_words(std::string_view normalised);

}  // namespace interfuse
