// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/merge/precision_check.h"

#include <algorithm>
#include <cmath>

namespace interfuse {
namespace {

constexpr double largest_accepted = 1e-4;
constexpr double share_of_standard_error = 0.25;
// In standard errors. The first is seldom reached by chance in any of a thousand weights.
constexpr double explained_by_chance = 5;
constexpr double random_part = 2;

}  // namespace

PrecisionCheck::PrecisionCheck(std::size_t modules, std::size_t experts)
    : experts_(experts), counts_(modules) {
    for (Sums& sums : sums_) {
        sums.errors.resize(modules * experts);
        sums.squares.resize(modules * experts);
    }
}

void PrecisionCheck::add(std::size_t module, TokenSet tokens, std::span<const double> fast,
                         std::span<const double> exact) {
    if (tokens == TokenSet::all) ++counts_[module];
    Sums& sums = sums_[static_cast<std::size_t>(tokens)];
    for (std::size_t i = 0; i < experts_; ++i) {
        const double error = fast[i] - exact[i];
        sums.errors[module * experts_ + i] += error;
        sums.squares[module * experts_ + i] += error * error;
    }
}

double PrecisionCheck::mean_error(TokenSet tokens, std::size_t place) const {
    const std::int64_t images = counts_[place / experts_];
    return images == 0 ? 0.0
                       : std::abs(sums_[static_cast<std::size_t>(tokens)].errors[place]) /
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

double PrecisionCheck::variance(const Sums& sums, std::size_t first_module,
                                std::size_t modules) const {
    double deviations = 0;
    double degrees = 0;
    for (std::size_t module = first_module; module < first_module + modules; ++module) {
        const auto images = static_cast<double>(counts_[module]);
        if (images < 2) continue;
        for (std::size_t place = module * experts_; place < (module + 1) * experts_; ++place)
            deviations += sums.squares[place] - sums.errors[place] * sums.errors[place] / images;
        degrees += (images - 1) * static_cast<double>(experts_);
    }
    return degrees > 0 ? std::max(0.0, deviations / degrees) : 0.0;
}

bool PrecisionCheck::holds(const RoutingTable& table) const {
    double images = 0;  // of the table
    for (std::size_t dataset = 0; dataset < table.datasets().size(); ++dataset)
        images += static_cast<double>(table.count(dataset));
    for (const TokenSet tokens : {TokenSet::all, TokenSet::class_token}) {
        const Sums& sums = sums_[static_cast<std::size_t>(tokens)];
        const MixedRouting mixed = table.mix({}, tokens);
        const double anywhere = variance(sums, 0, counts_.size());
        std::size_t row = 0;
        for (std::size_t module = 0; module < counts_.size(); ++module) {
            if (!table.has(module)) continue;
            const double own = variance(sums, module, 1);
            const double deviation = std::sqrt(own);
            // The few checked images may happen to agree in one module, but hardly in all.
            const double chance = std::sqrt(std::max(anywhere, own) /
                                            std::max(1.0, static_cast<double>(counts_[module])));
            for (std::size_t expert = 0; expert < experts_; ++expert) {
                const double granted =
                    std::max(largest_accepted,
                             share_of_standard_error * mixed.errors[row][expert].value_or(0.0));
                const double common =
                    mean_error(tokens, module * experts_ + expert) - explained_by_chance * chance;
                // Not ≤ turned around: what is no number holds nothing.
                if (!(common <= granted) ||
                    !(random_part * deviation <= granted * std::sqrt(images))) {
                    return false;
                }
            }
            ++row;
        }
    }
    return true;
}

}  // namespace interfuse
