// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The bar for the selected cells: what it says of them, what it shows, and what it asks for.
#include "ui/panels/cell_editor.h"

#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QWheelEvent>
#include <QtTest>

#include "tests/ui/plots/some_coefficients.h"
#include "ui/panels/shape_fields.h"

namespace interfuse {
namespace {

struct ShownEditor {
    ShownEditor() {
        auto made = std::make_shared<FigureData>(
            someFigureData({6, 4, {2}, 100, LinearId{5, LinearKind::fc2}}));
        addCoefficients(*made, {}, {{{7, 1}, 0.3}, {{7, 2}, 0.3}});
        data = std::move(made);
        editor.setData(data);
        editor.show();
        editor.activateWindow();
        if (!QTest::qWaitForWindowActive(&editor)) qFatal("Not shown.");
    }
    void choose(std::set<MatrixCell> cells) {
        FigureChoices choices;
        choices.cells = std::move(cells);
        editor.setChoices(choices);
    }
    QString words() const { return label.text(); }

    std::shared_ptr<const FigureData> data;
    CellEditor editor;
    QLabel& label = *editor.findChild<QLabel*>(QStringLiteral("cellEditorWords"));
    CellValueBox& box = *editor.findChild<CellValueBox*>(QStringLiteral("cellEditorValue"));
    QLineEdit& text = *box.findChild<QLineEdit*>();
    QPushButton& setButton = *editor.findChild<QPushButton*>(QStringLiteral("cellEditorSet"));
    QPushButton& resetButton = *editor.findChild<QPushButton*>(QStringLiteral("cellEditorReset"));
    QSignalSpy set{&editor, &CellEditor::valueSet};
    QSignalSpy added{&editor, &CellEditor::valueAdded};
    QSignalSpy reset{&editor, &CellEditor::resetAsked};
};

}  // namespace

class CellEditorTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale::c()); }

    void saysWhatIsSelected();
    void showsWhatTheCellsHaveInCommon();
    void setsByEnterAndButton();
    void stepsAddToEach();
    void resetsWhatWasSetByHand();
    void whatIsBeingTypedStays();
    void whatIsNoNumberAsksForNothing();
    void theWheelPassesBy();
};

void CellEditorTest::saysWhatIsSelected() {
    ShownEditor shown;
    QVERIFY(shown.words().contains(QStringLiteral("click or drag")));
    QVERIFY(!shown.box.isEnabled() && !shown.setButton.isEnabled());
    shown.choose({{10, 1}});
    QCOMPARE(shown.words().section(QStringLiteral(" · "), 1),
             QStringLiteral("layer 1 · fc1 · ") + shown.data->experts[1]);
    shown.choose({{6, 1}, {7, 1}, {8, 1}, {9, 1}, {10, 1}, {11, 1}});
    QVERIFY(shown.words().startsWith(QLatin1Char('6')));
    QCOMPARE(shown.words().section(QStringLiteral(" · "), 1),
             QStringLiteral("layer 1 · ") + shown.data->experts[1]);
    shown.choose({{0, 1}, {6, 1}, {12, 1}});
    QVERIFY2(shown.words().contains(QStringLiteral("layers 0 to 2 · k")),
             qPrintable(shown.words()));
    shown.choose({{0, 1}, {18, 2}});
    QVERIFY(shown.words().section(QStringLiteral(" · "), 1, 1).startsWith(QLatin1Char('2')));
    QVERIFY(shown.words().section(QStringLiteral(" · "), 3).startsWith(QLatin1Char('2')));
    // A linear layer that no expert changed.
    shown.choose({{35, 0}});
    QVERIFY(shown.words().contains(QStringLiteral("no coefficients")));
    QVERIFY(!shown.box.isEnabled());
}

void CellEditorTest::showsWhatTheCellsHaveInCommon() {
    ShownEditor shown;
    QVERIFY(shown.text.text().isEmpty());
    shown.choose({{7, 1}, {7, 2}});
    QCOMPARE(shown.text.text(), QStringLiteral("0.3"));
    shown.choose({{7, 1}, {8, 2}});
    QVERIFY(shown.text.text().isEmpty());
    auto other = std::make_shared<FigureData>(*shown.data);
    other->coefficients.values[8][2] = other->coefficients.values[7][1] = -0.0625;
    shown.editor.setData(other);
    QCOMPARE(shown.text.text(), QStringLiteral("-0.0625"));
}

void CellEditorTest::setsByEnterAndButton() {
    ShownEditor shown;
    shown.choose({{7, 1}, {8, 2}});
    shown.box.setFocus();
    QTest::keyClicks(&shown.box, QStringLiteral("0.2"));
    QCOMPARE(shown.set.size(), 0);
    QTest::keyClick(&shown.box, Qt::Key_Return);
    QCOMPARE(shown.set.size(), 1);
    QCOMPARE(shown.set[0][0].toDouble(), 0.2);
    shown.text.selectAll();
    QTest::keyClicks(&shown.box, QStringLiteral("-1"));
    QTest::mouseClick(&shown.setButton, Qt::LeftButton);
    QCOMPARE(shown.set.size(), 2);
    QCOMPARE(shown.set[1][0].toDouble(), -1.0);
    // By keys alone.
    shown.text.selectAll();
    QTest::keyClicks(&shown.box, QStringLiteral("0.75"));
    QTest::keyClick(&shown.box, Qt::Key_Tab);
    QVERIFY(shown.setButton.hasFocus());
    QTest::keyClick(&shown.setButton, Qt::Key_Space);
    QCOMPARE(shown.set.size(), 3);
    QCOMPARE(shown.set[2][0].toDouble(), 0.75);
    // Other cells: what was typed was not meant for them.
    shown.box.setFocus();
    shown.text.selectAll();
    QTest::keyClicks(&shown.box, QStringLiteral("9"));
    shown.choose({{7, 2}});
    QCOMPARE(shown.text.text(), QStringLiteral("0.3"));
}

void CellEditorTest::stepsAddToEach() {
    ShownEditor shown;
    shown.choose({{7, 1}, {8, 2}});
    shown.box.setFocus();
    QTest::keyClick(&shown.box, Qt::Key_Up);
    QTest::keyClick(&shown.box, Qt::Key_PageDown);
    QCOMPARE(shown.added.size(), 2);
    QCOMPARE(shown.added[0][0].toDouble(), 0.01);
    QCOMPARE(shown.added[1][0].toDouble(), -0.1);
    QVERIFY(shown.added[0][1].toBool());
    QCOMPARE(shown.set.size(), 0);
    QVERIFY(shown.text.text().isEmpty());
}

void CellEditorTest::resetsWhatWasSetByHand() {
    ShownEditor shown;
    shown.choose({{8, 2}});
    QVERIFY(!shown.resetButton.isEnabled());
    QVERIFY(shown.resetButton.toolTip().contains(QStringLiteral("None")));
    shown.choose({{7, 2}, {8, 2}});
    QTest::mouseClick(&shown.resetButton, Qt::LeftButton);
    QCOMPARE(shown.reset.size(), 1);
}

void CellEditorTest::whatIsBeingTypedStays() {
    ShownEditor shown;
    shown.choose({{7, 1}});
    shown.box.setFocus();
    shown.text.selectAll();
    QTest::keyClicks(&shown.box, QStringLiteral("0.4"));
    // Somebody drags a slider, or a calibration goes on.
    auto other = std::make_shared<FigureData>(*shown.data);
    other->coefficients.values[7][1] = 0.31;
    shown.editor.setData(other);
    QCOMPARE(shown.text.text(), QStringLiteral("0.4"));
    // What was not entered was no choice.
    shown.resetButton.setFocus();
    QCOMPARE(shown.text.text(), QStringLiteral("0.31"));
    shown.box.setFocus();
    shown.text.selectAll();
    QTest::keyClicks(&shown.box, QStringLiteral("5"));
    QTest::keyClick(&shown.box, Qt::Key_Escape);
    QCOMPARE(shown.text.text(), QStringLiteral("0.31"));
    QCOMPARE(shown.set.size(), 0);
}

void CellEditorTest::whatIsNoNumberAsksForNothing() {
    ShownEditor shown;
    shown.choose({{7, 1}});
    shown.box.setFocus();
    for (const char* words : {"abc", "1000", ""}) {
        shown.text.clear();
        QTest::keyClicks(&shown.box, QString::fromLatin1(words));
        QTest::keyClick(&shown.box, Qt::Key_Return);
    }
    QCOMPARE(shown.set.size(), 0);
}

void CellEditorTest::theWheelPassesBy() {
    ShownEditor shown;
    shown.choose({{7, 1}});
    shown.box.setFocus();
    const QPointF centre = QRectF(shown.box.rect()).center();
    QWheelEvent wheel(centre, shown.box.mapToGlobal(centre), {}, {0, 120}, Qt::NoButton, {},
                      Qt::NoScrollPhase, false);
    QCoreApplication::sendEvent(&shown.box, &wheel);
    QCOMPARE(shown.added.size(), 0);
}

}  // namespace interfuse

QTEST_MAIN(interfuse::CellEditorTest)
#include "cell_editor_test.moc"
