// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
// How every encoder layer is shared out between the experts: stacked bars that sum to 1.
#include <QCoreApplication>
#include <algorithm>
#include <cmath>
#include <memory>

#include "ui/plots/axis_tickers.h"
#include "ui/plots/figure_style.h"
#include "ui/plots/figure_text.h"

namespace interfuse {
namespace {

constexpr double barWidth = 0.84;

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(LayersFigure)
};

struct Piece {
    std::int64_t layer = 0;
    std::size_t expert = 0;
    double from = 0, to = 0;
};

struct Stacks {
    std::vector<Piece> pieces;
    std::vector<QColor> colors;  // by expert
    Spot marked;
    Palette palette;
    QFont font;
};

// From the bottom, the last expert first: read downwards, bars and legend have one order.
std::vector<Piece> makePieces(const FigureInput& input) {
    const RoutingValues values = chosenValues(input);
    std::vector<Piece> pieces;
    for (std::int64_t layer = 0; layer < values.layers(); ++layer) {
        double height = 0;
        for (std::size_t expert = values.experts(); expert-- > 0;) {
            if (isHidden(input, expert)) continue;
            const std::optional<WeightWithError> value =
                values.at(layer, input.choices.kind, expert);
            if (!value) continue;
            pieces.push_back({layer, expert, height, height + value->mean});
            height += value->mean;
        }
    }
    return pieces;
}

// Whole pixels, so that bars have sharp edges and equal widths.
QRect pieceRect(const QCPAxis& x, const QCPAxis& y, const Piece& piece) {
    const auto layer = static_cast<double>(piece.layer);
    const int left = qRound(x.coordToPixel(layer - barWidth / 2));
    const int right = qRound(x.coordToPixel(layer + barWidth / 2));
    const int top = qRound(y.coordToPixel(piece.to));
    const int bottom = qRound(y.coordToPixel(piece.from));
    return {left, top, std::max(1, right - left), std::max(0, bottom - top)};
}

bool fades(const Stacks& stacks, const Piece& piece) {
    return stacks.marked.expert && *stacks.marked.expert != piece.expert;
}

void paintNumber(QCPPainter& painter, const Stacks& stacks, const Piece& piece, const QRect& rect,
                 const QSize& room) {
    if (rect.width() < room.width() || rect.height() < room.height()) return;
    painter.setPen(QPen(inkOn(stacks.palette, stacks.colors[piece.expert])));
    painter.drawText(rect, Qt::AlignCenter, weightText(piece.to - piece.from));
}

void paintStacks(QCPPainter& painter, const PaintedData& data, const Stacks& stacks) {
    const QFontMetrics metrics(stacks.font);
    const QSize room(metrics.horizontalAdvance(weightText(0.888)) + 4, metrics.ascent() + 2);
    painter.save();
    painter.setClipRect(data.dataRect(), Qt::IntersectClip);
    painter.setAntialiasing(false);
    painter.setFont(stacks.font);
    for (const Piece& piece : stacks.pieces) {
        const QRect rect = pieceRect(*data.keyAxis(), *data.valueAxis(), piece);
        // A line of paper between pieces tells them apart without colours.
        const int gap = rect.height() > 4 ? 1 : 0;
        const bool fade = fades(stacks, piece);
        const QColor& color = stacks.colors[piece.expert];
        painter.fillRect(rect.adjusted(0, gap, 0, 0), fade ? faded(stacks.palette, color) : color);
        if (!fade) paintNumber(painter, stacks, piece, rect, room);
    }
    painter.setPen(QPen(stacks.palette.mark, 2, Qt::SolidLine, Qt::SquareCap, Qt::MiterJoin));
    for (const Piece& piece : stacks.pieces) {
        if (stacks.marked.layer != piece.layer || !stacks.marked.expert || fades(stacks, piece))
            continue;
        painter.drawRect(pieceRect(*data.keyAxis(), *data.valueAxis(), piece));
    }
    painter.restore();
}

// The marked layer's number is underlined by a bar on the axis.
void paintMarkedLayer(QCPPainter& painter, const PaintedData& data, const Stacks& stacks) {
    if (!stacks.marked.layer) return;
    const auto layer = static_cast<double>(*stacks.marked.layer);
    const double left = data.pixel(layer - barWidth / 2, 0).x();
    const double right = data.pixel(layer + barWidth / 2, 0).x();
    const QRect rect = data.dataRect();
    if (left < rect.left() || right > rect.right() + 1) return;
    painter.setAntialiasing(false);
    painter.fillRect(QRectF(left, rect.bottom() + 1, right - left, 3), stacks.palette.mark);
}

class LayersFigure : public Figure {
  public:
    QString name() const override { return QStringLiteral("layers"); }
    QString title() const override { return Texts::tr("Layers"); }

    void draw(QCustomPlot& plot, const FigureInput& input) const override {
        if (nothingToShow(input))
            return showSentence(plot, input.palette, noWeightsYet(input.data));
        auto stacks = std::make_shared<Stacks>();
        stacks->pieces = makePieces(input);
        for (std::size_t expert = 0; expert < input.data.experts.size(); ++expert)
            stacks->colors.push_back(colorOf(input.data, expert));
        stacks->marked = marked(input.choices);
        if (stacks->marked.expert && isHidden(input, *stacks->marked.expert))
            stacks->marked.expert.reset();
        stacks->palette = input.palette;
        stacks->font = figureFonts(plot).small;
        auto* legend = new LegendElement(
            &plot, {}, expertEntries(input, LegendEntry::Sample::block), input.palette);
        QCPAxisRect* axes = showAxes(plot, input.palette,
                                     {Texts::tr("Encoder layer"), weightAxisTitle(input)}, legend);
        axes->setMinimumMargins(QMargins(0, 6, 16, 0));
        QCPAxis* x = axes->axis(QCPAxis::atBottom);
        QCPAxis* y = axes->axis(QCPAxis::atLeft);
        x->setTicker(QSharedPointer<LayerTicker>::create(plot));
        y->setTicker(QSharedPointer<WeightTicker>::create(plot));
        x->grid()->setVisible(false);
        x->setRange(-0.6, static_cast<double>(input.data.layers) - 0.4);
        y->setRange(0, 1);
        paintData(*axes, [stacks](QCPPainter& painter, const PaintedData& data) {
            paintStacks(painter, data, *stacks);
            paintMarkedLayer(painter, data, *stacks);
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
        const double layer = x->pixelToCoord(pixel.x());
        const double height = y->pixelToCoord(pixel.y());
        for (const Piece& piece : makePieces(input)) {
            if (std::abs(layer - static_cast<double>(piece.layer)) > barWidth / 2) continue;
            if (height < piece.from || height >= piece.to) continue;
            spot.layer = piece.layer;
            spot.expert = piece.expert;
            spot.kind = input.choices.kind;
        }
        return spot;
    }

    QString describe(const FigureInput& input, const Spot& spot) const override {
        return describeWeight(input, spot);
    }

    QString csv(const FigureInput& input) const override {
        QString text = csvLine({QStringLiteral("layer"), QStringLiteral("kind"),
                                QStringLiteral("expert"), QStringLiteral("mean")});
        if (nothingToShow(input)) return text;
        const RoutingValues values = chosenValues(input);
        for (std::int64_t layer = 0; layer < values.layers(); ++layer) {
            for (std::size_t expert = 0; expert < values.experts(); ++expert) {
                const auto value = values.at(layer, input.choices.kind, expert);
                if (!value || isHidden(input, expert)) continue;
                text += csvLine({QString::number(layer), csvKind(input.choices.kind),
                                 input.data.experts[expert], csvNumber(value->mean)});
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

std::unique_ptr<Figure> makeLayersFigure() {
    return std::make_unique<LayersFigure>();
}

}  // namespace interfuse
