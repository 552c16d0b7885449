// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/desktop_notification.h"

#include <QApplication>
#include <QWidget>

#ifdef INTERFUSE_DBUS
#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusPendingCall>
#include <QVariantMap>
#endif

namespace interfuse {
namespace {

#ifdef INTERFUSE_DBUS
// org.freedesktop.Notifications, version 1.2 of the Desktop Notifications Specification.
void notifyOverDBus(const QString& title, const QString& text) {
    const QDBusConnection bus = QDBusConnection::sessionBus();
    if (!bus.isConnected()) return;
    const QString service = QStringLiteral("org.freedesktop.Notifications");
    QDBusMessage message =
        QDBusMessage::createMethodCall(service, QStringLiteral("/org/freedesktop/Notifications"),
                                       service, QStringLiteral("Notify"));
    constexpr int whateverTheServerThinks = -1;
    message << QStringLiteral("Interfuse") << 0U << QStringLiteral("interfuse") << title << text
            << QStringList()
            << QVariantMap{{QStringLiteral("desktop-entry"), QStringLiteral("interfuse")}}
            << whateverTheServerThinks;
    bus.asyncCall(message);
}
#endif

}  // namespace

void notifyDesktop(QWidget& window, const QString& title, const QString& text) {
    QApplication::alert(&window);
#ifdef INTERFUSE_DBUS
    notifyOverDBus(title, text);
#endif
}

}  // namespace interfuse
