// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Undo belongs to a field only as long as its text is being written.
#pragma once

class QWidget;

namespace interfuse {

// For the fields of a form, number fields included, whose values the project has in its own undo:
// once a value is handed over, Undo and Redo are the window's and not the field's.
void leaveUndoToTheWindow(QWidget& form);

}  // namespace interfuse
