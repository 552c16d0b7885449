// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Short recipes for tests, and the message that a faulty one gets.
#pragma once

#include <gmock/gmock.h>

#include <algorithm>
#include <string>
#include <vector>

#include "core/recipe/recipe_yaml.h"
#include "core/runtime/error.h"

namespace interfuse::testing_recipe {

inline const std::string pool =
    "modelpool:\n"
    "  models: {_pretrained_: base, a: expert_a, b: expert_b}\n"
    "  train_datasets: {x: data_x, y: data_y}\n";

inline LoadedRecipe load(const std::string& yaml, const std::vector<std::string>& overrides = {}) {
    return parse_recipe(yaml, "/r", "recipe.yaml", overrides);
}

inline Recipe parse(const std::string& yaml, const std::vector<std::string>& overrides = {}) {
    return load(yaml, overrides).recipe;
}

// The error's text, or "" when the recipe is accepted.
inline std::string fault(const std::string& yaml, const std::vector<std::string>& overrides = {}) {
    try {
        load(yaml, overrides);
    } catch (const Error& error) {
        return error.what();
    }
    return "";
}

// "a7"
inline std::string numbered(const char* stem, int number) {
    std::string text(stem);
    text += std::to_string(number);
    return text;
}

inline std::size_t line_count(const std::string& text) {
    return text.empty() ? 0 : 1 + std::count(text.begin(), text.end(), '\n');
}

}  // namespace interfuse::testing_recipe
