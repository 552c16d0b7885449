// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Recipes as YAML, both ways.
#pragma once

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

#include "core/recipe/recipe.h"

namespace interfuse {

// Parses a recipe. Relative paths start at `folder`; `origin` names the file in messages (with line
// numbers). `overrides` are Hydra's: "method.num_samples=64", "+interfuse.tolerance=1e-3",
// "~method.seed", "method.scaling_factor=[1,0.5]"; they are applied before interpolations, and
// relative paths in them start at `folder` too. Nothing is looked up on disk. Throws Error with
// every problem a line: YAML syntax, unknown keys (with the nearest known one), mistyped values,
// values out of bounds, duplicate names, a scaling list of another length than the experts, aliases
// that expand to more than the limits allow.
LoadedRecipe parse_recipe(std::string_view yaml, const std::filesystem::path& folder,
                          const std::string& origin, const std::vector<std::string>& overrides);

// Reads and parses a file; relative paths start at its folder.
LoadedRecipe load_recipe(const std::filesystem::path& file,
                         const std::vector<std::string>& overrides);

// The recipe as YAML that parse_recipe reads back to an equal value: absolute paths, keys in a
// fixed order, only what differs from the default under `interfuse`.
std::string recipe_to_yaml(const Recipe& recipe);

}  // namespace interfuse
