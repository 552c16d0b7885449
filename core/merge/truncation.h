// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
// How much a smaller matrix leaves out of the one that it stands for.
#pragma once

#include <cmath>

namespace interfuse {

// What an approximation leaves out, as squared Frobenius norms, so that layers add up.
struct Truncation {
    double lost = 0;   // ‖D − D'‖²
    double whole = 0;  // ‖D‖²
    // ‖D − D'‖ / ‖D‖; 0 where nothing was to be approximated.
    double error() const { return whole > 0 ? std::sqrt(lost / whole) : 0.0; }
    Truncation& operator+=(const Truncation& other) {
        lost += other.lost;
        whole += other.whole;
        return *this;
    }
};

}  // namespace interfuse
