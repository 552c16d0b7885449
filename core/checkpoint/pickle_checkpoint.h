// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
// PyTorch's `pytorch_model.bin`, in its zip form and in the legacy one from before version 1.6,
// read without executing what the pickle names: a small machine for the opcodes that a state dict
// needs, and a closed list of globals.
#pragma once

#include <filesystem>
#include <vector>

#include "core/checkpoint/tensor_info.h"
#include "core/checkpoint/zip_directory.h"

namespace interfuse {

// The tensors of a state dict, with the place of their (stored, uncompressed) data in the file.
// Throws Error for compressed entries, a global outside the list (named), a storage that is too
// small, or a tensor that is not contiguous and row-major.
std::vector<TensorInfo> read_pickle_header(const std::filesystem::path& file);
// The same of bytes that need not be a file.
std::vector<TensorInfo> read_pickle_header(const ByteSource& source);

}  // namespace interfuse
