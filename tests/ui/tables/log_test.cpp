// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QAbstractItemModelTester>
#include <QClipboard>
#include <QComboBox>
#include <QGuiApplication>
#include <QLabel>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>
#include <QTreeView>

#include "ui/tables/log_model.h"
#include "ui/tables/log_view.h"

namespace interfuse {
namespace {

const QDateTime noon(QDate(2026, 3, 1), QTime(12, 0));

void fill(LogModel& model, int count, LogLevel level = LogLevel::info) {
    const int before = model.rowCount();
    for (int number = 0; number < count; ++number)
        model.append({level, noon, QStringLiteral("entry %1").arg(before + number)});
}

struct Shown {
    LogModel model;
    LogView view{model};
    QTreeView& list = *view.findChild<QTreeView*>(QStringLiteral("logList"));
    QComboBox& levels = *view.findChild<QComboBox*>(QStringLiteral("logLevels"));
    QToolButton& copy = *view.findChild<QToolButton*>(QStringLiteral("logCopy"));
    QToolButton& clear = *view.findChild<QToolButton*>(QStringLiteral("logClear"));
    QScrollBar& bar = *list.verticalScrollBar();

    Shown() {
        view.resize(500, 300);
        view.show();
        view.activateWindow();
    }
    QString topText() const {
        return list.model()->index(list.indexAt({1, 1}).row(), 1).data().toString();
    }
};

}  // namespace

class LogTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void holdsTheNewestEntries() {
        LogModel model;
        const QAbstractItemModelTester tester(&model);
        fill(model, LogModel::mostEntries);
        QCOMPARE(model.rowCount(), 2000);
        QCOMPARE(model.entry(0).text, QStringLiteral("entry 0"));
        const LogEntry last{LogLevel::error, noon, QStringLiteral("the last")};
        model.append(last);
        QCOMPARE(model.rowCount(), 2000);
        QCOMPARE(model.entry(0).text, QStringLiteral("entry 1"));
        QVERIFY(model.entry(1999) == last);
        model.clear();
        QCOMPARE(model.rowCount(), 0);
    }

    void tellsTimeTextAndLevel() {
        LogModel model;
        model.append({LogLevel::warning, noon, QStringLiteral("two\nlines")});
        QCOMPARE(model.index(0, LogModel::timeColumn).data().toString(),
                 QStringLiteral("12:00:00"));
        const QModelIndex text = model.index(0, LogModel::textColumn);
        QCOMPARE(text.data().toString(), QStringLiteral("two lines"));
        QCOMPARE(text.data(Qt::ToolTipRole).toString(), QStringLiteral("two\nlines"));
        const QString heard =
            model.index(0, LogModel::timeColumn).data(Qt::AccessibleTextRole).toString();
        QVERIFY(heard.startsWith(QStringLiteral("Warning")));
    }

    void levelsHaveTheirIcons() {
        LogModel model;
        QList<QImage> images;
        for (const LogLevel level :
             {LogLevel::info, LogLevel::notice, LogLevel::warning, LogLevel::error}) {
            model.append(level, QStringLiteral("text"));
            const QModelIndex index = model.index(model.rowCount() - 1, LogModel::timeColumn);
            const auto icon = index.data(Qt::DecorationRole).value<QIcon>();
            const QImage image = icon.pixmap(QSize(16, 16), 1.0).toImage();
            QVERIFY(!image.isNull());
            QVERIFY(!images.contains(image));
            images.push_back(image);
        }
    }

    void filtersByLevel() {
        Shown shown;
        QVERIFY(shown.view.findChild<QLabel*>(QStringLiteral("logMessage"))->isVisible());
        fill(shown.model, 3, LogLevel::info);
        fill(shown.model, 2, LogLevel::warning);
        fill(shown.model, 1, LogLevel::error);
        QCOMPARE(shown.list.model()->rowCount(), 6);
        shown.levels.setFocus();
        QTest::keyClick(&shown.levels, Qt::Key_End);
        QCOMPARE(shown.list.model()->rowCount(), 1);
        QTest::keyClick(&shown.levels, Qt::Key_Up);
        QCOMPARE(shown.list.model()->rowCount(), 3);
        fill(shown.model, 1, LogLevel::info);
        QCOMPARE(shown.list.model()->rowCount(), 3);
        QTest::keyClick(&shown.levels, Qt::Key_Home);
        QCOMPARE(shown.list.model()->rowCount(), 7);
    }

    void staysAtTheEndOnlyWhereItWas() {
        Shown shown;
        fill(shown.model, 100);
        QTRY_VERIFY(shown.bar.maximum() > 0);
        QTRY_COMPARE(shown.bar.value(), shown.bar.maximum());
        fill(shown.model, 1);
        QTRY_COMPARE(shown.bar.value(), shown.bar.maximum());

        shown.bar.setValue(10);
        const int reach = shown.bar.maximum();
        fill(shown.model, 20);
        QTRY_VERIFY(shown.bar.maximum() > reach);
        QCOMPARE(shown.bar.value(), 10);

        shown.bar.setValue(shown.bar.maximum());
        fill(shown.model, 20);
        QTRY_COMPARE(shown.bar.value(), shown.bar.maximum());
        const QModelIndex last = shown.list.model()->index(shown.model.rowCount() - 1, 0);
        QVERIFY(shown.list.viewport()->rect().contains(shown.list.visualRect(last)));
    }

    void whatIsReadStaysWhenOldEntriesGo() {
        Shown shown;
        fill(shown.model, LogModel::mostEntries);
        QTRY_VERIFY(shown.bar.maximum() > 1000);
        shown.list.setCurrentIndex(shown.list.model()->index(0, 0));
        shown.bar.setValue(700);
        QCOMPARE(shown.topText(), QStringLiteral("entry 700"));
        fill(shown.model, 5);
        QTRY_COMPARE(shown.bar.value(), 695);
        QCOMPARE(shown.topText(), QStringLiteral("entry 700"));

        shown.bar.setValue(shown.bar.maximum());
        fill(shown.model, 5);
        QTest::qWait(1);
        QTRY_COMPARE(shown.bar.value(), shown.bar.maximum());
    }

    void startsAtTheEndWhenShownLate() {
        LogModel model;
        LogView view(model);
        view.resize(500, 300);
        fill(model, 100);
        view.show();
        const QScrollBar& bar = *view.findChild<QTreeView*>()->verticalScrollBar();
        QTRY_VERIFY(bar.maximum() > 0);
        QTRY_COMPARE(bar.value(), bar.maximum());
    }

    void copiesAndClears() {
        Shown shown;
        QVERIFY(!shown.copy.isEnabled());
        QVERIFY(!shown.clear.isEnabled());
        shown.model.append({LogLevel::info, noon, QStringLiteral("first")});
        shown.model.append({LogLevel::error, noon, QStringLiteral("second\tpart")});
        QTest::mouseClick(&shown.copy, Qt::LeftButton);
        QCOMPARE(QGuiApplication::clipboard()->text(),
                 QStringLiteral("2026-03-01T12:00:00\tInformation\tfirst\n"
                                "2026-03-01T12:00:00\tError\tsecond part\n"));
        shown.list.setCurrentIndex(shown.list.model()->index(0, 0));
        QVERIFY(QTest::qWaitForWindowActive(&shown.view));
        shown.list.setFocus();
        QTest::keyClick(&shown.list, Qt::Key_C, Qt::ControlModifier);
        QCOMPARE(QGuiApplication::clipboard()->text(),
                 QStringLiteral("2026-03-01T12:00:00\tInformation\tfirst\n"));
        QTest::mouseClick(&shown.clear, Qt::LeftButton);
        QCOMPARE(shown.model.rowCount(), 0);
        QVERIFY(!shown.copy.isEnabled());
    }
};

}  // namespace interfuse

QTEST_MAIN(interfuse::LogTest)
#include "log_test.moc"
