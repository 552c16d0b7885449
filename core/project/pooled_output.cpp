// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What a checkpoint makes of stored pixel values, so that a model can be held against other
// programs.
#include <ATen/ATen.h>

#include <algorithm>

#include "core/checkpoint/checkpoint.h"
#include "core/checkpoint/safetensors_header.h"
#include "core/checkpoint/safetensors_writer.h"
#include "core/clip/vision_tower.h"
#include "core/project/inspect.h"
#include "core/runtime/error.h"
#include "core/runtime/random_access_file.h"
#include "core/runtime/text.h"

namespace interfuse {
namespace {

constexpr const char* pixels_name = "pixel_values";
constexpr std::int64_t batch_images = 8;

// [images, channels, side, side]
at::Tensor read_pixels(const std::filesystem::path& path, const ClipConfig& config) {
    const SafetensorsHeader header = read_safetensors_header(path);
    const auto found =
        std::find_if(header.tensors.begin(), header.tensors.end(),
                     [](const TensorInfo& info) { return info.name == pixels_name; });
    if (found == header.tensors.end()) {
        throw Error(
            "The file " + quoted(path) + " holds no tensor " + quoted(pixels_name) +
            "; make one with interfuse inspect IMAGE --processor FOLDER --save-pixels FILE.");
    }
    std::vector<std::int64_t> shape = found->shape;
    if (shape.size() == 3) shape.insert(shape.begin(), 1);
    const std::vector<std::int64_t> wanted{shape.empty() ? 0 : shape[0], config.num_channels,
                                           config.image_size, config.image_size};
    if (found->dtype != DType::f32 || shape != wanted || shape[0] < 1) {
        throw Error("The tensor " + quoted(pixels_name) + " of " + quoted(path) + " is " +
                    std::string(dtype_name(found->dtype)) + " " + shape_text(found->shape) +
                    ", but the model takes F32 [images, " + std::to_string(config.num_channels) +
                    ", " + std::to_string(config.image_size) + ", " +
                    std::to_string(config.image_size) + "].");
    }
    at::Tensor pixels = at::empty(shape, at::kFloat);
    RandomAccessFile(path).read_at(
        found->offset, std::as_writable_bytes(std::span(pixels.mutable_data_ptr<float>(),
                                                        static_cast<std::size_t>(pixels.numel()))));
    return pixels;
}

}  // namespace

void save_pooled_output(const std::filesystem::path& model, const std::filesystem::path& pixels,
                        const std::filesystem::path& target, const std::stop_token& stop) {
    const Checkpoint checkpoint = Checkpoint::open(model);
    const at::Tensor pooled =
        vision_forward(checkpoint, read_pixels(pixels, checkpoint.config()), batch_images, stop)
            .contiguous();
    SafetensorsWriter writer = SafetensorsWriter::single_file(
        target, {{"pooled_output", DType::f32, pooled.sizes().vec()}}, {{"format", "pt"}});
    writer.write_next(std::as_bytes(
        std::span(pooled.const_data_ptr<float>(), static_cast<std::size_t>(pooled.numel()))));
    writer.finish();
}

}  // namespace interfuse
