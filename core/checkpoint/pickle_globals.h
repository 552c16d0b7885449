// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The only globals that a pickle may name. None is ever called: each stands for what it would make.
#pragma once

#include <array>
#include <string_view>

#include "core/checkpoint/dtype.h"

namespace interfuse {

enum class Global { ordered_dict, rebuild_tensor, rebuild_parameter, storage };

struct KnownGlobal {
    std::string_view module;
    std::string_view name;
    Global global;
    DType dtype;
};
inline constexpr std::array<KnownGlobal, 13> known_globals{{
    {"collections", "OrderedDict", Global::ordered_dict, DType::other},
    {"torch._utils", "_rebuild_tensor_v2", Global::rebuild_tensor, DType::other},
    {"torch._utils", "_rebuild_parameter", Global::rebuild_parameter, DType::other},
    {"torch", "DoubleStorage", Global::storage, DType::f64},
    {"torch", "FloatStorage", Global::storage, DType::f32},
    {"torch", "HalfStorage", Global::storage, DType::f16},
    {"torch", "BFloat16Storage", Global::storage, DType::bf16},
    {"torch", "LongStorage", Global::storage, DType::i64},
    {"torch", "IntStorage", Global::storage, DType::i32},
    {"torch", "ShortStorage", Global::storage, DType::i16},
    {"torch", "CharStorage", Global::storage, DType::i8},
    {"torch", "ByteStorage", Global::storage, DType::u8},
    {"torch", "BoolStorage", Global::storage, DType::boolean},
}};

}  // namespace interfuse
