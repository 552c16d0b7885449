// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Editing the coefficients of cells in the heat map: typed, dragged, taken back.
#include <QAction>
#include <QApplication>
#include <QLineEdit>
#include <QMenu>

#include "tests/ui/plots/shown_map.h"
#include "ui/plots/matrix_control.h"

namespace interfuse {

class CellEditingTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale::c()); }

    void keysComeBeforeShortcuts();
    void aTypedNumberIsSet();
    void whatIsNoNumberIsNotSet();
    void enterStartsWithTheCommonValue();
    void deleteGoesBackToCalibrated();
    void draggingWithAltChangesValues();
    void escapeTakesADragBack();
    void theRightButtonDragsOrOpensTheMenu();
    void routingWeightsAreNotEdited();
    void layersWithoutCoefficientsAreLeftOut();
    void figuresWithAxesPanAsBefore();
};

// As in the window, where Esc stops and Delete removes a row.
void CellEditingTest::keysComeBeforeShortcuts() {
    ShownMap shown;
    int stops = 0, removals = 0;
    for (const auto& [key, count] :
         {std::pair{Qt::Key_Escape, &stops}, std::pair{Qt::Key_Delete, &removals}}) {
        auto* action = new QAction(&shown.view);
        action->setShortcut(key);
        connect(action, &QAction::triggered, this, [count = count] { ++*count; });
        shown.view.addAction(action);
    }
    shown.plot()->setFocus();
    shown.key(Qt::Key_Escape);
    shown.key(Qt::Key_Delete);
    QCOMPARE(std::pair(stops, removals), std::pair(1, 1));
    shown.click(shown.at(1, 3));
    shown.key(Qt::Key_Delete);
    QCOMPARE(shown.reset.size(), 1);
    shown.key(Qt::Key_Escape);
    QVERIFY(shown.cells().empty());
    QCOMPARE(std::pair(stops, removals), std::pair(1, 1));
    shown.key(Qt::Key_Escape);
    QCOMPARE(stops, 2);
}

void CellEditingTest::aTypedNumberIsSet() {
    ShownMap shown;
    shown.click(shown.at(1, 3));
    shown.click(shown.at(2, 4), Qt::ShiftModifier);
    const Cells chosen = shown.cells();
    QTest::keyClick(shown.plot(), '0');
    auto* edit = shown.view.findChild<QLineEdit*>(QStringLiteral("cellValue"));
    QVERIFY(edit && edit->isVisible() && edit->hasFocus());
    QVERIFY(shown.plot()->rect().contains(edit->geometry()));
    QTest::keyClicks(edit, QStringLiteral(".25"));
    QCOMPARE(edit->text(), QStringLiteral("0.25"));
    QCOMPARE(shown.set.size(), 0);
    QTest::keyClick(edit, Qt::Key_Return);
    QCOMPARE(shown.set.size(), 1);
    QCOMPARE(cellsOf(shown.set, 0), chosen);
    QCOMPARE(shown.set[0][1].toDouble(), 0.25);
    QVERIFY(shown.plot()->hasFocus());
    QTRY_VERIFY(!shown.view.findChild<QLineEdit*>(QStringLiteral("cellValue")));
    // Esc takes back what was typed, not the selection.
    QTest::keyClick(shown.plot(), '7');
    edit = shown.view.findChild<QLineEdit*>(QStringLiteral("cellValue"));
    QTest::keyClick(edit, Qt::Key_Escape);
    QTRY_VERIFY(!shown.view.findChild<QLineEdit*>(QStringLiteral("cellValue")));
    QCOMPARE(shown.set.size(), 1);
    QCOMPARE(shown.cells(), chosen);
}

void CellEditingTest::whatIsNoNumberIsNotSet() {
    ShownMap shown;
    shown.click(shown.at(1, 3));
    QTest::keyClick(shown.plot(), '-');
    auto* edit = shown.view.findChild<QLineEdit*>(QStringLiteral("cellValue"));
    QVERIFY(edit);
    QTest::keyClick(edit, Qt::Key_Return);
    QVERIFY(edit->isVisible());
    QTest::keyClicks(edit, QStringLiteral("1000"));
    QTest::keyClick(edit, Qt::Key_Return);
    QCOMPARE(shown.set.size(), 0);
    // Whoever looks elsewhere leaves it.
    shown.click(shown.at(0, 0));
    QTRY_VERIFY(!shown.view.findChild<QLineEdit*>(QStringLiteral("cellValue")));
    QCOMPARE(shown.set.size(), 0);
}

void CellEditingTest::enterStartsWithTheCommonValue() {
    ShownMap shown;
    shown.click(shown.at(1, 7));
    shown.key(Qt::Key_Return);
    auto* edit = shown.view.findChild<QLineEdit*>(QStringLiteral("cellValue"));
    QCOMPARE(edit->text(), QStringLiteral("0.3"));
    QCOMPARE(edit->selectedText(), QStringLiteral("0.3"));
    QTest::keyClick(edit, Qt::Key_Escape);
    QTRY_VERIFY(!shown.view.findChild<QLineEdit*>(QStringLiteral("cellValue")));
    shown.click(shown.at(2, 7), Qt::ControlModifier);
    shown.key(Qt::Key_Return);
    edit = shown.view.findChild<QLineEdit*>(QStringLiteral("cellValue"));
    QVERIFY(edit->text().isEmpty());
}

void CellEditingTest::deleteGoesBackToCalibrated() {
    ShownMap shown;
    shown.key(Qt::Key_Delete);
    QCOMPARE(shown.reset.size(), 0);
    shown.click(shown.at(1, 7));
    shown.key(Qt::Key_Delete);
    shown.key(Qt::Key_Backspace);
    QCOMPARE(shown.reset.size(), 2);
    QCOMPARE(cellsOf(shown.reset, 0), (Cells{{7, 1}}));
}

void CellEditingTest::draggingWithAltChangesValues() {
    ShownMap shown;
    shown.click(shown.at(1, 3));
    shown.click(shown.at(2, 3), Qt::ControlModifier);
    const Cells chosen = shown.cells();
    const QPoint from = shown.at(2, 3);
    QTest::mousePress(shown.plot(), Qt::LeftButton, Qt::AltModifier, from);
    shown.move(from - QPoint(0, 10), Qt::LeftButton, Qt::AltModifier);
    shown.move(from - QPoint(0, 5), Qt::LeftButton, Qt::AltModifier);
    shown.move(from - QPoint(0, 25), Qt::LeftButton, Qt::AltModifier | Qt::ShiftModifier);
    QTest::mouseRelease(shown.plot(), Qt::LeftButton, Qt::AltModifier, from - QPoint(0, 25));
    QCOMPARE(shown.added.size(), 4);
    const double step = MatrixControl::dragStep;
    const std::array<double, 4> wanted{10 * step, -5 * step, 20 * step / 10, 0};
    for (int i = 0; i < 4; ++i) {
        QCOMPARE(cellsOf(shown.added, i), chosen);
        QCOMPARE(shown.added[i][1].toDouble(), wanted[static_cast<std::size_t>(i)]);
        QCOMPARE(shown.added[i][2].toBool(), i == 3);
    }
    QCOMPARE(shown.cells(), chosen);
    // A cell that is not selected is first; a click changes nothing.
    QTest::mousePress(shown.plot(), Qt::LeftButton, Qt::AltModifier, shown.at(0, 0));
    QTest::mouseRelease(shown.plot(), Qt::LeftButton, Qt::AltModifier, shown.at(0, 0));
    QCOMPARE(shown.cells(), (Cells{{0, 0}}));
    QCOMPARE(shown.added.size(), 4);
}

void CellEditingTest::escapeTakesADragBack() {
    ShownMap shown;
    const QPoint from = shown.at(2, 3);
    QTest::mousePress(shown.plot(), Qt::LeftButton, Qt::AltModifier, from);
    shown.move(from - QPoint(0, 30), Qt::LeftButton, Qt::AltModifier);
    shown.key(Qt::Key_Escape);
    QCOMPARE(shown.added.size(), 2);
    QCOMPARE(shown.added[1][1].toDouble(), -shown.added[0][1].toDouble());
    QVERIFY(shown.added[1][2].toBool());
    QCOMPARE(shown.cells(), (Cells{{3, 2}}));
    shown.move(from, Qt::LeftButton, Qt::AltModifier);
    QCOMPARE(shown.added.size(), 2);
}

void CellEditingTest::theRightButtonDragsOrOpensTheMenu() {
    ShownMap shown;
    const QPoint from = shown.at(2, 3);
    const auto menu = [&] { return qobject_cast<QMenu*>(QApplication::activePopupWidget()); };
    QTest::mousePress(shown.plot(), Qt::RightButton, {}, from);
    QContextMenuEvent asks(QContextMenuEvent::Mouse, from, shown.plot()->mapToGlobal(from));
    QCoreApplication::sendEvent(shown.plot(), &asks);
    QVERIFY(!menu());
    shown.move(from + QPoint(0, 50), Qt::RightButton);
    QTest::mouseRelease(shown.plot(), Qt::RightButton, {}, from + QPoint(0, 50));
    QVERIFY(!menu());
    QCOMPARE(shown.added[0][1].toDouble(), -50 * MatrixControl::dragStep);
    QTest::mouseClick(shown.plot(), Qt::RightButton, {}, from);
    QTRY_VERIFY(menu());
    QVERIFY(
        menu()->actions().contains(shown.view.findChild<QAction*>(QStringLiteral("resetCells"))));
    QVERIFY(
        menu()->actions().contains(shown.view.findChild<QAction*>(QStringLiteral("savePicture"))));
    menu()->close();
    QCOMPARE(shown.added.size(), 2);
}

void CellEditingTest::routingWeightsAreNotEdited() {
    ShownMap shown(ShownValue::routing);
    shown.click(shown.at(1, 7));
    QCOMPARE(shown.cells(), (Cells{{7, 1}}));
    QTest::keyClick(shown.plot(), '5');
    shown.key(Qt::Key_Delete);
    QTest::mousePress(shown.plot(), Qt::LeftButton, Qt::AltModifier, shown.at(1, 7));
    shown.move(shown.at(1, 7) - QPoint(0, 30), Qt::LeftButton, Qt::AltModifier);
    QTest::mouseRelease(shown.plot(), Qt::LeftButton, Qt::AltModifier, shown.at(1, 7));
    QVERIFY(!shown.view.findChild<QLineEdit*>(QStringLiteral("cellValue")));
    QCOMPARE(shown.added.size() + shown.reset.size() + shown.set.size(), 0);
}

void CellEditingTest::layersWithoutCoefficientsAreLeftOut() {
    ShownMap shown;
    shown.click(shown.at(0, 17));
    QCOMPARE(shown.cells(), (Cells{{17, 0}}));
    shown.key(Qt::Key_Delete);
    QCOMPARE(shown.reset.size(), 0);
    shown.key(Qt::Key_Left, Qt::ShiftModifier);
    shown.key(Qt::Key_Delete);
    QCOMPARE(cellsOf(shown.reset, 0), (Cells{{16, 0}}));
}

void CellEditingTest::figuresWithAxesPanAsBefore() {
    ShownMap shown(ShownValue::coefficients, makeDepthFigure());
    const auto lower = [&] {
        return shown.plot()->axisRect(0)->axis(QCPAxis::atBottom)->range().lower;
    };
    shown.key(Qt::Key_Plus);
    const double before = lower();
    const QPoint centre = shown.plot()->axisRect(0)->center();
    QTest::mousePress(shown.plot(), Qt::LeftButton, Qt::AltModifier, centre);
    shown.move(centre + QPoint(40, 0), Qt::LeftButton, Qt::AltModifier);
    QTest::mouseRelease(shown.plot(), Qt::LeftButton, Qt::AltModifier, centre + QPoint(40, 0));
    QVERIFY(lower() < before);
    QVERIFY(shown.selected.isEmpty() && shown.added.isEmpty());
}

}  // namespace interfuse

QTEST_MAIN(interfuse::CellEditingTest)
#include "cell_editing_test.moc"
