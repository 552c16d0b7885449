// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
// PNG pixels through libpng. The chunks are walked here first, by Pillow's rules: every checksum
// before the image data counts, and EXIF and XMP may also follow it.
#include <png.h>
#include <zlib.h>

#include <array>
#include <csetjmp>
#include <cstring>
#include <optional>
#include <string>
#include <vector>

#include "core/dataset/decoders.h"
#include "core/dataset/exif.h"

namespace interfuse {
namespace {

constexpr std::size_t signature_bytes = 8;
// Pillow's limit for a compressed text.
constexpr std::size_t max_text_bytes = std::size_t{1} << 20;

struct Metadata {
    std::optional<std::string> exif;
    std::string raw_exif_profile;  // ImageMagick's form: text with hexadecimal digits
    std::string xmp;
};

std::uint32_t big_endian(const char* bytes) {
    const auto* b = reinterpret_cast<const unsigned char*>(bytes);
    return std::uint32_t{b[0]} << 24 | std::uint32_t{b[1]} << 16 | std::uint32_t{b[2]} << 8 | b[3];
}

bool is_chunk_name(std::string_view name) {
    for (const char c : name) {
        const bool letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
        if (!letter && !(c >= '0' && c <= '9') && c != '_') return false;
    }
    return name.size() == 4;
}

// Unpacks a zlib stream; nullopt when it is damaged or grows beyond the limit.
std::optional<std::string> inflate_text(std::string_view packed) {
    std::string text(max_text_bytes, '\0');
    z_stream stream{};
    if (inflateInit(&stream) != Z_OK) return std::nullopt;
    stream.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(packed.data()));
    stream.avail_in = static_cast<uInt>(packed.size());
    stream.next_out = reinterpret_cast<Bytef*>(text.data());
    stream.avail_out = static_cast<uInt>(text.size());
    const int status = inflate(&stream, Z_FINISH);
    text.erase(stream.total_out);
    inflateEnd(&stream);
    if (status != Z_STREAM_END) return std::nullopt;
    return text;
}

// The part up to the next zero byte, which is taken off `rest` with it.
std::string_view take_field(std::string_view& rest) {
    const std::size_t end = rest.find('\0');
    const std::string_view field = rest.substr(0, end);
    rest = end == std::string_view::npos ? std::string_view{} : rest.substr(end + 1);
    return field;
}

void note_text(Metadata& metadata, std::string_view key, std::string_view text) {
    if (key == "Raw profile type exif") metadata.raw_exif_profile = text;
    if (key == "XML:com.adobe.xmp") metadata.xmp = text;
}

void note_text_chunk(Metadata& metadata, std::string_view type, std::string_view data) {
    const std::string_view key = take_field(data);
    if (key != "Raw profile type exif" && key != "XML:com.adobe.xmp" && key != "exif") return;
    if (type == "tEXt") {
        if (key == "exif") metadata.exif = data;
        note_text(metadata, key, data);
        return;
    }
    bool packed = true;
    if (type == "iTXt") {
        if (data.size() < 2) return;
        packed = data[0] != 0;
        data.remove_prefix(2);
        take_field(data);
        take_field(data);
    } else if (!data.empty()) {
        data.remove_prefix(1);
    }
    if (!packed) {
        note_text(metadata, key, data);
    } else if (const std::optional<std::string> text = inflate_text(data)) {
        note_text(metadata, key, *text);
    }
}

void note_chunk(Metadata& metadata, std::string_view type, std::string_view data) {
    if (type == "eXIf") metadata.exif = data;
    if (type == "tEXt" || type == "zTXt" || type == "iTXt") note_text_chunk(metadata, type, data);
}

std::uint32_t checksum(std::string_view type, std::string_view data) {
    uLong crc = crc32(0, reinterpret_cast<const Bytef*>(type.data()), 4);
    // zlib takes 32-bit lengths; a chunk is shorter than that by the format.
    crc = crc32(crc, reinterpret_cast<const Bytef*>(data.data()), static_cast<uInt>(data.size()));
    return static_cast<std::uint32_t>(crc);
}

Metadata walk_chunks(std::string_view file, std::string_view name) {
    Metadata metadata;
    bool data_seen = false;
    for (std::size_t at = signature_bytes;;) {
        const std::string_view type = at + 8 <= file.size() ? file.substr(at + 4, 4) : "";
        if (!is_chunk_name(type)) {
            if (data_seen) return metadata;  // Pillow does not miss the end chunk
            throw_damaged(name, "it ends or breaks off before its image data");
        }
        if (type == "IEND" && data_seen) return metadata;
        const std::size_t length = big_endian(file.data() + at);
        if (length > file.size() - at - 8) {
            throw_damaged(name, "its chunk " + std::string(type) + " is cut off");
        }
        const std::string_view data = file.substr(at + 8, length);
        at += 8 + length;
        if (type == "IDAT") {
            data_seen = true;
        } else {
            if (type == "IEND") throw_damaged(name, "it has no image data");
            if (!data_seen &&
                (at + 4 > file.size() || big_endian(file.data() + at) != checksum(type, data))) {
                throw_damaged(name, "the checksum of its chunk " + std::string(type) + " is wrong");
            }
            note_chunk(metadata, type, data);
        }
        at += 4;
    }
}

// The bytes that ImageMagick writes as text: three header lines, then hexadecimal digits.
std::string unpack_raw_profile(std::string_view text, std::string_view name) {
    for (int line = 0; line < 3; ++line) {
        const std::size_t end = text.find('\n');
        if (end == std::string_view::npos) return {};
        text.remove_prefix(end + 1);
    }
    std::string bytes;
    int high = -1;
    for (const char c : text) {
        if (c == '\n' || c == ' ' || c == '\t' || c == '\r') continue;
        const int digit = c >= '0' && c <= '9'   ? c - '0'
                          : c >= 'a' && c <= 'f' ? c - 'a' + 10
                          : c >= 'A' && c <= 'F' ? c - 'A' + 10
                                                 : -1;
        if (digit < 0) throw_damaged(name, "its EXIF profile is not hexadecimal");
        if (high < 0) {
            high = digit;
        } else {
            bytes += static_cast<char>(high << 4 | digit);
            high = -1;
        }
    }
    return bytes;
}

int find_orientation(const Metadata& metadata, std::string_view name) {
    const std::string exif =
        metadata.exif ? *metadata.exif : unpack_raw_profile(metadata.raw_exif_profile, name);
    const auto block = std::as_bytes(std::span(exif));
    if (!is_valid_exif(block)) throw_damaged(name, "its EXIF block has no valid header");
    std::optional<int> orientation = exif_orientation(block);
    if (!orientation) orientation = xmp_orientation(metadata.xmp);
    return orientation.value_or(1);
}

// What libpng works on. Its errors come back to the last setjmp on `escape`; no object with a
// destructor lives between the two.
struct PngDecoding {
    png_structp png = nullptr;
    png_infop info = nullptr;
    std::string_view rest;
    std::jmp_buf escape{};
    std::array<char, 160> message{};

    png_uint_32 width = 0;
    png_uint_32 height = 0;
    int depth = 0;
    int color_type = 0;
    int interlace = 0;
    int passes = 1;
    std::size_t row_bytes = 0;

    PngDecoding() = default;
    PngDecoding(const PngDecoding&) = delete;
    PngDecoding& operator=(const PngDecoding&) = delete;
    ~PngDecoding() { png_destroy_read_struct(&png, &info, nullptr); }
};

[[noreturn]] void on_error(png_structp png, png_const_charp text) {
    auto& state = *static_cast<PngDecoding*>(png_get_error_ptr(png));
    std::snprintf(state.message.data(), state.message.size(), "%s", text);
    std::longjmp(state.escape, 1);
}

void on_warning(png_structp /*png*/, png_const_charp /*text*/) {}

void on_read(png_structp png, png_bytep out, std::size_t count) {
    auto& state = *static_cast<PngDecoding*>(png_get_io_ptr(png));
    if (count > state.rest.size()) png_error(png, "the data end too early");
    std::memcpy(out, state.rest.data(), count);
    state.rest.remove_prefix(count);
}

bool read_header(PngDecoding& state) {
    if (setjmp(state.escape) != 0) return false;
    state.png = png_create_read_struct(PNG_LIBPNG_VER_STRING, &state, on_error, on_warning);
    if (state.png == nullptr) return false;
    state.info = png_create_info_struct(state.png);
    if (state.info == nullptr) return false;
    png_set_read_fn(state.png, &state, on_read);
    png_set_user_limits(state.png, PNG_UINT_31_MAX, PNG_UINT_31_MAX);
    // Checksums were looked at already; zlib has its own for the image data.
    png_set_crc_action(state.png, PNG_CRC_QUIET_USE, PNG_CRC_QUIET_USE);
    png_set_keep_unknown_chunks(state.png, PNG_HANDLE_CHUNK_NEVER, nullptr, -1);
    png_set_check_for_invalid_index(state.png, 0);
    png_read_info(state.png, state.info);
    png_get_IHDR(state.png, state.info, &state.width, &state.height, &state.depth,
                 &state.color_type, &state.interlace, nullptr, nullptr);
    return true;
}

bool prepare(PngDecoding& state) {
    if (setjmp(state.escape) != 0) return false;
    if (state.color_type == PNG_COLOR_TYPE_PALETTE) {
        png_set_packing(state.png);
    } else if (state.depth < 8) {
        png_set_expand_gray_1_2_4_to_8(state.png);
    } else if (state.depth == 16 && state.color_type != PNG_COLOR_TYPE_GRAY) {
        png_set_strip_16(state.png);
    }
    state.passes = png_set_interlace_handling(state.png);
    png_read_update_info(state.png, state.info);
    state.row_bytes = png_get_rowbytes(state.png, state.info);
    return true;
}

// Reads one row; an interlaced picture's rows are read once a pass, into the same place.
bool read_row(PngDecoding& state, std::uint8_t* row) {
    if (setjmp(state.escape) != 0) return false;
    png_read_row(state.png, row, nullptr);
    return true;
}

using Palette = std::array<std::array<std::uint8_t, 3>, 256>;

// Entries that a short palette lacks are black, as in Pillow.
Palette read_palette(const PngDecoding& state) {
    Palette palette{};
    png_colorp colors = nullptr;
    int count = 0;
    png_get_PLTE(state.png, state.info, &colors, &count);
    for (int i = 0; i < count; ++i) {
        palette[static_cast<std::size_t>(i)] = {colors[i].red, colors[i].green, colors[i].blue};
    }
    return palette;
}

void convert_row(const PngDecoding& state, const Palette& palette, const std::uint8_t* in,
                 std::uint8_t* out) {
    const std::size_t width = state.width;
    if (state.color_type == PNG_COLOR_TYPE_PALETTE) {
        for (std::size_t x = 0; x < width; ++x)
            std::memcpy(out + 3 * x, palette[in[x]].data(), 3);
    } else if (state.color_type == PNG_COLOR_TYPE_GRAY && state.depth == 16) {
        // Pillow clips 16-bit gray to 255, it does not scale it.
        for (std::size_t x = 0; x < width; ++x) {
            std::memset(out + 3 * x, in[2 * x] != 0 ? 255 : in[2 * x + 1], 3);
        }
    } else {
        const std::size_t channels = state.row_bytes / width;
        for (std::size_t x = 0; x < width; ++x) {
            const std::uint8_t* pixel = in + channels * x;
            out[3 * x] = pixel[0];
            out[3 * x + 1] = channels >= 3 ? pixel[1] : pixel[0];
            out[3 * x + 2] = channels >= 3 ? pixel[2] : pixel[0];
        }
    }
}

void read_pixels(PngDecoding& state, Image& image, std::string_view name) {
    const Palette palette = read_palette(state);
    const std::size_t stride = 3 * std::size_t{state.width};
    const bool interlaced = state.passes > 1;
    std::vector<std::uint8_t> raw(state.row_bytes * (interlaced ? state.height : 1));
    for (int pass = 0; pass < state.passes; ++pass) {
        for (std::size_t y = 0; y < state.height; ++y) {
            std::uint8_t* row = raw.data() + (interlaced ? y * state.row_bytes : 0);
            if (!read_row(state, row)) throw_damaged(name, state.message.data());
            if (pass + 1 == state.passes) {
                convert_row(state, palette, row, image.rgb.data() + y * stride);
            }
        }
    }
}

}  // namespace

DecodedImage decode_png(std::span<const std::byte> encoded, std::string_view name) {
    const std::string_view file(reinterpret_cast<const char*>(encoded.data()), encoded.size());
    const Metadata metadata = walk_chunks(file, name);
    PngDecoding state;
    state.rest = file;
    if (!read_header(state)) throw_damaged(name, state.message.data());
    check_image_size(state.width, state.height, name);
    if (!prepare(state)) throw_damaged(name, state.message.data());

    DecodedImage decoded;
    decoded.orientation = find_orientation(metadata, name);
    decoded.image = make_image(state.width, state.height);
    read_pixels(state, decoded.image, name);
    return decoded;
}

}  // namespace interfuse
