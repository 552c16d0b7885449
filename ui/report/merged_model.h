// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Which row of an evaluation is the model that a recipe makes.
#pragma once

#include "core/evaluation/evaluation_table.h"
#include "core/recipe/recipe.h"

namespace interfuse {

// Of the rows of the recipe's method that are measured whole, the one with its scaling factor, else
// the last; nothing where there is none.
const EvaluatedModel* mergedModel(const EvaluationTable& table, const Recipe& recipe);

}  // namespace interfuse
