// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What the desktop's notification service is told, as the service sees it.
#include <QDBusConnection>
#include <QTest>
#include <QVariantMap>
#include <QWidget>

#include "ui/window/desktop_notification.h"

namespace interfuse {

// The method of org.freedesktop.Notifications that programs call.
class NotificationService : public QObject {
    Q_OBJECT
    Q_CLASSINFO("D-Bus Interface", "org.freedesktop.Notifications")

  public:
    QString title, text, program;
    int calls = 0;

  public Q_SLOTS:
    uint Notify(const QString& name, uint, const QString&, const QString& summary,
                const QString& body, const QStringList&, const QVariantMap&, int) {
        program = name;
        title = summary;
        text = body;
        return static_cast<uint>(++calls);
    }
};

class NotificationTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void reachesTheService() {
        NotificationService service;
        QDBusConnection bus = QDBusConnection::sessionBus();
        QVERIFY2(bus.isConnected(), "this test runs within dbus-run-session");
        QVERIFY(bus.registerObject(QStringLiteral("/org/freedesktop/Notifications"), &service,
                                   QDBusConnection::ExportAllSlots));
        QVERIFY(bus.registerService(QStringLiteral("org.freedesktop.Notifications")));
        QWidget window;
        notifyDesktop(window, QStringLiteral("Interfuse"), QStringLiteral("Done – “all” of it."));
        QTRY_COMPARE(service.calls, 1);
        QCOMPARE(service.title, QStringLiteral("Interfuse"));
        QCOMPARE(service.text, QStringLiteral("Done – “all” of it."));
        QCOMPARE(service.program, QStringLiteral("Interfuse"));
    }

    void returnsAtOnceWithoutAService() {
        QWidget window;
        QElapsedTimer watch;
        watch.start();
        notifyDesktop(window, QStringLiteral("a"), QStringLiteral("b"));
        QVERIFY(watch.elapsed() < 1000);
    }
};

}  // namespace interfuse

QTEST_MAIN(interfuse::NotificationTest)
#include "notification_test.moc"
