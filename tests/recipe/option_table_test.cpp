// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/recipe/option_table.h"

#include <gmock/gmock.h>

#include <set>

#include "tests/recipe/recipe_helpers.h"

namespace interfuse {
namespace {

using ::testing::Contains;
using ::testing::HasSubstr;
using ::testing::Not;
using testing_recipe::fault;
using testing_recipe::load;
using testing_recipe::parse;
using testing_recipe::pool;

bool is_single_option(std::string_view key, std::string_view section) {
    return key.starts_with(section) && key.find('*') == std::string_view::npos &&
           key.find('.', section.size()) == std::string_view::npos;
}

TEST(OptionTable, KeysAreUniqueAndDescribed) {
    std::set<std::string_view> keys;
    for (const OptionInfo& option : option_table()) {
        EXPECT_TRUE(keys.insert(option.key).second) << option.key;
        EXPECT_FALSE(option.type.empty()) << option.key;
        EXPECT_THAT(std::string(option.meaning), ::testing::EndsWith(".")) << option.key;
    }
}

TEST(OptionTable, EverySectionIsListedItself) {
    for (const OptionInfo& option : option_table()) {
        const std::size_t dot = option.key.rfind('.');
        if (dot == std::string_view::npos) continue;
        const OptionInfo* parent = find_option(option.key.substr(0, dot));
        ASSERT_NE(parent, nullptr) << option.key;
        EXPECT_EQ(parent->key, option.key.substr(0, dot));
    }
}

TEST(OptionTable, FindsNamesAndWhatLiesBelowIgnoredKeys) {
    EXPECT_EQ(find_option("method.seed")->key, "method.seed");
    EXPECT_EQ(find_option("modelpool.models.sun397")->key, "modelpool.models.*");
    EXPECT_EQ(find_option("modelpool.models.a.torch_dtype")->use, KeyUse::ignored_notice);
    EXPECT_EQ(find_option("fabric.devices.x")->key, "fabric");
    EXPECT_EQ(find_option("method.seed.x"), nullptr);
    EXPECT_EQ(find_option("method.nope"), nullptr);
    EXPECT_EQ(find_option("modelpool.models"), find_option("modelpool.models"));
    EXPECT_EQ(find_option(""), nullptr);
    EXPECT_THAT(option_names("method"), Contains("gate_k"));
    EXPECT_THAT(option_names("method"), Not(Contains("method")));
    EXPECT_THAT(option_names(""), Contains("fabric"));
    EXPECT_THAT(option_names(""), Not(Contains("method.seed")));
}

// A fallback that is written out gives the recipe that leaving it out gives.
TEST(OptionTable, FallbacksAreTheDefaults) {
    const Recipe plain = parse(pool);
    int checked = 0;
    for (const OptionInfo& option : option_table()) {
        for (const std::string section : {"method.", "interfuse."}) {
            if (option.use != KeyUse::used || !is_single_option(option.key, section)) continue;
            const std::string name(option.key.substr(section.size()));
            const std::string yaml = pool + section.substr(0, section.size() - 1) + ": {" + name +
                                     ": " + std::string(option.fallback) + "}\n";
            EXPECT_EQ(parse(yaml), plain) << option.key;
            ++checked;
        }
    }
    EXPECT_GE(checked, 16);
}

// Whatever stands in the table is read by the parser: a value of an impossible type is a fault.
TEST(OptionTable, EveryUsedOptionIsRead) {
    for (const OptionInfo& option : option_table()) {
        for (const std::string section : {"method.", "interfuse."}) {
            if (option.use != KeyUse::used || !is_single_option(option.key, section)) continue;
            const std::string name(option.key.substr(section.size()));
            const std::string yaml =
                pool + section.substr(0, section.size() - 1) + ": {" + name + ": [{}]}\n";
            EXPECT_THAT(fault(yaml), HasSubstr(std::string(option.key))) << option.key;
        }
    }
}

TEST(OptionTable, IgnoredKeysChangeNothing) {
    const Recipe plain = parse(pool);
    for (const OptionInfo& option : option_table()) {
        if (option.use == KeyUse::used || option.key.find('.') != std::string_view::npos) continue;
        const LoadedRecipe loaded = load(std::string(option.key) + ": [anything]\n" + pool);
        EXPECT_EQ(loaded.recipe, plain) << option.key;
        const std::string notices = ::testing::PrintToString(loaded.notices);
        EXPECT_EQ(notices.find(std::string(option.key)) != std::string::npos,
                  option.use == KeyUse::ignored_notice)
            << option.key << notices;
    }
}

}  // namespace
}  // namespace interfuse
