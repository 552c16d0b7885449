// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The pictures of what the window says after a crash.
#pragma once

#include "tools/screenshots/photographer.h"
#include "ui/window/main_window.h"

namespace interfuse {

// Of a project in `shownFolder`; nothing is left of it afterwards.
void addTrouble(std::vector<Step>& all, MainWindow& window, const QString& shownFolder);

}  // namespace interfuse
