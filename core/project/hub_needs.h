// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What a recipe names of the Hugging Face Hub and the local cache lacks, and which files of it are
// of use here. Looks at the disk only.
#pragma once

#include <string>
#include <vector>

#include "core/fetch/hub_fetch.h"
#include "core/recipe/recipe.h"

namespace interfuse {

// In the recipe's order, each id once. A repository of which only some files are in the cache, as
// after loading its processor alone, counts as missing where others are needed.
std::vector<HubWant> missing_hub_sources(const Recipe& recipe);

// The recipe with the places of what has come to the cache since it was read.
Recipe with_hub_sources(Recipe recipe);

// The files of a model's repository that are read: configuration, weights (safetensors before
// pickles, and one form of them only), tokeniser, image processor. Throws Error where there are no
// weights. `all` are the repository's files, `id` names it in messages.
std::vector<std::string> hub_model_files(const HubId& id, const std::vector<std::string>& all);
// The image processor's. Throws Error where there is none.
std::vector<std::string> hub_processor_files(const HubId& id, const std::vector<std::string>& all);
// README.md, and the Parquet files and images of these splits, as the card and the names have them;
// of all splits where the card names files, for it wants them all. A configuration may be named;
// "" is the default one. Throws Error where there are none.
std::vector<std::string> hub_dataset_files(const HubId& id, const std::vector<std::string>& all,
                                           const HubText& text, const std::string& configuration,
                                           const std::vector<std::string>& splits);

}  // namespace interfuse
