// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dataset/exif.h"

#include <algorithm>
#include <array>
#include <bit>
#include <cstdint>
#include <cstring>

namespace interfuse {
namespace {

constexpr std::uint16_t orientation_tag = 274;

// Bytes of one value of a TIFF type; 0 for types that Pillow skips.
std::uint64_t type_size(std::uint16_t type) {
    static constexpr std::array<std::uint8_t, 17> sizes{0, 1, 1, 2, 4, 8, 1, 1, 2,
                                                        4, 8, 4, 8, 4, 0, 0, 8};
    return type < sizes.size() ? sizes[type] : 0;
}

class TiffBlock {
  public:
    TiffBlock(std::span<const std::byte> bytes, bool big_endian)
        : bytes_(bytes), big_endian_(big_endian) {}

    bool has(std::uint64_t offset, std::uint64_t count) const {
        return offset <= bytes_.size() && count <= bytes_.size() - offset;
    }
    // has(offset, width) must hold.
    std::uint64_t number(std::uint64_t offset, std::size_t width) const {
        std::uint64_t value = 0;
        for (std::size_t i = 0; i < width; ++i) {
            const std::size_t at = big_endian_ ? i : width - 1 - i;
            value = value << 8 | std::to_integer<std::uint64_t>(bytes_[offset + at]);
        }
        return value;
    }
    std::size_t size() const { return bytes_.size(); }

  private:
    std::span<const std::byte> bytes_;
    bool big_endian_;
};

std::optional<int> integer_value(const TiffBlock& block, std::uint64_t at, std::uint16_t type) {
    switch (type) {
        case 3:
            return static_cast<int>(block.number(at, 2));
        case 4:
        case 9:
        case 13:
            return static_cast<int>(block.number(at, 4));
        case 6:
            return static_cast<std::int8_t>(block.number(at, 1));
        case 8:
            return static_cast<std::int16_t>(block.number(at, 2));
        case 11: {
            const float value =
                std::bit_cast<float>(static_cast<std::uint32_t>(block.number(at, 4)));
            return value >= 1 && value <= 8 && value == static_cast<float>(static_cast<int>(value))
                       ? static_cast<int>(value)
                       : 1;
        }
        default:
            return std::nullopt;  // bytes, text and fractions name no orientation
    }
}

// Walks the directory as Pillow does: it stops at the first entry whose data lie outside.
std::optional<int> find_orientation(const TiffBlock& block, std::uint64_t directory) {
    if (!block.has(directory, 2)) return std::nullopt;
    const std::uint64_t entries = block.number(directory, 2);
    std::uint64_t outside_bytes = 0;
    for (std::uint64_t i = 0; i < entries; ++i) {
        const std::uint64_t entry = directory + 2 + 12 * i;
        if (!block.has(entry, 12)) return std::nullopt;
        const auto tag = static_cast<std::uint16_t>(block.number(entry, 2));
        const auto type = static_cast<std::uint16_t>(block.number(entry + 2, 2));
        const std::uint64_t bytes = block.number(entry + 4, 4) * type_size(type);
        if (bytes == 0) continue;
        std::uint64_t at = entry + 8;
        if (bytes > 4) {
            at = block.number(entry + 8, 4);
            outside_bytes += bytes;
            if (outside_bytes > block.size()) continue;
            if (!block.has(at, bytes)) return std::nullopt;
        }
        if (tag == orientation_tag) return integer_value(block, at, type);
    }
    return std::nullopt;
}

bool starts_with(std::span<const std::byte> bytes, std::string_view text) {
    return bytes.size() >= text.size() && std::memcmp(bytes.data(), text.data(), text.size()) == 0;
}

std::span<const std::byte> without_prefix(std::span<const std::byte> exif) {
    static constexpr std::string_view prefix("Exif\0\0", 6);
    for (int i = 0; i < 2 && starts_with(exif, prefix); ++i)
        exif = exif.subspan(prefix.size());
    return exif;
}

// The picture with pixel (x, y) of the result taken from source(x, y).
template <typename Source>
Image rearranged(const Image& image, bool swap_sides, Source source) {
    Image result;
    result.width = swap_sides ? image.height : image.width;
    result.height = swap_sides ? image.width : image.height;
    result.rgb.resize(image.rgb.size());
    std::uint8_t* out = result.rgb.data();
    for (std::int64_t y = 0; y < result.height; ++y) {
        for (std::int64_t x = 0; x < result.width; ++x, out += 3) {
            const auto [from_x, from_y] = source(x, y);
            const std::uint8_t* in = image.rgb.data() + 3 * (from_y * image.width + from_x);
            out[0] = in[0];
            out[1] = in[1];
            out[2] = in[2];
        }
    }
    return result;
}

}  // namespace

bool is_valid_exif(std::span<const std::byte> exif) {
    exif = without_prefix(exif);
    static constexpr std::array<std::string_view, 4> magics{
        std::string_view("MM\0*", 4), std::string_view("II*\0", 4), std::string_view("MM*\0", 4),
        std::string_view("II\0*", 4)};
    const bool known = std::any_of(magics.begin(), magics.end(), [&](std::string_view magic) {
        return starts_with(exif, magic);
    });
    return exif.empty() || (known && exif.size() >= 8);
}

std::optional<int> exif_orientation(std::span<const std::byte> exif) {
    if (!is_valid_exif(exif)) return std::nullopt;
    exif = without_prefix(exif);
    if (exif.empty()) return std::nullopt;
    const TiffBlock block(exif, starts_with(exif, "MM"));
    return find_orientation(block, block.number(4, 4));
}

std::optional<int> xmp_orientation(std::string_view xmp) {
    static constexpr std::string_view key = "tiff:Orientation";
    for (std::size_t at = xmp.find(key); at != std::string_view::npos; at = xmp.find(key, at + 1)) {
        std::string_view rest = xmp.substr(at + key.size());
        if (rest.starts_with("=\"")) {
            rest.remove_prefix(2);
        } else if (rest.starts_with(">")) {
            rest.remove_prefix(1);
        } else {
            continue;
        }
        if (!rest.empty() && rest[0] >= '0' && rest[0] <= '9') return rest[0] - '0';
    }
    return std::nullopt;
}

void apply_orientation(Image& image, int orientation) {
    const std::int64_t right = image.width - 1;
    const std::int64_t bottom = image.height - 1;
    struct At {
        std::int64_t x, y;
    };
    using Coordinate = std::int64_t;
    switch (orientation) {
        case 2:
            image = rearranged(image, false, [=](Coordinate x, Coordinate y) {
                return At{right - x, y};
            });
            break;
        case 3:
            image = rearranged(image, false, [=](Coordinate x, Coordinate y) {
                return At{right - x, bottom - y};
            });
            break;
        case 4:
            image = rearranged(image, false, [=](Coordinate x, Coordinate y) {
                return At{x, bottom - y};
            });
            break;
        case 5:
            image = rearranged(image, true, [=](Coordinate x, Coordinate y) { return At{y, x}; });
            break;
        case 6:
            image = rearranged(image, true, [=](Coordinate x, Coordinate y) {
                return At{y, bottom - x};
            });
            break;
        case 7:
            image = rearranged(image, true, [=](Coordinate x, Coordinate y) {
                return At{right - y, bottom - x};
            });
            break;
        case 8:
            image = rearranged(image, true, [=](Coordinate x, Coordinate y) {
                return At{right - y, x};
            });
            break;
        default:
            break;
    }
}

}  // namespace interfuse
