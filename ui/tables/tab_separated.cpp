// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tables/tab_separated.h"

namespace interfuse {

QString tabSeparated(const QList<QStringList>& lines) {
    QString text;
    for (const QStringList& line : lines) {
        QStringList fields = line;
        for (QString& field : fields) {
            for (const char separator : {'\t', '\n', '\r'})
                field.replace(QLatin1Char(separator), QLatin1Char(' '));
        }
        text += fields.join(QLatin1Char('\t')) + QLatin1Char('\n');
    }
    return text;
}

}  // namespace interfuse
