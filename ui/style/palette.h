// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Every colour that the program chooses itself: one light and one dark set. Widgets take theirs
// from the style; this is for plots, marks and icons.
#pragma once

#include <QColor>
#include <QPalette>
#include <vector>

namespace interfuse {

struct Palette {
    bool dark = false;
    QColor paper;      // background of plots
    QColor ink;        // text and axes
    QColor faintInk;   // secondary text, tick labels
    QColor grid;       // thin lines behind data
    QColor reference;  // the uniform line 1/M, tolerances
    QColor mark;       // outline of what is selected or hovered
    QColor inWork;     // outline of the layer that calibration is at
    QColor missing;    // hatching of cells without a value
    QColor problem;    // something that must be mended
    QColor warning;    // something to know
    QColor good;       // done, valid
    // Diverging map of routing weights: below, at and above the uniform weight. Perceptually even:
    // lightness changes by the same amount on both sides.
    QColor below, even, above;

    bool operator==(const Palette&) const = default;
};

// The set for a light or a dark window; dark is judged from the window colour's lightness.
const Palette& paletteFor(bool dark);
const Palette& paletteFor(const QPalette& widgets);
// What exported pictures use, whatever the window looks like.
const Palette& paperPalette();

// Colour of the routing weight at `position` between −1 (far below 1/M), 0 and 1 (far above).
QColor divergingColor(const Palette& palette, double position);

// The colours that experts get in turn: Okabe and Ito's eight, which survive colour-blindness, and
// beyond them darker and lighter variants. The same in light and dark, legible on both.
QColor expertColor(std::size_t index);

// The widgets' own colours, where the person chose light or dark instead of the platform's.
QPalette widgetPalette(bool dark);

}  // namespace interfuse
