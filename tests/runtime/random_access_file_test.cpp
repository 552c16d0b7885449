// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/runtime/random_access_file.h"

#include <gmock/gmock.h>

#include <array>
#include <limits>
#include <thread>
#include <vector>

#include "core/runtime/text.h"
#include "tests/checkpoint/error_text.h"
#include "tests/runtime/folder_test.h"

namespace interfuse {
namespace {

using ::testing::AllOf;
using ::testing::HasSubstr;

class RandomAccessFileTest : public FolderTest {
  protected:
    static std::string read(const RandomAccessFile& from, std::uint64_t offset, std::size_t size) {
        std::string text(size, '?');
        from.read_at(offset, std::as_writable_bytes(std::span(text)));
        return text;
    }
    std::filesystem::path file = folder / "numbers.bin";
};

TEST_F(RandomAccessFileTest, ReadsParts) {
    put(file, "0123456789");
    const RandomAccessFile opened(file);
    EXPECT_EQ(opened.path(), file);
    EXPECT_EQ(opened.size(), 10U);
    EXPECT_EQ(read(opened, 3, 4), "3456");
    EXPECT_EQ(read(opened, 0, 10), "0123456789");
    EXPECT_EQ(read(opened, 9, 1), "9");
    EXPECT_EQ(read(opened, 10, 0), "");
    opened.will_need(2, 5);
    opened.will_need(0, 1'000'000);
    EXPECT_EQ(read(opened, 0, 1), "0");
}

TEST_F(RandomAccessFileTest, SaysThatTheFileEndsTooEarly) {
    put(file, "0123456789");
    const RandomAccessFile opened(file);
    const auto message = AllOf(HasSubstr(quoted(file)), HasSubstr("truncated"));
    EXPECT_THAT(error_text([&] { read(opened, 8, 3); }), message);
    EXPECT_THAT(error_text([&] { read(opened, 10, 1); }), message);
    EXPECT_THAT(error_text([&] { read(opened, 1'000, 1); }), message);
}

TEST_F(RandomAccessFileTest, SaysThatTheFileShrankMeanwhile) {
    put(file, std::string(100'000, 'x'));
    const RandomAccessFile opened(file);
    std::filesystem::resize_file(file, 50);
    EXPECT_THAT(error_text([&] { read(opened, 0, 100'000); }), HasSubstr("truncated"));
    EXPECT_EQ(read(opened, 0, 50), std::string(50, 'x'));
}

TEST_F(RandomAccessFileTest, AnOffsetBeyondAllFilesIsAnError) {
    put(file, "0123456789");
    const RandomAccessFile opened(file);
    EXPECT_THAT(error_text([&] { read(opened, std::numeric_limits<std::uint64_t>::max() - 3, 2); }),
                HasSubstr(quoted(file)));
}

TEST_F(RandomAccessFileTest, AbsentFilesAndFoldersAreErrors) {
    EXPECT_THAT(error_text([&] { RandomAccessFile{file}; }),
                AllOf(HasSubstr(quoted(file)), HasSubstr("cannot be opened")));
    EXPECT_THAT(error_text([&] { RandomAccessFile{folder}; }),
                AllOf(HasSubstr(quoted(folder)), HasSubstr("not a regular file")));
    put(file, "x");
    EXPECT_THAT(error_text([&] { RandomAccessFile{file / "below"}; }),
                HasSubstr(quoted(file / "below")));
}

TEST_F(RandomAccessFileTest, MovesItsHandle) {
    put(file, "0123456789");
    RandomAccessFile first(file);
    RandomAccessFile second(std::move(first));
    EXPECT_EQ(read(second, 2, 2), "23");
    put(folder / "other", "ab");
    RandomAccessFile third(folder / "other");
    third = std::move(second);
    EXPECT_EQ(third.path(), file);
    EXPECT_EQ(third.size(), 10U);
    EXPECT_EQ(read(third, 2, 2), "23");
}

TEST_F(RandomAccessFileTest, SeveralThreadsReadAtOnce) {
    std::string content;
    for (int i = 0; i < 50'000; ++i)
        content += static_cast<char>('a' + i % 23);
    put(file, content);
    const RandomAccessFile opened(file);
    std::array<std::size_t, 4> wrong{};
    {
        std::vector<std::jthread> readers;
        for (std::size_t t = 0; t < wrong.size(); ++t) {
            readers.emplace_back([&, t] {
                for (std::size_t at = t * 31; at + 101 < content.size(); at += 397) {
                    wrong[t] += read(opened, at, 101) != content.substr(at, 101) ? 1 : 0;
                }
            });
        }
    }
    EXPECT_THAT(wrong, ::testing::Each(0U));
}

TEST_F(RandomAccessFileTest, WholeTextFilesHaveALimit) {
    put(file, std::string("a\0b\r\n", 5));
    EXPECT_EQ(read_text_file(file, 5), std::string("a\0b\r\n", 5));
    EXPECT_THAT(error_text([&] { read_text_file(file, 4); }),
                AllOf(HasSubstr(quoted(file)), HasSubstr("larger than 4 B")));
    put(file, "");
    EXPECT_EQ(read_text_file(file, 0), "");
    EXPECT_THAT(error_text([&] { read_text_file(folder / "absent", 10); }),
                HasSubstr("cannot be opened"));
}

}  // namespace
}  // namespace interfuse
