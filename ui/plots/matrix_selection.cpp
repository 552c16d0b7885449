// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plots/matrix_selection.h"

#include <algorithm>

namespace interfuse {
namespace {

std::set<MatrixCell> combined(std::set<MatrixCell> base, const std::set<MatrixCell>& cells,
                              bool adding) {
    for (const MatrixCell& cell : cells) {
        if (adding)
            base.insert(cell);
        else
            base.erase(cell);
    }
    return base;
}

}  // namespace

std::set<MatrixCell> cellsIn(const MatrixModel& model, const MatrixArea& area) {
    std::set<MatrixCell> cells;
    const auto [top, bottom] = std::minmax(area.from.row, area.to.row);
    const auto [left, right] = std::minmax(area.from.column, area.to.column);
    for (std::size_t row = top; row <= bottom && row < model.rows.size(); ++row) {
        for (std::size_t column = left; column <= right && column < model.columns.size();
             ++column) {
            if (model.isHidden(row, column)) continue;
            if (const auto cell = model.cellAt(row, column)) cells.insert(*cell);
        }
    }
    return cells;
}

std::set<MatrixCell> allCells(const MatrixModel& model) {
    if (model.rows.empty() || model.columns.empty()) return {};
    return cellsIn(model, {{0, 0}, {model.rows.size() - 1, model.columns.size() - 1}});
}

std::optional<MatrixPlace> neighbour(const MatrixModel& model, MatrixPlace place, int down,
                                     int right) {
    const auto rows = static_cast<std::ptrdiff_t>(model.rows.size());
    const auto columns = static_cast<std::ptrdiff_t>(model.columns.size());
    auto row = static_cast<std::ptrdiff_t>(place.row);
    auto column = static_cast<std::ptrdiff_t>(place.column);
    while (true) {
        row += down;
        column += right;
        if (row < 0 || row >= rows || column < 0 || column >= columns) return std::nullopt;
        const MatrixPlace found{static_cast<std::size_t>(row), static_cast<std::size_t>(column)};
        if (!model.isHidden(found.row, found.column)) return found;
    }
}

std::set<MatrixCell> MatrixSelection::start(const MatrixModel& model, const MatrixArea& area,
                                            Manner manner, const std::set<MatrixCell>& present) {
    const std::set<MatrixCell> cells = cellsIn(model, area);
    base_ = manner == Manner::toggle ? present : std::set<MatrixCell>();
    adding_ = manner != Manner::toggle ||
              !std::includes(present.begin(), present.end(), cells.begin(), cells.end());
    const auto anchor =
        anchor_ && manner == Manner::extend ? model.placeOf(*anchor_) : std::nullopt;
    if (!anchor) {
        anchor_ = model.cellAt(area.from.row, area.from.column);
        return combined(base_, cells, adding_);
    }
    const MatrixPlace start{anchor->first, anchor->second};
    std::set<MatrixCell> reached = cellsIn(model, {start, area.from});
    reached.merge(cellsIn(model, {start, area.to}));
    reached.merge(cellsIn(model, area));
    return reached;
}

std::set<MatrixCell> MatrixSelection::reach(const MatrixModel& model, MatrixPlace place) const {
    const auto anchor = anchor_ ? model.placeOf(*anchor_) : std::nullopt;
    if (!anchor) return base_;
    return combined(base_, cellsIn(model, {{anchor->first, anchor->second}, place}), adding_);
}

}  // namespace interfuse
