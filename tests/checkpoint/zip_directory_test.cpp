// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/checkpoint/zip_directory.h"

#include <gmock/gmock.h>

#include <algorithm>

#include "tests/checkpoint/error_text.h"
#include "tests/support/pickle_archive.h"

namespace interfuse {
namespace {

using ::testing::HasSubstr;

ByteSource memory(const std::string& bytes) {
    return {.name = "some/archive.bin",
            .size = bytes.size(),
            .read_at = [&bytes](std::uint64_t offset, std::span<std::byte> out) {
                if (offset > bytes.size() || out.size() > bytes.size() - offset) {
                    throw std::logic_error("read behind the end");
                }
                std::memcpy(out.data(), bytes.data() + offset, out.size());
            }};
}

std::string error_of(const std::string& bytes) {
    const ByteSource source = memory(bytes);
    return error_text([&] {
        for (const auto& [name, entry] : read_zip_directory(source)) {
            stored_data_offset(source, name, entry);
        }
    });
}

TEST(ZipDirectory, FindsStoredData) {
    for (const bool zip64 : {false, true}) {
        const std::string bytes =
            tiny::zip_archive({{"a/one", "first"}, {"a/two", "second"}, {"a/none", ""}}, zip64);
        const ByteSource source = memory(bytes);
        const auto entries = read_zip_directory(source);
        ASSERT_EQ(entries.size(), 3U);
        const ZipEntry& two = entries.at("a/two");
        EXPECT_EQ(two.bytes, 6U);
        EXPECT_EQ(bytes.substr(stored_data_offset(source, "a/two", two), 6), "second");
        EXPECT_EQ(entries.at("a/none").bytes, 0U);
    }
}

TEST(ZipDirectory, FindsTheEndBehindAComment) {
    std::string bytes = tiny::zip_archive({{"x", "data"}});
    const std::string comment = "a comment with PK\x05\x06 in it, which is not the end record";
    bytes[bytes.size() - 2] = static_cast<char>(comment.size());
    bytes += comment;
    const ByteSource source = memory(bytes);
    EXPECT_EQ(read_zip_directory(source).size(), 1U);
}

TEST(ZipDirectory, RefusesDamage) {
    const std::string good = tiny::zip_archive({{"x", "data"}, {"y", "more"}});
    EXPECT_EQ(error_of(good), "no error");
    EXPECT_THAT(error_of(""), HasSubstr("too short"));
    EXPECT_THAT(error_of("PK"), HasSubstr("too short"));
    EXPECT_THAT(error_of(good.substr(0, good.size() - 1)), HasSubstr("truncated"));
    EXPECT_THAT(error_of(std::string(70'000, 'x')), HasSubstr("truncated"));
    EXPECT_THAT(error_of(tiny::zip_archive({{"x", "1"}, {"x", "2"}})), HasSubstr("'x' twice"));

    std::string moved = good;
    moved[good.size() - 6] = '\x01';  // offset of the directory
    EXPECT_THAT(error_of(moved), HasSubstr("does not parse"));
    moved[good.size() - 3] = '\x7f';
    EXPECT_THAT(error_of(moved), HasSubstr("lies outside the file"));
    std::string headless = good;
    headless[0] = 'x';
    EXPECT_THAT(error_of(headless), HasSubstr("has no header"));
}

TEST(ZipDirectory, RefusesDamagedZip64) {
    const std::string good = tiny::zip_archive({{"x", "data"}}, true);
    const std::size_t locator = good.size() - 22 - 20;
    std::string bytes = good;
    bytes[locator + 15] = '\x7f';
    EXPECT_THAT(error_of(bytes), HasSubstr("zip64 record lies outside"));
    bytes = good;
    bytes[locator + 8] = '\0';
    EXPECT_THAT(error_of(bytes), HasSubstr("zip64 record is missing"));
    // An entry whose extra field is too short for what it should say.
    const std::size_t field = good.find(tiny::raw(std::uint16_t{1}) + tiny::raw(std::uint16_t{24}));
    bytes = good;
    bytes[field + 2] = 16;
    EXPECT_THAT(error_of(bytes), HasSubstr("zip64 field is too short"));
    // Sizes near 2^64 must not wrap around.
    bytes = good;
    for (std::size_t i = 4; i < 20; ++i)
        bytes[field + i] = '\xff';
    EXPECT_THAT(error_of(bytes), HasSubstr("lies outside the file"));
    bytes = good;
    for (std::size_t i = 20; i < 28; ++i)
        bytes[field + i] = '\xff';
    EXPECT_THAT(error_of(bytes), HasSubstr("lies outside the file"));
}

TEST(ZipDirectory, RefusesCompressedAndEncryptedEntries) {
    EXPECT_THAT(error_of(tiny::zip_archive({{"x", "data", 8}})),
                HasSubstr("'x' of 'some/archive.bin' is compressed or encrypted"));
    EXPECT_THAT(error_of(tiny::zip_archive({{"x", "data", 0, 1}})), HasSubstr("encrypted"));
}

TEST(ZipDirectory, SurvivesEveryTruncation) {
    const std::string good = tiny::zip_archive({{"x", "data"}, {"y", "more"}}, true);
    for (std::size_t length = 0; length < good.size(); ++length) {
        EXPECT_NE(error_of(good.substr(0, length)), "no error") << length;
    }
}

}  // namespace
}  // namespace interfuse
