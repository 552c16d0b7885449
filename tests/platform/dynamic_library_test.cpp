// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/platform/dynamic_library.h"

#include <gtest/gtest.h>

#include "core/platform/paths.h"
#include "tests/platform/file_tools.h"
#include "tests/platform/test_folder.h"

namespace interfuse::platform {
namespace {

#ifdef _WIN32
constexpr const char* system_library = "version.dll";
constexpr const char* system_function = "GetFileVersionInfoSizeW";
#else
constexpr const char* system_library = "libm.so.6";
constexpr const char* system_function = "cos";
#endif

TEST(DynamicLibrary, IsLoadedByItsName) {
    std::string why;
    void* const library = load_library(system_library, Symbols::local, why);
    ASSERT_NE(library, nullptr) << why;
    EXPECT_NE(find_function(library, system_function), nullptr);
    EXPECT_EQ(find_function(library, "no_such_function"), nullptr);
}

TEST(DynamicLibrary, SaysWhatIsMissing) {
    const std::string name = library_file("interfuse_is_not_there");
    std::string why;
    EXPECT_EQ(load_library(name, Symbols::local, why), nullptr);
    EXPECT_NE(why.find(name), std::string::npos) << why;
    EXPECT_GT(why.size(), name.size() + 5) << why;
#ifdef _WIN32
    EXPECT_EQ(missing_library(why), "");
#else
    EXPECT_EQ(missing_library(why), name);
    EXPECT_EQ(missing_library("undefined symbol: x"), "");
#endif
}

TEST(DynamicLibrary, RefusesWhatIsNone) {
    const TestFolder folder;
    const auto path = folder / (many_letters + library_file("x"));
    put(path, "no library at all");
    std::string why;
    EXPECT_EQ(load_library(path, Symbols::global, why), nullptr);
    EXPECT_NE(why.find(path_text(path.filename())), std::string::npos) << why;
}

TEST(DynamicLibrary, KnowsWhereAnObjectLies) {
    static const int here = 0;
    EXPECT_EQ(path_text(library_of(&here).stem()), "platform_test");
    const int on_the_stack = 0;
    EXPECT_TRUE(library_of(&on_the_stack).empty());
    load_bound_to_its_own("libinterfuse_is_not_there.so");  // which is no fault
}

}  // namespace
}  // namespace interfuse::platform
