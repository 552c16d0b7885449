// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What a fast calibration computes, held against exact on images that go through both.
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
    // Whether no mean error is above 1e-4, nor above a quarter of that weight's standard error in
    // `table` where that is larger.
    bool holds(const RoutingTable& table) const;

  private:
    double mean_error(TokenSet tokens, std::size_t place) const;

    std::size_t experts_;
    std::vector<std::int64_t> counts_;           // [module]
    std::array<std::vector<double>, 2> errors_;  // by token set: [module · expert], summed
};

}  // namespace interfuse
