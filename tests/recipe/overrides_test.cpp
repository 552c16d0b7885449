// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/recipe/overrides.h"

#include <gmock/gmock.h>

#include "core/recipe/scalar.h"
#include "tests/recipe/recipe_helpers.h"

namespace interfuse {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::StartsWith;
using testing_recipe::fault;
using testing_recipe::line_count;
using testing_recipe::parse;
using testing_recipe::pool;

// A value as "type:text", lists in [], mappings in {}.
std::string shape(const YamlNode& node) {
    if (node.is_null()) return "null";
    if (node.is_scalar()) {
        switch (scalar_type(node)) {
            case ScalarType::boolean:
                return "b:" + node.text;
            case ScalarType::integer:
                return "i:" + node.text;
            case ScalarType::number:
                return "n:" + node.text;
            case ScalarType::not_finite:
                return "x:" + node.text;
            default:
                return "t:" + node.text;
        }
    }
    std::string text = node.is_map() ? "{" : "[";
    for (std::size_t i = 0; i < node.items.size(); ++i) {
        if (i > 0) text += ",";
        if (node.is_map()) text += node.keys[i].text + "=";
        text += shape(node.items[i]);
    }
    return text + (node.is_map() ? "}" : "]");
}

std::string value(const std::string& text) {
    try {
        return shape(parse_override_value(text, -1));
    } catch (const Error& error) {
        return std::string("!") + error.what();
    }
}

// Each was read with Hydra 1.3.2.
TEST(OverrideValue, PrimitivesAreThoseOfHydra) {
    EXPECT_EQ(value("1"), "i:1");
    EXPECT_EQ(value(" 1 "), "i:1");
    EXPECT_EQ(value("1_0"), "i:1_0");
    EXPECT_EQ(value("1e-3"), "n:1e-3");
    EXPECT_EQ(value(".5"), "n:0.5");
    EXPECT_EQ(value("-.5"), "n:-0.5");
    EXPECT_EQ(value("inf"), "x:.inf");
    EXPECT_EQ(value("-inf"), "x:-.inf");
    EXPECT_EQ(value("nan"), "x:.nan");
    EXPECT_EQ(value("True"), "b:true");
    EXPECT_EQ(value("false"), "b:false");
    EXPECT_EQ(value("NULL"), "null");
    for (const char* text : {"yes", "no", "on", "off", "0x10", "08", "/x/y z", "a:b", "C:\\x",
                             "a  b", "1 2", "x=y", "~", "~/x", "#1", "é", "a*b?|"}) {
        EXPECT_EQ(value(text), std::string("t:") + text);
    }
    EXPECT_EQ(value(""), "t:");
    EXPECT_EQ(value("  "), "t:");
    EXPECT_EQ(value("a\\,b"), "t:a,b");
    EXPECT_EQ(value("a\\ "), "t:a ");
    EXPECT_EQ(value("\\1"), "t:\\1");
}

TEST(OverrideValue, Quotes) {
    EXPECT_EQ(value("\"x\\\"y\""), "t:x\"y");
    EXPECT_EQ(value("'it\\'s'"), "t:it's");
    EXPECT_EQ(value("'x\\\\'"), "t:x\\");
    EXPECT_EQ(value("'x\\ny'"), "t:x\\ny");
    EXPECT_EQ(value("'1'"), "t:1");
    EXPECT_EQ(value("'null'"), "t:null");
    EXPECT_EQ(value("''"), "t:");
    EXPECT_EQ(value("'a,b[c]'"), "t:a,b[c]");
    EXPECT_THAT(value("'a"), HasSubstr("closing quotation mark"));
    EXPECT_THAT(value("'a\\'"), HasSubstr("closing quotation mark"));
    EXPECT_THAT(value("'a' b"), HasSubstr("nothing may follow"));
    EXPECT_THAT(value("a\"b"), HasSubstr("has a meaning here"));
}

TEST(OverrideValue, ListsAndMappings) {
    EXPECT_EQ(value("[1,0.5]"), "[i:1,n:0.5]");
    EXPECT_EQ(value("[ a b , \"c\", [null]]"), "[t:a b,t:c,[null]]");
    EXPECT_EQ(value("[]"), "[]");
    EXPECT_EQ(value("{a:1,b: c d}"), "{a=i:1,b=t:c d}");
    EXPECT_EQ(value("{a: {b: [x]}}"), "{a={b=[t:x]}}");
    EXPECT_EQ(value("{'a b': 1}"), "{a b=i:1}");
    EXPECT_EQ(value("{}"), "{}");
    EXPECT_EQ(value("[a:b]"), "[t:a:b]");
    EXPECT_THAT(value("[1,]"), HasSubstr("a value is missing"));
    EXPECT_THAT(value("[1"), HasSubstr("a ']' is missing"));
    EXPECT_THAT(value("[1 [2]]"), HasSubstr("has a meaning here"));
    EXPECT_THAT(value("{a}"), HasSubstr("a ':' is missing"));
    EXPECT_THAT(value("{a:}"), HasSubstr("a value is missing"));
    EXPECT_THAT(value("{a:1"), HasSubstr("a '}' is missing"));
    EXPECT_THAT(value("{a:1,a:2}"), HasSubstr("'a' is there twice"));
    EXPECT_THAT(value("x]"), HasSubstr("has a meaning here"));
    EXPECT_THAT(value(std::string(100'000, '[')), HasSubstr("nests too deeply"));
}

TEST(OverrideValue, SweepsAndFunctionsAreRefused) {
    EXPECT_THAT(value("1,2"), HasSubstr("sweeps"));
    EXPECT_THAT(value("range(1,3)"), HasSubstr("has a meaning here"));
}

TEST(OverrideValue, InterpolationsGoThroughWhole) {
    EXPECT_EQ(value("${b.c}"), "t:${b.c}");
    EXPECT_EQ(value("${oc.env:X,y}/d"), "t:${oc.env:X,y}/d");
    EXPECT_EQ(value("[${oc.env:X,${y}},2]"), "[t:${oc.env:X,${y}},i:2]");
    EXPECT_THAT(value("${a"), HasSubstr("not closed"));
}

TEST(Overrides, SetWhatTheFileHasOrTheTableKnows) {
    const Recipe recipe = parse(pool + "method: {num_samples: 8}\n",
                                {"method.num_samples=64", "method.gate_k=4",
                                 "method.scaling_factor=[1,-.5]", "interfuse.tolerance=1e-3"});
    EXPECT_EQ(recipe.method.num_samples, 64);
    EXPECT_EQ(recipe.method.gate_k, 4);
    EXPECT_EQ(recipe.method.scaling_factor, ScalingFactor(std::vector<double>{1, -0.5}));
    EXPECT_EQ(recipe.interfuse.tolerance, 1e-3);
    EXPECT_THAT(fault(pool, {"method.num_sample=6"}),
                StartsWith("override 'method.num_sample=6': Cannot be applied: there is no key "
                           "'method.num_sample'; did you mean 'method.num_samples'?"));
    EXPECT_THAT(fault(pool, {"zzzzzzzzzzzz=6"}), HasSubstr("there is no key 'zzzzzzzzzzzz'."));
}

TEST(Overrides, ReachModelsAndPaths) {
    const Recipe recipe = parse(pool, {"modelpool.models.a=other", "modelpool.models.new='/n w'",
                                       "modelpool.processor=${.models._pretrained_}"});
    EXPECT_EQ(recipe.experts[0].path, "/r/other");  // relative to the recipe's folder
    ASSERT_EQ(recipe.experts.size(), 3U);
    EXPECT_EQ(recipe.experts[2], (ModelSource{"new", "/n w"}));
    EXPECT_EQ(recipe.processor, "/r/base");
}

TEST(Overrides, ComeBeforeInterpolations) {
    const std::string yaml = pool + "method: {gate_k: '${.num_samples}', num_samples: 3}\n";
    EXPECT_EQ(parse(yaml, {"method.num_samples=9"}).method.gate_k, 9);
}

TEST(Overrides, AddIsForWhatIsNotThere) {
    EXPECT_EQ(parse(pool, {"+method.seed=5"}).method.seed, 5U);
    EXPECT_THAT(fault(pool + "method: {seed: 1}\n", {"+method.seed=5"}),
                HasSubstr("'method.seed' is there already; write it without '+'"));
    EXPECT_EQ(parse(pool + "method: {seed: 1}\n", {"++method.seed=5"}).method.seed, 5U);
    EXPECT_EQ(parse(pool, {"++method.seed=5"}).method.seed, 5U);
    EXPECT_THAT(fault(pool, {"+method.sed=5"}),
                StartsWith("override '+method.sed=5': There is no key 'method.sed'; did you mean "
                           "'seed'?"));
}

TEST(Overrides, Remove) {
    const std::string yaml = pool + "method: {seed: 7, gate_k: 3}\n";
    EXPECT_EQ(parse(yaml, {"~method.seed"}).method.seed, 0U);
    EXPECT_EQ(parse(yaml, {"~method"}).method, MethodOptions());
    EXPECT_EQ(parse(yaml, {"~method.gate_k=3"}).method.gate_k, 16);
    EXPECT_THAT(fault(yaml, {"~method.gate_k=4"}), HasSubstr("is '3', so it is not removed"));
    EXPECT_THAT(fault(yaml, {"~method.num_samples"}),
                HasSubstr("there is no 'method.num_samples' to remove"));
    EXPECT_EQ(parse(yaml, {"~modelpool.models.a"}).experts.size(), 1U);
}

TEST(Overrides, MergeMappingsAndReplaceTheRest) {
    const std::string yaml = pool + "interfuse: {mixture: {x: 1}}\n";
    const auto merged = parse(yaml, {"interfuse.mixture={y: 2}"}).interfuse.mixture;
    EXPECT_EQ(merged, (std::map<std::string, double>{{"x", 1}, {"y", 2}}));
    const std::string listed = pool + "method: {scaling_factor: [1, 2]}\n";
    EXPECT_EQ(parse(listed, {"method.scaling_factor.1=5"}).method.scaling_factor,
              ScalingFactor(std::vector<double>{1, 5}));
    EXPECT_EQ(parse(listed, {"method.scaling_factor=0.5"}).method.scaling_factor,
              ScalingFactor(0.5));
}

TEST(Overrides, LaterOnesSeeEarlierOnes) {
    EXPECT_EQ(parse(pool, {"method.seed=1", "method.seed=2"}).method.seed, 2U);
    EXPECT_THAT(fault(pool, {"~modelpool.models.a", "~modelpool.models.a"}),
                HasSubstr("there is no 'modelpool.models.a' to remove"));
}

TEST(Overrides, FaultsAreAllReported) {
    const std::string message =
        fault(pool, {"method.num_sample=6", "x", "=3", "a..b=1", "method.gate_k='1", "a@b={c: d}"});
    EXPECT_EQ(line_count(message), 6U) << message;
    EXPECT_THAT(message, HasSubstr("override 'x': Cannot be applied: an override is written"));
    EXPECT_THAT(message, HasSubstr("it names no key"));
    EXPECT_THAT(message, HasSubstr("has an empty part"));
    EXPECT_THAT(message, HasSubstr("of the group 'a@b' an option is chosen"));
    EXPECT_THAT(fault(pool + "interfuse: {threads: 1}\n", {"interfuse=fast"}),
                HasSubstr("give single keys of 'interfuse'"));
    EXPECT_THAT(fault(pool, {"++modelpool.models.a.b=1"}), HasSubstr("there is no place for"));
    EXPECT_THAT(fault(pool, {"method.device=\xff"}), HasSubstr("not UTF-8"));
}

TEST(Overrides, MistypedValuesNameTheOverride) {
    EXPECT_THAT(fault(pool, {"method.gate_k='3'"}),
                StartsWith("override 'method.gate_k='3'': The value of 'method.gate_k' is the text "
                           "'3'; it must be: integer, >= 1."));
    EXPECT_THAT(fault(pool, {"method.average_experts=yes"}), HasSubstr("is the text 'yes'"));
}

TEST(Overrides, IgnoredKeysMayBeSet) {
    EXPECT_EQ(fault(pool, {"fabric.devices=2", "hydra.x.y=[1]", "print_config=false"}), "");
}

}  // namespace
}  // namespace interfuse
