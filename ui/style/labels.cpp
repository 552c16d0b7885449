// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/style/labels.h"

#include <QRegularExpression>

namespace interfuse {

QString withoutMnemonic(const QString& text) {
    // Where words have no letters of the keyboard the letter stands behind them, in brackets.
    static const QRegularExpression behind(QStringLiteral("\\s*\\(&[^&]\\)"));
    return QString(text).remove(behind).remove(QLatin1Char('&'));
}

}  // namespace interfuse
