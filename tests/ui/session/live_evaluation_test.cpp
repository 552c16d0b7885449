// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>
#include <QThread>
#include <map>

#include "tests/ui/session/evaluations_desk.h"
#include "ui/document/recipe_changes.h"
#include "ui/session/evaluations.h"

namespace interfuse {

using namespace testing_tools;

class LiveEvaluationTest : public QObject {
    Q_OBJECT

    static bool isCurrent(const Evaluations& evaluations) {
        return evaluations.live() && evaluations.live()->isCurrent;
    }
    static bool becomesCurrent(Evaluations& evaluations) {
        return waitUntil([&] { return isCurrent(evaluations); });
    }
    // Of the document as it is now, on as many images of each task.
    static double accuracyOf(EvaluationsDesk& desk, std::int64_t images) {
        return accuracyDirectly(desk.document.recipe(), desk.document.calibration()->table, images);
    }

  private Q_SLOTS:
    void comesAndFollowsEdits() {
        EvaluationsDesk desk;
        desk.openCalibrated();
        desk.evaluations.follow(true, 8);
        QVERIFY(desk.evaluations.follows());
        QVERIFY(becomesCurrent(desk.evaluations));
        QVERIFY(!desk.evaluations.isRunning());
        const double first = desk.evaluations.live()->accuracy;
        QCOMPARE(first, accuracyOf(desk, 8));
        QCOMPARE(desk.evaluations.live()->images, 16);
        QVERIFY(!desk.evaluations.live()->before);
        desk.scale(8);
        QVERIFY(desk.evaluations.live() && !desk.evaluations.live()->isCurrent);
        QVERIFY(becomesCurrent(desk.evaluations));
        QCOMPARE(desk.evaluations.live()->accuracy, accuracyOf(desk, 8));
        QCOMPARE(desk.evaluations.live()->before, std::optional(first));
        // No model is another one for these.
        desk.edit([](Recipe& now) { now.interfuse.colors["tuned"] = "#0072b2"; });
        desk.edit([](Recipe& now) { renameExpert(now, 0, "red"); });
        desk.edit([](Recipe& now) { now.method.num_samples = 9; });
        QVERIFY(isCurrent(desk.evaluations));
        QCOMPARE(desk.evaluations.overtaken(), 0);
    }

    void aBurstEndsWithTheLastRecipe() {
        EvaluationsDesk desk;
        desk.openCalibrated();
        desk.evaluations.follow(true, 10);
        QVERIFY(becomesCurrent(desk.evaluations));
        std::map<double, double> expected;  // by scaling
        std::set<double> different;
        for (int i = 1; i <= 20; ++i) {
            Recipe scaled = desk.tiny;
            scaled.interfuse.scaling = 1.5 * i;
            expected[1.5 * i] = accuracyDirectly(scaled, desk.routing, 10);
            different.insert(expected[1.5 * i]);
        }
        QVERIFY(different.size() >= 3);
        int wrong = 0;
        connect(&desk.evaluations, &Evaluations::liveChanged, &desk, [&] {
            const auto& live = desk.evaluations.live();
            if (!live || !live->isCurrent) return;
            wrong +=
                live->accuracy != expected.at(desk.document.recipe().interfuse.scaling) ? 1 : 0;
        });
        // All at once: each is overtaken by the next.
        for (int i = 1; i <= 20; ++i)
            desk.scale(1.5 * i);
        QCOMPARE(desk.evaluations.overtaken(), 19);
        QVERIFY(!isCurrent(desk.evaluations));
        QVERIFY(becomesCurrent(desk.evaluations));
        QCOMPARE(desk.evaluations.live()->accuracy, expected.at(30));
        // An answer that is there already, but not yet heard, is of a former recipe.
        for (int i = 1; i <= 3; ++i) {
            desk.scale(1.5 * i);
            QThread::msleep(150);
        }
        QVERIFY(becomesCurrent(desk.evaluations));
        QCOMPARE(desk.evaluations.live()->accuracy, expected.at(4.5));
        // And as a hand drags: some are through before the next one comes.
        for (int i = 20; i >= 1; --i) {
            desk.scale(1.5 * i);
            desk.listens(i % 4);
        }
        QVERIFY(becomesCurrent(desk.evaluations));
        QCOMPARE(desk.evaluations.live()->accuracy, expected.at(1.5));
        desk.listens();
        QCOMPARE(desk.evaluations.live()->accuracy, expected.at(1.5));
        QCOMPARE(wrong, 0);
        QVERIFY(desk.failures.isEmpty());
    }

    // What is shown is of the former recipe; that the newer one is in work already makes it no
    // more current.
    void whatIsInWorkMakesNothingCurrent() {
        EvaluationsDesk desk;
        desk.openCalibrated();
        desk.evaluations.follow(true, 10);
        QVERIFY(becomesCurrent(desk.evaluations));
        desk.scale(9);
        desk.edit([](Recipe& now) { now.interfuse.colors["tuned"] = "#0072b2"; });
        QVERIFY(!desk.evaluations.live()->isCurrent);
        // Back to what is shown: that needs no evaluation.
        desk.document.undoStack().undo();
        desk.document.undoStack().undo();
        QVERIFY(desk.evaluations.live()->isCurrent);
        const double accuracy = desk.evaluations.live()->accuracy;
        desk.listens();
        QCOMPARE(desk.evaluations.live()->accuracy, accuracy);
    }

    void otherModelsTasksOrNumbersAskAgain() {
        EvaluationsDesk desk;
        desk.openCalibrated();
        desk.evaluations.follow(true, 10);
        desk.evaluations.follow(true, 3);  // the first one is in work
        QVERIFY(becomesCurrent(desk.evaluations));
        QCOMPARE(desk.evaluations.live()->images, 6);
        QCOMPARE(desk.evaluations.live()->accuracy, accuracyOf(desk, 3));
        desk.scale(5);  // in work while the tasks change
        writeBytes(desk.at("tiny") / "one.yaml",
                   "tasks:\n  numbers:\n    dataset: datasets/numbers\n    classes: [a, b, c, d]\n"
                   "    templates: ['{}']\n");
        desk.edit([&](Recipe& now) { now.interfuse.tasks = desk.at("tiny") / "one.yaml"; });
        QVERIFY(!desk.evaluations.live());
        QVERIFY(becomesCurrent(desk.evaluations));
        QCOMPARE(desk.evaluations.live()->images, 3);
        QCOMPARE(desk.evaluations.live()->accuracy, accuracyOf(desk, 3));
        desk.scale(6);
        desk.edit([](Recipe& now) { removeExpert(now, 1); });  // not calibrated any more
        desk.listens();
        QVERIFY(!desk.evaluations.live());
        desk.document.undoStack().undo();
        QVERIFY(becomesCurrent(desk.evaluations));
        QCOMPARE(desk.evaluations.live()->accuracy, accuracyOf(desk, 3));
    }

    void waitsWhileItIsHeld() {
        EvaluationsDesk desk;
        desk.openCalibrated();
        desk.evaluations.follow(true, 10);
        desk.evaluations.setHeld(true);
        desk.listens();
        QVERIFY(!desk.evaluations.live());
        QVERIFY(desk.evaluations.follows());
        desk.evaluations.setHeld(false);
        QVERIFY(becomesCurrent(desk.evaluations));
    }

    void waitsForWhatIsAskedFor() {
        EvaluationsDesk desk;
        desk.openCalibrated();
        desk.evaluations.follow(true, 10);
        QThread::msleep(300);  // its answer is there, but not yet heard
        desk.evaluations.compare(onlyMerged(), std::nullopt);
        desk.scale(3);
        QVERIFY(desk.rests());
        QCOMPARE(desk.compared.size(), std::size_t{1});
        QCOMPARE(desk.compared[0].table.models[0].scores[0]->images, 14);
        QVERIFY(!isCurrent(desk.evaluations));
        QVERIFY(becomesCurrent(desk.evaluations));
        QCOMPARE(desk.evaluations.live()->accuracy, accuracyOf(desk, 10));
        // Its own result is not taken for the comparison's, nor the other way round.
        QCOMPARE(desk.evaluations.comparison().models[0].scores[0]->images, 14);
    }

    void switchedOffItShowsNothing() {
        EvaluationsDesk desk;
        desk.openCalibrated();
        desk.evaluations.follow(true, 10);
        desk.evaluations.follow(false, 10);
        desk.listens();
        QVERIFY(!desk.evaluations.live());
        desk.evaluations.follow(true, 10);
        QVERIFY(becomesCurrent(desk.evaluations));
        desk.evaluations.follow(false, 10);
        QVERIFY(!desk.evaluations.live());
        desk.scale(2);
        desk.listens();
        QVERIFY(!desk.evaluations.live());
    }

    void aFailureSwitchesItOff() {
        EvaluationsDesk desk;
        desk.openCalibrated();
        desk.evaluations.follow(true, 10);
        QVERIFY(becomesCurrent(desk.evaluations));
        desk.edit([&](Recipe& now) { now.taskpool.clip_model = desk.at("tiny") / "expert"; });
        QVERIFY(waitUntil([&] { return !desk.evaluations.follows(); }));
        QCOMPARE(desk.failures.size(), 1);
        QVERIFY(!desk.evaluations.live());
        desk.scale(2);
        desk.scale(3);
        desk.listens();
        QCOMPARE(desk.failures.size(), 1);
        // Mended and switched on again it goes on.
        desk.edit([](Recipe& now) { now.taskpool.clip_model.clear(); });
        desk.evaluations.follow(true, 10);
        QVERIFY(becomesCurrent(desk.evaluations));
        QCOMPARE(desk.evaluations.live()->accuracy, accuracyOf(desk, 10));
    }

    // A failure of what nobody waits for any more is no message.
    void anOvertakenFailureIsNotSaid() {
        EvaluationsDesk desk;
        desk.openCalibrated();
        desk.evaluations.follow(true, 10);
        QVERIFY(becomesCurrent(desk.evaluations));
        for (int i = 0; i < 10; ++i) {
            desk.edit([&](Recipe& now) { now.taskpool.clip_model = desk.at("tiny") / "expert"; });
            desk.edit([](Recipe& now) { now.taskpool.clip_model.clear(); });
        }
        QVERIFY(becomesCurrent(desk.evaluations));
        desk.listens();
        QVERIFY(desk.failures.isEmpty());
        QVERIFY(desk.evaluations.follows());
    }

    void methodsThatNeedNoCalibrationAreFollowedToo() {
        EvaluationsDesk desk;
        Recipe recipe = desk.tiny;
        recipe.method.kind = MergeMethod::task_arithmetic;
        recipe.method.scaling_factor = 1.0;
        desk.open(recipe);
        desk.evaluations.follow(true, 10);
        QVERIFY(becomesCurrent(desk.evaluations));
        QCOMPARE(desk.evaluations.live()->accuracy, accuracyDirectly(recipe, nullptr, 10));
        recipe.method.scaling_factor = -2.0;
        desk.edit([](Recipe& now) { now.method.scaling_factor = -2.0; });
        QVERIFY(becomesCurrent(desk.evaluations));
        QCOMPARE(desk.evaluations.live()->accuracy, accuracyDirectly(recipe, nullptr, 10));
    }
};

}  // namespace interfuse

QTEST_GUILESS_MAIN(interfuse::LiveEvaluationTest)
#include "live_evaluation_test.moc"
