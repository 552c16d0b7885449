// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What the figures of a measured pool have in common: its numbers by place, and their words.
#pragma once

#include <QString>
#include <optional>

#include "ui/plots/figure.h"

namespace interfuse {

// Whether there is a number to draw: of a pool that has the experts which the data names.
bool isMeasured(const FigureData& data);
// What to say until there is.
QString notMeasuredYet();
// Whether all linear layers of an encoder layer are: their mean means something only then.
bool isMeasured(const FigureData& data, std::int64_t layer);
// Encoder layers to show, whether all are measured or not.
std::int64_t poolLayers(const FigureData& data);

// The linear layers of an encoder layer, or of all, and of a kind, or of all.
TowerPart partOf(std::optional<std::int64_t> layer, std::optional<LinearKind> kind);

// The layer that is selected, while it is one of the data's.
std::optional<std::int64_t> selectedLayer(const FigureInput& input);
// The kind that belongs to it; without such a layer the one chosen for all figures.
std::optional<LinearKind> selectedKind(const FigureInput& input);
// "Layer 7, q", "Mean of q over all layers", "Mean of all linear layers"
QString selectedPlaceText(const FigureInput& input);

}  // namespace interfuse
