// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The program's own icons, drawn from SVG at whatever size and pixel ratio is asked for. Their
// colour is taken from the application's palette when they are painted, so they follow its changes.
#pragma once

#include <QColor>
#include <QIcon>
#include <QString>

namespace interfuse {

// What gives an icon its colour.
enum class IconTint { text, faint, accent, warning, problem, good };

// "open", "save-as" …: a file of resources/icons. A null icon for a name that there is none of.
QIcon icon(const QString& name, IconTint tint = IconTint::text);
// The program's sign, in its own colours.
QIcon applicationIcon();
// A small square of a colour, for legends, rows and headers.
QIcon swatchIcon(const QColor& color);

}  // namespace interfuse
