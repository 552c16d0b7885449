// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Buffers that serve tensors of many shapes, so that inner loops allocate nothing.
#pragma once

#include <ATen/core/Tensor.h>

namespace interfuse {

// A view of the first elements of a buffer, in this shape. The buffer is made anew when it is too
// small or not there; `options` (dtype, device, pinned) are those of every call with it.
at::Tensor grown_view(at::Tensor& buffer, at::IntArrayRef shape, const at::TensorOptions& options);

}  // namespace interfuse
