// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
// JSON from files that nobody vouches for: a key twice is refused (readers differ in which one they
// take), and depth and number of values are limited.
#pragma once

#include <cstddef>
#include <nlohmann/json.hpp>
#include <string_view>

namespace interfuse {

struct JsonLimits {
    std::size_t depth = 32;
    std::size_t values = 1'000'000;
};

// `what` begins the sentence of an Error: "The file '…/config.json'".
nlohmann::json parse_strict_json(std::string_view text, std::string_view what,
                                 const JsonLimits& limits = {});
// The same where the order of the keys has a meaning. An object of n keys costs n² comparisons, so
// that `limits.values` should be small.
nlohmann::ordered_json parse_ordered_json(std::string_view text, std::string_view what,
                                          const JsonLimits& limits);

}  // namespace interfuse
