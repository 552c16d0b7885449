// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
// How an expert is told apart besides its colour, for prints in grey and for eyes that see few
// colours: the shape of its points, and beyond eight experts the dashes of its line.
#pragma once

#include <QPen>
#include <QPointF>
#include <cstddef>
#include <optional>
#include <vector>

class QCPPainter;

namespace interfuse {

QPen expertPen(std::size_t expert, const QColor& color, double width);
void drawExpertPoint(QCPPainter& painter, std::size_t expert, const QColor& color, QPointF at,
                     double size);
// A line over the encoder layers, with a point at each; it breaks where there is none.
void drawExpertLine(QCPPainter& painter, std::size_t expert, const QColor& color, bool marked,
                    const std::vector<std::optional<QPointF>>& points);

}  // namespace interfuse
