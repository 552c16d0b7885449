// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Any bytes as a zip archive of images: an Error, or entries that unpack to as many bytes as they
// declare, none of them more than the limit.
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <cstring>

#include "core/dataset/zip_archive.h"
#include "core/runtime/error.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    constexpr std::uint64_t limit = 1'000'000;
    const interfuse::ByteSource source{
        .name = "images.zip",
        .size = size,
        .read_at = [&](std::uint64_t offset, std::span<std::byte> out) {
            if (offset > size || out.size() > size - offset) std::abort();
            if (!out.empty()) std::memcpy(out.data(), data + offset, out.size());
        }};
    try {
        for (const auto& [name, entry] : interfuse::read_zip_directory(source)) {
            try {
                const auto bytes = interfuse::unpack_zip_entry(source, name, entry, limit);
                if (bytes.size() != entry.bytes || bytes.size() > limit) std::abort();
            } catch (const interfuse::Error&) {
            }
        }
    } catch (const interfuse::Error&) {
    }
    return 0;
}
