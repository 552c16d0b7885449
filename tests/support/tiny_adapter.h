// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Writes tiny LoRA adapters for tests, in the form in which PEFT saves them.
#pragma once

#include "tests/support/tiny_checkpoint.h"

namespace interfuse::tiny {

// Makes `folder` an adapter with random factors, depending on the seed, of the q, fc1 and fc2
// layers of every encoder layer.
inline void write_adapter(const std::filesystem::path& folder, const ClipConfig& config,
                          std::int64_t rank, std::uint64_t seed) {
    std::vector<Tensor> tensors;
    const auto add = [&](const std::string& name, const std::vector<std::int64_t>& shape) {
        tensors.push_back({"base_model.model." + name, DType::f32, shape,
                           encode(DType::f32, values(seed, name, elements(shape)))});
    };
    const auto add_factors = [&](const std::string& module, std::int64_t out, std::int64_t in) {
        add(module + ".lora_A.weight", {rank, in});
        add(module + ".lora_B.weight", {out, rank});
    };
    for (std::int64_t i = 0; i < config.num_hidden_layers; ++i) {
        const std::string layer = "vision_model.encoder.layers." + std::to_string(i) + ".";
        add_factors(layer + "self_attn.q_proj", config.hidden_size, config.hidden_size);
        add_factors(layer + "mlp.fc1", config.intermediate_size, config.hidden_size);
        add_factors(layer + "mlp.fc2", config.hidden_size, config.intermediate_size);
    }
    write_file(folder / "adapter_model.safetensors", safetensors(tensors));
    write_file(folder / "adapter_config.json",
               R"({"peft_type": "LORA", "lora_alpha": 8, "r": )" + std::to_string(rank) + "}");
}

}  // namespace interfuse::tiny
