// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What an input is and what there is to say of it, told from headers and listings: nothing of
// tensors, and fast enough for somebody who waits.
#pragma once

#include <cstdint>
#include <filesystem>
#include <optional>
#include <stop_token>
#include <string>
#include <string_view>
#include <vector>

#include "core/checkpoint/clip_config.h"
#include "core/checkpoint/lora_adapter.h"
#include "core/dataset/image.h"

namespace interfuse {

enum class SourceKind {
    model,
    adapter,  // LoRA over a pretrained model
    dataset,
    recipe,
    routing_table,
    image_processor,
    image,
    unknown
};

// What a path looks like, by names and a header; whether it is sound shows when it is read. Of a
// folder without configuration only the first files are looked at. Throws nothing.
SourceKind source_kind(const std::filesystem::path& path);

struct ModelFacts {
    std::filesystem::path folder;
    ClipConfig config;                   // of a whole model, as is the next
    std::string architecture;            // as describe() words it
    std::uint64_t stored_bytes = 0;      // of all weight files
    std::int64_t parameters = 0;         // of the vision tower, or of the adapter in it
    std::vector<std::string> dtypes;     // of the vision tower's tensors, sorted
    std::string storage;                 // "safetensors", "safetensors, 3 shards", …
    std::optional<LoraAdapter> adapter;  // where it is one, for check_adapter_fits
    bool full_clip_model = false;        // there is a text tower too
    bool has_processor = false;          // the image processor's configuration lies beside it
    bool operator==(const ModelFacts&) const = default;
};

// `path` is what Checkpoint::open_expert takes; an adapter is told without its pretrained model.
// Throws Error.
ModelFacts read_model_facts(const std::filesystem::path& path);

struct DatasetFacts {
    std::filesystem::path folder;
    std::string kind;           // as Dataset::kind() words it
    std::string configuration;  // as asked for; "" for the default
    std::string split;          // the one that `images` counts
    std::int64_t images = 0;
    std::vector<std::string> splits;  // all that the folder has
    std::vector<std::string> class_names;
    std::vector<std::string> warnings;
    std::vector<Image> thumbnails;
};

// Lists the dataset, in the configuration of that name (empty: its default), and decodes
// `thumbnails` images, evenly spread over the split, cut to their middle and scaled to side × side;
// one that cannot be decoded is left out. An empty split is "train", or the first one where there
// is no "train". Throws Error where there is no dataset or no such split, and Cancelled.
DatasetFacts read_dataset_facts(const std::filesystem::path& folder, std::string_view split,
                                int thumbnails, int side, const std::stop_token& stop = {},
                                std::string_view configuration = {});

// The largest square in the middle of a picture, scaled to side × side.
Image thumbnail_of(const Image& image, std::int64_t side);

}  // namespace interfuse
