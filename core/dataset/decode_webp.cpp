// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
// WebP through libwebp's animation decoder, the way that Pillow takes too: the first frame on its
// canvas, alpha dropped.
#include <webp/decode.h>
#include <webp/demux.h>

#include <memory>
#include <string>

#include "core/dataset/decoders.h"
#include "core/dataset/exif.h"

namespace interfuse {
namespace {

struct DeleteDemuxer {
    void operator()(WebPDemuxer* demuxer) const { WebPDemuxDelete(demuxer); }
};
struct DeleteDecoder {
    void operator()(WebPAnimDecoder* decoder) const { WebPAnimDecoderDelete(decoder); }
};

std::string_view find_chunk(const WebPDemuxer* demuxer, const char* type) {
    WebPChunkIterator iterator{};
    if (WebPDemuxGetChunk(demuxer, type, 1, &iterator) == 0) return {};
    // The bytes lie in the encoded picture; the iterator only points there.
    const std::string_view chunk(reinterpret_cast<const char*>(iterator.chunk.bytes),
                                 iterator.chunk.size);
    WebPDemuxReleaseChunkIterator(&iterator);
    return chunk;
}

int find_orientation(const WebPDemuxer* demuxer, std::string_view name) {
    const std::string_view exif = find_chunk(demuxer, "EXIF");
    const auto block = std::as_bytes(std::span(exif));
    if (!is_valid_exif(block)) throw_damaged(name, "its EXIF block has no valid header");
    std::optional<int> orientation = exif_orientation(block);
    if (!orientation) orientation = xmp_orientation(find_chunk(demuxer, "XMP "));
    return orientation.value_or(1);
}

}  // namespace

DecodedImage decode_webp(std::span<const std::byte> encoded, std::string_view name) {
    const WebPData data{reinterpret_cast<const std::uint8_t*>(encoded.data()), encoded.size()};
    const std::unique_ptr<WebPDemuxer, DeleteDemuxer> demuxer(WebPDemux(&data));
    if (demuxer == nullptr) throw_damaged(name, "its WebP structure is broken or cut off");
    const std::int64_t width = WebPDemuxGetI(demuxer.get(), WEBP_FF_CANVAS_WIDTH);
    const std::int64_t height = WebPDemuxGetI(demuxer.get(), WEBP_FF_CANVAS_HEIGHT);
    check_image_size(width, height, name);

    WebPAnimDecoderOptions options{};
    if (WebPAnimDecoderOptionsInit(&options) == 0) throw_damaged(name, "libwebp cannot start");
    options.color_mode = MODE_RGBA;
    const std::unique_ptr<WebPAnimDecoder, DeleteDecoder> decoder(
        WebPAnimDecoderNew(&data, &options));
    std::uint8_t* canvas = nullptr;
    int end_time = 0;
    if (decoder == nullptr || WebPAnimDecoderGetNext(decoder.get(), &canvas, &end_time) == 0) {
        throw_damaged(name, "its WebP data cannot be decoded");
    }
    DecodedImage decoded;
    decoded.orientation = find_orientation(demuxer.get(), name);
    decoded.image = make_image(width, height);
    std::uint8_t* out = decoded.image.rgb.data();
    for (std::int64_t i = 0; i < width * height; ++i) {
        out[3 * i] = canvas[4 * i];
        out[3 * i + 1] = canvas[4 * i + 1];
        out[3 * i + 2] = canvas[4 * i + 2];
    }
    return decoded;
}

}  // namespace interfuse
