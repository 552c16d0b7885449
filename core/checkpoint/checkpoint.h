// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
// A CLIP vision tower on disk: only headers are held; tensors are read when asked for.
#pragma once

#include <cstdint>
#include <filesystem>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/checkpoint/adapter_weights.h"
#include "core/checkpoint/clip_config.h"
#include "core/checkpoint/tensor_files.h"
#include "core/checkpoint/tensor_info.h"

namespace interfuse {

class Checkpoint {
  public:
    // `path` is a folder or a weight file in one (model.safetensors, model.safetensors.index.json,
    // pytorch_model.bin, pytorch_model.bin.index.json, or any *.safetensors, *.bin, *.pt or *.pth
    // beside a config.json). safetensors are preferred to .bin. Reads headers and config.json only.
    // Throws Error, with every problem a line: missing files, a missing tensor, one of unexpected
    // shape or of a dtype that is not floating. Text tower, projections and position_ids are
    // ignored.
    static Checkpoint open(const std::filesystem::path& path);
    // What open() takes, and also a LoRA adapter (a folder with adapter_config.json, or a file of
    // it), which then is the whole model that it makes of the pretrained one: W0 + scaling · B A
    // in float32, with the biases and whole tensors that it brings. Throws Error, as open() and
    // read_lora_adapter() do, and for an adapter that does not fit the pretrained model.
    static Checkpoint open_expert(const std::filesystem::path& path, const Checkpoint& pretrained);

    // The folder that holds config.json, or the adapter.
    const std::filesystem::path& folder() const { return folder_; }
    const ClipConfig& config() const { return config_; }
    // The vision tower's tensors under their canonical names (see vision_tensors), in that order;
    // of an adapter those of the pretrained model.
    const std::vector<TensorInfo>& tensors() const { return files_->tensors(); }
    // Throws std::out_of_range for a name the tower does not have.
    const TensorInfo& tensor(std::string_view name) const { return files_->tensor(name); }
    // Whether the files also hold a text tower and projections (a full CLIPModel).
    bool is_full_clip_model() const { return full_clip_model_; }
    // Size of all weight files in bytes; of an adapter without the pretrained model's.
    std::uint64_t stored_bytes() const { return stored_bytes_; }
    // "safetensors", "safetensors, 3 shards", "pytorch_model.bin", "LoRA, rank 16, alpha 32"
    const std::string& storage() const { return storage_; }
    // What a person should know of it though it can be merged: sentences.
    const std::vector<std::string>& notices() const { return notices_; }

    // Reads a tensor into `out` (float32, tensor(name).elements() of them), converted from its
    // stored dtype. The first read of each tensor also hashes its stored bytes and throws Error,
    // naming the tensor, when a value is not finite. Safe from several threads.
    void read(std::string_view name, std::span<float> out) const;
    // How a weight differs from the pretrained model's, where that is known without reading it: in
    // an adapter's weight that has factors. Throws Error as read() does.
    std::optional<LowRankChange> low_rank_change(std::string_view weight) const;

    // Asks the system to read these bytes ahead.
    void will_need(std::string_view name) const;

    // A hash of names, dtypes, shapes and contents of the vision tower's tensors, whatever the
    // files around them; of an adapter, of its own tensors and scalings. Empty until every tensor
    // was read once.
    std::string content_hash() const;

  private:
    explicit Checkpoint(std::shared_ptr<const TensorFiles> files);

    std::filesystem::path folder_;
    ClipConfig config_;
    std::shared_ptr<const TensorFiles> files_;       // of an adapter, the pretrained model's
    std::shared_ptr<const AdapterWeights> adapter_;  // null for a whole model
    std::vector<std::string> notices_;
    bool full_clip_model_ = false;
    std::uint64_t stored_bytes_ = 0;
    std::string storage_;
};

}  // namespace interfuse
