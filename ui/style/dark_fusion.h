// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Fusion for dark colours. Fusion outlines boxes and fields in a darker shade of the window, which
// cannot be seen on a dark one; here they get a lighter shade.
#pragma once

#include <QProxyStyle>

namespace interfuse {

class DarkFusion : public QProxyStyle {
    Q_OBJECT

  public:
    DarkFusion();

    void drawPrimitive(PrimitiveElement element, const QStyleOption* option, QPainter* painter,
                       const QWidget* widget) const override;
};

}  // namespace interfuse
