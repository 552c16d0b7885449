// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plots/layer_columns.h"

#include "ui/plots/figure_style.h"
#include "ui/plots/routing_values.h"

namespace interfuse {

std::vector<LinearId> layerColumns(const FigureInput& input) {
    std::vector<LinearId> columns;
    for (std::int64_t layer = 0; layer < input.data.layers; ++layer) {
        for (const LinearKind kind : linear_kinds) {
            if (!input.choices.kind || *input.choices.kind == kind)
                columns.push_back({layer, kind});
        }
    }
    return columns;
}

MatrixMark layerMark(const FigureInput& input, const Spot& spot) {
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

void labelExpertsAndLayers(const FigureInput& input, const std::vector<LinearId>& columns,
                           MatrixModel& model) {
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

}  // namespace interfuse
