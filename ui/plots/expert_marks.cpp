// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plots/expert_marks.h"

#include <array>

#include "ui/plots/custom_plot.h"
#include "ui/plots/figure_style.h"

namespace interfuse {
namespace {

struct Point {
    QCPScatterStyle::ScatterShape shape;
    bool filled;
    double size;  // shapes of one width look unequal in size
};

constexpr std::array<Point, 8> shapes{{{QCPScatterStyle::ssCircle, true, 1.0},
                                       {QCPScatterStyle::ssSquare, true, 0.9},
                                       {QCPScatterStyle::ssTriangle, true, 1.25},
                                       {QCPScatterStyle::ssDiamond, true, 1.2},
                                       {QCPScatterStyle::ssTriangleInverted, true, 1.25},
                                       {QCPScatterStyle::ssPlus, false, 1.2},
                                       {QCPScatterStyle::ssCross, false, 1.1},
                                       {QCPScatterStyle::ssStar, false, 1.2}}};

}  // namespace

QPen expertPen(std::size_t expert, const QColor& color, double width) {
    QPen pen(color, width, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin);
    switch (expert / shapes.size() % 3) {
        case 1:
            pen.setDashPattern({4.0, 2.5});
            pen.setCapStyle(Qt::FlatCap);
            break;
        case 2:
            pen.setDashPattern({1.2, 1.8});
            pen.setCapStyle(Qt::FlatCap);
            break;
        default:
            break;
    }
    return pen;
}

void drawExpertPoint(QCPPainter& painter, std::size_t expert, const QColor& color, QPointF at,
                     double size) {
    const Point& point = shapes[expert % shapes.size()];
    const QPen pen(color, point.filled ? 1.0 : 1.6, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin);
    const QCPScatterStyle style(point.shape, pen, point.filled ? QBrush(color) : QBrush(),
                                size * point.size);
    style.applyTo(&painter, pen);
    style.drawShape(&painter, at);
}

// Segment by segment, which the raster engine does several times faster than a whole polyline; the
// points lie on the joints.
void drawExpertLine(QCPPainter& painter, std::size_t expert, const QColor& color, bool marked,
                    const std::vector<std::optional<QPointF>>& points) {
    QPen pen = expertPen(expert, color, marked ? markedWidth : lineWidth);
    pen.setCapStyle(Qt::FlatCap);
    painter.setPen(pen);
    for (std::size_t i = 1; i < points.size(); ++i) {
        if (points[i - 1] && points[i]) painter.drawLine(*points[i - 1], *points[i]);
    }
    const double size = marked ? pointSize * 1.25 : pointSize;
    for (const std::optional<QPointF>& point : points) {
        if (point) drawExpertPoint(painter, expert, color, *point, size);
    }
}

}  // namespace interfuse
