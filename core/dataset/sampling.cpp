// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dataset/sampling.h"

#include <ATen/CPUGeneratorImpl.h>

namespace interfuse {

std::vector<std::vector<std::int64_t>> sample_permutations(std::uint64_t seed,
                                                           const std::vector<std::int64_t>& sizes) {
    // A generator of its own gives the numbers of torch's default one after manual_seed, and
    // nothing else can draw from it.
    const at::Generator generator = at::detail::createCPUGenerator(seed);
    std::vector<std::vector<std::int64_t>> permutations;
    permutations.reserve(sizes.size());
    for (const std::int64_t size : sizes) {
        const at::Tensor drawn = at::randperm(size, generator, at::kLong);
        const std::int64_t* first = drawn.const_data_ptr<std::int64_t>();
        permutations.emplace_back(first, first + size);
    }
    return permutations;
}

}  // namespace interfuse
