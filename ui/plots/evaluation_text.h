// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Models, accuracies, losses and scaling factors as people read them.
#pragma once

#include <QString>
#include <optional>

#include "core/evaluation/evaluation_table.h"

namespace interfuse {

// What a row of an evaluation is called: "mnist", "task arithmetic, 0.3", "AdaSVD, scaling 1.5".
QString modelTitle(const EvaluatedModel& model);
// "81.3": a share of 1 in percent, for columns and axes whose title has the unit.
QString accuracyNumber(double share);
// "81.3 %"
QString accuracyText(double share);
// "81.3 ± 0.8 %"; without an error as accuracyText().
QString accuracyText(double share, std::optional<double> error);
// "81.3 % → 82.0 ± 0.8 %"; without what was before as accuracyText().
QString accuracyChangeText(std::optional<double> before, double now, double error);
// "0.612"
QString lossText(double loss);
// "2.5"
QString scalingText(double scaling);

// The average and its error, absent while a task of the table has no score.
std::optional<TaskScore> averageOf(const EvaluationTable& table, const EvaluatedModel& model);
std::optional<double> averageErrorOf(const EvaluationTable& table, const EvaluatedModel& model);
// Absent where the row is shorter than the table or not measured yet.
std::optional<TaskScore> scoreOf(const EvaluatedModel& model, std::size_t task);

}  // namespace interfuse
