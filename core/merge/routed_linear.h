// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The dense mixture of experts that takes a linear layer's place during calibration.
#pragma once

#include <ATen/core/Tensor.h>

namespace interfuse {

// y = Σᵢ rᵢ(x) (Wᵢ x + bᵢ). Because Σᵢ rᵢ = 1 this is the method's
// W0 x + b0 + Σᵢ rᵢ(x) (ΔWᵢ x + Δbᵢ), with one product less and no differences to round.
//
// x: [rows, in]; routing: [rows, experts]; weights: [experts, out, in]; biases: [experts, out];
// y: [rows, out], overwritten; scratch: at least rows × in elements
// where in ≤ out. All float32.
void routed_linear(const at::Tensor& x, const at::Tensor& routing, const at::Tensor& weights,
                   const at::Tensor& biases, at::Tensor& y, at::Tensor& scratch);

}  // namespace interfuse
