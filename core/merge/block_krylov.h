// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The largest eigenvalues of a symmetric positive semidefinite matrix that is only multiplied with
// (block Lanczos with full re-orthogonalisation and Rayleigh–Ritz; Golub & Van Loan, Matrix
// Computations, 10.3).
#pragma once

#include <ATen/core/Tensor.h>

#include <cstdint>
#include <functional>
#include <vector>

namespace interfuse {

// Approximate eigenpairs of each matrix, falling.
struct RitzPairs {
    at::Tensor vectors;                          // [..., n, count], orthonormal
    std::vector<std::vector<double>> values;     // by matrix, [count]
    std::vector<std::vector<double>> residuals;  // ‖G v − λ v‖ of each
};

// A bound on the sine of the largest angle between the first `rank` vectors and the true subspace
// (Davis–Kahan: residual over gap); infinite where no gap shows. Needs one pair more than `rank`.
double angle_bound(const RitzPairs& pairs, std::size_t matrix, std::int64_t rank);

// One matrix [n, n], or a batch of them [matrices, n, n], all taken the same steps.
class BlockKrylov {
  public:
    // G · [..., n, any] → [..., n, any], of one dtype and device.
    using Product = std::function<at::Tensor(const at::Tensor&)>;

    // start: [..., n, block], of full rank; what makes the basis at first. The basis never has more
    // than `most_columns`.
    BlockKrylov(Product product, const at::Tensor& start, std::int64_t most_columns);

    bool can_grow() const { return columns_ + block_ <= basis_.size(-1); }
    // Adds `block` columns: one more product.
    void grow();
    // The `count` largest in the span of the basis; no more than it has columns.
    RitzPairs ritz(std::int64_t count) const;

  private:
    void append(at::Tensor candidates);

    Product product_;
    std::int64_t block_;
    std::int64_t columns_ = 0;
    at::Tensor basis_, image_;  // Q and G Q
};

}  // namespace interfuse
