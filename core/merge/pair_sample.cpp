// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/merge/pair_sample.h"

#include <cmath>
#include <cstddef>
#include <limits>

namespace interfuse {
namespace {

// A round of SplitMix64 (Steele, Lea and Flood, 2014): spreads what differs in one bit over all.
std::uint64_t mixed(std::uint64_t value) {
    value += 0x9E3779B97F4A7C15U;
    value = (value ^ (value >> 30)) * 0xBF58476D1CE4E5B9U;
    value = (value ^ (value >> 27)) * 0x94D049BB133111EBU;
    return value ^ (value >> 31);
}

}  // namespace

double pair_start(std::uint64_t image, std::uint64_t module) {
    return static_cast<double>(mixed(mixed(image) ^ module) >> 11) * 0x1p-53;
}

std::vector<double> pair_starts(std::int64_t first, std::int64_t images, std::uint64_t module) {
    std::vector<double> starts;
    for (std::int64_t image = first; image < first + images; ++image)
        starts.push_back(pair_start(static_cast<std::uint64_t>(image), module));
    return starts;
}

float PairSampler::threshold(double wanted) const {
    // Those at or above the threshold count 1 each; every pass lowers it and may find more of them.
    float threshold = std::numeric_limits<float>::infinity();
    for (;;) {
        double left = wanted;
        double rest = 0;
        for (const float magnitude : magnitudes_) {
            if (magnitude >= threshold) {
                left -= 1;
            } else {
                rest += magnitude;
            }
        }
        if (left <= 0 || rest <= 0) return threshold;
        const auto lower = static_cast<float>(rest / left);
        if (!(lower < threshold)) return threshold;
        threshold = lower;
    }
}

void PairSampler::sample(std::span<float> shares, std::span<const float> sizes, double start) {
    const std::size_t experts = sizes.size();
    const std::size_t tokens = shares.size() / experts;
    magnitudes_.resize(shares.size());
    for (std::size_t pair = 0; pair < shares.size(); ++pair)
        magnitudes_[pair] = std::abs(shares[pair]) * sizes[pair % experts];
    const float threshold = this->threshold(part_ * static_cast<double>(shares.size()));
    double passed = start;
    for (std::size_t expert = 0; expert < experts; ++expert) {
        for (std::size_t token = 0; token < tokens; ++token) {
            const std::size_t pair = token * experts + expert;
            const float magnitude = magnitudes_[pair];
            if (magnitude >= threshold) continue;  // certain, and counts as it is
            const double probability = magnitude / threshold;
            const double reached = passed + probability;
            const bool taken = std::floor(reached) > std::floor(passed);
            shares[pair] = taken ? static_cast<float>(shares[pair] / probability) : 0.0F;
            passed = reached;
        }
    }
}

}  // namespace interfuse
