// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Selecting cells of the heat map by mouse and keys.
#include "tests/ui/plots/shown_map.h"

namespace interfuse {

class CellSelectingTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale::c()); }

    void clicksSelect();
    void controlAndShift();
    void draggingSelectsARectangle();
    void layersKindsAndNames();
    void aDoubleClickTakesTheEncoderLayer();
    void arrowsMoveAndExtend();
    void arrowsMoveInOtherMatrices();
    void escapeAndClicksBesideClear();
    void everythingIsSelected();
    void selectionIsDrawnWithinAFrame();
};

void CellSelectingTest::clicksSelect() {
    ShownMap shown;
    QSignalSpy spots(&shown.view, &PlotView::selected);
    shown.click(shown.at(2, 9));
    QCOMPARE(shown.cells(), (Cells{{9, 2}}));
    QCOMPARE(shown.spot(), (Spot{1, LinearKind::out_proj, 2, {}}));
    QCOMPARE(spots.size(), 1);
    QCOMPARE(shown.selected.size(), 1);
    QCOMPARE(cellsOf(shown.selected, 0), shown.cells());
    shown.click(shown.at(0, 3));
    QCOMPARE(shown.cells(), (Cells{{3, 0}}));
}

void CellSelectingTest::controlAndShift() {
    ShownMap shown;
    shown.click(shown.at(1, 2));
    shown.click(shown.at(3, 8), Qt::ControlModifier);
    QCOMPARE(shown.cells(), (Cells{{2, 1}, {8, 3}}));
    shown.click(shown.at(1, 2), Qt::ControlModifier);
    QCOMPARE(shown.cells(), (Cells{{8, 3}}));
    shown.click(shown.at(2, 8));
    shown.click(shown.at(3, 9), Qt::ShiftModifier);
    QCOMPARE(shown.cells(), (Cells{{8, 2}, {8, 3}, {9, 2}, {9, 3}}));
    QCOMPARE(shown.spot(), (Spot{1, LinearKind::out_proj, 3, {}}));
}

void CellSelectingTest::draggingSelectsARectangle() {
    ShownMap shown;
    QTest::mousePress(shown.plot(), Qt::LeftButton, {}, shown.at(1, 3));
    shown.move(shown.at(2, 4), Qt::LeftButton);
    QCOMPARE(shown.cells().size(), 4U);
    // A drawing in between does not disturb the drag.
    shown.view.setData(std::make_shared<FigureData>(*someMapData()));
    QTest::qWait(120);
    shown.move(shown.at(0, 3), Qt::LeftButton);
    QCOMPARE(shown.cells(), (Cells{{3, 0}, {3, 1}}));
    // Beyond the edge is the edge.
    shown.move({shown.at(3, 3).x(), 5000}, Qt::LeftButton);
    QCOMPARE(shown.cells(), (Cells{{3, 1}, {3, 2}, {3, 3}}));
    QTest::mouseRelease(shown.plot(), Qt::LeftButton, {}, {shown.at(3, 3).x(), 5000});
    shown.move(shown.at(0, 0), Qt::NoButton);
    QCOMPARE(shown.cells().size(), 3U);
    QCOMPARE(shown.spot().expert, std::optional<std::size_t>(3));
}

void CellSelectingTest::layersKindsAndNames() {
    ShownMap shown;
    const QPoint number(shown.at(0, 8).x(), shown.place().groupLabelTop + 5);
    shown.click(number);
    QCOMPARE(shown.cells().size(), 24U);
    QCOMPARE(shown.cells().begin()->linear, 6U);
    QCOMPARE(shown.spot(), (Spot{1, {}, {}, {}}));
    const QPoint kind(shown.at(0, 3).x(), shown.place().columnLabelTop + 4);
    shown.click(kind, Qt::ControlModifier);
    QCOMPARE(shown.cells().size(), 28U);
    const QPoint name = shown.place().rowLabel(2).center();
    shown.click(kind);
    shown.click(name, Qt::ControlModifier);
    QCOMPARE(shown.cells().size(), 4U + 18 - 1);
    QVERIFY(shown.view.choices().hiddenExperts.empty());
    // The name alone hides its expert, as everywhere.
    shown.click(name);
    QCOMPARE(shown.view.choices().hiddenExperts, (std::set<std::size_t>{2}));
}

void CellSelectingTest::aDoubleClickTakesTheEncoderLayer() {
    ShownMap shown;
    QTest::mouseDClick(shown.plot(), Qt::LeftButton, {}, shown.at(1, 8));
    Cells six;
    for (std::size_t linear = 6; linear < 12; ++linear)
        six.insert({linear, 1});
    QCOMPARE(shown.cells(), six);
    QCOMPARE(shown.spot(), (Spot{1, {}, 1, {}}));
    shown.choose([](FigureChoices& choices) {
        choices.kind = LinearKind::q_proj;
        choices.cells.clear();
    });
    QTest::mouseDClick(shown.plot(), Qt::LeftButton, {}, shown.at(1, 2));
    QCOMPARE(shown.cells(), (Cells{{14, 1}}));
}

void CellSelectingTest::arrowsMoveAndExtend() {
    ShownMap shown;
    shown.key(Qt::Key_Down);
    QCOMPARE(shown.cells(), (Cells{{0, 0}}));
    shown.key(Qt::Key_Right);
    shown.key(Qt::Key_Down);
    QCOMPARE(shown.cells(), (Cells{{1, 1}}));
    QCOMPARE(shown.spot(), (Spot{0, LinearKind::v_proj, 1, {}}));
    shown.key(Qt::Key_Right, Qt::ShiftModifier);
    shown.key(Qt::Key_Down, Qt::ShiftModifier);
    QCOMPARE(shown.cells(), (Cells{{1, 1}, {1, 2}, {2, 1}, {2, 2}}));
    shown.key(Qt::Key_Up, Qt::ShiftModifier);
    QCOMPARE(shown.cells(), (Cells{{1, 1}, {2, 1}}));
    // With Ctrl only the place moves; Space takes it to the others, and away.
    shown.key(Qt::Key_Right, Qt::ControlModifier);
    shown.key(Qt::Key_Right, Qt::ControlModifier);
    QCOMPARE(shown.cells(), (Cells{{1, 1}, {2, 1}}));
    shown.key(Qt::Key_Space);
    QCOMPARE(shown.cells(), (Cells{{1, 1}, {2, 1}, {4, 1}}));
    shown.key(Qt::Key_Space);
    QCOMPARE(shown.cells(), (Cells{{1, 1}, {2, 1}}));
    // Past a hidden expert; not past the edge.
    shown.choose([](FigureChoices& choices) { choices.hiddenExperts = {2}; });
    shown.key(Qt::Key_Down);
    QCOMPARE(shown.cells(), (Cells{{4, 3}}));
    shown.key(Qt::Key_Down);
    QCOMPARE(shown.cells(), (Cells{{4, 3}}));
    // A place that was selected elsewhere is where extending begins.
    shown.choose([](FigureChoices& choices) {
        choices.cells.clear();
        choices.selected = {1, LinearKind::k_proj, 0, {}};
    });
    shown.key(Qt::Key_Right, Qt::ShiftModifier);
    QCOMPARE(shown.cells(), (Cells{{6, 0}, {7, 0}}));
}

void CellSelectingTest::arrowsMoveInOtherMatrices() {
    ShownMap shown(ShownValue::routing, makeDatasetsFigure());
    shown.click(shown.at(1, 1));
    QCOMPARE(shown.spot(), (Spot{{}, {}, 1, 1}));
    shown.key(Qt::Key_Right);
    QCOMPARE(shown.spot(), (Spot{{}, {}, 2, 1}));
    shown.key(Qt::Key_Up);
    QCOMPARE(shown.spot(), (Spot{{}, {}, 2, 0}));
    shown.key(Qt::Key_Up);
    QCOMPARE(shown.spot(), (Spot{{}, {}, 2, 0}));
    QVERIFY(shown.cells().empty() && shown.selected.isEmpty());
}

void CellSelectingTest::escapeAndClicksBesideClear() {
    ShownMap shown;
    shown.click(shown.at(1, 3));
    shown.key(Qt::Key_Escape);
    QVERIFY(shown.cells().empty() && shown.spot().empty());
    shown.click(shown.at(1, 3));
    shown.click({5, 5});
    QVERIFY(shown.cells().empty() && shown.spot().empty());
}

void CellSelectingTest::everythingIsSelected() {
    ShownMap shown;
    shown.choose([](FigureChoices& choices) {
        choices.kind = LinearKind::fc1;
        choices.hiddenExperts = {0};
    });
    shown.key(Qt::Key_A, Qt::ControlModifier);
    QCOMPARE(shown.cells().size(), 9U);
}

void CellSelectingTest::selectionIsDrawnWithinAFrame() {
    ShownMap shown;
    shown.click(shown.at(1, 3));
    shown.click(shown.at(2, 4), Qt::ShiftModifier);
    QTest::qWait(120);
    const QImage picture = shown.plot()->grab().toImage();
    const Palette& palette = paletteFor(shown.view.palette());
    const QRect frame = shown.place().span(1, 2, 3, 4);
    const QRect first = shown.place().cell(1, 3);
    for (const QPoint edge :
         {QPoint(first.center().x(), frame.top() - 1), QPoint(frame.left() - 1, first.center().y()),
          QPoint(frame.center().x(), frame.bottom() + 1)})
        QCOMPARE(picture.pixelColor(edge), palette.mark);
    // Between two that are both selected there is no line.
    QVERIFY(picture.pixelColor(first.right() + 1, first.center().y()) != palette.mark);
}

}  // namespace interfuse

QTEST_MAIN(interfuse::CellSelectingTest)
#include "cell_selecting_test.moc"
