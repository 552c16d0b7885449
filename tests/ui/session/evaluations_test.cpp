// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/session/evaluations.h"

#include <QElapsedTimer>
#include <QTest>

#include "tests/ui/session/evaluations_desk.h"
#include "ui/document/recipe_changes.h"

namespace interfuse {

using namespace testing_tools;
using Work = Evaluations::Work;

class EvaluationsTest : public QObject {
    Q_OBJECT

    // The sample's experts take a while on all images.
    static Recipe slow() {
        Recipe recipe = sampleWithTasks();
        recipe.method.device = "cpu";
        return recipe;
    }
    static ComparisonChoices withoutMerged() {
        ComparisonChoices choices;
        choices.merged = false;
        return choices;
    }
    // A comparison that has measured something and has more to come.
    static bool comparesInTheMiddle(EvaluationsDesk& desk) {
        desk.open(slow(), "slow.yaml");
        desk.evaluations.compare(withoutMerged(), std::nullopt);
        return waitUntil([&] { return measuredCells(desk.evaluations.comparison()) > 0; }) &&
               desk.evaluations.isRunning();
    }

  private Q_SLOTS:
    void whyNotSaysWhatIsMissing() {
        EvaluationsDesk desk;
        Evaluations& evaluations = desk.evaluations;
        const QString models = QStringLiteral("Add a pretrained model and experts first.");
        QCOMPARE(evaluations.whyNot(), models);
        QCOMPARE(evaluations.whyNotPool(), models);
        Recipe recipe = desk.tiny;
        recipe.interfuse.tasks.clear();
        desk.open(recipe);
        QCOMPARE(evaluations.whyNotPool(), QString());
        QCOMPARE(evaluations.whyNot(), QStringLiteral("Choose a file of tasks first."));
        QVERIFY(evaluations.hasNoTasks());
        desk.edit([&](Recipe& now) { now.interfuse.tasks = desk.tiny.interfuse.tasks; });
        QCOMPARE(evaluations.whyNot(), QString());
        QCOMPARE(evaluations.tasks(),
                 (QStringList{QStringLiteral("colours"), QStringLiteral("numbers")}));
        QCOMPARE(evaluations.whyNotMerged(), QStringLiteral("Calibrate first."));
        QCOMPARE(evaluations.whyNotSweep(), QStringLiteral("Calibrate first."));
        desk.document.setCalibration({desk.tiny, desk.routing, {}});
        QCOMPARE(evaluations.whyNotMerged(), QString());
        QCOMPARE(evaluations.whyNotSweep(), QString());
        evaluations.setHeld(true);
        const QString wait = QStringLiteral("Wait until the calibration or the export has ended.");
        for (const QString& why : {evaluations.whyNot(), evaluations.whyNotMerged(),
                                   evaluations.whyNotPool(), evaluations.whyNotSweep()})
            QCOMPARE(why, wait);
        evaluations.compare({}, std::nullopt);
        evaluations.measurePool();
        QVERIFY(!evaluations.isRunning());
        evaluations.setHeld(false);
        desk.edit([](Recipe& now) { now.method.kind = MergeMethod::simple_average; });
        desk.document.setCalibration({});
        QCOMPARE(evaluations.whyNotMerged(), QString());
        QVERIFY(evaluations.whyNotSweep().contains(QStringLiteral("AdaSVD")));
        evaluations.runSweep({0.5, 1}, std::nullopt);
        QVERIFY(!evaluations.isRunning());
    }

    void aBadFileOfTasksIsSaidAndFollowed() {
        EvaluationsDesk desk;
        Recipe recipe = desk.tiny;
        recipe.interfuse.tasks = desk.at("tiny") / "mine.yaml";
        desk.open(recipe);
        QVERIFY2(desk.evaluations.whyNot().contains(QStringLiteral("mine.yaml")),
                 qPrintable(desk.evaluations.whyNot()));
        QVERIFY(!desk.evaluations.hasNoTasks());
        // It is written, mended, and replaced as editors do, without a word to the program.
        const std::string good = bytesOf(desk.tiny.interfuse.tasks);
        writeBytes(recipe.interfuse.tasks, "tasks: []\n");
        QVERIFY(waitUntil([&] {
            return !desk.evaluations.whyNot().contains(QStringLiteral("cannot be opened")) &&
                   desk.evaluations.whyNot().contains(QStringLiteral("tasks"));
        }));
        writeBytes(recipe.interfuse.tasks, good);
        QVERIFY(waitUntil([&] { return desk.evaluations.whyNot().isEmpty(); }));
        QVERIFY(desk.compares(withoutMerged()));
        const EvaluationTable before = desk.evaluations.comparison();
        std::string other = good;
        other.replace(other.find("zero"), 4, "none at all");
        writeBytes(desk.at("tiny") / "mine.yaml.new", other);
        std::filesystem::rename(desk.at("tiny") / "mine.yaml.new", recipe.interfuse.tasks);
        QVERIFY(waitUntil([&] { return desk.evaluations.comparison().models.empty(); }));
        QVERIFY(desk.compares(withoutMerged()));
        QVERIFY(!(desk.evaluations.comparison() == before));
        QVERIFY(desk.failures.isEmpty());
    }

    void comparesAsTheCoreDoes() {
        EvaluationsDesk desk;
        desk.openCalibrated();
        QVERIFY(desk.compares());
        const EvaluationTable expected =
            evaluateDirectly(desk.tiny, candidates_of(desk.tiny, {}), desk.routing);
        QVERIFY(desk.evaluations.comparison() == expected);
        const ComparisonResult& result = desk.compared.back();
        QVERIFY(result.table == expected);
        QVERIFY(result.recipe == desk.document.recipe());
        QCOMPARE(result.routing, desk.routing);
        QVERIFY(result.seconds > 0);
        QVERIFY(desk.evaluations.staleModels().empty());
        QVERIFY(!desk.evaluations.progress());
        // Without a calibration the merged model is left out.
        desk.document.setCalibration({});
        QVERIFY(desk.compares());
        QCOMPARE(desk.evaluations.comparison().models.size(), std::size_t{6});
    }

    void theTableGrowsWithProgress() {
        EvaluationsDesk desk;
        desk.open(slow(), "slow.yaml");
        std::size_t cells = 0;
        bool progressed = false;
        int growths = 0;
        connect(&desk.evaluations, &Evaluations::changed, &desk, [&] {
            const std::size_t now = measuredCells(desk.evaluations.comparison());
            growths += now > cells ? 1 : 0;
            cells = now;
            progressed = progressed || desk.evaluations.progress().has_value();
        });
        desk.evaluations.compare(withoutMerged(), 100);
        QCOMPARE(desk.evaluations.work(), Work::comparing);
        QVERIFY(desk.rests());
        QVERIFY(progressed && growths > 1);
        QCOMPARE(measuredModels(desk.evaluations.comparison()), std::size_t{9});
    }

    void onlyOneRunsAtATime() {
        EvaluationsDesk desk;
        QVERIFY(comparesInTheMiddle(desk));
        desk.evaluations.measurePool();
        desk.evaluations.compare(withoutMerged(), 2);
        QCOMPARE(desk.evaluations.work(), Work::comparing);
        desk.evaluations.stop();
        QVERIFY(desk.rests());
        desk.listens();
        QVERIFY(desk.compared.empty());
    }

    void stopKeepsWhatIsMeasured() {
        EvaluationsDesk desk;
        QVERIFY(comparesInTheMiddle(desk));
        desk.evaluations.stop();
        QElapsedTimer watch;
        watch.start();
        QVERIFY(desk.rests());
        QVERIFY(watch.elapsed() < stopLimit);
        QVERIFY(measuredCells(desk.evaluations.comparison()) > 0);
        QCOMPARE(desk.evaluations.comparison().models.size(), std::size_t{9});
        QVERIFY(!desk.evaluations.progress());
        QVERIFY(desk.compared.empty() && desk.failures.isEmpty());
        desk.evaluations.stop();  // nothing to stop
        QVERIFY(desk.compares(withoutMerged(), 2));
    }

    void rowsAreStaleAfterAnEditAndFreshAfterUndo() {
        EvaluationsDesk desk;
        desk.openCalibrated();
        ComparisonChoices choices;
        choices.scalings = {2};
        QVERIFY(desk.compares(choices));
        // pretrained, two experts, average, task arithmetic, TIES, scaling 2, the recipe's own
        QCOMPARE(desk.evaluations.comparison().models.size(), std::size_t{8});
        const auto stale = [&] { return desk.evaluations.staleModels(); };
        using Rows = std::set<std::size_t>;
        QCOMPARE(stale(), Rows());
        desk.scale(0.5);
        QCOMPARE(stale(), Rows{7});
        desk.document.undoStack().undo();
        QCOMPARE(stale(), Rows());
        desk.edit([](Recipe& now) { now.interfuse.muted.insert("tuned"); });
        QCOMPARE(stale(), (Rows{6, 7}));
        desk.document.undoStack().undo();
        desk.edit([](Recipe& now) { now.method.threshold = 50; });
        QCOMPARE(stale(), Rows{5});
        desk.document.undoStack().undo();
        desk.edit([](Recipe& now) { now.method.kind = MergeMethod::ties; });
        QCOMPARE(stale(), Rows{7});
        desk.document.undoStack().undo();
        QCOMPARE(stale(), Rows());
        // What is said in another way, or concerns a calibration to come, changes no model.
        desk.edit([](Recipe& now) { now.method.scaling_factor = 1.0; });
        desk.edit([](Recipe& now) { now.method.num_samples = 12; });
        desk.edit([](Recipe& now) { renameExpert(now, 0, "red"); });
        QCOMPARE(stale(), Rows());
        QCOMPARE(desk.evaluations.comparison().models[1].name, std::string("red"));
        QVERIFY(desk.compares(choices));
        QCOMPARE(stale(), Rows());
        desk.edit([](Recipe& now) { now.method.gate_k = 2; });
        QCOMPARE(stale(), (Rows{6, 7}));
    }

    void anotherCalibrationMakesRowsStale() {
        EvaluationsDesk desk;
        desk.openCalibrated();
        QVERIFY(desk.compares());
        Recipe fewer = desk.tiny;
        fewer.method.num_samples = 3;
        const auto other = std::make_shared<const RoutingTable>(calibrateDirectly(fewer));
        desk.document.setCalibration({desk.tiny, other, {}});
        QCOMPARE(desk.evaluations.staleModels(), std::set<std::size_t>{6});
        // The same numbers again, from a file say.
        desk.document.setCalibration(
            {desk.tiny, std::make_shared<const RoutingTable>(*desk.routing), {}});
        QVERIFY(desk.evaluations.staleModels().empty());
    }

    void editsDoNotDisturbWhatRuns() {
        EvaluationsDesk desk;
        desk.openCalibrated();
        desk.evaluations.compare(onlyMerged(), std::nullopt);
        desk.scale(0.25);
        QVERIFY(desk.evaluations.isRunning());
        QVERIFY(desk.rests());
        QCOMPARE(desk.compared.size(), std::size_t{1});
        QVERIFY(desk.compared[0].recipe == desk.tiny ||
                desk.compared[0].recipe.interfuse.scaling == 1);
        QCOMPARE(average_score(desk.compared[0].table.models[0])->accuracy,
                 accuracyDirectly(desk.tiny, desk.routing));
        QCOMPARE(desk.evaluations.staleModels(), std::set<std::size_t>{0});
    }

    void otherModelsEndWhatRuns_data() {
        QTest::addColumn<int>("change");
        QTest::newRow("an expert less") << 0;
        QTest::newRow("other tasks") << 1;
        QTest::newRow("another project") << 2;
    }
    void otherModelsEndWhatRuns() {
        QFETCH(int, change);
        EvaluationsDesk desk;
        QVERIFY(comparesInTheMiddle(desk));
        int changes = 0;
        connect(&desk.evaluations, &Evaluations::changed, &desk, [&] { ++changes; });
        if (change == 0) desk.edit([](Recipe& now) { removeExpert(now, 0); });
        if (change == 1)
            desk.edit([&](Recipe& now) { now.interfuse.tasks = desk.tiny.interfuse.tasks; });
        if (change == 2) desk.open(desk.tiny);
        QVERIFY(changes > 0);
        QVERIFY(!desk.evaluations.isRunning());
        QVERIFY(desk.evaluations.comparison().models.empty());
        desk.listens(500);  // what the worker has to say of it finds nobody
        QVERIFY(desk.compared.empty() && desk.failures.isEmpty());
        QVERIFY(desk.evaluations.comparison().models.empty());
        desk.open(desk.tiny);
        QVERIFY(desk.compares(withoutMerged()));
        QCOMPARE(desk.evaluations.comparison().models.size(), std::size_t{6});
    }

    // The end of what was given up is not taken for the end of what follows it.
    void whatFollowsIsWhole() {
        EvaluationsDesk desk;
        QVERIFY(comparesInTheMiddle(desk));
        desk.open(desk.tiny);
        QVERIFY(desk.compares(withoutMerged()));
        QVERIFY(desk.evaluations.comparison() ==
                evaluateDirectly(desk.tiny, candidates_of(desk.tiny, withoutMerged())));
        desk.evaluations.measurePool();
        desk.edit([](Recipe& now) { now.method.gate_k = 2; });
        QVERIFY(desk.compares(withoutMerged(), 3));
        QCOMPARE(measuredModels(desk.evaluations.comparison()), std::size_t{6});
        desk.listens();
        QCOMPARE(desk.compared.size(), std::size_t{2});
    }

    void aFailureIsSaidOnceAndTheNextOneWorks() {
        EvaluationsDesk desk;
        desk.openCalibrated();
        desk.edit([&](Recipe& now) { now.taskpool.clip_model = desk.at("tiny") / "expert"; });
        desk.evaluations.compare({}, std::nullopt);
        QVERIFY(desk.rests());
        desk.listens();
        QCOMPARE(desk.failures.size(), 1);
        QVERIFY(desk.compared.empty());
        QCOMPARE(measuredCells(desk.evaluations.comparison()), std::size_t{0});
        desk.document.undoStack().undo();
        QVERIFY(desk.compares());
        QCOMPARE(desk.failures.size(), 1);
    }

    void sweeps() {
        EvaluationsDesk desk;
        desk.openCalibrated();
        desk.evaluations.runSweep({0, 1, 4}, std::nullopt);
        QCOMPARE(desk.evaluations.work(), Work::sweeping);
        QVERIFY(desk.rests());
        QCOMPARE(desk.swept.size(), std::size_t{1});
        const auto sweep = desk.evaluations.sweep();
        QVERIFY(sweep);
        QCOMPARE(sweep->models.size(), std::size_t{3});
        for (const EvaluatedModel& model : sweep->models) {
            Recipe scaled = desk.tiny;
            scaled.method.scaling_factor = model.scaling.value();
            QCOMPARE(average_score(model)->accuracy, accuracyDirectly(scaled, desk.routing));
        }
        // A factor of nothing is the pretrained model.
        QVERIFY(std::abs(sweep->models[0].scores[0]->accuracy -
                         referenceScore("clip", "colours").accuracy) < 1e-6);
        QVERIFY(!desk.evaluations.sweepIsStale());
        desk.edit([](Recipe& now) { now.method.scaling_factor = 4.0; });  // what it varies
        QVERIFY(!desk.evaluations.sweepIsStale());
        desk.edit([](Recipe& now) { now.interfuse.tokens = TokenSet::class_token; });
        QVERIFY(desk.evaluations.sweepIsStale());
        desk.document.undoStack().undo();
        QVERIFY(!desk.evaluations.sweepIsStale());
        QVERIFY(desk.evaluations.comparison().models.empty());
    }

    void measuresThePool() {
        EvaluationsDesk desk;
        desk.open(desk.tiny);
        int changes = 0;
        connect(&desk.evaluations, &Evaluations::poolChanged, &desk, [&] { ++changes; });
        desk.evaluations.measurePool();
        QCOMPARE(desk.evaluations.work(), Work::measuringPool);
        QVERIFY(desk.rests());
        QVERIFY(changes >= 2);
        QVERIFY(*desk.evaluations.pool() == measureDirectly(desk.tiny));
        QCOMPARE(desk.evaluations.poolFraction(), 1.0);
        // Shaping, tasks and names leave it; models and the gates' size do not.
        desk.edit([](Recipe& now) { now.interfuse.tasks.clear(); });
        desk.scale(2);
        desk.edit([](Recipe& now) { renameExpert(now, 1, "other way"); });
        QVERIFY(desk.evaluations.pool());
        QCOMPARE(desk.evaluations.pool()->experts,
                 (std::vector<std::string>{"tuned", "other way"}));
        changes = 0;
        desk.edit([](Recipe& now) { now.method.gate_k = 2; });
        QCOMPARE(changes, 1);
        QVERIFY(!desk.evaluations.pool());
        QCOMPARE(desk.evaluations.poolFraction(), 0.0);
        desk.evaluations.measurePool();
        QVERIFY(desk.rests());
        QVERIFY(desk.evaluations.pool());
        desk.edit([](Recipe& now) { removeExpert(now, 0); });
        QVERIFY(!desk.evaluations.pool());
    }

    void thePoolOfOtherModelsNeverComesBack() {
        EvaluationsDesk desk;
        desk.open(slow(), "slow.yaml");
        desk.evaluations.measurePool();
        desk.edit([](Recipe& now) { now.interfuse.tasks.clear(); });
        QVERIFY(desk.evaluations.isRunning());  // it hangs on no task
        waitUntil([&] { return desk.evaluations.pool() != nullptr; });
        desk.edit([](Recipe& now) { removeExpert(now, 0); });
        QVERIFY(!desk.evaluations.isRunning());
        bool cameBack = false;
        connect(&desk.evaluations, &Evaluations::poolChanged, &desk,
                [&] { cameBack = cameBack || desk.evaluations.pool(); });
        desk.listens(500);
        QVERIFY(!cameBack && !desk.evaluations.pool());
    }

    void stoppingThePoolKeepsItsLayers() {
        EvaluationsDesk desk;
        bool stopped = false;
        for (int attempt = 0; attempt < 20 && !stopped; ++attempt) {
            desk.open(slow(), "slow.yaml");
            desk.evaluations.measurePool();
            waitUntil([&] { return desk.evaluations.pool() || !desk.evaluations.isRunning(); });
            desk.evaluations.stop();
            QVERIFY(desk.rests());
            stopped = desk.evaluations.poolFraction() < 1;
        }
        QVERIFY(stopped);
        QVERIFY(desk.evaluations.pool());
        QVERIFY(desk.evaluations.pool()->layers.size() < 30);
        QVERIFY(desk.failures.isEmpty());
    }

    void endsSoonWhileItRuns() {
        auto desk = std::make_unique<EvaluationsDesk>();
        QVERIFY(comparesInTheMiddle(*desk));
        QElapsedTimer watch;
        watch.start();
        desk.reset();
        QVERIFY(watch.elapsed() < stopLimit);
    }
};

}  // namespace interfuse

QTEST_GUILESS_MAIN(interfuse::EvaluationsTest)
#include "evaluations_test.moc"
