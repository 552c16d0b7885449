// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What becomes of every tensor in the merged model.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "core/merge/coefficient_table.h"
#include "core/merge/model_pool.h"
#include "core/merge/ties_election.h"

namespace interfuse {

struct TensorRule {
    enum class Kind {
        pretrained,       // as it is in the pretrained model, bit for bit
        mean_of_experts,  // (1/M) Σ Wᵢ
        weighted,         // W0 + Σ cᵢ (Wᵢ − W0)
        ties,             // W0 + λ · what TIES merges the differences to
    };
    std::string name;  // canonical
    Kind kind = Kind::pretrained;
    std::vector<double> coefficients;            // cᵢ, one per expert, for `weighted`
    std::shared_ptr<const TiesElection> ties{};  // one for all tensors, for `ties`
    bool operator==(const TensorRule& other) const {
        const bool same_ties = ties && other.ties ? *ties == *other.ties : ties == other.ties;
        return same_ties && name == other.name && kind == other.kind &&
               coefficients == other.coefficients;
    }
};

// One rule for every tensor of the vision tower, in its order.
using Coefficients = std::vector<TensorRule>;

// AdaSVD: the table's cᵢ for weights and biases of its layers; pretrained for the other linear
// layers; the rest pretrained, or the mean with average_experts. Throws Error when the table names
// a layer that the tower does not have.
Coefficients ada_svd_coefficients(const ClipConfig& config, const CoefficientTable& table,
                                  bool average_experts);

}  // namespace interfuse
