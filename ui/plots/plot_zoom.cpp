// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plots/plot_zoom.h"

#include <algorithm>
#include <cmath>

namespace interfuse {
namespace {

constexpr double keyZoom = 0.8;
constexpr double keyPan = 60;  // pixels

// Where an axis measures distances: logarithms, or the values themselves.
double toScale(const QCPAxis& axis, double value) {
    return axis.scaleType() == QCPAxis::stLogarithmic ? std::log(value) : value;
}

double fromScale(const QCPAxis& axis, double place) {
    return axis.scaleType() == QCPAxis::stLogarithmic ? std::exp(place) : place;
}

QCPRange zoomed(const QCPAxis& axis, const QCPRange& all, double factor, double around) {
    const double centre = toScale(axis, around);
    const double lower = centre + (toScale(axis, axis.range().lower) - centre) * factor;
    const double upper = centre + (toScale(axis, axis.range().upper) - centre) * factor;
    const double most = toScale(axis, all.upper) - toScale(axis, all.lower);
    if (upper - lower >= most * (1 - 1e-9)) return all;
    if (upper - lower < most * 1e-4) return axis.range();
    return {fromScale(axis, lower), fromScale(axis, upper)};
}

// At least a tenth of the axis still shows data.
QCPRange moved(const QCPAxis& axis, const QCPRange& all, double pixels, int length) {
    const double lower = toScale(axis, axis.range().lower);
    const double upper = toScale(axis, axis.range().upper);
    const double first = toScale(axis, all.lower), last = toScale(axis, all.upper);
    const double size = upper - lower;
    const double by = std::clamp(pixels / std::max(1, length) * size, first + 0.1 * size - upper,
                                 last - 0.1 * size - lower);
    return {fromScale(axis, lower + by), fromScale(axis, upper + by)};
}

QCPAxis* axisOf(const QCustomPlot& plot, QCPAxis::AxisType type) {
    return plot.axisRectCount() > 0 ? plot.axisRect(0)->axis(type) : nullptr;
}

}  // namespace

void PlotZoom::drawn(QCustomPlot& plot) {
    const QCPAxis* x = axisOf(plot, QCPAxis::atBottom);
    const QCPAxis* y = axisOf(plot, QCPAxis::atLeft);
    all_.reset();
    if (!x || !y) return;
    all_ = Ranges{x->range(), y->range()};
    if (shown_) show(plot, *shown_);
}

void PlotZoom::show(QCustomPlot& plot, const Ranges& ranges) {
    shown_ = ranges;
    if (shown_ == all_) shown_.reset();
    axisOf(plot, QCPAxis::atBottom)->setRange(ranges.x);
    axisOf(plot, QCPAxis::atLeft)->setRange(ranges.y);
}

void PlotZoom::zoom(QCustomPlot& plot, double factor, QPointF around) {
    const QCPAxis* x = axisOf(plot, QCPAxis::atBottom);
    const QCPAxis* y = axisOf(plot, QCPAxis::atLeft);
    if (!x || !y || !all_) return;
    show(plot, {zoomed(*x, all_->x, factor, x->pixelToCoord(around.x())),
                zoomed(*y, all_->y, factor, y->pixelToCoord(around.y()))});
}

void PlotZoom::zoom(QCustomPlot& plot, double factor) {
    if (all_) zoom(plot, factor, plot.axisRect(0)->rect().center());
}

void PlotZoom::pan(QCustomPlot& plot, QPointF pixels) {
    const QCPAxis* x = axisOf(plot, QCPAxis::atBottom);
    const QCPAxis* y = axisOf(plot, QCPAxis::atLeft);
    if (!x || !y || !all_) return;
    const QSize size = plot.axisRect(0)->size();
    show(plot, {moved(*x, all_->x, -pixels.x(), size.width()),
                moved(*y, all_->y, pixels.y(), size.height())});
}

void PlotZoom::reset(QCustomPlot& plot) {
    if (all_) show(plot, *all_);
    shown_.reset();
}

bool PlotZoom::keyPressed(QCustomPlot& plot, int key) {
    switch (key) {
        case Qt::Key_Plus:
        case Qt::Key_Equal:
            zoom(plot, keyZoom);
            return true;
        case Qt::Key_Minus:
            zoom(plot, 1 / keyZoom);
            return true;
        case Qt::Key_Left:
            pan(plot, {keyPan, 0});
            return true;
        case Qt::Key_Right:
            pan(plot, {-keyPan, 0});
            return true;
        case Qt::Key_Up:
            pan(plot, {0, keyPan});
            return true;
        case Qt::Key_Down:
            pan(plot, {0, -keyPan});
            return true;
        case Qt::Key_0:
        case Qt::Key_Home:
            reset(plot);
            return true;
        default:
            return false;
    }
}

}  // namespace interfuse
