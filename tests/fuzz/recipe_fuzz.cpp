// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Recipes from strangers: the first line's overrides (after "#! ", separated by tabs), then YAML.
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string>
#include <string_view>
#include <vector>

#include "core/recipe/recipe_yaml.h"
#include "core/runtime/error.h"

namespace {

std::vector<std::string> take_overrides(std::string_view text) {
    std::vector<std::string> overrides;
    if (!text.starts_with("#! ")) return overrides;
    text = text.substr(3, text.find('\n') - 3);
    while (!text.empty() && overrides.size() < 20) {
        const std::size_t tab = text.find('\t');
        overrides.emplace_back(text.substr(0, tab));
        text.remove_prefix(tab == std::string_view::npos ? text.size() : tab + 1);
    }
    return overrides;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string_view text(reinterpret_cast<const char*>(data), size);
    interfuse::Recipe recipe;
    try {
        recipe =
            interfuse::parse_recipe(text, "/recipes", "recipe.yaml", take_overrides(text)).recipe;
    } catch (const interfuse::Error& error) {
        if (std::string_view(error.what()).empty()) std::abort();
        return 0;
    }
    // What was accepted must survive being written; an error or a difference here is a bug.
    const std::string yaml = interfuse::recipe_to_yaml(recipe);
    if (!(interfuse::parse_recipe(yaml, "/elsewhere", "written", {}).recipe == recipe)) {
        std::abort();
    }
    return 0;
}
