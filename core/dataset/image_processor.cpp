// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dataset/image_processor.h"

#include <algorithm>
#include <cmath>
#include <nlohmann/json.hpp>

#include "core/dataset/decoders.h"
#include "core/runtime/error.h"
#include "core/runtime/hub_cache.h"
#include "core/runtime/random_access_file.h"
#include "core/runtime/text.h"

namespace interfuse {
namespace {

using nlohmann::json;
using std::filesystem::path;

// A side longer than this is a mistake in the file: no vision tower comes near it.
constexpr std::int64_t max_side = 16'384;
constexpr std::uint64_t max_config_bytes = 1'000'000;

[[noreturn]] void throw_bad_key(const path& origin, std::string_view key, std::string_view wanted) {
    throw Error("The key " + quoted(key) + " of " + quoted(origin) + " must be " +
                std::string(wanted) + ".");
}

// The value of a key that is there and not null.
const json* find(const json& object, const char* key) {
    const auto found = object.find(key);
    return found == object.end() || found->is_null() ? nullptr : &*found;
}

std::int64_t read_side(const json& value, const path& origin, std::string_view key) {
    if (!value.is_number_integer() || value.get<double>() < 1 ||
        value.get<double>() > static_cast<double>(max_side)) {
        throw_bad_key(origin, key, "a whole number from 1 to " + std::to_string(max_side));
    }
    return value.get<std::int64_t>();
}

void read_flag(const json& object, const char* key, const path& origin, bool& flag) {
    const json* value = find(object, key);
    if (value == nullptr) return;
    if (!value->is_boolean()) throw_bad_key(origin, key, "true or false");
    flag = value->get<bool>();
}

struct Sides {
    std::int64_t height, width;
};

// {"height": …, "width": …}, or the list that older files have; nullopt for anything else.
std::optional<Sides> read_sides(const json& value, const path& origin, const std::string& key) {
    if (value.is_array() && value.size() == 2) {
        return Sides{read_side(value[0], origin, key), read_side(value[1], origin, key)};
    }
    if (!value.is_object() || find(value, "height") == nullptr || find(value, "width") == nullptr) {
        return std::nullopt;
    }
    return Sides{read_side(value["height"], origin, key + ".height"),
                 read_side(value["width"], origin, key + ".width")};
}

void read_size(const json& object, const path& origin, ImageProcessorConfig& config) {
    const json* size = find(object, "size");
    if (size == nullptr) return;
    if (size->is_number()) {
        config.shortest_edge = read_side(*size, origin, "size");
    } else if (size->is_object() && find(*size, "shortest_edge") != nullptr) {
        config.shortest_edge = read_side((*size)["shortest_edge"], origin, "size.shortest_edge");
    } else if (const std::optional<Sides> sides = read_sides(*size, origin, "size")) {
        config.shortest_edge.reset();
        config.height = sides->height;
        config.width = sides->width;
    } else {
        throw_bad_key(origin, "size", "a number, {shortest_edge} or {height, width}");
    }
    bool square = false;
    read_flag(object, "use_square_size", origin, square);
    if (square && config.shortest_edge) {
        config.height = config.width = *config.shortest_edge;
        config.shortest_edge.reset();
    }
}

void read_crop(const json& object, const path& origin, ImageProcessorConfig& config) {
    const json* crop = find(object, "crop_size");
    if (crop == nullptr) return;
    if (crop->is_number()) {
        config.crop_height = config.crop_width = read_side(*crop, origin, "crop_size");
    } else if (const std::optional<Sides> sides = read_sides(*crop, origin, "crop_size")) {
        config.crop_height = sides->height;
        config.crop_width = sides->width;
    } else {
        throw_bad_key(origin, "crop_size", "a number or {height, width}");
    }
}

void read_resample(const json& object, const path& origin, ImageProcessorConfig& config) {
    const json* resample = find(object, "resample");
    if (resample == nullptr) return;
    if (!resample->is_number_integer() || resample->get<double>() < 0 ||
        resample->get<double>() > 5) {
        throw_bad_key(
            origin, "resample",
            "0 (nearest), 1 (Lanczos), 2 (bilinear), 3 (bicubic), 4 (box) or 5 (Hamming)");
    }
    config.resample = static_cast<Resample>(resample->get<int>());
}

void read_channels(const json& object, const char* key, const path& origin,
                   std::array<double, 3>& channels) {
    const json* value = find(object, key);
    if (value == nullptr) return;
    if (value->is_number()) {
        channels.fill(value->get<double>());
        return;
    }
    const bool three = value->is_array() && value->size() == 3 &&
                       std::all_of(value->begin(), value->end(),
                                   [](const json& entry) { return entry.is_number(); });
    if (!three) throw_bad_key(origin, key, "a number or a list of three numbers");
    for (std::size_t c = 0; c < 3; ++c)
        channels[c] = (*value)[c].get<double>();
}

void read_values(const json& object, const path& origin, ImageProcessorConfig& config) {
    if (const json* factor = find(object, "rescale_factor")) {
        if (!factor->is_number()) throw_bad_key(origin, "rescale_factor", "a number");
        config.rescale_factor = factor->get<double>();
    }
    read_channels(object, "image_mean", origin, config.image_mean);
    read_channels(object, "image_std", origin, config.image_std);
    for (const double deviation : config.image_std) {
        if (config.do_normalize && (deviation == 0 || !std::isfinite(deviation))) {
            throw_bad_key(origin, "image_std", "without zeros");
        }
    }
}

// Rescale in float64, rounded to float32; normalise in float32.
float pixel_value(const ImageProcessorConfig& config, std::size_t channel, int byte) {
    float value = static_cast<float>(byte);
    if (config.do_rescale) {
        value = static_cast<float>(static_cast<double>(byte) * config.rescale_factor);
    }
    if (config.do_normalize) {
        const auto mean = static_cast<float>(config.image_mean[channel]);
        const auto deviation = static_cast<float>(config.image_std[channel]);
        const float centered = value - mean;
        value = centered / deviation;
    }
    return value;
}

Sides resized_sides(const ImageProcessorConfig& config, const Image& image) {
    if (!config.do_resize) return {image.height, image.width};
    if (!config.shortest_edge) return {config.height, config.width};
    const std::int64_t edge = *config.shortest_edge;
    const std::int64_t shorter = std::min(image.width, image.height);
    const std::int64_t longer = std::max(image.width, image.height);
    // Python divides the exact product as floats, then cuts off the fraction.
    const auto long_edge = static_cast<std::int64_t>(static_cast<double>(edge * longer) /
                                                     static_cast<double>(shorter));
    return image.width <= image.height ? Sides{long_edge, edge} : Sides{edge, long_edge};
}

// Where the window of `crop` begins in `size`; negative where zeros must be put before.
std::int64_t crop_start(std::int64_t size, std::int64_t crop) {
    return size >= crop ? (size - crop) / 2 : -((crop - size + 1) / 2);
}

}  // namespace

ImageProcessorConfig parse_image_processor_config(std::string_view text, const path& origin) {
    const json object = json::parse(text, nullptr, false);
    if (object.is_discarded() || !object.is_object()) {
        throw Error(
            "The image processor file " + quoted(origin) +
            " is not a JSON object. Take preprocessor_config.json of the pretrained model.");
    }
    ImageProcessorConfig config;
    read_flag(object, "do_resize", origin, config.do_resize);
    read_flag(object, "do_center_crop", origin, config.do_center_crop);
    read_flag(object, "do_rescale", origin, config.do_rescale);
    read_flag(object, "do_normalize", origin, config.do_normalize);
    read_size(object, origin, config);
    read_crop(object, origin, config);
    read_resample(object, origin, config);
    read_values(object, origin, config);
    return config;
}

ImageProcessorConfig read_image_processor_config(const path& place) {
    std::error_code ignored;
    const path file =
        std::filesystem::is_directory(place, ignored) ? place / "preprocessor_config.json" : place;
    if (!std::filesystem::exists(file, ignored)) {
        throw Error("There is no image processor file " + quoted(file) +
                    ". Take preprocessor_config.json of the pretrained model." +
                    hub_advice(place, HubKind::model));
    }
    return parse_image_processor_config(read_text_file(file, max_config_bytes), file);
}

std::string image_processor_config_json(const ImageProcessorConfig& config) {
    json object = {
        {"crop_size", {{"height", config.crop_height}, {"width", config.crop_width}}},
        {"do_center_crop", config.do_center_crop},
        {"do_convert_rgb", true},
        {"do_normalize", config.do_normalize},
        {"do_rescale", config.do_rescale},
        {"do_resize", config.do_resize},
        {"image_mean", config.image_mean},
        {"image_processor_type", "CLIPImageProcessor"},
        {"image_std", config.image_std},
        {"resample", static_cast<int>(config.resample)},
        {"rescale_factor", config.rescale_factor},
    };
    if (config.shortest_edge) {
        object["size"] = {{"shortest_edge", *config.shortest_edge}};
    } else {
        object["size"] = {{"height", config.height}, {"width", config.width}};
    }
    return object.dump(2) + "\n";
}

ImageProcessor::ImageProcessor(const ImageProcessorConfig& config) : config_(config) {
    for (std::size_t c = 0; c < 3; ++c) {
        for (int byte = 0; byte < 256; ++byte) {
            table_[c][static_cast<std::size_t>(byte)] = pixel_value(config, c, byte);
        }
    }
}

std::optional<std::array<std::int64_t, 2>> ImageProcessor::output_size() const {
    if (config_.do_center_crop) return std::array{config_.crop_height, config_.crop_width};
    if (config_.do_resize && !config_.shortest_edge) {
        return std::array{config_.height, config_.width};
    }
    return std::nullopt;
}

std::array<std::int64_t, 2> ImageProcessor::output_size(const Image& image) const {
    if (const auto fixed = output_size()) return *fixed;
    const Sides sides = resized_sides(config_, image);
    return {sides.height, sides.width};
}

void ImageProcessor::process(const Image& image, std::span<float> pixels) const {
    const Sides sides = resized_sides(config_, image);
    Image resized;
    const bool same = sides.width == image.width && sides.height == image.height;
    if (!same) resized = resize(image, sides.width, sides.height, config_.resample);
    const Image& source = same ? image : resized;

    const auto [height, width] = output_size(image);
    const std::int64_t top = crop_start(sides.height, height);
    const std::int64_t left = crop_start(sides.width, width);
    for (std::int64_t y = 0; y < height; ++y) {
        const std::int64_t from_y = y + top;
        const bool inside = from_y >= 0 && from_y < sides.height;
        const std::int64_t begin = inside ? std::clamp<std::int64_t>(-left, 0, width) : width;
        const std::int64_t end =
            inside ? std::clamp<std::int64_t>(sides.width - left, begin, width) : width;
        const std::uint8_t* in =
            source.rgb.data() + 3 * ((inside ? from_y : 0) * sides.width + (inside ? left : 0));
        for (std::int64_t c = 0; c < 3; ++c) {
            const std::array<float, 256>& table = table_[static_cast<std::size_t>(c)];
            float* out = pixels.data() + (c * height + y) * width;
            // Zeros are put in before the rescaling, so they are the value of byte 0.
            std::fill(out, out + begin, table[0]);
            for (std::int64_t x = begin; x < end; ++x)
                out[x] = table[in[3 * x + c]];
            std::fill(out + end, out + width, table[0]);
        }
    }
}

}  // namespace interfuse
