// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Token ids against those of transformers' CLIPTokenizerFast.
#include "core/clip/tokenizer.h"

#include <gtest/gtest.h>

#include <cstdio>
#include <map>
#include <string>
#include <thread>
#include <vector>

#include "tests/clip/text_fixtures.h"

namespace interfuse {
namespace {

using nlohmann::json;
using Ids = std::vector<std::int64_t>;

ClipTokenizer load(const std::string& name) {
    return ClipTokenizer::load(text_fixtures::tokenizer(name));
}

// As make_text_fixtures.py computes it.
std::string digest(const Ids& ids) {
    std::string text;
    for (const std::int64_t id : ids)
        text += std::to_string(id) + " ";
    std::uint32_t value = 0x811C9DC5U;
    for (const char c : text)
        value = (value ^ static_cast<unsigned char>(c)) * 0x01000193U;
    std::string hex(9, '\0');
    std::snprintf(hex.data(), hex.size(), "%08x", value);
    hex.pop_back();
    return hex;
}

std::string utf8(std::uint32_t code) {
    const auto tail = [&](unsigned shift) {
        return static_cast<char>(0x80U | ((code >> shift) & 0x3FU));
    };
    const auto head = [&](unsigned mark, unsigned shift) {
        return static_cast<char>(mark | (code >> shift));
    };
    if (code < 0x80) return {static_cast<char>(code)};
    if (code < 0x800) return {head(0xC0U, 6), tail(0)};
    if (code < 0x10000) return {head(0xE0U, 12), tail(6), tail(0)};
    return {head(0xF0U, 18), tail(12), tail(6), tail(0)};
}

class AwkwardTexts : public ::testing::TestWithParam<std::string> {};

TEST_P(AwkwardTexts, GetTheReferencesTokens) {
    const json fixture = text_fixtures::read_json(text_fixtures::folder() / "awkward.json");
    const auto texts = fixture.at("texts").get<std::vector<std::string>>();
    const auto tokens = fixture.at("tokens").at(GetParam()).get<std::vector<Ids>>();
    ASSERT_GE(texts.size(), 250U);
    ASSERT_EQ(tokens.size(), texts.size());
    const ClipTokenizer tokenizer = load(GetParam());
    for (std::size_t i = 0; i < texts.size(); ++i) {
        EXPECT_EQ(tokenizer.encode(texts[i]), tokens[i]) << i << ": " << texts[i];
        // The second time words are remembered.
        EXPECT_EQ(tokenizer.encode(texts[i]), tokens[i]) << i << ": " << texts[i];
    }
}

INSTANTIATE_TEST_SUITE_P(Vocabularies, AwkwardTexts,
                         ::testing::Values("sample", "made", "legacy", "tokenizer_json"),
                         [](const auto& name) { return name.param; });

TEST(Tokenizer, AgreesOnRandomTexts) {
    const json fixture = text_fixtures::read_json(text_fixtures::folder() / "random.json");
    const auto texts = fixture.at("texts").get<std::vector<std::string>>();
    const auto digests = fixture.at("digests").at("made").get<std::vector<std::string>>();
    ASSERT_EQ(texts.size(), 2000U);
    ASSERT_EQ(digests.size(), texts.size());
    const ClipTokenizer tokenizer = load("made");
    for (std::size_t i = 0; i < texts.size(); ++i) {
        EXPECT_EQ(digest(tokenizer.encode(texts[i])), digests[i]) << i << ": " << texts[i];
    }
}

// Composition, lower case and class of every code point, one digest for each thousand of them.
TEST(Tokenizer, AgreesOnEveryAssignedCodePoint) {
    const json fixture = text_fixtures::read_json(text_fixtures::folder() / "code_points.json");
    const auto step = fixture.at("step").get<std::uint32_t>();
    std::map<std::uint32_t, std::string> texts;
    for (const json& range : fixture.at("ranges")) {
        for (auto code = range[0].get<std::uint32_t>(); code <= range[1].get<std::uint32_t>();
             ++code) {
            std::string& text = texts[code - code % step];
            const std::string c = utf8(code);
            text += (text.empty() ? "" : " ") + ("a" + c) + "\u0301b" + c + " " + c;
        }
    }
    ASSERT_EQ(texts.size(), fixture.at("digests").size());
    ASSERT_GE(texts.size(), 100U);
    const ClipTokenizer tokenizer = load("made");
    for (const auto& [start, text] : texts) {
        EXPECT_EQ(digest(tokenizer.encode(text)),
                  fixture.at("digests").at(std::to_string(start)).get<std::string>())
            << "code points from " << start;
    }
}

TEST(Tokenizer, TellsItsStartAndEnd) {
    const ClipTokenizer tokenizer = load("sample");
    EXPECT_EQ(tokenizer.start_token(), 698);
    EXPECT_EQ(tokenizer.end_token(), 699);
    EXPECT_EQ(tokenizer.encode(""), (Ids{698, 699}));
    // Never truncated, although the model of this vocabulary reads 32 tokens.
    std::string text;
    for (int i = 0; i < 1000; ++i)
        text += "a ";
    EXPECT_EQ(tokenizer.encode(text).size(), 1002U);
}

TEST(Tokenizer, ReadsTheFolderOfAFile) {
    const ClipTokenizer tokenizer =
        ClipTokenizer::load(text_fixtures::sample() / "model.safetensors");
    EXPECT_EQ(tokenizer.encode("a photo"), load("sample").encode("a photo"));
}

TEST(Tokenizer, EncodesFromSeveralThreads) {
    const json fixture = text_fixtures::read_json(text_fixtures::folder() / "awkward.json");
    const auto texts = fixture.at("texts").get<std::vector<std::string>>();
    const auto tokens = fixture.at("tokens").at("made").get<std::vector<Ids>>();
    const ClipTokenizer tokenizer = load("made");
    std::vector<std::vector<Ids>> found(4);
    {
        std::vector<std::jthread> threads;
        for (std::vector<Ids>& mine : found) {
            threads.emplace_back([&] {
                for (const std::string& text : texts)
                    mine.push_back(tokenizer.encode(text));
            });
        }
    }
    for (const std::vector<Ids>& mine : found)
        EXPECT_EQ(mine, tokens);
}

}  // namespace
}  // namespace interfuse
