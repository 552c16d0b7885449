// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What becomes of every tensor in the merged model.
#pragma once

#include <string>
#include <vector>

#include "core/merge/model_pool.h"
#include "core/merge/routing_table.h"
#include "core/recipe/recipe.h"

namespace interfuse {

struct TensorRule {
    enum class Kind {
        pretrained,       // as it is in the pretrained model, bit for bit
        mean_of_experts,  // (1/M) Σ Wᵢ
        weighted,         // W0 + Σ cᵢ (Wᵢ − W0)
    };
    std::string name;  // canonical
    Kind kind = Kind::pretrained;
    std::vector<double> coefficients;  // cᵢ, one per expert, for `weighted`
    bool operator==(const TensorRule&) const = default;
};

// One rule for every tensor of the vision tower, in its order.
using Coefficients = std::vector<TensorRule>;

// One αᵢ per expert from a scaling factor. Throws Error when a list has another length.
std::vector<double> scaling_per_expert(const ScalingFactor& scaling, std::size_t experts);

// AdaSVD: cᵢ = αᵢ × routing weight for weights and biases of the layers in `routing`; pretrained
// for the other linear layers; the rest pretrained, or the mean with average_experts. Throws Error
// when `routing` names a layer or experts that the pool does not have.
Coefficients ada_svd_coefficients(const ClipConfig& config,
                                  const std::vector<std::string>& expert_names,
                                  const MixedRouting& routing, const ScalingFactor& scaling,
                                  bool average_experts);

}  // namespace interfuse
