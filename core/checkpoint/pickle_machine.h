// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Understands the pickle of a state dict without executing anything: the opcodes that PyTorch's
// writer uses, and a closed list of globals that stand for nothing but tensors and dictionaries.
#pragma once

#include <cstdint>
#include <filesystem>
#include <functional>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "core/checkpoint/dtype.h"

namespace interfuse {

// A tensor as a pickle describes it: a strided view of a storage that lies elsewhere in the
// archive.
struct PickledTensor {
    std::string name;
    std::string storage;  // the key: entry data/<key> of the archive
    DType dtype = DType::f32;
    std::uint64_t storage_elements = 0;
    std::uint64_t first_element = 0;
    std::vector<std::int64_t> shape;
    std::vector<std::int64_t> strides;  // in elements, as many as `shape`
};

// The tensors of a state dict in the order in which they were written. `origin` names the file in
// messages. Throws Error for a global outside the list (by name), an opcode that no state dict
// needs, a malformed or too large pickle, and an object that is not a plain dictionary of tensors.
std::vector<PickledTensor> parse_state_dict_pickle(std::string_view pickle,
                                                   const std::filesystem::path& origin);

// What PyTorch's legacy form has between its magic number and the data: four pickles one after
// another, of a version, the machine, the state dict, and the list of its storages.
struct LegacyPickles {
    std::vector<PickledTensor> tensors;
    std::vector<std::string> storages;                 // their keys, in the order of their data
    std::map<std::string, DType, std::less<>> dtypes;  // by key
    std::uint64_t bytes = 0;                           // of all four
};
// `pickles` may go on behind them. Throws Error as above, and for another byte order than little.
LegacyPickles parse_legacy_pickles(std::string_view pickles, const std::filesystem::path& origin);

}  // namespace interfuse
