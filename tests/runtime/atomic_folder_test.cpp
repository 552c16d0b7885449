// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/runtime/atomic_folder.h"

#include <gmock/gmock.h>

#include "core/runtime/text.h"
#include "tests/checkpoint/error_text.h"
#include "tests/runtime/folder_test.h"

namespace interfuse {
namespace {

using ::testing::AllOf;
using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::Not;

class AtomicFolderTest : public FolderTest {
  protected:
    std::filesystem::path target = folder / "merged";
};

TEST_F(AtomicFolderTest, IsAbsentUntilItIsComplete) {
    AtomicFolder result(target, false);
    EXPECT_EQ(result.path().parent_path(), folder) << "a rename must stay on one file system";
    result.write("a.txt", "one");
    result.write("b.bin", std::string("\0\xff", 2));
    put(result.path() / "inner" / "c.txt", "three");
    EXPECT_FALSE(std::filesystem::exists(target));
    result.commit();
    EXPECT_THAT(names_in(folder), ElementsAre("merged"));
    EXPECT_THAT(names_in(target), ElementsAre("a.txt", "b.bin", "inner"));
    EXPECT_EQ(content_of(target / "a.txt"), "one");
    EXPECT_EQ(content_of(target / "b.bin"), std::string("\0\xff", 2));
    EXPECT_EQ(content_of(target / "inner" / "c.txt"), "three");
}

TEST_F(AtomicFolderTest, StaysAfterItsObjectIsGone) {
    {
        AtomicFolder result(target, false);
        result.write("a.txt", "one");
        result.commit();
    }
    EXPECT_EQ(content_of(target / "a.txt"), "one");
}

TEST_F(AtomicFolderTest, LeavesNothingBehindWhenGivenUp) {
    {
        const AtomicFolder result(target, false);
        result.write("a.txt", "one");
        EXPECT_THAT(names_in(folder), Not(IsEmpty()));
    }
    EXPECT_THAT(names_in(folder), IsEmpty());
}

TEST_F(AtomicFolderTest, LeavesNothingBehindWhenAnExceptionPasses) {
    EXPECT_THROW(
        {
            const AtomicFolder result(target, false);
            result.write("a.txt", "one");
            throw Error("Something else went wrong.");
        },
        Error);
    EXPECT_THAT(names_in(folder), IsEmpty());
}

TEST_F(AtomicFolderTest, MakesTheFoldersAbove) {
    AtomicFolder result(folder / "x" / "y" / "merged", false);
    result.write("a.txt", "one");
    result.commit();
    EXPECT_EQ(content_of(folder / "x" / "y" / "merged" / "a.txt"), "one");
}

TEST_F(AtomicFolderTest, TakesAnEmptyFoldersPlace) {
    std::filesystem::create_directories(target);
    AtomicFolder result(target, false);
    result.write("a.txt", "one");
    result.commit();
    EXPECT_THAT(names_in(folder), ElementsAre("merged"));
    EXPECT_THAT(names_in(target), ElementsAre("a.txt"));
}

TEST_F(AtomicFolderTest, ATrailingSlashMeansTheSameFolder) {
    AtomicFolder result(target / "", false);
    result.write("a.txt", "one");
    result.commit();
    EXPECT_THAT(names_in(folder), ElementsAre("merged"));
    EXPECT_EQ(content_of(target / "a.txt"), "one");
}

TEST_F(AtomicFolderTest, RefusesAFolderThatIsNotEmpty) {
    put(target / "kept.txt", "kept");
    const auto message =
        AllOf(HasSubstr(quoted(target)), HasSubstr("not empty"), HasSubstr("--overwrite"));
    EXPECT_THAT(error_text([&] { AtomicFolder(target, false); }), message);
    EXPECT_THAT(error_text([&] { AtomicFolder::check_target(target, false); }), message);
    EXPECT_THAT(names_in(folder), ElementsAre("merged"));
    EXPECT_EQ(content_of(target / "kept.txt"), "kept");
}

TEST_F(AtomicFolderTest, RefusesAFileEvenToOverwrite) {
    put(target, "a file");
    for (const bool overwrite : {false, true}) {
        const auto message = AllOf(HasSubstr(quoted(target)), HasSubstr("not a folder"));
        EXPECT_THAT(error_text([&] { AtomicFolder(target, overwrite); }), message);
        EXPECT_THAT(error_text([&] { AtomicFolder::check_target(target, overwrite); }), message);
    }
    EXPECT_EQ(content_of(target), "a file");
    EXPECT_THAT(names_in(folder), ElementsAre("merged"));
}

TEST_F(AtomicFolderTest, OverwritingReplacesEverythingAtTheEnd) {
    put(target / "old.txt", "old");
    put(target / "a.txt", "old");
    AtomicFolder result(target, true);
    result.write("a.txt", "new");
    EXPECT_EQ(content_of(target / "a.txt"), "old");
    result.commit();
    EXPECT_THAT(names_in(folder), ElementsAre("merged"));
    EXPECT_THAT(names_in(target), ElementsAre("a.txt"));
    EXPECT_EQ(content_of(target / "a.txt"), "new");
}

TEST_F(AtomicFolderTest, WhatWasThereSurvivesAFailureBeforeTheEnd) {
    put(target / "old.txt", "old");
    EXPECT_THROW(
        {
            const AtomicFolder result(target, true);
            result.write("a.txt", "new");
            result.write("absent/a.txt", "cannot be written");
        },
        Error);
    EXPECT_THAT(names_in(folder), ElementsAre("merged"));
    EXPECT_THAT(names_in(target), ElementsAre("old.txt"));
    EXPECT_EQ(content_of(target / "old.txt"), "old");
}

TEST_F(AtomicFolderTest, WhatSomebodyPutThereMeanwhileSurvives) {
    {
        AtomicFolder result(target, false);
        result.write("a.txt", "new");
        put(target / "theirs.txt", "theirs");
        EXPECT_THAT(error_text([&] { result.commit(); }), HasSubstr("not empty"));
    }
    EXPECT_THAT(names_in(folder), ElementsAre("merged"));
    EXPECT_THAT(names_in(target), ElementsAre("theirs.txt"));
}

TEST_F(AtomicFolderTest, AParentThatIsNoFolderIsAnError) {
    put(folder / "file", "x");
    const std::filesystem::path below = folder / "file" / "merged";
    EXPECT_THAT(error_text([&] { AtomicFolder(below, false); }),
                AllOf(HasSubstr(quoted(folder / "file")), HasSubstr("output folder")));
    EXPECT_THAT(error_text([&] { AtomicFolder::check_target(below / "deeper", true); }),
                HasSubstr(quoted(folder / "file")));
    EXPECT_THAT(names_in(folder), ElementsAre("file"));
    EXPECT_EQ(content_of(folder / "file"), "x");
}

TEST_F(AtomicFolderTest, AParentThatCannotBeWrittenIsAnError) {
    if (!std::filesystem::is_directory("/proc/self")) GTEST_SKIP() << "no /proc";
    EXPECT_THAT(error_text([] { AtomicFolder("/proc/merged", false); }),
                AllOf(HasSubstr("/proc"), HasSubstr("Choose another output folder")));
    EXPECT_THAT(error_text([] { AtomicFolder("/proc/absent/merged", false); }),
                AllOf(HasSubstr("/proc"), HasSubstr("Choose another output folder")));
}

TEST_F(AtomicFolderTest, CheckingMakesNothing) {
    AtomicFolder::check_target(folder / "x" / "merged", false);
    EXPECT_THAT(names_in(folder), IsEmpty());
}

TEST_F(AtomicFolderTest, WritesSingleFilesTheSameWay) {
    const std::filesystem::path file = folder / "table.csv";
    write_file_atomically(file, "one");
    write_file_atomically(file, "two");
    EXPECT_EQ(content_of(file), "two");
    EXPECT_THAT(names_in(folder), ElementsAre("table.csv"));
}

TEST_F(AtomicFolderTest, AFailingSingleFileLeavesNothingBehind) {
    std::filesystem::create_directories(folder / "taken" / "inner");
    EXPECT_THAT(error_text([&] { write_file_atomically(folder / "taken", "one"); }),
                HasSubstr(quoted(folder / "taken")));
    EXPECT_THAT(error_text([&] { write_file_atomically(folder / "absent" / "file", "one"); }),
                HasSubstr("absent"));
    EXPECT_THAT(names_in(folder), ElementsAre("taken"));
    EXPECT_THAT(names_in(folder / "taken"), ElementsAre("inner"));
}

}  // namespace
}  // namespace interfuse
