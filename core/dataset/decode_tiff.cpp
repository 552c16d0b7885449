// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
// TIFF through libtiff: the first page. Which layouts count, and what becomes of them, follows
// Pillow's table; Qt's reader scales 16-bit gray and turns CMYK differently.
#include <tiffio.h>

#include <algorithm>
#include <array>
#include <cstdarg>
#include <cstdio>
#include <cstring>
#include <memory>
#include <mutex>
#include <string>
#include <vector>

#include "core/dataset/decoders.h"
#include "core/dataset/exif.h"
#include "core/dataset/tiff_layout.h"

namespace interfuse {
namespace {

struct CloseTiff {
    void operator()(TIFF* tiff) const { TIFFClose(tiff); }
};
using TiffHandle = std::unique_ptr<TIFF, CloseTiff>;

// libtiff reads from here, and its last complaint ends here.
struct TiffSource {
    std::span<const std::byte> bytes;
    std::size_t at = 0;
    std::array<char, 200> message{};
};

tmsize_t on_read(thandle_t handle, void* out, tmsize_t count) {
    auto& source = *static_cast<TiffSource*>(handle);
    const std::size_t rest = source.bytes.size() - std::min(source.at, source.bytes.size());
    const std::size_t taken =
        std::min(rest, static_cast<std::size_t>(std::max<tmsize_t>(count, 0)));
    if (taken > 0) std::memcpy(out, source.bytes.data() + source.at, taken);
    source.at += taken;
    return static_cast<tmsize_t>(taken);
}

tmsize_t on_write(thandle_t /*handle*/, void* /*data*/, tmsize_t /*count*/) {
    return -1;
}

toff_t on_seek(thandle_t handle, toff_t offset, int whence) {
    auto& source = *static_cast<TiffSource*>(handle);
    if (whence == SEEK_CUR) offset += source.at;
    if (whence == SEEK_END) offset += source.bytes.size();
    source.at = offset;
    return offset;
}

int on_close(thandle_t /*handle*/) {
    return 0;
}

toff_t on_size(thandle_t handle) {
    return static_cast<TiffSource*>(handle)->bytes.size();
}

void on_message(thandle_t handle, const char* /*module*/, const char* format, std::va_list values) {
    if (handle == nullptr) return;
    auto& source = *static_cast<TiffSource*>(handle);
    std::vsnprintf(source.message.data(), source.message.size(), format, values);
}

// libtiff's handlers belong to the process; without ours it would write to stderr.
void install_handlers() {
    static std::once_flag once;
    std::call_once(once, [] {
        TIFFSetErrorHandler(nullptr);
        TIFFSetWarningHandler(nullptr);
        TIFFSetErrorHandlerExt(on_message);
        TIFFSetWarningHandlerExt(nullptr);
    });
}

// A rectangle of decoded samples, as a strip or a tile holds them.
struct Block {
    std::int64_t x = 0;
    std::int64_t y = 0;
    std::int64_t width = 0;   // as stored
    std::int64_t height = 0;  // rows that are there
    std::int64_t row_bytes = 0;
    std::int64_t samples = 1;  // a pixel, in this block
};

using Palette = std::array<std::array<std::uint8_t, 3>, 256>;

Palette read_palette(TIFF* tiff, const TiffLayout& layout, std::string_view name) {
    Palette palette{};
    if (layout.kind != TiffKind::palette) return palette;
    std::uint16_t* red = nullptr;
    std::uint16_t* green = nullptr;
    std::uint16_t* blue = nullptr;
    if (TIFFGetField(tiff, TIFFTAG_COLORMAP, &red, &green, &blue) == 0) {
        throw_damaged(name, "it has no colour map");
    }
    for (std::size_t i = 0; i < std::size_t{1} << layout.bits; ++i) {
        palette[i] = {static_cast<std::uint8_t>(red[i] >> 8),
                      static_cast<std::uint8_t>(green[i] >> 8),
                      static_cast<std::uint8_t>(blue[i] >> 8)};
    }
    return palette;
}

template <typename Number>
int clipped_sample(const std::uint8_t* row, std::int64_t index) {
    Number value{};  // libtiff gives the machine's own byte order
    std::memcpy(&value, row + static_cast<std::int64_t>(sizeof value) * index, sizeof value);
    // The comparisons are false for NaN, which is black.
    if (value >= static_cast<Number>(255)) return 255;
    return value > Number{0} ? static_cast<int>(value) : 0;
}

// Sample number `index` of a row.
int sample_at(const std::uint8_t* row, std::int64_t index, const TiffLayout& layout) {
    const int bits = layout.bits;
    if (bits == 8) return row[index];
    if (layout.kind == TiffKind::gray_clipped) {
        if (layout.format == SAMPLEFORMAT_IEEEFP) return clipped_sample<float>(row, index);
        if (bits == 32) return clipped_sample<std::int32_t>(row, index);
        if (layout.format == SAMPLEFORMAT_INT) return clipped_sample<std::int16_t>(row, index);
        return clipped_sample<std::uint16_t>(row, index);
    }
    if (bits == 16) {
        std::uint16_t value = 0;
        std::memcpy(&value, row + 2 * index, sizeof value);
        return value;
    }
    const std::int64_t bit = index * bits;
    return row[bit / 8] >> (8 - bits - bit % 8) & ((1 << bits) - 1);
}

class TiffPixels {
  public:
    TiffPixels(TIFF* tiff, const TiffLayout& layout, std::string_view name, Image& image)
        : tiff_(tiff), layout_(layout), palette_(read_palette(tiff, layout, name)), image_(image) {
        if (layout.kind == TiffKind::cmyk) {
            channels_ = 4;
            wide_.resize(4 * static_cast<std::size_t>(image.width * image.height));
        }
    }

    // Takes the samples in; `plane` is the channel they belong to where channels lie apart.
    void add(const Block& block, int plane, const std::uint8_t* data) {
        const std::int64_t width = std::min(block.width, image_.width - block.x);
        const std::int64_t height = std::min(block.height, image_.height - block.y);
        const bool apart = layout_.planes == PLANARCONFIG_SEPARATE;
        for (std::int64_t y = 0; y < height; ++y) {
            const std::uint8_t* row = data + y * block.row_bytes;
            for (std::int64_t x = 0; x < width; ++x) {
                const std::int64_t pixel = (block.y + y) * image_.width + block.x + x;
                if (apart) {
                    put(pixel, plane, sample_at(row, x, layout_));
                } else {
                    for (int c = 0; c < stored_channels(); ++c) {
                        put(pixel, c, sample_at(row, x * block.samples + c, layout_));
                    }
                }
            }
        }
    }

    void finish() {
        for (std::size_t i = 0; 4 * i < wide_.size(); ++i) {
            cmyk_to_rgb(wide_.data() + 4 * i, image_.rgb.data() + 3 * i);
        }
    }

    // Channels that the picture is made from: the first ones of a pixel.
    int stored_channels() const {
        if (channels_ == 4) return 4;
        return layout_.kind == TiffKind::rgb ? 3 : 1;
    }

  private:
    std::uint8_t to_byte(int value) const {
        const int bits = layout_.bits;
        if (layout_.kind == TiffKind::gray_clipped) return static_cast<std::uint8_t>(value);
        if (bits == 16) return static_cast<std::uint8_t>(value >> 8);
        if (bits == 8) return static_cast<std::uint8_t>(value);
        return static_cast<std::uint8_t>(value * 255 / ((1 << bits) - 1));
    }

    void put(std::int64_t pixel, int channel, int value) {
        if (channel >= stored_channels()) return;
        if (channels_ == 4) {
            wide_[static_cast<std::size_t>(4 * pixel + channel)] = to_byte(value);
            return;
        }
        std::uint8_t* out = image_.rgb.data() + 3 * pixel;
        switch (layout_.kind) {
            case TiffKind::rgb:
                out[channel] = to_byte(value);
                return;
            case TiffKind::palette:
                std::memcpy(out, palette_[static_cast<std::size_t>(value)].data(), 3);
                return;
            case TiffKind::gray_inverted:
                std::memset(out, 255 - to_byte(value), 3);
                return;
            default:
                std::memset(out, to_byte(value), 3);
        }
    }

    TIFF* tiff_;
    const TiffLayout& layout_;
    Palette palette_;
    Image& image_;
    int channels_ = 0;
    std::vector<std::uint8_t> wide_;
};

// A decoded strip or tile may be larger than the picture by its padding only.
std::size_t checked_block_bytes(tmsize_t bytes, std::string_view name) {
    constexpr tmsize_t most = 16 * max_image_pixels;
    if (bytes <= 0 || bytes > most) throw_damaged(name, "its strips or tiles have no sound size");
    return static_cast<std::size_t>(bytes);
}

void read_tiles(TIFF* tiff, const TiffLayout& layout, TiffSource& source, std::string_view name,
                TiffPixels& pixels) {
    std::uint32_t tile_width = 0;
    std::uint32_t tile_height = 0;
    TIFFGetField(tiff, TIFFTAG_TILEWIDTH, &tile_width);
    TIFFGetField(tiff, TIFFTAG_TILELENGTH, &tile_height);
    if (tile_width == 0 || tile_height == 0) throw_damaged(name, "its tiles have no size");
    std::vector<std::uint8_t> data(checked_block_bytes(TIFFTileSize(tiff), name));
    const bool apart = layout.planes == PLANARCONFIG_SEPARATE;
    const Block shape{
        0, 0, tile_width, tile_height, TIFFTileRowSize(tiff), apart ? 1 : layout.samples};
    for (int plane = 0; plane < (apart ? pixels.stored_channels() : 1); ++plane) {
        for (std::uint32_t y = 0; y < layout.height; y += tile_height) {
            for (std::uint32_t x = 0; x < layout.width; x += tile_width) {
                const tmsize_t got =
                    TIFFReadTile(tiff, data.data(), x, y, 0, static_cast<std::uint16_t>(plane));
                if (got < static_cast<tmsize_t>(data.size())) {
                    throw_damaged(name, source.message.data());
                }
                Block block = shape;
                block.x = x;
                block.y = y;
                pixels.add(block, plane, data.data());
            }
        }
    }
}

void read_strips(TIFF* tiff, const TiffLayout& layout, TiffSource& source, std::string_view name,
                 TiffPixels& pixels) {
    std::uint32_t strip_rows = 0;
    TIFFGetFieldDefaulted(tiff, TIFFTAG_ROWSPERSTRIP, &strip_rows);
    strip_rows = std::clamp<std::uint32_t>(strip_rows, 1, layout.height);
    std::vector<std::uint8_t> data(checked_block_bytes(TIFFVStripSize(tiff, strip_rows), name));
    const bool apart = layout.planes == PLANARCONFIG_SEPARATE;
    for (int plane = 0; plane < (apart ? pixels.stored_channels() : 1); ++plane) {
        for (std::uint32_t y = 0; y < layout.height; y += strip_rows) {
            const std::uint32_t rows = std::min(strip_rows, layout.height - y);
            const std::uint32_t strip =
                TIFFComputeStrip(tiff, y, static_cast<std::uint16_t>(plane));
            const tmsize_t wanted = TIFFVStripSize(tiff, rows);
            const tmsize_t got = TIFFReadEncodedStrip(tiff, strip, data.data(), wanted);
            if (got < wanted) throw_damaged(name, source.message.data());
            pixels.add(
                {0, y, layout.width, rows, TIFFScanlineSize(tiff), apart ? 1 : layout.samples},
                plane, data.data());
        }
    }
}

int find_orientation(TIFF* tiff) {
    std::uint16_t orientation = 1;
    if (TIFFGetField(tiff, TIFFTAG_ORIENTATION, &orientation) != 0) return orientation;
    std::uint32_t bytes = 0;
    const char* xmp = nullptr;
    if (TIFFGetField(tiff, TIFFTAG_XMLPACKET, &bytes, &xmp) == 0) return 1;
    return xmp_orientation({xmp, bytes}).value_or(1);
}

}  // namespace

DecodedImage decode_tiff(std::span<const std::byte> encoded, std::string_view name) {
    install_handlers();
    TiffSource source{encoded};
    std::snprintf(source.message.data(), source.message.size(), "its TIFF structure is broken");
    const TiffHandle tiff(TIFFClientOpen("image", "rm", &source, on_read, on_write, on_seek,
                                         on_close, on_size, nullptr, nullptr));
    if (tiff == nullptr) throw_damaged(name, source.message.data());
    const TiffLayout layout = read_tiff_layout(tiff.get(), name);
    if (layout.photometric == PHOTOMETRIC_YCBCR) {
        TIFFSetField(tiff.get(), TIFFTAG_JPEGCOLORMODE, JPEGCOLORMODE_RGB);
    }
    DecodedImage decoded;
    decoded.orientation = find_orientation(tiff.get());
    decoded.image = make_image(layout.width, layout.height);
    TiffPixels pixels(tiff.get(), layout, name, decoded.image);
    if (TIFFIsTiled(tiff.get()) != 0) {
        read_tiles(tiff.get(), layout, source, name, pixels);
    } else {
        read_strips(tiff.get(), layout, source, name, pixels);
    }
    pixels.finish();
    return decoded;
}

}  // namespace interfuse
