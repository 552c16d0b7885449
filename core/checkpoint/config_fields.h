// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The fields that the configs of CLIP's two towers have in common, read with their bounds.
#pragma once

#include <cstdint>
#include <nlohmann/json.hpp>
#include <string>
#include <string_view>
#include <utility>

#include "core/checkpoint/clip_config.h"
#include "core/runtime/error.h"

namespace interfuse {

// The name that transformers writes for an activation.
std::string activation_name(Activation activation);

// Reads fields of one JSON object. A key that is absent leaves the value as it is; one that does
// not fit leaves it too and becomes a problem.
class ConfigFields {
  public:
    // `what` begins each sentence: "The file '…/config.json'".
    ConfigFields(const nlohmann::json& object, std::string what, Problems& problems)
        : object_(object), what_(std::move(what)), problems_(problems) {}

    // A whole number from `least` to `most`.
    void read_whole(const char* key, std::int64_t least, std::int64_t most,
                    std::int64_t& value) const;
    // hidden_act
    void read_activation(Activation& value) const;
    // layer_norm_eps
    void read_epsilon(double& value) const;
    // Adds a problem unless the heads divide the width.
    void check_heads(std::int64_t hidden_size, std::int64_t heads) const;

  private:
    const nlohmann::json& object_;
    std::string what_;
    Problems& problems_;
};

// Whether the config's `architectures` name this class of transformers.
bool has_architecture(const nlohmann::json& root, std::string_view name);

}  // namespace interfuse
