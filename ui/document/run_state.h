// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The states that the window can be in, and what may be done in each: one table, from which every
// action takes whether it is enabled and, when it is not, why.
#pragma once

#include <QString>

namespace interfuse {

enum class RunState {
    empty,  // something is missing before anything can be calibrated
    ready,  // calibration can start; no routing table fits the recipe
    calibrating,
    paused,
    stopping,    // a stop was asked for; the worker has not answered yet
    calibrated,  // the routing table fits the recipe: it can be exported
    mergeable,   // the method needs no calibration: it can be exported
    exporting,
    failed,  // the last run ended with an error; as ready otherwise
};

enum class RunAction {
    editRecipe,  // models, data and options
    calibrate,
    calibrateAnew,
    pause,
    resume,
    enough,
    stop,
    exportModel,
    openProject,  // and new, and everything that replaces the document
    saveProject,
};

// Whether the action is possible in the state.
bool isAllowed(RunAction action, RunState state);
// Why it is not, a sentence for a tooltip; "" where it is.
QString whyNot(RunAction action, RunState state);

// Whether the worker is busy.
bool isBusy(RunState state);
// For people: "Calibrating", "Paused".
QString stateName(RunState state);

}  // namespace interfuse
