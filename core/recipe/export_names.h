// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The words of interfuse.export: forms, dtypes, sizes of files.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "core/checkpoint/dtype.h"
#include "core/recipe/recipe.h"

namespace interfuse {

// "vision", "clip", "lora"
std::string_view export_form_name(ExportForm form);
std::optional<ExportForm> export_form_of(std::string_view name);

// Of "float32", "float16" and "bfloat16".
std::optional<DType> export_dtype_of(std::string_view name);

// Bytes in "5GB", "200 MB", "64KiB" or "1000000": powers of 1000, with an i of 1024, as
// transformers reads max_shard_size. At least 1.
std::optional<std::uint64_t> parse_size(std::string_view text);
// The shortest such text.
std::string size_text(std::uint64_t bytes);

}  // namespace interfuse
