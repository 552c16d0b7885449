// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What lies on the stack of the machine that reads pickles.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

#include "core/checkpoint/dtype.h"

namespace interfuse::pickle {

// A pickle of this program's kind has some hundred bytes a tensor.
inline constexpr std::size_t most_values = 1'000'000;
inline constexpr std::size_t most_dimensions = 16;
// Of a storage. PyTorch counts, "0", "1", …, or writes an address.
inline constexpr std::size_t longest_key = 64;

enum class Kind {
    mark,
    none,
    boolean,
    integer,
    real,
    text,
    list,
    tuple,
    dict,
    global,
    storage,
    tensor
};

// Small and copyable. What is larger lives in the machine's arenas and is named by its index, so
// that neither cycles nor deep nesting cost anything when it is thrown away.
struct Value {
    Kind kind = Kind::none;
    std::int64_t number = 0;     // of a boolean or integer; else the index
    std::string_view text = {};  // into the pickle
};
using Items = std::vector<Value>;

struct Storage {
    std::string_view key;
    DType dtype;
    std::uint64_t elements;
};

}  // namespace interfuse::pickle
