// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Any bytes as config.json: an Error, or a config that is within its bounds and survives being
// written and read again.
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string_view>

#include "core/checkpoint/clip_config.h"
#include "core/runtime/error.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string_view text(reinterpret_cast<const char*>(data), size);
    interfuse::ClipConfig config;
    try {
        config = interfuse::parse_clip_config(text, "config.json");
    } catch (const interfuse::Error&) {
        return 0;
    }
    if (interfuse::vision_tensors(config).size() < 7 || config.tokens() < 2) std::abort();
    const auto again =
        interfuse::parse_clip_config(interfuse::clip_vision_config_json(config), "config.json");
    if (again != config) std::abort();
    return 0;
}
