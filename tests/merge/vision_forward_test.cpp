// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/clip/vision_tower.h"

#include <gtest/gtest.h>

#include "core/clip/vision_layers.h"
#include "core/runtime/error.h"
#include "tests/merge/tiny_pool.h"

namespace interfuse {
namespace {

at::Tensor some_pixels(const ClipConfig& config, std::int64_t images) {
    return random_normal(8, {images, config.num_channels, config.image_size, config.image_size},
                         at::kFloat);
}

double worst(const at::Tensor& found, const at::Tensor& truth) {
    return (found.to(at::kDouble) - truth).abs().max().item<double>();
}

class VisionForward : public ::testing::TestWithParam<Activation> {};

TEST_P(VisionForward, IsThatOfFloat64) {
    ClipConfig config = tiny::config();
    config.hidden_act = GetParam();
    config.layer_norm_eps = 1e-3;
    const TinyPool files(config);
    const Checkpoint checkpoint = Checkpoint::open(files.folder() / "pretrained");
    ASSERT_EQ(checkpoint.config(), config);
    const at::Tensor pixels = some_pixels(config, 7);
    const at::Tensor truth =
        float64::vision_forward(config, files.pretrained(), pixels.to(at::kDouble));
    for (const std::int64_t batch : {1, 2, 7, 100}) {
        const at::Tensor pooled = vision_forward(checkpoint, pixels, batch);
        ASSERT_EQ(pooled.sizes(), at::IntArrayRef({7, config.hidden_size}));
        EXPECT_EQ(pooled.scalar_type(), at::kFloat);
        EXPECT_LE(worst(pooled, truth), 3e-6) << batch;
    }
    // The activation must show, or the test says nothing about it.
    ClipConfig other = config;
    other.hidden_act =
        config.hidden_act == Activation::quick_gelu ? Activation::gelu : Activation::quick_gelu;
    const at::Tensor wrong =
        float64::vision_forward(other, files.pretrained(), pixels.to(at::kDouble));
    EXPECT_GT(worst(wrong, truth), 1e-5);
}

INSTANTIATE_TEST_SUITE_P(Activations, VisionForward,
                         ::testing::Values(Activation::quick_gelu, Activation::gelu,
                                           Activation::gelu_tanh));

TEST(Activate, IsTheNamedFunction) {
    for (const Activation kind :
         {Activation::quick_gelu, Activation::gelu, Activation::gelu_tanh}) {
        for (const std::int64_t scratch_rows : {1, 4, 7, 50}) {
            at::Tensor values = at::linspace(-9, 9, 7 * 33, at::kFloat).view({7, 33});
            const at::Tensor x = values.to(at::kDouble);
            at::Tensor scratch = at::empty({scratch_rows, 33}, at::kFloat);
            activate(kind, values, scratch);
            const at::Tensor cube = x + 0.044715 * x * x * x;
            const at::Tensor truth = kind == Activation::quick_gelu ? x * at::sigmoid(1.702 * x)
                                     : kind == Activation::gelu
                                         ? 0.5 * x * (1 + at::erf(x / std::sqrt(2.0)))
                                         : 0.5 * x * (1 + at::tanh(0.7978845608028654 * cube));
            EXPECT_LE(worst(values, truth), 2e-6);
        }
    }
}

TEST(VisionForward, WorksForOtherShapes) {
    ClipConfig config = tiny::config();
    config.hidden_size = 12;
    config.num_attention_heads = 3;
    config.intermediate_size = 20;  // less than 3 × hidden
    config.num_hidden_layers = 3;
    config.num_channels = 1;
    config.image_size = 15;
    config.patch_size = 5;
    const TinyPool files(config);
    const Checkpoint checkpoint = Checkpoint::open(files.folder() / "pretrained");
    const at::Tensor pixels = some_pixels(config, 3);
    const at::Tensor truth =
        float64::vision_forward(config, files.pretrained(), pixels.to(at::kDouble));
    EXPECT_LE(worst(vision_forward(checkpoint, pixels, 2), truth), 3e-6);
}

TEST(VisionForward, LeavesThePixelsAlone) {
    const TinyPool files(tiny::config());
    const Checkpoint checkpoint = Checkpoint::open(files.folder() / "pretrained");
    const at::Tensor pixels = some_pixels(files.config(), 3);
    const at::Tensor before = pixels.clone();
    vision_forward(checkpoint, pixels, 2);
    EXPECT_TRUE(at::equal(pixels, before));
}

TEST(VisionForward, StopsWhenAsked) {
    const TinyPool files(tiny::config());
    const Checkpoint checkpoint = Checkpoint::open(files.folder() / "pretrained");
    std::stop_source source;
    source.request_stop();
    EXPECT_THROW(vision_forward(checkpoint, some_pixels(files.config(), 2), 2, source.get_token()),
                 Cancelled);
}

TEST(ReadTensor, GivesTheStoredValuesAndRefusesOtherNames) {
    const TinyPool files(tiny::config());
    const Checkpoint checkpoint = Checkpoint::open(files.folder() / "pretrained");
    const std::string name = "vision_model.encoder.layers.1.mlp.fc2.weight";
    const at::Tensor tensor = read_tensor(checkpoint, name);
    EXPECT_EQ(tensor.sizes(), at::IntArrayRef({8, 16}));
    EXPECT_EQ(worst(tensor, files.pretrained().at(name)), 0.0);
    EXPECT_THROW(read_tensor(checkpoint, "vision_model.absent"), std::out_of_range);
}

TEST(LinearLayers, AreNamedAndOrderedAsTransformersDoes) {
    const std::vector<LinearId> ids = linear_layers(tiny::config());
    ASSERT_EQ(ids.size(), 12U);
    const std::array<const char*, 6> names{"self_attn.k_proj", "self_attn.v_proj",
                                           "self_attn.q_proj", "self_attn.out_proj",
                                           "mlp.fc1",          "mlp.fc2"};
    for (std::size_t i = 0; i < ids.size(); ++i) {
        EXPECT_EQ(ids[i].index(), i);
        EXPECT_EQ(module_name(ids[i]),
                  "vision_model.encoder.layers." + std::to_string(i / 6) + "." + names[i % 6]);
    }
    EXPECT_EQ(linear_shape(tiny::config(), LinearKind::fc1), (std::array<std::int64_t, 2>{16, 8}));
    EXPECT_EQ(linear_shape(tiny::config(), LinearKind::fc2), (std::array<std::int64_t, 2>{8, 16}));
    EXPECT_EQ(linear_shape(tiny::config(), LinearKind::v_proj),
              (std::array<std::int64_t, 2>{8, 8}));
}

}  // namespace
}  // namespace interfuse
