// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plots/sweep_painting.h"

#include <QCoreApplication>
#include <algorithm>
#include <cmath>

#include "ui/plots/evaluation_text.h"
#include "ui/plots/expert_marks.h"

namespace interfuse {
namespace {

constexpr double taskPointSize = 5;

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(SweepFigure)
};

double percent(double share) {
    return 100 * share;
}

std::optional<double> averageAt(const SweepPoint& point) {
    return point.average ? std::optional(percent(point.average->accuracy)) : std::nullopt;
}

// Breaks where a factor is not measured yet.
template <typename Value>
QPolygonF paintSegments(QCPPainter& painter, const PaintedData& data, const SweepPicture& sweep,
                        const Value& valueAt) {
    QPolygonF points;
    std::optional<QPointF> before;
    for (const SweepPoint& point : sweep.points) {
        const std::optional<double> value = valueAt(point);
        std::optional<QPointF> here;
        if (value) here = data.pixel(point.scaling, *value);
        if (here && before) painter.drawLine(*before, *here);
        if (here) points.append(*here);
        before = here;
    }
    return points;
}

void paintBand(QCPPainter& painter, const PaintedData& data, const SweepPicture& sweep) {
    QColor fill = sweep.palette.ink;
    fill.setAlphaF(bandOpacity);
    painter.setPen(Qt::NoPen);
    painter.setBrush(fill);
    QPolygonF upper, lower;
    const auto close = [&] {
        std::reverse(lower.begin(), lower.end());
        if (upper.size() > 1) painter.drawPolygon(upper + lower);
        upper.clear();
        lower.clear();
    };
    for (const SweepPoint& point : sweep.points) {
        if (!point.average) {
            close();
            continue;
        }
        const double mean = percent(point.average->accuracy);
        const double error = percent(point.error.value_or(0));
        upper.append(data.pixel(point.scaling, mean + error));
        lower.append(data.pixel(point.scaling, mean - error));
    }
    close();
    painter.setBrush(Qt::NoBrush);
}

void paintTasks(QCPPainter& painter, const PaintedData& data, const SweepPicture& sweep) {
    for (const bool markedOnes : {false, true}) {
        for (const SweepLine& line : sweep.lines) {
            if (line.isMarked != markedOnes) continue;
            painter.setPen(
                expertPen(line.task, line.color, line.isMarked ? lineWidth : sweepLineWidth));
            const QPolygonF points = paintSegments(
                painter, data, sweep,
                [&](const SweepPoint& point) { return accuracyAt(point, line.task); });
            for (const QPointF& point : points)
                drawExpertPoint(painter, line.task, line.color, point, taskPointSize);
        }
    }
}

void paintAverage(QCPPainter& painter, const PaintedData& data, const SweepPicture& sweep) {
    painter.setPen(QPen(sweep.palette.ink, markedWidth, Qt::SolidLine, Qt::FlatCap));
    for (const QPointF& point : paintSegments(painter, data, sweep, averageAt))
        drawExpertPoint(painter, averageShape, sweep.palette.ink, point, pointSize);
}

// A few words beside a place, within the data and on paper, so that lines do not cross them.
void paintWords(QCPPainter& painter, const PaintedData& data, const SweepPicture& sweep,
                const QString& words, QPointF middle) {
    const QFontMetrics metrics(painter.font());
    QRectF box(0, 0, metrics.horizontalAdvance(words) + 8, metrics.height() + 2);
    box.moveCenter(middle);
    const QRectF room = QRectF(data.dataRect()).adjusted(2, 2, -2, -2);
    box.moveLeft(
        std::clamp(box.left(), room.left(), std::max(room.left(), room.right() - box.width())));
    box.moveTop(
        std::clamp(box.top(), room.top(), std::max(room.top(), room.bottom() - box.height())));
    QColor ground = sweep.palette.paper;
    ground.setAlphaF(0.8F);
    painter.fillRect(box, ground);
    painter.drawText(box, Qt::AlignCenter, words);
}

void paintBest(QCPPainter& painter, const PaintedData& data, const SweepPicture& sweep) {
    if (!sweep.best) return;
    const SweepPoint& best = sweep.points[sweep.best->point];
    const QPointF place = data.pixel(best.scaling, percent(best.average->accuracy));
    painter.setPen(QPen(sweep.palette.ink, 1.5));
    painter.setBrush(Qt::NoBrush);
    painter.drawEllipse(place, 8, 8);
    QFont bold = sweep.font;
    bold.setBold(true);
    painter.setFont(bold);
    paintWords(painter, data, sweep, accuracyText(best.average->accuracy), place - QPointF(0, 19));
    painter.setFont(sweep.font);
}

// The present scaling factor, dashed over the whole height, with its name at the foot.
void paintScaling(QCPPainter& painter, const PaintedData& data, const SweepPicture& sweep) {
    if (!sweep.scaling) return;
    const QRect rect = data.dataRect();
    const double x = std::round(data.pixel(*sweep.scaling, 0).x());
    if (x < rect.left() || x > rect.right()) return;
    painter.setAntialiasing(false);
    painter.setPen(referencePen(sweep.palette));
    painter.drawLine(QPointF(x, rect.top()), QPointF(x, rect.bottom()));
    painter.setAntialiasing(true);
}

void paintScalingName(QCPPainter& painter, const PaintedData& data, const SweepPicture& sweep) {
    if (!sweep.scaling) return;
    const QRect rect = data.dataRect();
    const double x = data.pixel(*sweep.scaling, 0).x();
    if (x < rect.left() || x > rect.right()) return;
    painter.setFont(sweep.font);
    painter.setPen(QPen(sweep.palette.faintInk));
    paintWords(painter, data, sweep, Texts::tr("now %1").arg(scalingText(*sweep.scaling)),
               QPointF(x, rect.top()));
}

void paintMarkedFactor(QCPPainter& painter, const PaintedData& data, const SweepPicture& sweep,
                       std::optional<std::size_t> row, const QPen& pen) {
    for (const SweepPoint& point : sweep.points) {
        if (point.model != row) continue;
        const QRect rect = data.dataRect();
        const double x = std::round(data.pixel(point.scaling, 0).x());
        painter.setAntialiasing(false);
        painter.setPen(pen);
        painter.drawLine(QPointF(x, rect.top()), QPointF(x, rect.bottom()));
        painter.setAntialiasing(true);
    }
}

}  // namespace

std::optional<double> accuracyAt(const SweepPoint& point, std::size_t task) {
    const std::optional<TaskScore>& score = point.scores[task];
    return score ? std::optional(percent(score->accuracy)) : std::nullopt;
}

void paintSweep(QCPPainter& painter, const PaintedData& data, const SweepPicture& sweep) {
    painter.save();
    // Points on the axis itself stay whole.
    painter.setClipRect(data.dataRect().adjusted(-5, -5, 5, 5), Qt::IntersectClip);
    paintScaling(painter, data, sweep);
    if (sweep.hovered != sweep.selected)
        paintMarkedFactor(painter, data, sweep, sweep.hovered, QPen(sweep.palette.reference, 1));
    paintMarkedFactor(painter, data, sweep, sweep.selected, QPen(sweep.palette.mark, 1));
    painter.setAntialiasing(true);
    paintBand(painter, data, sweep);
    paintTasks(painter, data, sweep);
    paintAverage(painter, data, sweep);
    paintScalingName(painter, data, sweep);
    paintBest(painter, data, sweep);
    painter.restore();
}

}  // namespace interfuse
