// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Evaluating in the window: tasks are chosen, all models are measured side by side, edits make the
// table stale, and what goes wrong is said.
#include <QAction>
#include <QImage>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QTabBar>
#include <QTableView>
#include <QToolButton>

#include "core/project/comparison.h"
#include "tests/ui/window/window_work.h"
#include "ui/plots/evaluation_text.h"
#include "ui/style/paths.h"
#include "ui/tables/evaluation_model.h"

namespace interfuse {

using namespace testing_tools;

class EvaluationTest : public QObject {
    Q_OBJECT

    std::unique_ptr<WindowDesk> desk_;

    Evaluations& evaluations() { return desk_->session().evaluations(); }
    QString words(const char* label) { return desk_->find<QLabel>(label)->text(); }
    QString tip(const char* action) { return desk_->action(action)->toolTip(); }
    QVariant cell(int row, int column, int role = Qt::DisplayRole) {
        return desk_->find<QTableView>("evaluationTable")->model()->index(row, column).data(role);
    }
    QStringList rows(int role = Qt::DisplayRole);
    // A click in the menu of what to compare.
    bool check(const char* box);
    bool isEnded() {
        return waitUntil([this] { return !evaluations().isRunning(); }, runLimit);
    }
    // An evaluation of many models, of which something is measured already.
    bool runs();
    int scores();
    // Chooses a task file for the pool that is open, evaluates, and returns what is said of it.
    QString saidOf(const char* name, const std::string& tasks);

  private Q_SLOTS:
    void init() { desk_ = std::make_unique<WindowDesk>(); }
    void cleanup() { desk_.reset(); }

    void asksForTasks();
    void measuresAllModels();
    void editsMakeTheMergedModelStale();
    void stopsAndKeepsWhatIsMeasured();
    void calibratingWaitsForItAndItForCalibrating();
    void closingStopsIt();
    void anotherProjectStopsIt();
    void brokenTasksAreSaid();
    void aMissingTextTowerIsSaid();
};

QStringList EvaluationTest::rows(int role) {
    QStringList all;
    const QAbstractItemModel& model = *desk_->find<QTableView>("evaluationTable")->model();
    for (int row = 0; row < model.rowCount(); ++row)
        all << cell(row, 0, role).toString();
    return all;
}

bool EvaluationTest::check(const char* box) {
    QMenu* menu = desk_->find<QPushButton>("evaluationCompare")->menu();
    menu->popup(desk_->window().mapToGlobal(QPoint(60, 60)));
    auto* button = desk_->find<QAbstractButton>(box);
    if (!QTest::qWaitFor([&] { return button->isVisible(); })) return false;
    const bool before = button->isChecked();
    QTest::mouseClick(button, Qt::LeftButton, {}, QPoint(8, button->height() / 2));
    menu->close();
    return button->isChecked() != before && toFront(*desk_);
}

int EvaluationTest::scores() {
    int measured = 0;
    for (const EvaluatedModel& model : evaluations().comparison().models) {
        for (const auto& score : model.scores)
            measured += score ? 1 : 0;
    }
    return measured;
}

bool EvaluationTest::runs() {
    show(*desk_, View::accuracy);
    if (!desk_->find<QAbstractButton>("compareTies")->isChecked() && !check("compareTies"))
        return false;
    desk_->find<QLineEdit>("compareTiesFactors")
        ->setText(QStringLiteral("0.1 0.2 0.3 0.4 0.5 0.6 0.7 0.8 0.9 1"));
    desk_->key(Qt::Key_F8);
    return waitUntil([this] { return scores() > 1 || !evaluations().isRunning(); }, runLimit) &&
           evaluations().work() == Evaluations::Work::comparing;
}

void EvaluationTest::asksForTasks() {
    QVERIFY(!desk_->action("actionEvaluate")->isEnabled());
    QVERIFY(tip("actionEvaluate").contains(QStringLiteral("Add a pretrained model")));
    QVERIFY(desk_->opens(quickSample(/*withTasks=*/false)));
    desk_->key(Qt::Key_F8);
    QCOMPARE(desk_->find<QTabBar>("views")->currentIndex(), static_cast<int>(View::accuracy));
    QVERIFY(!evaluations().isRunning());
    QVERIFY(desk_->isVisible("evaluationEmpty"));
    QVERIFY(words("evaluationEmptyText").contains(QStringLiteral("A task file tells")));
    QVERIFY(!desk_->isVisible("evaluationRun"));

    // One that is none, and then a better one.
    writeBytes(desk_->at("bad.yaml"), "tasks: 5\n");
    QVERIFY(desk_->click("evaluationEmptyButton"));
    QVERIFY(desk_->answerFileDialog("tasksDialog", desk_->path("bad.yaml")));
    QVERIFY2(desk_->message().contains(QStringLiteral("bad.yaml")), qPrintable(desk_->message()));
    QVERIFY(!desk_->action("actionEvaluate")->isEnabled());
    QVERIFY(tip("actionEvaluate").contains(QStringLiteral("bad.yaml")));
    QVERIFY(desk_->isVisible("evaluationEmptyButton"));
    QVERIFY(desk_->click("evaluationEmptyButton"));
    QVERIFY(desk_->answerFileDialog("tasksDialog", toText(sampleTasksFile())));
    QCOMPARE(desk_->recipe().interfuse.tasks, sampleTasksFile());
    QCOMPARE(desk_->message(), QString());
    QCOMPARE(evaluations().tasks().size(), 5);
    QVERIFY(words("evaluationEmptyText").contains(QStringLiteral("letters, shapes")));
    QVERIFY(words("evaluationEmptyText").contains(QStringLiteral("before a calibration")));
    for (int i = 0; i < 2; ++i)
        desk_->key(Qt::Key_Z, Qt::ControlModifier);
    QVERIFY(evaluations().tasks().isEmpty());
    for (int i = 0; i < 2; ++i)
        desk_->key(Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
    QCOMPARE(evaluations().tasks().size(), 5);

    // Models that need no calibration are measured without one.
    QVERIFY(evaluates(*desk_));
    QCOMPARE(rows().size(), 9);
    QCOMPARE(rows().last(), QStringLiteral("TIES, 0.3"));
}

void EvaluationTest::measuresAllModels() {
    QVERIFY(desk_->opens(quickSample()));
    QVERIFY(desk_->calibrates());
    show(*desk_, View::accuracy);
    QVERIFY(check("compareScalings"));
    QStringList said;
    connect(&evaluations(), &Evaluations::changed, this,
            [&] { said << words("evaluationState") << words("progressText"); });
    QVERIFY(evaluates(*desk_));
    QCOMPARE(desk_->find<QTabBar>("views")->currentIndex(), static_cast<int>(View::accuracy));
    QVERIFY2(!said.filter(QStringLiteral("of 20 images")).isEmpty(), qPrintable(said.join(u'\n')));
    QCOMPARE(words("progressText").contains(QStringLiteral("Calibrated")), true);
    const QStringList wanted{QStringLiteral("pretrained"),
                             QStringLiteral("fashion"),
                             QStringLiteral("digits"),
                             QStringLiteral("letters"),
                             QStringLiteral("shapes"),
                             QStringLiteral("patterns"),
                             QStringLiteral("simple average"),
                             QStringLiteral("task arithmetic, 0.3"),
                             QStringLiteral("TIES, 0.3"),
                             QStringLiteral("AdaSVD, scaling 1"),
                             QString::fromStdString(merge_name(desk_->recipe()))};
    QCOMPARE(rows(), wanted);
    QCOMPARE(scores(), static_cast<int>(wanted.size()) * 5);
    const EvaluationTable& table = evaluations().comparison();
    for (int row = 0; row < wanted.size(); ++row) {
        for (int task = 0; task < 5; ++task) {
            const auto score =
                table.models[static_cast<std::size_t>(row)].scores[static_cast<std::size_t>(task)];
            QCOMPARE(cell(row, 1 + task, EvaluationModel::barRole).toDouble(), score->accuracy);
            QCOMPARE(score->images, 20);
        }
    }

    // The same numbers come from the command line.
    QMenu* menu = desk_->find<QToolButton>("evaluationSave")->menu();
    QVERIFY(saves(*desk_, menu, "evaluationSaveCsv", "evaluationSaveDialog", "window.csv"));
    QVERIFY(saves(*desk_, menu, "evaluationSaveMarkdown", "evaluationSaveDialog", "window.md"));
    QVERIFY(saves(*desk_, menu, "evaluationSavePicture", "evaluationSaveDialog", "window.png"));
    desk_->key(Qt::Key_S, Qt::ControlModifier);
    for (const QString& file : {QStringLiteral("line.csv"), QStringLiteral("line.md")}) {
        QCOMPARE(program(*desk_, {QStringLiteral("evaluate"), desk_->path("merge.yaml"),
                                  QStringLiteral("--images"), QStringLiteral("20"),
                                  QStringLiteral("--scaling"), QStringLiteral("1"),
                                  QStringLiteral("--save"), file}),
                 QString());
    }
    QVERIFY(bytesOf(desk_->at("window.csv")) == bytesOf(desk_->at("line.csv")));
    QVERIFY(bytesOf(desk_->at("window.md")) == bytesOf(desk_->at("line.md")));
    const QImage picture(desk_->path("window.png"));
    QVERIFY(picture.width() > 400 && picture.height() > 200);

    // Loss instead.
    const QString accuracy = cell(0, 1).toString();
    QVERIFY(desk_->click("evaluationLoss"));
    QVERIFY(cell(0, 1).toString() != accuracy);
    QVERIFY(desk_->click("evaluationAccuracy"));
    QCOMPARE(cell(0, 1).toString(), accuracy);
}

void EvaluationTest::editsMakeTheMergedModelStale() {
    QVERIFY(desk_->opens(quickSample()));
    QVERIFY(desk_->calibrates());
    QVERIFY(evaluates(*desk_));
    const auto stale = [this] {
        QList<int> found;
        for (int row = 0; row < rows().size(); ++row) {
            if (cell(row, 0, EvaluationModel::staleRole).toBool()) found << row;
        }
        return found;
    };
    QCOMPARE(stale(), QList<int>());
    const double before = cell(9, 6, EvaluationModel::barRole).toDouble();
    QVERIFY(drag(*desk_, "shapeScalingSlider", 0.4));
    QCOMPARE(stale(), QList<int>{9});
    QVERIFY(cell(9, 0, Qt::ToolTipRole).toString().contains(QStringLiteral("evaluate again")));
    // What was measured is that again when the edit is taken back.
    desk_->key(Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(stale(), QList<int>());
    desk_->key(Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
    QCOMPARE(stale(), QList<int>{9});
    QVERIFY(evaluates(*desk_));
    QCOMPARE(stale(), QList<int>());
    QVERIFY(cell(9, 6, EvaluationModel::barRole).toDouble() != before);
    // Another expert: nothing of the table is about this pool any more.
    QVERIFY(desk_->clickRow(SourceSection::experts, 4));
    desk_->key(Qt::Key_Delete);
    QVERIFY(evaluations().comparison().models.empty());
    QVERIFY(desk_->isVisible("evaluationEmpty"));
}

void EvaluationTest::stopsAndKeepsWhatIsMeasured() {
    QVERIFY(desk_->opens(quickSample()));
    QVERIFY(desk_->calibrates());
    for (const bool byKey : {false, true}) {
        QVERIFY(runs());
        QCOMPARE(desk_->find<QPushButton>("evaluationRun")->text(), QStringLiteral("Stop"));
        QVERIFY(desk_->action("actionStop")->isEnabled());
        QElapsedTimer watch;
        watch.start();
        if (byKey) {
            desk_->key(Qt::Key_Escape);
        } else {
            QVERIFY(desk_->click("evaluationRun"));
        }
        QVERIFY(isEnded());
        QVERIFY2(watch.elapsed() < stopLimit, qPrintable(QString::number(watch.elapsed())));
        QVERIFY(scores() > 1 && scores() < 19 * 5);
        QCOMPARE(rows().size(), 19);
        QCOMPARE(desk_->message(), QString());
        QVERIFY(!desk_->action("actionStop")->isEnabled());
        QCOMPARE(desk_->find<QPushButton>("evaluationRun")->text(), QStringLiteral("Evaluate"));
    }
}

void EvaluationTest::calibratingWaitsForItAndItForCalibrating() {
    QVERIFY(desk_->opens(quickSample()));
    QVERIFY(desk_->calibrates());
    QVERIFY(desk_->type("numSamples", QStringLiteral("12")));
    QVERIFY(desk_->action("actionCalibrate")->isEnabled());
    QVERIFY(runs());
    for (const char* action : {"actionCalibrate", "actionCalibrateAnew", "actionExport"}) {
        QVERIFY2(!desk_->action(action)->isEnabled(), action);
        QVERIFY2(tip(action).contains(QStringLiteral("An evaluation is running.")), action);
    }
    for (const char* action : {"actionEvaluate", "actionInspectPool"}) {
        QVERIFY2(!desk_->action(action)->isEnabled(), action);
        QVERIFY2(tip(action).contains(QStringLiteral("Another evaluation is running.")), action);
    }
    desk_->key(Qt::Key_F5);
    QVERIFY(!desk_->session().isBusy());
    desk_->key(Qt::Key_Escape);
    QVERIFY(isEnded());

    Recipe many = manyRounds();
    many.interfuse.tasks = sampleTasksFile();
    desk_ = std::make_unique<WindowDesk>();
    QVERIFY(desk_->opens(many));
    desk_->key(Qt::Key_F5);
    QVERIFY(desk_->session().isBusy());
    for (const char* action : {"actionEvaluate", "actionInspectPool"}) {
        QVERIFY2(!desk_->action(action)->isEnabled(), action);
        QVERIFY2(tip(action).contains(QStringLiteral("Wait until the calibration")), action);
    }
    desk_->key(Qt::Key_F8);
    QVERIFY(!evaluations().isRunning());
    QVERIFY(desk_->becomes(RunState::calibrated));
    QVERIFY(desk_->action("actionEvaluate")->isEnabled());
}

void EvaluationTest::closingStopsIt() {
    QVERIFY(desk_->opens(quickSample()));
    QVERIFY(runs());
    QElapsedTimer watch;
    watch.start();
    QVERIFY(desk_->window().close());
    desk_->restart();
    QVERIFY2(watch.elapsed() < stopLimit + 2000, qPrintable(QString::number(watch.elapsed())));
    QVERIFY(!evaluations().isRunning());
}

void EvaluationTest::anotherProjectStopsIt() {
    QVERIFY(desk_->opens(quickSample()));
    QVERIFY(runs());
    desk_->key(Qt::Key_N, Qt::ControlModifier);
    QVERIFY(desk_->document().isBlank());
    QVERIFY(isEnded());
    // Nothing of the old project comes late.
    QTest::qWait(200);
    QVERIFY(evaluations().comparison().models.empty());
    QVERIFY(desk_->session().history().records().empty());
    QCOMPARE(desk_->message(), QString());
}

QString EvaluationTest::saidOf(const char* name, const std::string& tasks) {
    writeBytes(desk_->at(name), tasks);
    show(*desk_, View::accuracy);
    desk_->action("actionChooseTasks")->trigger();
    if (!desk_->answerFileDialog("tasksDialog", desk_->path(name))) return {};
    desk_->key(Qt::Key_F8);
    if (!isEnded()) return {};
    return desk_->message();
}

void EvaluationTest::brokenTasksAreSaid() {
    QVERIFY(desk_->opens(quickSample()));
    const std::string digits =
        toText(sampleTasksFile().parent_path()).toStdString() + "/datasets/digits\n";
    const std::string templates = "    templates: [\"a {}.\"]\n";
    const auto task = [&](const std::string& dataset, const std::string& classes) {
        return "tasks:\n  digits:\n    dataset: " + dataset + "    classes: " + classes + "\n" +
               templates;
    };
    const std::string ten = "[a, b, c, d, e, f, g, h, i, j]";
    const QString few = saidOf("few.yaml", task(digits, "[one, two]"));
    QVERIFY2(few.contains(QStringLiteral("2 classes in the task 'digits'")), qPrintable(few));
    const QString absent = saidOf("absent.yaml", task("nowhere\n", ten));
    QVERIFY2(absent.contains(QStringLiteral("nowhere")), qPrintable(absent));
    const QString unknown = saidOf("unknown.yaml", task(digits, ten) + "    splat: test\n");
    QVERIFY2(unknown.contains(QStringLiteral("splat")), qPrintable(unknown));
    QVERIFY(desk_->session().history().records().empty());
    // The next one works, and what was said is gone.
    QCOMPARE(saidOf("good.yaml", task(digits, ten)), QString());
    QCOMPARE(rows().size(), 9);
}

void EvaluationTest::aMissingTextTowerIsSaid() {
    Recipe recipe = fourRounds();
    recipe.interfuse.tasks = sampleTasksFile();
    QVERIFY(desk_->opens(recipe));
    desk_->key(Qt::Key_F8);
    QVERIFY(isEnded());
    for (const char* lacks : {"tokeniser", "full CLIP model"})
        QVERIFY2(desk_->message().contains(QLatin1String(lacks)), qPrintable(desk_->message()));
    QVERIFY(desk_->action("actionEvaluate")->isEnabled());
    QVERIFY(desk_->session().history().records().empty());
    // The rest of the window works on.
    QVERIFY(desk_->calibrates());
    QVERIFY(exports(*desk_, "exported"));
}

}  // namespace interfuse

int main(int argc, char** argv) {
    return interfuse::testing_tools::runWindowTest<interfuse::EvaluationTest>(argc, argv);
}
#include "evaluation_test.moc"
