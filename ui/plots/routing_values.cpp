// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plots/routing_values.h"

#include <charconv>
#include <cmath>
#include <string_view>

namespace interfuse {

std::optional<LinearId> linearIdOf(const std::string& moduleName) {
    constexpr std::string_view prefix = "vision_model.encoder.layers.";
    std::string_view rest = moduleName;
    if (!rest.starts_with(prefix)) return std::nullopt;
    rest.remove_prefix(prefix.size());
    LinearId id;
    const auto [end, failure] = std::from_chars(rest.data(), rest.data() + rest.size(), id.layer);
    if (failure != std::errc() || id.layer < 0) return std::nullopt;
    rest.remove_prefix(static_cast<std::size_t>(end - rest.data()));
    if (!rest.starts_with('.')) return std::nullopt;
    rest.remove_prefix(1);
    for (const LinearKind kind : linear_kinds) {
        if (rest != linear_kind_name(kind)) continue;
        id.kind = kind;
        return id;
    }
    return std::nullopt;
}

QString kindLabel(LinearKind kind) {
    switch (kind) {
        case LinearKind::k_proj:
            return QStringLiteral("k");
        case LinearKind::v_proj:
            return QStringLiteral("v");
        case LinearKind::q_proj:
            return QStringLiteral("q");
        case LinearKind::out_proj:
            return QStringLiteral("out");
        case LinearKind::fc1:
            return QStringLiteral("fc1");
        case LinearKind::fc2:
            return QStringLiteral("fc2");
    }
    return {};
}

RoutingValues::RoutingValues(const MixedRouting& routing, std::int64_t layers, std::size_t experts)
    : routing_(routing),
      layers_(layers),
      experts_(experts),
      rows_(static_cast<std::size_t>(layers) * linear_kinds.size(), -1) {
    for (std::size_t i = 0; i < routing.modules.size(); ++i) {
        const std::optional<LinearId> id = linearIdOf(routing.modules[i]);
        if (id && id->layer < layers) rows_[id->index()] = static_cast<std::ptrdiff_t>(i);
    }
}

std::ptrdiff_t RoutingValues::row(const LinearId& id) const {
    return id.layer < 0 || id.layer >= layers_ ? -1 : rows_[id.index()];
}

std::optional<WeightWithError> RoutingValues::at(const LinearId& id, std::size_t expert) const {
    const std::ptrdiff_t found = row(id);
    if (found < 0) return std::nullopt;
    const auto module = static_cast<std::size_t>(found);
    if (expert >= routing_.means[module].size()) return std::nullopt;
    WeightWithError value{routing_.means[module][expert], std::nullopt};
    if (module < routing_.errors.size() && expert < routing_.errors[module].size())
        value.error = routing_.errors[module][expert];
    if (!std::isfinite(value.mean)) return std::nullopt;
    return value;
}

std::vector<LinearId> RoutingValues::places(std::optional<std::int64_t> layer,
                                            std::optional<LinearKind> kind) const {
    std::vector<LinearId> found;
    const std::int64_t end = layer ? *layer + 1 : layers_;
    for (std::int64_t each = layer.value_or(0); each < end; ++each) {
        for (const LinearKind one : linear_kinds) {
            if ((!kind || one == *kind) && has({each, one})) found.push_back({each, one});
        }
    }
    return found;
}

std::optional<WeightWithError> RoutingValues::mean(std::optional<std::int64_t> layer,
                                                   std::optional<LinearKind> kind,
                                                   std::size_t expert) const {
    if (layer && kind) return at(LinearId{*layer, *kind}, expert);
    double sum = 0, variances = 0;
    int found = 0;
    bool errorsKnown = true;
    for (const LinearId& id : places(layer, kind)) {
        const std::optional<WeightWithError> value = at(id, expert);
        if (!value) continue;
        ++found;
        sum += value->mean;
        errorsKnown = errorsKnown && value->error;
        if (value->error) variances += *value->error * *value->error;
    }
    if (found == 0) return std::nullopt;
    WeightWithError mean{sum / found, std::nullopt};
    if (errorsKnown) mean.error = std::sqrt(variances) / found;
    return mean;
}

RoutingValues chosenValues(const FigureInput& input) {
    const FigureData& data = input.data;
    const std::optional<std::size_t> dataset = input.choices.dataset;
    const bool one = dataset && *dataset < data.byDataset.size();
    return {one ? data.byDataset[*dataset] : data.routing, data.layers, data.experts.size()};
}

bool nothingToShow(const FigureInput& input) {
    const FigureData& data = input.data;
    const std::optional<std::size_t> dataset = input.choices.dataset;
    if (data.experts.empty() || data.layers <= 0) return true;
    if (dataset && *dataset < data.byDataset.size())
        return data.byDataset[*dataset].modules.empty();
    return data.empty();
}

double uniformWeight(const FigureData& data) {
    return data.experts.empty() ? 0.0 : 1.0 / static_cast<double>(data.experts.size());
}

QColor colorOf(const FigureData& data, std::size_t expert) {
    return expert < data.expertColors.size() ? data.expertColors[expert] : expertColor(expert);
}

std::optional<LinearKind> kindOf(const FigureChoices& choices, const Spot& spot) {
    return spot.kind ? spot.kind : choices.kind;
}

const Spot& marked(const FigureChoices& choices) {
    return choices.hovered.empty() ? choices.selected : choices.hovered;
}

}  // namespace interfuse
