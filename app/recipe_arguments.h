// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What a command takes as a recipe: a file and changes to it, or the groups that make one.
#pragma once

#include <CLI/CLI.hpp>
#include <string>
#include <vector>

#include "core/recipe/recipe_yaml.h"

namespace interfuse {

// "method=ties_merging", "~method.seed", and no file of that name.
bool is_override(const std::string& word);

// The option --config-dir.
CLI::Option* add_config_dir(CLI::App& command, std::string& folder);

// The words of a command line, the first one a file unless it is a change. Throws UsageError where
// there is no file and no model pool either.
RecipeRequest recipe_request(const std::vector<std::string>& words, const std::string& config_dir);

}  // namespace interfuse
