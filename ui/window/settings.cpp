// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/settings.h"

#include <QDir>
#include <array>

namespace interfuse {
namespace {

constexpr int mostRecent = 10;

struct Entry {
    Setting setting;
    const char* key;
    const char* fallback;
};

constexpr std::array<Entry, 11> entries{{
    {Setting::windowGeometry, "window/geometry", nullptr},
    {Setting::windowLayout, "window/layout", nullptr},
    {Setting::recentFiles, "files/recent", nullptr},
    {Setting::lastFolder, "files/lastFolder", nullptr},
    {Setting::exportFolder, "files/exportFolder", nullptr},
    {Setting::appearance, "window/appearance", "system"},
    {Setting::language, "window/language", "system"},
    {Setting::currentView, "window/view", "0"},
    {Setting::moreOptions, "window/moreOptions", "false"},
    {Setting::gpuFolder, "gpu/folder", nullptr},
    {Setting::gpuDeclined, "gpu/declined", "false"},
}};

const Entry& entryOf(Setting setting) {
    for (const Entry& entry : entries) {
        if (entry.setting == setting) return entry;
    }
    Q_UNREACHABLE();
}

}  // namespace

Settings::Settings(const QString& file)
    : store_(file.isEmpty() ? std::make_unique<QSettings>(
                                  QSettings::IniFormat, QSettings::UserScope,
                                  QStringLiteral("interfuse"), QStringLiteral("interfuse"))
                            : std::make_unique<QSettings>(file, QSettings::IniFormat)) {}

QVariant Settings::value(Setting setting) const {
    const Entry& entry = entryOf(setting);
    const QVariant fallback =
        entry.fallback == nullptr ? QVariant() : QVariant(QString::fromLatin1(entry.fallback));
    return store_->value(QString::fromLatin1(entry.key), fallback);
}

void Settings::set(Setting setting, const QVariant& value) {
    store_->setValue(QString::fromLatin1(entryOf(setting).key), value);
}

QStringList Settings::recentFiles() const {
    return value(Setting::recentFiles).toStringList();
}

void Settings::addRecentFile(const QString& file) {
    const QString path = QDir::cleanPath(file);
    QStringList files = recentFiles();
    files.removeAll(path);
    files.prepend(path);
    set(Setting::recentFiles, files.mid(0, mostRecent));
}

void Settings::clearRecentFiles() {
    set(Setting::recentFiles, QStringList());
}

Appearance Settings::appearance() const {
    return appearanceFromName(value(Setting::appearance).toString());
}

QString Settings::language() const {
    return value(Setting::language).toString();
}

}  // namespace interfuse
