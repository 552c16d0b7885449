// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/merge/gate.h"

#include <ATen/CPUGeneratorImpl.h>

#include <algorithm>
#include <cmath>
#include <vector>

#include "core/clip/dense_linear.h"

namespace interfuse {
namespace {

constexpr double certified_angle = 1e-7;         // below what float32 can tell
constexpr std::int64_t largest_basis_share = 2;  // the Krylov basis stays below size / this
constexpr std::int64_t first_look = 6;           // steps before the first Rayleigh–Ritz

// The symmetric G = A Aᵀ of A [n, m] in float64. Only blocks on and below the diagonal are
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

// The largest `count` eigenpairs of a symmetric matrix, falling.
struct Eigenpairs {
    at::Tensor values;   // [count]
    at::Tensor vectors;  // [n, count]
};

Eigenpairs largest(const std::tuple<at::Tensor, at::Tensor>& rising, std::int64_t count) {
    const auto& [values, vectors] = rising;
    const std::int64_t n = values.size(0);
    return {values.narrow(0, n - count, count).flip(0),
            vectors.narrow(1, n - count, count).flip(1)};
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

std::vector<double> to_vector(const at::Tensor& values) {
    const at::Tensor host = values.cpu().contiguous();
    return {host.const_data_ptr<double>(), host.const_data_ptr<double>() + host.numel()};
}

struct Subspace {
    at::Tensor vectors;  // [n, rank], float64
    std::int64_t rank = 0;
    double angle_bound = 0;
};

Subspace by_eigh(const at::Tensor& gram, std::int64_t k, double longest_side) {
    const Eigenpairs pairs = largest(at::linalg_eigh(gram), k);
    const std::int64_t rank = rank_of(to_vector(pairs.values), k, longest_side);
    return {pairs.vectors.narrow(1, 0, rank), rank, 0.0};
}

// Block Krylov with full re-orthogonalisation. `block` is wider than k, so that a small gap right
// after the k-th singular value costs few steps.
class BlockKrylov {
  public:
    BlockKrylov(const at::Tensor& gram, std::int64_t block) : gram_(gram), block_(block) {
        const std::int64_t n = gram.size(0);
        const std::int64_t most = n / largest_basis_share / block * block;
        basis_ = at::empty({n, most}, gram.options());
        image_ = at::empty({n, most}, gram.options());
        at::Generator own = at::detail::createCPUGenerator(0x1f);
        append(at::randn({n, block}, own, at::kDouble).to(gram.device()));
    }

    bool can_grow() const { return columns_ + block_ <= basis_.size(1); }
    void grow() { append(image_.narrow(1, columns_ - block_, block_).clone()); }

    // The subspace of the k largest eigenvalues, and a bound on its angle to the true one.
    Subspace ritz(std::int64_t k, double longest_side) const {
        const at::Tensor q = basis_.narrow(1, 0, columns_);
        const at::Tensor gq = image_.narrow(1, 0, columns_);
        at::Tensor small = at::mm(q.t(), gq);
        small = (small + small.t()).mul_(0.5);
        const Eigenpairs pairs = largest(at::linalg_eigh(small), k + 1);
        const std::vector<double> values = to_vector(pairs.values);
        const std::int64_t rank = rank_of(values, k, longest_side);
        const at::Tensor vectors = at::mm(q, pairs.vectors);
        const at::Tensor residuals = at::mm(gq, pairs.vectors) - vectors * pairs.values;
        const std::vector<double> lengths =
            to_vector(at::linalg_vector_norm(residuals, 2, at::IntArrayRef{0}));
        double squares = 0;
        for (std::int64_t j = 0; j < rank; ++j) {
            squares += lengths[static_cast<std::size_t>(j)] * lengths[static_cast<std::size_t>(j)];
        }
        // The next eigenvalue lies within its own residual of its Ritz value.
        const auto next = static_cast<std::size_t>(rank);
        const double gap = rank > 0 ? values[next - 1] - (values[next] + lengths[next]) : values[0];
        return {vectors.narrow(1, 0, rank), rank,
                gap > 0 ? std::sqrt(squares) / gap : std::numeric_limits<double>::infinity()};
    }

  private:
    void append(at::Tensor candidates) {
        const at::Tensor q = basis_.narrow(1, 0, columns_);
        for (int pass = 0; pass < 2; ++pass) {
            if (columns_ > 0) candidates.sub_(at::mm(q, at::mm(q.t(), candidates)));
            candidates = std::get<0>(at::linalg_qr(candidates));
        }
        basis_.narrow(1, columns_, block_).copy_(candidates);
        at::Tensor image = image_.narrow(1, columns_, block_);
        image.copy_(at::mm(gram_, candidates));
        columns_ += block_;
    }

    const at::Tensor& gram_;
    std::int64_t block_;
    std::int64_t columns_ = 0;
    at::Tensor basis_, image_;  // Q and G Q
};

Subspace leading_subspace(const at::Tensor& gram, std::int64_t k, double longest_side,
                          bool& used_eigh) {
    const std::int64_t n = gram.size(0);
    if (gram.trace().item<double>() == 0) return {};  // nothing differs
    const std::int64_t block = std::max<std::int64_t>(16, 2 * k);
    if (n >= largest_basis_share * (1 + first_look) * block) {  // else no look fits in
        BlockKrylov krylov(gram, block);
        for (std::int64_t step = 1; krylov.can_grow(); ++step) {
            krylov.grow();
            if (step < first_look) continue;
            const Subspace found = krylov.ritz(k, longest_side);
            if (found.angle_bound <= certified_angle) return found;
        }
    }
    used_eigh = true;
    return by_eigh(gram, k, longest_side);
}

}  // namespace

Gate make_gate(const at::Tensor& delta, std::int64_t gate_k) {
    const std::int64_t out = delta.size(0);
    const std::int64_t in = delta.size(1);
    Gate gate;
    gate.full_rank = std::min({gate_k, in, out});
    gate.basis = at::zeros({in, gate_k}, delta.options());
    const at::Tensor d = delta.to(at::kDouble);
    const at::Tensor gram = out < in ? gram_of_rows(d) : gram_of_rows(d.t());
    Subspace found = leading_subspace(gram, gate.full_rank, static_cast<double>(std::max(in, out)),
                                      gate.by_eigh);
    gate.rank = found.rank;
    gate.angle_bound = found.angle_bound;
    if (found.rank == 0) return gate;
    if (out < in) found.vectors = std::get<0>(at::linalg_qr(at::mm(d.t(), found.vectors)));
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
