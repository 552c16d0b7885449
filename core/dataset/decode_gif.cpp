// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
// GIF through giflib: the first frame, its palette applied and transparency dropped. Qt's reader
// does not serve: it loses the colour of transparent pixels, which Pillow keeps.
#include <gif_lib.h>

#include <algorithm>
#include <array>
#include <cstring>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "core/dataset/decoders.h"

namespace interfuse {
namespace {

struct CloseGif {
    void operator()(GifFileType* gif) const {
        int error = 0;
        DGifCloseFile(gif, &error);
    }
};

int read_bytes(GifFileType* gif, GifByteType* out, int count) {
    auto& rest = *static_cast<std::string_view*>(gif->UserData);
    if (rest.empty() && count == 1) {
        // A block that is not there is an empty one: Pillow does not miss the last one's end.
        *out = 0;
        return 1;
    }
    const std::size_t taken = std::min(rest.size(), static_cast<std::size_t>(count));
    std::memcpy(out, rest.data(), taken);
    rest.remove_prefix(taken);
    return static_cast<int>(taken);
}

[[noreturn]] void throw_gif_error(std::string_view name, int error) {
    const char* text = GifErrorString(error);
    throw_damaged(name, text != nullptr ? text : "its GIF data break off");
}

// Goes on to the first frame; returns the index that is transparent in it, if any.
std::optional<int> find_first_frame(GifFileType* gif, std::string_view name) {
    std::optional<int> transparent;
    for (;;) {
        GifRecordType type = UNDEFINED_RECORD_TYPE;
        if (DGifGetRecordType(gif, &type) == GIF_ERROR) throw_gif_error(name, gif->Error);
        if (type == IMAGE_DESC_RECORD_TYPE) break;
        if (type == TERMINATE_RECORD_TYPE) throw_damaged(name, "it holds no picture");
        if (type != EXTENSION_RECORD_TYPE) continue;
        int code = 0;
        GifByteType* block = nullptr;
        if (DGifGetExtension(gif, &code, &block) == GIF_ERROR) throw_gif_error(name, gif->Error);
        if (code == GRAPHICS_EXT_FUNC_CODE && block != nullptr && block[0] >= 4) {
            if ((block[1] & 1) != 0) transparent = block[4];
        }
        while (block != nullptr) {
            if (DGifGetExtensionNext(gif, &block) == GIF_ERROR) throw_gif_error(name, gif->Error);
        }
    }
    if (DGifGetImageDesc(gif) == GIF_ERROR) throw_gif_error(name, gif->Error);
    return transparent;
}

using Palette = std::array<std::array<std::uint8_t, 3>, 256>;

// Pillow takes a palette of grays in order for none.
bool is_gray_ramp(const ColorMapObject* map) {
    for (int i = 0; i < map->ColorCount; ++i) {
        const GifColorType& color = map->Colors[i];
        if (color.Red != i || color.Green != i || color.Blue != i) return false;
    }
    return true;
}

// Without a palette an index is a shade of gray; past the end of one it is black.
Palette make_palette(const GifFileType* gif) {
    const ColorMapObject* map = gif->Image.ColorMap;
    if (map == nullptr || is_gray_ramp(map)) map = gif->SColorMap;
    Palette palette{};
    if (map == nullptr || is_gray_ramp(map)) {
        for (std::size_t i = 0; i < palette.size(); ++i) {
            palette[i].fill(static_cast<std::uint8_t>(i));
        }
        return palette;
    }
    for (int i = 0; i < std::min(map->ColorCount, 256); ++i) {
        palette[static_cast<std::size_t>(i)] = {map->Colors[i].Red, map->Colors[i].Green,
                                                map->Colors[i].Blue};
    }
    return palette;
}

// The rows of a frame in the order in which the file holds them.
std::vector<int> row_order(int height, bool interlaced) {
    std::vector<int> rows;
    rows.reserve(static_cast<std::size_t>(height));
    static constexpr std::array<std::array<int, 2>, 4> passes{{{0, 8}, {4, 8}, {2, 4}, {1, 2}}};
    if (!interlaced) {
        for (int y = 0; y < height; ++y)
            rows.push_back(y);
        return rows;
    }
    for (const auto& [first, step] : passes) {
        for (int y = first; y < height; y += step)
            rows.push_back(y);
    }
    return rows;
}

}  // namespace

DecodedImage decode_gif(std::span<const std::byte> encoded, std::string_view name) {
    std::string_view rest(reinterpret_cast<const char*>(encoded.data()), encoded.size());
    int error = 0;
    const std::unique_ptr<GifFileType, CloseGif> gif(DGifOpen(&rest, read_bytes, &error));
    if (gif == nullptr) throw_gif_error(name, error);
    const std::optional<int> transparent = find_first_frame(gif.get(), name);

    const GifImageDesc& frame = gif->Image;
    if (frame.Left < 0 || frame.Top < 0 || frame.Width <= 0 || frame.Height <= 0) {
        throw_damaged(name, "its first frame has no pixels");
    }
    // A frame that juts out makes the canvas larger.
    const int width = std::max(gif->SWidth, frame.Left + frame.Width);
    const int height = std::max(gif->SHeight, frame.Top + frame.Height);
    check_image_size(width, height, name);

    const Palette palette = make_palette(gif.get());
    DecodedImage decoded;
    decoded.image = make_image(width, height);
    std::vector<std::uint8_t>& rgb = decoded.image.rgb;
    const auto& background = palette[static_cast<std::size_t>(transparent.value_or(0))];
    for (std::size_t i = 0; i < rgb.size(); i += 3)
        std::memcpy(&rgb[i], background.data(), 3);

    std::vector<GifPixelType> line(static_cast<std::size_t>(frame.Width));
    for (const int y : row_order(frame.Height, frame.Interlace)) {
        if (DGifGetLine(gif.get(), line.data(), frame.Width) == GIF_ERROR) {
            throw_gif_error(name, gif->Error);
        }
        const std::int64_t start = std::int64_t{frame.Top + y} * width + frame.Left;
        std::uint8_t* out = rgb.data() + 3 * start;
        for (const GifPixelType index : line) {
            std::memcpy(out, palette[index].data(), 3);
            out += 3;
        }
    }
    return decoded;
}

}  // namespace interfuse
