// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/platform/paths.h"

#include <gtest/gtest.h>

#include "tests/platform/test_folder.h"

namespace interfuse::platform {
namespace {

namespace fs = std::filesystem;

TEST(Paths, AreTextAndBackAgain) {
    for (const std::string& text :
         {std::string("models"), many_letters, std::string("a/ü/模"), std::string()}) {
        EXPECT_EQ(path_text(path_from_text(text)), text);
        EXPECT_TRUE(path_from_text(text).u8string() == std::u8string(text.begin(), text.end()));
    }
}

TEST(Paths, KeepWhatIsNoText) {
#ifdef _WIN32
    const fs::path half(std::wstring(1, wchar_t(0xD83E)));  // half of a letter
    EXPECT_EQ(path_text(half), "\xEF\xBF\xBD");
#else
    const std::string latin1 = "Gr\xfc\xdf";
    EXPECT_EQ(path_from_text(latin1).native(), latin1);
    EXPECT_EQ(path_text(path_from_text(latin1)), latin1);
#endif
}

TEST(Paths, LongOnesAreMarkedOnWindowsAlone) {
    const fs::path brief = path_from_text("models/a");
    EXPECT_EQ(long_path(brief), brief);
    const fs::path whole = fs::temp_directory_path() / std::string(210, 'x') / "y";
#ifdef _WIN32
    EXPECT_TRUE(long_path(whole).native().starts_with(LR"(\\?\)")) << path_text(long_path(whole));
    EXPECT_EQ(long_path(long_path(whole)), long_path(whole));
    EXPECT_EQ(path_text(long_path(whole)).find('/'), std::string::npos);
    const fs::path share = LR"(\\server\share\)" + std::wstring(210, L'x');
    EXPECT_EQ(long_path(share).native(), LR"(\\?\UNC\server\share\)" + std::wstring(210, L'x'));
    const fs::path relative(std::string(210, 'x'));
    EXPECT_EQ(long_path(relative).native(), LR"(\\?\)" +
                                                fs::current_path().make_preferred().native() +
                                                L'\\' + std::wstring(210, L'x'));
#else
    EXPECT_EQ(long_path(whole), whole);
#endif
}

}  // namespace
}  // namespace interfuse::platform
