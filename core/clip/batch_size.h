// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
// How many images go through the tower at once on a core.
#pragma once

#include <algorithm>
#include <bit>
#include <cstdint>

#include "core/checkpoint/clip_config.h"

namespace interfuse {

// Rows of a product at which a core's float32 GEMM reaches its speed.
constexpr std::int64_t batch_tokens = 800;

// The largest power of two that is not above `value`; 1 for values below 1.
inline std::int64_t power_of_two_below(std::int64_t value) {
    return static_cast<std::int64_t>(
        std::bit_floor(static_cast<std::uint64_t>(std::max<std::int64_t>(1, value))));
}

// Images of a batch of about so many tokens, when each of `parts` gives as many.
inline std::int64_t images_per_batch(const ClipConfig& config, std::int64_t parts = 1,
                                     std::int64_t tokens = batch_tokens) {
    return power_of_two_below(tokens / (config.tokens() * parts));
}

}  // namespace interfuse
