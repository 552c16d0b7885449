// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plots/pool_values.h"

#include <QCoreApplication>
#include <algorithm>

#include "ui/plots/figure_text.h"

namespace interfuse {
namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(PoolFigure)
};

}  // namespace

bool isMeasured(const FigureData& data) {
    return data.pool && !data.pool->layers.empty() && !data.experts.empty() &&
           data.pool->experts.size() == data.experts.size();
}

bool isMeasured(const FigureData& data, std::int64_t layer) {
    const std::vector<LayerStatistics>& layers = data.pool->layers;
    const auto measured = std::count_if(layers.begin(), layers.end(),
                                        [&](const auto& one) { return one.id.layer == layer; });
    return measured == static_cast<std::ptrdiff_t>(linear_kinds.size());
}

QString notMeasuredYet() {
    return Texts::tr(
        "Inspect pool measures how far the experts are from the pretrained model; it "
        "needs no images.");
}

std::int64_t poolLayers(const FigureData& data) {
    std::int64_t layers = data.layers;
    if (!isMeasured(data)) return layers;
    for (const LayerStatistics& layer : data.pool->layers)
        layers = std::max(layers, layer.id.layer + 1);
    return layers;
}

TowerPart partOf(std::optional<std::int64_t> layer, std::optional<LinearKind> kind) {
    TowerPart part;
    part.kind = kind;
    if (!layer) return part;
    part.first = *layer;
    part.end = *layer + 1;
    return part;
}

std::optional<std::int64_t> selectedLayer(const FigureInput& input) {
    const std::optional<std::int64_t> layer = input.choices.selected.layer;
    if (!layer || *layer < 0 || *layer >= poolLayers(input.data)) return std::nullopt;
    return layer;
}

std::optional<LinearKind> selectedKind(const FigureInput& input) {
    return selectedLayer(input) ? kindOf(input.choices, input.choices.selected)
                                : input.choices.kind;
}

QString selectedPlaceText(const FigureInput& input) {
    const std::optional<LinearKind> kind = selectedKind(input);
    if (const std::optional<std::int64_t> layer = selectedLayer(input))
        return placeText(*layer, kind);
    return kind ? Texts::tr("Mean of %1 over all layers").arg(kindLabel(*kind))
                : Texts::tr("Mean of all linear layers");
}

}  // namespace interfuse
