// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/clip/byte_pairs.h"

#include <array>
#include <cstddef>
#include <mutex>
#include <queue>
#include <shared_mutex>
#include <tuple>

#include "core/checkpoint/shown_name.h"
#include "core/runtime/error.h"

namespace interfuse {
namespace {

constexpr std::string_view word_end = "</w>";
// More than the words of any set of class names, and few enough not to matter.
constexpr std::size_t most_remembered = 1 << 16;
constexpr std::size_t longest_remembered = 256;

// Printable bytes of Latin-1 stand for themselves, the others for the characters from U+0100 on.
std::array<std::string, 256> make_byte_characters() {
    std::array<std::string, 256> characters;
    unsigned next = 0x100;
    for (unsigned byte = 0; byte < characters.size(); ++byte) {
        const bool printable = (byte >= '!' && byte <= '~') || (byte >= 0xA1 && byte != 0xAD);
        const unsigned code = printable ? byte : next++;
        std::string& text = characters.at(byte);
        if (code < 0x80) {
            text = static_cast<char>(code);
        } else {
            text += static_cast<char>(0xC0U | (code >> 6U));
            text += static_cast<char>(0x80U | (code & 0x3FU));
        }
    }
    return characters;
}

std::uint64_t pair_key(std::int64_t left, std::int64_t right) {
    return (static_cast<std::uint64_t>(left) << 32U) | static_cast<std::uint64_t>(right);
}

// The symbols of a word while they are merged: a list whose links are places.
struct Symbol {
    std::int64_t token;
    std::size_t previous;
    std::size_t next;
    bool gone = false;
};
constexpr std::size_t none = static_cast<std::size_t>(-1);

// A merge that may be made. The least goes first: by rank, then from left to right.
struct Candidate {
    std::int64_t rank;
    std::size_t place;
    std::int64_t token;
    bool operator>(const Candidate& other) const {
        return std::tie(rank, place) > std::tie(other.rank, other.place);
    }
};

}  // namespace

struct BytePairEncoder::Memory {
    std::shared_mutex mutex;
    std::unordered_map<std::string, std::vector<std::int64_t>> words;  // guarded by mutex
};

BytePairEncoder::BytePairEncoder(Vocabulary vocabulary,
                                 const std::vector<std::pair<std::string, std::string>>& merges,
                                 std::optional<std::int64_t> unknown,
                                 const std::string& merges_name)
    : vocabulary_(std::move(vocabulary)), unknown_(unknown), memory_(std::make_unique<Memory>()) {
    const auto token = [&](const std::string& text, const auto& merge) {
        const auto found = vocabulary_.find(text);
        if (found != vocabulary_.end()) return found->second;
        throw Error(merges_name + " merges " + shown_name(merge.first) + " and " +
                    shown_name(merge.second) + ", but the vocabulary has no token " +
                    shown_name(text) + ". The two belong to different tokenisers.");
    };
    merges_.reserve(merges.size());
    for (const auto& merge : merges) {
        const std::int64_t left = token(merge.first, merge);
        const std::int64_t right = token(merge.second, merge);
        const std::int64_t made = token(merge.first + merge.second, merge);
        const auto rank = static_cast<std::int64_t>(merges_.size());
        merges_.try_emplace(pair_key(left, right), Merge{rank, made});
    }
}

BytePairEncoder::BytePairEncoder(BytePairEncoder&&) noexcept = default;
BytePairEncoder& BytePairEncoder::operator=(BytePairEncoder&&) noexcept = default;
BytePairEncoder::~BytePairEncoder() = default;

const BytePairEncoder::Merge* BytePairEncoder::find_merge(std::int64_t left,
                                                          std::int64_t right) const {
    const auto found = merges_.find(pair_key(left, right));
    return found == merges_.end() ? nullptr : &found->second;
}

std::vector<std::int64_t> BytePairEncoder::symbols(std::string_view word) const {
    static const std::array<std::string, 256> byte_characters = make_byte_characters();
    std::vector<std::int64_t> tokens;
    tokens.reserve(word.size());
    for (std::size_t i = 0; i < word.size(); ++i) {
        std::string text = byte_characters.at(static_cast<unsigned char>(word[i]));
        if (i + 1 == word.size()) text += word_end;
        const auto found = vocabulary_.find(text);
        if (found == vocabulary_.end() && !unknown_) {
            throw Error("The vocabulary has no token " + shown_name(text) +
                        ", and no unknown token to stand for it. It is not a whole vocabulary of "
                        "CLIP.");
        }
        tokens.push_back(found == vocabulary_.end() ? *unknown_ : found->second);
    }
    return tokens;
}

std::vector<std::int64_t> BytePairEncoder::encode(std::string_view word) const {
    std::vector<Symbol> symbol;
    for (const std::int64_t token : symbols(word)) {
        symbol.push_back({token, symbol.size() - 1, symbol.size() + 1});
    }
    symbol.back().next = none;

    std::priority_queue<Candidate, std::vector<Candidate>, std::greater<>> candidates;
    const auto propose = [&](std::size_t place) {
        if (place == none || symbol[place].next == none) return;
        const Merge* merge = find_merge(symbol[place].token, symbol[symbol[place].next].token);
        if (merge != nullptr) candidates.push({merge->rank, place, merge->token});
    };
    for (std::size_t place = 0; place < symbol.size(); ++place)
        propose(place);

    while (!candidates.empty()) {
        const Candidate best = candidates.top();
        candidates.pop();
        Symbol& left = symbol[best.place];
        if (left.gone || left.next == none) continue;
        Symbol& right = symbol[left.next];
        // The symbols may have changed since. As in tokenizers, what counts is that they still make
        // the same token.
        const Merge* merge = find_merge(left.token, right.token);
        if (merge == nullptr || merge->token != best.token) continue;
        left.token = best.token;
        right.gone = true;
        left.next = right.next;
        if (left.next != none) symbol[left.next].previous = best.place;
        propose(left.previous);
        propose(best.place);
    }

    std::vector<std::int64_t> tokens;
    for (std::size_t place = 0; place != none; place = symbol[place].next) {
        tokens.push_back(symbol[place].token);
    }
    return tokens;
}

void BytePairEncoder::append(std::string_view word, std::vector<std::int64_t>& ids) const {
    const std::string key(word);
    {
        const std::shared_lock lock(memory_->mutex);
        const auto found = memory_->words.find(key);
        if (found != memory_->words.end()) {
            ids.insert(ids.end(), found->second.begin(), found->second.end());
            return;
        }
    }
    const std::vector<std::int64_t> tokens = encode(word);
    ids.insert(ids.end(), tokens.begin(), tokens.end());
    if (word.size() > longest_remembered) return;
    const std::lock_guard lock(memory_->mutex);
    if (memory_->words.size() < most_remembered) memory_->words.emplace(key, tokens);
}

}  // namespace interfuse
