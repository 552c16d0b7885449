// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Which samples calibration uses: torch.randperm's, exactly as the reference draws them.
#pragma once

#include <cstdint>
#include <vector>

namespace interfuse {

// One torch.manual_seed(seed), then one torch.randperm(size) per dataset in this order. The first
// num_samples of each are the calibration samples; the rest stand in for corrupt images.
std::vector<std::vector<std::int64_t>> sample_permutations(std::uint64_t seed,
                                                           const std::vector<std::int64_t>& sizes);

}  // namespace interfuse
