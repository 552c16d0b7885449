// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/style/appearance.h"

#include <QApplication>
#include <QStyle>
#include <QToolTip>

#include "ui/style/dark_fusion.h"
#include "ui/style/palette.h"

namespace interfuse {
namespace {

// The application itself remembers which style it started with.
constexpr const char* platformStyleProperty = "interfusePlatformStyle";

const QString& fusionStyle() {
    static const QString name = QStringLiteral("fusion");
    return name;
}

QString platformStyle(QApplication& application) {
    const QVariant known = application.property(platformStyleProperty);
    if (known.isValid()) return known.toString();
    QString name = QApplication::style()->name().toLower();
#ifndef Q_OS_WIN
    // What Qt falls back on where no desktop names a style; Fusion is the better sight.
    if (name == QStringLiteral("windows")) name = fusionStyle();
#endif
    application.setProperty(platformStyleProperty, name);
    return name;
}

// Setting a style polishes every widget again, which is not for nothing.
void setStyle(const QString& name) {
    const bool isSet = QApplication::style()->name().compare(name, Qt::CaseInsensitive) == 0;
    if (!isSet || qobject_cast<DarkFusion*>(QApplication::style())) QApplication::setStyle(name);
}

}  // namespace

void applyAppearance(QApplication& application, Appearance appearance) {
    const QString platform = platformStyle(application);
    switch (appearance) {
        case Appearance::system:
            QApplication::setPalette(QPalette());  // nothing of ours: the platform's shows again
            setStyle(platform);
            break;
        case Appearance::light:
            setStyle(fusionStyle());
            QApplication::setPalette(widgetPalette(false));
            break;
        case Appearance::dark:
            if (!qobject_cast<DarkFusion*>(QApplication::style()))
                QApplication::setStyle(new DarkFusion);
            QApplication::setPalette(widgetPalette(true));
            break;
    }
}

QString appearanceName(Appearance appearance) {
    switch (appearance) {
        case Appearance::light:
            return QStringLiteral("light");
        case Appearance::dark:
            return QStringLiteral("dark");
        case Appearance::system:
            break;
    }
    return QStringLiteral("system");
}

Appearance appearanceFromName(const QString& name) {
    for (const Appearance appearance : {Appearance::light, Appearance::dark}) {
        if (name == appearanceName(appearance)) return appearance;
    }
    return Appearance::system;
}

}  // namespace interfuse
