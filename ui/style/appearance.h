// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Whether the window looks as the platform does, or light, or dark.
#pragma once

#include <QString>

class QApplication;

namespace interfuse {

enum class Appearance { system, light, dark };

// Light and dark set the Fusion style with our own colours; system brings back the style and the
// colours that the platform gave, which then follow the platform's changes. May be called at any
// time; whatever is on the screen follows.
void applyAppearance(QApplication& application, Appearance appearance);

// "system", "light", "dark": as settings hold it. Whatever else is read means system.
QString appearanceName(Appearance appearance);
Appearance appearanceFromName(const QString& name);

}  // namespace interfuse
