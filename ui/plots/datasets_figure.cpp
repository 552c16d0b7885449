// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Which dataset's images are routed to which expert: a matrix of datasets and experts, for the
// selected layer, or over all of them.
#include <QCoreApplication>
#include <limits>

#include "ui/plots/figure_style.h"
#include "ui/plots/figure_text.h"
#include "ui/plots/matrix_element.h"

namespace interfuse {
namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(DatasetsFigure)
};

bool isEmpty(const FigureInput& input) {
    return input.data.experts.empty() || input.data.byDataset.empty() || input.data.empty();
}

std::optional<std::int64_t> layerOf(const FigureInput& input) {
    const std::optional<std::int64_t> layer = input.choices.selected.layer;
    if (!layer || *layer < 0 || *layer >= input.data.layers) return std::nullopt;
    return layer;
}

// Without a selected layer, the kind is the one chosen for all figures.
std::optional<LinearKind> shownKind(const FigureInput& input) {
    return layerOf(input) ? kindOf(input.choices, input.choices.selected) : input.choices.kind;
}

std::optional<WeightWithError> weightOf(const FigureInput& input, const RoutingValues& values,
                                        std::size_t expert) {
    if (const std::optional<std::int64_t> layer = layerOf(input))
        return values.at(*layer, shownKind(input), expert);
    std::optional<WeightWithError> mean = values.mean(std::nullopt, shownKind(input), expert);
    if (mean) mean->error.reset();  // told for single layers only
    return mean;
}

RoutingValues valuesOf(const FigureInput& input, std::size_t dataset) {
    return {input.data.byDataset[dataset], input.data.layers, input.data.experts.size()};
}

QString datasetName(const FigureInput& input, std::size_t dataset) {
    return dataset < input.data.datasets.size() ? input.data.datasets[dataset]
                                                : QString::number(dataset + 1);
}

// What the matrix is about.
QString shownText(const FigureInput& input) {
    const std::optional<LinearKind> kind = shownKind(input);
    if (const std::optional<std::int64_t> layer = layerOf(input)) return placeText(*layer, kind);
    return kind ? Texts::tr("Mean of %1 over all layers").arg(kindLabel(*kind))
                : Texts::tr("Mean of all linear layers");
}

MatrixMark markOf(const FigureInput& input, const Spot& spot) {
    MatrixMark mark;
    // A marked cell or column; a dataset alone is a row.
    if (spot.dataset && *spot.dataset < input.data.byDataset.size()) mark.row = spot.dataset;
    if (spot.expert && *spot.expert < input.data.experts.size() && !isHidden(input, *spot.expert))
        mark.columns = {*spot.expert, *spot.expert};
    return mark;
}

MatrixModel makeModel(const FigureInput& input) {
    MatrixModel model;
    for (std::size_t expert = 0; expert < input.data.experts.size(); ++expert) {
        MatrixLabel label{input.data.experts[expert], colorOf(input.data, expert), expert, false,
                          false};
        label.hidden = isHidden(input, expert);
        model.columns.push_back(std::move(label));
    }
    for (std::size_t dataset = 0; dataset < input.data.byDataset.size(); ++dataset) {
        MatrixLabel label;
        label.text = datasetName(input, dataset);
        label.marked = input.choices.dataset == dataset;
        model.rows.push_back(std::move(label));
        const RoutingValues values = valuesOf(input, dataset);
        for (std::size_t expert = 0; expert < values.experts(); ++expert) {
            const std::optional<WeightWithError> value = weightOf(input, values, expert);
            model.values.push_back(value ? value->mean : std::numeric_limits<double>::quiet_NaN());
        }
    }
    model.centre = uniformWeight(input.data);
    model.limit = colorLimit(model);
    model.scaleTitle = Texts::tr("Routing weight");
    model.centreNote = Texts::tr("1/M");
    model.rowTitle = Texts::tr("Images of");
    model.columnTitle = Texts::tr("Expert · %1").arg(shownText(input));
    model.selected = markOf(input, input.choices.selected);
    model.hovered = markOf(input, input.choices.hovered);
    return model;
}

class DatasetsFigure : public Figure {
  public:
    QString name() const override { return QStringLiteral("datasets"); }
    QString title() const override { return Texts::tr("By dataset"); }
    bool zooms() const override { return false; }

    void draw(QCustomPlot& plot, const FigureInput& input) const override {
        if (input.data.empty() || input.data.experts.empty())
            return showSentence(plot, input.palette, noWeightsYet(input.data));
        if (isEmpty(input))
            return showSentence(
                plot, input.palette,
                Texts::tr("Only the routing weights of the mixture are known, not those "
                          "of each dataset."));
        showElement(plot, input.palette, new MatrixElement(&plot, makeModel(input), input.palette));
    }

    Spot spotAt(const QCustomPlot& plot, const FigureInput& input, QPointF pixel) const override {
        Spot spot;
        const MatrixElement* matrix = matrixOf(plot);
        if (!matrix) return spot;
        spot.expert = matrix->expertLabelAt(pixel);
        const auto cell = matrix->geometry().cellAt(pixel);
        if (spot.expert || !cell) return spot;
        spot.dataset = cell->first;
        if (!isHidden(input, cell->second)) spot.expert = cell->second;
        // The place that the numbers are of stays marked in the other figures.
        spot.layer = layerOf(input);
        if (spot.layer) spot.kind = input.choices.selected.kind;
        return spot;
    }

    QString describe(const FigureInput& input, const Spot& spot) const override {
        if (isEmpty(input) || !spot.expert || *spot.expert >= input.data.experts.size()) return {};
        const QString& expert = input.data.experts[*spot.expert];
        if (!spot.dataset || *spot.dataset >= input.data.byDataset.size()) return expert;
        const RoutingValues values = valuesOf(input, *spot.dataset);
        const std::optional<WeightWithError> value = weightOf(input, values, *spot.expert);
        const QString dataset = datasetName(input, *spot.dataset);
        if (!value)
            return Texts::tr("%1: no routing weight of %2 for images of %3.")
                .arg(shownText(input), expert, dataset);
        const QString even = weightText(uniformWeight(input.data), 4);
        const QString weight = value->error ? Texts::tr("%1 ± %2").arg(weightText(value->mean, 4),
                                                                       errorText(*value->error))
                                            : weightText(value->mean, 4);
        return Texts::tr("%1: images of %2 give %3 a routing weight of %4 (1/M is %5).")
            .arg(shownText(input), dataset, expert, weight, even);
    }

    QString csv(const FigureInput& input) const override {
        QString text = csvLine({QStringLiteral("dataset"), QStringLiteral("expert"),
                                QStringLiteral("layer"), QStringLiteral("kind"),
                                QStringLiteral("mean"), QStringLiteral("standard_error")});
        if (isEmpty(input)) return text;
        const std::optional<std::int64_t> layer = layerOf(input);
        const QString place = layer ? QString::number(*layer) : QStringLiteral("mean");
        for (std::size_t dataset = 0; dataset < input.data.byDataset.size(); ++dataset) {
            const RoutingValues values = valuesOf(input, dataset);
            for (std::size_t expert = 0; expert < values.experts(); ++expert) {
                const std::optional<WeightWithError> value = weightOf(input, values, expert);
                if (!value || isHidden(input, expert)) continue;
                text += csvLine({datasetName(input, dataset), input.data.experts[expert], place,
                                 csvKind(shownKind(input)), csvNumber(value->mean),
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

std::unique_ptr<Figure> makeDatasetsFigure() {
    return std::make_unique<DatasetsFigure>();
}

}  // namespace interfuse
