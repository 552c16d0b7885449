// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/merge/block_krylov.h"

#include <cmath>
#include <limits>
#include <utility>

namespace interfuse {
namespace {

// Rows of [..., count] on the host; one sync with a GPU.
std::vector<std::vector<double>> to_rows(const at::Tensor& values) {
    const at::Tensor host =
        values.to(at::kCPU, at::kDouble).reshape({-1, values.size(-1)}).contiguous();
    std::vector<std::vector<double>> rows;
    for (std::int64_t row = 0; row < host.size(0); ++row) {
        const double* first = host.const_data_ptr<double>() + row * host.size(1);
        rows.emplace_back(first, first + host.size(1));
    }
    return rows;
}

}  // namespace

double angle_bound(const RitzPairs& pairs, std::size_t matrix, std::int64_t rank) {
    const std::vector<double>& values = pairs.values[matrix];
    const std::vector<double>& residuals = pairs.residuals[matrix];
    const auto count = static_cast<std::size_t>(rank);
    double squares = 0;
    for (std::size_t j = 0; j < count; ++j)
        squares += residuals[j] * residuals[j];
    // The next eigenvalue lies within its own residual of its Ritz value.
    const double gap =
        count > 0 ? values[count - 1] - (values[count] + residuals[count]) : values[0];
    return gap > 0 ? std::sqrt(squares) / gap : std::numeric_limits<double>::infinity();
}

BlockKrylov::BlockKrylov(Product product, const at::Tensor& start, std::int64_t most_columns)
    : product_(std::move(product)), block_(start.size(-1)) {
    std::vector<std::int64_t> shape = start.sizes().vec();
    shape.back() = most_columns / block_ * block_;
    basis_ = at::empty(shape, start.options());
    image_ = at::empty_like(basis_);
    append(start.clone());
}

void BlockKrylov::grow() {
    append(image_.narrow(-1, columns_ - block_, block_).clone());
}

RitzPairs BlockKrylov::ritz(std::int64_t count) const {
    const at::Tensor q = basis_.narrow(-1, 0, columns_);
    const at::Tensor gq = image_.narrow(-1, 0, columns_);
    at::Tensor small = at::matmul(q.mT(), gq);
    small = (small + small.mT()).mul_(0.5);
    const auto [values, vectors] = at::linalg_eigh(small);
    const std::int64_t first = columns_ - count;
    const at::Tensor top = values.narrow(-1, first, count).flip(-1);
    const at::Tensor turn = vectors.narrow(-1, first, count).flip(-1);
    RitzPairs pairs{at::matmul(q, turn), to_rows(top), {}};
    const at::Tensor residuals = at::matmul(gq, turn) - pairs.vectors * top.unsqueeze(-2);
    pairs.residuals = to_rows(at::linalg_vector_norm(residuals, 2, at::IntArrayRef{-2}));
    return pairs;
}

void BlockKrylov::append(at::Tensor candidates) {
    const at::Tensor q = basis_.narrow(-1, 0, columns_);
    for (int pass = 0; pass < 2; ++pass) {
        if (columns_ > 0) candidates.sub_(at::matmul(q, at::matmul(q.mT(), candidates)));
        candidates = std::get<0>(at::linalg_qr(candidates));
    }
    basis_.narrow(-1, columns_, block_).copy_(candidates);
    image_.narrow(-1, columns_, block_).copy_(product_(candidates));
    columns_ += block_;
}

}  // namespace interfuse
