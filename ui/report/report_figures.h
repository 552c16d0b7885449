// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The plots of a report: the same figures as in the window, on paper, as SVG within the page.
#pragma once

#include <QString>

#include "ui/plots/figure.h"

namespace interfuse {

// A figure with a heading and a sentence beneath it; "" where it has nothing to draw. `id` is of
// the page; `height` is of the drawing, 920 pixels wide.
struct ReportFigure {
    QString id, heading, words;
    int height = 460;
};
QString figureHtml(const Figure& figure, const FigureData& data, const FigureChoices& choices,
                   const ReportFigure& how);

QString routingFigures(const FigureData& data);
QString coefficientsFigure(const FigureData& data);
QString sweepFigure(const FigureData& data);
QString poolFigures(const FigureData& data);

}  // namespace interfuse
