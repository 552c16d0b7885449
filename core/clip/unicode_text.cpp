// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/clip/unicode_text.h"

#include <unicode/normalizer2.h>
#include <unicode/uchar.h>
#include <unicode/uniset.h>
#include <unicode/unistr.h>
#include <unicode/utf8.h>

#include <algorithm>
#include <array>
#include <cstdint>
#include <stdexcept>

#include "core/checkpoint/shown_name.h"
#include "core/runtime/error.h"

namespace interfuse {
namespace {

enum class Kind { space, letter, number, other };

Kind kind_of(UChar32 c) {
    if (u_isUWhiteSpace(c)) return Kind::space;
    const std::uint32_t mask = U_GET_GC_MASK(c);
    if ((mask & U_GC_L_MASK) != 0) return Kind::letter;
    return (mask & U_GC_N_MASK) != 0 ? Kind::number : Kind::other;
}

// Reads the code point at `at` and moves `at` behind it. A negative one is not UTF-8.
UChar32 next_code_point(std::string_view text, std::size_t& at) {
    UChar32 c = 0;
    auto place = static_cast<std::int64_t>(at);
    U8_NEXT(text.data(), place, static_cast<std::int64_t>(text.size()), c);
    at = static_cast<std::size_t>(place);
    return c;
}

void append(std::string& text, UChar32 c) {
    std::array<std::uint8_t, U8_MAX_LENGTH> bytes{};
    std::size_t length = 0;
    U8_APPEND_UNSAFE(bytes.data(), length, c);
    text.append(bytes.begin(), bytes.begin() + length);
}

void append_lower(std::string& text, UChar32 c) {
    // The one code point whose lower case, by itself, is more than one: i and a dot above.
    constexpr UChar32 capital_i_with_dot = 0x130;
    constexpr UChar32 dot_above = 0x307;
    if (c == capital_i_with_dot) {
        text += 'i';
        append(text, dot_above);
    } else {
        append(text, u_tolower(c));
    }
}

void check(UErrorCode status) {
    if (U_FAILURE(status)) throw std::runtime_error(std::string("ICU: ") + u_errorName(status));
}

// tokenizers composes by the tables of Unicode 9 (unicode-normalization-alignments 0.1): a newer
// mark is neither reordered nor composed there, although it counts by newer tables elsewhere.
class Composer {
  public:
    Composer() {
        UErrorCode status = U_ZERO_ERROR;
        nfc_ = icu::Normalizer2::getNFCInstance(status);
        known_.applyPattern(icu::UnicodeString::fromUTF8("[:age=9.0:]"), status);
        known_.freeze();
        check(status);
    }

    icu::UnicodeString compose(std::string_view text) const {
        UErrorCode status = U_ZERO_ERROR;
        const icu::FilteredNormalizer2 normalizer(*nfc_, known_);
        icu::UnicodeString composed;
        normalizer.normalize(
            icu::UnicodeString::fromUTF8({text.data(), static_cast<std::int32_t>(text.size())}),
            composed, status);
        check(status);
        return composed;
    }

  private:
    const icu::Normalizer2* nfc_ = nullptr;
    icu::UnicodeSet known_;
};

// The length of the contraction at the start of `text`; 0 when there is none.
std::size_t contraction_length(std::string_view text) {
    if (!text.starts_with('\'')) return 0;
    for (const std::string_view ending : {"s", "t", "re", "ve", "m", "ll", "d"}) {
        if (text.substr(1).starts_with(ending)) return 1 + ending.size();
    }
    return 0;
}

}  // namespace

void check_utf8(std::string_view text) {
    // ICU counts in 32 bits.
    constexpr std::size_t longest = 100'000'000;
    if (text.size() > longest) {
        throw Error("A sentence of " + std::to_string(text.size()) +
                    " bytes is too long for the text tower. Shorten it.");
    }
    std::size_t at = 0;
    while (at < text.size()) {
        const std::size_t start = at;
        if (next_code_point(text, at) >= 0) continue;
        throw Error("A sentence for the text tower is not valid UTF-8: its byte " +
                    std::to_string(start + 1) + ", after " + shown_name(text.substr(0, start)) +
                    ", does not begin a character. Save the file that it comes from as UTF-8.");
    }
}

std::string normalise_text(std::string_view text) {
    static const Composer composer;
    const icu::UnicodeString composed = composer.compose(text);
    std::string result;
    result.reserve(text.size());
    bool after_space = false;
    for (std::int32_t at = 0; at < composed.length(); at = composed.moveIndex32(at, 1)) {
        const UChar32 c = composed.char32At(at);
        const bool space = u_isUWhiteSpace(c) != 0;
        if (!space) append_lower(result, c);
        if (space && !after_space) result += ' ';
        after_space = space;
    }
    return result;
}

std::vector<std::string_view> split_words(std::string_view normalised) {
    std::vector<std::string_view> words;
    std::size_t at = 0;
    while (at < normalised.size()) {
        const std::size_t start = at;
        at += contraction_length(normalised.substr(at));
        if (at == start) {
            const Kind kind = kind_of(next_code_point(normalised, at));
            if (kind == Kind::space) continue;
            // A number is a word by itself; letters and all others go on as long as they can.
            for (std::size_t next = at; kind != Kind::number && at < normalised.size(); at = next) {
                if (kind_of(next_code_point(normalised, next)) != kind) break;
            }
        }
        words.push_back(normalised.substr(start, at - start));
    }
    return words;
}

}  // namespace interfuse
