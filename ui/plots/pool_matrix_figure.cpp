// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
// How the experts of a pool get along, two at a time: a matrix for the selected layer, or over all
// of them. Nothing is drawn of an expert with itself.
#include <QCoreApplication>
#include <algorithm>
#include <cmath>
#include <limits>

#include "ui/plots/figure_style.h"
#include "ui/plots/figure_text.h"
#include "ui/plots/matrix_element.h"
#include "ui/plots/pool_values.h"

namespace interfuse {
namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(PoolFigure)
};

// One number of every linear layer and two experts.
class PoolMatrixFigure : public Figure {
  public:
    bool zooms() const override { return false; }
    bool hasPicture(const FigureData& data) const override {
        return isMeasured(data) && data.experts.size() > 1;
    }
    void draw(QCustomPlot& plot, const FigureInput& input) const override;
    Spot spotAt(const QCustomPlot& plot, const FigureInput& input, QPointF pixel) const override;
    QString describe(const FigureInput& input, const Spot& spot) const override;
    QString describeAt(const QCustomPlot& plot, const FigureInput& input,
                       QPointF pixel) const override;
    QString csv(const FigureInput& input) const override;
    std::optional<std::size_t> legendExpertAt(const QCustomPlot& plot, const FigureInput&,
                                              QPointF pixel) const override {
        const MatrixElement* matrix = matrixOf(plot);
        return matrix ? matrix->expertLabelAt(pixel) : std::nullopt;
    }

  protected:
    virtual std::optional<double> valueOf(const LayerStatistics& layer, std::size_t a,
                                          std::size_t b) const = 0;
    virtual void setScale(MatrixModel& model) const = 0;
    virtual QString csvName() const = 0;
    virtual QString text(double value) const = 0;
    // Of two experts at a place.
    virtual QString sentence(const QString& place, const QString& a, const QString& b,
                             double value) const = 0;

  private:
    // Of the place that is shown; nothing of an expert with itself.
    std::optional<double> mean(const FigureInput& input, std::size_t a, std::size_t b) const {
        if (a == b) return std::nullopt;
        return mean_over(*input.data.pool, partOf(selectedLayer(input), selectedKind(input)),
                         [&](const LayerStatistics& layer) { return valueOf(layer, a, b); });
    }
    MatrixModel makeModel(const FigureInput& input) const;
};

MatrixMark markOf(const FigureInput& input, const Spot& spot) {
    MatrixMark mark;
    if (spot.expert && *spot.expert < input.data.experts.size()) mark.row = spot.expert;
    return mark;
}

// Beneath all visible values, so that their differences are seen where they are close together: a
// round number, or 0 where they are not.
double scaleBegin(const MatrixModel& model) {
    double least = std::numeric_limits<double>::infinity(), most = 0;
    for (std::size_t row = 0; row < model.rows.size(); ++row) {
        for (std::size_t column = 0; column < model.columns.size(); ++column) {
            const double value = model.value(row, column);
            if (model.isHidden(row, column) || !std::isfinite(value)) continue;
            least = std::min(least, value);
            most = std::max(most, value);
        }
    }
    if (!(most - least > 1e-3)) return 0;
    const double step = std::pow(10.0, std::ceil(std::log10(most - least))) / 2;
    return std::max(0.0, std::floor(least / step) * step);
}

MatrixModel PoolMatrixFigure::makeModel(const FigureInput& input) const {
    MatrixModel model;
    const std::size_t experts = input.data.experts.size();
    for (std::size_t expert = 0; expert < experts; ++expert) {
        MatrixLabel label{input.data.experts[expert], colorOf(input.data, expert), expert, false,
                          false};
        label.hidden = isHidden(input, expert);
        model.columns.push_back(label);
        label.marked = marked(input.choices).expert == expert && !label.hidden;
        model.rows.push_back(std::move(label));
    }
    for (std::size_t a = 0; a < experts; ++a) {
        for (std::size_t b = 0; b < experts; ++b)
            model.values.push_back(
                mean(input, a, b).value_or(std::numeric_limits<double>::quiet_NaN()));
    }
    setScale(model);
    model.limit = colorLimit(model);
    model.columnTitle = selectedPlaceText(input);
    model.selected = markOf(input, input.choices.selected);
    model.hovered = markOf(input, input.choices.hovered);
    return model;
}

void PoolMatrixFigure::draw(QCustomPlot& plot, const FigureInput& input) const {
    if (!isMeasured(input.data)) return showSentence(plot, input.palette, notMeasuredYet());
    if (!hasPicture(input.data))
        return showSentence(plot, input.palette,
                            Texts::tr("There is only one expert, and none to compare it with."));
    showElement(plot, input.palette, new MatrixElement(&plot, makeModel(input), input.palette));
}

Spot PoolMatrixFigure::spotAt(const QCustomPlot& plot, const FigureInput& input,
                              QPointF pixel) const {
    Spot spot;
    const MatrixElement* matrix = matrixOf(plot);
    if (!matrix) return spot;
    spot.expert = matrix->expertLabelAt(pixel);
    const auto cell = matrix->geometry().cellAt(pixel);
    if (spot.expert || !cell || isHidden(input, cell->first)) return spot;
    spot.expert = cell->first;
    // The place that the numbers are of stays marked in the other figures.
    spot.layer = selectedLayer(input);
    if (spot.layer) spot.kind = input.choices.selected.kind;
    return spot;
}

QString PoolMatrixFigure::describe(const FigureInput& input, const Spot& spot) const {
    if (!hasPicture(input.data) || !spot.expert || *spot.expert >= input.data.experts.size())
        return {};
    const QString& expert = input.data.experts[*spot.expert];
    std::optional<std::size_t> highest, lowest;
    std::vector<double> values(input.data.experts.size());
    for (std::size_t other = 0; other < values.size(); ++other) {
        const std::optional<double> value = mean(input, *spot.expert, other);
        if (!value || isHidden(input, other)) continue;
        values[other] = *value;
        if (!highest || values[other] > values[*highest]) highest = other;
        if (!lowest || values[other] < values[*lowest]) lowest = other;
    }
    if (!highest) return expert;
    return Texts::tr("%1, %2: highest with %3 (%4), lowest with %5 (%6).")
        .arg(selectedPlaceText(input), expert, input.data.experts[*highest], text(values[*highest]),
             input.data.experts[*lowest], text(values[*lowest]));
}

QString PoolMatrixFigure::describeAt(const QCustomPlot& plot, const FigureInput& input,
                                     QPointF pixel) const {
    const MatrixElement* matrix = matrixOf(plot);
    if (!matrix || !hasPicture(input.data)) return {};
    const auto cell = matrix->geometry().cellAt(pixel);
    if (!cell) return describe(input, spotAt(plot, input, pixel));
    const auto [a, b] = *cell;
    if (a == b || isHidden(input, a) || isHidden(input, b)) return {};
    const QString& first = input.data.experts[a];
    const QString& second = input.data.experts[b];
    const std::optional<double> value = mean(input, a, b);
    return value ? sentence(selectedPlaceText(input), first, second, *value)
                 : Texts::tr("%1: nothing to compare of %2 and %3.")
                       .arg(selectedPlaceText(input), first, second);
}

QString PoolMatrixFigure::csv(const FigureInput& input) const {
    QString text = csvLine({QStringLiteral("expert"), QStringLiteral("other"),
                            QStringLiteral("layer"), QStringLiteral("kind"), csvName()});
    if (!hasPicture(input.data)) return text;
    const std::optional<std::int64_t> layer = selectedLayer(input);
    const QString place = layer ? QString::number(*layer) : QStringLiteral("mean");
    for (std::size_t a = 0; a < input.data.experts.size(); ++a) {
        for (std::size_t b = 0; b < input.data.experts.size(); ++b) {
            const std::optional<double> value = mean(input, a, b);
            if (!value || isHidden(input, a) || isHidden(input, b)) continue;
            text += csvLine({input.data.experts[a], input.data.experts[b], place,
                             csvKind(selectedKind(input)), csvNumber(*value)});
        }
    }
    return text;
}

class OverlapFigure : public PoolMatrixFigure {
  public:
    QString name() const override { return QStringLiteral("gate_overlap"); }
    QString title() const override { return Texts::tr("Gate overlap"); }

  protected:
    std::optional<double> valueOf(const LayerStatistics& layer, std::size_t a,
                                  std::size_t b) const override {
        return gate_overlap(layer, a, b);
    }
    void setScale(MatrixModel& model) const override {
        model.centre = model.lowest = scaleBegin(model);
        model.scaleTitle = Texts::tr("Overlap of the gates' subspaces");
    }
    QString csvName() const override { return QStringLiteral("overlap"); }
    QString text(double value) const override { return weightText(value); }
    QString sentence(const QString& place, const QString& a, const QString& b,
                     double value) const override {
        return Texts::tr("%1: the gates of %2 and %3 overlap by %4 (1 is the same subspace).")
            .arg(place, a, b, weightText(value, 4));
    }
};

class SignConflictFigure : public PoolMatrixFigure {
  public:
    QString name() const override { return QStringLiteral("sign_conflict"); }
    QString title() const override { return Texts::tr("Sign conflicts"); }

  protected:
    std::optional<double> valueOf(const LayerStatistics& layer, std::size_t a,
                                  std::size_t b) const override {
        return sign_conflict(layer, a, b);
    }
    // Changes that have nothing to do with each other differ in half of their signs.
    void setScale(MatrixModel& model) const override {
        model.centre = 0.5;
        model.centreNote = Texts::tr("chance");
        model.scaleTitle = Texts::tr("Share of weights changed in opposite directions");
    }
    QString csvName() const override { return QStringLiteral("sign_conflict"); }
    QString text(double value) const override {
        return Texts::tr("%1 %").arg(weightText(100 * value, 1));
    }
    QString sentence(const QString& place, const QString& a, const QString& b,
                     double value) const override {
        return Texts::tr(
                   "%1: of the weights that both changed, %2 and %3 moved %4 in opposite "
                   "directions (by chance 50 %).")
            .arg(place, a, b, text(value));
    }
};

}  // namespace

std::unique_ptr<Figure> makeOverlapFigure() {
    return std::make_unique<OverlapFigure>();
}

std::unique_ptr<Figure> makeSignConflictFigure() {
    return std::make_unique<SignConflictFigure>();
}

}  // namespace interfuse
