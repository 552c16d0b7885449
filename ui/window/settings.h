// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What the program remembers between runs: one table of keys with their defaults, and a store that
// a test can put elsewhere.
#pragma once

#include <QByteArray>
#include <QSettings>
#include <QString>
#include <QStringList>
#include <QVariant>
#include <memory>

#include "ui/style/appearance.h"

namespace interfuse {

enum class Setting {
    windowGeometry,
    windowLayout,  // docks and toolbars
    recentFiles,
    lastFolder,  // that a dialog was used in
    exportFolder,
    appearance,
    language,  // its code, or "system"
    currentView,
    moreOptions,
    gpuFolder,    // of the GPU's libraries, where one was chosen
    gpuDeclined,  // whether the offer of a GPU was answered with "Not now"
};

class Settings {
  public:
    // The user's own; with a file, that one.
    explicit Settings(const QString& file = {});

    QVariant value(Setting setting) const;
    void set(Setting setting, const QVariant& value);

    QStringList recentFiles() const;
    void addRecentFile(const QString& file);
    void clearRecentFiles();
    Appearance appearance() const;
    QString language() const;

  private:
    std::unique_ptr<QSettings> store_;
};

}  // namespace interfuse
