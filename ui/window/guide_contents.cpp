// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/guide_contents.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QTextStream>
#include <algorithm>

namespace interfuse {
namespace {

// Pages that are not named here come last.
QStringList usualOrder() {
    return QStringLiteral(
               "index first-merge installing user-guide recipe command-line inputs tasks method "
               "performance troubleshooting library contributing architecture windows licences")
        .split(u' ');
}

QString titleOf(const QString& path) {
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly | QIODevice::Text)) return {};
    QTextStream lines(&file);
    QString line;
    while (lines.readLineInto(&line)) {
        if (line.startsWith(QStringLiteral("# "))) return line.mid(2).trimmed();
    }
    return {};
}

}  // namespace

QList<GuideEntry> guideContents(const QString& folder) {
    const QStringList order = usualOrder();
    QStringList names = QDir(folder).entryList({QStringLiteral("*.md")}, QDir::Files, QDir::Name);
    const auto place = [&order](const QString& name) {
        const qsizetype found = order.indexOf(QFileInfo(name).completeBaseName());
        return found < 0 ? order.size() : found;
    };
    std::stable_sort(names.begin(), names.end(),
                     [&place](const QString& a, const QString& b) { return place(a) < place(b); });
    QList<GuideEntry> pages;
    for (const QString& name : names) {
        const QString path = folder + u'/' + name;
        const QString title = titleOf(path);
        if (!title.isEmpty()) pages.append({path, title});
    }
    return pages;
}

QString headingAnchor(const QString& heading) {
    QString anchor;
    for (const QChar letter : heading.trimmed().toLower()) {
        if (letter == u' ') {
            anchor += u'-';
        } else if (letter.isLetterOrNumber() || letter == u'-' || letter == u'_') {
            anchor += letter;
        }
    }
    return anchor;
}

QString linkedFile(const QString& folder, const QString& path) {
    for (const QString& place :
         {folder + u'/' + path, folder + u'/' + QFileInfo(path).fileName()}) {
        const QFileInfo file(QDir::cleanPath(place));
        if (file.isFile()) return file.filePath();
    }
    return {};
}

}  // namespace interfuse
