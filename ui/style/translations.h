// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The window's languages: which there are, which one is spoken, and the numbers that go with it.
#pragma once

#include <QString>
#include <QStringList>
#include <span>

class QCoreApplication;

namespace interfuse {

// What is chosen where the language follows the system.
inline constexpr const char* systemLanguage = "system";

struct Language {
    const char* code;     // as its file is called: "zh_CN"
    const char* ownName;  // in its own words and letters, UTF-8
};

// English first. English has a file too: for its plurals.
std::span<const Language> languages();

// The first of the wanted languages ("de-AT", "zh-Hans-SG") that there is; "en" when none is.
QString spokenLanguage(const QStringList& wanted);
// Of a choice, a code or "system"; another is taken as "system".
QString chosenLanguage(const QString& choice);
// The code of the language that was put in place last.
QString languageInUse();

// Puts the words and the numbers of a choice in the place of those that were there before.
void installTranslations(QCoreApplication& application,
                         const QString& choice = QString::fromLatin1(systemLanguage));

}  // namespace interfuse
