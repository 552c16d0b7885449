// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/clip/byte_pairs.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <random>
#include <sstream>

#include "tests/checkpoint/error_text.h"
#include "tests/clip/text_fixtures.h"

namespace interfuse {
namespace {

using ::testing::HasSubstr;
using Ids = std::vector<std::int64_t>;
using Merges = std::vector<std::pair<std::string, std::string>>;

const Vocabulary letters{{"a", 0},        {"b", 1},  {"c", 2},      {"a</w>", 3}, {"b</w>", 4},
                         {"c</w>", 5},    {"ab", 6}, {"bc</w>", 7}, {"abab", 8},  {"ab</w>", 9},
                         {"abc</w>", 10}, {"?", 11}, {"aa", 12}};

BytePairEncoder encoder(const Merges& merges, std::optional<std::int64_t> unknown = 11) {
    return {letters, merges, unknown, "The file 'merges.txt'"};
}

TEST(BytePairs, MergeByRankThenFromTheLeft) {
    const BytePairEncoder first = encoder({{"a", "b"}, {"b", "c</w>"}, {"ab", "ab"}});
    EXPECT_EQ(first.encode("abc"), (Ids{6, 5}));
    EXPECT_EQ(first.encode("ababab"), (Ids{8, 0, 4}));  // "b</w>" is not "b"
    EXPECT_EQ(first.encode("abababc"), (Ids{8, 6, 5}));
    const BytePairEncoder second = encoder({{"b", "c</w>"}, {"a", "b"}, {"a", "bc</w>"}});
    EXPECT_EQ(second.encode("abc"), (Ids{10}));
    EXPECT_EQ(encoder({{"a", "a"}}).encode("aaaab"), (Ids{12, 12, 4}));
    EXPECT_EQ(encoder({{"a", "a"}}).encode("aaab"), (Ids{12, 0, 4}));
    EXPECT_EQ(second.encode("a"), (Ids{3}));
}

TEST(BytePairs, TakeTheFirstOfAPairThatIsThereTwice) {
    const BytePairEncoder once = encoder({{"a", "b"}, {"b", "c</w>"}});
    const BytePairEncoder twice = encoder({{"a", "b"}, {"b", "c</w>"}, {"a", "b"}});
    EXPECT_EQ(twice.encode("abc"), once.encode("abc"));
}

TEST(BytePairs, GiveUnknownSymbolsTheUnknownToken) {
    const Merges merges{{"a", "b"}};
    EXPECT_EQ(encoder(merges).encode("abxyc"), (Ids{6, 11, 11, 5}));
    EXPECT_EQ(encoder(merges).encode("\xC3\xA9"), (Ids{11, 11}));
    EXPECT_THAT(error_text([&] { encoder(merges, std::nullopt).encode("abx"); }),
                HasSubstr("no token 'x</w>', and no unknown token"));
}

TEST(BytePairs, RefuseMergesOfTokensThatAreNotThere) {
    EXPECT_THAT(error_text([&] {
                    encoder({{"a", "b"}, {"a", "d"}});
                }),
                HasSubstr("The file 'merges.txt' merges 'a' and 'd', but the vocabulary has no "
                          "token 'd'"));
    EXPECT_THAT(error_text([&] { encoder({{"a", "c</w>"}}); }), HasSubstr("no token 'ac</w>'"));
}

// The textbook's way, slowly: the pair of least rank, wherever it stands first, again and again.
Ids merged_slowly(const Vocabulary& vocabulary, const Merges& merges, Ids word) {
    std::map<std::pair<std::int64_t, std::int64_t>, std::pair<std::size_t, std::int64_t>> ranks;
    for (std::size_t i = 0; i < merges.size(); ++i) {
        const auto& [left, right] = merges[i];
        ranks.try_emplace({vocabulary.at(left), vocabulary.at(right)}, i,
                          vocabulary.at(left + right));
    }
    while (true) {
        std::size_t best = merges.size();
        std::size_t place = 0;
        for (std::size_t i = 0; i + 1 < word.size(); ++i) {
            const auto found = ranks.find({word[i], word[i + 1]});
            if (found == ranks.end() || found->second.first >= best) continue;
            best = found->second.first;
            place = i;
        }
        if (best == merges.size()) return word;
        word[place] = ranks.at({word[place], word[place + 1]}).second;
        word.erase(word.begin() + static_cast<std::ptrdiff_t>(place) + 1);
    }
}

TEST(BytePairs, AreThoseOfTheTextbookAndRememberedRightly) {
    Vocabulary vocabulary;
    const nlohmann::json file =
        text_fixtures::read_json(text_fixtures::folder() / "made" / "vocab.json");
    for (const auto& [token, id] : file.items())
        vocabulary[token] = id.get<std::int64_t>();
    Merges merges;
    std::istringstream lines(tiny::read_file(text_fixtures::folder() / "made" / "merges.txt"));
    std::string left, right;
    std::getline(lines, left);
    while (lines >> left >> right)
        merges.emplace_back(left, right);
    ASSERT_GE(merges.size(), 1000U);
    const BytePairEncoder encoder(vocabulary, merges, std::nullopt, "merges");

    std::mt19937 random(4);
    const std::string alphabet = "aeiouthsthsnrplc";
    for (int i = 0; i < 3000; ++i) {
        std::string word(1 + random() % 14, '\0');
        for (char& c : word)
            c = alphabet[random() % alphabet.size()];
        Ids symbols;
        for (std::size_t at = 0; at < word.size(); ++at) {
            symbols.push_back(
                vocabulary.at(word.substr(at, 1) + (at + 1 == word.size() ? "</w>" : "")));
        }
        const Ids expected = merged_slowly(vocabulary, merges, symbols);
        EXPECT_EQ(encoder.encode(word), expected) << word;
        for (int time = 0; time < 2; ++time) {
            Ids ids{-1};
            encoder.append(word, ids);
            EXPECT_EQ(Ids(ids.begin() + 1, ids.end()), expected) << word;
        }
    }
}

}  // namespace
}  // namespace interfuse
