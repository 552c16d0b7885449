// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/platform/native_file.h"

#include <gtest/gtest.h>

#include <fstream>
#include <thread>

#include "core/platform/file_mapping.h"
#include "tests/platform/file_tools.h"
#include "tests/platform/test_folder.h"

namespace interfuse::platform {
namespace {

namespace fs = std::filesystem;

TEST(NativeFile, WritesAndReadsUnderAnyName) {
    const TestFolder folder;
    const fs::path path = folder / (many_letters + ".bin");
    put(path, "twelve bytes");
    EXPECT_TRUE(fs::exists(path));
    std::error_code reason;
    const NativeFile file = NativeFile::open(path, reason);
    ASSERT_TRUE(file.is_open()) << reason_text(reason);
    EXPECT_EQ(file.size(), 12U);
    EXPECT_EQ(read(file, 7, 5), "bytes");
    EXPECT_EQ(read(file, 7, 50), "bytes");
    EXPECT_EQ(read(file, 12, 5), "");
    EXPECT_EQ(read(file, 0, 6), "twelve");  // no position was left behind
    file.will_need(0, 12);
    put(path, "new");  // which empties it first
    EXPECT_EQ(content(path), "new");
}

TEST(NativeFile, MovesWithItsHandle) {
    const TestFolder folder;
    put(folder / "a", "a");
    put(folder / "b", "b");
    std::error_code reason;
    NativeFile one = NativeFile::open(folder / "a", reason);
    NativeFile other = std::move(one);
    EXPECT_FALSE(one.is_open());
    EXPECT_EQ(read(other, 0, 1), "a");
    other = NativeFile::open(folder / "b", reason);
    EXPECT_EQ(read(other, 0, 1), "b");
    other.close(reason);
    EXPECT_FALSE(other.is_open());
}

TEST(NativeFile, SaysWhyItCannot) {
    const TestFolder folder;
    std::error_code reason;
    EXPECT_FALSE(NativeFile::open(folder / "absent", reason).is_open());
    ASSERT_TRUE(reason);
    const std::string why = reason_text(reason);
    EXPECT_FALSE(why.empty());
    EXPECT_NE(why.back(), '.');
    EXPECT_NE(why.back(), '\n');
    EXPECT_FALSE(is_disk_full(reason));
    EXPECT_FALSE(NativeFile::create(folder / "absent" / "file", reason).is_open());
    EXPECT_TRUE(reason);
    EXPECT_FALSE(NativeFile::create(folder.path(), reason).is_open());
    EXPECT_TRUE(reason);
    // Linux opens a folder to read and says that it is none of its files; Windows opens none.
    const NativeFile opened = NativeFile::open(folder.path(), reason);
    EXPECT_TRUE(reason || !opened.size());
}

TEST(NativeFile, ReachesPathsBeyond260Letters) {
    const TestFolder folder;
    fs::path deep = folder.path();
    for (int i = 0; i < 8; ++i)
        deep /= path_from_text(std::string(40, 'd') + "ü" + std::to_string(i));
    ASSERT_GT(path_text(deep).size(), 300U);
    fs::create_directories(long_path(deep));
    put(deep / "file", "deep");
    EXPECT_EQ(content(deep / "file"), "deep");
}

TEST(NativeFile, ReadsAbove4GiB) {
    const TestFolder folder;
    const fs::path path = folder / "large";
    constexpr std::uint64_t large = (std::uint64_t{1} << 32U) + 4096;
    put(path, "begin");
    fs::resize_file(path, large);  // a hole
    std::ofstream(path, std::ios::app | std::ios::binary) << "end";
    std::error_code reason;
    const NativeFile file = NativeFile::open(path, reason);
    ASSERT_TRUE(file.is_open()) << reason_text(reason);
    EXPECT_EQ(file.size(), large + 3);
    EXPECT_EQ(read(file, large, 10), "end");
    EXPECT_EQ(read(file, 0, 5), "begin");
    EXPECT_EQ(read(file, large - 4096, 5), std::string(5, '\0'));

    const FileMapping pages(path, large + 3);
    ASSERT_NE(pages.start(), nullptr);
    EXPECT_EQ(pages.start()[large], 'e');
    EXPECT_EQ(pages.start()[1], 'e');
}

TEST(NativeFile, ServesSeveralThreads) {
    const TestFolder folder;
    std::string text;
    for (int i = 0; i < 20'000; ++i)
        text += std::to_string(i % 10);
    put(folder / "digits", text);
    std::error_code reason;
    const NativeFile file = NativeFile::open(folder / "digits", reason);
    std::vector<std::jthread> threads;
    for (int first = 0; first < 4; ++first) {
        threads.emplace_back([&file, first] {
            for (std::uint64_t at = static_cast<std::uint64_t>(first); at < 19'000; at += 7)
                ASSERT_EQ(read(file, at, 1), std::to_string(at % 10));
        });
    }
}

TEST(FileMapping, OfNothingIsNull) {
    const TestFolder folder;
    EXPECT_EQ(FileMapping(folder / "absent", 10).start(), nullptr);
    put(folder / "empty", "");
    EXPECT_EQ(FileMapping(folder / "empty", 0).start(), nullptr);
}

}  // namespace
}  // namespace interfuse::platform
