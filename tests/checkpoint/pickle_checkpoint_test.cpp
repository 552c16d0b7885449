// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/checkpoint/pickle_checkpoint.h"

#include <gmock/gmock.h>

#include "tests/checkpoint/error_text.h"
#include "tests/support/pickle_archive.h"

namespace interfuse {
namespace {

using ::testing::AllOf;
using ::testing::ElementsAre;
using ::testing::HasSubstr;

// A file of this test's own, since tests may run side by side.
std::filesystem::path file() {
    return std::filesystem::path(::testing::TempDir()) / "pickle_checkpoint" /
           ::testing::UnitTest::GetInstance()->current_test_info()->name();
}

std::vector<TensorInfo> read(const std::string& bytes) {
    tiny::write_file(file(), bytes);
    return read_pickle_header(file());
}
std::string error_of(const std::string& bytes) {
    return error_text([&] { read(bytes); });
}

// An archive with one storage "0" of these bytes, and these views.
std::string archive(const std::vector<tiny::PickleView>& views, const std::string& data,
                    const std::string& byteorder = "little") {
    return tiny::zip_archive({{"m/data.pkl", tiny::state_dict_pickle(views)},
                              {"m/byteorder", byteorder},
                              {"m/data/0", data},
                              {"m/version", "3\n"}});
}

TEST(PickleCheckpoint, FindsTheDataOfViews) {
    // Two tensors share a storage; extents of 1 may have any stride.
    const std::string data = tiny::encode(DType::f32, {0, 1, 2, 3, 4, 5, 6, 7});
    const std::string bytes = archive({{"a", "FloatStorage", "0", 8, 0, {2, 2}, {2, 1}},
                                       {"b", "FloatStorage", "0", 8, 5, {1, 3, 1}, {99, 1, 7}},
                                       {"s", "FloatStorage", "0", 8, 7, {}, {}},
                                       {"e", "FloatStorage", "0", 8, 8, {0, 3}, {1, 1}}},
                                      data);
    const auto tensors = read(bytes);
    ASSERT_EQ(tensors.size(), 4U);
    EXPECT_EQ(tensors[0].name, "a");
    EXPECT_EQ(tensors[0].file, file());
    EXPECT_EQ(bytes.substr(tensors[0].offset, tensors[0].bytes), data.substr(0, 16));
    EXPECT_THAT(tensors[1].shape, ElementsAre(1, 3, 1));
    EXPECT_EQ(bytes.substr(tensors[1].offset, tensors[1].bytes), data.substr(20, 12));
    EXPECT_EQ(bytes.substr(tensors[2].offset, tensors[2].bytes), data.substr(28, 4));
    EXPECT_EQ(tensors[3].bytes, 0U);
}

TEST(PickleCheckpoint, ReadsWhatTorchSaved) {
    const auto folder = std::filesystem::path(INTERFUSE_TEST_FIXTURES) / "checkpoint/torch_save";
    const auto tensors = read_pickle_header(folder / "pytorch_model.bin");
    const auto expected = vision_tensors(tiny::config());
    ASSERT_EQ(tensors.size(), expected.size());
    const std::string bytes = tiny::read_file(folder / "pytorch_model.bin");
    for (std::size_t i = 0; i < tensors.size(); ++i) {
        EXPECT_EQ(tensors[i].name, expected[i].name);
        EXPECT_EQ(tensors[i].shape, expected[i].shape);
        EXPECT_EQ(tensors[i].dtype, DType::f32);
    }
    // make_fixtures.py sets every bias to 0/64, 1/64, 2/64 …
    const TensorInfo& bias = tensors.back();
    EXPECT_EQ(bytes.substr(bias.offset, bias.bytes),
              tiny::encode(DType::f32, {0, 1 / 64.F, 2 / 64.F, 3 / 64.F, 4 / 64.F, 5 / 64.F,
                                        6 / 64.F, 7 / 64.F}));
}

TEST(PickleCheckpoint, RefusesViewsThatAreNotRowMajor) {
    const std::string data(32, 'x');
    EXPECT_THAT(error_of(archive({{"t", "FloatStorage", "0", 8, 0, {2, 4}, {1, 2}}}, data)),
                AllOf(HasSubstr("'t'"), HasSubstr("not stored row by row"), HasSubstr("[2, 4]"),
                      HasSubstr("[1, 2]")));
    EXPECT_THAT(error_of(archive({{"t", "FloatStorage", "0", 8, 0, {2, 2}, {4, 1}}}, data)),
                HasSubstr("not stored row by row"));
    EXPECT_THAT(error_of(archive({{"t", "FloatStorage", "0", 8, 0, {8}, {0}}}, data)),
                HasSubstr("not stored row by row"));
}

TEST(PickleCheckpoint, RefusesViewsThatLeaveTheirStorage) {
    const std::string data(32, 'x');
    EXPECT_THAT(error_of(archive({{"t", "FloatStorage", "0", 8, 1, {8}, {1}}}, data)),
                AllOf(HasSubstr("'t'"), HasSubstr("beyond its storage")));
    EXPECT_THAT(error_of(archive({{"t", "FloatStorage", "0", 8, 9, {0}, {1}}}, data)),
                HasSubstr("beyond its storage"));
    EXPECT_THAT(error_of(archive({{"t", "FloatStorage", "0", 9, 0, {9}, {1}}}, data)),
                AllOf(HasSubstr("9 elements"), HasSubstr("'m/data/0'")));
    EXPECT_THAT(
        error_of(archive(
            {{"t", "FloatStorage", "0", INT64_MAX, 0, {4294967296, 4294967296}, {4294967296, 1}}},
            data)),
        HasSubstr("larger than any file"));
    EXPECT_THAT(
        error_of(archive({{"t", "DoubleStorage", "0", INT64_MAX, INT64_MAX, {0}, {1}}}, data)),
        HasSubstr("elements, but the entry"));
    EXPECT_THAT(error_of(archive({{"t", "FloatStorage", "3", 8, 0, {8}, {1}}}, data)),
                AllOf(HasSubstr("'t'"), HasSubstr("no entry 'm/data/3'")));
}

TEST(PickleCheckpoint, RefusesForeignFiles) {
    EXPECT_THAT(error_of("version https://git-lfs.github.com/spec/v1\n"),
                HasSubstr("git lfs pull"));
    EXPECT_THAT(error_of("hello"), HasSubstr("not a PyTorch checkpoint"));
    EXPECT_THAT(error_of(""), HasSubstr("not a PyTorch checkpoint"));
    EXPECT_THAT(error_of(tiny::zip_archive({{"m/other", "x"}})), HasSubstr("no data.pkl"));
    EXPECT_THAT(error_of(tiny::zip_archive({{"m/n/data.pkl", "x"}})), HasSubstr("no data.pkl"));
    const std::string good = archive({}, "");
    EXPECT_THAT(error_of(good.substr(0, good.size() / 2)), HasSubstr("damaged"));
}

TEST(PickleCheckpoint, RefusesBigEndianAndDuplicates) {
    const tiny::PickleView view{"t", "FloatStorage", "0", 1, 0, {1}, {1}};
    EXPECT_THAT(error_of(archive({view}, "1234", "big")), HasSubstr("byte order 'big'"));
    EXPECT_THAT(error_of(archive({view, view}, "1234")),
                AllOf(HasSubstr("'t'"), HasSubstr("twice")));
}

TEST(PickleCheckpoint, RefusesCompressedEntries) {
    const tiny::PickleView view{"t", "FloatStorage", "0", 1, 0, {1}, {1}};
    const std::string pickle = tiny::state_dict_pickle({view});
    EXPECT_THAT(error_of(tiny::zip_archive({{"m/data.pkl", pickle, 8}, {"m/data/0", "1234"}})),
                AllOf(HasSubstr("'m/data.pkl'"), HasSubstr("compressed")));
    EXPECT_THAT(error_of(tiny::zip_archive({{"m/data.pkl", pickle}, {"m/data/0", "1234", 8}})),
                AllOf(HasSubstr("'m/data/0'"), HasSubstr("compressed")));
}

TEST(PickleCheckpoint, ReadsFromMemory) {
    const std::string bytes = archive({{"t", "HalfStorage", "0", 2, 1, {1}, {1}}}, "abcd");
    const auto tensors = read_pickle_header(
        ByteSource{.name = "memory",
                   .size = bytes.size(),
                   .read_at = [&](std::uint64_t offset, std::span<std::byte> out) {
                       std::memcpy(out.data(), bytes.data() + offset, out.size());
                   }});
    EXPECT_EQ(bytes.substr(tensors.at(0).offset, tensors.at(0).bytes), "cd");
}

}  // namespace
}  // namespace interfuse
