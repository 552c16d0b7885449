// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
// A decoded picture, as Pillow's ImageOps.exif_transpose(image).convert("RGB") gives it.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

namespace interfuse {

struct Image {
    std::int64_t width = 0;
    std::int64_t height = 0;
    std::vector<std::uint8_t> rgb;  // height × width × 3
};

// Decodes JPEG, PNG, WebP, BMP, GIF (first frame) or TIFF (first page), told apart by content, byte
// for byte as Pillow does. `name` is used in messages. Throws Error for other formats, truncated or
// damaged data, and pictures of more than 178 956 970 pixels (Pillow's own limit).
Image decode_image(std::span<const std::byte> encoded, std::string_view name);

}  // namespace interfuse
