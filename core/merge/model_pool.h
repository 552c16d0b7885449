// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The models of one merge: a pretrained vision tower and its experts, all of one shape.
#pragma once

#include <ATen/core/Tensor.h>

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/checkpoint/checkpoint.h"
#include "core/clip/linear_layers.h"

namespace interfuse {

struct NamedCheckpoint {
    std::string name;
    Checkpoint checkpoint;
};

class ModelPool {
  public:
    // Throws Error, naming every expert that differs in architecture from the pretrained model.
    ModelPool(Checkpoint pretrained, std::vector<NamedCheckpoint> experts);

    const ClipConfig& config() const { return pretrained_.config(); }
    const Checkpoint& pretrained() const { return pretrained_; }
    const std::vector<NamedCheckpoint>& experts() const { return experts_; }
    std::size_t expert_count() const { return experts_.size(); }
    std::vector<std::string> expert_names() const;

    // Reads one tensor of every model, the pretrained first, one thread a model:
    // `out` holds (1 + experts) × elements float32.
    void read_all(std::string_view name, std::span<float> out) const;
    // The plain mean over the experts, summed in float64, rounded once.
    at::Tensor mean_of_experts(std::string_view name) const;
    // Tells the system that this tensor of every model will be read next.
    void will_need(std::string_view name) const;
    // Reads whatever is neither weight nor bias of a linear layer, of every model, so that the
    // content hashes cover it and faults in it show before the work begins.
    void read_small_tensors() const;

  private:
    const Checkpoint& model(std::size_t index) const {
        return index == 0 ? pretrained_ : experts_[index - 1].checkpoint;
    }

    Checkpoint pretrained_;
    std::vector<NamedCheckpoint> experts_;
};

// Whether `average_experts` applies to a tensor: it belongs to a leaf module that is not linear
// (convolution, embeddings, norms). class_embedding is a bare parameter and does not.
bool is_averaged_tensor(std::string_view name);
// Whether a tensor is the weight or bias of one of the linear layers.
bool is_linear_tensor(std::string_view name);

}  // namespace interfuse
