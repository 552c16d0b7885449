// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The coefficients of a picture, looked up by cell, and what a person types for them.
#pragma once

#include <QString>
#include <optional>
#include <set>
#include <vector>

#include "ui/plots/figure.h"

namespace interfuse {

// No coefficient that a person sets is farther from 0; a slip of the keyboard should not make a
// model of noise.
inline constexpr double largestCoefficient = 100;

LinearId linearAt(std::size_t index);

// Keeps pointers to the data's tables, not copies.
class CoefficientValues {
  public:
    explicit CoefficientValues(const FigureData& data);

    bool empty() const { return table_.values.empty(); }
    // Of all experts, in order; nothing where the linear layer has none.
    const std::vector<double>* of(std::size_t linear) const;
    std::optional<double> at(const MatrixCell& cell) const;
    bool isEdited(const MatrixCell& cell) const;
    std::optional<double> sum(std::size_t linear) const;
    // By how much the merged layer differs from the pretrained one, as a share of its norm; nothing
    // where the pool is not measured.
    std::optional<double> change(std::size_t linear) const;

  private:
    std::ptrdiff_t row(std::size_t linear) const;

    const CoefficientTable& table_;
    std::vector<std::ptrdiff_t> rows_;              // of every linear layer of the tower; -1: none
    std::vector<const LayerStatistics*> measured_;  // as well; null: not measured
};

// Those of the cells that have a coefficient, and so can be edited.
std::set<MatrixCell> editableCells(const FigureData& data, const std::set<MatrixCell>& cells);
// Those of the cells that exist and are shown: neither their expert nor their kind is hidden.
std::set<MatrixCell> visibleCells(const FigureData& data, const FigureChoices& choices);
// What all of the cells have in common; nothing where they differ.
std::optional<double> commonValue(const CoefficientValues& values,
                                  const std::set<MatrixCell>& cells);

// A coefficient as it is typed, with a point or as the locale writes it; nothing for anything else.
std::optional<double> typedCoefficient(const QString& text);
// The other way round: every digit that counts, at most six decimals.
QString editText(double coefficient);

}  // namespace interfuse
