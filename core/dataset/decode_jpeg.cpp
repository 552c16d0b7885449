// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
// JPEG through libjpeg-turbo with its defaults (ISLOW, fancy upsampling), as Pillow uses it.
#include <csetjmp>
#include <cstdio>
// jpeglib.h wants stdio.h before it.
#include <jerror.h>
#include <jpeglib.h>

#include <array>
#include <cstring>
#include <string>
#include <vector>

#include "core/dataset/decoders.h"
#include "core/dataset/exif.h"

namespace interfuse {
namespace {

// More scans than this only occur in files made to waste time.
constexpr int max_scans = 1000;

// Everything of one decoding. libjpeg's errors come back to the last setjmp on `escape`; no object
// with a destructor lives between the two.
struct JpegDecoding {
    jpeg_decompress_struct info{};
    jpeg_error_mgr errors{};
    jpeg_source_mgr source{};
    jpeg_progress_mgr progress{};
    std::jmp_buf escape{};
    std::array<char, JMSG_LENGTH_MAX> message{};

    JpegDecoding() = default;
    JpegDecoding(const JpegDecoding&) = delete;
    JpegDecoding& operator=(const JpegDecoding&) = delete;
    ~JpegDecoding() { jpeg_destroy_decompress(&info); }
};

JpegDecoding& state_of(j_common_ptr info) {
    return *static_cast<JpegDecoding*>(info->client_data);
}

[[noreturn]] void leave(JpegDecoding& state, const char* text) {
    std::snprintf(state.message.data(), state.message.size(), "%s", text);
    std::longjmp(state.escape, 1);
}

[[noreturn]] void on_error(j_common_ptr info) {
    JpegDecoding& state = state_of(info);
    info->err->format_message(info, state.message.data());
    std::longjmp(state.escape, 1);
}

// Warnings about damage inside the data are let pass, as Pillow lets them.
void on_message(j_common_ptr /*info*/, int /*level*/) {}

void do_nothing(j_decompress_ptr /*info*/) {}

boolean on_end_of_data(j_decompress_ptr info) {
    leave(state_of(reinterpret_cast<j_common_ptr>(info)), "the data end too early");
}

void on_skip(j_decompress_ptr info, long count) {
    jpeg_source_mgr& source = *info->src;
    if (count <= 0) return;
    if (static_cast<std::size_t>(count) > source.bytes_in_buffer) on_end_of_data(info);
    source.next_input_byte += count;
    source.bytes_in_buffer -= static_cast<std::size_t>(count);
}

void on_progress(j_common_ptr info) {
    if (reinterpret_cast<j_decompress_ptr>(info)->input_scan_number > max_scans) {
        leave(state_of(info), "it has too many scans");
    }
}

void connect(JpegDecoding& state, std::span<const std::byte> encoded) {
    state.info.err = jpeg_std_error(&state.errors);
    state.errors.error_exit = on_error;
    state.errors.emit_message = on_message;
    state.info.client_data = &state;
    state.source.next_input_byte = reinterpret_cast<const JOCTET*>(encoded.data());
    state.source.bytes_in_buffer = encoded.size();
    state.source.init_source = do_nothing;
    state.source.fill_input_buffer = on_end_of_data;
    state.source.skip_input_data = on_skip;
    state.source.resync_to_restart = jpeg_resync_to_restart;
    state.source.term_source = do_nothing;
    state.progress.progress_monitor = on_progress;
}

bool read_header(JpegDecoding& state) {
    if (setjmp(state.escape) != 0) return false;
    jpeg_create_decompress(&state.info);
    state.info.src = &state.source;
    state.info.progress = &state.progress;
    jpeg_save_markers(&state.info, JPEG_APP0 + 1, 0xFFFF);
    jpeg_read_header(&state.info, TRUE);
    return true;
}

// Reads all rows into `pixels`, whose rows have `stride` bytes. The end marker must follow.
bool read_pixels(JpegDecoding& state, std::uint8_t* pixels, std::size_t stride) {
    if (setjmp(state.escape) != 0) return false;
    jpeg_start_decompress(&state.info);
    while (state.info.output_scanline < state.info.output_height) {
        JSAMPROW row = pixels + stride * state.info.output_scanline;
        jpeg_read_scanlines(&state.info, &row, 1);
    }
    jpeg_finish_decompress(&state.info);
    return true;
}

int find_orientation(const JpegDecoding& state) {
    static constexpr std::string_view exif_mark("Exif\0\0", 6);
    static constexpr std::string_view xmp_mark("http://ns.adobe.com/xap/1.0/\0", 29);
    std::string exif;
    std::string xmp;
    for (jpeg_saved_marker_ptr marker = state.info.marker_list; marker != nullptr;
         marker = marker->next) {
        const std::string_view data(reinterpret_cast<const char*>(marker->data),
                                    marker->data_length);
        if (data.starts_with(exif_mark)) {
            exif.append(exif.empty() ? data : data.substr(exif_mark.size()));
        } else if (data.starts_with(xmp_mark)) {
            xmp = data.substr(xmp_mark.size());
        }
    }
    const auto block = std::as_bytes(std::span(exif));
    // Pillow forgives a JPEG a broken EXIF block, and then does not look at XMP either.
    if (!is_valid_exif(block)) return 1;
    std::optional<int> orientation = exif_orientation(block);
    if (!orientation) orientation = xmp_orientation(xmp);
    return orientation.value_or(1);
}

void expand_gray(const std::vector<std::uint8_t>& gray, Image& image) {
    for (std::size_t i = 0; i < gray.size(); ++i) {
        std::memset(image.rgb.data() + 3 * i, gray[i], 3);
    }
}

// Pillow takes every four-channel JPEG for one of Adobe's, whose values are inverted.
void convert_inverted_cmyk(std::vector<std::uint8_t>& cmyk, Image& image) {
    for (std::uint8_t& value : cmyk)
        value = static_cast<std::uint8_t>(255 - value);
    for (std::size_t i = 0; 4 * i < cmyk.size(); ++i) {
        cmyk_to_rgb(cmyk.data() + 4 * i, image.rgb.data() + 3 * i);
    }
}

}  // namespace

DecodedImage decode_jpeg(std::span<const std::byte> encoded, std::string_view name) {
    JpegDecoding state;
    connect(state, encoded);
    if (!read_header(state)) throw_damaged(name, state.message.data());

    const std::int64_t width = state.info.image_width;
    const std::int64_t height = state.info.image_height;
    check_image_size(width, height, name);
    const int channels = state.info.num_components;
    if (channels != 1 && channels != 3 && channels != 4) {
        throw_unsupported(name, "it has " + std::to_string(channels) + " colour channels");
    }
    state.info.out_color_space = channels == 1 ? JCS_GRAYSCALE : channels == 3 ? JCS_RGB : JCS_CMYK;
    DecodedImage decoded;
    decoded.orientation = find_orientation(state);
    decoded.image = make_image(width, height);
    std::vector<std::uint8_t> raw;
    if (channels != 3) raw.resize(static_cast<std::size_t>(width * height * channels));
    std::uint8_t* pixels = channels == 3 ? decoded.image.rgb.data() : raw.data();
    if (!read_pixels(state, pixels, static_cast<std::size_t>(width * channels))) {
        throw_damaged(name, state.message.data());
    }
    if (channels == 1) expand_gray(raw, decoded.image);
    if (channels == 4) convert_inverted_cmyk(raw, decoded.image);
    return decoded;
}

}  // namespace interfuse
