// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dataset/tiff_layout.h"

#include <string>

#include "core/dataset/decoders.h"

namespace interfuse {
namespace {

TiffLayout read_layout_tags(TIFF* tiff, std::string_view name) {
    TiffLayout layout;
    layout.big_endian = TIFFIsBigEndian(tiff) != 0;
    if (TIFFGetField(tiff, TIFFTAG_IMAGEWIDTH, &layout.width) == 0 ||
        TIFFGetField(tiff, TIFFTAG_IMAGELENGTH, &layout.height) == 0) {
        throw_damaged(name, "it does not tell its size");
    }
    check_image_size(layout.width, layout.height, name);
    TIFFGetFieldDefaulted(tiff, TIFFTAG_BITSPERSAMPLE, &layout.bits);
    TIFFGetFieldDefaulted(tiff, TIFFTAG_SAMPLESPERPIXEL, &layout.samples);
    TIFFGetFieldDefaulted(tiff, TIFFTAG_COMPRESSION, &layout.compression);
    TIFFGetFieldDefaulted(tiff, TIFFTAG_PLANARCONFIG, &layout.planes);
    TIFFGetFieldDefaulted(tiff, TIFFTAG_SAMPLEFORMAT, &layout.format);
    if (TIFFGetField(tiff, TIFFTAG_PHOTOMETRIC, &layout.photometric) == 0) {
        layout.photometric = PHOTOMETRIC_MINISWHITE;
    }
    std::uint16_t extra_count = 0;
    std::uint16_t* extras = nullptr;
    TIFFGetFieldDefaulted(tiff, TIFFTAG_EXTRASAMPLES, &extra_count, &extras);
    if (extras != nullptr) layout.extras.assign(extras, extras + extra_count);
    return layout;
}

[[noreturn]] void refuse(const TiffLayout& layout, std::string_view name) {
    throw_unsupported(name, "it is a TIFF of an unusual kind (photometric " +
                                std::to_string(layout.photometric) + ", " +
                                std::to_string(layout.samples) + " × " +
                                std::to_string(layout.bits) + " bits)");
}

// The colour channels, without extra ones.
int color_samples(const TiffLayout& layout) {
    switch (layout.photometric) {
        case PHOTOMETRIC_RGB:
        case PHOTOMETRIC_YCBCR:
            return 3;
        case PHOTOMETRIC_SEPARATED:
            return 4;
        default:
            return 1;
    }
}

// Whole numbers with a sign or 32 bits, and floating point: one channel only.
bool classify_wide_gray(TiffLayout& layout) {
    if (layout.samples != 1 || !layout.extras.empty()) return false;
    const bool black_is_zero = layout.photometric == PHOTOMETRIC_MINISBLACK;
    const bool real = layout.format == SAMPLEFORMAT_IEEEFP && layout.bits == 32 &&
                      (black_is_zero || layout.photometric == PHOTOMETRIC_MINISWHITE);
    const bool whole =
        black_is_zero &&
        ((layout.format == SAMPLEFORMAT_INT && (layout.bits == 16 || layout.bits == 32)) ||
         (layout.format == SAMPLEFORMAT_UINT && layout.bits == 32 && !layout.big_endian));
    if (!real && !whole) return false;
    layout.kind = TiffKind::gray_clipped;
    return true;
}

// Pillow's table of layouts, as far as they become RGB without colour management.
void classify(TiffLayout& layout, std::string_view name) {
    const bool eight = layout.bits == 8;
    const bool sixteen = layout.bits == 16;
    const bool single = layout.samples == 1 && layout.extras.empty();
    if (classify_wide_gray(layout)) {
        // Pillow takes the byte order of what libtiff has turned already for the file's.
        if (layout.big_endian && layout.compression != COMPRESSION_NONE) refuse(layout, name);
        return;
    }
    // Pillow's results are arbitrary here.
    if (sixteen && layout.planes == PLANARCONFIG_SEPARATE && layout.samples > 1) {
        refuse(layout, name);
    }
    const bool known_format = layout.format == SAMPLEFORMAT_UINT ||
                              (layout.format == SAMPLEFORMAT_INT && single && eight);
    const bool known_bits =
        eight || sixteen || layout.bits == 1 || layout.bits == 2 || layout.bits == 4;
    if (!known_format || !known_bits || layout.samples > 6) refuse(layout, name);
    const int extra = layout.samples - color_samples(layout);
    // A fourth channel of RGB that nothing explains counts as alpha.
    const bool unexplained =
        layout.extras.empty() && layout.photometric == PHOTOMETRIC_RGB && extra == 1;
    if (extra < 0 || (static_cast<std::size_t>(extra) != layout.extras.size() && !unexplained)) {
        refuse(layout, name);
    }
    // Pillow divides by the alpha, or does not, in ways that differ from form to form: wrong pixels
    // would be worse than none.
    const bool premultiplied = !layout.extras.empty() && layout.extras[0] == EXTRASAMPLE_ASSOCALPHA;
    if (premultiplied || (unexplained && layout.planes == PLANARCONFIG_SEPARATE)) {
        refuse(layout, name);
    }
    switch (layout.photometric) {
        case PHOTOMETRIC_MINISWHITE:
            if (!single || layout.bits > 16) refuse(layout, name);
            if (sixteen && layout.big_endian) refuse(layout, name);
            // Pillow does not invert 16 bits.
            layout.kind = sixteen ? TiffKind::gray_clipped : TiffKind::gray_inverted;
            return;
        case PHOTOMETRIC_MINISBLACK:
            if (!single && !(layout.samples == 2 && eight)) {
                refuse(layout, name);
            }
            if (layout.bits > 16) refuse(layout, name);
            layout.kind = sixteen ? TiffKind::gray_clipped : TiffKind::gray;
            return;
        case PHOTOMETRIC_PALETTE:
            if (layout.bits > 8 || (!single && !eight)) refuse(layout, name);
            layout.kind = TiffKind::palette;
            return;
        case PHOTOMETRIC_RGB:
            if (!eight && !sixteen) refuse(layout, name);
            if (sixteen && layout.samples > 4) refuse(layout, name);
            layout.kind = TiffKind::rgb;
            return;
        case PHOTOMETRIC_SEPARATED:
            if (!eight && !(sixteen && extra == 0)) refuse(layout, name);
            layout.kind = TiffKind::cmyk;
            return;
        case PHOTOMETRIC_YCBCR:
            if (!eight || layout.samples != 3 || layout.compression != COMPRESSION_JPEG ||
                layout.planes != PLANARCONFIG_CONTIG) {
                refuse(layout, name);
            }
            // libtiff's JPEG codec gives RGB when it is asked to.
            layout.kind = TiffKind::rgb;
            return;
        default:
            refuse(layout, name);
    }
}

}  // namespace

TiffLayout read_tiff_layout(TIFF* tiff, std::string_view name) {
    TiffLayout layout = read_layout_tags(tiff, name);
    classify(layout, name);
    return layout;
}

}  // namespace interfuse
