// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/report/merged_model.h"

#include "core/project/comparison.h"
#include "ui/plots/evaluation_text.h"

namespace interfuse {

const EvaluatedModel* mergedModel(const EvaluationTable& table, const Recipe& recipe) {
    const EvaluatedModel wanted = merged_model_row(recipe);
    const EvaluatedModel *last = nullptr, *exact = nullptr;
    for (const EvaluatedModel& model : table.models) {
        if (model.kind != wanted.kind || !averageOf(table, model)) continue;
        last = &model;
        if (model.scaling == wanted.scaling) exact = &model;
    }
    return exact != nullptr ? exact : last;
}

}  // namespace interfuse
