// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
// docs/recipe.md says what the option table says.
#include <gmock/gmock.h>

#include <fstream>
#include <sstream>
#include <string>

#include "core/recipe/option_table.h"

namespace interfuse {
namespace {

std::string page() {
    std::ifstream file(INTERFUSE_SOURCE_DIR "/docs/recipe.md");
    std::stringstream text;
    text << file.rdbuf();
    return text.str();
}

TEST(RecipeDocumentation, HasEveryKeyWithWhatTheTableSaysOfIt) {
    const std::string text = page();
    ASSERT_FALSE(text.empty());
    for (const OptionInfo& option : option_table()) {
        const std::string key = "`" + std::string(option.key) + "`";
        if (option.use != KeyUse::used) {
            EXPECT_THAT(text, testing::HasSubstr(key));
            continue;
        }
        const std::string fallback =
            option.fallback.empty() ? "" : "`" + std::string(option.fallback) + "`";
        EXPECT_THAT(text, testing::HasSubstr("| " + key + " | " + std::string(option.type) + " | " +
                                             fallback + " | " + std::string(option.bounds) + " | " +
                                             std::string(option.meaning) + " |"));
    }
}

TEST(RecipeDocumentation, HasNoKeyThatTheTableLacks) {
    std::istringstream lines(page());
    for (std::string line; std::getline(lines, line);) {
        if (!line.starts_with("| `")) continue;
        const std::string key = line.substr(3, line.find('`', 3) - 3);
        EXPECT_NE(find_option(key), nullptr) << key;
    }
}

}  // namespace
}  // namespace interfuse
