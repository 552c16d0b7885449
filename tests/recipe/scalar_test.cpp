// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/recipe/scalar.h"

#include <gmock/gmock.h>

#include <limits>

namespace interfuse {
namespace {

ScalarType type_of(const std::string& text, bool plain = true) {
    YamlNode node;
    node.kind = YamlNode::Kind::scalar;
    node.plain = plain;
    node.text = text;
    return scalar_type(node);
}

// Each was read with OmegaConf 2.3.0.
TEST(Scalar, TypesAreThoseOfOmegaConf) {
    for (const char* text : {"1", "-1", "+1", "0", "-0", "1_000", "1__0", "12345678901234567890"}) {
        EXPECT_EQ(type_of(text), ScalarType::integer) << text;
    }
    for (const char* text : {"1e-3", "1e3", "1.", ".5", "1.5e3", "1.5e+3", ".5e+3", "-1e5", "+1.5",
                             "1_0.5", "00.5", "1E5"}) {
        EXPECT_EQ(type_of(text), ScalarType::number) << text;
    }
    for (const char* text : {"-.5",        "+.5", ".5e3", "nan",  "inf",   "1e", "0o7", "_1",
                             "2001-01-01", "y",   "n",    "tRUE", "08",    "",   "-",   "+",
                             ".",          "1 2", "1,5",  "0x",   "1.2.3", "e5", "1e+", "--1"}) {
        EXPECT_EQ(type_of(text), ScalarType::text) << text;
    }
    for (const char* text : {"0x10", "010", "1:30", "0b11", "00", "-1:30", "0x_f"}) {
        EXPECT_EQ(type_of(text), ScalarType::odd_integer) << text;
    }
    for (const char* text : {".inf", "-.Inf", "+.INF", ".nan", ".NaN"}) {
        EXPECT_EQ(type_of(text), ScalarType::not_finite) << text;
    }
    for (const char* text : {"true", "True", "TRUE", "false", "yes", "No", "ON", "off"}) {
        EXPECT_EQ(type_of(text), ScalarType::boolean) << text;
    }
}

TEST(Scalar, QuotesMakeText) {
    for (const char* text : {"1", "1.5", "true", ".inf", "0x10"}) {
        EXPECT_EQ(type_of(text, false), ScalarType::text) << text;
    }
}

TEST(Scalar, BooleanValues) {
    for (const char* text : {"true", "True", "TRUE", "yes", "Yes", "YES", "on", "On", "ON"}) {
        EXPECT_TRUE(boolean_value(text)) << text;
    }
    for (const char* text : {"false", "False", "no", "No", "NO", "off", "Off", "OFF"}) {
        EXPECT_FALSE(boolean_value(text)) << text;
    }
}

TEST(Scalar, NumbersAreReadWholeOrNotAtAll) {
    EXPECT_EQ(integer_value("1_000"), 1000);
    EXPECT_EQ(integer_value("+7"), 7);
    EXPECT_EQ(integer_value("9223372036854775807"), std::numeric_limits<std::int64_t>::max());
    EXPECT_EQ(integer_value("9223372036854775808"), std::nullopt);
    EXPECT_EQ(number_value("1_0.5e-1"), 1.05);
    EXPECT_EQ(number_value("5e-324"), std::numeric_limits<double>::denorm_min());
    EXPECT_EQ(number_value("1e999"), std::nullopt);
}

TEST(Scalar, ShownTextIsShortAndOnOneLine) {
    EXPECT_EQ(shown("a\nb\tc"), "'a b c'");
    EXPECT_EQ(shown(std::string(80, 'x')), "'" + std::string(80, 'x') + "'");
    EXPECT_EQ(shown(std::string(81, 'x')), "'" + std::string(80, 'x') + "…'");
    // The eightieth byte is the first half of a character.
    EXPECT_EQ(shown(std::string(79, 'x') + "é"), "'" + std::string(79, 'x') + "…'");
}

}  // namespace
}  // namespace interfuse
