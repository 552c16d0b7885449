// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Which cells of a matrix are selected, as a person goes on selecting with mouse and keys. Cells of
// hidden experts are passed over.
#pragma once

#include <optional>
#include <set>

#include "ui/plots/matrix_model.h"

namespace interfuse {

struct MatrixPlace {
    std::size_t row = 0, column = 0;
    bool operator==(const MatrixPlace&) const = default;
};

// A rectangle of cells; corners in any order.
struct MatrixArea {
    MatrixPlace from, to;
};

std::set<MatrixCell> cellsIn(const MatrixModel& model, const MatrixArea& area);
std::set<MatrixCell> allCells(const MatrixModel& model);
// One step, over rows that are hidden; nothing at the edge.
std::optional<MatrixPlace> neighbour(const MatrixModel& model, MatrixPlace place, int down,
                                     int right);

class MatrixSelection {
  public:
    enum class Manner { replace, toggle, extend };

    // Selects an area; its first corner is where extending goes on from. `present` is what is
    // selected so far. Toggling takes the area away when all of it is selected.
    std::set<MatrixCell> start(const MatrixModel& model, const MatrixArea& area, Manner manner,
                               const std::set<MatrixCell>& present);
    // The same as far as another place, while the mouse drags.
    std::set<MatrixCell> reach(const MatrixModel& model, MatrixPlace place) const;

  private:
    std::optional<MatrixCell> anchor_;
    std::set<MatrixCell> base_;
    bool adding_ = true;
};

}  // namespace interfuse
