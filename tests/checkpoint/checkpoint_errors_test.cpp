// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What Checkpoint::open and read say about checkpoints that are not as they should be.
#include <gmock/gmock.h>

#include <algorithm>
#include <limits>

#include "core/checkpoint/checkpoint.h"
#include "tests/checkpoint/error_text.h"
#include "tests/support/pickle_archive.h"
#include "tests/support/tiny_checkpoint.h"

namespace interfuse {
namespace {

using ::testing::AllOf;
using ::testing::HasSubstr;
using ::testing::Not;

class CheckpointErrors : public ::testing::Test {
  protected:
    CheckpointErrors()
        : folder(std::filesystem::path(::testing::TempDir()) / "checkpoint_errors" /
                 ::testing::UnitTest::GetInstance()->current_test_info()->name()) {
        std::filesystem::remove_all(folder);
        std::filesystem::create_directories(folder);
    }
    std::string open_error() const { return open_error(folder); }
    static std::string open_error(const std::filesystem::path& path) {
        return error_text([&] { Checkpoint::open(path); });
    }
    // After writing a checkpoint with changed tensors.
    std::string error_with(const std::function<void(std::vector<tiny::Tensor>&)>& modify) const {
        tiny::write_checkpoint(folder, tiny::config(), {.modify = modify});
        return open_error();
    }
    std::filesystem::path folder;
};

TEST_F(CheckpointErrors, NothingThere) {
    EXPECT_THAT(open_error(folder / "nowhere"),
                AllOf(HasSubstr("no checkpoint at"), HasSubstr("nowhere")));
    EXPECT_THAT(open_error(), AllOf(HasSubstr("holds no weights"), HasSubstr("model.safetensors"),
                                    HasSubstr("pytorch_model.bin")));
    tiny::write_file(folder / "ViT.safetensors", "");
    EXPECT_THAT(open_error(),
                AllOf(HasSubstr("It has 'ViT.safetensors'"), HasSubstr("give such a file itself")));
    tiny::write_file(folder / "notes.txt", "");
    EXPECT_THAT(open_error(folder / "notes.txt"), HasSubstr("is not a checkpoint"));
}

TEST_F(CheckpointErrors, NoConfig) {
    tiny::write_checkpoint(folder, tiny::config());
    std::filesystem::remove(folder / "config.json");
    EXPECT_THAT(open_error(), HasSubstr("has no config.json"));
    EXPECT_THAT(open_error(folder / "model.safetensors"), HasSubstr("has no config.json"));
}

TEST_F(CheckpointErrors, Adapters) {
    tiny::write_file(folder / "adapter_config.json", "{}");
    EXPECT_THAT(open_error(), AllOf(HasSubstr("LoRA"), HasSubstr("no model by itself")));
    tiny::write_file(folder / "adapter_model.safetensors", "");
    EXPECT_THAT(open_error(folder / "adapter_model.safetensors"), HasSubstr("LoRA"));
    // A whole model beside an adapter is a whole model.
    tiny::write_checkpoint(folder, tiny::config());
    EXPECT_EQ(open_error(), "no error");
}

TEST_F(CheckpointErrors, MissingTensor) {
    const std::string text = error_with([](auto& tensors) { tensors.pop_back(); });
    EXPECT_THAT(text, AllOf(HasSubstr("'vision_model.post_layernorm.bias' is missing"),
                            HasSubstr("model.safetensors")));
}

TEST_F(CheckpointErrors, WrongShapeAndDtypeAreSaidTogether) {
    const std::string text = error_with([](auto& tensors) {
        tiny::find(tensors, "vision_model.encoder.layers.1.mlp.fc1.weight").shape = {8, 16};
        tiny::Tensor& bias = tiny::find(tensors, "vision_model.encoder.layers.0.mlp.fc1.bias");
        bias.dtype = DType::i32;
        tensors.pop_back();
    });
    EXPECT_THAT(text, AllOf(HasSubstr("'vision_model.encoder.layers.1.mlp.fc1.weight'"),
                            HasSubstr("[8, 16], but config.json calls for [16, 8]"),
                            HasSubstr("'vision_model.encoder.layers.0.mlp.fc1.bias'"),
                            HasSubstr("the dtype I32"),
                            HasSubstr("'vision_model.post_layernorm.bias' is missing")));
    EXPECT_EQ(std::count(text.begin(), text.end(), '\n'), 2);
}

TEST_F(CheckpointErrors, LongListsAreCut) {
    const std::string text = error_with([](auto& tensors) { tensors.clear(); });
    EXPECT_EQ(std::count(text.begin(), text.end(), '\n'), 10);
    EXPECT_THAT(text, HasSubstr("And 29 more problems"));
}

TEST_F(CheckpointErrors, MoreLayersThanTheConfigSays) {
    tiny::write_checkpoint(folder, tiny::config());
    ClipConfig config = tiny::config();
    config.num_hidden_layers = 1;
    tiny::write_file(folder / "config.json", clip_vision_config_json(config));
    EXPECT_THAT(open_error(),
                AllOf(HasSubstr("have 2 encoder layers"), HasSubstr("num_hidden_layers 1")));
}

TEST_F(CheckpointErrors, TheSameTensorUnderTwoNames) {
    const std::string text = error_with([](auto& tensors) {
        tiny::Tensor copy = tensors.back();
        copy.name = "post_layernorm.bias";
        tensors.push_back(copy);
    });
    EXPECT_THAT(text, AllOf(HasSubstr("twice"), HasSubstr("'post_layernorm.bias'"),
                            HasSubstr("'vision_model.post_layernorm.bias'")));
}

TEST_F(CheckpointErrors, DamagedConfigAndWeights) {
    tiny::write_checkpoint(folder, tiny::config());
    tiny::write_file(folder / "config.json", "{");
    EXPECT_THAT(open_error(), AllOf(HasSubstr("config.json"), HasSubstr("not valid JSON")));
    tiny::write_checkpoint(folder, tiny::config());
    std::filesystem::resize_file(folder / "model.safetensors",
                                 std::filesystem::file_size(folder / "model.safetensors") - 1);
    EXPECT_THAT(open_error(), HasSubstr("truncated"));
}

class ShardErrors : public CheckpointErrors {
  protected:
    ShardErrors() { tiny::write_sharded_checkpoint(folder, tiny::config(), 2); }
    std::string error_with_map(const std::string& map) const {
        tiny::write_file(folder / "model.safetensors.index.json", "{\"weight_map\":" + map + "}");
        return open_error();
    }
};

TEST_F(ShardErrors, OneShardAlone) {
    EXPECT_THAT(
        open_error(folder / "model-00001-of-00002.safetensors"),
        AllOf(HasSubstr("one shard of several"), HasSubstr("model.safetensors.index.json")));
}

TEST_F(ShardErrors, MissingShard) {
    std::filesystem::remove(folder / "model-00002-of-00002.safetensors");
    EXPECT_THAT(open_error(), AllOf(HasSubstr("model-00002-of-00002.safetensors' is missing"),
                                    HasSubstr("other tensors")));
}

TEST_F(ShardErrors, DamagedShards) {
    tiny::write_file(folder / "model-00001-of-00002.safetensors", "x");
    tiny::write_file(folder / "model-00002-of-00002.safetensors", "x");
    EXPECT_THAT(open_error(), AllOf(HasSubstr("model-00001"), HasSubstr("model-00002")));
}

TEST_F(ShardErrors, TensorMissingInItsShard) {
    EXPECT_THAT(error_with_map(R"({"ghost":"model-00001-of-00002.safetensors",
                                   "pre_layrnorm.bias":"model-00002-of-00002.safetensors"})"),
                AllOf(HasSubstr("model-00001-of-00002.safetensors' lacks the tensor 'ghost'"),
                      HasSubstr("lacks the tensor 'pre_layrnorm.bias'")));
}

TEST_F(ShardErrors, TensorInTwoShards) {
    std::filesystem::copy_file(folder / "model-00001-of-00002.safetensors",
                               folder / "copy.safetensors");
    EXPECT_THAT(error_with_map(
                    R"({"vision_model.embeddings.class_embedding":"copy.safetensors",
                        "vision_model.pre_layrnorm.bias":"model-00001-of-00002.safetensors"})"),
                AllOf(HasSubstr("'vision_model.embeddings.class_embedding' is in two shards"),
                      HasSubstr("copy.safetensors"), HasSubstr("model-00001")));
}

TEST_F(ShardErrors, NamesThatLeaveTheFolder) {
    const std::string real = "model-00001-of-00002.safetensors";
    for (const std::string& name :
         {"../" + folder.filename().string() + "/" + real, (folder / real).string(), "sub/" + real,
          std::string(".."), std::string("C:") + real, "sub\\\\" + real}) {
        EXPECT_THAT(error_with_map("{\"some.key\":\"" + name + "\"}"),
                    AllOf(HasSubstr("'some.key'"), HasSubstr("same folder")))
            << name;
    }
    EXPECT_THAT(error_with_map(R"({"k":"x\u0000.safetensors"})"), HasSubstr("same folder"));
    EXPECT_THAT(error_with_map(R"({"k":"config.json"})"), HasSubstr("neither a .safetensors"));
}

TEST_F(ShardErrors, MalformedIndexes) {
    EXPECT_THAT(error_with_map("[]"), HasSubstr("no weight_map"));
    EXPECT_THAT(error_with_map("{}"), HasSubstr("no weight_map"));
    EXPECT_THAT(error_with_map(R"({"k":3})"), HasSubstr("names no file for the tensor 'k'"));
    EXPECT_THAT(error_with_map(R"({"k":"a.bin","k":"b.bin"})"), HasSubstr("'k' twice"));
    tiny::write_file(folder / "model.safetensors.index.json", "[]");
    EXPECT_THAT(open_error(), HasSubstr("no weight_map"));
    std::string many = "{\"k\":\"a.bin\"";
    for (int i = 0; i < 1'000; ++i) {
        many += ",\"k" + std::to_string(i) + "\":\"" + std::to_string(i) + ".bin\"";
    }
    EXPECT_THAT(error_with_map(many + "}"), HasSubstr("more than 1000 shards"));
}

class ReadErrors : public CheckpointErrors {
  protected:
    static constexpr const char* name = "vision_model.encoder.layers.1.mlp.fc2.weight";
    // What reading says when one element of a tensor is as given.
    std::string read_error(DType dtype, const std::string& element, std::size_t at) const {
        const auto modify = [&](std::vector<tiny::Tensor>& tensors) {
            tiny::find(tensors, name).data.replace(at * element.size(), element.size(), element);
        };
        tiny::write_checkpoint(folder, tiny::config(), {.dtype = dtype, .modify = modify});
        const Checkpoint checkpoint = Checkpoint::open(folder);
        std::vector<float> out(128);
        const std::string text = error_text([&] { checkpoint.read(name, out); });
        // It is not taken for read.
        for (const TensorInfo& info : checkpoint.tensors()) {
            if (info.name == name) continue;
            std::vector<float> other(static_cast<std::size_t>(info.elements()));
            checkpoint.read(info.name, other);
        }
        EXPECT_EQ(checkpoint.content_hash().empty(), text != "no error");
        return text;
    }
};

TEST_F(ReadErrors, ValuesThatAreNotFinite) {
    const auto not_finite =
        AllOf(HasSubstr(name), HasSubstr("model.safetensors"), HasSubstr("not finite"));
    const float infinity = std::numeric_limits<float>::infinity();
    for (const std::size_t at : {0, 1, 63, 127}) {
        EXPECT_THAT(read_error(DType::f32, tiny::raw(std::nanf("")), at), not_finite);
        EXPECT_THAT(read_error(DType::f32, tiny::raw(-infinity), at), not_finite);
        EXPECT_THAT(read_error(DType::f16, "\xff\x7e", at), not_finite);
        EXPECT_THAT(read_error(DType::f16, std::string("\0\x7c", 2), at), not_finite);
        EXPECT_THAT(read_error(DType::bf16, "\x80\xff", at), not_finite);
        EXPECT_THAT(read_error(DType::f64, tiny::raw(std::nan("")), at), not_finite);
    }
    EXPECT_EQ(read_error(DType::f32, tiny::raw(std::numeric_limits<float>::max()), 5), "no error");
}

TEST_F(ReadErrors, DoublesTooLargeForFloat) {
    EXPECT_THAT(
        read_error(DType::f64, tiny::raw(1e39), 17),
        AllOf(HasSubstr(name), HasSubstr("too large for float32"), Not(HasSubstr("not finite"))));
    EXPECT_EQ(read_error(DType::f64, tiny::raw(1e38), 17), "no error");
    EXPECT_EQ(read_error(DType::f64, tiny::raw(1e-300), 17), "no error");
}

TEST_F(ReadErrors, FileThatShrinksMeanwhile) {
    tiny::write_checkpoint(folder, tiny::config());
    const Checkpoint checkpoint = Checkpoint::open(folder);
    std::filesystem::resize_file(folder / "model.safetensors", 5'000);
    std::vector<float> out(8);
    EXPECT_THAT(error_text([&] { checkpoint.read("vision_model.post_layernorm.bias", out); }),
                HasSubstr("truncated"));
}

TEST_F(CheckpointErrors, HostilePickle) {
    tiny::write_file(folder / "config.json", clip_vision_config_json(tiny::config()));
    const std::string pickle =
        "\x80\x02" + tiny::global_op("posix", "system") + tiny::text_op("true") + "\x85R.";
    tiny::write_file(folder / "pytorch_model.bin", tiny::zip_archive({{"m/data.pkl", pickle}}));
    EXPECT_THAT(open_error(), AllOf(HasSubstr("pytorch_model.bin"), HasSubstr("'posix.system'"),
                                    HasSubstr("safe_serialization=True")));
}

}  // namespace
}  // namespace interfuse
