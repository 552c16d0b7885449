// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Everything that a merge reads, opened and checked from headers and configs alone.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "core/clip/text_tower.h"
#include "core/dataset/image_processor.h"
#include "core/merge/calibration_plan.h"
#include "core/merge/model_pool.h"
#include "core/project/calibration_samples.h"
#include "core/recipe/recipe.h"

namespace interfuse {

struct MergeInputs {
    std::unique_ptr<ModelPool> pool;
    std::optional<TextModel> text;       // where a whole CLIPModel is to be written
    std::vector<NamedDataset> datasets;  // in the recipe's order
    ImageProcessorConfig processor;
    std::vector<std::string> notices;
};

struct InputNeeds {
    // A merge from a saved table needs neither images nor a processor; they are opened if they are
    // there, so that what can be checked is checked.
    bool calibrates = true;
    std::filesystem::path target;  // empty: nothing is written
    bool overwrite = false;
};

// Throws one Error with every problem that headers, configs, listings and the target show.
MergeInputs open_merge_inputs(const Recipe& recipe, const InputNeeds& needs);

}  // namespace interfuse
