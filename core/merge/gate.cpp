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

// The symmetric G = A Aᵀ of each A [..., n, m]. Only blocks on and below the diagonal are
// multiplied, the rest is mirrored.
at::Tensor gram_of_rows(const at::Tensor& a) {
    const std::int64_t n = a.size(-2);
    const std::int64_t step = std::max<std::int64_t>(64, (n + 5) / 6);
    std::vector<std::int64_t> shape = a.sizes().vec();
    shape.back() = n;
    at::Tensor gram = at::empty(shape, a.options());
    for (std::int64_t row = 0; row < n; row += step) {
        const std::int64_t rows = std::min(step, n - row);
        const at::Tensor block =
            at::matmul(a.narrow(-2, row, rows), a.narrow(-2, 0, row + rows).mT());
        gram.narrow(-2, row, rows).narrow(-1, 0, row + rows).copy_(block);
        if (row > 0) {
            gram.narrow(-2, 0, row).narrow(-1, row, rows).copy_(block.narrow(-1, 0, row).mT());
        }
    }
    return gram;
}

// Directions of σ = √λ that count.
std::int64_t rank_of(const std::vector<double>& values, std::int64_t limit, double longest_side) {
    std::vector<double> sigmas;
    for (const double value : values)
        sigmas.push_back(std::sqrt(std::max(value, 0.0)));
    return gate_rank(sigmas, limit, longest_side);
}

struct Subspace {
    at::Tensor vectors;  // [n, rank], float64
    std::int64_t rank = 0;
    double angle_bound = 0;
};

// The subspace of the k largest of k + 1 Ritz pairs.
Subspace subspace_of(const RitzPairs& pairs, std::size_t matrix, std::int64_t k,
                     double longest_side) {
    const std::int64_t rank = rank_of(pairs.values[matrix], k, longest_side);
    const at::Tensor vectors =
        pairs.vectors.dim() == 3 ? pairs.vectors[static_cast<std::int64_t>(matrix)] : pairs.vectors;
    return {vectors.narrow(1, 0, rank), rank, angle_bound(pairs, matrix, rank)};
}

Subspace by_eigh(const at::Tensor& gram, std::int64_t k, double longest_side) {
    const auto [rising, vectors] = at::linalg_eigh(gram);
    const std::int64_t first = gram.size(0) - k;
    const at::Tensor values = rising.narrow(0, first, k).flip(0).cpu();
    const std::int64_t rank = rank_of(
        {values.const_data_ptr<double>(), values.const_data_ptr<double>() + k}, k, longest_side);
    return {vectors.narrow(1, first, k).flip(1).narrow(1, 0, rank), rank, 0.0};
}

// Differences of one shape, turned so that their Gram matrices are the smaller ones.
class Problem {
  public:
    // deltas: [out, in] or a batch of them.
    Problem(const at::Tensor& deltas, std::int64_t k)
        : a_(deltas.size(-2) < deltas.size(-1) ? deltas : deltas.mT()),
          k_(k),
          longest_side_(static_cast<double>(std::max(deltas.size(-2), deltas.size(-1)))),
          // Wider than k, so that a small gap right after the k-th singular value costs few steps.
          block_(std::max<std::int64_t>(16, 2 * k)) {}

    // Whether the iteration is worth a try: below that no look fits in.
    bool can_iterate() const {
        return a_.size(-2) >= largest_basis_share * (1 + first_look) * block_;
    }

    // In float32 as far as that leads, where products cost half; then a few steps in float64, which
    // never needs its Gram matrix. By matrix; nothing for all where that does not certify for one.
    std::optional<std::vector<Subspace>> refined() const {
        const std::optional<at::Tensor> start = approximation();
        if (!start) return std::nullopt;
        const at::Tensor a = a_.to(at::kDouble);
        // Few rows times a matrix are quicker than a matrix times few columns.
        const auto product = [&](const at::Tensor& x) {
            return at::matmul(at::matmul(x.mT(), a), a.mT()).mT();
        };
        BlockKrylov krylov(product, start->to(at::kDouble), (1 + refining_steps) * block_);
        for (;;) {
            if (auto found = certified(krylov.ritz(k_ + 1))) return found;
            if (!krylov.can_grow()) return std::nullopt;
            krylov.grow();
        }
    }

    // All in float64. Of one matrix.
    Subspace in_float64(bool& used_eigh) const {
        if (!a_.any().item<bool>()) return {};  // nothing differs
        const at::Tensor gram = gram_of_rows(a_.to(at::kDouble));
        if (can_iterate()) {
            BlockKrylov krylov([&](const at::Tensor& x) { return at::matmul(gram, x); },
                               random_start(at::kDouble), a_.size(-2) / largest_basis_share);
            for (std::int64_t step = 1; krylov.can_grow(); ++step) {
                krylov.grow();
                if (step < first_look) continue;
                if (auto found = certified(krylov.ritz(k_ + 1))) return std::move(found->front());
            }
        }
        used_eigh = true;
        return by_eigh(gram, k_, longest_side_);
    }

  private:
    std::optional<std::vector<Subspace>> certified(const RitzPairs& pairs) const {
        std::vector<Subspace> found;
        for (std::size_t matrix = 0; matrix < pairs.values.size(); ++matrix) {
            found.push_back(subspace_of(pairs, matrix, k_, longest_side_));
            if (!(found.back().angle_bound <= certified_angle)) return std::nullopt;
        }
        return found;
    }

    at::Tensor random_start(at::ScalarType dtype) const {
        at::Generator own = at::detail::createCPUGenerator(0x1f);
        std::vector<std::int64_t> shape = a_.sizes().vec();
        shape.back() = block_;
        return at::randn({a_.size(-2), block_}, own, at::kDouble)
            .to(a_.device(), dtype)
            .expand(shape);
    }

    // The leading `block` directions as float32 finds them.
    std::optional<at::Tensor> approximation() const {
        const at::Tensor gram = gram_of_rows(a_);
        const at::Tensor traces = gram.diagonal(0, -2, -1).sum(-1);
        if ((traces == 0).any().item<bool>()) return std::nullopt;  // an expert changed nothing
        BlockKrylov krylov([&](const at::Tensor& x) { return at::matmul(gram, x); },
                           random_start(at::kFloat), most_steps_in_float32 * block_);
        double before = std::numeric_limits<double>::infinity();
        for (std::int64_t step = 1; krylov.can_grow(); ++step) {
            krylov.grow();
            if (step < first_look_in_float32) continue;
            RitzPairs pairs = krylov.ritz(block_);
            double bound = 0;
            for (std::size_t matrix = 0; matrix < pairs.values.size(); ++matrix) {
                const std::int64_t rank = rank_of(pairs.values[matrix], k_, longest_side_);
                bound = std::max(bound, angle_bound(pairs, matrix, rank));
            }
            if (bound <= float32_angle || (bound < usable_angle && bound > 0.5 * before)) {
                return std::move(pairs.vectors);
            }
            before = bound;
        }
        return std::nullopt;
    }

    at::Tensor a_;  // [..., smaller, larger], float32
    std::int64_t k_;
    double longest_side_;
    std::int64_t block_;
};

// From the subspace of the Gram matrix to the gate of its difference.
Gate gate_of(const at::Tensor& delta, std::int64_t gate_k, Subspace found, bool used_eigh) {
    const std::int64_t out = delta.size(0);
    const std::int64_t in = delta.size(1);
    Gate gate;
    gate.full_rank = std::min({gate_k, in, out});
    gate.basis = at::zeros({in, gate_k}, delta.options());
    gate.rank = found.rank;
    gate.angle_bound = found.angle_bound;
    gate.by_eigh = used_eigh;
    if (found.rank == 0) return gate;
    if (out < in) {
        const at::Tensor images = at::mm(found.vectors.t(), delta.to(at::kDouble));
        found.vectors = std::get<0>(at::linalg_qr(images.t()));
    }
    gate.basis.narrow(1, 0, found.rank).copy_(found.vectors);
    return gate;
}

}  // namespace

std::int64_t gate_rank(std::span<const double> sigmas, std::int64_t limit, double longest_side) {
    const double cutoff = longest_side * std::ldexp(1.0, -23) * sigmas[0];
    const auto most = std::min(static_cast<std::size_t>(limit), sigmas.size());
    std::size_t rank = 0;
    while (rank < most && sigmas[rank] > cutoff)
        ++rank;
    return static_cast<std::int64_t>(rank);
}

Gate make_gate(const at::Tensor& delta, std::int64_t gate_k) {
    const Problem problem(delta, std::min({gate_k, delta.size(0), delta.size(1)}));
    if (problem.can_iterate()) {
        if (auto found = problem.refined()) {
            return gate_of(delta, gate_k, std::move(found->front()), false);
        }
    }
    bool used_eigh = false;
    Subspace found = problem.in_float64(used_eigh);
    return gate_of(delta, gate_k, std::move(found), used_eigh);
}

std::vector<Gate> make_gates(const at::Tensor& deltas, std::int64_t gate_k) {
    const Problem together(deltas, std::min({gate_k, deltas.size(1), deltas.size(2)}));
    std::vector<Gate> gates;
    auto found = together.can_iterate() ? together.refined() : std::nullopt;
    for (std::int64_t i = 0; i < deltas.size(0); ++i) {
        gates.push_back(found ? gate_of(deltas[i], gate_k,
                                        std::move((*found)[static_cast<std::size_t>(i)]), false)
                              : make_gate(deltas[i], gate_k));
    }
    return gates;
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
