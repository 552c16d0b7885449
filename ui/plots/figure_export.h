// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Figures as files and pictures, in the colours of paper. Files are complete or absent; whatever
// keeps one from being written is thrown as an Error.
#pragma once

#include <QImage>
#include <QSize>
#include <QString>

#include "ui/plots/figure.h"

namespace interfuse {

inline constexpr QSize defaultFigureSize{900, 560};
inline constexpr QSize routingFigureSize{1200, 1400};

// By the file's suffix: .png with two dots to a pixel, .svg with text as text, .pdf. The palette in
// `input` is left aside.
void writeFigure(const Figure& figure, const FigureInput& input, QSize size, const QString& path);
// The figure's numbers as CSV in UTF-8.
void writeFigureData(const Figure& figure, const FigureInput& input, const QString& path);
// For the clipboard: two dots to a pixel, in paper colours.
QImage figureImage(const Figure& figure, const FigureInput& input, QSize size);

// Heat map above, depth beneath: the picture that belongs to a merge. By suffix as well.
void writeRoutingFigure(const FigureData& data, const QString& path,
                        QSize size = routingFigureSize);
// The same as routing_weights.png and routing_weights.svg in a folder.
void writeRoutingFigures(const FigureData& data, const QString& folder);

}  // namespace interfuse
