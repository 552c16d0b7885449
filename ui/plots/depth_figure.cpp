// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The mean routing weight of every expert over the encoder layers.
#include <QCoreApplication>
#include <QPainterPath>
#include <algorithm>
#include <cmath>
#include <memory>

#include "ui/plots/axis_tickers.h"
#include "ui/plots/expert_marks.h"
#include "ui/plots/figure_style.h"
#include "ui/plots/figure_text.h"

namespace interfuse {
namespace {

constexpr double reach = 14;            // pixels around a line that still mean it
constexpr double smallestSpan = 0.002;  // of the axis, so that noise is not drawn as a mountain

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(DepthFigure)
};

struct Line {
    std::size_t expert = 0;
    QColor color;
    bool marked = false;
    std::vector<std::optional<WeightWithError>> values;  // by layer
};

// Everything the painting needs, so that it outlives the input.
struct Depth {
    std::vector<Line> lines;
    double uniform = 0;
    std::optional<std::int64_t> layer;
    Palette palette;
    QFont font;
};

std::vector<Line> makeLines(const FigureInput& input) {
    const RoutingValues values = chosenValues(input);
    const std::optional<std::size_t> one = marked(input.choices).expert;
    const bool anyMarked = one && *one < values.experts() && !isHidden(input, *one);
    std::vector<Line> lines;
    for (std::size_t expert = 0; expert < values.experts(); ++expert) {
        if (isHidden(input, expert)) continue;
        Line line{expert, colorOf(input.data, expert), marked(input.choices).expert == expert, {}};
        for (std::int64_t layer = 0; layer < values.layers(); ++layer)
            line.values.push_back(values.at(layer, input.choices.kind, expert));
        if (anyMarked && !line.marked) line.color = faded(input.palette, line.color);
        lines.push_back(std::move(line));
    }
    return lines;
}

QCPRange weightRange(const std::vector<Line>& lines, double uniform) {
    double low = uniform, high = uniform;
    for (const Line& line : lines) {
        for (const std::optional<WeightWithError>& value : line.values) {
            if (!value) continue;
            const double error = value->error.value_or(0);
            low = std::min(low, value->mean - error);
            high = std::max(high, value->mean + error);
        }
    }
    const double missing = std::max(0.0, smallestSpan - (high - low)) / 2;
    const double room = (high - low + 2 * missing) * 0.06;
    return {low - missing - room, high + missing + room};
}

// The line and its band break where a layer has no weight, the band also where there is no error.
void paintBand(QPainter& painter, const PaintedData& data, const Line& line, const QColor& fill) {
    painter.setPen(Qt::NoPen);
    painter.setBrush(fill);
    QPolygonF upper, lower;
    const auto close = [&] {
        std::reverse(lower.begin(), lower.end());
        if (upper.size() > 1) painter.drawPolygon(upper + lower);
        upper.clear();
        lower.clear();
    };
    for (std::size_t layer = 0; layer < line.values.size(); ++layer) {
        const std::optional<WeightWithError>& value = line.values[layer];
        if (!value || !value->error) {
            close();
            continue;
        }
        upper.append(data.pixel(static_cast<double>(layer), value->mean + *value->error));
        lower.append(data.pixel(static_cast<double>(layer), value->mean - *value->error));
    }
    close();
    painter.setBrush(Qt::NoBrush);
}

// On the screen the bands are painted solid on a sheet of their own, which is laid over the grid at
// once: Qt hands every few translucent scanlines to a pool of threads and waits for them, and the
// calibration would lose two hundred slices of its time to each picture.
void paintBands(QCPPainter& painter, const PaintedData& data, const Depth& depth) {
    if (painter.modes().testFlag(QCPPainter::pmNoCaching)) {
        for (const Line& line : depth.lines) {
            QColor fill = line.color;
            fill.setAlphaF(bandOpacity);
            paintBand(painter, data, line, fill);
        }
        return;
    }
    const QRect rect = data.dataRect();
    const double ratio = painter.device()->devicePixelRatioF();
    QImage sheet(rect.size() * ratio, QImage::Format_ARGB32_Premultiplied);
    sheet.setDevicePixelRatio(ratio);
    sheet.fill(Qt::transparent);
    QPainter solid(&sheet);
    solid.setRenderHint(QPainter::Antialiasing);
    solid.translate(-rect.topLeft());
    for (const Line& line : depth.lines)
        paintBand(solid, data, line, line.color);
    solid.end();
    painter.setOpacity(bandOpacity);
    painter.drawImage(rect.topLeft(), sheet);
    painter.setOpacity(1.0);
}

void paintLine(QCPPainter& painter, const PaintedData& data, const Line& line) {
    std::vector<std::optional<QPointF>> points(line.values.size());
    for (std::size_t layer = 0; layer < line.values.size(); ++layer) {
        const std::optional<WeightWithError>& value = line.values[layer];
        if (value) points[layer] = data.pixel(static_cast<double>(layer), value->mean);
    }
    drawExpertLine(painter, line.expert, line.color, line.marked, points);
}

void paintUniform(QCPPainter& painter, const PaintedData& data, const Depth& depth) {
    const QRect rect = data.dataRect();
    const double y = data.pixel(0, depth.uniform).y();
    if (y < rect.top() || y > rect.bottom()) return;
    painter.setAntialiasing(false);
    painter.setPen(referencePen(depth.palette));
    painter.drawLine(QPointF(rect.left(), y), QPointF(rect.right(), y));
    painter.setPen(QPen(depth.palette.faintInk));
    painter.setFont(depth.font);
    painter.drawText(QRectF(rect.right() + 5, y - 10, 34, 20), Qt::AlignLeft | Qt::AlignVCenter,
                     Texts::tr("1/M"));
}

void paintDepth(QCPPainter& painter, const PaintedData& data, const Depth& depth) {
    paintUniform(painter, data, depth);
    painter.save();
    // Points on the axis itself stay whole.
    painter.setClipRect(data.dataRect().adjusted(-5, -5, 5, 5), Qt::IntersectClip);
    if (depth.layer) {
        painter.setAntialiasing(false);
        painter.setPen(QPen(depth.palette.mark, 1));
        const double x = data.pixel(static_cast<double>(*depth.layer), 0).x();
        painter.drawLine(QPointF(x, data.dataRect().top()), QPointF(x, data.dataRect().bottom()));
    }
    painter.setAntialiasing(true);
    paintBands(painter, data, depth);
    // The marked one last, above the others.
    for (const bool markedOnes : {false, true}) {
        for (const Line& line : depth.lines) {
            if (line.marked != markedOnes) continue;
            paintLine(painter, data, line);
        }
    }
    painter.restore();
}

class DepthFigure : public Figure {
  public:
    QString name() const override { return QStringLiteral("depth"); }
    QString title() const override { return Texts::tr("Depth"); }

    void draw(QCustomPlot& plot, const FigureInput& input) const override {
        if (nothingToShow(input))
            return showSentence(plot, input.palette, noWeightsYet(input.data));
        auto depth = std::make_shared<Depth>();
        depth->lines = makeLines(input);
        depth->uniform = uniformWeight(input.data);
        depth->layer = marked(input.choices).layer;
        depth->palette = input.palette;
        depth->font = figureFonts(plot).small;
        auto* legend = new LegendElement(
            &plot, {}, expertEntries(input, LegendEntry::Sample::line_with_points), input.palette);
        QCPAxisRect* axes = showAxes(plot, input.palette,
                                     {Texts::tr("Encoder layer"), weightAxisTitle(input)}, legend);
        QCPAxis* x = axes->axis(QCPAxis::atBottom);
        QCPAxis* y = axes->axis(QCPAxis::atLeft);
        x->setTicker(QSharedPointer<LayerTicker>::create(plot));
        y->setTicker(QSharedPointer<WeightTicker>::create(plot));
        x->setRange(-0.4, static_cast<double>(input.data.layers) - 0.6);
        y->setRange(weightRange(depth->lines, depth->uniform));
        paintData(*axes, [depth](QCPPainter& painter, const PaintedData& data) {
            paintDepth(painter, data, *depth);
        });
    }

    Spot spotAt(const QCustomPlot& plot, const FigureInput& input, QPointF pixel) const override {
        Spot spot;
        spot.expert = legendExpertAt(plot, input, pixel);
        const QCPAxisRect* axes = axesOf(plot);
        if (spot.expert || !axes || nothingToShow(input)) return spot;
        if (!axes->rect().contains(pixel.toPoint())) return spot;
        const QCPAxis* x = axes->axis(QCPAxis::atBottom);
        const QCPAxis* y = axes->axis(QCPAxis::atLeft);
        const std::int64_t layer = std::llround(x->pixelToCoord(pixel.x()));
        if (layer < 0 || layer >= input.data.layers) return spot;
        spot.layer = layer;
        spot.kind = input.choices.kind;
        const RoutingValues values = chosenValues(input);
        double nearest = reach;
        for (std::size_t expert = 0; expert < values.experts(); ++expert) {
            const std::optional<WeightWithError> value =
                values.at(layer, input.choices.kind, expert);
            if (!value || isHidden(input, expert)) continue;
            const QPointF point(x->coordToPixel(static_cast<double>(layer)),
                                y->coordToPixel(value->mean));
            const double distance = std::abs(point.y() - pixel.y());
            if (distance >= nearest) continue;
            nearest = distance;
            spot.expert = expert;
        }
        return spot;
    }

    QString describe(const FigureInput& input, const Spot& spot) const override {
        return describeWeight(input, spot);
    }

    QString csv(const FigureInput& input) const override {
        QString text =
            csvLine({QStringLiteral("layer"), QStringLiteral("kind"), QStringLiteral("expert"),
                     QStringLiteral("mean"), QStringLiteral("standard_error")});
        if (nothingToShow(input)) return text;
        for (const Line& line : makeLines(input)) {
            for (std::size_t layer = 0; layer < line.values.size(); ++layer) {
                const std::optional<WeightWithError>& value = line.values[layer];
                if (!value) continue;
                text += csvLine({QString::number(layer), csvKind(input.choices.kind),
                                 input.data.experts[line.expert], csvNumber(value->mean),
                                 csvNumber(value->error)});
            }
        }
        return text;
    }

    std::optional<std::size_t> legendExpertAt(const QCustomPlot& plot, const FigureInput&,
                                              QPointF pixel) const override {
        const LegendElement* legend = legendOf(plot);
        return legend ? legend->expertAt(pixel) : std::nullopt;
    }
};

}  // namespace

std::unique_ptr<Figure> makeDepthFigure() {
    return std::make_unique<DepthFigure>();
}

}  // namespace interfuse
