// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dataset/image.h"

#include <cstring>
#include <string>

#include "core/dataset/decoders.h"
#include "core/dataset/exif.h"
#include "core/runtime/error.h"
#include "core/runtime/text.h"

namespace interfuse {
namespace {

using Decoder = DecodedImage (*)(std::span<const std::byte>, std::string_view);

Decoder find_decoder(std::span<const std::byte> encoded) {
    const std::string_view text(reinterpret_cast<const char*>(encoded.data()),
                                encoded.size() < 16 ? encoded.size() : 16);
    if (text.starts_with("\xff\xd8\xff")) return decode_jpeg;
    if (text.starts_with("\x89PNG\r\n\x1a\n")) return decode_png;
    if (text.starts_with("RIFF") && text.size() >= 12 && text.substr(8, 4) == "WEBP") {
        return decode_webp;
    }
    if (text.starts_with("GIF87a") || text.starts_with("GIF89a")) return decode_gif;
    if (text.starts_with("BM")) return decode_bmp;
    static constexpr std::string_view tiff_marks[] = {{"MM\0*", 4}, {"II*\0", 4}, {"MM*\0", 4},
                                                      {"II\0*", 4}, {"MM\0+", 4}, {"II+\0", 4}};
    for (const std::string_view mark : tiff_marks) {
        if (text.starts_with(mark)) return decode_tiff;
    }
    return nullptr;
}

}  // namespace

void check_image_size(std::int64_t width, std::int64_t height, std::string_view name) {
    if (width <= 0 || height <= 0) throw_damaged(name, "it has no pixels");
    if (width > max_image_pixels / height) {
        throw Error("The image " + quoted(name) + " has " + std::to_string(width) + " × " +
                    std::to_string(height) + " pixels, more than the " +
                    std::to_string(max_image_pixels) +
                    " that are read. Scale it down or remove it from the dataset.");
    }
}

Image make_image(std::int64_t width, std::int64_t height) {
    Image image;
    image.width = width;
    image.height = height;
    image.rgb.resize(static_cast<std::size_t>(width * height * 3));
    return image;
}

void throw_damaged(std::string_view name, std::string_view detail) {
    throw Error("The image " + quoted(name) + " is damaged or incomplete: " + std::string(detail) +
                ". Replace it or remove it from the dataset.");
}

void throw_unsupported(std::string_view name, std::string_view detail) {
    throw Error("The image " + quoted(name) + " cannot be read: " + std::string(detail) +
                ". Convert it to PNG or remove it from the dataset.");
}

void cmyk_to_rgb(const std::uint8_t* cmyk, std::uint8_t* rgb) {
    const int light = 255 - cmyk[3];
    for (int c = 0; c < 3; ++c) {
        const int product = cmyk[c] * light + 128;
        const int ink = ((product >> 8) + product) >> 8;
        rgb[c] = static_cast<std::uint8_t>(light > ink ? light - ink : 0);
    }
}

Image decode_image(std::span<const std::byte> encoded, std::string_view name) {
    if (encoded.empty()) throw_damaged(name, "it is empty");
    const Decoder decode = find_decoder(encoded);
    if (decode == nullptr) {
        throw_unsupported(name, "it is not JPEG, PNG, WebP, BMP, GIF or TIFF");
    }
    DecodedImage decoded = decode(encoded, name);
    apply_orientation(decoded.image, decoded.orientation);
    return std::move(decoded.image);
}

}  // namespace interfuse
