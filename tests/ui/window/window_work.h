// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What several tests do with the window from end to end: a drag, a choice, a whole export, and the
// program on the command line beside it.
#pragma once

#include "tests/ui/window/window_tools.h"

namespace interfuse::testing_tools {

// The views, in the order of their tabs.
enum class View {
    depth,
    heatMap,
    layers,
    datasets,
    convergence,
    table,
    accuracy,
    sweep,
    pool,
    runs
};

// Brings a view to the front by its keys; a figure of the routing is drawn then.
void show(WindowDesk& desk, View view);
// Back to the window after a dialog or a menu, as a window manager does.
bool toFront(WindowDesk& desk);
// A move of the mouse with a button held, as a drag makes many of.
void dragTo(QWidget* widget, QPoint place, Qt::KeyboardModifiers modifiers = {});
// Drags a slider's handle to a factor, as near as its pixels are.
bool drag(WindowDesk& desk, const char* slider, double factor);
// Chooses an entry of a box by the keyboard.
bool choose(WindowDesk& desk, const char* box, const QString& entry);

// Exports by its key and dialog, into a folder of the test's own.
bool exports(WindowDesk& desk, const char* folder);
// Puts a path into the dialog that an entry of a menu opens.
bool saves(WindowDesk& desk, QMenu* menu, const char* action, const char* dialog, const char* file);
// Runs the command line in the test's own folder; what it said where it did not succeed, else "".
QString program(WindowDesk& desk, const QStringList& arguments);
// Files in which an export of the window differs from what the command line makes of this recipe;
// "" where none does.
QString commandLineDifferences(WindowDesk& desk, const char* exported, const char* recipe);

// Chooses how many images a task is measured on, evaluates by its key, and waits.
bool evaluates(WindowDesk& desk, const char* images = "20 images per task");

// The sample project with few samples: calibrated in a second. With its tasks, or without.
Recipe quickSample(bool withTasks = true);
std::filesystem::path sampleTasksFile();

}  // namespace interfuse::testing_tools
