// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/clip/linear_id.h"

namespace interfuse {

std::string linear_kind_name(LinearKind kind) {
    switch (kind) {
        case LinearKind::k_proj:
            return "self_attn.k_proj";
        case LinearKind::v_proj:
            return "self_attn.v_proj";
        case LinearKind::q_proj:
            return "self_attn.q_proj";
        case LinearKind::out_proj:
            return "self_attn.out_proj";
        case LinearKind::fc1:
            return "mlp.fc1";
        case LinearKind::fc2:
            return "mlp.fc2";
    }
    return {};
}

std::string module_name(const LinearId& id) {
    return "vision_model.encoder.layers." + std::to_string(id.layer) + "." +
           linear_kind_name(id.kind);
}

std::vector<LinearId> linear_layers(const ClipConfig& config) {
    std::vector<LinearId> ids;
    for (std::int64_t layer = 0; layer < config.num_hidden_layers; ++layer) {
        for (const LinearKind kind : linear_kinds)
            ids.push_back({layer, kind});
    }
    return ids;
}

std::vector<std::string> module_names(const ClipConfig& config) {
    std::vector<std::string> names;
    for (const LinearId& id : linear_layers(config))
        names.push_back(module_name(id));
    return names;
}

std::array<std::int64_t, 2> linear_shape(const ClipConfig& config, LinearKind kind) {
    switch (kind) {
        case LinearKind::fc1:
            return {config.intermediate_size, config.hidden_size};
        case LinearKind::fc2:
            return {config.hidden_size, config.intermediate_size};
        default:
            return {config.hidden_size, config.hidden_size};
    }
}

}  // namespace interfuse
