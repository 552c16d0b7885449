// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/style/translations.h"

#include <QCoreApplication>
#include <QLibraryInfo>
#include <QLocale>
#include <QTranslator>
#include <algorithm>
#include <array>

// Outside the namespace: it names a function of the resource compiler.
static void initialiseTranslations() {
    Q_INIT_RESOURCE(translations);
}

namespace interfuse {
namespace {

constexpr const char* inUseProperty = "interfuseLanguage";

constexpr std::array<Language, 6> all{{
    {"en", "English"},
    {"de", "Deutsch"},
    {"es", "Español"},
    {"fr", "Français"},
    {"ja", "日本語"},
    {"zh_CN", "简体中文"},
}};

const QString& resources() {
    static const QString folder = QStringLiteral(":/i18n");
    return folder;
}

bool isOneOfOurs(const QString& choice) {
    return std::any_of(all.begin(), all.end(), [&](const Language& language) {
        return choice == QLatin1String(language.code);
    });
}

// Chinese is two languages to those who read it; so is none of the others here.
bool sameLanguage(const QLocale& one, const QLocale& other) {
    return one.language() == other.language() && one.script() == other.script();
}

void install(QCoreApplication& application, const QString& name, const QStringList& folders) {
    auto* translator = new QTranslator(&application);
    translator->setObjectName(QStringLiteral("interfuseTranslator"));
    for (const QString& folder : folders) {
        if (!translator->load(name, folder)) continue;
        QCoreApplication::installTranslator(translator);
        return;
    }
    delete translator;
}

// What the system says of its numbers holds as long as its language is spoken.
void chooseNumbers(const QString& choice, const QString& code) {
    const QLocale own(code);
    const bool systems = !isOneOfOurs(choice) || sameLanguage(QLocale::system(), own);
    QLocale::setDefault(systems ? QLocale::system() : own);
}

}  // namespace

std::span<const Language> languages() {
    return all;
}

QString spokenLanguage(const QStringList& wanted) {
    bool traditional = false;
    for (const QString& name : wanted) {
        const QLocale locale(name);
        traditional |= locale.script() == QLocale::TraditionalHanScript;
        // A bare "zh" behind "zh-TW" only shortens it.
        if (traditional && name == QLatin1String("zh")) continue;
        for (const Language& language : all) {
            const QString code = QString::fromLatin1(language.code);
            if (sameLanguage(locale, QLocale(code))) return code;
        }
    }
    return QString::fromLatin1(all.front().code);
}

QString chosenLanguage(const QString& choice) {
    return isOneOfOurs(choice) ? choice : spokenLanguage(QLocale::system().uiLanguages());
}

QString languageInUse() {
    return QCoreApplication::instance()->property(inUseProperty).toString();
}

void installTranslations(QCoreApplication& application, const QString& choice) {
    initialiseTranslations();
    qDeleteAll(application.findChildren<QTranslator*>(QStringLiteral("interfuseTranslator")));
    const QString code = chosenLanguage(choice);
    const QString english = QString::fromLatin1(all.front().code);
    // English first: what a later one lacks falls back to it, plurals included.
    install(application, QStringLiteral("interfuse_") + english, {resources()});
    if (code != english) {
        install(application, QStringLiteral("qtbase_") + code,
                {resources(), QLibraryInfo::path(QLibraryInfo::TranslationsPath)});
        install(application, QStringLiteral("interfuse_") + code, {resources()});
    }
    chooseNumbers(choice, code);
    application.setProperty(inUseProperty, code);
}

}  // namespace interfuse
