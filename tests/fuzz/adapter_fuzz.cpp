// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Any bytes as an adapter: adapter_config.json, a zero byte, and a line "name extent extent …" for
// each tensor: an Error, or an adapter whose factors have one shape with the weight that they
// change, and which fits a tower or is refused.
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <sstream>
#include <string>
#include <string_view>
#include <vector>

#include "core/checkpoint/lora_adapter.h"
#include "core/runtime/error.h"

namespace {

std::vector<interfuse::TensorInfo> tensors_of(std::string_view lines) {
    std::vector<interfuse::TensorInfo> tensors;
    std::istringstream in{std::string(lines)};
    for (std::string line; std::getline(in, line);) {
        std::istringstream words(line);
        interfuse::TensorInfo tensor;
        words >> tensor.name;
        // A header's reader has refused negative extents and products beyond a file's size.
        for (std::uint16_t extent = 0; tensor.shape.size() < 4 && words >> extent;)
            tensor.shape.push_back(extent);
        tensors.push_back(tensor);
    }
    return tensors;
}

void check(const interfuse::LoraAdapter& adapter) {
    if (adapter.factors.empty() && adapter.replaced.empty()) std::abort();
    for (const auto& [name, factors] : adapter.factors) {
        const auto& a = factors.a.shape;
        const auto& b = factors.b.shape;
        if (a.size() < 2 || a.size() != b.size() || a[0] < 1 || b[1] != a[0]) std::abort();
        if (!name.starts_with("vision_model.") || !std::isfinite(factors.scaling)) std::abort();
        if (adapter.replaced.contains(name)) std::abort();
    }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string_view bytes(reinterpret_cast<const char*>(data), size);
    const std::size_t end = bytes.find('\0');
    const std::string_view lines =
        end == std::string_view::npos ? std::string_view() : bytes.substr(end + 1);
    try {
        const auto config =
            interfuse::parse_adapter_config(bytes.substr(0, end), "adapter_config.json");
        const auto adapter =
            interfuse::lora_adapter_of(config, tensors_of(lines), "adapter_model.safetensors");
        check(adapter);
        interfuse::ClipConfig tower;
        tower.hidden_size = 8;
        tower.intermediate_size = 16;
        tower.num_hidden_layers = 2;
        interfuse::check_adapter_fits(adapter, tower);
    } catch (const interfuse::Error&) {
    }
    return 0;
}
