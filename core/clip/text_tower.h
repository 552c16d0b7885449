// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The half of a full CLIP model that reads sentences, and both projections.
#pragma once

#include <ATen/core/Tensor.h>

#include <cstdint>
#include <filesystem>
#include <span>
#include <stop_token>
#include <string>
#include <string_view>
#include <vector>

#include "core/checkpoint/tensor_files.h"
#include "core/clip/text_config.h"

namespace interfuse {

class TextModel {
  public:
    // `path` is as Checkpoint::open takes it. Reads headers and config.json only. Throws Error,
    // with every problem a line: files without a text tower, a missing tensor, one of unexpected
    // shape or of a dtype that is not floating.
    // `use` stands in the sentence about files without one: "an export as a CLIPModel".
    static TextModel open(const std::filesystem::path& path,
                          std::string_view use = "zero-shot evaluation");

    // The folder that holds config.json.
    const std::filesystem::path& folder() const { return folder_; }
    const TextConfig& config() const { return config_; }
    // Width of embeddings, and of the vision tower's pooled output.
    std::int64_t projection_dim() const { return config_.projection_dim; }
    std::int64_t vision_width() const { return config_.vision_width; }

    // Sentences as token ids, start and end tokens included → text_projection of the pooled output:
    // float32 [sentences, projection] on the CPU, not normalised. Holds one layer's weights at a
    // time. Throws Error, naming sentences by their place from 1 on: one that is longer than the
    // context, an id outside the vocabulary, no end token; values that are not finite. Throws
    // Cancelled.
    at::Tensor embed(const std::vector<std::vector<std::int64_t>>& sentences,
                     const std::stop_token& stop = {}) const;

    // float32 [projection, vision width]
    at::Tensor visual_projection(at::Device device = at::kCPU) const;

    // As stored; the logits' factor is its exponential.
    double logit_scale() const;

    // The text tower, both projections and logit_scale, in module order, and one of them, as
    // TensorFiles::read reads it.
    const std::vector<TensorInfo>& tensors() const { return files_.tensors(); }
    void read(std::string_view name, std::span<float> out) const { files_.read(name, out); }

    // A hash of names, dtypes, shapes and contents of the text tower's tensors, both projections
    // and logit_scale, whatever the files around them. Reads those that were not read yet.
    std::string content_hash() const;

  private:
    TextModel(TextConfig config, TensorFiles files);

    at::Tensor tensor(std::string_view name) const;
    void check_sentences(const std::vector<std::vector<std::int64_t>>& sentences) const;
    at::Tensor embed_some(std::span<const std::vector<std::int64_t>* const> sentences,
                          const std::stop_token& stop) const;

    std::filesystem::path folder_;
    std::filesystem::path subject_;  // the weight file, for messages
    TextConfig config_;
    TensorFiles files_;
};

}  // namespace interfuse
