// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The vision tower's shape, from config.json.
#pragma once

#include <cstdint>
#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

namespace interfuse {

enum class Activation { quick_gelu, gelu, gelu_tanh };

// Defaults are those of transformers' CLIPVisionConfig, which nested configs leave out.
struct ClipConfig {
    std::int64_t hidden_size = 768;
    std::int64_t intermediate_size = 3072;
    std::int64_t projection_dim = 512;
    std::int64_t num_hidden_layers = 12;
    std::int64_t num_attention_heads = 12;
    std::int64_t num_channels = 3;
    std::int64_t image_size = 224;
    std::int64_t patch_size = 32;
    Activation hidden_act = Activation::quick_gelu;
    double layer_norm_eps = 1e-5;

    std::int64_t head_dim() const { return hidden_size / num_attention_heads; }
    std::int64_t patches_per_side() const { return image_size / patch_size; }
    // Patches and the class token.
    std::int64_t tokens() const { return patches_per_side() * patches_per_side() + 1; }
    bool operator==(const ClipConfig&) const = default;
};

// One stored tensor that a tower of this shape has.
struct ExpectedTensor {
    std::string name;  // the canonical, prefixed key: "vision_model.…"
    std::vector<std::int64_t> shape;
};

// Every tensor of the vision tower, in module order (k, v, q, out, …, as transformers builds them).
std::vector<ExpectedTensor> vision_tensors(const ClipConfig& config);

// Reads a flat CLIPVisionModel or nested CLIPModel config. `origin` names it in messages. Throws
// Error for JSON that does not parse, another model_type, values out of range, or an activation
// that is none of quick_gelu, gelu, gelu_new, gelu_pytorch_tanh (gelu_fast, the same function,
// too).
ClipConfig parse_clip_config(std::string_view json, const std::filesystem::path& origin);

// The config.json that transformers writes for a CLIPVisionModel of this shape. `dtype` is as
// PyTorch calls it.
std::string clip_vision_config_json(const ClipConfig& config, std::string_view dtype = "float32");

// Sentences that tell in what `other` differs from `config` as far as merging goes; empty when it
// can be merged ("hidden_size is 1024 instead of 768").
std::vector<std::string> config_differences(const ClipConfig& config, const ClipConfig& other);

// "CLIP-ViT-B/32"-like name for people: "ViT, 12 layers, width 768, patch 32, image 224".
std::string describe(const ClipConfig& config);

}  // namespace interfuse
