// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What a person does to a recipe, as functions that keep it consistent: lists that belong together
// keep their lengths, names stay unique, what was recorded of an input goes with it.
#pragma once

#include <filesystem>
#include <string>

#include "core/recipe/recipe.h"

namespace interfuse {

void setPretrained(Recipe& recipe, const std::filesystem::path& folder);
void clearPretrained(Recipe& recipe);

// Named by the folder, made unique with a number.
void addExpert(Recipe& recipe, const std::filesystem::path& folder);
// When the last one that was not muted goes, none is muted any more: the others would merge to
// nothing but the pretrained model.
void removeExpert(Recipe& recipe, std::size_t expert);
void moveExpert(Recipe& recipe, std::size_t from, std::size_t to);

// In a mixture it weighs what the others do on average.
void addDataset(Recipe& recipe, const std::filesystem::path& folder,
                const std::string& split = "train");
void removeDataset(Recipe& recipe, std::size_t dataset);
void moveDataset(Recipe& recipe, std::size_t from, std::size_t to);
void setSplit(Recipe& recipe, std::size_t dataset, const std::string& split);

// Why a name cannot be given, a sentence; "" when it can.
std::string nameProblem(const Recipe& recipe, const std::string& name, bool isExpert,
                        std::size_t row);
void renameExpert(Recipe& recipe, std::size_t expert, const std::string& name);
void renameDataset(Recipe& recipe, std::size_t dataset, const std::string& name);

// The scaling factor of one expert, whatever form the recipe gives it.
double scalingOf(const Recipe& recipe, std::size_t expert);
bool hasScalingPerExpert(const Recipe& recipe);
// One number for all, or the present numbers as a list.
void setScalingPerExpert(Recipe& recipe, bool perExpert);
void setScaling(Recipe& recipe, double factor);
void setScalingOf(Recipe& recipe, std::size_t expert, double factor);

}  // namespace interfuse
