// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plots/coefficient_values.h"

#include <QLocale>
#include <algorithm>
#include <cmath>
#include <numeric>

#include "ui/plots/pool_values.h"
#include "ui/plots/routing_values.h"

namespace interfuse {

LinearId linearAt(std::size_t index) {
    return {static_cast<std::int64_t>(index / linear_kinds.size()),
            linear_kinds[index % linear_kinds.size()]};
}

CoefficientValues::CoefficientValues(const FigureData& data)
    : table_(data.coefficients),
      rows_(static_cast<std::size_t>(std::max<std::int64_t>(0, data.layers)) * linear_kinds.size(),
            -1),
      measured_(rows_.size(), nullptr) {
    for (std::size_t i = 0; i < table_.modules.size() && i < table_.values.size(); ++i) {
        const std::optional<LinearId> id = linearIdOf(table_.modules[i]);
        if (id && id->layer < data.layers) rows_[id->index()] = static_cast<std::ptrdiff_t>(i);
    }
    // Of the same experts in the same order, for coefficients go by their place.
    if (!isMeasured(data) || data.pool->experts != table_.experts) return;
    for (const LayerStatistics& layer : data.pool->layers) {
        if (layer.id.index() < measured_.size()) measured_[layer.id.index()] = &layer;
    }
}

std::ptrdiff_t CoefficientValues::row(std::size_t linear) const {
    return linear < rows_.size() ? rows_[linear] : -1;
}

const std::vector<double>* CoefficientValues::of(std::size_t linear) const {
    const std::ptrdiff_t found = row(linear);
    return found < 0 ? nullptr : &table_.values[static_cast<std::size_t>(found)];
}

std::optional<double> CoefficientValues::at(const MatrixCell& cell) const {
    const std::vector<double>* values = of(cell.linear);
    if (!values || cell.expert >= values->size() || !std::isfinite((*values)[cell.expert]))
        return std::nullopt;
    return (*values)[cell.expert];
}

bool CoefficientValues::isEdited(const MatrixCell& cell) const {
    const std::ptrdiff_t found = row(cell.linear);
    if (found < 0 || static_cast<std::size_t>(found) >= table_.edited.size()) return false;
    const std::vector<bool>& edited = table_.edited[static_cast<std::size_t>(found)];
    return cell.expert < edited.size() && edited[cell.expert];
}

std::optional<double> CoefficientValues::sum(std::size_t linear) const {
    const std::vector<double>* values = of(linear);
    if (!values) return std::nullopt;
    return std::accumulate(values->begin(), values->end(), 0.0);
}

std::optional<double> CoefficientValues::change(std::size_t linear) const {
    const std::vector<double>* values = of(linear);
    if (!values || !measured_[linear] || measured_[linear]->experts() != values->size())
        return std::nullopt;
    const double change = merged_change(*measured_[linear], *values);
    return std::isfinite(change) ? std::optional(change) : std::nullopt;
}

std::set<MatrixCell> editableCells(const FigureData& data, const std::set<MatrixCell>& cells) {
    const CoefficientValues values(data);
    std::set<MatrixCell> kept;
    std::copy_if(cells.begin(), cells.end(), std::inserter(kept, kept.end()),
                 [&](const MatrixCell& cell) { return values.at(cell).has_value(); });
    return kept;
}

std::set<MatrixCell> visibleCells(const FigureData& data, const FigureChoices& choices) {
    std::set<MatrixCell> kept;
    for (const MatrixCell& cell : choices.cells) {
        const LinearId id = linearAt(cell.linear);
        const bool isShown = !choices.kind || *choices.kind == id.kind;
        if (isShown && id.layer < data.layers && cell.expert < data.experts.size() &&
            !choices.hiddenExperts.contains(cell.expert))
            kept.insert(kept.end(), cell);
    }
    return kept;
}

std::optional<double> commonValue(const CoefficientValues& values,
                                  const std::set<MatrixCell>& cells) {
    std::optional<double> common;
    for (const MatrixCell& cell : cells) {
        const std::optional<double> value = values.at(cell);
        if (!value) continue;
        if (common && *common != *value) return std::nullopt;
        common = value;
    }
    return common;
}

std::optional<double> typedCoefficient(const QString& text) {
    // The point first: where it parts thousands, "0.125" would else be a hundred and more.
    for (QLocale locale : {QLocale::c(), QLocale()}) {
        locale.setNumberOptions(QLocale::RejectGroupSeparator | QLocale::OmitGroupSeparator);
        bool isNumber = false;
        const double value = locale.toDouble(text.trimmed(), &isNumber);
        if (isNumber && std::isfinite(value) && std::abs(value) <= largestCoefficient) return value;
    }
    return std::nullopt;
}

QString editText(double coefficient) {
    constexpr double millionths = 1e6;
    const double rounded = std::round(coefficient * millionths) / millionths;
    QLocale locale;
    locale.setNumberOptions(QLocale::OmitGroupSeparator);
    return locale.toString(rounded == 0 ? 0.0 : rounded, 'g', QLocale::FloatingPointShortest);
}

}  // namespace interfuse
