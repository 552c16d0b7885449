// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/style/palette.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace interfuse {
namespace {

Palette lightPalette() {
    Palette palette;
    palette.paper = QColor(0xff, 0xff, 0xff);
    palette.ink = QColor(0x1f, 0x23, 0x28);
    palette.faintInk = QColor(0x5a, 0x63, 0x6d);
    palette.grid = QColor(0xe3, 0xe6, 0xea);
    palette.reference = QColor(0x8a, 0x93, 0x9c);
    palette.mark = QColor(0x11, 0x14, 0x18);
    palette.inWork = QColor(0x1a, 0x6f, 0xd4);
    palette.missing = QColor(0xc8, 0xcd, 0xd3);
    palette.problem = QColor(0xb4, 0x23, 0x18);
    palette.warning = QColor(0x9a, 0x67, 0x00);
    palette.good = QColor(0x1a, 0x7f, 0x37);
    // Both ends at the lightness 0.56 of OKLab, as far from the middle's 0.97.
    palette.below = QColor(0x30, 0x76, 0xc2);
    palette.even = QColor(0xf4, 0xf4, 0xf2);
    palette.above = QColor(0xb3, 0x58, 0x18);
    return palette;
}

Palette darkPalette() {
    Palette palette;
    palette.dark = true;
    palette.paper = QColor(0x1d, 0x20, 0x24);
    palette.ink = QColor(0xe6, 0xe9, 0xec);
    palette.faintInk = QColor(0xa3, 0xab, 0xb4);
    palette.grid = QColor(0x33, 0x38, 0x3e);
    palette.reference = QColor(0x86, 0x8f, 0x98);
    palette.mark = QColor(0xff, 0xff, 0xff);
    palette.inWork = QColor(0x6c, 0xb0, 0xff);
    palette.missing = QColor(0x4a, 0x51, 0x59);
    palette.problem = QColor(0xff, 0x8b, 0x80);
    palette.warning = QColor(0xe3, 0xb3, 0x41);
    palette.good = QColor(0x5f, 0xc9, 0x79);
    // Both ends at the lightness 0.75 of OKLab, the middle at 0.35.
    palette.below = QColor(0x70, 0xb3, 0xf7);
    palette.even = QColor(0x38, 0x3c, 0x41);
    palette.above = QColor(0xed, 0x97, 0x48);
    return palette;
}

// What the widgets of a window are drawn with, besides what the plots' set holds.
struct WidgetColors {
    QColor window, base, alternate, button, highlight, link, visited, placeholder, disabled, tip;
};

WidgetColors lightWidgets() {
    WidgetColors colors;
    colors.window = QColor(0xf3, 0xf4, 0xf6);
    colors.base = QColor(0xff, 0xff, 0xff);
    colors.alternate = QColor(0xf7, 0xf8, 0xfa);
    colors.button = QColor(0xf6, 0xf7, 0xf9);
    colors.highlight = QColor(0x1a, 0x6f, 0xd4);
    colors.link = QColor(0x0b, 0x5c, 0xb8);
    colors.visited = QColor(0x6f, 0x42, 0xa8);
    colors.placeholder = QColor(0x62, 0x6b, 0x75);
    colors.disabled = QColor(0x9a, 0xa1, 0xa9);
    colors.tip = QColor(0xff, 0xff, 0xff);
    return colors;
}

WidgetColors darkWidgets() {
    WidgetColors colors;
    colors.window = QColor(0x2b, 0x2f, 0x34);
    colors.base = QColor(0x1d, 0x20, 0x24);
    colors.alternate = QColor(0x22, 0x26, 0x2a);
    colors.button = QColor(0x38, 0x3d, 0x43);
    colors.highlight = QColor(0x2a, 0x6f, 0xc9);
    colors.link = QColor(0x7d, 0xb8, 0xff);
    colors.visited = QColor(0xc3, 0xa3, 0xf0);
    colors.placeholder = QColor(0x9a, 0xa2, 0xab);
    colors.disabled = QColor(0x78, 0x7f, 0x87);
    colors.tip = QColor(0x3a, 0x3f, 0x45);
    return colors;
}

// Okabe and Ito, "Color Universal Design" (2008); their black becomes a grey that shows on both
// backgrounds, and the yellow is a little darker so that it shows on white.
constexpr std::array<QRgb, 8> okabeIto{0xff0072b2, 0xffd55e00, 0xff009e73, 0xffcc79a7,
                                       0xffe69f00, 0xff56b4e9, 0xffc2b200, 0xff808890};

// Björn Ottosson, "A perceptual color space for image processing" (2020): equal steps look equal.
struct Oklab {
    double lightness = 0, a = 0, b = 0;
};

double toLinear(double part) {
    return part <= 0.04045 ? part / 12.92 : std::pow((part + 0.055) / 1.055, 2.4);
}

int fromLinear(double part) {
    const double clamped = std::clamp(part, 0.0, 1.0);
    const double encoded =
        clamped <= 0.0031308 ? 12.92 * clamped : 1.055 * std::pow(clamped, 1 / 2.4) - 0.055;
    return static_cast<int>(std::lround(255 * encoded));
}

Oklab toOklab(const QColor& color) {
    const double red = toLinear(color.redF());
    const double green = toLinear(color.greenF());
    const double blue = toLinear(color.blueF());
    const double l = std::cbrt(0.4122214708 * red + 0.5363325363 * green + 0.0514459929 * blue);
    const double m = std::cbrt(0.2119034982 * red + 0.6806995451 * green + 0.1073969566 * blue);
    const double s = std::cbrt(0.0883024619 * red + 0.2817188376 * green + 0.6299787005 * blue);
    return {0.2104542553 * l + 0.7936177850 * m - 0.0040720468 * s,
            1.9779984951 * l - 2.4285922050 * m + 0.4505937099 * s,
            0.0259040371 * l + 0.7827717662 * m - 0.8086757660 * s};
}

QColor toColor(const Oklab& color) {
    const auto cubed = [](double value) { return value * value * value; };
    const double l = cubed(color.lightness + 0.3963377774 * color.a + 0.2158037573 * color.b);
    const double m = cubed(color.lightness - 0.1055613458 * color.a - 0.0638541728 * color.b);
    const double s = cubed(color.lightness - 0.0894841775 * color.a - 1.2914855480 * color.b);
    return {fromLinear(4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s),
            fromLinear(-1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s),
            fromLinear(-0.0041960863 * l - 0.7034186147 * m + 1.7076147010 * s)};
}

}  // namespace

const Palette& paletteFor(bool dark) {
    static const Palette light = lightPalette();
    static const Palette night = darkPalette();
    return dark ? night : light;
}

const Palette& paletteFor(const QPalette& widgets) {
    return paletteFor(widgets.color(QPalette::Window).lightnessF() < 0.5F);
}

const Palette& paperPalette() {
    return paletteFor(false);
}

QColor divergingColor(const Palette& palette, double position) {
    const double amount = std::clamp(std::abs(position), 0.0, 1.0);
    const Oklab even = toOklab(palette.even);
    const Oklab end = toOklab(position < 0 ? palette.below : palette.above);
    return toColor({std::lerp(even.lightness, end.lightness, amount),
                    std::lerp(even.a, end.a, amount), std::lerp(even.b, end.b, amount)});
}

QColor expertColor(std::size_t index) {
    const QColor base = QColor::fromRgb(okabeIto[index % okabeIto.size()]);
    Oklab color = toOklab(base);
    switch (index / okabeIto.size() % 3) {
        case 1:
            color.lightness = std::max(0.45, color.lightness - 0.14);
            break;
        case 2:
            color.lightness = std::min(0.84, color.lightness + 0.14);
            color.a *= 0.75;
            color.b *= 0.75;
            break;
        default:
            return base;
    }
    return toColor(color);
}

QPalette widgetPalette(bool dark) {
    const WidgetColors colors = dark ? darkWidgets() : lightWidgets();
    const QColor ink = paletteFor(dark).ink;
    QPalette palette(colors.button, colors.window);  // gives the shades of frames and bevels
    for (const auto role :
         {QPalette::WindowText, QPalette::Text, QPalette::ButtonText, QPalette::ToolTipText}) {
        palette.setColor(QPalette::All, role, ink);
        palette.setColor(QPalette::Disabled, role, colors.disabled);
    }
    palette.setColor(QPalette::Base, colors.base);
    palette.setColor(QPalette::Disabled, QPalette::Base, colors.window);
    palette.setColor(QPalette::AlternateBase, colors.alternate);
    palette.setColor(QPalette::ToolTipBase, colors.tip);
    palette.setColor(QPalette::PlaceholderText, colors.placeholder);
    palette.setColor(QPalette::Disabled, QPalette::PlaceholderText, colors.disabled);
    palette.setColor(QPalette::Highlight, colors.highlight);
    palette.setColor(QPalette::Disabled, QPalette::Highlight, colors.disabled);
    palette.setColor(QPalette::HighlightedText, Qt::white);
    palette.setColor(QPalette::Link, colors.link);
    palette.setColor(QPalette::LinkVisited, colors.visited);
    palette.setColor(QPalette::BrightText, paletteFor(dark).problem);
    return palette;
}

}  // namespace interfuse
