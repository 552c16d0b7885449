// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Windows bitmaps, read here by Pillow's rules: which layouts it knows, and what it makes of 32-bit
// pixels, bit fields and run-length data, differs from Qt's reader.
#include <algorithm>
#include <array>
#include <bit>
#include <cstring>
#include <string>
#include <vector>

#include "core/dataset/decoders.h"

namespace interfuse {
namespace {

enum Compression : std::uint32_t { uncompressed = 0, rle8 = 1, rle4 = 2, bit_fields = 3 };

constexpr std::size_t file_header_bytes = 14;

struct BmpHeader {
    std::uint32_t size = 0;
    std::int64_t width = 0;
    std::int64_t height = 0;
    bool top_down = false;
    int bits = 0;
    std::uint32_t compression = uncompressed;
    std::uint64_t colors = 0;
    std::size_t palette_entry = 4;
    std::size_t palette_at = 0;
    std::size_t pixels_at = 0;
    std::array<std::uint32_t, 4> masks{};  // red, green, blue, alpha
};

class BmpBytes {
  public:
    BmpBytes(std::span<const std::byte> bytes, std::string_view name)
        : bytes_(reinterpret_cast<const std::uint8_t*>(bytes.data()), bytes.size()), name_(name) {}

    std::span<const std::uint8_t> at(std::size_t offset, std::size_t count) const {
        if (offset > bytes_.size() || count > bytes_.size() - offset) {
            throw_damaged(name_, "the data end too early");
        }
        return bytes_.subspan(offset, count);
    }
    std::uint32_t u32(std::size_t offset) const {
        const auto b = at(offset, 4);
        return std::uint32_t{b[0]} | std::uint32_t{b[1]} << 8 | std::uint32_t{b[2]} << 16 |
               std::uint32_t{b[3]} << 24;
    }
    std::uint32_t u16(std::size_t offset) const {
        const auto b = at(offset, 2);
        return std::uint32_t{b[0]} | std::uint32_t{b[1]} << 8;
    }
    std::span<const std::uint8_t> from(std::size_t offset) const {
        return bytes_.subspan(std::min(offset, bytes_.size()));
    }

  private:
    std::span<const std::uint8_t> bytes_;
    std::string_view name_;
};

void read_masks(const BmpBytes& file, BmpHeader& header) {
    // After a 40-byte header the three colour masks follow; longer headers hold them.
    const std::size_t at = file_header_bytes + 40;
    const std::size_t count = header.size >= 56 ? 4 : 3;
    for (std::size_t i = 0; i < count; ++i)
        header.masks[i] = file.u32(at + 4 * i);
}

void read_long_header(const BmpBytes& file, BmpHeader& header) {
    const std::size_t at = file_header_bytes;
    header.width = file.u32(at + 4);
    const std::uint32_t height = file.u32(at + 8);
    header.top_down = height >> 24 == 0xFF;
    header.height = header.top_down ? (std::int64_t{1} << 32) - height : height;
    header.bits = static_cast<int>(file.u16(at + 14));
    header.compression = file.u32(at + 16);
    header.colors = file.u32(at + 32);
    if (header.compression == bit_fields) read_masks(file, header);
}

BmpHeader read_header(const BmpBytes& file, std::string_view name) {
    static constexpr std::array<std::uint32_t, 7> sizes{12, 40, 52, 56, 64, 108, 124};
    BmpHeader header;
    const std::uint32_t pixels_at = file.u32(10);
    header.size = file.u32(file_header_bytes);
    if (std::find(sizes.begin(), sizes.end(), header.size) == sizes.end()) {
        throw_unsupported(name, "its BMP header has an unknown form");
    }
    file.at(file_header_bytes, header.size);
    if (header.size == 12) {
        header.width = file.u16(file_header_bytes + 4);
        header.height = file.u16(file_header_bytes + 6);
        header.bits = static_cast<int>(file.u16(file_header_bytes + 10));
        header.palette_entry = 3;
    } else {
        read_long_header(file, header);
    }
    static constexpr std::array<int, 6> depths{1, 4, 8, 16, 24, 32};
    if (std::find(depths.begin(), depths.end(), header.bits) == depths.end()) {
        throw_unsupported(name, "it has " + std::to_string(header.bits) + " bits a pixel");
    }
    if (header.colors == 0 && header.bits <= 8) header.colors = std::uint64_t{1} << header.bits;
    header.palette_at = file_header_bytes + header.size;
    header.pixels_at = pixels_at;
    if (header.bits <= 8) {
        if (header.colors > 65536) throw_unsupported(name, "its palette is too large");
        const std::size_t palette_bytes = header.palette_entry * header.colors;
        // A palette that the header leaves no room for stands before the pixels nevertheless.
        if (pixels_at == header.palette_at) header.pixels_at += palette_bytes;
        if (pixels_at == 0) header.pixels_at = header.palette_at + palette_bytes;
    } else if (pixels_at == 0) {
        const bool masks_follow = header.compression == bit_fields && header.size == 40;
        header.pixels_at = header.palette_at + (masks_follow ? 12 : 0);
    }
    return header;
}

// Where red, green and blue stand within a pixel of whole bytes.
using ByteOrder = std::array<std::uint8_t, 3>;

// Of 32-bit bit fields Pillow knows these layouts.
ByteOrder byte_order_of(const std::array<std::uint32_t, 4>& masks, std::string_view name) {
    struct Layout {
        std::array<std::uint32_t, 4> masks;
        ByteOrder order;
    };
    static constexpr std::array<Layout, 8> layouts{{
        {{0xFF0000, 0xFF00, 0xFF, 0x0}, {2, 1, 0}},
        {{0xFF000000, 0xFF0000, 0xFF00, 0x0}, {3, 2, 1}},
        {{0xFF000000, 0xFF00, 0xFF, 0x0}, {3, 1, 0}},
        {{0xFF000000, 0xFF0000, 0xFF00, 0xFF}, {3, 2, 1}},
        {{0xFF, 0xFF00, 0xFF0000, 0xFF000000}, {0, 1, 2}},
        {{0xFF0000, 0xFF00, 0xFF, 0xFF000000}, {2, 1, 0}},
        {{0xFF000000, 0xFF00, 0xFF, 0xFF0000}, {3, 1, 0}},
        {{0, 0, 0, 0}, {2, 1, 0}},
    }};
    for (const Layout& layout : layouts) {
        if (layout.masks == masks) return layout.order;
    }
    throw_unsupported(name, "its bit fields have an unusual layout");
}

bool is_565(const BmpHeader& header, std::string_view name) {
    if (header.compression != bit_fields) return false;
    const std::array<std::uint32_t, 3> masks{header.masks[0], header.masks[1], header.masks[2]};
    if (masks == std::array<std::uint32_t, 3>{0xF800, 0x7E0, 0x1F}) return true;
    if (masks == std::array<std::uint32_t, 3>{0x7C00, 0x3E0, 0x1F}) return false;
    throw_unsupported(name, "its bit fields have an unusual layout");
}

using Palette = std::vector<std::array<std::uint8_t, 3>>;

Palette read_palette(const BmpBytes& file, const BmpHeader& header) {
    Palette palette(256);  // entries that the file lacks stay black
    const auto bytes = file.from(header.palette_at);
    for (std::size_t i = 0; i < std::min<std::size_t>(header.colors, 256); ++i) {
        const std::size_t at = i * header.palette_entry;
        if (at + 3 > bytes.size()) break;
        palette[i] = {bytes[at + 2], bytes[at + 1], bytes[at]};
    }
    return palette;
}

void convert_indexed(std::span<const std::uint8_t> row, int bits, const Palette& palette,
                     std::int64_t width, std::uint8_t* out) {
    const int mask = (1 << bits) - 1;
    for (std::int64_t x = 0; x < width; ++x, out += 3) {
        const std::int64_t bit = x * bits;
        const int shift = 8 - bits - static_cast<int>(bit % 8);
        const int index = row[static_cast<std::size_t>(bit / 8)] >> shift & mask;
        std::memcpy(out, palette[static_cast<std::size_t>(index)].data(), 3);
    }
}

void convert_16(std::span<const std::uint8_t> row, bool green_has_six, std::int64_t width,
                std::uint8_t* out) {
    for (std::int64_t x = 0; x < width; ++x, out += 3) {
        const auto at = static_cast<std::size_t>(2 * x);
        const int pixel = row[at] | row[at + 1] << 8;
        const int red = pixel >> (green_has_six ? 11 : 10) & 31;
        const int green = pixel >> 5 & (green_has_six ? 63 : 31);
        const int blue = pixel & 31;
        out[0] = static_cast<std::uint8_t>(red * 255 / 31);
        out[1] = static_cast<std::uint8_t>(green * 255 / (green_has_six ? 63 : 31));
        out[2] = static_cast<std::uint8_t>(blue * 255 / 31);
    }
}

void convert_whole_bytes(std::span<const std::uint8_t> row, std::size_t pixel_bytes,
                         const ByteOrder& order, std::int64_t width, std::uint8_t* out) {
    const std::uint8_t* in = row.data();
    for (std::int64_t x = 0; x < width; ++x, in += pixel_bytes, out += 3) {
        for (std::size_t c = 0; c < 3; ++c)
            out[c] = in[order[c]];
    }
}

void read_rows(const BmpBytes& file, const BmpHeader& header, std::string_view name, Image& image) {
    const auto bits = static_cast<std::uint64_t>(header.bits);
    const auto row_bytes =
        static_cast<std::size_t>((static_cast<std::uint64_t>(header.width) * bits + 31) / 32 * 4);
    const Palette palette = header.bits <= 8 ? read_palette(file, header) : Palette{};
    const bool green_has_six = header.bits == 16 && is_565(header, name);
    ByteOrder order{2, 1, 0};
    if (header.compression == bit_fields) {
        if (header.bits < 16) throw_unsupported(name, "its bit fields have an unusual layout");
        if (header.bits == 32) order = byte_order_of(header.masks, name);
        const std::array<std::uint32_t, 4> usual{0xFF0000, 0xFF00, 0xFF, header.masks[3]};
        if (header.bits == 24 && header.masks != usual) {
            throw_unsupported(name, "its bit fields have an unusual layout");
        }
    }
    for (std::int64_t y = 0; y < header.height; ++y) {
        const std::int64_t target = header.top_down ? y : header.height - 1 - y;
        std::uint8_t* out = image.rgb.data() + 3 * target * header.width;
        const auto row = file.at(
            header.pixels_at + static_cast<std::size_t>(y) * row_bytes,
            // Pillow does not miss the padding of the last row.
            static_cast<std::size_t>((static_cast<std::uint64_t>(header.width) * bits + 7) / 8));
        if (header.bits <= 8) {
            convert_indexed(row, header.bits, palette, header.width, out);
        } else if (header.bits == 16) {
            convert_16(row, green_has_six, header.width, out);
        } else {
            convert_whole_bytes(row, static_cast<std::size_t>(header.bits / 8), order, header.width,
                                out);
        }
    }
}

// Run-length data as Pillow unpacks them: one index a byte, rows in the file's order.
class RunLengthReader {
  public:
    RunLengthReader(std::span<const std::uint8_t> in, std::size_t start, bool four_bits,
                    std::size_t width, std::size_t height)
        : in_(in), start_(start), four_bits_(four_bits), width_(width), total_(width * height) {}

    std::vector<std::uint8_t> read() {
        out_.reserve(total_);
        while (out_.size() < total_ && at_ + 2 <= in_.size()) {
            const std::size_t count = in_[at_];
            const std::uint8_t value = in_[at_ + 1];
            at_ += 2;
            if (count != 0) {
                add_run(count, value);
            } else if (value == 0) {
                end_line();
            } else if (value == 1) {
                break;
            } else if (value == 2 ? !skip() : !add_literal(value)) {
                break;
            }
        }
        return std::move(out_);
    }

  private:
    std::uint8_t part(std::uint8_t byte, std::size_t index) const {
        if (!four_bits_) return byte;
        return index % 2 == 0 ? byte >> 4 : byte & 15;
    }
    void add_run(std::size_t count, std::uint8_t value) {
        if (column_ + count > width_) count = width_ > column_ ? width_ - column_ : 0;
        for (std::size_t i = 0; i < count; ++i)
            out_.push_back(part(value, i));
        column_ += count;
    }
    void end_line() {
        while (out_.size() % width_ != 0)
            out_.push_back(0);
        column_ = 0;
    }
    bool skip() {
        if (at_ + 2 > in_.size()) return false;
        const std::size_t pixels = in_[at_] + in_[at_ + 1] * width_;
        at_ += 2;
        out_.resize(out_.size() + std::min(total_ - out_.size(), pixels));
        column_ = out_.size() % width_;
        return true;
    }
    bool add_literal(std::size_t count) {
        const std::size_t wanted = std::min(total_ - out_.size(), count);
        const std::size_t bytes = four_bits_ ? (wanted + 1) / 2 : wanted;
        const std::size_t there = std::min(bytes, in_.size() - at_);
        for (std::size_t i = 0; i < wanted && (four_bits_ ? i / 2 : i) < there; ++i) {
            out_.push_back(part(in_[at_ + (four_bits_ ? i / 2 : i)], i));
        }
        at_ += there;
        if (there < bytes || out_.size() == total_) return false;
        column_ += count;
        // Literals end on an even place of the file.
        if ((start_ + at_) % 2 != 0) ++at_;
        return true;
    }

    std::span<const std::uint8_t> in_;
    std::size_t start_;
    bool four_bits_;
    std::size_t width_;
    std::size_t total_;
    std::size_t at_ = 0;
    std::size_t column_ = 0;
    std::vector<std::uint8_t> out_;
};

void read_runs(const BmpBytes& file, const BmpHeader& header, std::string_view name, Image& image) {
    if (header.bits > 8) throw_unsupported(name, "run-length data need a palette");
    RunLengthReader reader(file.from(header.pixels_at), header.pixels_at,
                           header.compression == rle4, static_cast<std::size_t>(header.width),
                           static_cast<std::size_t>(header.height));
    const std::vector<std::uint8_t> indices = reader.read();
    const auto pixels = static_cast<std::size_t>(header.width * header.height);
    if (indices.size() < pixels) throw_damaged(name, "the data end too early");
    const Palette palette = read_palette(file, header);
    for (std::int64_t y = 0; y < header.height; ++y) {
        const std::int64_t target = header.top_down ? y : header.height - 1 - y;
        const std::uint8_t* in = indices.data() + y * header.width;
        std::uint8_t* out = image.rgb.data() + 3 * target * header.width;
        for (std::int64_t x = 0; x < header.width; ++x) {
            std::memcpy(out + 3 * x, palette[in[x]].data(), 3);
        }
    }
}

}  // namespace

DecodedImage decode_bmp(std::span<const std::byte> encoded, std::string_view name) {
    const BmpBytes file(encoded, name);
    const BmpHeader header = read_header(file, name);
    check_image_size(header.width, header.height, name);
    if (header.compression > bit_fields) {
        throw_unsupported(name, "it holds another format's data inside a BMP");
    }
    DecodedImage decoded;
    decoded.image = make_image(header.width, header.height);
    if (header.compression == rle8 || header.compression == rle4) {
        read_runs(file, header, name, decoded.image);
    } else {
        read_rows(file, header, name, decoded.image);
    }
    return decoded;
}

}  // namespace interfuse
