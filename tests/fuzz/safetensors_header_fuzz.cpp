// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Any bytes as a header: an Error, or tensors that fill the data exactly. The first two bytes say
// how much data there is.
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string_view>

#include "core/checkpoint/safetensors_header.h"
#include "core/runtime/error.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    if (size < 2) return 0;
    const std::uint64_t data_bytes = data[0] + 256U * data[1];
    const std::string_view text(reinterpret_cast<const char*>(data + 2), size - 2);
    const std::uint64_t start = 8 + text.size();
    try {
        const interfuse::SafetensorsHeader header = interfuse::parse_safetensors_header(
            text, start, start + data_bytes, "model.safetensors");
        std::uint64_t end = start;
        for (const interfuse::TensorInfo& tensor : header.tensors) {
            const std::uint64_t element = interfuse::dtype_size(tensor.dtype);
            const auto elements = static_cast<std::uint64_t>(tensor.elements());
            if (tensor.offset != end) std::abort();
            if (element != 0 && elements * element != tensor.bytes) std::abort();
            end += tensor.bytes;
        }
        if (end != start + data_bytes) std::abort();
    } catch (const interfuse::Error&) {
    }
    return 0;
}
