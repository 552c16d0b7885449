// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What `precision: fast` computes its small term in.
#pragma once

#include <c10/core/Device.h>

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/checkpoint/clip_config.h"

namespace interfuse {

enum class Correction { int8, bfloat16 };

// In a recipe and in FastRecord: plain float32 was the quickest.
inline constexpr std::string_view no_correction = "none";

std::string correction_name(Correction correction);
std::optional<Correction> correction_named(std::string_view name);

struct FastestCorrection {
    std::optional<Correction> correction;  // nothing where none is worth it beside plain float32
    double times_as_fast = 1;              // as a routed layer in plain float32
};

// The correction with which a routed layer of this tower runs fastest on this machine, found by a
// short trial on random numbers.
FastestCorrection fastest_correction(const ClipConfig& config, std::size_t experts,
                                     c10::Device device);

// What a fast calibration did: kept with the routing table, so that a continued one does the same.
struct FastRecord {
    std::string correction;  // what it began with: a correction_name, or no_correction
    bool fell_back = false;  // exact since a check found errors above the bound
    // cᵢ of every linear layer, [modules · experts]: the mean routing weights of the first round.
    // Empty before its end; in it cᵢ = 1/M.
    std::vector<double> centre;
    // The worst error of a routing weight against exact, in the mean over the checked images.
    double largest_error = 0;
    std::int64_t checked_images = 0;
    bool operator==(const FastRecord&) const = default;
};

}  // namespace interfuse
