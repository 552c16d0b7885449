// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/merge/routing_csv.h"

#include <gmock/gmock.h>

#include "tests/checkpoint/error_text.h"
#include "tests/merge/some_table.h"

namespace interfuse {
namespace {

using ::testing::AllOf;
using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::StartsWith;

MixedRouting parse(std::string_view text) {
    return parse_routing_csv(text, "routing.csv");
}

std::string error_of(std::string_view text) {
    return error_text([&] { parse(text); });
}

std::string rows_of(const std::string& csv) {
    return csv.substr(csv.find('\n') + 1);
}

TEST(RoutingCsv, MeansAreWrittenInTheirShortestForm) {
    MixedRouting routing;
    routing.modules = {"layer.a", "layer.c"};
    routing.experts = {"mnist", "svhn"};
    routing.means = {{0.1, 0.9}, {1.0 / 3.0, 1e-7}};
    EXPECT_EQ(routing_means_csv(routing),
              "module,mnist,svhn\nlayer.a,0.1,0.9\nlayer.c,0.3333333333333333,1e-07\n");
}

TEST(RoutingCsv, MeansAreReadBackToTheSameBits) {
    const MixedRouting routing = SomeTable().table.mix({}, TokenSet::all);
    const MixedRouting again = parse(routing_means_csv(routing));
    EXPECT_EQ(again.modules, routing.modules);
    EXPECT_EQ(again.experts, routing.experts);
    EXPECT_EQ(again.means, routing.means);
    ASSERT_EQ(again.errors.size(), 2U);
    EXPECT_THAT(again.errors[0], ElementsAre(std::nullopt, std::nullopt, std::nullopt))
        << "a table of means tells no errors";
    EXPECT_EQ(routing_means_csv(again), routing_means_csv(routing));
}

TEST(RoutingCsv, ErrorsThatAreAbsentHaveEmptyCells) {
    MixedRouting routing;
    routing.modules = {"a"};
    routing.experts = {"x", "y", "z"};
    routing.errors = {{0.5, std::nullopt, 0.25}};
    EXPECT_EQ(routing_errors_csv(routing), "module,x,y,z\na,0.5,,0.25\n");
}

TEST(RoutingCsv, DatasetsHaveTheirOwnRows) {
    const SomeTable some;
    const std::string csv = routing_by_dataset_csv(some.table, TokenSet::class_token);
    std::string expected = "dataset,module,mnist,svhn,cars\n";
    for (const auto& [d, name] :
         {std::pair<std::size_t, std::string>{0, "digits"}, {1, "numbers"}, {2, "roads"}}) {
        const std::string rows =
            rows_of(routing_means_csv(some.table.of_dataset(d, TokenSet::class_token)));
        const std::size_t middle = rows.find('\n') + 1;
        expected += name + "," + rows.substr(0, middle);
        expected += name + "," + rows.substr(middle);
    }
    EXPECT_EQ(csv, expected);
}

TEST(RoutingCsv, ReadsWhatPeopleAndSpreadsheetsWrite) {
    const std::string plain = "module,x,y\na,0.25,0.75\nb,1,0\n";
    const MixedRouting expected = parse(plain);
    EXPECT_THAT(expected.modules, ElementsAre("a", "b"));
    EXPECT_THAT(expected.experts, ElementsAre("x", "y"));
    EXPECT_THAT(expected.means, ElementsAre(ElementsAre(0.25, 0.75), ElementsAre(1.0, 0.0)));
    for (const std::string text : {
             "module,x,y\r\na,0.25,0.75\r\nb,1,0\r\n",
             "module,x,y\na,0.25,0.75\nb,1,0",
             "module,x,y\r\na,2.5e-1,7.5E-1\r\nb,1.0,0.0\r\n\r\n",
             "module,x,y\n\na,0.25,0.75\n\n\nb,1,-0\n",
             "\nmodule,x,y\na,0.25,0.75\nb,1,0\n",
             "\xEF\xBB\xBFmodule,x,y\na,0.25,0.75\nb,1,0\n",
         }) {
        const MixedRouting read = parse(text);
        EXPECT_EQ(read.modules, expected.modules) << text;
        EXPECT_EQ(read.experts, expected.experts) << text;
        EXPECT_EQ(read.means, expected.means) << text;
    }
}

TEST(RoutingCsv, NumbersMayBeAnyFiniteOnes) {
    EXPECT_THAT(parse("module,x,y\na,-0.5,1e300\n").means, ElementsAre(ElementsAre(-0.5, 1e300)));
}

TEST(RoutingCsv, WithoutItsHeaderItIsRefused) {
    for (const char* text : {"a,0.25,0.75\n", "module\na\n", "Module,x\na,1\n", "module;x\na;1\n",
                             "\xEF\xBB\xBFother,x\na,1\n", "\nlayer\n", "\n\nlayer\nother\n"}) {
        EXPECT_THAT(error_of(text),
                    AllOf(StartsWith("routing.csv:"), HasSubstr("begins with the line")))
            << text;
    }
}

TEST(RoutingCsv, WithoutRowsItIsRefused) {
    for (const char* text : {"", "\n\n", "module,x,y\n", "module,x,y", "module,x,y\r\n\r\n"}) {
        EXPECT_THAT(error_of(text),
                    AllOf(StartsWith("routing.csv: "), HasSubstr("no routing weights")))
            << text;
    }
}

TEST(RoutingCsv, RaggedRowsAreNamed) {
    EXPECT_THAT(error_of("module,x,y\na,0.5,0.5\nb,0.5\n"),
                AllOf(StartsWith("routing.csv:3: "), HasSubstr("1 values for 2 experts")));
    EXPECT_THAT(error_of("module,x,y\na,0.5,0.5,0.5\n"),
                AllOf(StartsWith("routing.csv:2: "), HasSubstr("3 values for 2 experts")));
    EXPECT_THAT(error_of("module,x,y\na\n"), HasSubstr("0 values for 2 experts"));
}

TEST(RoutingCsv, CellsThatAreNoFiniteNumberAreNamed) {
    for (const char* cell : {"", " ", "abc", "0.5x", "nan", "inf", "-inf", "1e999", " 0.5", "0.5 ",
                             "+0.5", "0x1p3", "--1", "1e"}) {
        EXPECT_THAT(error_of("module,x,y\na,0.5," + std::string(cell) + "\n"),
                    AllOf(StartsWith("routing.csv:2: "), HasSubstr("'" + std::string(cell) + "'"),
                          HasSubstr("not a number")))
            << cell;
    }
}

TEST(RoutingCsv, NamesThatAppearTwiceAreRefused) {
    EXPECT_THAT(error_of("module,x,x\na,0.5,0.5\n"),
                AllOf(StartsWith("routing.csv:1: "), HasSubstr("named twice")));
    EXPECT_THAT(error_of("module,x,module\na,0.5,0.5\n"), HasSubstr("named twice"));
    EXPECT_THAT(error_of("module,x,y\na,0.5,0.5\nb,0,1\na,0.5,0.5\n"),
                AllOf(StartsWith("routing.csv:4: "), HasSubstr("'a' has two rows")));
}

TEST(RoutingCsv, LineNumbersCountEmptyLines) {
    EXPECT_THAT(error_of("module,x\n\n\na,oops\n"), StartsWith("routing.csv:4: "));
}

}  // namespace
}  // namespace interfuse
