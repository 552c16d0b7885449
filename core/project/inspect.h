// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What a path is, told from headers: a checkpoint, a dataset, a recipe, a routing table, an image
// or an image processor.
#pragma once

#include <filesystem>
#include <stop_token>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace interfuse {

struct Inspection {
    std::string kind;  // "checkpoint", "dataset", "recipe", "routing table", "image", …
    // In the order in which a person reads them.
    std::vector<std::pair<std::string, std::string>> facts{};
    std::vector<std::string> notices{};

    std::string text() const;
    std::string json() const;
};

// Throws Error, saying what it looked for, when the path is none of these or is damaged. With a
// processor (may be empty) an image's facts say what becomes of it. `configuration` is a dataset's;
// empty is its default.
Inspection inspect(const std::filesystem::path& path, const std::filesystem::path& processor,
                   std::string_view configuration = {});

// Every image of a dataset's split, read and listed as CSV: its number, its name, its label and the
// class of that (empty where there is none), the bytes of the undecoded picture and their content
// hash. Throws Error and Cancelled.
std::string images_csv(const std::filesystem::path& dataset, std::string_view split,
                       std::string_view configuration, const std::stop_token& stop = {});

// Writes pixel_values, float32 [3, H, W], of one image to a safetensors file.
void save_pixel_values(const std::filesystem::path& image, const std::filesystem::path& processor,
                       const std::filesystem::path& target);

// Runs a checkpoint over the pixel_values (float32, [images, 3, H, W] or [3, H, W]) of a
// safetensors file and writes pooled_output, float32 [images, hidden], to another. Throws Error and
// Cancelled.
void save_pooled_output(const std::filesystem::path& model, const std::filesystem::path& pixels,
                        const std::filesystem::path& target, const std::stop_token& stop = {});

}  // namespace interfuse
