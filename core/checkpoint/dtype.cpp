// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/checkpoint/dtype.h"

#include <algorithm>
#include <array>

namespace interfuse {
namespace {

struct Row {
    DType dtype;
    std::string_view name;
    std::size_t size;
    bool floating;
};

constexpr std::array<Row, 10> rows{{{DType::f64, "F64", 8, true},
                                    {DType::f32, "F32", 4, true},
                                    {DType::f16, "F16", 2, true},
                                    {DType::bf16, "BF16", 2, true},
                                    {DType::i64, "I64", 8, false},
                                    {DType::i32, "I32", 4, false},
                                    {DType::i16, "I16", 2, false},
                                    {DType::i8, "I8", 1, false},
                                    {DType::u8, "U8", 1, false},
                                    {DType::boolean, "BOOL", 1, false}}};

// What safetensors defines besides; no CLIP vision tower needs them.
constexpr std::array<std::string_view, 12> other_names{
    "U16",     "U32",     "U64",     "C64",     "F4",          "F6_E2M3",
    "F6_E3M2", "F8_E4M3", "F8_E5M2", "F8_E8M0", "F8_E4M3FNUZ", "F8_E5M2FNUZ"};

const Row* find_row(DType dtype) {
    const auto* row = std::find_if(rows.begin(), rows.end(),
                                   [&](const Row& candidate) { return candidate.dtype == dtype; });
    return row == rows.end() ? nullptr : row;
}

}  // namespace

std::string_view dtype_name(DType dtype) {
    const Row* row = find_row(dtype);
    return row != nullptr ? row->name : "?";
}

std::optional<DType> dtype_from_name(std::string_view name) {
    for (const Row& row : rows) {
        if (row.name == name) return row.dtype;
    }
    const bool known = std::find(other_names.begin(), other_names.end(), name) != other_names.end();
    return known ? std::optional(DType::other) : std::nullopt;
}

std::size_t dtype_size(DType dtype) {
    const Row* row = find_row(dtype);
    return row != nullptr ? row->size : 0;
}

bool is_floating(DType dtype) {
    const Row* row = find_row(dtype);
    return row != nullptr && row->floating;
}

}  // namespace interfuse
