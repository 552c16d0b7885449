// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The header of a safetensors file (https://github.com/huggingface/safetensors, format section).
#pragma once

#include <filesystem>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "core/checkpoint/tensor_info.h"

namespace interfuse {

struct SafetensorsHeader {
    std::vector<TensorInfo> tensors;  // in the order of their data
    std::map<std::string, std::string> metadata;
};

// Parses the JSON text of a header. `data_start` is where the data begins in the file (8 + header
// length), `file_size` the size of the whole file, `file` names it in messages and in the result.
// Throws Error on anything the format forbids: bad JSON, duplicate keys, unknown dtypes, offsets
// that overlap, leave holes, do not match the shape, or end elsewhere than the file.
SafetensorsHeader parse_safetensors_header(std::string_view json, std::uint64_t data_start,
                                           std::uint64_t file_size,
                                           const std::filesystem::path& file);

// Reads and parses the header of a file. Throws Error.
SafetensorsHeader read_safetensors_header(const std::filesystem::path& file);

}  // namespace interfuse
