// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Composition of group files. The results are those of Hydra 1.3.2, which tests/reference compares
// over the whole of fusion_bench's folder.
#include <gmock/gmock.h>

#include "core/recipe/composer.h"
#include "core/recipe/yaml_text.h"
#include "core/runtime/error.h"
#include "tests/recipe/config_texts.h"

namespace interfuse {
namespace {

using ::testing::EndsWith;
using ::testing::HasSubstr;
using ::testing::StartsWith;
using testing_recipe::ConfigTexts;

std::string composed(const std::string& recipe, const ConfigFiles& files,
                     const std::vector<std::string>& overrides = {}) {
    YamlOrigin origin{"recipe.yaml", overrides};
    YamlNode root;
    root.kind = YamlNode::Kind::map;
    if (!recipe.empty()) root = read_yaml(recipe, origin);
    compose_groups(root, origin, files, find_group_choices(origin));
    return yaml_of(root);
}

std::string fault(const std::string& recipe, const ConfigFiles& files,
                  const std::vector<std::string>& overrides = {}) {
    try {
        composed(recipe, files, overrides);
    } catch (const Error& error) {
        return error.what();
    }
    return "";
}

TEST(Composer, AGroupStandsWhereItsNameSays) {
    const ConfigTexts files{{"method/ties", "scaling: 1\n"}, {"db/sql/my", "port: 2\n"}};
    EXPECT_EQ(composed("", files, {"method=ties"}), "method:\n  scaling: 1\n");
    EXPECT_EQ(composed("defaults: [db/sql: my]\n", files), "db:\n  sql:\n    port: 2\n");
    EXPECT_EQ(composed("defaults: [db: sql/my]\n", files), "db:\n  port: 2\n");
    EXPECT_EQ(composed("defaults: [db@a.b: sql/my]\n", files), "a:\n  b:\n    port: 2\n");
    EXPECT_EQ(composed("defaults: [db@_global_: sql/my]\n", files), "port: 2\n");
    EXPECT_EQ(composed("defaults: [db/sql/my]\n", files), "db:\n  sql:\n    port: 2\n");
    EXPECT_EQ(composed("defaults: [db/sql/my@_here_]\n", files), "port: 2\n");
}

TEST(Composer, ListsOfAFileStartAtItsGroup) {
    const ConfigTexts files{
        {"pool/clip/tasks",
         "defaults: [clip@: base, /data/train@data: [a, sub/b], _self_]\nx: 1\n"},
        {"pool/clip/base", "x: 0\ny: 0\n"},
        {"data/train/a", "a: 1\n"},
        {"data/train/sub/b", "defaults: [c]\nb: 2\n"},
        {"data/train/sub/c", "c: 3\n"},
    };
    EXPECT_EQ(composed("", files, {"+pool@modelpool=clip/tasks"}),
              "modelpool:\n  x: 1\n  y: 0\n  data:\n    a: 1\n    c: 3\n    b: 2\n");
}

TEST(Composer, SelfSaysWhenTheFileItselfComes) {
    const ConfigTexts files{{"g/one", "x: 1\ny: 1\n"},
                            {"g/first", "defaults: [_self_, one]\nx: 0\nz: 0\n"},
                            {"g/last", "defaults: [one]\nx: 0\nz: 0\n"}};
    EXPECT_EQ(composed("defaults: [g: first]\n", files), "g:\n  x: 1\n  z: 0\n  y: 1\n");
    EXPECT_EQ(composed("defaults: [g: last]\n", files), "g:\n  x: 0\n  y: 1\n  z: 0\n");
    EXPECT_EQ(composed("defaults: [g: one]\ng: {x: 5}\n", files), "g:\n  x: 5\n  y: 1\n");
    EXPECT_EQ(composed("defaults: [_self_, g: one]\ng: {x: 5}\n", files), "g:\n  x: 1\n  y: 1\n");
}

TEST(Composer, ValuesMergeAsOmegaConfMergesThem) {
    const ConfigTexts files{{"g/base", "map: {a: 1, b: 2}\nlist: [1, 2]\nnone: null\nkept: 1\n"},
                            {"g/top", "map: {b: 3, c: 4}\nlist: [3]\nnone: {d: 1}\nkept: ???\n"},
                            {"g/void", "map: null\n"},
                            {"g/link", "map: ${other}\n"}};
    EXPECT_EQ(composed("defaults: [g@_global_: [base, top]]\n", files),
              "map:\n  a: 1\n  b: 3\n  c: 4\nlist:\n  - 3\nnone:\n  d: 1\nkept: 1\n");
    EXPECT_EQ(composed("defaults: [g@_global_: [base, void]]\n", files),
              "map: null\nlist:\n  - 1\n  - 2\nnone: null\nkept: 1\n");
    EXPECT_EQ(composed("defaults: [g@_global_: [base, link]]\n", files),
              "map: \"${other}\"\nlist:\n  - 1\n  - 2\nnone: null\nkept: 1\n");
    EXPECT_THAT(fault("defaults: [g@_global_: [link, base]]\n", files),
                HasSubstr("The mapping 'map' meets an interpolation, '${other}' (line 1 of "
                          "g/link.yaml)"));
}

TEST(Composer, HeadersNameAPackage) {
    const ConfigTexts files{{"g/top", "# @package _global_\nx: 1\n"},
                            {"g/there", "\n# @package a.b\nx: 1\n"},
                            {"g/late", "# A remark.\n# @package _global_\nx: 1\n"},
                            {"g/odd", "# @package a b\nx: 1\n"},
                            {"g/outer", "# @package a\ndefaults: [inner: one]\n"},
                            {"g/inner/one", "x: 1\n"}};
    EXPECT_EQ(composed("defaults: [g: top]\n", files), "x: 1\n");
    EXPECT_EQ(composed("defaults: [g: there]\n", files), "a:\n  b:\n    x: 1\n");
    EXPECT_EQ(composed("defaults: [g@c: there]\n", files), "c:\n  x: 1\n");
    EXPECT_EQ(composed("defaults: [g: late]\n", files), "g:\n  x: 1\n");
    EXPECT_EQ(composed("defaults: [g: outer]\n", files), "a:\n  inner:\n    x: 1\n");
    EXPECT_THAT(fault("defaults: [g: odd]\n", files), StartsWith("g/odd.yaml:1: A line"));
}

TEST(Composer, ChoicesReplaceThoseOfTheLists) {
    const ConfigTexts files{
        {"method/a", "x: 1\n"},
        {"method/b", "y: 2\n"},
        {"data/one", "d: 1\n"},
        {"data/two", "d: 2\n"},
        {"pool/p", "defaults: [/data@data: one]\n"},
        {"trial/t", "# @package _global_\ndefaults: [override /method: b]\nz: 3\n"},
    };
    EXPECT_EQ(composed("defaults: [method: a, _self_]\nmethod: {z: 3}\n", files, {"method=b"}),
              "method:\n  y: 2\n  z: 3\n");
    EXPECT_EQ(composed("method: {z: 3}\nother: 1\n", files, {"method=b"}),
              "other: 1\nmethod:\n  y: 2\n");
    EXPECT_EQ(composed("defaults: [pool: p]\n", files, {"data@pool.data=two"}),
              "pool:\n  data:\n    d: 2\n");
    EXPECT_EQ(composed("defaults: [pool: p]\n", files, {"data@pool.data=[one,two]"}),
              "pool:\n  data:\n    d: 2\n");
    EXPECT_EQ(composed("defaults: [method: a, trial: t]\n", files), "method:\n  y: 2\nz: 3\n");
    EXPECT_EQ(composed("defaults: [method: a, trial: t]\n", files, {"method=a"}),
              "method:\n  x: 1\nz: 3\n");
    EXPECT_EQ(fault("defaults: [pool: p]\n", files, {"data@pool.dat=two"}),
              "override 'data@pool.dat=two': No defaults list has the group 'data@pool.dat'; did "
              "you mean 'data@pool.data'?");
    EXPECT_THAT(fault("defaults: [trial: t]\n", files),
                StartsWith("trial/t.yaml:2: No defaults list has the group 'method'"));
    EXPECT_EQ(composed("defaults: [override method: a]\nx: 1\n", files, {"method=b"}),
              "x: 1\nmethod:\n  y: 2\n");
    EXPECT_THAT(fault("defaults: [method: a, method: b]\n", files),
                HasSubstr("The group 'method' is chosen twice"));
}

TEST(Composer, WhatIsNotThereIsNamedWithWhatIsNear) {
    const ConfigTexts files{{"method/ada_svd/clip", "x: 1\n"}, {"method/ties", "x: 1\n"}};
    EXPECT_EQ(fault("", files, {"method=clip"}),
              "override 'method=clip': There is no 'method/clip' in the texts; did you mean "
              "'ada_svd/clip'?");
    EXPECT_THAT(fault("", files, {"method=none"}), EndsWith("; there are ada_svd/clip and ties."));
    EXPECT_EQ(fault("x: 1\ndefaults:\n  - method: tie\n", files),
              "recipe.yaml:3: There is no 'method/tie' in the texts; did you mean 'ties'?");
    EXPECT_THAT(fault("defaults: [pool: x]\n", files), HasSubstr("'interfuse presets' lists"));
    EXPECT_EQ(composed("defaults: [optional method: tie]\n", files), "{}\n");
    EXPECT_EQ(composed("defaults: [method: null]\n", files), "{}\n");
}

TEST(Composer, WhatIsHydrasOwnIsLeftOut) {
    const ConfigTexts files{{"g/one", "hydra: {run: x}\nx: 1\n"}};
    EXPECT_EQ(composed("defaults:\n  - hydra: default\n  - fabric: auto\n  - path: default\n"
                       "  - g: one\n  - override hydra/help: h\n  - _self_\n",
                       files),
              "g:\n  x: 1\n");
}

TEST(Composer, CirclesAreNamed) {
    const ConfigTexts files{{"g/a", "defaults: [b]\n"}, {"g/b", "defaults: [a]\n"}};
    EXPECT_EQ(fault("defaults: [g: a]\n", files),
              "g/b.yaml:1: The defaults lists go round in a circle: g/a, g/b and g/a.");
}

TEST(Composer, WhatWouldGrowWithoutEndIsRefused) {
    std::string many = "defaults: [";
    for (int i = 0; i < 100; ++i)
        many += "b, ";
    const std::string third = many.substr(0, many.size() - 2) + "]\n";
    std::string second = third, first = third;
    std::replace(second.begin(), second.end(), 'b', 'c');
    const ConfigTexts files{{"g/a", first}, {"g/b", second}, {"g/c", "x: 1\n"}};
    EXPECT_THAT(fault("defaults: [g: a]\n", files), HasSubstr("too large together"));
}

TEST(Composer, ListsThatAreNone) {
    const ConfigTexts files{{"g/a", "x: 1\n"}, {"g/list", "- x\n"}};
    const auto refused = [&](const std::string& list) {
        return fault("defaults: " + list + "\n", files);
    };
    EXPECT_THAT(refused("{g: a}"), HasSubstr("must be a list"));
    EXPECT_THAT(refused("[[a]]"), HasSubstr("one group and its option"));
    EXPECT_THAT(refused("[{g: a, h: b}]"), HasSubstr("one group and its option"));
    EXPECT_THAT(refused("[must g: a]"), HasSubstr("The word 'must'"));
    EXPECT_THAT(refused("[g: '??\?']"), HasSubstr("must be chosen: g=…"));
    EXPECT_THAT(refused("[g: '${x}']"), HasSubstr("Interpolations in a 'defaults' list"));
    EXPECT_THAT(refused("[g: {a: b}]"), HasSubstr("must be a text"));
    EXPECT_THAT(refused("[g@_group_: a]"), HasSubstr("holds '_group_'"));
    EXPECT_THAT(refused("['g@a..b': a]"), HasSubstr("The package 'a..b' is none"));
    EXPECT_THAT(refused("[_self_, _self_]"), HasSubstr("'_self_' twice"));
    EXPECT_THAT(refused("[override g: a, g: a]"), HasSubstr("at the end of 'defaults'"));
    EXPECT_EQ(refused("[g: list]"), "g/list.yaml:1: A group file must be a mapping.");
    for (const char* path : {"../a", "g/../../a", "/../a", "a//b", "./a", "'a\\b'"}) {
        EXPECT_THAT(refused("[" + std::string(path) + "]"), HasSubstr("cannot name a group file"))
            << path;
        EXPECT_THAT(refused("[g: " + std::string(path) + "]"),
                    HasSubstr("cannot name a group file"))
            << path;
    }
}

TEST(Composer, PlacesNameTheirFiles) {
    const ConfigTexts files{{"g/a", "x: 1\ny:\n  - z\n"}, {"g/b", "\n\nw: 2\n"}};
    YamlOrigin origin{"recipe.yaml", {}};
    YamlNode root = read_yaml("defaults: [g: [a, b], _self_]\nv: 1\n", origin);
    compose_groups(root, origin, files, {});
    const YamlNode& group = *root.find("g");
    EXPECT_EQ(origin.at(group.find("y")->items[0].place), "g/a.yaml:3: ");
    EXPECT_EQ(origin.short_place(group.find("w")->place), "line 3 of g/b.yaml");
    EXPECT_EQ(origin.at(root.find("v")->place), "recipe.yaml:2: ");
}

}  // namespace
}  // namespace interfuse
