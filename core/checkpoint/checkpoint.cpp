// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/checkpoint/checkpoint.h"

#include <algorithm>
#include <utility>

#include "core/checkpoint/convert.h"
#include "core/checkpoint/problem_list.h"
#include "core/checkpoint/shown_name.h"
#include "core/checkpoint/stored_tensors.h"
#include "core/checkpoint/tower_names.h"
#include "core/checkpoint/weight_files.h"
#include "core/runtime/error.h"
#include "core/runtime/random_access_file.h"
#include "core/runtime/text.h"

namespace interfuse {
namespace {

namespace fs = std::filesystem;

constexpr std::uint64_t largest_config = 16'000'000;

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
    StoredTensors stored(std::move(files.tensors), tower_name, "merged", problems);
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

Checkpoint::Checkpoint(std::shared_ptr<const TensorFiles> files) : files_(std::move(files)) {}

Checkpoint Checkpoint::open(const fs::path& path) {
    WeightFiles files = read_weight_files(path);
    const ClipConfig config = read_config(files.folder);
    const bool full_clip_model = holds_full_model(files.tensors);
    Checkpoint checkpoint(
        std::make_shared<const TensorFiles>(match_tower(files, config), "cannot be merged"));
    checkpoint.folder_ = files.folder;
    checkpoint.config_ = config;
    checkpoint.stored_bytes_ = files.bytes;
    checkpoint.storage_ = files.storage;
    checkpoint.full_clip_model_ = full_clip_model;
    return checkpoint;
}

Checkpoint Checkpoint::open_expert(const fs::path& path, const Checkpoint& pretrained) {
    if (!is_lora_adapter(path)) return open(path);
    LoraAdapter adapter = read_lora_adapter(path);
    check_adapter_fits(adapter, pretrained.config());
    Checkpoint checkpoint(pretrained.files_);
    checkpoint.folder_ = adapter.folder;
    checkpoint.config_ = pretrained.config();
    checkpoint.stored_bytes_ = adapter.bytes;
    checkpoint.storage_ = adapter.storage;
    checkpoint.notices_ = adapter.notices;
    checkpoint.adapter_ = std::make_shared<const AdapterWeights>(std::move(adapter));
    return checkpoint;
}

void Checkpoint::read(std::string_view name, std::span<float> out) const {
    if (adapter_ && adapter_->replaces(name)) return adapter_->read_replaced(name, out);
    files_->read(name, out);
    const std::optional<LowRankChange> change = low_rank_change(name);
    if (!change) return;
    change->add_to(out);
    if (!all_finite(out)) {
        throw Error("What the adapter " + quoted(folder_) + " makes of the tensor " +
                    shown_name(name) +
                    " leaves the range of float32: the adapter is broken and cannot be merged.");
    }
}

std::optional<LowRankChange> Checkpoint::low_rank_change(std::string_view weight) const {
    return adapter_ ? adapter_->low_rank(weight) : std::nullopt;
}

void Checkpoint::will_need(std::string_view name) const {
    if (adapter_) adapter_->will_need(name);
    files_->will_need(name);
}

std::string Checkpoint::content_hash() const {
    return adapter_ ? adapter_->content_hash() : files_->content_hash();
}

}  // namespace interfuse
