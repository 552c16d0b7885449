// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
// A LoRA adapter as PEFT saves it (adapter_config.json and adapter_model.safetensors or .bin): what
// it changes in a vision tower, told from its headers.
#pragma once

#include <cstdint>
#include <filesystem>
#include <functional>
#include <map>
#include <string>
#include <vector>

#include "core/checkpoint/adapter_config.h"
#include "core/checkpoint/clip_config.h"
#include "core/checkpoint/tensor_info.h"

namespace interfuse {

// ΔW = scaling · B A of one weight W [out, in], or [out, channels, patch, patch] of the patch
// convolution, which is the same with in = channels · patch².
struct LoraFactors {
    TensorInfo a;  // [rank, in], or [rank, channels, patch, patch]
    TensorInfo b;  // [out, rank], or [out, rank, 1, 1]
    double scaling = 0;
    bool operator==(const LoraFactors&) const = default;
};

struct LoraAdapter {
    std::filesystem::path folder;
    std::filesystem::path file;  // of the tensors
    std::uint64_t bytes = 0;     // of that file
    std::string storage;         // "LoRA, rank 16, alpha 32"
    // By the canonical name of the weight that they change (see vision_tensors).
    std::map<std::string, LoraFactors, std::less<>> factors;
    // Tensors that stand in the place of the pretrained model's, by canonical name: trained biases
    // and modules_to_save.
    std::map<std::string, TensorInfo, std::less<>> replaced;
    std::vector<std::string> notices;
    bool operator==(const LoraAdapter&) const = default;
};

// Whether a path means an adapter: a folder with adapter_config.json and without the weights of a
// whole model, or a file named adapter_….
bool is_lora_adapter(const std::filesystem::path& path);

// Reads headers and adapter_config.json only. Throws Error, with every problem a line: what
// parse_adapter_config refuses, no weights, DoRA and LoRA of embeddings by name, factors of which
// one is missing or that do not fit each other or the configured rank, any tensor that an adapter
// of a CLIP model does not have, and nothing of a vision tower.
LoraAdapter read_lora_adapter(const std::filesystem::path& path);

// The same of tensors that are known already, with the names that the file gives them; `file` names
// it in messages.
LoraAdapter lora_adapter_of(const AdapterConfig& config, const std::vector<TensorInfo>& stored,
                            const std::filesystem::path& file);

// Throws Error, with every problem a line, where the adapter does not fit a tower of this shape.
void check_adapter_fits(const LoraAdapter& adapter, const ClipConfig& config);

}  // namespace interfuse
