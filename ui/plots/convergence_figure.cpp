// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The standard error of the routing weights against the samples so far, and where it has to go.
#include <QCoreApplication>
#include <algorithm>
#include <cmath>
#include <memory>

#include "ui/plots/axis_tickers.h"
#include "ui/plots/expert_marks.h"
#include "ui/plots/figure_style.h"
#include "ui/plots/figure_text.h"

namespace interfuse {
namespace {

constexpr double reach = 14;  // pixels

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(ConvergenceFigure)
};

// Only errors above zero: a dataset of which every image was seen has none left to show.
struct RoundErrors {
    double samples = 0;
    std::optional<double> largest, median, selected;
};

std::optional<double> positive(const std::optional<double>& error) {
    return error && std::isfinite(*error) && *error > 0 ? error : std::nullopt;
}

// The selected routing weight, if a whole one is selected.
bool hasSelected(const FigureInput& input) {
    const Spot& spot = input.choices.selected;
    return spot.layer && spot.expert && *spot.layer >= 0 && *spot.layer < input.data.layers &&
           *spot.expert < input.data.experts.size();
}

std::optional<double> selectedError(const FigureInput& input, const RoundRecord& round) {
    if (!hasSelected(input)) return std::nullopt;
    const Spot& spot = input.choices.selected;
    const RoutingValues values(round.routing, input.data.layers, input.data.experts.size());
    const auto value = values.at(*spot.layer, kindOf(input.choices, spot), *spot.expert);
    return value ? positive(value->error) : std::nullopt;
}

RoundErrors errorsOf(const FigureInput& input, const RoundRecord& round) {
    std::vector<double> errors;
    for (const std::vector<std::optional<double>>& row : round.routing.errors) {
        for (const std::optional<double>& error : row) {
            if (positive(error)) errors.push_back(*error);
        }
    }
    RoundErrors found;
    found.samples = static_cast<double>(round.samples);
    found.selected = selectedError(input, round);
    if (errors.empty()) return found;
    found.largest = *std::max_element(errors.begin(), errors.end());
    const auto middle = errors.begin() + static_cast<std::ptrdiff_t>(errors.size() / 2);
    std::nth_element(errors.begin(), middle, errors.end());
    found.median = *middle;
    if (errors.size() % 2 == 0)
        found.median = (*middle + *std::max_element(errors.begin(), middle)) / 2;
    return found;
}

std::vector<RoundErrors> makeErrors(const FigureInput& input) {
    std::vector<RoundErrors> errors;
    for (const RoundRecord& round : input.data.rounds) {
        if (round.samples > 0) errors.push_back(errorsOf(input, round));
    }
    return errors;
}

bool hasErrors(const std::vector<RoundErrors>& errors) {
    return std::any_of(errors.begin(), errors.end(),
                       [](const RoundErrors& error) { return error.largest.has_value(); });
}

struct Curve {
    QString name;
    QPen pen;
    std::size_t shape = 0;
    std::optional<double> RoundErrors::*value = nullptr;
    std::optional<std::size_t> expert;
};

struct Convergence {
    std::vector<RoundErrors> errors;
    std::vector<Curve> curves;
    std::optional<double> tolerance;
    std::optional<QPointF> guide;  // the last point of the largest
    Palette palette;
    QFont font;
};

std::vector<Curve> makeCurves(const FigureInput& input) {
    const Palette& palette = input.palette;
    std::vector<Curve> curves;
    curves.push_back(
        {Texts::tr("largest"), QPen(palette.ink, lineWidth), 0, &RoundErrors::largest, {}});
    curves.push_back(
        {Texts::tr("median"), QPen(palette.faintInk, lineWidth), 1, &RoundErrors::median, {}});
    if (!hasSelected(input)) return curves;
    const Spot& spot = input.choices.selected;
    const auto kind = kindOf(input.choices, spot);
    const QString place =
        kind ? Texts::tr("layer %1, %2").arg(QString::number(*spot.layer), kindLabel(*kind))
             : Texts::tr("layer %1, mean").arg(*spot.layer);
    const QColor color = colorOf(input.data, *spot.expert);
    curves.push_back({Texts::tr("%1, %2").arg(input.data.experts[*spot.expert], place),
                      QPen(color, markedWidth), 2, &RoundErrors::selected, *spot.expert});
    return curves;
}

void setRanges(QCPAxis& x, QCPAxis& y, const Convergence& all) {
    double fewest = all.errors.front().samples, most = fewest;
    double low = 1e300, high = 0;
    for (const RoundErrors& errors : all.errors) {
        fewest = std::min(fewest, errors.samples);
        most = std::max(most, errors.samples);
        for (const Curve& curve : all.curves) {
            const std::optional<double>& value = errors.*curve.value;
            if (!value) continue;
            low = std::min(low, *value);
            high = std::max(high, *value);
        }
    }
    if (all.tolerance) {
        low = std::min(low, *all.tolerance);
        high = std::max(high, *all.tolerance);
    }
    x.setRange(fewest / 1.5, most * 2);
    y.setRange(low / 1.5, high * 1.5);
}

// 1/√n through the last point: where the largest error goes from here.
void paintGuide(QCPPainter& painter, const PaintedData& data, const Convergence& all) {
    if (!all.guide) return;
    const QCPRange range = data.keyAxis()->range();
    const auto at = [&](double samples) {
        return data.pixel(samples, all.guide->y() * std::sqrt(all.guide->x() / samples));
    };
    painter.setPen(QPen(all.palette.reference, 1, Qt::DotLine));
    painter.drawLine(at(range.lower), at(range.upper));
}

void paintTolerance(QCPPainter& painter, const PaintedData& data, const Convergence& all) {
    if (!all.tolerance || *all.tolerance <= 0) return;
    const QRect rect = data.dataRect();
    const double y = data.pixel(data.keyAxis()->range().lower, *all.tolerance).y();
    if (y < rect.top() || y > rect.bottom()) return;
    painter.setAntialiasing(false);
    painter.setPen(referencePen(all.palette));
    painter.drawLine(QPointF(rect.left(), y), QPointF(rect.right(), y));
    painter.setFont(all.font);
    painter.setPen(QPen(all.palette.faintInk));
    const QString words = Texts::tr("tolerance %1").arg(QLocale().toString(*all.tolerance, 'g', 3));
    painter.drawText(QRectF(rect.left() + 6, y - 21, 300, 20), Qt::AlignLeft | Qt::AlignBottom,
                     words);
}

void paintCurve(QCPPainter& painter, const PaintedData& data, const Convergence& all,
                const Curve& curve) {
    QPolygonF points;
    for (const RoundErrors& errors : all.errors) {
        const std::optional<double>& value = errors.*curve.value;
        if (value) points.append(data.pixel(errors.samples, *value));
    }
    painter.setPen(curve.pen);
    painter.drawPolyline(points);
    for (const QPointF& point : points)
        drawExpertPoint(painter, curve.expert.value_or(curve.shape), curve.pen.color(), point,
                        pointSize);
}

void paintConvergence(QCPPainter& painter, const PaintedData& data, const Convergence& all) {
    paintTolerance(painter, data, all);
    painter.save();
    painter.setClipRect(data.dataRect(), Qt::IntersectClip);
    painter.setAntialiasing(true);
    paintGuide(painter, data, all);
    for (const Curve& curve : all.curves)
        paintCurve(painter, data, all, curve);
    painter.restore();
}

LegendElement* makeLegend(QCustomPlot& plot, const Convergence& all) {
    std::vector<LegendEntry> entries;
    for (const Curve& curve : all.curves) {
        LegendEntry entry;
        entry.sample = LegendEntry::Sample::line_with_points;
        entry.text = curve.name;
        entry.pen = curve.pen;
        entry.shape = curve.expert.value_or(curve.shape);
        entries.push_back(std::move(entry));
    }
    LegendEntry guide;
    guide.text = Texts::tr("as 1/√n");
    guide.pen = QPen(all.palette.reference, 1, Qt::DotLine);
    entries.push_back(std::move(guide));
    return new LegendElement(&plot, {}, std::move(entries), all.palette);
}

std::shared_ptr<Convergence> makeConvergence(const QCustomPlot& plot, const FigureInput& input,
                                             std::vector<RoundErrors> errors) {
    auto all = std::make_shared<Convergence>();
    all->errors = std::move(errors);
    all->curves = makeCurves(input);
    all->tolerance = input.data.tolerance;
    if (all->tolerance && *all->tolerance <= 0) all->tolerance.reset();
    for (const RoundErrors& error : all->errors) {
        if (error.largest) all->guide = QPointF(error.samples, *error.largest);
    }
    all->palette = input.palette;
    all->font = figureFonts(plot).small;
    return all;
}

class ConvergenceFigure : public Figure {
  public:
    QString name() const override { return QStringLiteral("convergence"); }
    QString title() const override { return Texts::tr("Convergence"); }

    void draw(QCustomPlot& plot, const FigureInput& input) const override {
        if (input.data.empty() && input.data.rounds.empty())
            return showSentence(plot, input.palette, noWeightsYet(input.data));
        if (input.data.rounds.empty())
            return showSentence(
                plot, input.palette,
                Texts::tr("How the routing weights settled is not recorded here: it is "
                          "seen while a calibration runs."));
        std::vector<RoundErrors> errors = makeErrors(input);
        if (!hasErrors(errors)) return showSentence(plot, input.palette, whyNone(input));
        const std::shared_ptr<Convergence> all = makeConvergence(plot, input, std::move(errors));
        QCPAxisRect* axes = showAxes(
            plot, input.palette,
            {Texts::tr("Images of each dataset"), Texts::tr("Standard error of a routing weight")},
            makeLegend(plot, *all));
        axes->setMinimumMargins(QMargins(0, 6, 20, 0));
        QCPAxis* x = axes->axis(QCPAxis::atBottom);
        QCPAxis* y = axes->axis(QCPAxis::atLeft);
        for (QCPAxis* axis : {x, y}) {
            axis->setScaleType(QCPAxis::stLogarithmic);
            axis->setTicker(QSharedPointer<DecadeTicker>::create());
        }
        setRanges(*x, *y, *all);
        paintData(*axes, [all](QCPPainter& painter, const PaintedData& data) {
            paintConvergence(painter, data, *all);
        });
    }

    // The one cell whose error is drawn, where its curve is.
    Spot spotAt(const QCustomPlot& plot, const FigureInput& input, QPointF pixel) const override {
        const std::optional<RoundErrors> round = roundAt(plot, input, pixel);
        if (!round || !round->selected) return {};
        const QCPAxis* y = plot.axisRect(0)->axis(QCPAxis::atLeft);
        const double distance = std::abs(y->coordToPixel(*round->selected) - pixel.y());
        return distance < reach ? input.choices.selected : Spot();
    }

    QString describe(const FigureInput& input, const Spot& spot) const override {
        if (!hasSelected(input) || spot != input.choices.selected) return {};
        const std::vector<RoundErrors> errors = makeErrors(input);
        for (auto last = errors.rbegin(); last != errors.rend(); ++last) {
            if (!last->selected) continue;
            return Texts::tr(
                       "%1: the routing weight of %2 has a standard error of %3 after %4 images of "
                       "each dataset.")
                .arg(placeText(*spot.layer, kindOf(input.choices, spot)),
                     input.data.experts[*spot.expert], errorText(*last->selected),
                     QLocale().toString(last->samples, 'f', 0));
        }
        return {};
    }

    QString describeAt(const QCustomPlot& plot, const FigureInput& input,
                       QPointF pixel) const override {
        const std::optional<RoundErrors> round = roundAt(plot, input, pixel);
        if (!round || !round->largest || !round->median) return {};
        const QString samples = QLocale().toString(round->samples, 'f', 0);
        QString text =
            Texts::tr("After %1 images of each dataset: largest standard error %2, median %3.")
                .arg(samples, errorText(*round->largest), errorText(*round->median));
        if (round->selected)
            text +=
                QLatin1Char(' ') +
                Texts::tr("The selected routing weight has %1.").arg(errorText(*round->selected));
        return text;
    }

    QString csv(const FigureInput& input) const override {
        QStringList head{QStringLiteral("samples"), QStringLiteral("largest"),
                         QStringLiteral("median")};
        const bool one = hasSelected(input);
        if (one) head.append(QStringLiteral("selected"));
        QString text = csvLine(head);
        for (const RoundErrors& round : makeErrors(input)) {
            QStringList line{QString::number(round.samples, 'f', 0), csvNumber(round.largest),
                             csvNumber(round.median)};
            if (one) line.append(csvNumber(round.selected));
            text += csvLine(line);
        }
        return text;
    }

  private:
    static QString whyNone(const FigureInput& input) {
        std::int64_t most = 0;
        for (const RoundRecord& round : input.data.rounds)
            most = std::max(most, round.samples);
        if (most < 2) return Texts::tr("Standard errors need at least two images of each dataset.");
        return Texts::tr(
            "No standard error is left: every image of the datasets has been seen, or a "
            "dataset has fewer than two.");
    }

    // The round nearest to a pixel.
    static std::optional<RoundErrors> roundAt(const QCustomPlot& plot, const FigureInput& input,
                                              QPointF pixel) {
        const QCPAxisRect* axes = axesOf(plot);
        if (!axes || !axes->rect().contains(pixel.toPoint())) return std::nullopt;
        const QCPAxis* x = axes->axis(QCPAxis::atBottom);
        std::optional<RoundErrors> nearest;
        double distance = 3 * reach;
        for (const RoundErrors& round : makeErrors(input)) {
            const double here = std::abs(x->coordToPixel(round.samples) - pixel.x());
            if (here >= distance) continue;
            distance = here;
            nearest = round;
        }
        return nearest;
    }
};

}  // namespace

std::unique_ptr<Figure> makeConvergenceFigure() {
    return std::make_unique<ConvergenceFigure>();
}

}  // namespace interfuse
