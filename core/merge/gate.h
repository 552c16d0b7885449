// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The gate of one expert at one linear layer: the subspace of its inputs that its weight difference
// reacts to most (SMILE, arXiv 2408.10174).
#pragma once

#include <ATen/core/Tensor.h>

#include <cstdint>
#include <span>
#include <vector>

namespace interfuse {

struct Gate {
    // [in, gate_k], float32, orthonormal columns: the first right singular vectors of ΔW. Columns
    // beyond `rank` are zero. Only the projector V Vᵀ has a meaning.
    at::Tensor basis;
    // Directions that count: σj > max(in, out)·2⁻²³·σ1, and no more than gate_k.
    std::int64_t rank = 0;
    // min(gate_k, in, out): a rank below it makes this expert's logits smaller than the others'.
    std::int64_t full_rank = 0;
    // A bound on the sine of the largest angle to the true subspace (Davis–Kahan, from the residual
    // and the gap); 0 after a full eigendecomposition.
    double angle_bound = 0;
    // The iteration did not certify within its limit and linalg_eigh decided.
    bool by_eigh = false;
};

// How many singular values, in falling order, count as directions: the rule of Gate::rank.
// `longest_side` is max(in, out).
std::int64_t gate_rank(std::span<const double> sigmas, std::int64_t limit, double longest_side);

// delta: float32 [out, in], finite, on any device; the basis is on the same. Not a full SVD: block
// Krylov on the smaller Gram matrix with Rayleigh–Ritz, in float32 and then in float64 until the
// residual certifies the subspace to 1e-7, else linalg_eigh. Deterministic; draws nothing from the
// default generator.
Gate make_gate(const at::Tensor& delta, std::int64_t gate_k);

// The gates of deltas [experts, out, in] in common steps: what suits a GPU, where many small
// operations cost more than their arithmetic. Each is certified as above.
std::vector<Gate> make_gates(const at::Tensor& deltas, std::int64_t gate_k);

// x: [rows, in]; bases: [experts · gate_k, in], the bases transposed, one below the other → logits
// ‖Vᵢᵀ x‖₂, written to `logits` [rows, experts].
void gate_logits(const at::Tensor& x, const at::Tensor& bases, at::Tensor& logits);

}  // namespace interfuse
