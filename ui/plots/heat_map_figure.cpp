// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Every linear layer's routing weights. Experts are rows and linear layers columns, in module
// order: names of experts are long and read from left to right, layers are many and numbered, the
// pictures are wide, and depth runs the same way as in the depth figure beneath. Choosing one kind
// shows its columns alone, which leaves room for the numbers.
#include <QCoreApplication>
#include <cmath>
#include <limits>

#include "ui/plots/figure_style.h"
#include "ui/plots/figure_text.h"
#include "ui/plots/matrix_element.h"

namespace interfuse {
namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(HeatMapFigure)
};

// The columns of the matrix.
std::vector<LinearId> columnsOf(const FigureInput& input) {
    std::vector<LinearId> columns;
    for (std::int64_t layer = 0; layer < input.data.layers; ++layer) {
        for (const LinearKind kind : linear_kinds) {
            if (!input.choices.kind || *input.choices.kind == kind)
                columns.push_back({layer, kind});
        }
    }
    return columns;
}

std::optional<std::size_t> columnOf(const FigureInput& input, const LinearId& id) {
    if (id.layer < 0 || id.layer >= input.data.layers) return std::nullopt;
    if (!input.choices.kind) return id.index();
    if (*input.choices.kind != id.kind) return std::nullopt;
    return static_cast<std::size_t>(id.layer);
}

// A spot without a kind means the whole block.
MatrixMark markOf(const FigureInput& input, const Spot& spot) {
    MatrixMark mark;
    if (spot.expert && *spot.expert < input.data.experts.size()) mark.row = spot.expert;
    if (!spot.layer || *spot.layer < 0 || *spot.layer >= input.data.layers) return mark;
    const auto layer = static_cast<std::size_t>(*spot.layer);
    if (input.choices.kind) {
        mark.columns = {layer, layer};
    } else if (spot.kind) {
        const std::size_t column = LinearId{*spot.layer, *spot.kind}.index();
        mark.columns = {column, column};
    } else {
        const std::size_t kinds = linear_kinds.size();
        mark.columns = {layer * kinds, (layer + 1) * kinds - 1};
    }
    return mark;
}

void addLabels(const FigureInput& input, const std::vector<LinearId>& columns, MatrixModel& model) {
    const Spot& spot = marked(input.choices);
    for (std::size_t expert = 0; expert < input.data.experts.size(); ++expert) {
        MatrixLabel label{input.data.experts[expert], colorOf(input.data, expert), expert, false,
                          false};
        label.hidden = isHidden(input, expert);
        label.marked = spot.expert == expert && !label.hidden;
        model.rows.push_back(std::move(label));
    }
    const bool one = input.choices.kind.has_value();
    for (const LinearId& id : columns) {
        MatrixLabel label;
        label.text = one ? QString::number(id.layer) : kindLabel(id.kind);
        model.columns.push_back(std::move(label));
    }
    model.columnLabels =
        one ? MatrixModel::ColumnLabels::numbers : MatrixModel::ColumnLabels::kinds;
    if (one) return;
    model.groupSize = linear_kinds.size();
    for (std::int64_t layer = 0; layer < input.data.layers; ++layer)
        model.groupLabels.push_back(QString::number(layer));
}

MatrixModel makeModel(const FigureInput& input) {
    MatrixModel model;
    const std::vector<LinearId> columns = columnsOf(input);
    addLabels(input, columns, model);
    const RoutingValues values = chosenValues(input);
    for (std::size_t expert = 0; expert < model.rows.size(); ++expert) {
        for (const LinearId& id : columns) {
            const std::optional<WeightWithError> value = values.at(id, expert);
            model.values.push_back(value ? value->mean : std::numeric_limits<double>::quiet_NaN());
        }
    }
    model.centre = uniformWeight(input.data);
    model.limit = colorLimit(model);
    model.scaleTitle = Texts::tr("Routing weight");
    model.columnTitle = input.choices.kind
                            ? Texts::tr("Encoder layer, %1").arg(kindLabel(*input.choices.kind))
                            : Texts::tr("Encoder layer");
    model.columnTitleAlone = Texts::tr("Encoder layer, each with k, v, q, out, fc1, fc2");
    model.selected = markOf(input, input.choices.selected);
    model.hovered = markOf(input, input.choices.hovered);
    if (input.data.inWork) model.columnInWork = columnOf(input, *input.data.inWork);
    return model;
}

class HeatMapFigure : public Figure {
  public:
    QString name() const override { return QStringLiteral("heat_map"); }
    QString title() const override { return Texts::tr("Heat map"); }
    bool zooms() const override { return false; }

    void draw(QCustomPlot& plot, const FigureInput& input) const override {
        // Cells fill while the first round runs, so the empty frame is shown as soon as it works.
        const bool working = input.data.inWork && input.data.layers > 0;
        if (nothingToShow(input) && (!working || input.data.experts.empty()))
            return showSentence(plot, input.palette, noWeightsYet(input.data));
        showElement(plot, input.palette, new MatrixElement(&plot, makeModel(input), input.palette));
    }

    Spot spotAt(const QCustomPlot& plot, const FigureInput& input, QPointF pixel) const override {
        Spot spot;
        const MatrixElement* matrix = matrixOf(plot);
        if (!matrix) return spot;
        spot.expert = matrix->expertLabelAt(pixel);
        const auto cell = matrix->geometry().cellAt(pixel);
        const std::vector<LinearId> columns = columnsOf(input);
        if (spot.expert || !cell || cell->second >= columns.size()) return spot;
        spot.layer = columns[cell->second].layer;
        spot.kind = columns[cell->second].kind;
        if (!isHidden(input, cell->first)) spot.expert = cell->first;
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
        const RoutingValues values = chosenValues(input);
        for (const LinearId& id : columnsOf(input)) {
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

std::unique_ptr<Figure> makeHeatMapFigure() {
    return std::make_unique<HeatMapFigure>();
}

}  // namespace interfuse
