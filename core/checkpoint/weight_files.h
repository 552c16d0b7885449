// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Which files hold a checkpoint's weights, and what their headers say.
#pragma once

#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

#include "core/checkpoint/tensor_info.h"

namespace interfuse {

struct WeightFiles {
    std::filesystem::path folder;   // that of config.json
    std::filesystem::path subject;  // the weight file or index that speaks for all, for messages
    std::string storage;            // see Checkpoint::storage()
    std::uint64_t bytes = 0;
    std::vector<TensorInfo> tensors;  // all of them, under the names that the files give them
};

// Finds the weights that `path` means (a folder, or a weight file or index in one) and reads their
// headers. Throws Error: nothing there, a LoRA adapter (which is no model by itself), a shard that
// is missing or leaves the folder, a tensor that the index promises and its shard lacks, or that
// two shards have.
WeightFiles read_weight_files(const std::filesystem::path& path);

// Whether a folder holds weights under one of the names that transformers knows.
bool holds_usual_weights(const std::filesystem::path& folder);
// The tensors of one file, safetensors or, by any other name, of PyTorch's form. Throws Error.
std::vector<TensorInfo> read_tensor_header(const std::filesystem::path& file);

}  // namespace interfuse
