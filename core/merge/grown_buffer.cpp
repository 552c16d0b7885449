// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/merge/grown_buffer.h"

namespace interfuse {

at::Tensor grown_view(at::Tensor& buffer, at::IntArrayRef shape, const at::TensorOptions& options) {
    const std::int64_t elements = c10::multiply_integers(shape);
    if (!buffer.defined() || buffer.numel() < elements) buffer = at::empty({elements}, options);
    return buffer.narrow(0, 0, elements).view(shape);
}

}  // namespace interfuse
