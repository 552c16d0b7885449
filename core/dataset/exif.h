// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
// EXIF orientation as Pillow's ImageOps.exif_transpose understands it.
#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <string_view>

#include "core/dataset/image.h"

namespace interfuse {

// Whether an EXIF block (with or without its "Exif\0\0") is empty or begins as TIFF does. Pillow
// refuses a PNG or WebP picture with any other.
bool is_valid_exif(std::span<const std::byte> exif);

// The orientation in a valid EXIF block; nullopt where it has none.
std::optional<int> exif_orientation(std::span<const std::byte> exif);

// The orientation that an XMP packet gives, which counts where EXIF has none.
std::optional<int> xmp_orientation(std::string_view xmp);

// Turns the picture upright. Orientations other than 2 to 8 leave it alone.
void apply_orientation(Image& image, int orientation);

}  // namespace interfuse
