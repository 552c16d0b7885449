// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Any bytes as pytorch_model.bin or, when they are neither a zip archive nor the legacy form, as
// the pickle in an archive: an Error, or tensors whose data lies within the file.
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <cstring>
#include <string_view>

#include "core/checkpoint/pickle_checkpoint.h"
#include "core/checkpoint/pickle_machine.h"
#include "core/runtime/error.h"

// Near its beginning, whatever the protocol.
static bool is_legacy(std::string_view bytes) {
    return bytes.substr(0, 32).find("\x8a\x0a\x6c\xfc\x9c\x46") != std::string_view::npos;
}

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string_view bytes(reinterpret_cast<const char*>(data), size);
    try {
        if (!bytes.starts_with("PK") && !is_legacy(bytes)) {
            for (const auto& tensor : interfuse::parse_state_dict_pickle(bytes, "model.bin")) {
                if (tensor.shape.size() != tensor.strides.size()) std::abort();
            }
            return 0;
        }
        const interfuse::ByteSource source{
            .name = "model.bin",
            .size = size,
            .read_at = [&](std::uint64_t offset, std::span<std::byte> out) {
                if (offset > size || out.size() > size - offset) std::abort();
                if (!out.empty()) std::memcpy(out.data(), data + offset, out.size());
            }};
        for (const interfuse::TensorInfo& tensor : interfuse::read_pickle_header(source)) {
            const std::uint64_t element = interfuse::dtype_size(tensor.dtype);
            if (tensor.offset > size || tensor.bytes > size - tensor.offset) std::abort();
            if (static_cast<std::uint64_t>(tensor.elements()) * element != tensor.bytes) {
                std::abort();
            }
        }
    } catch (const interfuse::Error&) {
    }
    return 0;
}
