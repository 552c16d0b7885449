// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What a fast calibration computes, held against exact on images that go through both.
//
// An image's error has two parts. What is the same in every image (rounding) stays in a mean over
// all of them; what is drawn anew for each (the sampled pairs of SplitLinear) falls with the square
// root of their number. The few checked images tell them apart by how much their errors differ.
#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <vector>

#include "core/merge/routing_table.h"

namespace interfuse {

class PrecisionCheck {
  public:
    PrecisionCheck(std::size_t modules, std::size_t experts);

    // The routing weights of one image at one linear layer, [experts] each.
    void add(std::size_t module, TokenSet tokens, std::span<const double> fast,
             std::span<const double> exact);

    // The worst |error| of a routing weight over all tokens, in the mean over the images so far.
    double largest_error() const;
    std::int64_t images() const;
    // Whether no routing weight of `table` is off by more than 1e-4, or a quarter of its standard
    // error there where that is larger: not by what the checked images have in common, beyond what
    // chance explains, and not by chance in a mean over as many images as the table's. From one
    // checked image chance cannot be told, and all of its error counts.
    bool holds(const RoutingTable& table) const;

  private:
    // Sums over the checked images, [module · expert].
    struct Sums {
        std::vector<double> errors, squares;
    };
    double mean_error(TokenSet tokens, std::size_t place) const;
    // The variance from image to image, in the mean over the experts of some modules.
    double variance(const Sums& sums, std::size_t first_module, std::size_t modules) const;

    std::size_t experts_;
    std::vector<std::int64_t> counts_;  // [module]
    std::array<Sums, 2> sums_;          // by token set
};

}  // namespace interfuse
