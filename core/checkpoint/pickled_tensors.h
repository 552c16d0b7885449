// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
// From the tensors that a pickle describes to their places in the file.
#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <vector>

#include "core/checkpoint/pickle_machine.h"
#include "core/checkpoint/tensor_info.h"
#include "core/checkpoint/zip_directory.h"

namespace interfuse {

inline constexpr const char* convert_advice =
    "Load it in Python and save it with save_pretrained(folder, safe_serialization=True).";
// Of a pickle: more is no state dict.
inline constexpr std::uint64_t largest_pickle = 32'000'000;

// Where the data of a storage lie.
struct StoragePlace {
    std::string name;  // for messages: "the entry 'archive/data/0'"
    std::uint64_t offset = 0;
    std::uint64_t bytes = 0;
};
// `what` begins the sentence of an Error about the tensor.
using FindStorage =
    std::function<StoragePlace(const PickledTensor& tensor, const std::string& what)>;

// Throws Error for a tensor that leaves its storage, is not contiguous and row-major, or has the
// name of another, and for a storage that has less data than the pickle says.
std::vector<TensorInfo> place_tensors(const ByteSource& source,
                                      const std::vector<PickledTensor>& tensors,
                                      const FindStorage& find);

}  // namespace interfuse
