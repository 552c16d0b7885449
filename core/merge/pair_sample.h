// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Which products of a token with an expert's weight difference are computed where a sum over all of
// them may be estimated: pair (token, expert) is taken with a probability p and then counts 1/p
// times, so that the sum's expectation is the sum (Horvitz and Thompson, 1952). p is proportional
// to the size of what the pair adds, up to 1, which is where the estimate varies least; within an
// image the pairs are drawn systematically, at equal steps along the sum of the probabilities from
// one random start, so that their number is fixed and every expert gets its part.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

namespace interfuse {

// The start of an image's draw at a linear layer, in [0, 1): hangs on the two alone, so that it is
// the same in every run, on every rank and in every batch.
double pair_start(std::uint64_t image, std::uint64_t module);
// Those of so many images from `first` on.
std::vector<double> pair_starts(std::int64_t first, std::int64_t images, std::uint64_t module);

class PairSampler {
  public:
    // About this part of an image's pairs is taken, in (0, 1].
    explicit PairSampler(double part) : part_(part) {}

    // shares: [tokens, experts] of one image, row by row, what each expert's difference is
    // multiplied with; sizes: [experts] of the differences, in any unit. Multiplies the shares of
    // what is taken by 1/p, and makes the others 0.
    void sample(std::span<float> shares, std::span<const float> sizes, double start);

  private:
    // p = min(1, size / threshold), with the threshold at which they add up to `wanted`.
    float threshold(double wanted) const;

    double part_;
    std::vector<float> magnitudes_;  // of one image's pairs, kept from image to image
};

}  // namespace interfuse
