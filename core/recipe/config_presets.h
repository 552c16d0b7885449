// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The files of resources/presets, which the program carries: cmake/embed_files.cmake writes the
// source.
#pragma once

#include <span>
#include <string_view>

namespace interfuse {

struct ConfigPreset {
    std::string_view name;  // as a path without ".yaml": "method/ada_svd/clip_vision"
    std::string_view text;
};

// In the order of the names.
std::span<const ConfigPreset> config_presets();

}  // namespace interfuse
