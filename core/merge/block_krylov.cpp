// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/merge/block_krylov.h"

#include <cmath>
#include <limits>
#include <utility>

namespace interfuse {
namespace {

std::vector<double> to_vector(const at::Tensor& values) {
    const at::Tensor host = values.to(at::kCPU, at::kDouble).contiguous();
    return {host.const_data_ptr<double>(), host.const_data_ptr<double>() + host.numel()};
}

}  // namespace

double angle_bound(const RitzPairs& pairs, std::int64_t rank) {
    const auto count = static_cast<std::size_t>(rank);
    double squares = 0;
    for (std::size_t j = 0; j < count; ++j)
        squares += pairs.residuals[j] * pairs.residuals[j];
    // The next eigenvalue lies within its own residual of its Ritz value.
    const double gap =
        count > 0 ? pairs.values[count - 1] - (pairs.values[count] + pairs.residuals[count])
                  : pairs.values[0];
    return gap > 0 ? std::sqrt(squares) / gap : std::numeric_limits<double>::infinity();
}

BlockKrylov::BlockKrylov(Product product, const at::Tensor& start, std::int64_t most_columns)
    : product_(std::move(product)), block_(start.size(1)) {
    basis_ = at::empty({start.size(0), most_columns / block_ * block_}, start.options());
    image_ = at::empty_like(basis_);
    append(start.clone());
}

void BlockKrylov::grow() {
    append(image_.narrow(1, columns_ - block_, block_).clone());
}

RitzPairs BlockKrylov::ritz(std::int64_t count) const {
    const at::Tensor q = basis_.narrow(1, 0, columns_);
    const at::Tensor gq = image_.narrow(1, 0, columns_);
    at::Tensor small = at::mm(q.t(), gq);
    small = (small + small.t()).mul_(0.5);
    const auto [values, vectors] = at::linalg_eigh(small);
    const std::int64_t first = columns_ - count;
    const at::Tensor top = values.narrow(0, first, count).flip(0);
    const at::Tensor turn = vectors.narrow(1, first, count).flip(1);
    RitzPairs pairs{at::mm(q, turn), to_vector(top), {}};
    const at::Tensor residuals = at::mm(gq, turn) - pairs.vectors * top;
    pairs.residuals = to_vector(at::linalg_vector_norm(residuals, 2, at::IntArrayRef{0}));
    return pairs;
}

void BlockKrylov::append(at::Tensor candidates) {
    const at::Tensor q = basis_.narrow(1, 0, columns_);
    for (int pass = 0; pass < 2; ++pass) {
        if (columns_ > 0) candidates.sub_(at::mm(q, at::mm(q.t(), candidates)));
        candidates = std::get<0>(at::linalg_qr(candidates));
    }
    basis_.narrow(1, columns_, block_).copy_(candidates);
    image_.narrow(1, columns_, block_).copy_(product_(candidates));
    columns_ += block_;
}

}  // namespace interfuse
