// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What adapter_config.json of PEFT says about the scaling of a LoRA adapter's tensors.
#pragma once

#include <cstdint>
#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

#include "core/checkpoint/module_patterns.h"

namespace interfuse {

struct AdapterConfig {
    std::int64_t rank = 8;
    double alpha = 8;
    bool rank_stabilised = false;  // use_rslora
    ModulePatterns rank_pattern, alpha_pattern;
    std::vector<std::string> notices;

    // Of a module, by its name in the adapted model: what stands before ".lora_A". Throw Error for
    // a pattern that takes too long.
    std::int64_t rank_of(std::string_view module) const;
    double alpha_of(std::string_view module) const;
    // What B·A is multiplied by: alpha / rank, or alpha / √rank. PEFT computes it in float64 too.
    double scaling_of(std::string_view module) const;
};

// `origin` names the file in messages. Keys that only say how the adapter was trained are passed
// over. Throws Error for JSON that does not parse, another kind of adapter than LoRA, a form of
// LoRA that is more than W0 + scaling · B A (by its key), an initialisation that changed W0, a
// number out of range, and a key that is not known and not empty.
AdapterConfig parse_adapter_config(std::string_view json, const std::filesystem::path& origin);

}  // namespace interfuse
