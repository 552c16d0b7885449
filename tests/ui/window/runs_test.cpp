// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The runs of a project: kept, compared, gone back to, saved with it.
#include <QAction>
#include <QLabel>
#include <QLineEdit>
#include <QToolButton>
#include <QTreeView>
#include <QTreeWidget>

#include "tests/ui/window/window_work.h"
#include "ui/panels/runs_model.h"
#include "ui/plots/custom_plot.h"
#include "ui/plots/matrix_element.h"

namespace interfuse {

using namespace testing_tools;

class RunsTest : public QObject {
    Q_OBJECT

    std::unique_ptr<WindowDesk> desk_;

    QTreeView* list() { return desk_->find<QTreeView>("runsList"); }
    QString cell(int row, int column) {
        return list()->model()->index(row, column).data().toString();
    }
    QStringList names();
    bool click(int row, Qt::KeyboardModifiers keys = {});
    QString words(const char* label) { return desk_->find<QLabel>(label)->text(); }
    // Two calibrations that differ in an option, each evaluated.
    void runTwice();
    // Whether the two runs stand side by side with all that differs.
    void areCompared();

  private Q_SLOTS:
    void init() {
        desk_ = std::make_unique<WindowDesk>();
        desk_->window().resize(1400, 900);
    }
    void cleanup() { desk_.reset(); }

    void areComparedAndSaved();
    void oneIsGoneBackTo();
    void exportsAreRunsAsWell();
    void areRenamedAndRemoved();
};

QStringList RunsTest::names() {
    QStringList names;
    for (int row = 0; row < list()->model()->rowCount(); ++row)
        names << cell(row, RunsModel::nameColumn);
    return names;
}

bool RunsTest::click(int row, Qt::KeyboardModifiers keys) {
    const QRect place = list()->visualRect(list()->model()->index(row, RunsModel::nameColumn));
    return desk_->click(list()->viewport(), QPoint(place.left() + 20, place.center().y()), keys);
}

void RunsTest::runTwice() {
    QVERIFY(desk_->opens(quickSample()));
    QVERIFY(desk_->calibrates());
    QVERIFY(evaluates(*desk_));
    QVERIFY(desk_->type("gateK", QStringLiteral("3")));
    QCOMPARE(desk_->session().state(), RunState::ready);
    QVERIFY(desk_->calibrates());
    QVERIFY(evaluates(*desk_));
}

void RunsTest::areCompared() {
    show(*desk_, View::runs);
    QCOMPARE(names(),
             (QStringList{QStringLiteral("Calibration 2"), QStringLiteral("Calibration 1")}));
    for (int row = 0; row < 2; ++row) {
        QVERIFY(cell(row, RunsModel::accuracyColumn).endsWith(QLatin1Char('%')));
        QCOMPARE(cell(row, RunsModel::samplesColumn), QStringLiteral("8"));
    }
    QVERIFY(click(1));
    QVERIFY(click(0, Qt::ControlModifier));
    QCOMPARE(words("runsTitle"), QStringLiteral("From Calibration 1 to Calibration 2"));
    QVERIFY2(words("runsText").contains(QStringLiteral("gate_k 16 → 3")),
             qPrintable(words("runsText")));
    auto* accuracies = desk_->find<QTreeWidget>("runsAccuracies");
    QCOMPARE(accuracies->topLevelItemCount(), 6);
    const QTreeWidgetItem* average = accuracies->topLevelItem(5);
    QCOMPARE(average->text(1), cell(1, RunsModel::accuracyColumn));
    QCOMPARE(average->text(2), cell(0, RunsModel::accuracyColumn));
    // The difference is drawn, and the largest one is told.
    auto* view = desk_->find<QWidget>("runsComparison")->findChild<PlotView*>();
    QTRY_VERIFY(view->isVisible() && view->replots() > 0);
    QTest::qWait(100);
    const MatrixElement* matrix = matrixOf(*view->plot());
    QVERIFY(matrix != nullptr);
    const auto& values = matrix->model().values;
    QVERIFY(std::any_of(values.begin(), values.end(), [](double v) { return v > 1e-3; }));
    QVERIFY(std::any_of(values.begin(), values.end(), [](double v) { return v < -1e-3; }));
    QVERIFY(!words("runsLargestDifference").isEmpty());
}

void RunsTest::areComparedAndSaved() {
    show(*desk_, View::runs);
    runTwice();
    if (QTest::currentTestFailed()) return;
    areCompared();
    if (QTest::currentTestFailed()) return;
    // Another day they are there.
    desk_->key(Qt::Key_S, Qt::ControlModifier);
    QVERIFY(!desk_->window().isWindowModified());
    QVERIFY(QFile::exists(desk_->path("merge.runs/index.json")));
    const auto before = desk_->session().history().records();
    QVERIFY(desk_->window().close());
    desk_->restart();
    QVERIFY(desk_->click("recent0"));
    QVERIFY(desk_->isRead());
    const auto& after = desk_->session().history().records();
    QCOMPARE(after.size(), before.size());
    for (std::size_t i = 0; i < after.size(); ++i) {
        QCOMPARE(after[i].id, before[i].id);
        QVERIFY(after[i].recipe == before[i].recipe);
        QVERIFY(after[i].results == before[i].results);
    }
    areCompared();
    // A new project has none.
    desk_->key(Qt::Key_N, Qt::ControlModifier);
    QVERIFY(desk_->session().history().records().empty());
}

void RunsTest::oneIsGoneBackTo() {
    runTwice();
    if (QTest::currentTestFailed()) return;
    const auto& records = desk_->session().history().records();
    const RoutingTable first = *desk_->session().history().table(records[0].id);
    const RoutingTable second = *desk_->session().history().table(records[1].id);
    QVERIFY(!(first == second));
    QVERIFY(exports(*desk_, "second"));
    show(*desk_, View::runs);
    auto* goBack = desk_->find<QToolButton>("runsGoBack");
    QVERIFY(!goBack->isEnabled());
    QVERIFY(click(2));
    QVERIFY(desk_->click(goBack));
    QCOMPARE(desk_->recipe().method.gate_k, 16);
    QCOMPARE(desk_->session().state(), RunState::calibrated);
    QVERIFY(*desk_->document().calibration()->table == first);
    QVERIFY(!desk_->session().figures()->empty());
    QVERIFY(exports(*desk_, "first"));
    QVERIFY(bytesOf(desk_->at("first/model.safetensors")) !=
            bytesOf(desk_->at("second/model.safetensors")));
    QCOMPARE(commandLineDifferences(*desk_, "first", "first/recipe.yaml"), QString());

    // The way back from there is an undo.
    desk_->key(Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(desk_->recipe().method.gate_k, 3);
    QCOMPARE(desk_->session().state(), RunState::calibrated);
    QVERIFY(*desk_->document().calibration()->table == second);
    QVERIFY(exports(*desk_, "second again"));
    QCOMPARE(folderDifferences(desk_->at("second"), desk_->at("second again")), QString());
    desk_->key(Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
    QCOMPARE(desk_->recipe().method.gate_k, 16);
    QVERIFY(*desk_->document().calibration()->table == first);
}

void RunsTest::exportsAreRunsAsWell() {
    QVERIFY(desk_->opens(fourRounds()));
    show(*desk_, View::runs);
    QVERIFY(desk_->isVisible("runsEmpty"));
    QVERIFY(desk_->calibrates());
    QVERIFY(!desk_->isVisible("runsEmpty"));
    QVERIFY(exports(*desk_, "exported"));
    QCOMPARE(names(), (QStringList{QStringLiteral("Export 1"), QStringLiteral("Calibration 1")}));
    QVERIFY(click(0));
    QVERIFY(words("runsText").contains(desk_->path("exported")));
    QVERIFY(drag(*desk_, "shapeScalingSlider", 2));
    QVERIFY(exports(*desk_, "scaled"));
    QVERIFY(click(0));
    QVERIFY(click(1, Qt::ControlModifier));
    QVERIFY2(words("runsText").contains(QStringLiteral("scaling")), qPrintable(words("runsText")));
    // What was exported is found again.
    QVERIFY(click(1));
    QVERIFY(desk_->click("runsGoBack"));
    QCOMPARE(desk_->recipe(), fourRounds());
    QVERIFY(exports(*desk_, "again"));
    QCOMPARE(folderDifferences(desk_->at("exported"), desk_->at("again")), QString());
}

void RunsTest::areRenamedAndRemoved() {
    QVERIFY(desk_->opens(fourRounds()));
    QVERIFY(desk_->calibrates());
    QVERIFY(exports(*desk_, "exported"));
    desk_->key(Qt::Key_S, Qt::ControlModifier);
    show(*desk_, View::runs);
    QVERIFY(click(1));
    desk_->key(Qt::Key_F2);
    auto* editor = qobject_cast<QLineEdit*>(QApplication::focusWidget());
    QVERIFY(editor != nullptr);
    editor->selectAll();
    QTest::keyClicks(editor, QStringLiteral("with few images"));
    QTest::keyClick(editor, Qt::Key_Return);
    QTRY_COMPARE(names().last(), QStringLiteral("with few images"));
    QVERIFY(click(0));
    desk_->key(Qt::Key_Delete);
    QCOMPARE(names().size(), 2);  // it asks first
    QVERIFY(words("runsQuestion").contains(QStringLiteral("Export 1")));
    desk_->key(Qt::Key_Delete);
    QCOMPARE(names(), QStringList{QStringLiteral("with few images")});
    QCOMPARE(desk_->names(SourceSection::experts).size(), 3);  // no row was meant
    QVERIFY(desk_->window().close());
    desk_->restart();
    QVERIFY(desk_->click("recent0"));
    QVERIFY(desk_->isRead());
    QCOMPARE(names(), QStringList{QStringLiteral("with few images")});
}

}  // namespace interfuse

int main(int argc, char** argv) {
    return interfuse::testing_tools::runWindowTest<interfuse::RunsTest>(argc, argv);
}
#include "runs_test.moc"
