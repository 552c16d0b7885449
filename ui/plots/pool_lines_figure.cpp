// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
// How much every expert changed over the encoder layers, and in how many directions: a line each.
#include <QCoreApplication>
#include <algorithm>
#include <cmath>
#include <memory>

#include "ui/plots/axis_tickers.h"
#include "ui/plots/expert_marks.h"
#include "ui/plots/figure_style.h"
#include "ui/plots/figure_text.h"
#include "ui/plots/pool_values.h"

namespace interfuse {
namespace {

constexpr double reach = 14;           // pixels around a line that still mean it
constexpr double fromZero = 0.5;       // the axis begins at 0 unless all values are close together
constexpr double smallestSpan = 1e-3;  // of the axis, as a share of the highest value

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(PoolFigure)
};

struct Line {
    std::size_t expert = 0;
    QColor color;
    bool marked = false;
    std::vector<std::optional<double>> values;  // by layer
};

// Everything the painting needs, so that it outlives the input.
struct Lines {
    std::vector<Line> lines;
    std::optional<std::int64_t> layer;
    Palette palette;
};

QCPRange rangeOf(const std::vector<Line>& lines) {
    std::optional<double> low, high;
    for (const Line& line : lines) {
        for (const std::optional<double>& value : line.values) {
            if (!value) continue;
            low = std::min(low.value_or(*value), *value);
            high = std::max(high.value_or(*value), *value);
        }
    }
    if (!high || *high <= 0) return {0, 1};
    const double begin = *low < fromZero * *high ? 0 : *low;
    const double missing = std::max(0.0, smallestSpan * *high - (*high - begin)) / 2;
    const double room = (*high - begin + 2 * missing) * 0.06;
    return {begin > 0 ? begin - missing - room : 0, *high + missing + room};
}

void paintLines(QCPPainter& painter, const PaintedData& data, const Lines& picture) {
    painter.save();
    // Points on the axis itself stay whole.
    painter.setClipRect(data.dataRect().adjusted(-5, -5, 5, 5), Qt::IntersectClip);
    if (picture.layer) {
        painter.setAntialiasing(false);
        painter.setPen(QPen(picture.palette.mark, 1));
        const double x = data.pixel(static_cast<double>(*picture.layer), 0).x();
        painter.drawLine(QPointF(x, data.dataRect().top()), QPointF(x, data.dataRect().bottom()));
    }
    painter.setAntialiasing(true);
    // The marked one last, above the others.
    for (const bool markedOnes : {false, true}) {
        for (const Line& line : picture.lines) {
            if (line.marked != markedOnes) continue;
            std::vector<std::optional<QPointF>> points(line.values.size());
            for (std::size_t layer = 0; layer < points.size(); ++layer) {
                if (line.values[layer])
                    points[layer] = data.pixel(static_cast<double>(layer), *line.values[layer]);
            }
            drawExpertLine(painter, line.expert, line.color, line.marked, points);
        }
    }
    painter.restore();
}

// One number of every linear layer and expert.
class PoolLinesFigure : public Figure {
  public:
    bool hasPicture(const FigureData& data) const override { return isMeasured(data); }
    void draw(QCustomPlot& plot, const FigureInput& input) const override;
    Spot spotAt(const QCustomPlot& plot, const FigureInput& input, QPointF pixel) const override;
    QString describe(const FigureInput& input, const Spot& spot) const override;
    QString csv(const FigureInput& input) const override;
    std::optional<std::size_t> legendExpertAt(const QCustomPlot& plot, const FigureInput&,
                                              QPointF pixel) const override {
        const LegendElement* legend = legendOf(plot);
        return legend ? legend->expertAt(pixel) : std::nullopt;
    }

  protected:
    virtual double valueOf(const LayerStatistics& layer, std::size_t expert) const = 0;
    virtual QString quantity() const = 0;
    virtual int leastDecimals() const = 0;
    virtual QString csvName() const = 0;
    // With its unit.
    virtual QString text(double value) const = 0;
    // Of an expert at a place.
    virtual QString sentence(const QString& place, const QString& expert, double value) const = 0;

  private:
    std::optional<double> mean(const FigureInput& input, std::optional<std::int64_t> layer,
                               std::optional<LinearKind> kind, std::size_t expert) const {
        if (layer && !kind && !isMeasured(input.data, *layer)) return std::nullopt;
        return mean_over(*input.data.pool, partOf(layer, kind), [&](const LayerStatistics& one) {
            return std::optional(valueOf(one, expert));
        });
    }
    std::vector<Line> makeLines(const FigureInput& input) const;
    QString describeLayer(const FigureInput& input, std::int64_t layer,
                          std::optional<LinearKind> kind) const;
};

std::vector<Line> PoolLinesFigure::makeLines(const FigureInput& input) const {
    const std::size_t experts = input.data.experts.size();
    const std::optional<std::size_t> one = marked(input.choices).expert;
    const bool anyMarked = one && *one < experts && !isHidden(input, *one);
    std::vector<Line> lines;
    for (std::size_t expert = 0; expert < experts; ++expert) {
        if (isHidden(input, expert)) continue;
        Line line{expert, colorOf(input.data, expert), one == expert, {}};
        for (std::int64_t layer = 0; layer < poolLayers(input.data); ++layer)
            line.values.push_back(mean(input, layer, input.choices.kind, expert));
        if (anyMarked && !line.marked) line.color = faded(input.palette, line.color);
        lines.push_back(std::move(line));
    }
    return lines;
}

void PoolLinesFigure::draw(QCustomPlot& plot, const FigureInput& input) const {
    if (!isMeasured(input.data)) return showSentence(plot, input.palette, notMeasuredYet());
    auto picture = std::make_shared<Lines>();
    picture->lines = makeLines(input);
    picture->layer = marked(input.choices).layer;
    picture->palette = input.palette;
    auto* legend = new LegendElement(
        &plot, {}, expertEntries(input, LegendEntry::Sample::line_with_points), input.palette);
    const std::optional<LinearKind> kind = input.choices.kind;
    const QString title = kind ? Texts::tr("%1, %2").arg(quantity(), kindLabel(*kind))
                               : Texts::tr("%1, mean of all kinds").arg(quantity());
    QCPAxisRect* axes = showAxes(plot, input.palette, {Texts::tr("Encoder layer"), title}, legend);
    axes->setMinimumMargins(QMargins(0, 6, 16, 0));
    QCPAxis* x = axes->axis(QCPAxis::atBottom);
    QCPAxis* y = axes->axis(QCPAxis::atLeft);
    x->setTicker(QSharedPointer<LayerTicker>::create(plot));
    y->setTicker(QSharedPointer<WeightTicker>::create(plot, leastDecimals()));
    x->setRange(-0.4, static_cast<double>(poolLayers(input.data)) - 0.6);
    y->setRange(rangeOf(picture->lines));
    paintData(*axes, [picture](QCPPainter& painter, const PaintedData& data) {
        paintLines(painter, data, *picture);
    });
}

Spot PoolLinesFigure::spotAt(const QCustomPlot& plot, const FigureInput& input,
                             QPointF pixel) const {
    Spot spot;
    spot.expert = legendExpertAt(plot, input, pixel);
    const QCPAxisRect* axes = axesOf(plot);
    if (spot.expert || !axes || !isMeasured(input.data)) return spot;
    if (!axes->rect().contains(pixel.toPoint())) return spot;
    const QCPAxis* x = axes->axis(QCPAxis::atBottom);
    const QCPAxis* y = axes->axis(QCPAxis::atLeft);
    const std::int64_t layer = std::llround(x->pixelToCoord(pixel.x()));
    if (layer < 0 || layer >= poolLayers(input.data)) return spot;
    spot.layer = layer;
    spot.kind = input.choices.kind;
    double nearest = reach;
    for (std::size_t expert = 0; expert < input.data.experts.size(); ++expert) {
        if (isHidden(input, expert)) continue;
        const std::optional<double> value = mean(input, layer, input.choices.kind, expert);
        if (!value) continue;
        const double distance = std::abs(y->coordToPixel(*value) - pixel.y());
        if (distance >= nearest) continue;
        nearest = distance;
        spot.expert = expert;
    }
    return spot;
}

QString PoolLinesFigure::describeLayer(const FigureInput& input, std::int64_t layer,
                                       std::optional<LinearKind> kind) const {
    std::optional<std::size_t> highest, lowest;
    std::vector<double> values(input.data.experts.size());
    for (std::size_t expert = 0; expert < values.size(); ++expert) {
        const std::optional<double> value = mean(input, layer, kind, expert);
        if (!value || isHidden(input, expert)) continue;
        values[expert] = *value;
        if (!highest || values[expert] > values[*highest]) highest = expert;
        if (!lowest || values[expert] < values[*lowest]) lowest = expert;
    }
    if (!highest) return Texts::tr("%1: not measured yet.").arg(placeText(layer, kind));
    return Texts::tr("%1: highest for %2 (%3), lowest for %4 (%5).")
        .arg(placeText(layer, kind), input.data.experts[*highest], text(values[*highest]),
             input.data.experts[*lowest], text(values[*lowest]));
}

QString PoolLinesFigure::describe(const FigureInput& input, const Spot& spot) const {
    if (!isMeasured(input.data) || (!spot.layer && !spot.expert)) return {};
    const std::optional<LinearKind> kind = kindOf(input.choices, spot);
    if (!spot.expert || *spot.expert >= input.data.experts.size())
        return spot.layer ? describeLayer(input, *spot.layer, kind) : QString();
    const QString& expert = input.data.experts[*spot.expert];
    const std::optional<double> value = mean(input, spot.layer, kind, *spot.expert);
    if (!spot.layer) {
        if (!value) return expert;
        return sentence(kind ? Texts::tr("Mean of %1 over all layers").arg(kindLabel(*kind))
                             : Texts::tr("Mean of all linear layers"),
                        expert, *value);
    }
    const QString place = placeText(*spot.layer, kind);
    return value ? sentence(place, expert, *value) : Texts::tr("%1: not measured yet.").arg(place);
}

QString PoolLinesFigure::csv(const FigureInput& input) const {
    QString text = csvLine(
        {QStringLiteral("layer"), QStringLiteral("kind"), QStringLiteral("expert"), csvName()});
    if (!isMeasured(input.data)) return text;
    for (const Line& line : makeLines(input)) {
        for (std::size_t layer = 0; layer < line.values.size(); ++layer) {
            if (!line.values[layer]) continue;
            text += csvLine({QString::number(layer), csvKind(input.choices.kind),
                             input.data.experts[line.expert], csvNumber(*line.values[layer])});
        }
    }
    return text;
}

class PoolChangeFigure : public PoolLinesFigure {
  public:
    QString name() const override { return QStringLiteral("pool_change"); }
    QString title() const override { return Texts::tr("Change"); }

  protected:
    double valueOf(const LayerStatistics& layer, std::size_t expert) const override {
        return relative_change(layer, expert);
    }
    QString quantity() const override { return Texts::tr("Relative change"); }
    int leastDecimals() const override { return 1; }
    QString csvName() const override { return QStringLiteral("relative_change"); }
    QString text(double value) const override {
        return Texts::tr("%1 %").arg(weightText(100 * value, 2));
    }
    QString sentence(const QString& place, const QString& expert, double value) const override {
        return Texts::tr("%1: the change of %2 is %3 of the pretrained weights' norm.")
            .arg(place, expert, text(value));
    }
};

class PoolRankFigure : public PoolLinesFigure {
  public:
    QString name() const override { return QStringLiteral("pool_rank"); }
    QString title() const override { return Texts::tr("Effective rank"); }

  protected:
    double valueOf(const LayerStatistics& layer, std::size_t expert) const override {
        return layer.effective_rank[expert];
    }
    QString quantity() const override { return Texts::tr("Effective rank"); }
    int leastDecimals() const override { return 0; }
    QString csvName() const override { return QStringLiteral("effective_rank"); }
    QString text(double value) const override { return weightText(value, 1); }
    QString sentence(const QString& place, const QString& expert, double value) const override {
        return Texts::tr("%1: the change of %2 has an effective rank of %3.")
            .arg(place, expert, text(value));
    }
};

}  // namespace

std::unique_ptr<Figure> makePoolChangeFigure() {
    return std::make_unique<PoolChangeFigure>();
}

std::unique_ptr<Figure> makePoolRankFigure() {
    return std::make_unique<PoolRankFigure>();
}

}  // namespace interfuse
