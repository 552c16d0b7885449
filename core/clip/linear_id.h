// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Names and shapes of a tower's linear layers; nothing of tensors.
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <vector>

#include "core/checkpoint/clip_config.h"

namespace interfuse {

// In module order, which is the order of CLIPAttention and CLIPMLP in transformers.
enum class LinearKind { k_proj, v_proj, q_proj, out_proj, fc1, fc2 };

inline constexpr std::array<LinearKind, 6> linear_kinds{LinearKind::k_proj, LinearKind::v_proj,
                                                        LinearKind::q_proj, LinearKind::out_proj,
                                                        LinearKind::fc1,    LinearKind::fc2};

// "self_attn.k_proj", "mlp.fc1", …
std::string linear_kind_name(LinearKind kind);

// One linear layer of the tower.
struct LinearId {
    std::int64_t layer = 0;
    LinearKind kind = LinearKind::k_proj;
    bool operator==(const LinearId&) const = default;

    // Position among all linear layers of the tower in module order.
    std::size_t index() const {
        return static_cast<std::size_t>(layer) * linear_kinds.size() +
               static_cast<std::size_t>(kind);
    }
};

// "vision_model.encoder.layers.0.self_attn.k_proj"
std::string module_name(const LinearId& id);
// Every linear layer in module order.
std::vector<LinearId> linear_layers(const ClipConfig& config);
// Their names, in the same order.
std::vector<std::string> module_names(const ClipConfig& config);
// {out features, in features}
std::array<std::int64_t, 2> linear_shape(const ClipConfig& config, LinearKind kind);

}  // namespace interfuse
