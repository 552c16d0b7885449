// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
// A sweep of the scaling factor, read from its table: which factor is best, and how sure that is.
#pragma once

#include <QString>
#include <optional>
#include <vector>

#include "core/evaluation/evaluation_table.h"

namespace interfuse {

struct SweepPoint {
    double scaling = 0;
    std::size_t model = 0;  // the row of the table
    std::vector<std::optional<TaskScore>> scores;
    std::optional<TaskScore> average;  // absent while a task is
    std::optional<double> error;       // of the average
};

// The rows that have a scaling factor, by factor, measured or not.
std::vector<SweepPoint> sweepPoints(const EvaluationTable& table);
// Whether any task of any point has a score.
bool hasScores(const std::vector<SweepPoint>& points);

struct SweepBest {
    std::size_t point = 0;            // highest average; of equal ones the smallest factor
    std::size_t first = 0, last = 0;  // neighbours on both sides within one standard error of it
    bool atEnd = false;               // no factor beyond it was tried on one side
    bool isSure() const { return first == point && last == point; }
};
// Nothing before the first point is whole.
std::optional<SweepBest> bestOf(const std::vector<SweepPoint>& points);

// "Best average 82.3 ± 0.8 % at 2.5, on 500 images." and what keeps that from being sure. "" while
// there is no best.
QString sweepCaption(const std::vector<SweepPoint>& points);

}  // namespace interfuse
