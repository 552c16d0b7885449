// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/checkpoint/safetensors_header.h"

#include <gmock/gmock.h>

#include "tests/checkpoint/error_text.h"
#include "tests/support/tiny_checkpoint.h"

namespace interfuse {
namespace {

using ::testing::AllOf;
using ::testing::HasSubstr;

const std::filesystem::path file = "some/model.safetensors";

SafetensorsHeader parse(const std::string& json, std::uint64_t data) {
    const std::uint64_t start = 8 + json.size();
    return parse_safetensors_header(json, start, start + data, file);
}

std::string error_of(const std::string& json, std::uint64_t data) {
    return error_text([&] { parse(json, data); });
}

std::string entry(const std::string& dtype, const std::string& shape, const std::string& offsets) {
    return R"({"dtype":")" + dtype + R"(","shape":)" + shape + R"(,"data_offsets":)" + offsets +
           "}";
}

TEST(SafetensorsHeader, ReadsTensorsInTheOrderOfTheirData) {
    const std::string json =
        R"({"a":)" + entry("F16", "[2]", "[24,28]") + R"(,"b":)" + entry("F32", "[2,3]", "[0,24]") +
        R"(,"s":)" + entry("U8", "[]", "[28,29]") + R"(,"z":)" + entry("F64", "[0,7]", "[28,28]") +
        R"(,"__metadata__":{"format":"pt"}}   )";
    const SafetensorsHeader header = parse(json, 29);
    ASSERT_EQ(header.tensors.size(), 4U);
    const std::uint64_t start = 8 + json.size();
    EXPECT_EQ(header.tensors[0], (TensorInfo{"b", DType::f32, {2, 3}, file, start, 24}));
    EXPECT_EQ(header.tensors[1], (TensorInfo{"a", DType::f16, {2}, file, start + 24, 4}));
    EXPECT_EQ(header.tensors[2], (TensorInfo{"z", DType::f64, {0, 7}, file, start + 28, 0}));
    EXPECT_EQ(header.tensors[3], (TensorInfo{"s", DType::u8, {}, file, start + 28, 1}));
    EXPECT_EQ(header.tensors[3].elements(), 1);
    EXPECT_EQ(header.metadata, (std::map<std::string, std::string>{{"format", "pt"}}));
}

TEST(SafetensorsHeader, AcceptsAnEmptyFileAndForeignDtypes) {
    EXPECT_TRUE(parse("{}", 0).tensors.empty());
    // Two 4-bit numbers a byte: only the offsets say how much there is.
    const SafetensorsHeader header = parse(R"({"q":)" + entry("F4", "[6]", "[0,3]") + "}", 3);
    EXPECT_EQ(header.tensors.at(0).dtype, DType::other);
}

TEST(SafetensorsHeader, RefusesWhatIsNotJson) {
    EXPECT_THAT(error_of("", 0), HasSubstr("does not begin with '{'"));
    EXPECT_THAT(error_of("[1]", 0), HasSubstr("does not begin with '{'"));
    EXPECT_THAT(error_of(" {}", 0), HasSubstr("does not begin with '{'"));
    EXPECT_THAT(error_of(R"({"a":)", 0),
                AllOf(HasSubstr("model.safetensors"), HasSubstr("not valid JSON")));
    EXPECT_THAT(error_of("{} x", 0), HasSubstr("not valid JSON"));
    EXPECT_THAT(error_of("{\"\xff\":1}", 0), HasSubstr("not valid JSON"));
}

TEST(SafetensorsHeader, RefusesDuplicateKeys) {
    const std::string one = R"("a":)" + entry("U8", "[1]", "[0,1]");
    EXPECT_THAT(error_of("{" + one + "," + one + "}", 1),
                AllOf(HasSubstr("'a'"), HasSubstr("twice")));
    EXPECT_THAT(
        error_of(R"({"a":{"dtype":"U8","dtype":"U8","shape":[1],"data_offsets":[0,1]}})", 1),
        AllOf(HasSubstr("'dtype'"), HasSubstr("twice")));
    EXPECT_THAT(error_of(R"({"__metadata__":{"x":"1","x":"2"}})", 0), HasSubstr("'x'"));
}

TEST(SafetensorsHeader, RefusesDeepAndCrowdedJson) {
    const std::string deep(100'000, '[');
    EXPECT_THAT(error_of(R"({"a":)" + deep, 0), HasSubstr("nested more than"));
    std::string crowded = R"({"a":[0)";
    for (int i = 0; i < 1'000'001; ++i)
        crowded += ",0";
    EXPECT_THAT(error_of(crowded + "]}", 0), HasSubstr("holds more than 1000000 values"));
}

TEST(SafetensorsHeader, RefusesBadEntries) {
    const auto error_with = [](const std::string& value) {
        return error_of(R"({"t.x":)" + value + "}", 8);
    };
    EXPECT_THAT(error_with("3"), AllOf(HasSubstr("'t.x'"), HasSubstr("object")));
    EXPECT_THAT(error_with(R"({"shape":[1],"data_offsets":[0,8]})"), HasSubstr("no dtype"));
    EXPECT_THAT(error_with(R"({"dtype":"F64","data_offsets":[0,8]})"), HasSubstr("no shape"));
    EXPECT_THAT(error_with(R"({"dtype":"F64","shape":[1]})"), HasSubstr("no data_offsets"));
    EXPECT_THAT(error_with(R"({"dtype":7,"shape":[1],"data_offsets":[0,8]})"),
                HasSubstr("dtype that is not a name"));
    EXPECT_THAT(error_with(entry("F65", "[1]", "[0,8]")),
                AllOf(HasSubstr("'F65'"), HasSubstr("does not know")));
    EXPECT_THAT(error_with(entry("F64", "1", "[0,8]")), HasSubstr("shape that is not a list"));
    EXPECT_THAT(error_with(entry("F64", "[-1]", "[0,8]")), HasSubstr("whole numbers"));
    EXPECT_THAT(error_with(entry("F64", "[1.0]", "[0,8]")), HasSubstr("whole numbers"));
    EXPECT_THAT(error_with(entry("F64", "[\"1\"]", "[0,8]")), HasSubstr("whole numbers"));
    EXPECT_THAT(error_with(entry("F64", "[1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1]", "[0,8]")),
                HasSubstr("dimensions"));
    EXPECT_THAT(error_with(entry("F64", "[1]", "[0]")), HasSubstr("not two numbers"));
    EXPECT_THAT(error_with(entry("F64", "[1]", "[0,8,9]")), HasSubstr("not two numbers"));
    EXPECT_THAT(error_with(entry("F64", "[1]", "[8,0]")), HasSubstr("end before they begin"));
    EXPECT_THAT(error_with(entry("F64", "[2]", "[0,8]")),
                AllOf(HasSubstr("8 bytes"), HasSubstr("[2]"), HasSubstr("takes 16")));
}

TEST(SafetensorsHeader, RefusesOverflowingNumbers) {
    const auto error_with = [](const std::string& value) {
        return error_of(R"({"t":)" + value + "}", 8);
    };
    EXPECT_THAT(error_with(entry("F64", "[4294967296,4294967296]", "[0,8]")),
                HasSubstr("larger than any file"));
    // The product is 0 in 64 bits, and with the zero also in truth.
    EXPECT_THAT(error_with(entry("F64", "[4294967296,4294967296,0]", "[0,0]")),
                HasSubstr("larger than any file"));
    EXPECT_THAT(error_with(entry("F64", "[9223372036854775808]", "[0,8]")), HasSubstr("too large"));
    EXPECT_THAT(error_with(entry("F64", "[99999999999999999999]", "[0,8]")),
                HasSubstr("whole numbers"));
    EXPECT_THAT(error_with(entry("F64", "[1]", "[0,18446744073709551615]")),
                HasSubstr("too large"));
}

TEST(SafetensorsHeader, RefusesWrongLayouts) {
    const std::string a = R"({"a":)" + entry("U8", "[4]", "[0,4]") + R"(,"b":)";
    EXPECT_THAT(error_of(a + entry("U8", "[4]", "[2,6]") + "}", 6),
                AllOf(HasSubstr("'b'"), HasSubstr("overlaps"), HasSubstr("'a'")));
    EXPECT_THAT(error_of(a + entry("U8", "[4]", "[0,4]") + "}", 4), HasSubstr("overlaps"));
    EXPECT_THAT(error_of(a + entry("U8", "[4]", "[6,10]") + "}", 10),
                AllOf(HasSubstr("'b'"), HasSubstr("no holes")));
    EXPECT_THAT(error_of(R"({"a":)" + entry("U8", "[4]", "[1,5]") + "}", 5), HasSubstr("no holes"));
    EXPECT_THAT(error_of(a + entry("U8", "[4]", "[4,8]") + "}", 7),
                AllOf(HasSubstr("'b'"), HasSubstr("truncated")));
    EXPECT_THAT(error_of(a + entry("U8", "[4]", "[4,8]") + "}", 9),
                HasSubstr("longer than its header says"));
}

TEST(SafetensorsHeader, RefusesBadMetadata) {
    EXPECT_THAT(error_of(R"({"__metadata__":[]})", 0), HasSubstr("__metadata__"));
    EXPECT_THAT(error_of(R"({"__metadata__":{"n":1}})", 0),
                AllOf(HasSubstr("'n'"), HasSubstr("not a text")));
}

TEST(SafetensorsHeader, ShowsHostileNamesTamely) {
    const std::string json =
        R"({"a\nb\u001b[31m)" + std::string(500, 'x') + R"(":)" + entry("?", "[]", "[0,1]") + "}";
    const std::string text = error_of(json, 1);
    EXPECT_THAT(text, HasSubstr("'a?b?[31mxxx"));
    EXPECT_THAT(text, HasSubstr("…'"));
    EXPECT_LT(text.size(), 300U);
}

class SafetensorsFile : public ::testing::Test {
  protected:
    std::filesystem::path path = std::filesystem::path(::testing::TempDir()) / "header.safetensors";
    std::string error_with(const std::string& bytes) const {
        tiny::write_file(path, bytes);
        return error_text([&] { read_safetensors_header(path); });
    }
};

TEST_F(SafetensorsFile, RefusesDamagedStarts) {
    EXPECT_THAT(error_with(""), HasSubstr("has only 0 bytes"));
    EXPECT_THAT(error_with("abc"), HasSubstr("has only 3 bytes"));
    EXPECT_THAT(error_with(tiny::raw(std::uint64_t{100'000'001}) + "{}"),
                AllOf(HasSubstr("100000001"), HasSubstr("at most 100000000")));
    EXPECT_THAT(error_with(tiny::raw(~std::uint64_t{0}) + "{}"), HasSubstr("at most 100000000"));
    EXPECT_THAT(error_with(tiny::raw(std::uint64_t{3}) + "{}"),
                HasSubstr("ends inside its header"));
    EXPECT_THAT(error_with("version https://git-lfs.github.com/spec/v1\noid sha256:12\nsize 9\n"),
                HasSubstr("git lfs pull"));
    EXPECT_EQ(error_with(tiny::safetensors_of("{}", "")), "no error");
}

TEST_F(SafetensorsFile, ReadsWhatTheLibraryWrote) {
    const auto folder = std::filesystem::path(INTERFUSE_TEST_FIXTURES) / "checkpoint";
    const SafetensorsHeader header = read_safetensors_header(folder / "mixed.safetensors");
    ASSERT_EQ(header.tensors.size(), 13U);
    EXPECT_EQ(header.tensors.front().name, "j.i64");
    EXPECT_EQ(header.tensors.back().name, "a.bool");
    EXPECT_EQ(header.metadata.at("format"), "pt");
}

}  // namespace
}  // namespace interfuse
