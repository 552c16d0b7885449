// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/recipe/yaml_reader.h"

#include <gmock/gmock.h>

#include "core/runtime/error.h"
#include "tests/recipe/recipe_helpers.h"

namespace interfuse {
namespace {

using ::testing::HasSubstr;
using ::testing::StartsWith;
using testing_recipe::numbered;

const YamlOrigin origin{"r.yaml", {}};

std::string fault(const std::string& yaml) {
    try {
        read_yaml(yaml, origin);
    } catch (const Error& error) {
        return error.what();
    }
    return "";
}

TEST(YamlReader, KeepsOrderLinesAndQuotes) {
    const YamlNode root = read_yaml("b: 1\na:\n  - 'x'\n  - ~\n  -\n? c\n: {d: \"1\"}\n", origin);
    ASSERT_EQ(root.keys.size(), 3U);
    EXPECT_EQ(root.keys[0].text, "b");
    EXPECT_TRUE(root.items[0].plain);
    EXPECT_EQ(root.keys[1].place, 2);
    ASSERT_EQ(root.find("a")->items.size(), 3U);
    EXPECT_FALSE(root.find("a")->items[0].plain);
    EXPECT_EQ(root.find("a")->items[1].place, 4);
    EXPECT_TRUE(root.find("a")->items[1].is_null());
    EXPECT_TRUE(root.find("a")->items[2].is_null());
    EXPECT_FALSE(root.find("c")->find("d")->plain);
    EXPECT_EQ(root.find("nope"), nullptr);
}

TEST(YamlReader, AliasesAreExpanded) {
    const YamlNode root = read_yaml("a: &x {k: [1, 2]}\nb: *x\n", origin);
    EXPECT_EQ(root.find("b")->find("k")->items[1].text, "2");
}

TEST(YamlReader, ByteOrderMarkIsAccepted) {
    EXPECT_EQ(read_yaml("\xef\xbb\xbf"
                        "a: 1\n",
                        origin)
                  .keys[0]
                  .text,
              "a");
}

TEST(YamlReader, TextTagMakesText) {
    EXPECT_FALSE(read_yaml("a: !!str 5\n", origin).find("a")->plain);
}

TEST(YamlReader, RefusesOtherTags) {
    EXPECT_THAT(fault("a: 1\nb: !!python/object:os.system x\n"),
                StartsWith("r.yaml:2: The YAML tag"));
    EXPECT_THAT(fault("a: !!int '5'\n"), HasSubstr("not supported"));
    EXPECT_THAT(fault("a: !x [1]\n"), HasSubstr("not supported"));
    EXPECT_THAT(fault("a: !!omap {b: 1}\n"), HasSubstr("not supported"));
}

TEST(YamlReader, RefusesDuplicateKeysAnywhere) {
    EXPECT_THAT(fault("a: 1\nb: 2\na: 3\n"),
                StartsWith("r.yaml:3: The key 'a' is there twice, first in line 1"));
    EXPECT_THAT(fault("a: {b: [{c: 1, 'c': 2}]}\n"), HasSubstr("The key 'c' is there twice"));
}

TEST(YamlReader, RefusesMergeKeysAndStrangeKeys) {
    EXPECT_THAT(fault("a: &x {b: 1}\nc:\n  <<: *x\n"), StartsWith("r.yaml:3: Merge keys"));
    EXPECT_EQ(fault("'<<': 1\n"), "");
    EXPECT_THAT(fault("? [a]\n: 1\n"), HasSubstr("A key must be plain text"));
    EXPECT_THAT(fault("? {a: 1}\n: 1\n"), HasSubstr("A key must be plain text"));
    EXPECT_THAT(fault("~: 1\n"), HasSubstr("A key must be plain text"));
    EXPECT_THAT(fault("a: &x [1]\nb: {*x : 1}\n"), HasSubstr("A key must be plain text"));
}

TEST(YamlReader, RefusesSyntaxErrorsWithTheirLine) {
    EXPECT_THAT(fault("a: 1\nb: [1, 2\n"), HasSubstr("not valid YAML"));
    EXPECT_THAT(fault("a: 1\n b: 2\n"), StartsWith("r.yaml:2: "));
    EXPECT_THAT(fault("a: *nope\n"), StartsWith("r.yaml:1: "));
}

TEST(YamlReader, RefusesOtherDocuments) {
    EXPECT_THAT(fault(""), HasSubstr("The file is empty"));
    EXPECT_THAT(fault("# only a remark\n"), HasSubstr("The file is empty"));
    EXPECT_THAT(fault("a: 1\n---\nb: 2\n"), HasSubstr("several YAML documents"));
    EXPECT_THAT(fault("- a\n- b\n"), HasSubstr("must be a mapping"));
    EXPECT_THAT(fault("text\n"), HasSubstr("must be a mapping"));
    EXPECT_THAT(fault("---\n"), HasSubstr("must be a mapping"));
    EXPECT_EQ(fault("---\na: 1\n...\n"), "");
}

TEST(YamlReader, RefusesOtherEncodings) {
    EXPECT_THAT(fault("a: 1\nb: \xff\n"), StartsWith("r.yaml:2: The file is not UTF-8"));
    EXPECT_THAT(fault(std::string("a\0:\0 \0001\0", 8)), HasSubstr("control character"));
    // yaml-cpp would take byte 4 for the end of the file.
    EXPECT_THAT(fault("a: 1\n\x04\nb: 2\n"), StartsWith("r.yaml:2: The file holds a control"));
}

TEST(YamlReader, RefusesDeepNesting) {
    const auto nested = [](std::size_t depth) {
        return "a: " + std::string(depth, '[') + std::string(depth, ']') + "\n";
    };
    EXPECT_EQ(fault(nested(63)), "");
    EXPECT_THAT(fault(nested(64)), HasSubstr("nests deeper"));
    EXPECT_THAT(fault(nested(100'000)), HasSubstr("nests deeper"));
    std::string dashes = "a:\n";
    for (int i = 0; i < 100'000; ++i)
        dashes += "- ";
    EXPECT_THAT(fault(dashes), HasSubstr("nests deeper"));
}

TEST(YamlReader, RefusesDepthMadeOfAliases) {
    std::string yaml = "a0: &a0 [1]\n";
    for (int i = 1; i < 80; ++i) {
        const std::string name = numbered("a", i);
        yaml += name + ": &" + name + " [" + numbered("*a", i - 1) + "]\n";
    }
    EXPECT_THAT(fault(yaml), HasSubstr("nests deeper"));
}

TEST(YamlReader, RefusesAliasBombs) {
    std::string many = "a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n";
    for (int i = 1; i < 9; ++i) {
        const std::string last = numbered("*a", i - 1);
        many += numbered("a", i) + ": " + numbered("&a", i) + " [";
        for (int k = 0; k < 9; ++k)
            many += last + ", ";
        many += last + "]\n";
    }
    EXPECT_THAT(fault(many), HasSubstr("too large once its aliases are expanded"));
    // Few nodes, much text.
    std::string large = "a: &a " + std::string(1'000'000, 'x') + "\nb: [";
    for (int i = 0; i < 100; ++i)
        large += "*a, ";
    EXPECT_THAT(fault(large + "*a]\n"), HasSubstr("too large once its aliases are expanded"));
    EXPECT_THAT(fault("a: &a [*a]\n"), HasSubstr("inside the value that it repeats"));
}

TEST(YamlReader, RefusesLargeFiles) {
    EXPECT_THAT(fault("a: 1\n#" + std::string(16'000'000, ' ')), HasSubstr("too large"));
    std::string many = "a: [";
    for (int i = 0; i < 100'000; ++i)
        many += "1,";
    EXPECT_THAT(fault(many + "1]\n"), HasSubstr("at most 100000 values"));
}

TEST(YamlReader, FindsBadUtf8) {
    EXPECT_EQ(find_bad_utf8("aé€😀"), std::string::npos);
    EXPECT_EQ(find_bad_utf8("a\xc0\x80"), 1U);         // overlong
    EXPECT_EQ(find_bad_utf8("\xe0\x9f\xbf"), 0U);      // overlong
    EXPECT_EQ(find_bad_utf8("\xed\xa0\x80"), 0U);      // surrogate
    EXPECT_EQ(find_bad_utf8("\xf4\x90\x80\x80"), 0U);  // beyond Unicode
    EXPECT_EQ(find_bad_utf8("ab\xe2\x82"), 2U);        // cut short
    EXPECT_EQ(find_bad_utf8("\x80"), 0U);
}

}  // namespace
}  // namespace interfuse
