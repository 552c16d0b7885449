// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What becomes of paths that someone drops or pastes: models, datasets and recipes are told apart
// by what lies there.
#pragma once

#include <QMimeData>
#include <QStringList>

#include "core/recipe/recipe.h"

namespace interfuse {

// Where paths were dropped, when that says what they are meant as.
enum class IntakeHint { none, pretrained, experts, datasets };

struct Intake {
    QString recipeFile;    // a project to open; then nothing else is taken
    QStringList models;    // folders
    QStringList adapters;  // folders; always experts
    QStringList datasets;
    QStringList problems;  // a sentence for each path that is none of these
    bool empty() const {
        return recipeFile.isEmpty() && models.isEmpty() && adapters.isEmpty() && datasets.isEmpty();
    }
};

// Local paths in dropped or copied data: URLs, or lines of text.
QStringList pathsIn(const QMimeData& data);

// Looks at each path. A folder that holds several models or datasets, and is none itself, stands
// for them.
Intake sortPaths(const QStringList& paths);

// Adds what was taken: the first model becomes the pretrained one when there is none and the hint
// does not say otherwise.
void addTo(Recipe& recipe, const Intake& intake, IntakeHint hint);

}  // namespace interfuse
