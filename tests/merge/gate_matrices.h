// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Random matrices of a given spectrum, and how far a subspace is from the true one.
#pragma once

#include <ATen/CPUGeneratorImpl.h>

#include <cmath>
#include <cstdint>
#include <tuple>
#include <vector>

#include "core/merge/gate.h"

namespace interfuse {

inline at::Tensor random_normal(std::uint64_t seed, at::IntArrayRef shape,
                                at::ScalarType dtype = at::kDouble) {
    at::Generator own = at::detail::createCPUGenerator(seed);
    return at::randn(shape, own, dtype);
}

// float32 [out, in] with these singular values, up to the rounding to float32.
inline at::Tensor matrix_of(const std::vector<double>& spectrum, std::int64_t out, std::int64_t in,
                            std::uint64_t seed = 3) {
    const auto n = static_cast<std::int64_t>(spectrum.size());
    const at::Tensor u = std::get<0>(at::linalg_qr(random_normal(seed, {out, n})));
    const at::Tensor v = std::get<0>(at::linalg_qr(random_normal(seed + 1, {in, n})));
    at::Tensor sigma = at::empty({n}, at::kDouble);
    for (std::int64_t j = 0; j < n; ++j) {
        sigma.mutable_data_ptr<double>()[j] = spectrum[static_cast<std::size_t>(j)];
    }
    return at::mm(u * sigma, v.t()).to(at::kFloat);
}

// The first k right singular vectors as columns, float64, by a full SVD in the matrix's own dtype.
inline at::Tensor right_vectors(const at::Tensor& matrix, std::int64_t k) {
    return std::get<2>(at::linalg_svd(matrix, /*full_matrices=*/false))
        .narrow(0, 0, k)
        .t()
        .to(at::kDouble);
}

// The sine of the largest angle between the column spaces of two orthonormal bases of one size.
inline double largest_sine(const at::Tensor& found, const at::Tensor& truth) {
    const at::Tensor basis = found.to(at::kDouble);
    const at::Tensor outside = basis - at::mm(truth, at::mm(truth.t(), basis));
    return at::linalg_matrix_norm(outside, 2).item<double>();
}

// What rounding an orthonormal basis of k columns to float32 can turn it by.
inline double rounding_of_basis(std::int64_t k) {
    return std::ldexp(std::sqrt(static_cast<double>(k)), -24);
}

// ‖VᵀV − 1‖₂
inline double distance_from_orthonormal(const at::Tensor& found) {
    const at::Tensor basis = found.to(at::kDouble);
    const at::Tensor one = at::eye(basis.size(1), at::kDouble);
    return at::linalg_matrix_norm(at::mm(basis.t(), basis) - one, 2).item<double>();
}

}  // namespace interfuse
