// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Selecting cells: one, rectangles, together and apart, past hidden rows.
#include "ui/plots/matrix_selection.h"

#include <QtTest>

namespace interfuse {

using Cells = std::set<MatrixCell>;
using Manner = MatrixSelection::Manner;

class MatrixSelectionTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void cellsHaveAPlaceAndBack();
    void oneCellAndARectangle();
    void togglingGoesBothWays();
    void extendingGoesOnFromTheFirst();
    void theFirstCellIsKeptWhenColumnsChange();
    void hiddenRowsArePassedOver();
    void otherMatricesHaveNoCells();

  private:
    // Four experts over two layers of three kinds each.
    static MatrixModel model() {
        MatrixModel made;
        for (std::size_t expert = 0; expert < 4; ++expert)
            made.rows.push_back({QString::number(expert), {}, expert, false, false});
        for (std::size_t column = 0; column < 6; ++column) {
            made.columns.push_back({QString::number(column), {}, {}, false, false});
            made.linears.push_back(10 + column);
        }
        made.values.assign(24, 0.25);
        return made;
    }
};

void MatrixSelectionTest::cellsHaveAPlaceAndBack() {
    const MatrixModel made = model();
    QCOMPARE(*made.cellAt(2, 3), (MatrixCell{13, 2}));
    QCOMPARE(*made.placeOf({13, 2}), (std::pair<std::size_t, std::size_t>{2, 3}));
    QVERIFY(!made.cellAt(4, 0) && !made.cellAt(0, 6));
    QVERIFY(!made.placeOf({9, 0}) && !made.placeOf({10, 4}));
    QCOMPARE(allCells(made).size(), 24U);
}

void MatrixSelectionTest::oneCellAndARectangle() {
    const MatrixModel made = model();
    MatrixSelection selection;
    QCOMPARE(selection.start(made, {{1, 1}, {1, 1}}, Manner::replace, {{10, 0}}), (Cells{{11, 1}}));
    QCOMPARE(selection.reach(made, {2, 2}), (Cells{{11, 1}, {11, 2}, {12, 1}, {12, 2}}));
    // Back, up and to the left.
    QCOMPARE(selection.reach(made, {0, 0}), (Cells{{10, 0}, {10, 1}, {11, 0}, {11, 1}}));
}

void MatrixSelectionTest::togglingGoesBothWays() {
    const MatrixModel made = model();
    MatrixSelection selection;
    Cells cells = selection.start(made, {{0, 0}, {0, 0}}, Manner::toggle, {{15, 3}});
    QCOMPARE(cells, (Cells{{10, 0}, {15, 3}}));
    QCOMPARE(selection.reach(made, {1, 0}), (Cells{{10, 0}, {10, 1}, {15, 3}}));
    cells = selection.start(made, {{0, 0}, {0, 0}}, Manner::toggle, cells);
    QCOMPARE(cells, (Cells{{15, 3}}));
    // A column of which a part is selected becomes whole first.
    cells = selection.start(made, {{0, 5}, {3, 5}}, Manner::toggle, cells);
    QCOMPARE(cells.size(), 4U);
    QVERIFY(selection.start(made, {{0, 5}, {3, 5}}, Manner::toggle, cells).empty());
}

void MatrixSelectionTest::extendingGoesOnFromTheFirst() {
    const MatrixModel made = model();
    MatrixSelection selection;
    selection.start(made, {{1, 1}, {1, 1}}, Manner::replace, {});
    QCOMPARE(selection.start(made, {{2, 3}, {2, 3}}, Manner::extend, {}).size(), 6U);
    QCOMPARE(selection.start(made, {{0, 1}, {0, 1}}, Manner::extend, {}),
             (Cells{{11, 0}, {11, 1}}));
    // A column: from the first cell's column on, over all of its rows.
    QCOMPARE(selection.start(made, {{0, 2}, {3, 2}}, Manner::extend, {}).size(), 8U);
    MatrixSelection fresh;
    QCOMPARE(fresh.start(made, {{2, 2}, {2, 2}}, Manner::extend, {}), (Cells{{12, 2}}));
}

void MatrixSelectionTest::theFirstCellIsKeptWhenColumnsChange() {
    MatrixSelection selection;
    selection.start(model(), {{1, 4}, {1, 4}}, Manner::replace, {});
    MatrixModel fewer = model();
    fewer.columns.resize(2);
    fewer.linears = {14, 15};
    fewer.values.resize(8);
    QCOMPARE(selection.reach(fewer, {1, 1}), (Cells{{14, 1}, {15, 1}}));
}

void MatrixSelectionTest::hiddenRowsArePassedOver() {
    MatrixModel made = model();
    made.rows[1].hidden = true;
    MatrixSelection selection;
    selection.start(made, {{0, 0}, {0, 0}}, Manner::replace, {});
    QCOMPARE(selection.reach(made, {2, 0}), (Cells{{10, 0}, {10, 2}}));
    QCOMPARE(*neighbour(made, {0, 0}, 1, 0), (MatrixPlace{2, 0}));
    QCOMPARE(*neighbour(made, {0, 0}, 0, 1), (MatrixPlace{0, 1}));
    QVERIFY(!neighbour(made, {3, 0}, 1, 0));
    QVERIFY(!neighbour(made, {0, 5}, 0, 1));
    made.rows[0].hidden = true;
    QVERIFY(!neighbour(made, {2, 0}, -1, 0));
}

void MatrixSelectionTest::otherMatricesHaveNoCells() {
    MatrixModel made = model();
    made.linears.clear();
    QVERIFY(allCells(made).empty());
    MatrixSelection selection;
    QVERIFY(selection.start(made, {{0, 0}, {2, 2}}, Manner::replace, {}).empty());
}

}  // namespace interfuse

QTEST_GUILESS_MAIN(interfuse::MatrixSelectionTest)
#include "matrix_selection_test.moc"
