// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Element types of stored tensors.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>

namespace interfuse {

enum class DType { f64, f32, f16, bf16, i64, i32, i16, i8, u8, boolean, other };

// safetensors' own spelling ("F32", "BF16", …); "?" for `other`.
std::string_view dtype_name(DType dtype);
// nullopt for a spelling that safetensors does not know; `other` for one it knows and we do not.
std::optional<DType> dtype_from_name(std::string_view name);
// Bytes of one element; 0 for `other`.
std::size_t dtype_size(DType dtype);
bool is_floating(DType dtype);

}  // namespace interfuse
