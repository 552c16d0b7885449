// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
// CLIPImageProcessor (transformers' slow, Pillow-based one), bit for bit.
#pragma once

#include <array>
#include <cstdint>
#include <filesystem>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/dataset/image.h"

namespace interfuse {

enum class Resample { nearest = 0, lanczos = 1, bilinear = 2, bicubic = 3, box = 4, hamming = 5 };

struct ImageProcessorConfig {
    bool do_resize = true;
    // Either the shortest edge, or an exact height and width.
    std::optional<std::int64_t> shortest_edge = 224;
    std::int64_t height = 224;  // used when shortest_edge is absent
    std::int64_t width = 224;
    Resample resample = Resample::bicubic;
    bool do_center_crop = true;
    std::int64_t crop_height = 224;
    std::int64_t crop_width = 224;
    bool do_rescale = true;
    double rescale_factor = 1.0 / 255.0;
    bool do_normalize = true;
    std::array<double, 3> image_mean{0.48145466, 0.4578275, 0.40821073};
    std::array<double, 3> image_std{0.26862954, 0.26130258, 0.27577711};

    bool operator==(const ImageProcessorConfig&) const = default;
};

// Reads preprocessor_config.json, legacy or new form; keys that are absent take the defaults above.
// `origin` names it in messages. Throws Error.
ImageProcessorConfig parse_image_processor_config(std::string_view json,
                                                  const std::filesystem::path& origin);
// `path` is the file or the folder that holds it. Throws Error.
ImageProcessorConfig read_image_processor_config(const std::filesystem::path& path);
// The file as transformers writes it (new form).
std::string image_processor_config_json(const ImageProcessorConfig& config);

class ImageProcessor {
  public:
    explicit ImageProcessor(const ImageProcessorConfig& config);

    // Height and width of every result; absent when they hang on the picture (no crop and no exact
    // size), which no vision tower can take.
    std::optional<std::array<std::int64_t, 2>> output_size() const;
    // Writes 3 × height × width float32 values. `pixels` has exactly that size. Safe from several
    // threads at once.
    void process(const Image& image, std::span<float> pixels) const;
    // For configurations without a fixed size: the size that this picture gets.
    std::array<std::int64_t, 2> output_size(const Image& image) const;

  private:
    ImageProcessorConfig config_;
    // Rescale and normalise of every byte value, per channel.
    std::array<std::array<float, 256>, 3> table_{};
};

// Pillow's 8-bit resize (Image.resize with reducing_gap=None) of an RGB picture.
Image resize(const Image& image, std::int64_t width, std::int64_t height, Resample resample);

}  // namespace interfuse
