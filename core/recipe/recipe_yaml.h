// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Recipes as YAML, both ways.
#pragma once

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

#include "core/recipe/config_files.h"
#include "core/recipe/recipe.h"

namespace interfuse {

// Parses a recipe. Relative paths start at `folder`; `origin` names the file in messages (with line
// numbers). `overrides` are Hydra's: "method.num_samples=64", "+interfuse.tolerance=1e-3",
// "~method.seed", "method.scaling_factor=[1,0.5]"; they are applied before interpolations, and
// relative paths in them start at `folder` too. Nothing is looked up on disk. Throws Error with
// every problem a line: YAML syntax, unknown keys (with the nearest known one), mistyped values,
// values out of bounds, duplicate names, a scaling list of another length than the experts, aliases
// that expand to more than the limits allow.
//
// A `defaults` list, and overrides that choose an option of a group ("method=ties_merging"), are
// composed first, from the group files of `configs` (core/recipe/composer.h). A `device: cuda` of
// theirs is a default and taken as auto, with a notice.
//
// A draft is a project that somebody has not finished: it may lack the pretrained model and the
// experts. Its pretrained path is then empty. All else is as strict as for a complete recipe.
enum class RecipeForm { complete, draft };
LoadedRecipe parse_recipe(std::string_view yaml, const std::filesystem::path& folder,
                          const std::string& origin, const std::vector<std::string>& overrides,
                          RecipeForm form = RecipeForm::complete,
                          const ConfigFiles& configs = preset_configs());

// Reads and parses a file; relative paths start at its folder.
LoadedRecipe load_recipe(const std::filesystem::path& file,
                         const std::vector<std::string>& overrides);

// What a command line says of a recipe.
struct RecipeRequest {
    std::filesystem::path file;  // empty: the overrides choose groups, and that is the recipe
    std::vector<std::string> overrides;
    std::filesystem::path config_dir;  // of group files; empty: the presets alone
};

// The same for what the request names; without a file relative paths start at the working folder.
LoadedRecipe load_recipe(const RecipeRequest& request, RecipeForm form = RecipeForm::complete);

// The recipe as it is composed, with all overrides, as YAML: what load_recipe reads. Interpolations
// stay, and nothing is checked but what composing needs. Notices go to `notices`.
std::string composed_recipe(const RecipeRequest& request, std::vector<std::string>& notices);

// The same for a draft.
LoadedRecipe load_draft_recipe(const std::filesystem::path& file);

// The recipe as YAML that parse_recipe reads back to an equal value: keys in a fixed order, only
// what differs from the default under `interfuse`. Paths are absolute, but those of `relative_to`
// (when given) and of what lies below it are written as seen from there, so that folder and recipe
// can be moved together; parse_recipe then wants the same folder. A recipe without a pretrained
// path or without experts becomes a draft.
std::string recipe_to_yaml(const Recipe& recipe, const std::filesystem::path& relative_to = {});

// What the file would lose if the recipe that was read from it were written in its place, as short
// phrases: "comments", "the keys taskpool and fabric", "interpolations". Throws Error where the
// text is no YAML mapping.
std::vector<std::string> what_rewriting_loses(std::string_view yaml);

}  // namespace interfuse
