// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tables/routing_table_view.h"

#include <QCheckBox>
#include <QClipboard>
#include <QGuiApplication>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTableView>
#include <QTest>
#include <QToolButton>

#include "tests/ui/tables/sample_figure.h"

namespace interfuse {
namespace {

constexpr int kindColumn = 1;
constexpr int mnist = 2;

struct Shown {
    RoutingTableView view;
    QTableView& table = *view.findChild<QTableView*>(QStringLiteral("routingTable"));
    QLineEdit& filter = *view.findChild<QLineEdit*>(QStringLiteral("routingTableFilter"));
    QCheckBox& errors = *view.findChild<QCheckBox*>(QStringLiteral("routingTableErrors"));
    QLabel& message = *view.findChild<QLabel*>(QStringLiteral("routingTableMessage"));

    Shown() {
        view.resize(700, 400);
        view.show();
        view.activateWindow();
    }

    QString at(int row, int column) const {
        return table.model()->index(row, column).data().toString();
    }
    void click(int row, int column, Qt::KeyboardModifiers keys = {}) {
        const QModelIndex index = table.model()->index(row, column);
        table.scrollTo(index);
        QTest::mouseClick(table.viewport(), Qt::LeftButton, keys, table.visualRect(index).center());
    }
    void clickHeader(int column) {
        QHeaderView& header = *table.horizontalHeader();
        const int x = header.sectionViewportPosition(column) + header.sectionSize(column) / 2;
        QTest::mouseClick(header.viewport(), Qt::LeftButton, {}, {x, header.height() / 2});
    }
};

Spot spotAt(const QSignalSpy& spy, int call) {
    return spy.at(call).at(0).value<Spot>();
}

QString clipboard() {
    return QGuiApplication::clipboard()->text();
}

}  // namespace

class RoutingTableViewTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale::c()); }

    void saysWhenThereIsNothing() {
        Shown shown;
        QVERIFY(shown.message.isVisible());
        QCOMPARE(shown.message.text(), QStringLiteral("No routing weights yet."));
        QVERIFY(!shown.view.copyTableAction()->isEnabled());
        shown.view.setData(sampleFigure());
        QVERIFY(!shown.message.isVisible());
        QVERIFY(shown.table.isVisible());
        QTest::keyClicks(&shown.filter, QStringLiteral("99"));
        QVERIFY(shown.message.isVisible());
        QVERIFY(shown.message.text().contains(QStringLiteral("filter")));
        shown.filter.clear();
        QVERIFY(shown.table.isVisible());
    }

    void filterAndOrderByHand() {
        Shown shown;
        shown.view.setData(sampleFigure());
        QCOMPARE(shown.at(0, 0), QStringLiteral("0"));
        QCOMPARE(shown.at(0, kindColumn), QStringLiteral("self_attn.k_proj"));
        QTest::keyClicks(&shown.filter, QStringLiteral("layer 10"));
        QCOMPARE(shown.table.model()->rowCount(), 6);
        shown.filter.clear();
        shown.clickHeader(0);
        shown.clickHeader(0);
        QCOMPARE(shown.at(0, 0), QStringLiteral("11"));
        shown.clickHeader(0);  // back to the order of the model
        QCOMPARE(shown.at(0, 0), QStringLiteral("0"));
        QCOMPARE(shown.at(0, kindColumn), QStringLiteral("self_attn.k_proj"));
    }

    void updatesKeepSelectionOrderAndScroll() {
        Shown shown;
        shown.view.setData(sampleFigure());
        shown.click(60, mnist + 1);
        const QModelIndexList selected = shown.table.selectionModel()->selectedIndexes();
        const int scrolled = shown.table.verticalScrollBar()->value();
        QVERIFY(scrolled > 0);
        const QString before = shown.at(60, mnist + 1);
        const QSignalSpy choices(&shown.view, &RoutingTableView::selected);
        for (int update = 1; update <= 10; ++update)
            shown.view.setData(sampleFigure(72, update * 0.01));
        QVERIFY(shown.at(60, mnist + 1) != before);
        QCOMPARE(shown.table.selectionModel()->selectedIndexes(), selected);
        QCOMPARE(shown.table.verticalScrollBar()->value(), scrolled);
        QCOMPARE(choices.count(), 0);
    }

    void tellsWhatIsChosenByMouseAndKeys() {
        Shown shown;
        shown.view.setData(sampleFigure());
        const QSignalSpy choices(&shown.view, &RoutingTableView::selected);
        shown.click(8, mnist + 2);
        QCOMPARE(choices.count(), 1);
        QVERIFY(spotAt(choices, 0) == (Spot{1, LinearKind::q_proj, 2, std::nullopt}));
        QTest::keyClick(&shown.table, Qt::Key_Down);
        QCOMPARE(choices.count(), 2);
        QVERIFY(spotAt(choices, 1) == (Spot{1, LinearKind::out_proj, 2, std::nullopt}));
        // A filter that takes the row away is not a choice.
        QTest::keyClicks(&shown.filter, QStringLiteral("fc1"));
        QCOMPARE(choices.count(), 2);
        shown.filter.clear();
        QCOMPARE(shown.table.currentIndex().row(), 9);
        QCOMPARE(choices.count(), 2);
    }

    void tellsWhatIsHovered() {
        Shown shown;
        shown.view.setData(sampleFigure());
        QVERIFY(QTest::qWaitForWindowExposed(&shown.view));
        const QSignalSpy hovers(&shown.view, &RoutingTableView::hovered);
        const QRect cell = shown.table.visualRect(shown.table.model()->index(1, mnist));
        QTest::mouseMove(shown.table.viewport(), cell.center());
        QTRY_COMPARE(hovers.count(), 1);
        QVERIFY(spotAt(hovers, 0) == (Spot{0, LinearKind::v_proj, 0, std::nullopt}));
        QEvent leave(QEvent::Leave);
        QCoreApplication::sendEvent(shown.table.viewport(), &leave);
        QCOMPARE(hovers.count(), 2);
        QVERIFY(spotAt(hovers, 1).empty());
    }

    void showsChoicesOfOtherViews() {
        Shown shown;
        shown.view.setData(sampleFigure());
        const QSignalSpy own(&shown.view, &RoutingTableView::selected);
        FigureChoices choices;
        choices.selected = Spot{11, LinearKind::fc1, 1, std::nullopt};
        choices.hiddenExperts = {0};
        shown.view.setChoices(choices);
        QCOMPARE(shown.table.currentIndex().row(), 70);
        QCOMPARE(shown.table.currentIndex().column(), mnist + 1);
        QVERIFY(shown.table.viewport()->rect().contains(
            shown.table.visualRect(shown.table.currentIndex())));
        QVERIFY(shown.table.isColumnHidden(mnist));
        QVERIFY(!shown.table.isColumnHidden(mnist + 1));

        shown.view.setData(sampleFigure(30));  // another shape: the column stays hidden
        QVERIFY(shown.table.isColumnHidden(mnist));
        choices.hiddenExperts.clear();
        choices.selected = {};
        shown.view.setChoices(choices);
        QVERIFY(!shown.table.isColumnHidden(mnist));
        QVERIFY(!shown.table.selectionModel()->hasSelection());
        QCOMPARE(own.count(), 0);
    }

    void marksRowAndColumn() {
        Shown shown;
        shown.view.setData(sampleFigure());
        const auto corner = [&](int row, int column) {
            const QRect rect = shown.table.visualRect(shown.table.model()->index(row, column));
            return shown.table.viewport()->grab(rect).toImage().pixelColor(1, 1);
        };
        const QColor row = corner(3, mnist), column = corner(5, mnist + 1);
        const QColor elsewhere = corner(5, mnist);
        FigureChoices choices;
        choices.hovered = Spot{0, LinearKind::out_proj, 1, std::nullopt};
        shown.view.setChoices(choices);
        QVERIFY(corner(3, mnist) != row);
        QVERIFY(corner(5, mnist + 1) != column);
        QCOMPARE(corner(5, mnist), elsewhere);
        shown.view.setChoices({});
        QCOMPARE(corner(3, mnist), row);
    }

    void copiesTheSelectionWithHeaders() {
        Shown shown;
        auto data = sampleFigure();
        data->routing.means[2][0] = 1.0 / 3;
        data->routing.means[3][1] = 0.5;
        shown.view.setData(data);
        shown.click(2, mnist);
        shown.click(3, mnist + 1, Qt::ControlModifier);
        QVERIFY(QTest::qWaitForWindowActive(&shown.view));
        shown.table.setFocus();
        QGuiApplication::clipboard()->clear();
        QTest::keyClick(&shown.table, Qt::Key_C, Qt::ControlModifier);
        QCOMPARE(clipboard(), QStringLiteral("mnist\tsvhn\n0.3333333333333333\t\n\t0.5\n"));
    }

    void copiesTheTableAsItIsShown() {
        Shown shown;
        auto data = sampleFigure();
        data->experts[1] = QStringLiteral("street\tsigns");
        data->routing.means[4] = {0.25, 0.5, 0.125};
        shown.view.setData(data);
        FigureChoices choices;
        choices.hiddenExperts = {2};
        shown.view.setChoices(choices);
        QTest::keyClicks(&shown.filter, QStringLiteral("0 fc1"));
        QTest::mouseClick(shown.view.findChild<QToolButton*>(QStringLiteral("routingTableCopy")),
                          Qt::LeftButton);
        QCOMPARE(clipboard(), QStringLiteral("Layer\tKind\tmnist\tstreet signs\n"
                                             "0\tmlp.fc1\t0.25\t0.5\n"));
        shown.errors.click();
        QCOMPARE(shown.at(0, mnist), QStringLiteral("0.250 ± 0.002"));
        QCOMPARE(shown.view.tableText(),
                 QStringLiteral("Layer\tKind\tmnist\tmnist, standard error\tstreet signs\t"
                                "street signs, standard error\n"
                                "0\tmlp.fc1\t0.25\t0.002\t0.5\t0.002\n"));
    }

    void reachableByKeyboard() {
        Shown shown;
        shown.view.setData(sampleFigure());
        QVERIFY(QTest::qWaitForWindowActive(&shown.view));
        shown.table.setFocus();
        QTest::keyClick(&shown.table, Qt::Key_F, Qt::ControlModifier);
        QVERIFY(shown.filter.hasFocus());
        QTest::keyClick(&shown.filter, Qt::Key_Tab);
        QVERIFY(shown.errors.hasFocus());
        QTest::keyClick(&shown.errors, Qt::Key_Tab);
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
        QVERIFY(shown.table.hasFocus());
        for (const QWidget* widget :
             {static_cast<QWidget*>(&shown.table), static_cast<QWidget*>(&shown.filter)})
            QVERIFY(!widget->accessibleName().isEmpty());
    }
};

}  // namespace interfuse

QTEST_MAIN(interfuse::RoutingTableViewTest)
#include "routing_table_view_test.moc"
