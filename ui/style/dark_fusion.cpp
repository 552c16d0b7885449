// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/style/dark_fusion.h"

#include <QStyleOption>

namespace interfuse {
namespace {

// Draws with a copy of the option, whose window colour is what Fusion makes the outline from.
template <typename Option, typename Draw>
bool drawLighter(const QStyleOption* option, const Draw& draw) {
    const auto* known = qstyleoption_cast<const Option*>(option);
    if (!known) return false;
    Option copy = *known;
    copy.palette.setColor(QPalette::Window, option->palette.color(QPalette::Window).lighter(300));
    draw(&copy);
    return true;
}

}  // namespace

DarkFusion::DarkFusion() : QProxyStyle(QStringLiteral("fusion")) {}

void DarkFusion::drawPrimitive(PrimitiveElement element, const QStyleOption* option,
                               QPainter* painter, const QWidget* widget) const {
    const auto draw = [&](const QStyleOption* changed) {
        QProxyStyle::drawPrimitive(element, changed, painter, widget);
    };
    bool drawn = false;
    if (element == PE_IndicatorCheckBox || element == PE_IndicatorRadioButton)
        drawn = drawLighter<QStyleOptionButton>(option, draw);
    else if (element == PE_FrameLineEdit)
        drawn = drawLighter<QStyleOptionFrame>(option, draw);
    if (!drawn) draw(option);
}

}  // namespace interfuse
