// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Coefficients in the table: shown, marked, typed, taken back; selected together with the heat map.
#include <QAction>
#include <QCheckBox>
#include <QLineEdit>
#include <QSignalSpy>
#include <QTableView>
#include <QTest>

#include "tests/ui/tables/sample_figure.h"
#include "ui/tables/routing_table_model.h"
#include "ui/tables/routing_table_view.h"

namespace interfuse {
namespace {

using Cells = std::set<MatrixCell>;
constexpr int mnist = RoutingTableModel::firstExpertColumn;

// Half of every routing weight; layer 0's q_proj of svhn set by hand. The last linear layer has a
// routing weight and no coefficient.
std::shared_ptr<FigureData> sampleCoefficients() {
    auto data = sampleFigure();
    CoefficientTable& table = data->coefficients;
    table.modules = data->routing.modules;
    table.modules.pop_back();
    table.experts = data->routing.experts;
    for (std::size_t row = 0; row < table.modules.size(); ++row) {
        table.values.emplace_back();
        table.edited.emplace_back(table.experts.size(), false);
        for (const double mean : data->routing.means[row])
            table.values.back().push_back(0.5 * mean);
    }
    table.values[2][1] = -0.25;
    table.edited[2][1] = true;
    return data;
}

struct ShownTable {
    ShownTable() {
        view.resize(700, 400);
        view.setData(sampleCoefficients());
        choose({});
        view.show();
        view.activateWindow();
        if (!QTest::qWaitForWindowActive(&view)) qFatal("Not shown.");
    }
    void choose(Cells cells, ShownValue value = ShownValue::coefficients) {
        FigureChoices choices;
        choices.shown = value;
        choices.cells = std::move(cells);
        view.setChoices(choices);
    }
    QModelIndex at(int row, int column) const { return table.model()->index(row, column); }
    QString text(int row, int column) const { return at(row, column).data().toString(); }
    void click(int row, int column, Qt::KeyboardModifiers keys = {}) {
        table.scrollTo(at(row, column));
        QTest::mouseClick(table.viewport(), Qt::LeftButton, keys,
                          table.visualRect(at(row, column)).center());
    }
    QLineEdit* edit() const {
        return table.findChild<QLineEdit*>(QStringLiteral("routingTableEdit"));
    }

    RoutingTableView view;
    QTableView& table = *view.findChild<QTableView*>(QStringLiteral("routingTable"));
    QSignalSpy selected{&view, &RoutingTableView::cellsSelected};
    QSignalSpy set{&view, &RoutingTableView::cellValueSet};
    QSignalSpy reset{&view, &RoutingTableView::cellsReset};
};

}  // namespace

class CoefficientCellsTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale::c()); }

    void showsCoefficientsWhenChosen() {
        ShownTable shown;
        QCOMPARE(shown.text(2, mnist + 1), QStringLiteral("-0.250"));
        QCOMPARE(shown.at(5, mnist).data(RoutingTableModel::sortRole).toDouble(),
                 0.5 * sampleWeight(5, 0));
        QCOMPARE(shown.text(71, mnist), QStringLiteral("–"));
        QVERIFY(
            !shown.view.findChild<QCheckBox*>(QStringLiteral("routingTableErrors"))->isEnabled());
        QVERIFY(shown.at(2, mnist + 1)
                    .data(Qt::ToolTipRole)
                    .toString()
                    .contains(QStringLiteral("set by hand")));
        QVERIFY(shown.view.tableText().contains(QStringLiteral("-0.25")));
        shown.choose({}, ShownValue::routing);
        QCOMPARE(shown.at(5, mnist).data(RoutingTableModel::sortRole).toDouble(),
                 sampleWeight(5, 0));
        QVERIFY(shown.at(2, mnist + 1).data(RoutingTableModel::editedRole).toBool());
        QVERIFY(!shown.at(2, mnist).data(RoutingTableModel::editedRole).toBool());
    }

    void cornersMarkWhatWasSetByHand() {
        ShownTable shown;
        for (const ShownValue value : {ShownValue::routing, ShownValue::coefficients}) {
            shown.choose({}, value);
            const QImage picture = shown.table.viewport()->grab().toImage();
            const auto corner = [&](int row, int column) {
                return picture.pixelColor(shown.table.visualRect(shown.at(row, column)).topRight() +
                                          QPoint(-1, 1));
            };
            QCOMPARE(corner(2, mnist + 1), shown.table.palette().color(QPalette::Text));
            QVERIFY(corner(2, mnist) != corner(2, mnist + 1));
        }
    }

    void typingSetsTheCell() {
        ShownTable shown;
        shown.click(4, mnist + 2);
        QTest::keyClicks(shown.table.viewport(), QStringLiteral("0"));
        QVERIFY(shown.edit());
        shown.edit()->setText({});
        QTest::keyClicks(shown.edit(), QStringLiteral("0.75"));
        QTest::keyClick(shown.edit(), Qt::Key_Return);
        QTRY_COMPARE(shown.set.size(), 1);
        QCOMPARE(shown.set[0][0].value<Cells>(), (Cells{{4, 2}}));
        QCOMPARE(shown.set[0][1].toDouble(), 0.75);
    }

    void typingSetsAllThatAreSelected() {
        ShownTable shown;
        shown.click(1, mnist);
        shown.click(3, mnist + 1, Qt::ShiftModifier);
        QCOMPARE(shown.selected.last()[0].value<Cells>().size(), 6U);
        shown.table.edit(shown.at(3, mnist + 1));
        QVERIFY(shown.edit());
        QTest::keyClicks(shown.edit(), QStringLiteral("0.1"));
        QTest::keyClick(shown.edit(), Qt::Key_Return);
        QTRY_COMPARE(shown.set.size(), 1);
        QCOMPARE(shown.set[0][0].value<Cells>(),
                 (Cells{{1, 0}, {1, 1}, {2, 0}, {2, 1}, {3, 0}, {3, 1}}));
    }

    void whatWasNotTypedIsNotSet() {
        ShownTable shown;
        shown.click(4, mnist);
        for (const char* words : {"", "ten", "1000"}) {
            shown.table.edit(shown.at(4, mnist));
            QTest::keyClicks(shown.edit(), QString::fromLatin1(words));
            QTest::keyClick(shown.edit(), Qt::Key_Return);
            QTRY_VERIFY(!shown.edit());
        }
        QCOMPARE(shown.set.size(), 0);
        // Routing weights are what calibration found.
        shown.choose({}, ShownValue::routing);
        QVERIFY(!shown.at(4, mnist).flags().testFlag(Qt::ItemIsEditable));
        shown.choose({});
        QVERIFY(shown.at(4, mnist).flags().testFlag(Qt::ItemIsEditable));
        QVERIFY(!shown.at(4, 0).flags().testFlag(Qt::ItemIsEditable));
        QVERIFY(!shown.at(71, mnist).flags().testFlag(Qt::ItemIsEditable));
    }

    void deleteGoesBackToCalibrated() {
        ShownTable shown;
        auto* action = shown.view.findChild<QAction*>(QStringLiteral("routingTableReset"));
        QAction removesRows(&shown.view);
        removesRows.setShortcut(QKeySequence::Delete);
        shown.view.addAction(&removesRows);
        const QSignalSpy removals(&removesRows, &QAction::triggered);
        shown.click(3, mnist + 1);
        QVERIFY(!action->isEnabled());
        shown.click(2, mnist + 1);
        QVERIFY(action->isEnabled());
        QTest::keyClick(&shown.table, Qt::Key_Delete);
        QCOMPARE(removals.size(), 0);
        QCOMPARE(shown.reset.size(), 1);
        QCOMPARE(shown.reset[0][0].value<Cells>(), (Cells{{2, 1}}));
        action->trigger();
        QCOMPARE(shown.reset.size(), 2);
    }

    void cellsAreThoseOfTheHeatMap() {
        ShownTable shown;
        shown.choose({{1, 0}, {7, 2}});
        QCOMPARE(shown.table.selectionModel()->selectedIndexes().size(), 2);
        QVERIFY(shown.table.selectionModel()->isSelected(shown.at(7, mnist + 2)));
        QCOMPARE(shown.selected.size(), 0);
        shown.click(9, mnist + 1, Qt::ControlModifier);
        QCOMPARE(shown.selected.last()[0].value<Cells>(), (Cells{{1, 0}, {7, 2}, {9, 1}}));
        // New data leaves it as it is.
        shown.view.setData(sampleCoefficients());
        QCOMPARE(shown.table.selectionModel()->selectedIndexes().size(), 3);
    }
};

}  // namespace interfuse

QTEST_MAIN(interfuse::CoefficientCellsTest)
#include "coefficient_cells_test.moc"
