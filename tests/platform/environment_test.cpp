// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/platform/environment.h"

#include <gtest/gtest.h>

#include "core/platform/python_places.h"
#include "tests/platform/child_process.h"
#include "tests/platform/test_folder.h"

namespace interfuse::platform {
namespace {

TEST(Environment, IsUtf8) {
    ChildProcess child({"environment"}, {{"INTERFUSE_PROBE", many_letters}});
    EXPECT_EQ(child.line(), many_letters);
    EXPECT_EQ(child.wait(), 0);
}

TEST(Environment, HasLongValues) {
    const std::string value(5000, 'v');
    ChildProcess child({"environment"}, {{"INTERFUSE_PROBE", value}});
    EXPECT_EQ(child.line(), value);
}

TEST(Environment, KnowsWhatIsNotSet) {
    EXPECT_EQ(environment_text("INTERFUSE_IS_NEVER_SET"), std::nullopt);
    EXPECT_NE(environment_text("PATH"), std::nullopt);
}

TEST(Environment, NamesTheUsersFolders) {
    EXPECT_TRUE(home_folder().is_absolute());
    EXPECT_TRUE(usual_base_folder(".cache").is_absolute());
    EXPECT_TRUE(root_folder().is_absolute());
    EXPECT_TRUE(std::filesystem::is_directory(root_folder()));
}

TEST(Environment, KnowsPipsFiles) {
    const auto files = pip_files();
    ASSERT_FALSE(files.empty());
    for (const auto& file : files)
        EXPECT_TRUE(file.stem() == "pip") << path_text(file);
    EXPECT_FALSE(packages_places().empty());
    EXPECT_FALSE(packages_in_environment().empty());
}

}  // namespace
}  // namespace interfuse::platform
