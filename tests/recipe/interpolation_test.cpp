// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/recipe/interpolation.h"

#include <gmock/gmock.h>

#include <cstdlib>

#include "core/runtime/error.h"
#include "tests/recipe/recipe_helpers.h"

namespace interfuse {
namespace {

using ::testing::HasSubstr;
using ::testing::StartsWith;
using testing_recipe::numbered;

const YamlOrigin origin{"r.yaml", {}};

void set_variable(const std::string& name, const std::string& value) {
#ifdef _WIN32
    ::_putenv_s(name.c_str(), value.c_str());
#else
    ::setenv(name.c_str(), value.c_str(), 1);
#endif
}

// What the top key `s` stands for, as text; "!" and the message when it cannot be resolved.
std::string resolved(const std::string& yaml) {
    const YamlNode root = read_yaml(yaml, origin);
    Interpolator interpolator(root, origin);
    const NodePath top{{&root}, ""};
    for (std::size_t i = 0; i < root.keys.size(); ++i) {
        if (root.keys[i].text != "s") continue;
        try {
            const NodePath value = interpolator.resolve(top.child(i));
            if (value.node().is_null()) return "<null>";
            if (value.node().is_map()) return "<map>";
            if (value.node().is_sequence()) return "<list>";
            return value.node().text;
        } catch (const Error& error) {
            return std::string("!") + error.what();
        }
    }
    return "<absent>";
}

// The text resolves beside these values. The expected results are OmegaConf 2.3.0's.
std::string expand(const std::string& text) {
    return resolved(
        "x: X\nn: {y: 5, m: {k: '${..y}', q: [1, '${..k}', '${.0}', '${...y}']}, z: ~}\n"
        "d: {u: '${.v}', v: '${n.m}'}\ns: '" +
        text + "'\n");
}

TEST(Interpolation, Nodes) {
    EXPECT_EQ(expand("${x}"), "X");
    EXPECT_EQ(expand("${ x }"), "X");
    EXPECT_EQ(expand("${n.y}"), "5");
    EXPECT_EQ(expand("${n.y}0"), "50");
    EXPECT_EQ(expand("${.x}"), "X");
    EXPECT_EQ(expand("${n.m.k}"), "5");
    EXPECT_EQ(expand("${n.m.q}"), "<list>");
    EXPECT_EQ(expand("${n.m}"), "<map>");
    EXPECT_EQ(expand("${n.z}"), "<null>");
    EXPECT_EQ(expand("${n.m.q.0}"), "1");
    EXPECT_EQ(expand("${n.m.q[1]}"), "5");
    EXPECT_EQ(expand("${n.m.q[2]}"), "1");
    EXPECT_EQ(expand("${n.m.q[3]}"), "5");
    EXPECT_EQ(expand("${n[m][k]}"), "5");
    EXPECT_EQ(expand("${n[m].k}"), "5");
    EXPECT_EQ(expand("${d.u.k}"), "5");  // through a key that is itself an interpolation
}

TEST(Interpolation, TypesPassThroughWhole) {
    const std::string yaml =
        testing_recipe::pool + "method: {gate_k: \"${.num_samples}\", num_samples: 7}\n";
    EXPECT_EQ(testing_recipe::parse(yaml).method.gate_k, 7);
    const std::string text =
        testing_recipe::pool + "method: {gate_k: \"${.num_samples}1\", num_samples: 7}\n";
    EXPECT_THAT(testing_recipe::fault(text), HasSubstr("'method.gate_k' is the text '71'"));
}

TEST(Interpolation, TextAndEscapes) {
    EXPECT_EQ(expand("a${x}b${n.y}c"), "aXb5c");
    EXPECT_EQ(expand("$x ${x} $"), "$x X $");
    EXPECT_EQ(expand("$${x}"), "$X");
    EXPECT_EQ(expand("${x}}"), "X}");
    EXPECT_EQ(expand("}"), "}");
    EXPECT_EQ(expand("a\\b${x}"), "a\\bX");
    EXPECT_EQ(expand("a\\${x}"), "a${x}");
    EXPECT_EQ(expand("a\\\\${x}"), "a\\X");
    EXPECT_EQ(expand("a\\\\\\${x}"), "a\\${x}");
    EXPECT_EQ(expand("\\\\a${x}\\\\"), "\\\\aX\\\\");
    EXPECT_EQ(expand("\\${"), "${");
    EXPECT_EQ(expand("a\\\\b"), "a\\\\b");
}

TEST(Interpolation, EscapedTextReadsBack) {
    for (const char* text : {"", "a", "${", "${x}", "\\${x}", "\\\\${x}${y}", "a\\", "$${", "\\"}) {
        EXPECT_EQ(expand(escape_interpolation(text)), text);
    }
}

TEST(Interpolation, Environment) {
    set_variable("INTERFUSE_TEST_VALUE", "v ${x}");
    set_variable("INTERFUSE_TEST_NAME", "INTERFUSE_TEST_VALUE");
    EXPECT_EQ(expand("${oc.env:INTERFUSE_TEST_VALUE}"), "v ${x}");
    EXPECT_EQ(expand("${oc.env: INTERFUSE_TEST_VALUE , d}/e"), "v ${x}/e");
    EXPECT_EQ(expand("${oc.env:${oc.env:INTERFUSE_TEST_NAME}}"), "v ${x}");
    EXPECT_EQ(expand("${oc.env:INTERFUSE_TEST_NONE,\".\"}"), ".");
    EXPECT_EQ(expand("${oc.env:INTERFUSE_TEST_NONE, a b }"), "a b");
    EXPECT_EQ(expand("${oc.env:INTERFUSE_TEST_NONE,\"a,b}\"}"), "a,b}");
    EXPECT_EQ(expand("${oc.env:INTERFUSE_TEST_NONE,null}"), "<null>");
    EXPECT_EQ(expand("${oc.env:INTERFUSE_TEST_NONE,}"), "");
    EXPECT_EQ(expand("${oc.env:INTERFUSE_TEST_NONE,${x}/data}"), "X/data");
    EXPECT_THAT(expand("${oc.env:INTERFUSE_TEST_NONE}"),
                HasSubstr("the environment variable 'INTERFUSE_TEST_NONE' is not set"));
    EXPECT_THAT(expand("${oc.env:}"), HasSubstr("takes the name of a variable"));
    EXPECT_THAT(expand("${oc.env:A,b,c}"), HasSubstr("takes the name of a variable"));
    set_variable("INTERFUSE_TEST_VALUE", "\xff");
    EXPECT_THAT(expand("${oc.env:INTERFUSE_TEST_VALUE}"), HasSubstr("is not UTF-8 text"));
}

TEST(Interpolation, Faults) {
    EXPECT_THAT(expand("${nope}"),
                StartsWith("!r.yaml:4: In 's': the interpolation '${nope}' refers to 'nope'"));
    EXPECT_THAT(expand("${n.m.q[4]}"), HasSubstr("refers to '4'"));
    EXPECT_THAT(expand("${x.y}"), HasSubstr("refers to 'y'"));
    EXPECT_THAT(expand("${..x}"), HasSubstr("leads out of the file"));
    EXPECT_THAT(expand("${n.}"), HasSubstr("names no key"));
    EXPECT_THAT(expand("${n..y}"), HasSubstr("names no key"));
    EXPECT_THAT(expand("${n[}"), HasSubstr("names no key"));
    EXPECT_THAT(expand("${}"), HasSubstr("names no key"));
    EXPECT_THAT(expand("${x"), HasSubstr("a '}' is missing"));
    EXPECT_THAT(expand("${oc.env:A"), HasSubstr("a '}' is missing"));
    EXPECT_THAT(expand("${oc.env:A,\"b}"), HasSubstr("a quotation mark is missing"));
    EXPECT_THAT(expand("${hydra:job.name}"),
                HasSubstr("the resolver '${hydra:…}' is not supported"));
    EXPECT_THAT(expand("${now:%Y}"), HasSubstr("'${now:…}'"));
    EXPECT_THAT(expand("a${n}"), HasSubstr("a list or a mapping, which cannot be a part"));
    EXPECT_THAT(expand("a${n.z}"), HasSubstr("null, which cannot be a part"));
    EXPECT_THAT(expand("${${n}}"), HasSubstr("must give a text"));
}

TEST(Interpolation, CyclesAndMissingValues) {
    EXPECT_THAT(resolved("s: ${s}\n"), HasSubstr("in a circle"));
    EXPECT_THAT(resolved("s: ${a}\na: x${b}\nb: ${s}\n"), HasSubstr("in a circle"));
    EXPECT_THAT(resolved("s: ${m.n.k}\nm: {n: '${m}', k: '${s}'}\n"), HasSubstr("in a circle"));
    EXPECT_THAT(resolved("s: ???\n"), HasSubstr("In 's': the value is missing"));
    EXPECT_THAT(resolved("s: ${m.a}\nm: {a: \"???\"}\n"),
                HasSubstr("In 'm.a': the value is missing"));
    EXPECT_THAT(resolved("s: ${m.b}\nm: {a: \"???\", b: '${.a}'}\n"),
                HasSubstr("In 'm.a': the value is missing"));
}

TEST(Interpolation, BombsAreRefused) {
    std::string yaml = "s: ${a9}\na0: xxxxxxxxxx\n";
    for (int i = 1; i < 10; ++i) {
        yaml += numbered("a", i) + ": ";
        for (int k = 0; k < 10; ++k)
            yaml += numbered("${a", i - 1) + "}";
        yaml += "\n";
    }
    EXPECT_THAT(resolved(yaml), HasSubstr("expand to too much"));
    std::string chain = "s: ${a99}\na0: x\n";
    for (int i = 1; i < 100; ++i) {
        chain += numbered("a", i) + ": " + numbered("${a", i - 1) + "}\n";
    }
    EXPECT_THAT(resolved(chain), HasSubstr("nest too deeply"));
    std::string nested;
    for (int i = 0; i < 100'000; ++i)
        nested += "${";
    EXPECT_THAT(expand(nested), HasSubstr("nest too deeply"));
}

}  // namespace
}  // namespace interfuse
