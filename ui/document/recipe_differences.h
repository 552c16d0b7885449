// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
// In what two recipes differ, for people who compare two runs.
#pragma once

#include <QStringList>

#include "core/recipe/recipe.h"

namespace interfuse {

// A short phrase each: "scaling_factor 1 → 2.5", "muted: svhn", "num_samples 32 → 256". Options
// have the names that recipes give them. Empty when the recipes are equal; colours and the folder
// to export to, on which no model hangs, are left aside.
QStringList recipeDifferences(const Recipe& before, const Recipe& after);

}  // namespace interfuse
