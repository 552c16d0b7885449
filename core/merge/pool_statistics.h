// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
// How far the experts of a pool are from the pretrained model and from each other, linear layer by
// linear layer. Needs no images; measure_pool() finds the numbers. Biases are left aside.
#pragma once

#include <cstdint>
#include <functional>
#include <limits>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "core/clip/linear_id.h"

namespace interfuse {

// Of one linear layer. ΔWᵢ is expert i's weight less the pretrained one; matrices are [experts ×
// experts], row by row, symmetric.
struct LayerStatistics {
    LinearId id;
    double pretrained_norm = 0;  // ‖W0‖, Frobenius
    // ⟨ΔWᵢ, ΔWⱼ⟩: gives norms, cosines, and the norm of any combination of the changes.
    std::vector<double> gram;
    // exp(−Σ pⱼ ln pⱼ) with pⱼ = σⱼ / Σσ over the singular values of ΔWᵢ (Roy & Vetterli, "The
    // effective rank: a measure of effective dimensionality", EUSIPCO 2007); 0 for ΔWᵢ = 0.
    std::vector<double> effective_rank;
    // The mean cos² of the principal angles between two gates' subspaces: ‖VᵢᵀVⱼ‖²F / min(ranks).
    // 1 on the diagonal; 0 beside it where a gate has no directions.
    std::vector<double> overlap;
    // Among the entries that both experts changed, the share changed in opposite directions.
    std::vector<double> sign_conflict;
    // Among the entries that at least two experts changed, the share where not all signs agree.
    double any_conflict = 0;

    std::size_t experts() const { return effective_rank.size(); }
    bool changed_by(std::size_t expert) const { return effective_rank[expert] > 0; }
    bool operator==(const LayerStatistics&) const = default;
};

struct PoolStatistics {
    std::vector<std::string> experts;
    std::vector<LayerStatistics> layers;  // in module order
    std::int64_t gate_k = 0;              // directions of a gate, where the layer has so many
    bool operator==(const PoolStatistics&) const = default;
};

// ‖ΔWᵢ‖ / ‖W0‖; infinite where W0 is zero and ΔWᵢ is not.
double relative_change(const LayerStatistics& layer, std::size_t expert);
// ‖Σ cᵢ ΔWᵢ‖ / ‖W0‖, one coefficient an expert.
double merged_change(const LayerStatistics& layer, std::span<const double> coefficients);
// overlap and sign_conflict of two experts; nothing where one of them changed nothing.
std::optional<double> gate_overlap(const LayerStatistics& layer, std::size_t a, std::size_t b);
std::optional<double> sign_conflict(const LayerStatistics& layer, std::size_t a, std::size_t b);

// Encoder layers first ≤ layer < end, and one kind of their linear layers or all.
struct TowerPart {
    std::int64_t first = 0;
    std::int64_t end = std::numeric_limits<std::int64_t>::max();
    std::optional<LinearKind> kind;
    bool holds(const LinearId& id) const {
        return id.layer >= first && id.layer < end && (!kind || *kind == id.kind);
    }
};

// The plain mean of a value over the linear layers of a part that are measured and have one;
// nothing where there are none. Values that are not finite count as none.
using LayerValue = std::function<std::optional<double>(const LayerStatistics&)>;
std::optional<double> mean_over(const PoolStatistics& pool, const TowerPart& part,
                                const LayerValue& value);

// Every number, one a row: `module,quantity,expert,other,value`; quantities are pretrained_norm,
// any_conflict, relative_change, effective_rank, inner_product (of i ≤ j), overlap and
// sign_conflict (of i < j). Shortest round trip; names are quoted where they must be.
std::string pool_statistics_csv(const PoolStatistics& pool);

}  // namespace interfuse
