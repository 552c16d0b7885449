// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The form in which PyTorch wrote files before version 1.6, and still does when asked to: a magic
// number, four pickles, and the data of each storage after its number of elements
// (_legacy_save in torch/serialization.py).
#pragma once

#include <vector>

#include "core/checkpoint/tensor_info.h"
#include "core/checkpoint/zip_directory.h"

namespace interfuse {

// As read_pickle_header of the zip form, with as little trust.
std::vector<TensorInfo> read_legacy_pickles(const ByteSource& source);

}  // namespace interfuse
