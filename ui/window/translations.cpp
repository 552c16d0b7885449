// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/translations.h"

#include <QCoreApplication>
#include <QLibraryInfo>
#include <QLocale>
#include <QTranslator>

// Outside the namespace: it names a function of the resource compiler.
static void initialiseTranslations() {
    Q_INIT_RESOURCE(translations);
}

namespace interfuse {

void installTranslations(QCoreApplication& application) {
    initialiseTranslations();
    // English first: what a later one lacks falls back to it, plurals included.
    auto* english = new QTranslator(&application);
    if (english->load(QStringLiteral(":/i18n/interfuse_en.qm"))) {
        QCoreApplication::installTranslator(english);
    }
    auto* local = new QTranslator(&application);
    if (local->load(QLocale(), QStringLiteral("interfuse"), QStringLiteral("_"),
                    QStringLiteral(":/i18n"))) {
        QCoreApplication::installTranslator(local);
        auto* qt = new QTranslator(&application);
        if (qt->load(QLocale(), QStringLiteral("qtbase"), QStringLiteral("_"),
                     QLibraryInfo::path(QLibraryInfo::TranslationsPath))) {
            QCoreApplication::installTranslator(qt);
        }
    }
}

}  // namespace interfuse
