// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
// PyTorch's form from before version 1.6.
#include "core/checkpoint/legacy_pickle.h"

#include <gmock/gmock.h>

#include "core/checkpoint/checkpoint.h"
#include "core/checkpoint/pickle_checkpoint.h"
#include "tests/checkpoint/error_text.h"
#include "tests/support/pickle_archive.h"

namespace interfuse {
namespace {

using ::testing::AllOf;
using ::testing::ElementsAre;
using ::testing::HasSubstr;

const std::filesystem::path fixtures =
    std::filesystem::path(INTERFUSE_TEST_FIXTURES) / "checkpoint/torch_save";

std::vector<TensorInfo> read(const std::string& bytes) {
    return read_pickle_header(ByteSource{
        .name = "old.bin",
        .size = bytes.size(),
        .read_at = [&](std::uint64_t offset, std::span<std::byte> out) {
            ASSERT_LE(offset + out.size(), bytes.size());
            std::copy_n(bytes.data() + offset, out.size(), reinterpret_cast<char*>(out.data()));
        }});
}
std::string error_of(const std::string& bytes) {
    return error_text([&] { read(bytes); });
}

tiny::PickleView view(const std::string& name, const std::string& key, std::int64_t elements,
                      std::int64_t first, const std::vector<std::int64_t>& shape,
                      const std::vector<std::int64_t>& strides) {
    return {name, "FloatStorage", key, elements, first, shape, strides, "N"};
}

const std::string data = tiny::encode(DType::f32, {0, 1, 2, 3, 4, 5, 6, 7});

// Two tensors that share the storage 11, and one of its own, before it in the file.
tiny::LegacyFile sound_file() {
    tiny::LegacyFile file;
    file.state_dict =
        tiny::state_dict_pickle({view("a", "11", 8, 0, {2, 2}, {2, 1}),
                                 view("b", "11", 8, 5, {3}, {1}), view("c", "10", 2, 0, {2}, {1})});
    file.keys = tiny::legacy_keys({"10", "11"});
    file.data = tiny::legacy_storage(2, data.substr(8, 8)) + tiny::legacy_storage(8, data);
    return file;
}

TEST(LegacyPickle, FindsTheDataOfViews) {
    const std::string bytes = sound_file().bytes();
    const auto tensors = read(bytes);
    ASSERT_EQ(tensors.size(), 3U);
    EXPECT_EQ(tensors[0].name, "a");
    EXPECT_THAT(tensors[0].shape, ElementsAre(2, 2));
    const auto stored = [&](std::size_t i) {
        return bytes.substr(tensors[i].offset, tensors[i].bytes);
    };
    EXPECT_EQ(stored(0), data.substr(0, 16));
    EXPECT_EQ(stored(1), data.substr(20, 12));
    EXPECT_EQ(stored(2), data.substr(8, 8));
}

TEST(LegacyPickle, ReadsWhatTorchSaved) {
    const Checkpoint zip = Checkpoint::open(fixtures);
    const Checkpoint legacy = Checkpoint::open(fixtures / "legacy.pt");
    EXPECT_EQ(legacy.storage(), "legacy.pt");
    for (const TensorInfo& tensor : zip.tensors()) {
        std::vector<float> expected(static_cast<std::size_t>(tensor.elements()));
        std::vector<float> found(expected.size());
        zip.read(tensor.name, expected);
        legacy.read(tensor.name, found);
        EXPECT_EQ(found, expected) << tensor.name;
    }
    EXPECT_EQ(legacy.content_hash(), zip.content_hash());
}

TEST(LegacyPickle, ReadsTheZipFormUnderThatName) {
    const auto folder = std::filesystem::path(::testing::TempDir()) / "legacy_pickle";
    std::filesystem::create_directories(folder);
    for (const auto& [from, to] :
         {std::pair{"pytorch_model.bin", "epoch.pt"}, std::pair{"config.json", "config.json"}}) {
        std::filesystem::copy_file(fixtures / from, folder / to,
                                   std::filesystem::copy_options::overwrite_existing);
    }
    EXPECT_EQ(Checkpoint::open(folder / "epoch.pt").tensors().size(),
              Checkpoint::open(fixtures).tensors().size());
    EXPECT_THAT(error_text([&] { Checkpoint::open(folder); }), HasSubstr("It has 'epoch.pt'"));
}

TEST(LegacyPickle, ReadsSharedStoragesInProtocol4) {
    const auto tensors = read_pickle_header(fixtures / "views.pth");
    const std::string bytes = tiny::read_file(fixtures / "views.pth");
    const auto stored = [&](std::size_t i) {
        return bytes.substr(tensors[i].offset, tensors[i].bytes);
    };
    ASSERT_EQ(tensors.size(), 5U);
    EXPECT_EQ(stored(0), tiny::encode(DType::f32, {0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11}));
    EXPECT_EQ(stored(1), tiny::encode(DType::f16, {0, 1, 2}));
    EXPECT_EQ(stored(2), tiny::encode(DType::f32, {8, 9, 10, 11}));
    EXPECT_EQ(stored(3), tiny::encode(DType::f32, {5}));
    EXPECT_EQ(tensors[4].dtype, DType::i64);
}

TEST(LegacyPickle, RefusesWhatIsCutShort) {
    const std::string bytes = sound_file().bytes();
    for (std::size_t size = 1; size < bytes.size(); ++size) {
        EXPECT_NE(error_of(bytes.substr(0, size)), "no error") << size;
    }
    EXPECT_THAT(error_of(bytes.substr(0, bytes.size() - 1)),
                AllOf(HasSubstr("ends within the storage '11'"), HasSubstr("cut short")));
    EXPECT_EQ(error_of(bytes + "more"), "no error");
}

TEST(LegacyPickle, RefusesFalseSizes) {
    tiny::LegacyFile file = sound_file();
    for (const std::int64_t elements : {std::int64_t{9}, std::int64_t{-1}, INT64_MAX}) {
        file.data =
            tiny::legacy_storage(2, data.substr(8, 8)) + tiny::legacy_storage(elements, data);
        EXPECT_THAT(error_of(file.bytes()), HasSubstr("cut short")) << elements;
    }
    file.data = tiny::legacy_storage(2, data.substr(8, 8)) + tiny::legacy_storage(7, data);
    EXPECT_THAT(error_of(file.bytes()),
                AllOf(HasSubstr("8 elements"), HasSubstr("the storage '11' has only")));
    file = sound_file();
    file.state_dict = tiny::state_dict_pickle({view("a", "11", 8, 1, {8}, {1})});
    EXPECT_THAT(error_of(file.bytes()), HasSubstr("which no tensor names"));
    file.keys = tiny::legacy_keys({"11"});
    EXPECT_THAT(error_of(file.bytes()), HasSubstr("beyond its storage"));
    file.keys = tiny::legacy_keys({});
    file.state_dict = tiny::state_dict_pickle({view("a", "11", 8, 0, {8}, {1})});
    EXPECT_THAT(error_of(file.bytes()), HasSubstr("no storage '11'"));
}

TEST(LegacyPickle, RefusesWhatItCannotKnow) {
    tiny::LegacyFile file = sound_file();
    file.state_dict = tiny::state_dict_pickle(
        {{"a", "FloatStorage", "11", 8, 0, {8}, {1}, tiny::text_op("10") + "K\x01K\x02\x87"}});
    EXPECT_THAT(error_of(file.bytes()), HasSubstr("parts of others"));
    file.state_dict = tiny::state_dict_pickle(
        {view("a", "11", 8, 0, {8}, {1}), {"b", "HalfStorage", "11", 8, 0, {8}, {1}, "N"}});
    EXPECT_THAT(error_of(file.bytes()), HasSubstr("'11' with two dtypes"));
    file = sound_file();
    file.machine = "\x80\x02}" + tiny::text_op("little_endian") + "\x89s.";
    EXPECT_THAT(error_of(file.bytes()), HasSubstr("byte order little"));
    file.machine = "\x80\x02}.";
    EXPECT_THAT(error_of(file.bytes()), HasSubstr("byte order little"));
    file = sound_file();
    file.version = std::string("\x80\x02M\xe8\x03.", 6);
    EXPECT_THAT(error_of(file.bytes()), HasSubstr("another version than 1001"));
    file = sound_file();
    file.magic[5] = 'x';
    EXPECT_THAT(error_of(file.bytes()), HasSubstr("none that torch.save wrote"));
    file = sound_file();
    file.state_dict = "\x80\x02" + tiny::global_op("os", "system") + ".";
    EXPECT_THAT(error_of(file.bytes()), AllOf(HasSubstr("'os.system'"), HasSubstr("refused")));
    file = sound_file();
    file.keys = std::string("\x80\x02]K\x01\x61.", 7);
    EXPECT_THAT(error_of(file.bytes()), HasSubstr("does not parse"));
}

}  // namespace
}  // namespace interfuse
