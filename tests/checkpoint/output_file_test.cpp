// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/runtime/output_file.h"

#include <gmock/gmock.h>

#include "tests/checkpoint/error_text.h"
#include "tests/support/tiny_checkpoint.h"

namespace interfuse {
namespace {

using ::testing::AllOf;
using ::testing::HasSubstr;

const std::filesystem::path folder = std::filesystem::path(::testing::TempDir()) / "output_file";

TEST(OutputFile, WritesAndReplaces) {
    const auto path = folder / "a.bin";
    tiny::write_file(path, "what was there before, and is longer");
    OutputFile file(path);
    const std::string first = "hello ";
    file.write(std::as_bytes(std::span(first)));
    OutputFile moved = std::move(file);
    const std::string second = "there";
    moved.write(std::as_bytes(std::span(second)));
    moved.write({});
    EXPECT_EQ(moved.size(), 11U);
    moved.sync();
    moved.close();
    moved.close();  // twice does no harm
    EXPECT_EQ(tiny::read_file(path), "hello there");
}

TEST(OutputFile, SaysWhichFileCannotBeWritten) {
    EXPECT_THAT(error_text([] { OutputFile file(folder / "no" / "such" / "folder.bin"); }),
                AllOf(HasSubstr("folder.bin"), HasSubstr("cannot be written")));
}

TEST(OutputFile, SaysThatTheDiskIsFull) {
    if (!std::filesystem::exists("/dev/full")) GTEST_SKIP() << "no device that is always full";
    OutputFile file("/dev/full");
    const std::string data = "x";
    EXPECT_THAT(error_text([&] { file.write(std::as_bytes(std::span(data))); }),
                AllOf(HasSubstr("disk is full"), HasSubstr("/dev/full")));
}

}  // namespace
}  // namespace interfuse
