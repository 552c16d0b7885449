// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The text of a report of a run that failed. English, whatever the window speaks: it is for those
// who mend the program.
#pragma once

#include <QString>

#include "core/recipe/recipe.h"
#include "core/runtime/problem_reports.h"

namespace interfuse {

class LogModel;
class Session;

// Without secrets: what was said, how far the run was, the machine, the recipe, the log.
std::string failureReport(const Session& session, const Recipe& recipe, const LogModel& log,
                          ProblemKind kind, const QString& sentences);

// How far the run is, or was: "calibrating, round 2 of 5, …".
QString runProgress(const Session& session);

}  // namespace interfuse
