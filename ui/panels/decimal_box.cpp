// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/decimal_box.h"

namespace interfuse {

// The point is never read as what parts thousands: these fields write no such thing.
QValidator::State DecimalBox::validate(QString& text, int& position) const {
    const QString point = locale().decimalPoint();
    if (point != QLatin1String(".")) text.replace(QLatin1Char('.'), point);
    return QDoubleSpinBox::validate(text, position);
}

}  // namespace interfuse
