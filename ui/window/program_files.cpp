// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/program_files.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <array>

namespace interfuse {
namespace {

// An installed program lies in lib/interfuse, on Windows in bin; a checkout's build folder is
// build/<preset>, its test programs lie one deeper.
QString find(const QString& installed, const QString& inCheckout) {
    const QString program = QCoreApplication::applicationDirPath();
    const std::array<QString, 4> places{
        QStringLiteral("/../../share/") + installed, QStringLiteral("/../share/") + installed,
        QStringLiteral("/../../") + inCheckout, QStringLiteral("/../../../") + inCheckout};
    for (const QString& place : places) {
        const QString file = QDir::cleanPath(program + place);
        if (QFileInfo::exists(file)) return file;
    }
    return {};
}

}  // namespace

QString sampleProjectFile() {
    return find(QStringLiteral("interfuse/sample/recipe.yaml"),
                QStringLiteral("resources/sample/recipe.yaml"));
}

QString userGuideFile() {
    return find(QStringLiteral("doc/interfuse/user-guide.md"),
                QStringLiteral("docs/user-guide.md"));
}

}  // namespace interfuse
