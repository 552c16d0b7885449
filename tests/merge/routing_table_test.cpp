// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/merge/routing_table.h"

#include <gmock/gmock.h>

#include <cmath>

#include "core/runtime/error.h"
#include "tests/merge/some_table.h"

namespace interfuse {
namespace {

using ::testing::ElementsAre;

TEST(RoutingTable, IsEmptyAtFirst) {
    const RoutingTable table({"a", "b"}, {"x"}, {"d", "e"}, {10, 20});
    EXPECT_EQ(table.count(0), 0);
    EXPECT_EQ(table.count(1, 1), 0);
    EXPECT_FALSE(table.has(0));
    EXPECT_THAT(table.dataset_sizes(), ElementsAre(10, 20));
    const MixedRouting mixed = table.mix({}, TokenSet::all);
    EXPECT_TRUE(mixed.modules.empty());
    EXPECT_THAT(mixed.experts, ElementsAre("x"));
}

TEST(RoutingTable, MeansAndErrorsAreThoseOfTheImages) {
    const SomeTable some;
    for (std::size_t d = 0; d < 3; ++d) {
        for (std::size_t expert = 0; expert < 3; ++expert) {
            for (const TokenSet tokens : {TokenSet::all, TokenSet::class_token}) {
                const std::vector<double>& images = some.images(d, 0, expert, tokens);
                EXPECT_EQ(some.table.count(d, 0), static_cast<std::int64_t>(images.size()));
                EXPECT_NEAR(some.table.mean(d, 0, expert, tokens), SomeTable::mean(images), 1e-15);
                EXPECT_NEAR(some.table.standard_error(d, 0, expert, tokens).value(),
                            SomeTable::standard_error(images, some.table.dataset_sizes()[d]),
                            1e-12);
            }
        }
    }
}

TEST(RoutingTable, BelowTwoImagesThereIsNoError) {
    RoutingTable table({"a"}, {"x", "y"}, {"d"}, {10});
    EXPECT_EQ(table.standard_error(0, 0, 0, TokenSet::all), std::nullopt);
    table.add_image(0, 0, std::vector{0.25, 0.75}, std::vector{0.5, 0.5});
    EXPECT_EQ(table.mean(0, 0, 1, TokenSet::all), 0.75);
    EXPECT_EQ(table.mean(0, 0, 1, TokenSet::class_token), 0.5);
    EXPECT_EQ(table.standard_error(0, 0, 0, TokenSet::all), std::nullopt);
    EXPECT_EQ(table.mix({}, TokenSet::all).errors[0][0], std::nullopt);
    table.add_image(0, 0, std::vector{0.5, 0.5}, std::vector{0.5, 0.5});
    EXPECT_TRUE(table.standard_error(0, 0, 0, TokenSet::all).has_value());
    EXPECT_EQ(table.standard_error(0, 0, 0, TokenSet::class_token), 0.0);
}

TEST(RoutingTable, RenamingChangesNamesAlone) {
    const SomeTable some;
    RoutingTable renamed = some.table;
    renamed.rename({"x", "y", "z"}, {"d", "e", "f"});
    EXPECT_THAT(renamed.experts(), ElementsAre("x", "y", "z"));
    EXPECT_THAT(renamed.datasets(), ElementsAre("d", "e", "f"));
    EXPECT_NE(renamed, some.table);
    EXPECT_EQ(renamed.origin, some.table.origin);
    EXPECT_EQ(renamed.modules(), some.table.modules());
    const MixedRouting before = some.table.mix({1, 2, 3}, TokenSet::class_token);
    const MixedRouting after = renamed.mix({1, 2, 3}, TokenSet::class_token);
    EXPECT_THAT(after.experts, ElementsAre("x", "y", "z"));
    EXPECT_EQ(after.means, before.means);
    EXPECT_EQ(after.errors, before.errors);
    renamed.rename(some.table.experts(), some.table.datasets());
    EXPECT_EQ(renamed, some.table);
}

TEST(RoutingTable, NumbersTravelAsBytes) {
    const SomeTable some;
    RoutingTable copy = some.table;
    copy.clear_numbers();
    EXPECT_EQ(copy.count(0), 0);
    EXPECT_NE(copy, some.table);
    copy.set_numbers(some.table.numbers());
    EXPECT_EQ(copy, some.table);
}

TEST(RoutingTable, NumbersOfTwoPartsAddUp) {
    RoutingTable whole({"a"}, {"x", "y"}, {"d"}, {10});
    RoutingTable first = whole;
    RoutingTable second = whole;
    const auto image = [](RoutingTable& table, double weight) {
        table.add_image(0, 0, std::vector{weight, 1 - weight}, std::vector{1 - weight, weight});
    };
    for (const double weight : {0.125, 0.5}) {
        image(whole, weight);
        image(first, weight);
    }
    image(whole, 0.75);
    image(second, 0.75);
    first.add_numbers(second.numbers());
    EXPECT_EQ(first, whole);
}

TEST(RoutingTable, NumbersOfAnotherShapeAreRefused) {
    const SomeTable some;
    RoutingTable other({"a"}, {"x", "y"}, {"d"}, {10});
    const RoutingTable before = other;
    EXPECT_THROW(other.add_numbers(some.table.numbers()), Error);
    EXPECT_THROW(other.add_numbers(other.numbers().substr(1)), Error);
    EXPECT_EQ(other, before);
}

TEST(RoutingTable, AfterEveryImageOfADatasetNothingIsUncertain) {
    RoutingTable table({"a"}, {"x", "y"}, {"d"}, {3});
    for (const double w : {0.2, 0.5, 0.9}) {
        EXPECT_NE(table.standard_error(0, 0, 0, TokenSet::all), 0.0);
        table.add_image(0, 0, std::vector{w, 1 - w}, std::vector{w, 1 - w});
    }
    EXPECT_EQ(table.standard_error(0, 0, 0, TokenSet::all), 0.0);
}

TEST(RoutingTable, EqualImagesLeaveNoErrorDespiteRounding) {
    RoutingTable table({"a"}, {"x"}, {"d"}, {100'000});
    for (int i = 0; i < 1'000; ++i)
        table.add_image(0, 0, std::vector{0.1}, std::vector{1.0 / 3.0});
    for (const TokenSet tokens : {TokenSet::all, TokenSet::class_token}) {
        const double error = table.standard_error(0, 0, 0, tokens).value();
        EXPECT_GE(error, 0.0);
        EXPECT_LT(error, 1e-8);
    }
}

TEST(RoutingTable, LayersThatWereSkippedHaveNoRow) {
    const SomeTable some;
    EXPECT_FALSE(some.table.has(1));
    EXPECT_TRUE(some.table.has(2));
    EXPECT_EQ(some.table.count(0), 7);
    const MixedRouting mixed = some.table.mix({}, TokenSet::all);
    EXPECT_THAT(mixed.modules, ElementsAre("layer.a", "layer.c"));
    EXPECT_EQ(mixed.means.size(), 2U);
    EXPECT_EQ(mixed.errors.size(), 2U);
}

// The mixture's numbers, straight from the images.
void expect_mixture(const SomeTable& some, const std::vector<double>& given,
                    const std::vector<double>& shares, TokenSet tokens) {
    const MixedRouting mixed = some.table.mix(given, tokens);
    for (std::size_t expert = 0; expert < 3; ++expert) {
        double mean = 0;
        double variance = 0;
        for (std::size_t d = 0; d < 3; ++d) {
            const std::vector<double>& images = some.images(d, 2, expert, tokens);
            mean += shares[d] * SomeTable::mean(images);
            variance += std::pow(
                shares[d] * SomeTable::standard_error(images, some.table.dataset_sizes()[d]), 2);
        }
        EXPECT_NEAR(mixed.means[1][expert], mean, 1e-14);
        EXPECT_NEAR(mixed.errors[1][expert].value(), std::sqrt(variance), 1e-12);
    }
}

TEST(RoutingTable, MixesTheDatasets) {
    const SomeTable some;  // 7, 2 and 11 images
    for (const TokenSet tokens : {TokenSet::all, TokenSet::class_token}) {
        expect_mixture(some, {}, {0.35, 0.1, 0.55}, tokens);
        expect_mixture(some, {1, 1, 1}, {1.0 / 3, 1.0 / 3, 1.0 / 3}, tokens);
        expect_mixture(some, {2, 0, 6}, {0.25, 0, 0.75}, tokens);
        expect_mixture(some, {0, 1e-9, 0}, {0, 1, 0}, tokens);
    }
}

TEST(RoutingTable, TheDefaultMixtureIsTheMeanOverAllImages) {
    const SomeTable some;
    const MixedRouting mixed = some.table.mix({}, TokenSet::all);
    for (std::size_t expert = 0; expert < 3; ++expert) {
        std::vector<double> all;
        for (std::size_t d = 0; d < 3; ++d) {
            const std::vector<double>& images = some.images(d, 0, expert, TokenSet::all);
            all.insert(all.end(), images.begin(), images.end());
        }
        EXPECT_NEAR(mixed.means[0][expert], SomeTable::mean(all), 1e-14);
    }
}

TEST(RoutingTable, RowsOfAMixtureAddUpToOne) {
    const SomeTable some;
    for (const std::vector<double>& mixture : {std::vector<double>{}, std::vector{3.0, 1.0, 0.5}}) {
        for (const std::vector<double>& row : some.table.mix(mixture, TokenSet::all).means) {
            EXPECT_NEAR(row[0] + row[1] + row[2], 1.0, 1e-14);
        }
    }
}

TEST(RoutingTable, OneDatasetAloneIsThatDataset) {
    const SomeTable some;
    for (std::size_t d = 0; d < 3; ++d) {
        const MixedRouting one = some.table.of_dataset(d, TokenSet::class_token);
        ASSERT_EQ(one.modules.size(), 2U);
        for (std::size_t expert = 0; expert < 3; ++expert) {
            EXPECT_EQ(one.means[1][expert], some.table.mean(d, 2, expert, TokenSet::class_token));
            EXPECT_NEAR(one.errors[1][expert].value(),
                        some.table.standard_error(d, 2, expert, TokenSet::class_token).value(),
                        1e-15);
        }
    }
}

TEST(RoutingTable, ADatasetWithoutWeightNeedsNoError) {
    RoutingTable table({"a"}, {"x"}, {"d", "e"}, {10, 10});
    table.add_image(0, 0, std::vector{0.25}, std::vector{0.25});
    table.add_image(1, 0, std::vector{0.5}, std::vector{0.5});
    table.add_image(1, 0, std::vector{0.75}, std::vector{0.5});
    EXPECT_EQ(table.mix({1, 1}, TokenSet::all).errors[0][0], std::nullopt);
    EXPECT_TRUE(table.mix({0, 1}, TokenSet::all).errors[0][0].has_value());
}

TEST(RoutingTable, EqualityLooksAtEverything) {
    const SomeTable some;
    RoutingTable other = some.table;
    EXPECT_EQ(other, some.table);
    other.origin.seed = 99;
    EXPECT_NE(other, some.table);
    other = some.table;
    other.add_image(0, 0, std::vector{0.0, 0.0, 0.0}, std::vector{0.0, 0.0, 0.0});
    EXPECT_NE(other, some.table) << "only the count differs";
}

}  // namespace
}  // namespace interfuse
