// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/checkpoint/safetensors_writer.h"

#include <gmock/gmock.h>

#include <nlohmann/json.hpp>

#include "core/checkpoint/safetensors_header.h"
#include "tests/checkpoint/error_text.h"
#include "tests/support/tiny_checkpoint.h"

namespace interfuse {
namespace {

using ::testing::AllOf;
using ::testing::ElementsAre;
using ::testing::HasSubstr;

const std::filesystem::path folder = std::filesystem::path(::testing::TempDir()) / "writer";
const auto fixtures = std::filesystem::path(INTERFUSE_TEST_FIXTURES) / "checkpoint";

std::span<const std::byte> bytes_of(const std::string& text) {
    return std::as_bytes(std::span(text));
}

// Writes the tensors of a file again.
void copy(const std::filesystem::path& from, SafetensorsWriter& writer) {
    const std::string bytes = tiny::read_file(from);
    std::map<std::string, TensorInfo> infos;
    for (const TensorInfo& info : read_safetensors_header(from).tensors)
        infos[info.name] = info;
    for (const OutputTensor& tensor : writer.order()) {
        const TensorInfo& info = infos.at(tensor.name);
        writer.write_next(bytes_of(bytes.substr(info.offset, info.bytes)));
    }
    writer.finish();
}

std::vector<OutputTensor> shuffled_tensors_of(const std::filesystem::path& file) {
    std::vector<OutputTensor> tensors;
    for (const TensorInfo& info : read_safetensors_header(file).tensors) {
        tensors.insert(tensors.begin() + static_cast<std::ptrdiff_t>(tensors.size() / 2),
                       {info.name, info.dtype, info.shape});
    }
    return tensors;
}

TEST(SafetensorsWriter, WritesTheLibrarysBytes) {
    for (const char* name : {"mixed.safetensors", "transformers/model.safetensors"}) {
        const auto from = fixtures / name;
        const auto to = folder / "again.safetensors";
        std::filesystem::create_directories(folder);
        auto writer = SafetensorsWriter::single_file(to, shuffled_tensors_of(from),
                                                     read_safetensors_header(from).metadata);
        copy(from, writer);
        EXPECT_EQ(tiny::read_file(to), tiny::read_file(from)) << name;
    }
}

TEST(SafetensorsWriter, WritesOneFileIntoAFolder) {
    const auto from = fixtures / "transformers/model.safetensors";
    std::filesystem::create_directories(folder / "one");
    SafetensorsWriter writer(folder / "one", shuffled_tensors_of(from), {{"format", "pt"}});
    copy(from, writer);
    EXPECT_EQ(tiny::read_file(folder / "one/model.safetensors"), tiny::read_file(from));
    EXPECT_FALSE(std::filesystem::exists(folder / "one/model.safetensors.index.json"));
}

TEST(SafetensorsWriter, SplitsIntoShards) {
    const auto to = folder / "sharded";
    std::filesystem::remove_all(to);
    std::filesystem::create_directories(to);
    // 40, 8, 16 and 16 bytes with room for 24: the first is too large alone and stays whole.
    SafetensorsWriter writer(to,
                             {{"c", DType::f32, {4}},
                              {"a", DType::f32, {10}},
                              {"b", DType::f32, {2}},
                              {"d", DType::f32, {2, 2}}},
                             {{"format", "pt"}}, 24);
    std::vector<std::string> order;
    for (const OutputTensor& tensor : writer.order()) {
        order.push_back(tensor.name);
        const std::string data(tiny::elements(tensor.shape) * 4, tensor.name[0]);
        writer.write_next(bytes_of(data));
    }
    writer.finish();
    EXPECT_THAT(order, ElementsAre("a", "b", "c", "d"));

    const auto index = nlohmann::json::parse(tiny::read_file(to / "model.safetensors.index.json"));
    EXPECT_EQ(index.at("metadata").at("total_size"), 80);
    EXPECT_EQ(index.at("weight_map"), nlohmann::json({{"a", "model-00001-of-00003.safetensors"},
                                                      {"b", "model-00002-of-00003.safetensors"},
                                                      {"c", "model-00002-of-00003.safetensors"},
                                                      {"d", "model-00003-of-00003.safetensors"}}));
    const SafetensorsHeader second =
        read_safetensors_header(to / "model-00002-of-00003.safetensors");
    ASSERT_EQ(second.tensors.size(), 2U);
    EXPECT_EQ(second.tensors[1].name, "c");
    EXPECT_EQ(second.tensors[0].offset % 8, 0U);
    EXPECT_EQ(second.metadata.at("format"), "pt");
    EXPECT_EQ(tiny::read_file(second.tensors[1].file).substr(second.tensors[1].offset),
              std::string(16, 'c'));
    EXPECT_FALSE(std::filesystem::exists(to / "model.safetensors"));
}

TEST(SafetensorsWriter, WritesNoTensorsAtAll) {
    std::filesystem::create_directories(folder);
    const auto to = folder / "none.safetensors";
    auto writer = SafetensorsWriter::single_file(to, {}, {});
    writer.finish();
    EXPECT_EQ(tiny::read_file(to), tiny::safetensors_of("{}      ", ""));
}

TEST(SafetensorsWriter, CatchesMisuse) {
    std::filesystem::create_directories(folder);
    const auto to = folder / "misuse.safetensors";
    EXPECT_THROW(
        SafetensorsWriter::single_file(to, {{"a", DType::f32, {1}}, {"a", DType::f32, {1}}}, {}),
        std::invalid_argument);
    EXPECT_THROW(SafetensorsWriter::single_file(to, {{"a", DType::other, {1}}}, {}),
                 std::invalid_argument);
    auto writer = SafetensorsWriter::single_file(to, {{"a", DType::f32, {2}}}, {});
    EXPECT_THROW(writer.write_next(bytes_of("1234")), std::logic_error);
    EXPECT_THROW(writer.finish(), std::logic_error);
    writer.write_next(bytes_of("12345678"));
    EXPECT_THROW(writer.write_next(bytes_of("12345678")), std::logic_error);
    writer.finish();
}

TEST(SafetensorsWriter, SaysThatTheDiskIsFull) {
    if (!std::filesystem::exists("/dev/full")) GTEST_SKIP() << "no device that is always full";
    EXPECT_THAT(error_text([] {
                    SafetensorsWriter::single_file("/dev/full", {{"a", DType::f32, {2}}}, {});
                }),
                AllOf(HasSubstr("disk is full"), HasSubstr("/dev/full")));
}

}  // namespace
}  // namespace interfuse
