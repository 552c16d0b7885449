// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/checkpoint/checkpoint.h"

#include <algorithm>
#include <utility>

#include "core/checkpoint/problem_list.h"
#include "core/checkpoint/stored_tensors.h"
#include "core/checkpoint/weight_files.h"
#include "core/runtime/error.h"
#include "core/runtime/random_access_file.h"
#include "core/runtime/text.h"

namespace interfuse {
namespace {

namespace fs = std::filesystem;

constexpr std::string_view tower_prefix = "vision_model.";
constexpr std::uint64_t largest_config = 16'000'000;

// The canonical name of a stored tensor, or "" for one that is not of the vision tower. Some
// versions of transformers leave out the prefix, and some spell pre_layrnorm correctly.
std::string canonical_name(std::string_view stored) {
    std::string_view rest = stored;
    if (rest.starts_with(tower_prefix)) {
        rest.remove_prefix(tower_prefix.size());
    } else {
        const bool flat = rest.starts_with("embeddings.") || rest.starts_with("encoder.layers.") ||
                          rest.starts_with("pre_lay") || rest.starts_with("post_layernorm.");
        if (!flat) return {};
    }
    constexpr std::string_view correct = "pre_layernorm.";
    const std::string name = rest.starts_with(correct)
                                 ? "pre_layrnorm." + std::string(rest.substr(correct.size()))
                                 : std::string(rest);
    return std::string(tower_prefix) + name;
}

bool holds_full_model(const std::vector<TensorInfo>& tensors) {
    const auto has = [&](std::string_view start) {
        return std::any_of(tensors.begin(), tensors.end(), [&](const TensorInfo& tensor) {
            return tensor.name.starts_with(start);
        });
    };
    return has("text_model.") && has("text_projection.") && has("visual_projection.");
}

ClipConfig read_config(const fs::path& folder) {
    const fs::path file = folder / "config.json";
    std::error_code ignored;
    if (!fs::exists(file, ignored)) {
        throw Error("The folder " + quoted(folder) +
                    " has no config.json, which says the shape of the vision tower. Put the one "
                    "of its model there.");
    }
    return parse_clip_config(read_text_file(file, largest_config), file);
}

std::vector<TensorInfo> match_tower(WeightFiles& files, const ClipConfig& config) {
    ProblemList problems;
    StoredTensors stored(std::move(files.tensors), canonical_name, "merged", problems);
    std::vector<TensorInfo> tower;
    // First, because it explains many others.
    stored.check_layers("vision_model.encoder.layers.", config.num_hidden_layers, "encoder layers",
                        files.subject, problems);
    for (const ExpectedTensor& expected : vision_tensors(config)) {
        stored.match(expected, files.subject, tower, problems);
    }
    problems.throw_if_any();
    return tower;
}

}  // namespace

Checkpoint::Checkpoint(TensorFiles files) : files_(std::move(files)) {}

Checkpoint Checkpoint::open(const fs::path& path) {
    WeightFiles files = read_weight_files(path);
    const ClipConfig config = read_config(files.folder);
    const bool full_clip_model = holds_full_model(files.tensors);
    Checkpoint checkpoint(TensorFiles(match_tower(files, config), "cannot be merged"));
    checkpoint.folder_ = files.folder;
    checkpoint.config_ = config;
    checkpoint.stored_bytes_ = files.bytes;
    checkpoint.storage_ = files.storage;
    checkpoint.full_clip_model_ = full_clip_model;
    return checkpoint;
}

}  // namespace interfuse
