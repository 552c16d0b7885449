// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Every linear layer's routing weights. Experts are rows and linear layers columns, in module
// order: names of experts are long and read from left to right, layers are many and numbered, the
// pictures are wide, and depth runs the same way as in the depth figure beneath. Choosing one kind
// shows its columns alone, which leaves room for the numbers.
//
// Coefficients have other colours than routing weights. A routing weight is read against 1/M, what
// an expert would get if nothing told the experts apart. A coefficient is an amount of ΔW: 0 is
// nothing, and below 0 an expert is taken away. Once scaling factors differ or cells are set by
// hand there is no even share to compare with, so the scale is centred on 0: muted and emptied
// cells look empty, and only a negative one takes the other colour. One cell set far away must not
// make the others pale, so the colours reach half as far again as calibration's own cells ask, and
// the number, the hover and the end of the scale tell of what lies beyond.
#include <QCoreApplication>
#include <cmath>
#include <limits>

#include "ui/plots/coefficient_values.h"
#include "ui/plots/figure_style.h"
#include "ui/plots/figure_text.h"
#include "ui/plots/layer_columns.h"
#include "ui/plots/matrix_element.h"
#include "ui/plots/matrix_strips.h"

namespace interfuse {
namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(HeatMapFigure)
};

constexpr double none = std::numeric_limits<double>::quiet_NaN();

std::optional<std::size_t> columnOf(const FigureInput& input, const LinearId& id) {
    if (id.layer < 0 || id.layer >= input.data.layers) return std::nullopt;
    if (!input.choices.kind) return id.index();
    if (*input.choices.kind != id.kind) return std::nullopt;
    return static_cast<std::size_t>(id.layer);
}

bool showsCoefficients(const FigureInput& input) {
    return input.choices.shown == ShownValue::coefficients;
}

// Coefficients are those of the mixture, whichever dataset is chosen elsewhere.
FigureChoices shownChoices(const FigureInput& input) {
    FigureChoices choices = input.choices;
    if (showsCoefficients(input)) choices.dataset.reset();
    return choices;
}

// Marks belong to cells, not to what is shown in them.
void addCellMarks(const FigureInput& input, const CoefficientValues& coefficients,
                  MatrixModel& model) {
    model.edited.resize(model.rows.size() * model.columns.size());
    model.chosen.resize(model.edited.size());
    bool anyEdited = false, anyChosen = false;
    for (std::size_t row = 0; row < model.rows.size(); ++row) {
        for (std::size_t column = 0; column < model.columns.size(); ++column) {
            const MatrixCell cell{model.linears[column], row};
            const std::size_t place = row * model.columns.size() + column;
            model.edited[place] = coefficients.isEdited(cell);
            model.chosen[place] = input.choices.cells.contains(cell);
            anyEdited = anyEdited || model.edited[place];
            anyChosen = anyChosen || model.chosen[place];
        }
    }
    if (!anyEdited) model.edited.clear();
    if (!anyChosen) model.chosen.clear();
}

// As far as every value asks, but not much farther than those ask that nobody set.
double coefficientLimit(const MatrixModel& model) {
    const double all = colorLimit(model);
    if (model.edited.empty()) return all;
    MatrixModel calibrated = model;
    bool any = false;
    for (std::size_t place = 0; place < calibrated.values.size(); ++place) {
        if (calibrated.edited[place])
            calibrated.values[place] = none;
        else
            any = any || calibrated.values[place] != 0;
    }
    return any ? std::min(all, 1.5 * colorLimit(calibrated)) : all;
}

void addStrips(const CoefficientValues& coefficients, MatrixModel& model) {
    MatrixStrip sums, changes;
    sums.title = Texts::tr("Sum");
    sums.reference = 1;  // what routing weights add up to
    changes.title = Texts::tr("Relative change");
    changes.percent = true;
    bool anyChange = false;
    for (const std::size_t linear : model.linears) {
        sums.values.push_back(coefficients.sum(linear).value_or(none));
        const std::optional<double> change = coefficients.change(linear);
        changes.values.push_back(change.value_or(none));
        anyChange = anyChange || change;
    }
    model.strips.push_back(std::move(sums));
    if (anyChange) model.strips.push_back(std::move(changes));
}

void addRoutingWeights(const FigureInput& input, MatrixModel& model) {
    const RoutingValues values = chosenValues(input);
    for (std::size_t expert = 0; expert < model.rows.size(); ++expert) {
        for (const std::size_t linear : model.linears) {
            const std::optional<WeightWithError> value = values.at(linearAt(linear), expert);
            model.values.push_back(value ? value->mean : none);
        }
    }
    model.centre = uniformWeight(input.data);
    model.limit = colorLimit(model);
    model.scaleTitle = Texts::tr("Routing weight");
    model.centreNote = Texts::tr("1/M");
}

void addCoefficients(const CoefficientValues& coefficients, MatrixModel& model) {
    bool anyBelow = false;
    for (std::size_t expert = 0; expert < model.rows.size(); ++expert) {
        for (const std::size_t linear : model.linears) {
            const std::optional<double> value = coefficients.at({linear, expert});
            model.values.push_back(value.value_or(none));
            anyBelow = anyBelow || (value && *value < 0 && !model.rows[expert].hidden);
        }
    }
    model.highest = std::numeric_limits<double>::infinity();
    model.lowest = anyBelow ? -model.highest : 0;
    model.limit = coefficientLimit(model);
    model.scaleTitle = Texts::tr("Coefficient");
    addStrips(coefficients, model);
}

MatrixModel makeModel(const FigureInput& input) {
    MatrixModel model;
    const std::vector<LinearId> columns = layerColumns(input);
    labelExpertsAndLayers(input, columns, model);
    for (const LinearId& id : columns)
        model.linears.push_back(id.index());
    const CoefficientValues coefficients(input.data);
    addCellMarks(input, coefficients, model);
    if (showsCoefficients(input))
        addCoefficients(coefficients, model);
    else
        addRoutingWeights(input, model);
    model.columnTitle = input.choices.kind
                            ? Texts::tr("Encoder layer, %1").arg(kindLabel(*input.choices.kind))
                            : Texts::tr("Encoder layer");
    model.columnTitleAlone = Texts::tr("Encoder layer, each with k, v, q, out, fc1, fc2");
    model.selected = layerMark(input, input.choices.selected);
    model.hovered = layerMark(input, input.choices.hovered);
    if (input.data.inWork) model.columnInWork = columnOf(input, *input.data.inWork);
    return model;
}

// What the layer's coefficients come to, where one linear layer is meant.
QString describeColumn(const FigureInput& input, const LinearId& id) {
    const CoefficientValues coefficients(input.data);
    const std::optional<double> sum = coefficients.sum(id.index());
    const QString place = placeText(id.layer, id.kind);
    if (!sum) return Texts::tr("%1: no coefficients.").arg(place);
    const QString words =
        Texts::tr("%1: the coefficients of all experts add up to %2.").arg(place, weightText(*sum));
    const std::optional<double> change = coefficients.change(id.index());
    if (!change) return words;
    return Texts::tr("%1 The merged weight differs from the pretrained one by %2 of its norm.")
        .arg(words, percentText(*change));
}

// From the routing weight to the coefficient.
QString describeCell(const FigureInput& input, const FigureChoices& choices, const Spot& spot) {
    const QString routing = describeWeight({input.data, choices, input.palette}, spot);
    const std::optional<LinearKind> kind = kindOf(choices, spot);
    if (!spot.layer || !kind || !spot.expert) return routing;
    const MatrixCell cell{LinearId{*spot.layer, *kind}.index(), *spot.expert};
    const CoefficientValues coefficients(input.data);
    const std::optional<double> value = coefficients.at(cell);
    if (!value) return routing;
    const QString text = weightText(*value, 4);
    if (coefficients.isEdited(cell))
        return Texts::tr("%1 Its coefficient is %2, set by hand.").arg(routing, text);
    return Texts::tr("%1 Its coefficient is %2.").arg(routing, text);
}

class HeatMapFigure : public Figure {
  public:
    QString name() const override { return QStringLiteral("heat_map"); }
    QString title() const override { return Texts::tr("Heat map"); }
    bool zooms() const override { return false; }

    void draw(QCustomPlot& plot, const FigureInput& input) const override {
        // Cells fill while the first round runs, so the empty frame is shown as soon as it works.
        const bool working = input.data.inWork && input.data.layers > 0;
        if (hasNothing(input) && (!working || input.data.experts.empty()))
            return showSentence(plot, input.palette, reason(input));
        showElement(plot, input.palette, new MatrixElement(&plot, makeModel(input), input.palette));
    }

    Spot spotAt(const QCustomPlot& plot, const FigureInput& input, QPointF pixel) const override {
        Spot spot;
        const MatrixElement* matrix = matrixOf(plot);
        if (!matrix) return spot;
        spot.expert = matrix->expertLabelAt(pixel);
        if (spot.expert) return spot;
        const std::vector<LinearId> columns = layerColumns(input);
        if (const auto named = matrix->columnsAt(pixel); named && named->second < columns.size()) {
            spot.layer = columns[named->first].layer;
            if (named->first == named->second) spot.kind = columns[named->first].kind;
            return spot;
        }
        const auto cell = matrix->geometry().cellAt(pixel);
        if (!cell || cell->second >= columns.size()) return spot;
        spot.layer = columns[cell->second].layer;
        spot.kind = columns[cell->second].kind;
        if (!isHidden(input, cell->first)) spot.expert = cell->first;
        return spot;
    }

    QString describe(const FigureInput& input, const Spot& spot) const override {
        const FigureChoices choices = shownChoices(input);
        if (hasNothing(input)) return {};
        const std::optional<LinearKind> kind = kindOf(choices, spot);
        if (showsCoefficients(input) && spot.layer && kind && !spot.expert)
            return describeColumn(input, {*spot.layer, *kind});
        return describeCell(input, choices, spot);
    }

    QString csv(const FigureInput& input) const override {
        return showsCoefficients(input) ? coefficientCsv(input) : routingCsv(input);
    }

    std::optional<std::size_t> legendExpertAt(const QCustomPlot& plot, const FigureInput&,
                                              QPointF pixel) const override {
        const MatrixElement* matrix = matrixOf(plot);
        return matrix ? matrix->expertLabelAt(pixel) : std::nullopt;
    }

  private:
    static bool hasNothing(const FigureInput& input) {
        const FigureChoices choices = shownChoices(input);
        if (nothingToShow({input.data, choices, input.palette})) return true;
        return showsCoefficients(input) && CoefficientValues(input.data).empty();
    }

    static QString reason(const FigureInput& input) {
        if (input.data.empty() || !showsCoefficients(input)) return noWeightsYet(input.data);
        return Texts::tr("No coefficients are known.");
    }

    static QString routingCsv(const FigureInput& input) {
        QString text =
            csvLine({QStringLiteral("layer"), QStringLiteral("kind"), QStringLiteral("expert"),
                     QStringLiteral("mean"), QStringLiteral("standard_error")});
        if (nothingToShow(input)) return text;
        const RoutingValues values = chosenValues(input);
        for (const LinearId& id : layerColumns(input)) {
            for (std::size_t expert = 0; expert < values.experts(); ++expert) {
                const std::optional<WeightWithError> value = values.at(id, expert);
                if (!value || isHidden(input, expert)) continue;
                text += csvLine({QString::number(id.layer), csvKind(id.kind),
                                 input.data.experts[expert], csvNumber(value->mean),
                                 csvNumber(value->error)});
            }
        }
        return text;
    }

    static QString coefficientCsv(const FigureInput& input) {
        QString text =
            csvLine({QStringLiteral("layer"), QStringLiteral("kind"), QStringLiteral("expert"),
                     QStringLiteral("coefficient"), QStringLiteral("set_by_hand")});
        const CoefficientValues values(input.data);
        for (const LinearId& id : layerColumns(input)) {
            for (std::size_t expert = 0; expert < input.data.experts.size(); ++expert) {
                const MatrixCell cell{id.index(), expert};
                const std::optional<double> value = values.at(cell);
                if (!value || isHidden(input, expert)) continue;
                text += csvLine({QString::number(id.layer), csvKind(id.kind),
                                 input.data.experts[expert], csvNumber(*value),
                                 QString::number(values.isEdited(cell) ? 1 : 0)});
            }
        }
        return text;
    }
};

}  // namespace

std::unique_ptr<Figure> makeHeatMapFigure() {
    return std::make_unique<HeatMapFigure>();
}

}  // namespace interfuse
