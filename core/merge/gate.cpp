// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/merge/gate.h"

#include <ATen/CPUGeneratorImpl.h>

#include <algorithm>
#include <cmath>
#include <limits>
#include <optional>
#include <utility>
#include <vector>

#include "core/clip/dense_linear.h"
#include "core/merge/block_krylov.h"

namespace interfuse {
namespace {

constexpr double certified_angle = 1e-7;         // below what float32 can tell
constexpr std::int64_t largest_basis_share = 2;  // the Krylov basis stays below size / this
constexpr std::int64_t first_look = 6;           // steps before the first Rayleigh–Ritz

constexpr std::int64_t most_steps_in_float32 = 12;
constexpr std::int64_t first_look_in_float32 = 3;
constexpr double float32_angle = 5e-4;  // more is hardly to be had: float32 ends at about 1e-4
constexpr double usable_angle = 1e-2;   // where float64 can go on from in a few steps
constexpr std::int64_t refining_steps = 5;

// The symmetric G = A Aᵀ of A [n, m]. Only blocks on and below the diagonal are
// multiplied, the rest is mirrored.
at::Tensor gram_of_rows(const at::Tensor& a) {
    const std::int64_t n = a.size(0);
    const std::int64_t step = std::max<std::int64_t>(64, (n + 5) / 6);
    at::Tensor gram = at::empty({n, n}, a.options());
    for (std::int64_t row = 0; row < n; row += step) {
        const std::int64_t rows = std::min(step, n - row);
        at::Tensor block = gram.narrow(0, row, rows).narrow(1, 0, row + rows);
        at::mm_out(block, a.narrow(0, row, rows), a.narrow(0, 0, row + rows).t());
        if (row > 0) {
            gram.narrow(0, 0, row).narrow(1, row, rows).copy_(block.narrow(1, 0, row).t());
        }
    }
    return gram;
}

// Directions of σ = √λ that count.
std::int64_t rank_of(const std::vector<double>& values, std::int64_t limit, double longest_side) {
    const double cutoff = longest_side * std::ldexp(1.0, -23) * std::sqrt(std::max(values[0], 0.0));
    std::int64_t rank = 0;
    while (rank < limit && values[static_cast<std::size_t>(rank)] > 0 &&
           std::sqrt(values[static_cast<std::size_t>(rank)]) > cutoff) {
        ++rank;
    }
    return rank;
}

struct Subspace {
    at::Tensor vectors;  // [n, rank], float64
    std::int64_t rank = 0;
    double angle_bound = 0;
};

// The subspace of the k largest of k + 1 Ritz pairs.
Subspace subspace_of(const RitzPairs& pairs, std::int64_t k, double longest_side) {
    const std::int64_t rank = rank_of(pairs.values, k, longest_side);
    return {pairs.vectors.narrow(1, 0, rank), rank, angle_bound(pairs, rank)};
}

Subspace by_eigh(const at::Tensor& gram, std::int64_t k, double longest_side) {
    const auto [rising, vectors] = at::linalg_eigh(gram);
    const std::int64_t first = gram.size(0) - k;
    const at::Tensor values = rising.narrow(0, first, k).flip(0).cpu();
    const std::int64_t rank = rank_of(
        {values.const_data_ptr<double>(), values.const_data_ptr<double>() + k}, k, longest_side);
    return {vectors.narrow(1, first, k).flip(1).narrow(1, 0, rank), rank, 0.0};
}

// One difference, turned so that its Gram matrix is the smaller one.
class Problem {
  public:
    Problem(const at::Tensor& delta, std::int64_t k)
        : a_(delta.size(0) < delta.size(1) ? delta : delta.t()),
          k_(k),
          longest_side_(static_cast<double>(std::max(delta.size(0), delta.size(1)))),
          // Wider than k, so that a small gap right after the k-th singular value costs few steps.
          block_(std::max<std::int64_t>(16, 2 * k)) {}

    Subspace solve(bool& used_eigh) const {
        if (!a_.any().item<bool>()) return {};  // nothing differs
        const at::Tensor a = a_.to(at::kDouble);
        if (size() >= largest_basis_share * (1 + first_look) * block_) {  // else no look fits in
            if (const auto found = refined(a)) return *found;
            const at::Tensor gram = gram_of_rows(a);
            if (const auto found = iterated(gram)) return *found;
            used_eigh = true;
            return by_eigh(gram, k_, longest_side_);
        }
        used_eigh = true;
        return by_eigh(gram_of_rows(a), k_, longest_side_);
    }

  private:
    std::int64_t size() const { return a_.size(0); }

    at::Tensor random_start(at::ScalarType dtype) const {
        at::Generator own = at::detail::createCPUGenerator(0x1f);
        return at::randn({size(), block_}, own, at::kDouble).to(a_.device(), dtype);
    }

    // In float32 as far as that leads, where products cost half; then a few steps in float64, which
    // never needs its Gram matrix. Nothing when that does not certify.
    std::optional<Subspace> refined(const at::Tensor& a) const {
        const std::optional<at::Tensor> start = approximation();
        if (!start) return std::nullopt;
        // Few rows times a matrix are quicker than a matrix times few columns.
        const auto product = [&](const at::Tensor& x) {
            return at::mm(at::mm(x.t(), a), a.t()).t();
        };
        BlockKrylov krylov(product, start->to(at::kDouble), (1 + refining_steps) * block_);
        for (;;) {
            const Subspace found = subspace_of(krylov.ritz(k_ + 1), k_, longest_side_);
            if (found.angle_bound <= certified_angle) return found;
            if (!krylov.can_grow()) return std::nullopt;
            krylov.grow();
        }
    }

    // The leading `block` directions as float32 finds them.
    std::optional<at::Tensor> approximation() const {
        const at::Tensor gram = gram_of_rows(a_);
        BlockKrylov krylov([&](const at::Tensor& x) { return at::mm(gram, x); },
                           random_start(at::kFloat), most_steps_in_float32 * block_);
        double before = std::numeric_limits<double>::infinity();
        for (std::int64_t step = 1; krylov.can_grow(); ++step) {
            krylov.grow();
            if (step < first_look_in_float32) continue;
            RitzPairs pairs = krylov.ritz(block_);
            const double bound = angle_bound(pairs, rank_of(pairs.values, k_, longest_side_));
            if (bound <= float32_angle || (bound < usable_angle && bound > 0.5 * before)) {
                return std::move(pairs.vectors);
            }
            before = bound;
        }
        return std::nullopt;
    }

    // All in float64.
    std::optional<Subspace> iterated(const at::Tensor& gram) const {
        BlockKrylov krylov([&](const at::Tensor& x) { return at::mm(gram, x); },
                           random_start(at::kDouble), size() / largest_basis_share);
        for (std::int64_t step = 1; krylov.can_grow(); ++step) {
            krylov.grow();
            if (step < first_look) continue;
            const Subspace found = subspace_of(krylov.ritz(k_ + 1), k_, longest_side_);
            if (found.angle_bound <= certified_angle) return found;
        }
        return std::nullopt;
    }

    at::Tensor a_;  // [smaller, larger], float32
    std::int64_t k_;
    double longest_side_;
    std::int64_t block_;
};

}  // namespace

Gate make_gate(const at::Tensor& delta, std::int64_t gate_k) {
    const std::int64_t out = delta.size(0);
    const std::int64_t in = delta.size(1);
    Gate gate;
    gate.full_rank = std::min({gate_k, in, out});
    gate.basis = at::zeros({in, gate_k}, delta.options());
    Subspace found = Problem(delta, gate.full_rank).solve(gate.by_eigh);
    gate.rank = found.rank;
    gate.angle_bound = found.angle_bound;
    if (found.rank == 0) return gate;
    if (out < in) {
        const at::Tensor images = at::mm(found.vectors.t(), delta.to(at::kDouble));
        found.vectors = std::get<0>(at::linalg_qr(images.t()));
    }
    gate.basis.narrow(1, 0, found.rank).copy_(found.vectors);
    return gate;
}

void gate_logits(const at::Tensor& x, const at::Tensor& bases, at::Tensor& logits) {
    at::Tensor projected = dense_linear(x, bases);
    projected.mul_(projected);
    const std::int64_t experts = logits.size(1);
    at::sum_out(logits, projected.view({x.size(0), experts, projected.size(1) / experts}),
                at::IntArrayRef{2});
    logits.sqrt_();
}

}  // namespace interfuse
