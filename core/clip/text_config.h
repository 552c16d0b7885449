// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The text tower's shape, and that of the projections, from a full CLIP model's config.json.
#pragma once

#include <cstdint>
#include <filesystem>
#include <string_view>
#include <vector>

#include "core/checkpoint/clip_config.h"

namespace interfuse {

// Defaults are those of transformers' CLIPTextConfig and CLIPConfig, which configs leave out.
struct TextConfig {
    std::int64_t hidden_size = 512;
    std::int64_t intermediate_size = 2048;
    std::int64_t num_hidden_layers = 12;
    std::int64_t num_attention_heads = 8;
    std::int64_t max_position_embeddings = 77;
    std::int64_t vocab_size = 49408;
    std::int64_t eos_token_id = 49407;
    std::int64_t projection_dim = 512;  // the whole model's: CLIPModel reads no other
    std::int64_t vision_width = 768;    // hidden_size of the vision tower
    Activation hidden_act = Activation::quick_gelu;
    double layer_norm_eps = 1e-5;

    std::int64_t head_dim() const { return hidden_size / num_attention_heads; }
    // Configs from before transformers 4.32 say 2, which is no end token: such a model pools at the
    // largest token id of a sentence. All others pool at the first eos_token_id.
    bool pools_at_largest_id() const { return eos_token_id == 2; }
    bool operator==(const TextConfig&) const = default;
};

// Reads the config of a full CLIPModel as CLIPConfig of transformers 4.57 does: where there is a
// text_config_dict (a leftover of old versions), it and the defaults replace the text_config whole;
// the same with vision_config_dict. `origin` names it in messages. Throws Error for JSON that does
// not parse, a model that is no full CLIP model, values out of range, or an unknown activation.
TextConfig parse_text_config(std::string_view json, const std::filesystem::path& origin);

// The config.json that transformers writes for a CLIPModel of these towers. `dtype` is as PyTorch
// calls it.
std::string clip_model_config_json(const ClipConfig& vision, const TextConfig& text,
                                   std::string_view dtype);

// Every tensor of the text tower in module order, both projections and logit_scale.
std::vector<ExpectedTensor> text_tensors(const TextConfig& config);

}  // namespace interfuse
