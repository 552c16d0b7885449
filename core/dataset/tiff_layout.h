// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Which TIFF layouts are read, and as what. Pillow's table decides.
#pragma once

#include <tiffio.h>

#include <cstdint>
#include <string_view>
#include <vector>

namespace interfuse {

// gray_clipped: wider than 8 bits, where Pillow clips to 0..255 and does not scale.
enum class TiffKind { gray, gray_inverted, gray_clipped, palette, rgb, cmyk };

struct TiffLayout {
    std::uint32_t width = 0;
    std::uint32_t height = 0;
    std::uint16_t bits = 1;
    std::uint16_t samples = 1;
    std::uint16_t photometric = PHOTOMETRIC_MINISWHITE;
    std::uint16_t compression = COMPRESSION_NONE;
    std::uint16_t planes = PLANARCONFIG_CONTIG;
    std::uint16_t format = SAMPLEFORMAT_UINT;
    std::vector<std::uint16_t> extras;
    bool big_endian = false;
    TiffKind kind = TiffKind::gray;
};

// Reads the layout of the current page. Throws Error for one that is not read.
TiffLayout read_tiff_layout(TIFF* tiff, std::string_view name);

}  // namespace interfuse
