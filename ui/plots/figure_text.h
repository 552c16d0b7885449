// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Words and numbers of the figures: labels, sentences for the hover, CSV.
#pragma once

#include <QString>
#include <QStringList>

#include "ui/plots/routing_values.h"

namespace interfuse {

QString weightText(double weight, int decimals = 3);
// An error with two significant digits, in plain decimals.
QString errorText(double error);
// "Routing weight, mean of all linear layers", "Routing weight, q, images of MNIST"
QString weightAxisTitle(const FigureInput& input);
// "Layer 7, q", "Layer 7, mean of all linear layers"
QString placeText(std::int64_t layer, std::optional<LinearKind> kind);
// The routing weight at a spot with layer and expert, with its error; of a layer alone, the highest
// and the lowest expert; of an expert alone, its name.
QString describeWeight(const FigureInput& input, const Spot& spot);

QString noWeightsYet(const FigureData& data);

// One record of a CSV file, quoted where it must be, with its line end.
QString csvLine(const QStringList& fields);
QString csvNumber(double value);
// "self_attn.q_proj", or "mean" for the mean of all kinds
QString csvKind(std::optional<LinearKind> kind);
QString csvNumber(const std::optional<double>& value);

}  // namespace interfuse
