// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/platform/file_system.h"

#include <gtest/gtest.h>

#include "tests/platform/file_tools.h"
#include "tests/platform/test_folder.h"

namespace interfuse::platform {
namespace {

namespace fs = std::filesystem;

TEST(RenameOver, ReplacesAFile) {
    const TestFolder folder;
    const fs::path target = folder / many_letters;
    put(target, "old");
    put(folder / "new", "new");
    std::error_code reason;
    sync_file(folder / "new", reason);
    EXPECT_FALSE(reason) << reason_text(reason);
    rename_over(folder / "new", target, reason);
    ASSERT_FALSE(reason) << reason_text(reason);
    EXPECT_EQ(content(target), "new");
    EXPECT_FALSE(fs::exists(folder / "new"));
    sync_folder(folder.path(), reason);
    EXPECT_FALSE(reason) << reason_text(reason);
}

TEST(RenameOver, ReplacesAFileThatSomebodyReads) {
    const TestFolder folder;
    put(folder / "target", "old");
    put(folder / "new", "new");
    std::error_code reason;
    const NativeFile reader = NativeFile::open(folder / "target", reason);
    rename_over(folder / "new", folder / "target", reason);
    ASSERT_FALSE(reason) << reason_text(reason);
    EXPECT_EQ(content(folder / "target"), "new");
    EXPECT_EQ(read(reader, 0, 3), "old");
}

TEST(RenameOver, SwapsAFolderIn) {
    const TestFolder folder;
    const fs::path target = folder / many_letters;
    fs::create_directories(target / "inner");
    put(target / "inner" / "file", "old");
    fs::create_directories(folder / "writing");
    put(folder / "writing" / "file", "new");
    std::error_code reason;
    rename_over(target, folder / "aside", reason);
    ASSERT_FALSE(reason) << reason_text(reason);
    rename_over(folder / "writing", target, reason);
    ASSERT_FALSE(reason) << reason_text(reason);
    EXPECT_EQ(content(target / "file"), "new");
    EXPECT_EQ(content(folder / "aside" / "inner" / "file"), "old");
}

TEST(RenameOver, LeavesAFilledFolderAlone) {
    const TestFolder folder;
    fs::create_directories(folder / "target");
    put(folder / "target" / "file", "old");
    fs::create_directories(folder / "writing");
    std::error_code reason;
    rename_over(folder / "writing", folder / "target", reason);
    EXPECT_TRUE(reason);
    EXPECT_EQ(content(folder / "target" / "file"), "old");
    rename_over(folder / "absent", folder / "other", reason);
    EXPECT_TRUE(reason);
}

TEST(RenameOver, WorksBeyond260Letters) {
    const TestFolder folder;
    const fs::path deep = folder / std::string(120, 'a') / std::string(120, 'b');
    fs::create_directories(long_path(deep));
    put(deep / "new", "new");
    put(deep / "target", "old");
    std::error_code reason;
    rename_over(deep / "new", deep / "target", reason);
    ASSERT_FALSE(reason) << reason_text(reason);
    EXPECT_EQ(content(deep / "target"), "new");
}

TEST(Folders, CanBeWrittenOrNot) {
    const TestFolder folder;
    EXPECT_TRUE(may_write_into(folder.path()));
    EXPECT_TRUE(fs::is_empty(folder.path()));
    EXPECT_FALSE(may_write_into(folder / "absent"));
}

TEST(Links, StandForTheirFile) {
    const TestFolder folder;
    fs::create_directories(folder / "blobs");
    fs::create_directories(folder / "snapshots" / "main");
    put(folder / "blobs" / "1", "one");
    put(folder / "blobs" / "2", "two");
    const fs::path link = folder / "snapshots" / "main" / path_from_text(many_letters);
    const fs::path target = fs::path("..") / ".." / "blobs" / "1";
    EXPECT_FALSE(is_link_to(target, link));
    std::error_code reason;
    link_file(target, link, reason);
    ASSERT_FALSE(reason) << reason_text(reason);
    EXPECT_TRUE(is_link_to(target, link));
    EXPECT_FALSE(is_link_to(fs::path("..") / ".." / "blobs" / "2", link));
    EXPECT_EQ(content(link), "one");
    link_file(target, link, reason);
    EXPECT_TRUE(reason);  // it is there
}

TEST(Patterns, FindWhatThereIs) {
    const TestFolder folder;
    for (const char* name : {"python3.12", "python3.9", "python2", "other"})
        fs::create_directories(folder / "lib" / name / "site-packages");
    fs::create_directories(folder / "lib" / "python3.13");
    const auto found = find_matching(folder.path(), "lib/python3*/site-packages");
    ASSERT_EQ(found.size(), 2U);
    EXPECT_EQ(found[0], folder.path() / "lib/python3.12/site-packages");
    EXPECT_EQ(found[1], folder.path() / "lib/python3.9/site-packages");
    EXPECT_EQ(find_matching(folder.path(), "lib/pyth?n2").size(), 1U);
    EXPECT_TRUE(find_matching(folder.path(), "absent/*").empty());
    EXPECT_TRUE(find_matching(folder / "absent", "*").empty());
}

TEST(Patterns, TakeTheBaseAsItIs) {
    const TestFolder folder;
    fs::create_directories(folder / "a[1]" / "b");
    fs::create_directories(folder / "a1" / "b");
    const auto found = find_matching(folder / "a[1]", "*");
    ASSERT_EQ(found.size(), 1U);
    EXPECT_EQ(found[0], folder / "a[1]" / "b");
}

TEST(Patterns, MatchNamesAcrossSlashes) {
    EXPECT_TRUE(matches_pattern("torch/include/*", "torch/include/a/b.h"));
    EXPECT_TRUE(matches_pattern("*.dist-info/licenses/*", "torch-2.dist-info/licenses/LICENSE"));
    EXPECT_TRUE(matches_pattern("torch/lib/c10.dll", "torch/lib/c10.dll"));
    EXPECT_TRUE(matches_pattern("a*b*c", "aXbXbYc"));
    EXPECT_FALSE(matches_pattern("a*b*c", "aXbXbY"));
    EXPECT_FALSE(matches_pattern("torch/lib/c10.dll", "torch/lib/C10.dll"));
    EXPECT_FALSE(matches_pattern("torch/include/*", "torch/includes"));
    EXPECT_FALSE(matches_pattern("", "a"));
    EXPECT_TRUE(matches_pattern("*", ""));
}

}  // namespace
}  // namespace interfuse::platform
