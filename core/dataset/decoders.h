// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The formats behind decode_image(), one function each. They give pixels as stored: orientation is
// told beside them, and decode_image() applies it.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>

#include "core/dataset/image.h"

namespace interfuse {

// Pillow's own limit, twice its MAX_IMAGE_PIXELS.
inline constexpr std::int64_t max_image_pixels = 178'956'970;

struct DecodedImage {
    Image image;
    int orientation = 1;  // EXIF, 1 to 8; anything else counts as 1
};

DecodedImage decode_jpeg(std::span<const std::byte> encoded, std::string_view name);
DecodedImage decode_png(std::span<const std::byte> encoded, std::string_view name);
DecodedImage decode_webp(std::span<const std::byte> encoded, std::string_view name);
DecodedImage decode_gif(std::span<const std::byte> encoded, std::string_view name);
DecodedImage decode_bmp(std::span<const std::byte> encoded, std::string_view name);
DecodedImage decode_tiff(std::span<const std::byte> encoded, std::string_view name);

// Throws Error for a picture without pixels or with more than max_image_pixels.
void check_image_size(std::int64_t width, std::int64_t height, std::string_view name);

// A black picture of this size, which must have been checked.
Image make_image(std::int64_t width, std::int64_t height);

// Throws the Error for damaged or truncated data; `detail` is a clause without a full stop.
[[noreturn]] void throw_damaged(std::string_view name, std::string_view detail);
// Throws the Error for what is sound but cannot be read (as Pillow cannot).
[[noreturn]] void throw_unsupported(std::string_view name, std::string_view detail);

// Pillow's CMYK to RGB, for one pixel.
void cmyk_to_rgb(const std::uint8_t* cmyk, std::uint8_t* rgb);

}  // namespace interfuse
