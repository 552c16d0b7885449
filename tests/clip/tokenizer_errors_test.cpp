// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What ClipTokenizer says about files and texts that are not as they should be.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <functional>
#include <string>

#include "core/clip/tokenizer.h"
#include "tests/checkpoint/error_text.h"
#include "tests/clip/text_fixtures.h"
#include "tests/runtime/folder_test.h"

namespace interfuse {
namespace {

using nlohmann::json;
using ::testing::AllOf;
using ::testing::HasSubstr;

class TokenizerErrors : public FolderTest {
  protected:
    // A copy of a fixture's files.
    void take(const std::string& name) {
        for (const auto& entry :
             std::filesystem::directory_iterator(text_fixtures::tokenizer(name))) {
            if (entry.path().extension() == ".safetensors") continue;
            std::filesystem::copy_file(entry.path(), folder / entry.path().filename());
        }
    }
    void change(const std::string& file, const std::function<void(json&)>& change) {
        json value = text_fixtures::read_json(folder / file);
        change(value);
        put(folder / file, value.dump());
    }
    std::string loading() const {
        return error_text([&] { ClipTokenizer::load(folder); });
    }
};

TEST_F(TokenizerErrors, NameFilesThatAreMissing) {
    EXPECT_THAT(loading(), AllOf(HasSubstr("holds no tokeniser"), HasSubstr("vocab.json")));
    take("sample");
    std::filesystem::remove(folder / "merges.txt");
    EXPECT_THAT(loading(), HasSubstr("has a vocab.json but no merges.txt"));
    std::filesystem::remove(folder / "vocab.json");
    put(folder / "merges.txt", "#version\na b\n");
    EXPECT_THAT(loading(), HasSubstr("has a merges.txt but no vocab.json"));
}

TEST_F(TokenizerErrors, NameAVocabularyThatIsNone) {
    take("sample");
    put(folder / "vocab.json", "{\"a\": 1,");
    EXPECT_THAT(loading(), AllOf(HasSubstr("vocab.json'"), HasSubstr("not valid JSON")));
    put(folder / "vocab.json", "[1, 2]");
    EXPECT_THAT(loading(), HasSubstr("vocab.json' does not hold a JSON object"));
    put(folder / "vocab.json", "{}");
    EXPECT_THAT(loading(), HasSubstr("empty vocabulary"));
    put(folder / "vocab.json", "{\"a\": \"1\"}");
    EXPECT_THAT(loading(), HasSubstr("gives the token 'a' no whole number"));
    put(folder / "vocab.json", "{\"a\": -1}");
    EXPECT_THAT(loading(), HasSubstr("gives the token 'a' no whole number"));
}

TEST_F(TokenizerErrors, NameMergesThatAreNone) {
    take("sample");
    put(folder / "merges.txt", "#version: 0.2\nt h\nt h e\n");
    EXPECT_THAT(loading(), AllOf(HasSubstr("merges.txt' does not hold two tokens"),
                                 HasSubstr("line 3, 't h e'")));
    put(folder / "merges.txt", "#version: 0.2\n\nt h\n");
    EXPECT_THAT(loading(), HasSubstr("line 2"));
    put(folder / "merges.txt", "#version: 0.2\n");
    EXPECT_THAT(loading(), HasSubstr("holds no merges"));
    put(folder / "merges.txt", "");
    EXPECT_THAT(loading(), HasSubstr("holds no merges"));
    put(folder / "merges.txt", "#version: 0.2\nt h\nx qq\n");
    EXPECT_THAT(loading(),
                AllOf(HasSubstr("merges.txt' merges 'x' and 'qq'"), HasSubstr("no token 'qq'")));
}

TEST_F(TokenizerErrors, TakeMergesWithLineEndsOfOtherSystems) {
    take("sample");
    const std::string merges = content_of(folder / "merges.txt");
    std::string other;
    for (const char c : merges)
        other += c == '\n' ? std::string("\r\n") : std::string(1, c);
    put(folder / "merges.txt", other + "\r\n\r\n");
    EXPECT_EQ(ClipTokenizer::load(folder).encode("the theatre"),
              ClipTokenizer::load(text_fixtures::sample()).encode("the theatre"));
}

TEST_F(TokenizerErrors, NameAStartOrEndThatIsNotThere) {
    take("legacy");
    change("special_tokens_map.json", [](json& map) { map["eos_token"] = "<end>"; });
    EXPECT_THAT(loading(), AllOf(HasSubstr("no token '<end>'"), HasSubstr("eos_token")));
    change("special_tokens_map.json", [](json& map) { map["bos_token"] = nullptr; });
    EXPECT_THAT(loading(), HasSubstr("bos_token"));
    change("special_tokens_map.json", [](json& map) { map["bos_token"] = 7; });
    EXPECT_THAT(loading(), AllOf(HasSubstr("special_tokens_map.json'"), HasSubstr("bos_token")));
}

TEST_F(TokenizerErrors, RefuseTokensWithRulesOfTheirOwn) {
    take("sample");
    change("tokenizer_config.json",
           [](json& config) { config["added_tokens_decoder"]["699"]["lstrip"] = true; });
    EXPECT_THAT(loading(), AllOf(HasSubstr("tokenizer_config.json'"), HasSubstr("asks for lstrip"),
                                 HasSubstr("'<|endoftext|>'")));
    change("tokenizer_config.json", [](json& config) { config["added_tokens_decoder"] = 3; });
    EXPECT_THAT(loading(), HasSubstr("added_tokens_decoder that is not an object"));
    change("tokenizer_config.json", [](json& config) {
        config["added_tokens_decoder"] = {{"x", json::object()}};
    });
    EXPECT_THAT(loading(), HasSubstr("the entry 'x'"));
    put(folder / "tokenizer_config.json", "nonsense");
    EXPECT_THAT(loading(), HasSubstr("tokenizer_config.json' is not valid JSON"));
}

TEST_F(TokenizerErrors, RefuseTheTokenizerJsonOfAnotherModel) {
    const auto refused = [&](const char* place, const json& value) {
        std::filesystem::remove_all(folder);
        std::filesystem::create_directories(folder);
        take("tokenizer_json");
        EXPECT_EQ(loading(), "no error");
        change("tokenizer.json", [&](json& root) { root[json::json_pointer(place)] = value; });
        return loading();
    };
    const auto not_clip = HasSubstr("tokenizer.json' does not describe a tokeniser of CLIP");
    EXPECT_THAT(refused("/model/type", "WordPiece"), not_clip);
    EXPECT_THAT(refused("/model/end_of_word_suffix", ""), not_clip);
    EXPECT_THAT(refused("/model/byte_fallback", true), not_clip);
    EXPECT_THAT(refused("/normalizer", nullptr), not_clip);
    EXPECT_THAT(refused("/normalizer/normalizers/0/type", "NFKC"), not_clip);
    EXPECT_THAT(refused("/pre_tokenizer/pretokenizers/0/pattern/Regex", "\\s+"), not_clip);
    EXPECT_THAT(refused("/pre_tokenizer/pretokenizers/1/add_prefix_space", true), not_clip);
    EXPECT_THAT(refused("/model/vocab", 5), HasSubstr("no model.vocab"));
    EXPECT_THAT(refused("/model/merges", json::array()), HasSubstr("no model.merges"));
    EXPECT_THAT(refused("/model/merges/1", json::array({"a"})),
                HasSubstr("entry 2 of model.merges"));
    EXPECT_THAT(refused("/added_tokens/0", json::object()), HasSubstr("a token without a content"));
}

TEST_F(TokenizerErrors, TakeMergesInTheOlderForm) {
    take("tokenizer_json");
    const auto before = ClipTokenizer::load(folder).encode("the theatre of Cafe\u0301 noir");
    change("tokenizer.json", [](json& root) {
        for (json& merge : root["model"]["merges"]) {
            merge = merge[0].get<std::string>() + " " + merge[1].get<std::string>();
        }
    });
    EXPECT_EQ(ClipTokenizer::load(folder).encode("the theatre of Cafe\u0301 noir"), before);
}

TEST_F(TokenizerErrors, SayWhereATextIsNotUtf8) {
    const ClipTokenizer tokenizer = ClipTokenizer::load(text_fixtures::sample());
    const auto encoding = [&](std::string_view text) {
        return error_text([&] { tokenizer.encode(text); });
    };
    EXPECT_THAT(encoding("caf\xE9"),
                AllOf(HasSubstr("not valid UTF-8"), HasSubstr("byte 4"), HasSubstr("after 'caf'")));
    EXPECT_THAT(encoding("\xFF"), HasSubstr("byte 1"));
    EXPECT_THAT(encoding("a\xC3"), HasSubstr("byte 2"));          // cut
    EXPECT_THAT(encoding("a\xC0\x80"), HasSubstr("byte 2"));      // longer than it need be
    EXPECT_THAT(encoding("a\xED\xA0\x80"), HasSubstr("byte 2"));  // half of a surrogate pair
    EXPECT_THAT(encoding("a\xF4\x90\x80\x80"), HasSubstr("byte 2"));
    EXPECT_EQ(encoding(std::string_view("a\0b", 3)), "no error");
}

}  // namespace
}  // namespace interfuse
