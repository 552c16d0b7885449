// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Methods that need no images, over every tensor of the vision tower, as in fusion_bench 0.2.33.
#pragma once

#include "core/merge/coefficients.h"

namespace interfuse {

// The mean of the experts; the pretrained model has no part in it.
Coefficients simple_average_coefficients(const ClipConfig& config);

// W0 + λ Σ (Wᵢ − W0) (Ilharco et al. 2023, https://arxiv.org/abs/2212.04089).
Coefficients task_arithmetic_coefficients(const ClipConfig& config, std::size_t experts,
                                          double scaling_factor);

}  // namespace interfuse
