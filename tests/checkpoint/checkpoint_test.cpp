// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/checkpoint/checkpoint.h"

#include <gmock/gmock.h>

#include <thread>

#include "core/checkpoint/safetensors_writer.h"
#include "tests/checkpoint/error_text.h"
#include "tests/support/pickle_archive.h"
#include "tests/support/tiny_checkpoint.h"

namespace interfuse {
namespace {

class CheckpointTest : public ::testing::Test {
  protected:
    CheckpointTest()
        : folder(std::filesystem::path(::testing::TempDir()) / "checkpoint" /
                 ::testing::UnitTest::GetInstance()->current_test_info()->name()) {
        std::filesystem::remove_all(folder);
    }
    std::filesystem::path folder;
};

std::vector<float> read(const Checkpoint& checkpoint, const TensorInfo& info) {
    std::vector<float> out(static_cast<std::size_t>(info.elements()), -1.0F);
    checkpoint.read(info.name, out);
    return out;
}

void expect_tiny_values(const Checkpoint& checkpoint, const ClipConfig& config,
                        std::uint64_t seed = 1) {
    const std::vector<ExpectedTensor> expected = vision_tensors(config);
    ASSERT_EQ(checkpoint.tensors().size(), expected.size());
    for (std::size_t i = 0; i < expected.size(); ++i) {
        const TensorInfo& info = checkpoint.tensors()[i];
        EXPECT_EQ(info.name, expected[i].name);
        EXPECT_EQ(info.shape, expected[i].shape);
        EXPECT_EQ(read(checkpoint, info), tiny::values(seed, info.name, tiny::elements(info.shape)))
            << info.name;
    }
}

// The hash after everything was read.
std::string hash_of(const Checkpoint& checkpoint) {
    for (const TensorInfo& info : checkpoint.tensors())
        read(checkpoint, info);
    return checkpoint.content_hash();
}

TEST_F(CheckpointTest, ReadsASafetensorsFolder) {
    tiny::write_checkpoint(folder, tiny::config());
    const Checkpoint checkpoint = Checkpoint::open(folder);
    EXPECT_EQ(checkpoint.folder(), folder);
    EXPECT_EQ(checkpoint.config(), tiny::config());
    EXPECT_EQ(checkpoint.storage(), "safetensors");
    EXPECT_FALSE(checkpoint.is_full_clip_model());
    EXPECT_EQ(checkpoint.stored_bytes(), std::filesystem::file_size(folder / "model.safetensors"));
    expect_tiny_values(checkpoint, tiny::config());
    EXPECT_EQ(checkpoint.tensor("vision_model.post_layernorm.bias").shape,
              (std::vector<std::int64_t>{8}));
    EXPECT_THROW(checkpoint.tensor("post_layernorm.bias"), std::out_of_range);
    std::vector<float> small(7);
    EXPECT_THROW(checkpoint.read("vision_model.post_layernorm.bias", small), std::invalid_argument);
    checkpoint.will_need("vision_model.post_layernorm.bias");
}

TEST_F(CheckpointTest, ReadsEveryFloatingDtype) {
    for (const DType dtype : {DType::f64, DType::f32, DType::f16, DType::bf16}) {
        tiny::write_checkpoint(folder, tiny::config(), {.dtype = dtype});
        const Checkpoint checkpoint = Checkpoint::open(folder);
        EXPECT_EQ(checkpoint.tensors().front().dtype, dtype);
        expect_tiny_values(checkpoint, tiny::config());
    }
}

TEST_F(CheckpointTest, ReadsTensorsOfSeveralChunks) {
    ClipConfig config = tiny::config();
    config.hidden_size = 600;  // 600 × 600 numbers are more than one chunk in every dtype
    config.num_attention_heads = 3;
    config.num_hidden_layers = 1;
    for (const DType dtype : {DType::f64, DType::f32, DType::f16, DType::bf16}) {
        tiny::write_checkpoint(folder, config, {.dtype = dtype});
        expect_tiny_values(Checkpoint::open(folder), config);
    }
}

TEST_F(CheckpointTest, ReadsEveryStyleOfKeys) {
    std::string hash;
    for (const tiny::Keys keys :
         {tiny::Keys::prefixed, tiny::Keys::flat, tiny::Keys::correct, tiny::Keys::full_model}) {
        tiny::write_checkpoint(folder, tiny::config(), {.keys = keys});
        const Checkpoint checkpoint = Checkpoint::open(folder);
        EXPECT_EQ(checkpoint.is_full_clip_model(), keys == tiny::Keys::full_model);
        expect_tiny_values(checkpoint, tiny::config());
        if (hash.empty()) hash = checkpoint.content_hash();
        EXPECT_EQ(checkpoint.content_hash(), hash);
    }
}

TEST_F(CheckpointTest, IgnoresPositionIdsAndReadsMixedDtypes) {
    const auto modify = [](std::vector<tiny::Tensor>& tensors) {
        tensors.push_back(
            {"vision_model.embeddings.position_ids", DType::i64, {1, 5}, std::string(40, '\0')});
        tiny::Tensor& norm = tiny::find(tensors, "vision_model.pre_layrnorm.weight");
        norm.dtype = DType::f64;
        norm.data = tiny::encode(DType::f64, tiny::values(1, norm.name, 8));
    };
    tiny::write_checkpoint(folder, tiny::config(), {.dtype = DType::f16, .modify = modify});
    const Checkpoint checkpoint = Checkpoint::open(folder);
    EXPECT_EQ(checkpoint.tensor("vision_model.pre_layrnorm.weight").dtype, DType::f64);
    EXPECT_EQ(checkpoint.tensor("vision_model.pre_layrnorm.bias").dtype, DType::f16);
    expect_tiny_values(checkpoint, tiny::config());
}

TEST_F(CheckpointTest, ReadsShards) {
    tiny::write_sharded_checkpoint(folder, tiny::config(), 3);
    for (const auto& path : {folder, folder / "model.safetensors.index.json"}) {
        const Checkpoint checkpoint = Checkpoint::open(path);
        EXPECT_EQ(checkpoint.storage(), "safetensors, 3 shards");
        EXPECT_EQ(checkpoint.folder(), folder);
        expect_tiny_values(checkpoint, tiny::config());
        std::uint64_t bytes = 0;
        for (const auto& entry : std::filesystem::directory_iterator(folder)) {
            if (entry.path().extension() == ".safetensors") bytes += entry.file_size();
        }
        EXPECT_EQ(checkpoint.stored_bytes(), bytes);
    }
}

TEST_F(CheckpointTest, ReadsPickles) {
    for (const bool zip64 : {false, true}) {
        for (const DType dtype : {DType::f64, DType::f32, DType::f16, DType::bf16}) {
            tiny::write_file(folder / "config.json", clip_vision_config_json(tiny::config()));
            tiny::write_file(
                folder / "pytorch_model.bin",
                tiny::pytorch_archive(tiny::tensors(tiny::config(), {.dtype = dtype}), zip64));
            const Checkpoint checkpoint = Checkpoint::open(folder);
            EXPECT_EQ(checkpoint.storage(), "pytorch_model.bin");
            expect_tiny_values(checkpoint, tiny::config());
        }
    }
}

TEST_F(CheckpointTest, ReadsShardedPickles) {
    const auto tensors = tiny::tensors(tiny::config());
    const auto half = tensors.begin() + static_cast<std::ptrdiff_t>(tensors.size() / 2);
    std::string map;
    for (auto tensor = tensors.begin(); tensor != tensors.end(); ++tensor) {
        map += (map.empty() ? "\"" : ",\"") + tensor->name + "\":\"pytorch_model-0000" +
               (tensor < half ? "1" : "2") + "-of-00002.bin\"";
    }
    tiny::write_file(folder / "config.json", clip_vision_config_json(tiny::config()));
    tiny::write_file(folder / "pytorch_model-00001-of-00002.bin",
                     tiny::pytorch_archive({tensors.begin(), half}));
    tiny::write_file(folder / "pytorch_model-00002-of-00002.bin",
                     tiny::pytorch_archive({half, tensors.end()}));
    tiny::write_file(folder / "pytorch_model.bin.index.json", "{\"weight_map\":{" + map + "}}");
    const Checkpoint checkpoint = Checkpoint::open(folder);
    EXPECT_EQ(checkpoint.storage(), "pytorch_model.bin, 2 shards");
    expect_tiny_values(checkpoint, tiny::config());
}

TEST_F(CheckpointTest, PrefersSafetensors) {
    tiny::write_checkpoint(folder, tiny::config(), {.seed = 2});
    tiny::write_file(folder / "pytorch_model.bin", "not even a zip");
    expect_tiny_values(Checkpoint::open(folder), tiny::config(), 2);
}

TEST_F(CheckpointTest, OpensANamedFile) {
    tiny::write_checkpoint(folder, tiny::config(), {.seed = 2});
    tiny::write_file(folder / "epoch3.safetensors",
                     tiny::safetensors(tiny::tensors(tiny::config(), {.seed = 3})));
    tiny::write_file(folder / "old.bin",
                     tiny::pytorch_archive(tiny::tensors(tiny::config(), {.seed = 4})));
    expect_tiny_values(Checkpoint::open(folder / "model.safetensors"), tiny::config(), 2);
    expect_tiny_values(Checkpoint::open(folder / "config.json"), tiny::config(), 2);
    expect_tiny_values(Checkpoint::open(folder / "epoch3.safetensors"), tiny::config(), 3);
    const Checkpoint old = Checkpoint::open(folder / "old.bin");
    expect_tiny_values(old, tiny::config(), 4);
    EXPECT_EQ(old.storage(), "old.bin");
}

TEST_F(CheckpointTest, HashIsThatOfTheContent) {
    tiny::write_checkpoint(folder / "a", tiny::config());
    tiny::write_sharded_checkpoint(folder / "b", tiny::config(), 2, {.keys = tiny::Keys::flat});
    tiny::write_file(folder / "c/config.json", clip_vision_config_json(tiny::config()));
    tiny::write_file(folder / "c/pytorch_model.bin",
                     tiny::pytorch_archive(tiny::tensors(tiny::config())));
    const std::string hash = hash_of(Checkpoint::open(folder / "a"));
    EXPECT_EQ(hash.size(), 32U);
    EXPECT_EQ(hash_of(Checkpoint::open(folder / "b")), hash);
    EXPECT_EQ(hash_of(Checkpoint::open(folder / "c")), hash);

    tiny::write_checkpoint(folder / "d", tiny::config(), {.dtype = DType::f16});
    EXPECT_NE(hash_of(Checkpoint::open(folder / "d")), hash);
    const auto one_bit = [](std::vector<tiny::Tensor>& tensors) {
        tensors.back().data[0] = static_cast<char>(tensors.back().data[0] ^ 1);
    };
    tiny::write_checkpoint(folder / "e", tiny::config(), {.modify = one_bit});
    EXPECT_NE(hash_of(Checkpoint::open(folder / "e")), hash);
}

TEST_F(CheckpointTest, HashWaitsForEveryTensor) {
    tiny::write_checkpoint(folder, tiny::config());
    const Checkpoint checkpoint = Checkpoint::open(folder);
    for (const TensorInfo& info : checkpoint.tensors()) {
        EXPECT_EQ(checkpoint.content_hash(), "");
        read(checkpoint, info);
    }
    EXPECT_NE(checkpoint.content_hash(), "");
}

TEST_F(CheckpointTest, ReadsTheSameFromSeveralThreads) {
    tiny::write_checkpoint(folder, tiny::config(), {.dtype = DType::bf16});
    const Checkpoint checkpoint = Checkpoint::open(folder);
    std::vector<std::thread> threads;
    for (int i = 0; i < 4; ++i) {
        threads.emplace_back([&] { expect_tiny_values(checkpoint, tiny::config()); });
    }
    for (std::thread& thread : threads)
        thread.join();
    tiny::write_checkpoint(folder / "again", tiny::config(), {.dtype = DType::bf16});
    EXPECT_EQ(checkpoint.content_hash(), hash_of(Checkpoint::open(folder / "again")));
}

TEST_F(CheckpointTest, ReadsWhatTransformersAndTorchSaved) {
    const auto fixtures = std::filesystem::path(INTERFUSE_TEST_FIXTURES) / "checkpoint";
    const Checkpoint safe = Checkpoint::open(fixtures / "transformers");
    const Checkpoint pickle = Checkpoint::open(fixtures / "torch_save");
    EXPECT_EQ(safe.config(), tiny::config());
    EXPECT_EQ(hash_of(safe), hash_of(pickle));
    EXPECT_EQ(read(pickle, pickle.tensor("vision_model.pre_layrnorm.bias"))[3], 3.0F / 64.0F);
    EXPECT_EQ(read(safe, safe.tensor("vision_model.post_layernorm.weight"))[0], 1.0F);
}

TEST_F(CheckpointTest, ReadsWhatTheWriterWrote) {
    tiny::write_checkpoint(folder / "from", tiny::config());
    const Checkpoint from = Checkpoint::open(folder / "from");
    std::vector<OutputTensor> tensors;
    for (const TensorInfo& info : from.tensors()) {
        tensors.push_back({info.name, DType::f32, info.shape});
    }
    tiny::write_file(folder / "to/config.json", clip_vision_config_json(from.config()));
    SafetensorsWriter writer(folder / "to", tensors, {{"format", "pt"}}, 2'000);
    for (const OutputTensor& tensor : writer.order()) {
        const std::vector<float> data = read(from, from.tensor(tensor.name));
        writer.write_next(std::as_bytes(std::span(data)));
    }
    writer.finish();
    const Checkpoint to = Checkpoint::open(folder / "to");
    EXPECT_THAT(to.storage(), ::testing::HasSubstr("shards"));
    EXPECT_EQ(hash_of(to), from.content_hash());
}

}  // namespace
}  // namespace interfuse
