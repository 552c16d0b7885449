// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plots/difference_figure.h"

#include <QCoreApplication>
#include <algorithm>
#include <cmath>
#include <limits>

#include "ui/plots/figure_style.h"
#include "ui/plots/figure_text.h"
#include "ui/plots/layer_columns.h"
#include "ui/plots/matrix_element.h"

namespace interfuse {
namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(DifferenceFigure)
};

// ---- the difference of two routings

struct Pair {
    std::size_t first = 0, second = 0;
};

// Places of the names that both lists have, in the second's order.
std::vector<Pair> shared(const std::vector<std::string>& first,
                         const std::vector<std::string>& second) {
    std::vector<Pair> pairs;
    for (std::size_t i = 0; i < second.size(); ++i) {
        const auto found = std::find(first.begin(), first.end(), second[i]);
        if (found != first.end())
            pairs.push_back({static_cast<std::size_t>(found - first.begin()), i});
    }
    return pairs;
}

std::optional<double> errorAt(const MixedRouting& routing, std::size_t module, std::size_t expert) {
    if (module >= routing.errors.size() || expert >= routing.errors[module].size()) return {};
    return routing.errors[module][expert];
}

MixedRouting subtract(const MixedRouting& first, const MixedRouting& second) {
    MixedRouting difference;
    const std::vector<Pair> experts = shared(first.experts, second.experts);
    for (const Pair& expert : experts)
        difference.experts.push_back(second.experts[expert.second]);
    if (experts.empty()) return difference;
    for (const Pair& module : shared(first.modules, second.modules)) {
        difference.modules.push_back(second.modules[module.second]);
        std::vector<double> means;
        std::vector<std::optional<double>> errors;
        for (const Pair& expert : experts) {
            means.push_back(second.means[module.second][expert.second] -
                            first.means[module.first][expert.first]);
            const auto a = errorAt(first, module.first, expert.first);
            const auto b = errorAt(second, module.second, expert.second);
            errors.push_back(a && b ? std::optional(std::hypot(*a, *b)) : std::nullopt);
        }
        difference.means.push_back(std::move(means));
        difference.errors.push_back(std::move(errors));
    }
    return difference;
}

// ---- the picture

MatrixModel makeModel(const FigureInput& input) {
    MatrixModel model;
    const std::vector<LinearId> columns = layerColumns(input);
    labelExpertsAndLayers(input, columns, model);
    const RoutingValues values = chosenValues(input);
    for (std::size_t expert = 0; expert < model.rows.size(); ++expert) {
        for (const LinearId& id : columns) {
            const std::optional<WeightWithError> value = values.at(id, expert);
            const double mean = value ? value->mean : std::numeric_limits<double>::quiet_NaN();
            // What rounds to nothing is written without a sign.
            model.values.push_back(std::abs(mean) < 5e-4 ? 0 : mean);
        }
    }
    model.lowest = -1;
    model.limit = colorLimit(model);
    model.scaleTitle = Texts::tr("Difference of routing weights");
    model.columnTitle = input.choices.kind
                            ? Texts::tr("Encoder layer, %1").arg(kindLabel(*input.choices.kind))
                            : Texts::tr("Encoder layer");
    model.columnTitleAlone = Texts::tr("Encoder layer, each with k, v, q, out, fc1, fc2");
    model.selected = layerMark(input, input.choices.selected);
    model.hovered = layerMark(input, input.choices.hovered);
    return model;
}

QString amount(const WeightWithError& value) {
    const QString size = weightText(std::abs(value.mean), 4);
    return value.error ? Texts::tr("%1 ± %2").arg(size, errorText(*value.error)) : size;
}

class DifferenceFigure : public Figure {
  public:
    QString name() const override { return QStringLiteral("difference"); }
    QString title() const override { return Texts::tr("Difference"); }
    bool zooms() const override { return false; }

    void draw(QCustomPlot& plot, const FigureInput& input) const override {
        if (nothingToShow(input))
            return showSentence(plot, input.palette, noWeightsYet(input.data));
        showElement(plot, input.palette, new MatrixElement(&plot, makeModel(input), input.palette));
    }

    Spot spotAt(const QCustomPlot& plot, const FigureInput& input, QPointF pixel) const override {
        Spot spot;
        const MatrixElement* matrix = matrixOf(plot);
        if (!matrix) return spot;
        spot.expert = matrix->expertLabelAt(pixel);
        const auto cell = matrix->geometry().cellAt(pixel);
        const std::vector<LinearId> columns = layerColumns(input);
        if (spot.expert || !cell || cell->second >= columns.size()) return spot;
        spot.layer = columns[cell->second].layer;
        spot.kind = columns[cell->second].kind;
        if (!isHidden(input, cell->first)) spot.expert = cell->first;
        return spot;
    }

    QString describe(const FigureInput& input, const Spot& spot) const override {
        if (nothingToShow(input) || !spot.expert || *spot.expert >= input.data.experts.size())
            return {};
        const QString& expert = input.data.experts[*spot.expert];
        if (!spot.layer) return expert;
        const std::optional<LinearKind> kind = kindOf(input.choices, spot);
        const auto value = chosenValues(input).at(*spot.layer, kind, *spot.expert);
        const QString place = placeText(*spot.layer, kind);
        if (!value)
            return Texts::tr("%1: one of the runs has no routing weight of %2.").arg(place, expert);
        return (value->mean < 0 ? Texts::tr("%1: the routing weight of %2 is lower by %3.")
                                : Texts::tr("%1: the routing weight of %2 is higher by %3."))
            .arg(place, expert, amount(*value));
    }

    QString csv(const FigureInput& input) const override {
        QString text =
            csvLine({QStringLiteral("layer"), QStringLiteral("kind"), QStringLiteral("expert"),
                     QStringLiteral("difference"), QStringLiteral("standard_error")});
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

    std::optional<std::size_t> legendExpertAt(const QCustomPlot& plot, const FigureInput&,
                                              QPointF pixel) const override {
        const MatrixElement* matrix = matrixOf(plot);
        return matrix ? matrix->expertLabelAt(pixel) : std::nullopt;
    }
};

}  // namespace

FigureData routingDifference(const FigureData& first, const FigureData& second) {
    FigureData data;
    data.layers = std::min(first.layers, second.layers);
    data.routing = subtract(first.routing, second.routing);
    if (first.empty() || second.empty()) {
        data.routing = {};
        data.hint = Texts::tr("One of the two runs has no routing weights.");
        return data;
    }
    if (data.routing.experts.empty() || data.routing.modules.empty()) {
        data.routing = {};
        data.hint = Texts::tr(
            "The two runs have no expert in common, so their routing cannot be "
            "compared.");
        return data;
    }
    for (const Pair& expert : shared(first.routing.experts, second.routing.experts)) {
        data.experts.push_back(second.experts[expert.second]);
        data.expertColors.push_back(colorOf(second, expert.second));
    }
    for (std::size_t i = 0; i < std::min(second.datasets.size(), second.byDataset.size()); ++i) {
        const auto found =
            std::find(first.datasets.begin(), first.datasets.end(), second.datasets[i]);
        const auto place = static_cast<std::size_t>(found - first.datasets.begin());
        if (place >= first.byDataset.size()) continue;
        data.datasets.push_back(second.datasets[i]);
        data.byDataset.push_back(subtract(first.byDataset[place], second.byDataset[i]));
    }
    return data;
}

QString largestDifference(const FigureData& difference, std::optional<LinearKind> kind) {
    if (difference.empty() || difference.experts.empty()) return {};
    const RoutingValues values(difference.routing, difference.layers, difference.experts.size());
    std::optional<WeightWithError> largest;
    LinearId where;
    std::size_t who = 0, beyondNoise = 0, all = 0;
    for (const LinearId& id : values.places(std::nullopt, kind)) {
        for (std::size_t expert = 0; expert < difference.experts.size(); ++expert) {
            const std::optional<WeightWithError> value = values.at(id, expert);
            if (!value) continue;
            ++all;
            if (value->error && std::abs(value->mean) > 2 * *value->error) ++beyondNoise;
            if (largest && std::abs(value->mean) <= std::abs(largest->mean)) continue;
            largest = value;
            where = id;
            who = expert;
        }
    }
    if (!largest) return {};
    if (largest->mean == 0) return Texts::tr("The routing weights are the same.");
    const QString sentence =
        (largest->mean < 0
             ? Texts::tr("The largest difference: %1 is lower by %2 in layer %3, %4.")
             : Texts::tr("The largest difference: %1 is higher by %2 in layer %3, %4."))
            .arg(difference.experts[who], amount(*largest), QString::number(where.layer),
                 kindLabel(where.kind));
    if (!largest->error) return sentence;
    return Texts::tr("%1 Of %2 routing weights, %3 differ by more than two standard errors.")
        .arg(sentence, QLocale().toString(qulonglong{all}),
             QLocale().toString(qulonglong{beyondNoise}));
}

std::unique_ptr<Figure> makeDifferenceFigure() {
    return std::make_unique<DifferenceFigure>();
}

}  // namespace interfuse
