// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Heads kept between runs, by what they are made from. The files may go at any time.
#pragma once

#include <ATen/core/Tensor.h>

#include <array>
#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace interfuse {

// XXH3-128 over the text model's content and the token ids of every sentence of every class.
std::string head_key(std::string_view text_model_hash,
                     const std::vector<std::vector<std::int64_t>>& tokens, std::int64_t templates);

// The head that `folder` has under this key: float32 [classes, projection]. Absent when there is
// none, or one that is damaged or of another shape.
std::optional<at::Tensor> read_head(const std::filesystem::path& folder, const std::string& key,
                                    const std::array<std::int64_t, 2>& shape);

// Writes <folder>/<key>.safetensors, complete or not at all. Where that fails there is none.
void write_head(const std::filesystem::path& folder, const std::string& key,
                const at::Tensor& head);

}  // namespace interfuse
