// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plots/expert_marks.h"

#include <array>

#include "ui/plots/custom_plot.h"

namespace interfuse {
namespace {

struct Point {
    QCPScatterStyle::ScatterShape shape;
    bool filled;
    double size;  // shapes of one width look unequal in size
};

constexpr std::array<Point, 8> points{{{QCPScatterStyle::ssCircle, true, 1.0},
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
    switch (expert / points.size() % 3) {
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
    const Point& point = points[expert % points.size()];
    const QPen pen(color, point.filled ? 1.0 : 1.6, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin);
    const QCPScatterStyle style(point.shape, pen, point.filled ? QBrush(color) : QBrush(),
                                size * point.size);
    style.applyTo(&painter, pen);
    style.drawShape(&painter, at);
}

}  // namespace interfuse
