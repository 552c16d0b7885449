// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dataset/file_patterns.h"

#include <gtest/gtest.h>

namespace interfuse {
namespace {

struct PatternCase {
    const char* pattern;
    const char* path;
    bool matches;
};

// The answers of fsspec 2026.9.0's glob.
TEST(MatchesGlob, FollowsFsspec) {
    static constexpr PatternCase cases[] = {
        {"**", "a", true},
        {"**", "a/b/c", true},
        {"*", "a", true},
        {"*", "a/b", false},
        {"a/*", "a/b", true},
        {"a/**", "a/b/c", true},
        {"a/**", "a", false},
        {"**/a/**", "x/a", false},
        {"**/a/**", "a/x", true},
        {"**/a/**", "x/y/a/z/w", true},
        {"**/a*", "abc", true},
        {"**/a*", "x/y/abc", true},
        {"**/a*", "x/y/bc", false},
        {"a/**/b", "a/b", true},
        {"a/**/b", "a/x/y/b", true},
        {"a?c", "abc", true},
        {"a?c", "aéc", true},
        {"a?c", "a/c", false},
        {"[a-c]x", "bx", true},
        {"[a-c]x", "dx", false},
        {"[!a-c]x", "dx", true},
        {"[!a-c]x", "bx", false},
        {"[-._ 0-9]", "-", true},
        {"[-._ 0-9]", " ", true},
        {"[-._ 0-9]", "7", true},
        {"[-._ 0-9]", "+", false},
        {"[]]x", "]x", true},
        {"[", "[", true},
        {"a*b*c", "a__b__b__c", true},
        {"a*b*c", "a__b__b__", false},
        {"*.png", ".png", true},
        {"", "", true},
    };
    for (const PatternCase& each : cases) {
        EXPECT_EQ(matches_glob(each.pattern, each.path), each.matches)
            << each.pattern << " against " << each.path;
    }
}

TEST(MatchesGlob, TakesNoLongTimeForManyStars) {
    const std::string text(2000, 'a');
    std::string pattern;
    for (int i = 0; i < 200; ++i)
        pattern += "a*";
    EXPECT_FALSE(matches_glob(pattern + "b", text));
    std::string deep = "a";
    std::string stars = "**";
    for (int i = 0; i < 200; ++i) {
        deep += "/a";
        stars += "/**";
    }
    EXPECT_FALSE(matches_glob(stars + "/b", deep));
}

TEST(IsHiddenFrom, OnlyWhatThePatternDoesNotName) {
    EXPECT_TRUE(is_hidden_from("**", ".x/a"));
    EXPECT_TRUE(is_hidden_from("**", "x/.a"));
    EXPECT_FALSE(is_hidden_from(".x/*", ".x/a"));
    EXPECT_TRUE(is_hidden_from("**", "__x/a"));
    EXPECT_FALSE(is_hidden_from("**", "x/__a"));
    EXPECT_FALSE(is_hidden_from("__x/*", "__x/a"));
    EXPECT_FALSE(is_hidden_from("**", "x/a"));
}

}  // namespace
}  // namespace interfuse
