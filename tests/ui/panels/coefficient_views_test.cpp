// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Coefficients in the views of a calibrated project: switched to, selected in the heat map, edited,
// and shown again with what became of them.
#include <QAction>
#include <QComboBox>
#include <QElapsedTimer>
#include <QLabel>
#include <QLineEdit>
#include <QSignalSpy>
#include <QTableView>
#include <QTemporaryDir>
#include <QTest>
#include <QToolButton>

#include "core/recipe/recipe_yaml.h"
#include "tests/ui/support/merge_fixtures.h"
#include "ui/document/shaping.h"
#include "ui/panels/cell_editor.h"
#include "ui/panels/views_panel.h"
#include "ui/plots/coefficient_values.h"
#include "ui/plots/matrix_element.h"
#include "ui/style/paths.h"

namespace interfuse {

using namespace testing_tools;
using Cells = std::set<MatrixCell>;

class CoefficientViewsTest : public QObject {
    Q_OBJECT

    template <typename Widget>
    Widget* at(const char* name) const {
        auto* found = panel_->findChild<Widget*>(QLatin1String(name));
        if (found == nullptr) qFatal("no %s", name);
        return found;
    }
    void click(const char* name) const { QTest::mouseClick(at<QToolButton>(name), Qt::LeftButton); }
    const FigureChoices& choices() const { return panel_->choices(); }
    CoefficientValues values() const { return CoefficientValues(*session_->figures()); }
    void showView(const QString& title) {
        for (int view = 0; view < panel_->count(); ++view) {
            if (panel_->title(view) == title) panel_->show(view);
        }
    }
    QCustomPlot* heatMap() {
        showView(QStringLiteral("Heat map"));
        PlotView* plot = panel_->currentPlot();
        if (!QTest::qWaitFor([&] { return plot->isVisible() && plot->replots() > 0; }))
            qFatal("The view was not drawn.");
        QTest::qWait(80);
        return plot->plot();
    }
    void clickCell(std::size_t row, std::size_t column, Qt::KeyboardModifiers keys = {}) {
        QCustomPlot* plot = heatMap();
        QTest::mouseClick(plot, Qt::LeftButton, keys,
                          matrixOf(*plot)->geometry().cell(row, column).center());
    }
    // What the window does with what the views ask for.
    void connectToRecipe() {
        const auto edit = [this](const Cells& cells, const auto& change) {
            session_->document().edit(QStringLiteral("edit"), [&](Recipe& recipe) {
                for (const MatrixCell& cell : cells)
                    change(recipe, module_name(linearAt(cell.linear)), cell.expert, cell);
            });
        };
        connect(panel_.get(), &ViewsPanel::cellValueSet, this,
                [edit](const Cells& cells, double value) {
                    edit(cells,
                         [&](Recipe& recipe, const std::string& module, std::size_t expert,
                             const MatrixCell&) { setCoefficient(recipe, module, expert, value); });
                });
        connect(panel_.get(), &ViewsPanel::cellValueAdded, this,
                [this, edit](const Cells& cells, double difference) {
                    const auto figures = session_->figures();
                    const CoefficientValues before(*figures);
                    edit(cells, [&](Recipe& recipe, const std::string& module, std::size_t expert,
                                    const MatrixCell& cell) {
                        setCoefficient(recipe, module, expert, *before.at(cell) + difference);
                    });
                });
        connect(panel_.get(), &ViewsPanel::cellsReset, this, [edit](const Cells& cells) {
            edit(cells, [&](Recipe& recipe, const std::string& module, std::size_t expert,
                            const MatrixCell&) { clearCoefficient(recipe, module, expert); });
        });
    }

    std::unique_ptr<QTemporaryDir> folder_;
    std::unique_ptr<Session> session_;
    std::unique_ptr<ViewsPanel> panel_;

  private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale::c()); }
    void init();
    void cleanup() {
        panel_.reset();
        session_.reset();
        folder_.reset();
    }

    void theSwitchIsWhereThereAreCells();
    void typedDraggedAndTakenBack();
    void theBarEditsWhatIsSelected();
    void heatMapAndTableSelectTogether();
    void whatIsNotSeenIsNotSelected();
    void otherPlacesLeaveTheCells();
    void aDragIsFollowedQuickly();
};

void CoefficientViewsTest::init() {
    folder_ = std::make_unique<QTemporaryDir>();
    session_ = std::make_unique<Session>();
    panel_ = std::make_unique<ViewsPanel>(*session_, nullptr);
    panel_->resize(1000, 640);
    panel_->setVisible(true);
    panel_->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(panel_.get()));
    QVERIFY(!at<QToolButton>("shown_coefficients")->isEnabled());
    const Recipe recipe = fourRounds();
    const std::filesystem::path file = toPath(folder_->filePath(QStringLiteral("merge.yaml")));
    writeBytes(file, recipe_to_yaml(recipe));
    session_->document().open(toText(file));
    QVERIFY(
        waitUntil([&] { return session_->sources().isSettled(session_->document().recipe()); }));
    Calibration calibration;
    calibration.madeWith = session_->document().recipe();
    calibration.table =
        std::make_shared<const RoutingTable>(calibrateDirectly(session_->document().recipe()));
    session_->document().setCalibration(std::move(calibration));
    QVERIFY(waitUntil([&] { return !session_->figures()->coefficients.values.empty(); }));
    connectToRecipe();
}

void CoefficientViewsTest::theSwitchIsWhereThereAreCells() {
    QVERIFY(!at<QToolButton>("shown_coefficients")->isVisible());
    heatMap();
    QVERIFY(at<QToolButton>("shown_coefficients")->isVisible());
    QVERIFY(at<QToolButton>("shown_coefficients")->isEnabled());
    QVERIFY(at<QToolButton>("shown_routing")->isChecked());
    QVERIFY(!at<CellEditor>("cellEditor")->isVisible());
    QVERIFY(at<QComboBox>("datasetChooser")->isEnabled());
    click("shown_coefficients");
    QCOMPARE(choices().shown, ShownValue::coefficients);
    QVERIFY(at<CellEditor>("cellEditor")->isVisible());
    QVERIFY(!at<QComboBox>("datasetChooser")->isEnabled());
    panel_->show(0);
    QVERIFY(!at<CellEditor>("cellEditor")->isVisible());
    QVERIFY(at<QComboBox>("datasetChooser")->isEnabled());
    showView(QStringLiteral("Table"));
    QVERIFY(at<CellEditor>("cellEditor")->isVisible());
    click("shown_routing");
    QVERIFY(!at<CellEditor>("cellEditor")->isVisible());
}

void CoefficientViewsTest::typedDraggedAndTakenBack() {
    heatMap();
    click("shown_coefficients");
    clickCell(1, 3);
    const double calibrated = *values().at({3, 1});
    QCustomPlot* plot = heatMap();
    QTest::keyClick(plot, '1');
    auto* edit = panel_->findChild<QLineEdit*>(QStringLiteral("cellValue"));
    QVERIFY(edit);
    QTest::keyClick(edit, Qt::Key_Return);
    QTRY_COMPARE(*values().at({3, 1}), 1.0);
    QVERIFY(values().isEdited({3, 1}) && !values().isEdited({3, 0}));
    QTRY_VERIFY(matrixOf(*plot)->model().isEdited(1, 3));
    QCOMPARE(at<CellValueBox>("cellEditorValue")->text(), QStringLiteral("1"));
    // A pixel at a time, with the coefficient of the moment.
    const QPoint from = matrixOf(*plot)->geometry().cell(1, 3).center();
    QTest::mousePress(plot, Qt::LeftButton, Qt::AltModifier, from);
    for (int up = 1; up <= 20; ++up) {
        const QPoint here = from - QPoint(0, up);
        QMouseEvent move(QEvent::MouseMove, QPointF(here), plot->mapToGlobal(QPointF(here)),
                         Qt::NoButton, Qt::LeftButton, Qt::AltModifier);
        QCoreApplication::sendEvent(plot, &move);
    }
    QTest::mouseRelease(plot, Qt::LeftButton, Qt::AltModifier, from - QPoint(0, 20));
    QTRY_VERIFY(std::abs(*values().at({3, 1}) - 1.04) < 1e-9);
    QTest::keyClick(plot, Qt::Key_Delete);
    QTRY_COMPARE(*values().at({3, 1}), calibrated);
    QVERIFY(!values().isEdited({3, 1}));
}

void CoefficientViewsTest::theBarEditsWhatIsSelected() {
    heatMap();
    click("shown_coefficients");
    clickCell(0, 0);
    clickCell(2, 1, Qt::ShiftModifier);
    QVERIFY(at<QLabel>("cellEditorWords")->text().startsWith(QLatin1Char('6')));
    auto* box = at<CellValueBox>("cellEditorValue");
    QVERIFY(box->text().isEmpty());
    box->setFocus();
    QTest::keyClicks(box, QStringLiteral("0.5"));
    QTest::keyClick(box, Qt::Key_Return);
    QTRY_COMPARE(editedCoefficients(session_->document().recipe()), std::size_t{6});
    QTest::keyClick(box, Qt::Key_Up);
    QTRY_VERIFY(std::abs(*values().at({1, 2}) - 0.51) < 1e-9);
    QTRY_COMPARE(box->text(), QStringLiteral("0.51"));
    QTest::mouseClick(at<QWidget>("cellEditorReset"), Qt::LeftButton);
    QTRY_COMPARE(editedCoefficients(session_->document().recipe()), std::size_t{0});
    QVERIFY(box->text().isEmpty());
}

void CoefficientViewsTest::heatMapAndTableSelectTogether() {
    heatMap();
    click("shown_coefficients");
    clickCell(1, 2);
    clickCell(0, 9, Qt::ControlModifier);
    QCOMPARE(choices().cells, (Cells{{2, 1}, {9, 0}}));
    clickCell(0, 9, Qt::ControlModifier);
    QCOMPARE(choices().cells, (Cells{{2, 1}}));
    // Ctrl moves alone, and Space adds.
    QTest::keyClick(heatMap(), Qt::Key_Left, Qt::ControlModifier);
    QCOMPARE(choices().cells, (Cells{{2, 1}}));
    QTest::keyClick(heatMap(), Qt::Key_Space);
    QCOMPARE(choices().cells, (Cells{{2, 1}, {8, 0}}));
    showView(QStringLiteral("Table"));
    auto* table = at<QTableView>("routingTable");
    QCOMPARE(table->selectionModel()->selectedIndexes().size(), 2);
    const QModelIndex cell = table->model()->index(4, 3);
    QTest::mouseClick(table->viewport(), Qt::LeftButton, {}, table->visualRect(cell).center());
    QCOMPARE(choices().cells, (Cells{{4, 1}}));
    QTest::keyClick(table, Qt::Key_Down, Qt::ShiftModifier);
    QCOMPARE(choices().cells, (Cells{{4, 1}, {5, 1}}));
    heatMap();
    QVERIFY(panel_->currentPlot()->choices().cells == choices().cells);
}

void CoefficientViewsTest::whatIsNotSeenIsNotSelected() {
    heatMap();
    click("shown_coefficients");
    QTest::keyClick(heatMap(), Qt::Key_A, Qt::ControlModifier);
    const std::size_t all = choices().cells.size();
    QCOMPARE(all, std::size_t{2 * 6 * 3});
    panel_->setHiddenExperts({1});
    QCOMPARE(choices().cells.size(), all * 2 / 3);
    click("kind_fc1");
    QCOMPARE(choices().cells.size(), std::size_t{4});
}

void CoefficientViewsTest::otherPlacesLeaveTheCells() {
    clickCell(1, 2);
    QCOMPARE(choices().cells.size(), std::size_t{1});
    panel_->selectExpert(1);
    QCOMPARE(choices().cells.size(), std::size_t{1});
    panel_->show(0);
    QCustomPlot* depth = panel_->currentPlot()->plot();
    QTRY_VERIFY(panel_->currentPlot()->replots() > 0);
    QTest::mouseClick(depth, Qt::LeftButton, {}, {depth->width() / 3, 3});
    QVERIFY(choices().cells.empty());
}

// From the mouse to the picture, while nothing calibrates.
void CoefficientViewsTest::aDragIsFollowedQuickly() {
    heatMap();
    click("shown_coefficients");
    clickCell(1, 3);
    QCustomPlot* plot = heatMap();
    const QPoint from = matrixOf(*plot)->geometry().cell(1, 3).center();
    QTest::mousePress(plot, Qt::LeftButton, Qt::AltModifier, from);
    std::vector<qint64> times;
    for (int up = 1; up <= 15; ++up) {
        const QPoint here = from - QPoint(0, up);
        QMouseEvent move(QEvent::MouseMove, QPointF(here), plot->mapToGlobal(QPointF(here)),
                         Qt::NoButton, Qt::LeftButton, Qt::AltModifier);
        QElapsedTimer timer;
        timer.start();
        QCoreApplication::sendEvent(plot, &move);
        const double wanted = *values().at({3, 1});
        QVERIFY(QTest::qWaitFor([&] { return matrixOf(*plot)->model().value(1, 3) == wanted; }));
        times.push_back(timer.elapsed());
    }
    QTest::mouseRelease(plot, Qt::LeftButton, Qt::AltModifier, from - QPoint(0, 15));
    std::nth_element(times.begin(), times.begin() + 7, times.end());
    qInfo() << times[7] << "ms";
    QVERIFY(times[7] <= 50);
}

}  // namespace interfuse

QTEST_MAIN(interfuse::CoefficientViewsTest)
#include "coefficient_views_test.moc"
