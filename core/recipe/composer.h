// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Hydra's composition of a recipe from group files (https://hydra.cc/docs/advanced/defaults_list).
#pragma once

#include <vector>

#include "core/recipe/config_files.h"
#include "core/recipe/overrides.h"
#include "core/recipe/yaml_reader.h"

namespace interfuse {

// Puts into `root`, a recipe, what its `defaults` list and the choices name, in Hydra's order, and
// takes the list out. A choice of a group that the list has goes in its place; one that it lacks
// replaces that section of the recipe. Keys keep the order in which they come; of what the files
// say of Hydra itself (`hydra`) nothing remains. The files are added to `origin`. Throws Error with
// file and line: files that are not there (with those that are nearest), circles, choices of what
// no list has, two choices of one group, and more than the limits allow.
void compose_groups(YamlNode& root, YamlOrigin& origin, const ConfigFiles& files,
                    const std::vector<GroupChoice>& choices);

}  // namespace interfuse
