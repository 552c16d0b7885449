// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/checkpoint/tower_names.h"

#include <algorithm>
#include <array>

namespace interfuse {
namespace {

constexpr std::string_view tower_prefix = "vision_model.";

}  // namespace

std::string tower_name(std::string_view stored) {
    std::string_view rest = stored;
    if (rest.starts_with(tower_prefix)) {
        rest.remove_prefix(tower_prefix.size());
    } else {
        const bool flat = rest.starts_with("embeddings.") || rest.starts_with("encoder.layers.") ||
                          rest.starts_with("pre_lay") || rest.starts_with("post_layernorm.");
        if (!flat) return {};
    }
    constexpr std::string_view correct = "pre_layernorm.";
    const std::string name = rest.starts_with(correct)
                                 ? "pre_layrnorm." + std::string(rest.substr(correct.size()))
                                 : std::string(rest);
    return std::string(tower_prefix) + name;
}

bool is_beside_tower(std::string_view stored) {
    constexpr std::array<std::string_view, 4> starts{"text_model.", "text_projection.",
                                                     "visual_projection.", "classifier."};
    return stored == "logit_scale" || stored.ends_with(".position_ids") ||
           std::any_of(starts.begin(), starts.end(),
                       [&](std::string_view start) { return stored.starts_with(start); });
}

}  // namespace interfuse
