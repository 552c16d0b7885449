// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/merge/precision_check.h"

#include <algorithm>
#include <cmath>

namespace interfuse {
namespace {

constexpr double largest_accepted = 1e-4;
constexpr double share_of_standard_error = 0.25;

}  // namespace

PrecisionCheck::PrecisionCheck(std::size_t modules, std::size_t experts)
    : experts_(experts), counts_(modules) {
    for (std::vector<double>& errors : errors_)
        errors.resize(modules * experts);
}

void PrecisionCheck::add(std::size_t module, TokenSet tokens, std::span<const double> fast,
                         std::span<const double> exact) {
    if (tokens == TokenSet::all) ++counts_[module];
    std::vector<double>& errors = errors_[static_cast<std::size_t>(tokens)];
    for (std::size_t i = 0; i < experts_; ++i)
        errors[module * experts_ + i] += fast[i] - exact[i];
}

double PrecisionCheck::mean_error(TokenSet tokens, std::size_t place) const {
    const std::int64_t images = counts_[place / experts_];
    return images == 0 ? 0.0
                       : std::abs(errors_[static_cast<std::size_t>(tokens)][place]) /
                             static_cast<double>(images);
}

double PrecisionCheck::largest_error() const {
    double largest = 0;
    for (std::size_t place = 0; place < counts_.size() * experts_; ++place)
        largest = std::max(largest, mean_error(TokenSet::all, place));
    return largest;
}

std::int64_t PrecisionCheck::images() const {
    return counts_.empty() ? 0 : *std::max_element(counts_.begin(), counts_.end());
}

bool PrecisionCheck::holds(const RoutingTable& table) const {
    for (const TokenSet tokens : {TokenSet::all, TokenSet::class_token}) {
        const MixedRouting mixed = table.mix({}, tokens);
        std::size_t row = 0;
        for (std::size_t module = 0; module < counts_.size(); ++module) {
            if (!table.has(module)) continue;
            for (std::size_t expert = 0; expert < experts_; ++expert) {
                const double by_chance =
                    share_of_standard_error * mixed.errors[row][expert].value_or(0.0);
                // Not ≤ turned around: what is no number holds nothing.
                if (!(mean_error(tokens, module * experts_ + expert) <=
                      std::max(largest_accepted, by_chance))) {
                    return false;
                }
            }
            ++row;
        }
    }
    return true;
}

}  // namespace interfuse
