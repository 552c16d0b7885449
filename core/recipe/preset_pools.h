// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What the presets' model pools hold, told from the presets alone, and what of it lies in the hub's
// cache.
#pragma once

#include <string>
#include <vector>

namespace interfuse {

struct PresetSource {
    std::string name;  // in the recipe: "mnist"
    std::string id;    // of the Hugging Face Hub
    bool cached = false;
};

struct PresetPool {
    std::string option;  // "CLIPVisionModelPool/clip-vit-base-patch32_TA8"
    PresetSource pretrained;
    std::vector<PresetSource> experts;         // in order
    std::vector<PresetSource> train_datasets;  // in order
    std::string task_pool;  // the option of "taskpool" that is for the same model; "" for none
};

// In the order of their names.
std::vector<PresetPool> preset_pools();

}  // namespace interfuse
