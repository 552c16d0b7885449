// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The merged model shaped by mouse and keys: every view follows, every step can be taken back, and
// the command line makes the same bytes of it.
#include <QAction>
#include <QLabel>
#include <QLineEdit>
#include <QRadioButton>
#include <QSlider>
#include <QTableView>
#include <QToolButton>
#include <QTreeWidget>
#include <cmath>

#include "tests/ui/window/window_work.h"
#include "ui/document/shaping.h"
#include "ui/panels/shape_readout.h"
#include "ui/panels/views_panel.h"
#include "ui/plots/coefficient_values.h"
#include "ui/plots/custom_plot.h"
#include "ui/plots/matrix_control.h"
#include "ui/plots/matrix_element.h"
#include "ui/style/formatting.h"

namespace interfuse {

using namespace testing_tools;
using Cells = std::set<MatrixCell>;

class ShapingTest : public QObject {
    Q_OBJECT

    // All that the window says of the coefficients.
    struct Seen {
        Recipe recipe;
        QStringList figure, table, inspector, panel;
        bool operator==(const Seen&) const = default;
    };

    std::unique_ptr<WindowDesk> desk_;
    std::vector<Seen> steps_;  // as it was before the first step, and after each

    QCustomPlot* map() { return desk_->plots()[static_cast<int>(View::heatMap)]->plot(); }
    QPoint at(std::size_t expert, std::size_t linear) {
        return matrixOf(*map())->geometry().cell(expert, linear).center();
    }
    const Cells& cells() { return desk_->window().views().choices().cells; }
    CoefficientValues values() { return CoefficientValues(*desk_->session().figures()); }
    // Whether the heat map is drawn with the coefficients of the moment.
    bool isDrawn();
    Seen seen();
    // Looks at what a step of undo has made.
    void next(const char* what);
    // Whether the coefficients are what the routing of this mixture and these tokens, and a factor
    // for each expert, come to.
    bool follow(const std::vector<double>& weights, TokenSet tokens,
                const std::vector<double>& factors);

    void shapesByPanel();
    void shapesByCells();
    void shape() {
        shapesByPanel();
        if (!QTest::currentTestFailed()) shapesByCells();
    }

  private Q_SLOTS:
    void init();
    void cleanup() { desk_.reset(); }

    void everyStepIsSeenAndTakenBack();
    void theCommandLineMakesTheSameBytes();
    void numbersAreTypedInTheTable();
    void nothingIsShapedWhileARunGoesOn();
};

void ShapingTest::init() {
    desk_ = std::make_unique<WindowDesk>();
    desk_->window().resize(1400, 900);
    steps_.clear();
    QVERIFY(desk_->opens(fourRounds()));
    QVERIFY(desk_->calibrates());
    desk_->document().undoStack().clear();
    show(*desk_, View::heatMap);
    QVERIFY(desk_->click("shown_coefficients"));
}

bool ShapingTest::isDrawn() {
    const MatrixElement* matrix = matrixOf(*map());
    if (matrix == nullptr) return false;
    const MatrixModel& model = matrix->model();
    const CoefficientValues now = values();
    for (std::size_t row = 0; row < model.rows.size(); ++row) {
        for (std::size_t column = 0; column < model.columns.size(); ++column) {
            const auto cell = model.cellAt(row, column);
            const auto value = cell ? now.at(*cell) : std::nullopt;
            if (!value || model.value(row, column) != *value) return false;
            if (model.isEdited(row, column) != now.isEdited(*cell)) return false;
        }
    }
    return !model.rows.empty() && !model.columns.empty();
}

ShapingTest::Seen ShapingTest::seen() {
    Seen seen{desk_->recipe(), {}, {}, {}, {}};
    if (!QTest::qWaitFor([this] { return isDrawn(); })) return seen;
    const MatrixModel& model = matrixOf(*map())->model();
    for (std::size_t i = 0; i < model.values.size(); ++i) {
        seen.figure << QString::number(model.values[i], 'g', 17) +
                           (model.edited[i] ? QStringLiteral(" edited") : QString());
    }
    const QAbstractItemModel& numbers = *desk_->find<QTableView>("routingTable")->model();
    for (int row = 0; row < numbers.rowCount(); ++row) {
        for (int column = 0; column < numbers.columnCount(); ++column) {
            const QModelIndex cell = numbers.index(row, column);
            seen.table << cell.data().toString() << cell.data(Qt::ToolTipRole).toString();
        }
    }
    auto* inspector = desk_->find<QTreeWidget>("inspectorNumbers");
    // Where nobody looks at single cells: what is selected is no part of the project.
    for (int row = 0; row < inspector->topLevelItemCount(); ++row) {
        for (int column = 0; column < inspector->columnCount(); ++column)
            seen.inspector << inspector->topLevelItem(row)->text(column);
    }
    for (const QLabel* label : desk_->find<QWidget>("shapePanel")->findChildren<QLabel*>())
        seen.panel << label->text();
    for (const QSlider* slider : desk_->find<QWidget>("shapePanel")->findChildren<QSlider*>())
        seen.panel << QString::number(slider->value());
    for (const QAbstractButton* button :
         desk_->find<QWidget>("shapePanel")->findChildren<QAbstractButton*>()) {
        seen.panel << (button->isChecked() ? QStringLiteral("on") : QStringLiteral("off"))
                   << (button->isEnabled() ? QStringLiteral("may") : QStringLiteral("may not"));
    }
    return seen;
}

void ShapingTest::next(const char* what) {
    QVERIFY2(desk_->session().state() == RunState::calibrated, what);
    QVERIFY2(desk_->document().undoStack().index() == static_cast<int>(steps_.size()), what);
    // What the inspector says of is the same in all steps.
    desk_->window().views().select({});
    const Seen now = seen();
    QVERIFY2(!now.figure.empty(), what);
    const Seen& before = steps_.back();
    QVERIFY2(now.figure != before.figure, what);
    QVERIFY2(now.table != before.table, what);
    QVERIFY2(now.inspector != before.inspector, what);
    QVERIFY2(now.panel != before.panel, what);
    steps_.push_back(now);
    const auto sums = coefficientSums(desk_->session().figures()->coefficients);
    const QString told = desk_->find<QLabel>("shapeSums")->text();
    QVERIFY2(told.contains(formatWeight(sums->mean)), qPrintable(told));
}

bool ShapingTest::follow(const std::vector<double>& weights, TokenSet tokens,
                         const std::vector<double>& factors) {
    const MixedRouting routing = desk_->document().calibration()->table->mix(weights, tokens);
    const CoefficientTable& table = desk_->session().figures()->coefficients;
    if (table.modules != routing.modules) return false;
    for (std::size_t m = 0; m < table.modules.size(); ++m) {
        for (std::size_t i = 0; i < factors.size(); ++i) {
            if (table.edited[m][i]) continue;
            if (std::abs(table.values[m][i] - factors[i] * routing.means[m][i]) > 1e-12)
                return false;
        }
    }
    return true;
}

void ShapingTest::shapesByPanel() {
    const std::vector<double> even(3, 1.0 / 3);
    const auto overall = [this] { return overallScaling(desk_->recipe()); };
    steps_.push_back(seen());
    QVERIFY(!steps_[0].figure.empty());
    QVERIFY(follow(even, TokenSet::all, {1, 1, 1}));

    // Drags of one slider are steps of their own, however many places they pass.
    QVERIFY(drag(*desk_, "shapeScalingSlider", 2.4));
    next("scaled");
    QVERIFY(drag(*desk_, "shapeScalingSlider", 1.6));
    next("scaled again");
    const double all = overall();
    QVERIFY(std::abs(all - 1.6) < 0.05);
    QVERIFY(follow(even, TokenSet::all, {all, all, all}));

    QVERIFY(drag(*desk_, "shapeExpertSlider1", 0.5));
    next("one expert scaled");
    const double one = expertScaling(desk_->recipe(), 1);
    QVERIFY(std::abs(one - 0.5) < 0.05);
    QCOMPARE(overall(), all);
    QVERIFY(follow(even, TokenSet::all, {all, all * one, all}));

    QVERIFY(desk_->click("shapeMute0"));
    next("muted");
    QVERIFY(follow(even, TokenSet::all, {0, all * one, all}));

    QVERIFY(drag(*desk_, "shapeDatasetSlider2", 2.5));
    next("weighed");
    const double weight = mixtureWeight(desk_->recipe(), 2);
    const std::vector<double> mixture{1 / (2 + weight), 1 / (2 + weight), weight / (2 + weight)};
    QVERIFY(follow(mixture, TokenSet::all, {0, all * one, all}));

    QVERIFY(desk_->click(desk_->find<QWidget>("shapeClassToken"), QPoint(8, 8)));
    next("class token");
    QVERIFY(follow(mixture, TokenSet::class_token, {0, all * one, all}));
}

void ShapingTest::shapesByCells() {
    const double followed = *values().at({8, 1});
    // Over several cells, and one more.
    QVERIFY(desk_->reaches(map(), at(1, 2)));
    QTest::mousePress(map(), Qt::LeftButton, {}, at(1, 2));
    dragTo(map(), at(1, 3));
    dragTo(map(), at(2, 4));
    QTest::mouseRelease(map(), Qt::LeftButton, {}, at(2, 4));
    QVERIFY(desk_->click(map(), at(1, 8), Qt::ControlModifier));
    const Cells chosen{{2, 1}, {3, 1}, {4, 1}, {2, 2}, {3, 2}, {4, 2}, {8, 1}};
    QCOMPARE(cells(), chosen);
    QVERIFY(desk_->find<QLabel>("cellEditorWords")->text().startsWith(QStringLiteral("7 cells")));
    const auto all = [&](double value) {
        const CoefficientValues now = values();
        return std::all_of(chosen.begin(), chosen.end(), [&](const MatrixCell& cell) {
            return now.isEdited(cell) && std::abs(*now.at(cell) - value) < 1e-12;
        });
    };
    for (const int key : {Qt::Key_0, Qt::Key_Period, Qt::Key_2, Qt::Key_5, Qt::Key_Return})
        desk_->key(key);
    QVERIFY(all(0.25));
    QCOMPARE(editedCoefficients(desk_->recipe()), chosen.size());
    // The inspector tells of the cell that was last.
    auto* inspector = desk_->find<QTreeWidget>("inspectorNumbers");
    QVERIFY(desk_->find<QLabel>("inspectorTitle")->text().contains(QStringLiteral("Layer 1")));
    QCOMPARE(inspector->topLevelItem(1)->text(inspector->columnCount() - 1), formatWeight(0.25));
    QVERIFY(desk_->find<QLabel>("shapeEdited")->text().endsWith(QLatin1Char('7')));

    // Values follow the mouse, from what they are.
    QVERIFY(QTest::qWaitFor([this] { return isDrawn(); }));
    const QPoint from = at(1, 8);
    QTest::mousePress(map(), Qt::LeftButton, Qt::AltModifier, from);
    for (int up = 1; up <= 15; ++up)
        dragTo(map(), from - QPoint(0, up), Qt::AltModifier);
    QTest::mouseRelease(map(), Qt::LeftButton, Qt::AltModifier, from - QPoint(0, 15));
    QVERIFY(all(0.25 + 15 * MatrixControl::dragStep));
    QCOMPARE(desk_->document().undoStack().index(), static_cast<int>(steps_.size()) + 1);
    desk_->document().undoStack().undo();
    QVERIFY(all(0.25));
    next("typed");
    desk_->document().undoStack().redo();
    next("dragged");

    // One of them follows the routing again.
    QVERIFY(desk_->click(map(), at(1, 8)));
    desk_->key(Qt::Key_Delete);
    QCOMPARE(*values().at({8, 1}), followed);
    QCOMPARE(editedCoefficients(desk_->recipe()), chosen.size() - 1);
    QCOMPARE(desk_->names(SourceSection::experts).size(), 3);  // no row was meant
    next("reset");
}

void ShapingTest::everyStepIsSeenAndTakenBack() {
    shape();
    if (QTest::currentTestFailed()) return;
    QCOMPARE(steps_.size(), std::size_t{10});
    for (std::size_t i = steps_.size() - 1; i > 0; --i) {
        desk_->key(Qt::Key_Z, Qt::ControlModifier);
        QVERIFY2(seen() == steps_[i - 1], qPrintable(QString::number(i - 1)));
    }
    QVERIFY(!desk_->action("actionUndo")->isEnabled());
    QCOMPARE(desk_->recipe(), fourRounds());
    for (std::size_t i = 1; i < steps_.size(); ++i) {
        desk_->key(Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
        QVERIFY2(seen() == steps_[i], qPrintable(QString::number(i)));
    }
    QVERIFY(!desk_->action("actionRedo")->isEnabled());
    // And at once.
    QVERIFY(desk_->click("shapeResetAll"));
    QVERIFY(!isShaped(desk_->recipe()));
    QVERIFY(seen().figure == steps_[0].figure);
    desk_->key(Qt::Key_Z, Qt::ControlModifier);
    QVERIFY(seen() == steps_.back());
}

void ShapingTest::theCommandLineMakesTheSameBytes() {
    QVERIFY(exports(*desk_, "plain"));
    shape();
    if (QTest::currentTestFailed()) return;
    QVERIFY(exports(*desk_, "shaped"));
    QVERIFY(bytesOf(desk_->at("plain/model.safetensors")) !=
            bytesOf(desk_->at("shaped/model.safetensors")));
    QCOMPARE(commandLineDifferences(*desk_, "shaped", "shaped/recipe.yaml"), QString());
    desk_->key(Qt::Key_S, Qt::ControlModifier);
    QVERIFY(!desk_->window().isWindowModified());
    QCOMPARE(commandLineDifferences(*desk_, "shaped", "merge.yaml"), QString());

    // Another day.
    const Seen before = seen();
    QVERIFY(desk_->window().close());
    desk_->restart();
    QVERIFY(desk_->click("recent0"));
    QVERIFY(desk_->isRead());
    QCOMPARE(desk_->session().state(), RunState::calibrated);
    show(*desk_, View::heatMap);
    QVERIFY(desk_->click("shown_coefficients"));
    QVERIFY(seen() == before);
    QVERIFY(!desk_->window().isWindowModified());
    QVERIFY(exports(*desk_, "again"));
    QCOMPARE(folderDifferences(desk_->at("shaped"), desk_->at("again")), QString());
    // An exported folder is a project as well.
    desk_->window().openFile(desk_->path("again/recipe.yaml"));
    QVERIFY(desk_->isRead());
    QCOMPARE(desk_->session().state(), RunState::calibrated);
    QVERIFY(seen().figure == before.figure);
    QVERIFY(exports(*desk_, "third"));
    QCOMPARE(folderDifferences(desk_->at("shaped"), desk_->at("third")), QString());
}

void ShapingTest::numbersAreTypedInTheTable() {
    show(*desk_, View::table);
    auto* numbers = desk_->find<QTableView>("routingTable");
    const int column = numbers->model()->columnCount() - 1;
    const QModelIndex cell = numbers->model()->index(3, column);
    QVERIFY(desk_->doubleClick(numbers->viewport(), numbers->visualRect(cell).center()));
    auto* editor = qobject_cast<QLineEdit*>(QApplication::focusWidget());
    QVERIFY(editor != nullptr);
    editor->selectAll();
    QTest::keyClicks(editor, QStringLiteral("0.125"));
    QTest::keyClick(editor, Qt::Key_Return);
    QTRY_COMPARE(editedCoefficients(desk_->recipe()), std::size_t{1});
    QCOMPARE(cell.data().toString(), formatWeight(0.125));
    QCOMPARE(cells(), (Cells{{3, 2}}));
    // The bar adds to what is selected, and lets it follow again.
    QVERIFY(desk_->type("cellEditorValue", QStringLiteral("0.5")));
    QCOMPARE(cell.data().toString(), formatWeight(0.5));
    QVERIFY(desk_->click("cellEditorReset"));
    QCOMPARE(editedCoefficients(desk_->recipe()), std::size_t{0});
    for (int i = 0; i < 3; ++i)
        desk_->key(Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(desk_->recipe(), fourRounds());
    QVERIFY(!desk_->action("actionUndo")->isEnabled());
}

void ShapingTest::nothingIsShapedWhileARunGoesOn() {
    desk_ = std::make_unique<WindowDesk>();
    QVERIFY(desk_->opens(manyRounds()));
    const Recipe before = desk_->recipe();
    desk_->key(Qt::Key_F5);
    QVERIFY(waitUntil(
        [this] { return !desk_->session().isBusy() || !desk_->session().figures()->empty(); }));
    QVERIFY(desk_->session().isBusy());
    for (const char* name : {"shapeScalingSlider", "shapeScalingNumber", "shapeMute0",
                             "shapeExpertSlider1", "shapeDatasetSlider2", "shapeClassToken"}) {
        auto* field = desk_->find<QWidget>(name);
        QVERIFY2(!field->isEnabled(), name);
        QVERIFY2(field->toolTip().contains(QStringLiteral("calibration is running")), name);
    }
    QCOMPARE(desk_->recipe(), before);
    QVERIFY(desk_->becomes(RunState::calibrated));
    QVERIFY(desk_->find<QWidget>("shapeScalingSlider")->isEnabled());
}

}  // namespace interfuse

int main(int argc, char** argv) {
    return interfuse::testing_tools::runWindowTest<interfuse::ShapingTest>(argc, argv);
}
#include "shaping_test.moc"
