// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Runs and evaluations beside each other, methods that need no calibration, and the report.
#include <QTest>

#include "tests/ui/session/session_desk.h"
#include "ui/session/report_source.h"

namespace interfuse {

using namespace testing_tools;
using Kind = RunRecord::Kind;
namespace fs = std::filesystem;

class SessionEvaluationTest : public SessionDesk {
    Q_OBJECT

  private Q_SLOTS:
    void init() { begin(); }
    void cleanup() { end(); }

    void nothingRunsBesideAnEvaluation() {
        QVERIFY(opens(tiny_));
        QVERIFY(calibrates());
        evaluations().compare({}, std::nullopt);
        const QString runs =
            QStringLiteral("An evaluation is running. Stop it, or wait for its end.");
        QCOMPARE(session_->whyNot(RunAction::calibrate), runs);
        QCOMPARE(session_->whyNot(RunAction::calibrateAnew), runs);
        QCOMPARE(session_->whyNot(RunAction::exportModel), runs);
        QCOMPARE(session_->whyNot(RunAction::editRecipe), QString());
        session_->calibrateAnew();
        session_->exportModel(at("out"), false);
        QVERIFY(!session_->isBusy());
        std::vector<RunState> states;
        connect(session_.get(), &Session::stateChanged, this,
                [&](RunState state) { states.push_back(state); });
        QVERIFY(rests());
        QVERIFY(!states.empty());  // whoever shows reasons looks again
        QCOMPARE(session_->whyNot(RunAction::exportModel), QString());
        QVERIFY(!fs::exists(at("out")));
    }

    void nothingIsEvaluatedBesideARun() {
        QVERIFY(opens(tiny_));
        QVERIFY(calibrates());
        evaluations().follow(true, 5);
        QVERIFY(waitUntil([&] { return evaluations().live().has_value(); }));
        edit([](Recipe& now) { now.interfuse.scaling = 6; });
        session_->exportModel(at("out"), false);
        QVERIFY(session_->isBusy());
        QVERIFY(!evaluations().whyNot().isEmpty() && !evaluations().whyNotPool().isEmpty());
        evaluations().compare(onlyMerged(), 5);
        evaluations().measurePool();
        QVERIFY(!evaluations().isRunning());
        QVERIFY(!evaluations().live()->isCurrent);
        QVERIFY(rests());
        QCOMPARE(evaluations().whyNot(), QString());
        QVERIFY(waitUntil([&] { return evaluations().live()->isCurrent; }));
        QCOMPARE(evaluations().live()->accuracy,
                 accuracyDirectly(document().recipe(), document().calibration()->table, 5));
        // So it is with another calibration, whose table it is evaluated with then.
        edit([](Recipe& now) { now.method.gate_k = 1; });
        QVERIFY(calibrates());
        QVERIFY(waitUntil([&] { return evaluations().live()->isCurrent; }));
        QCOMPARE(evaluations().live()->accuracy,
                 accuracyDirectly(document().recipe(), document().calibration()->table, 5));
    }

    void methodsWithoutCalibration_data() {
        QTest::addColumn<int>("method");
        QTest::addColumn<bool>("calibratedBefore");
        for (const bool before : {false, true}) {
            const char* when = before ? "after a calibration" : "alone";
            QTest::addRow("simple average, %s", when)
                << static_cast<int>(MergeMethod::simple_average) << before;
            QTest::addRow("task arithmetic, %s", when)
                << static_cast<int>(MergeMethod::task_arithmetic) << before;
            QTest::addRow("TIES, %s", when) << static_cast<int>(MergeMethod::ties) << before;
        }
    }
    void methodsWithoutCalibration() {
        QFETCH(int, method);
        QFETCH(bool, calibratedBefore);
        QVERIFY(opens(tiny_));
        if (calibratedBefore) QVERIFY(calibrates());
        edit([&](Recipe& now) {
            now.method.kind = static_cast<MergeMethod>(method);
            if (!calibratedBefore) now.train_datasets.clear();
        });
        QVERIFY(rests());
        QCOMPARE(session_->state(), RunState::mergeable);
        QCOMPARE(session_->whyNot(RunAction::exportModel), QString());
        QCOMPARE(session_->whyNot(RunAction::calibrate),
                 QStringLiteral("This method merges without calibration."));
        QVERIFY(!session_->estimate());
        QVERIFY(session_->figures()->empty());
        QCOMPARE(session_->figures()->hint, session_->whyNot(RunAction::calibrate));
        QCOMPARE(session_->figures()->experts.size(), std::size_t{2});
        session_->calibrate();
        QCOMPARE(session_->state(), RunState::mergeable);
        session_->exportModel(at("window"), false);
        QCOMPARE(session_->state(), RunState::exporting);
        QVERIFY(rests());
        QCOMPARE(failures_, QStringList());
        mergeDirectly(document().recipe(), at("direct"));
        QCOMPARE(folderDifferences(at("direct"), at("window")), QString());
        QCOMPARE(runs().back().kind, Kind::exported);
        QCOMPARE(session_->history().tableState(runs().back().id), RunHistory::TableState::none);
        if (!calibratedBefore) return;
        edit([](Recipe& now) { now.method.kind = MergeMethod::ada_svd; });
        QCOMPARE(session_->state(), RunState::calibrated);
        QVERIFY(!session_->figures()->empty());
    }

    // A recipe with a task pool is evaluated as it is exported, as on the command line.
    void anExportKeepsWhatItWasEvaluatedTo() {
        Recipe recipe = sampleWithTasks();
        recipe.interfuse.tasks.clear();
        recipe.method.kind = MergeMethod::simple_average;
        recipe.taskpool.test_datasets = {{"mnist", recipe.train_datasets[1].path, "test"}};
        QVERIFY(opens(recipe));
        session_->exportModel(at("out"), false);
        QVERIFY(rests());
        QCOMPARE(failures_, QStringList());
        QCOMPARE(runs().size(), std::size_t{1});
        QVERIFY(runs()[0].results);
        QCOMPARE(runs()[0].results->tasks, std::vector<std::string>{"mnist"});
        QCOMPARE(accuracyOf(runs()[0]), accuracyDirectly(recipe, nullptr));
    }

    void whatIsMissingKeepsAMethodFromExporting() {
        edit([](Recipe& now) { now.method.kind = MergeMethod::simple_average; });
        QCOMPARE(session_->state(), RunState::empty);
        QCOMPARE(session_->whyNot(RunAction::exportModel),
                 QStringLiteral("Add a pretrained model and experts to merge."));
        Recipe broken = tiny_;
        broken.method.kind = MergeMethod::simple_average;
        broken.experts[0].path = at("absent");
        QVERIFY(opens(broken));
        QCOMPARE(session_->state(), RunState::empty);
        QVERIFY2(session_->whyNot(RunAction::exportModel).startsWith(QStringLiteral("tuned: ")),
                 qPrintable(session_->whyNot(RunAction::exportModel)));
        edit([](Recipe& now) { now.method.kind = MergeMethod::ada_svd; });
        QCOMPARE(session_->whyNot(RunAction::exportModel), QStringLiteral("Calibrate first."));
    }

    void thePoolStaysInTheFiguresWhileItCalibrates() {
        QVERIFY(opens(tiny_));
        evaluations().measurePool();
        QVERIFY(rests());
        QVERIFY(session_->figures()->pool == evaluations().pool());
        bool without = false;
        connect(session_.get(), &Session::figuresChanged, this,
                [&] { without = without || !session_->figures()->pool; });
        QVERIFY(calibrates());
        QVERIFY(!without);
        edit([](Recipe& now) { now.method.gate_k = 2; });
        QVERIFY(!session_->figures()->pool);
    }

    void theReportTellsOfThePresentModelOnly() {
        QVERIFY(opens(tiny_));
        QVERIFY(calibrates());
        QVERIFY(evaluates(5, {}));
        evaluations().runSweep({1, 2}, 5);
        QVERIFY(rests());
        evaluations().measurePool();
        QVERIFY(rests());
        ReportContent content = reportContent(*session_);
        QCOMPARE(content.evaluation->models.size(), std::size_t{7});
        QVERIFY(content.sweep && content.pool);
        QCOMPARE(content.samples, 6);
        QCOMPARE(content.recipe.interfuse.datasets.size(), std::size_t{2});
        QCOMPARE(content.times.calibrating, runs()[0].seconds);
        edit([](Recipe& now) { now.interfuse.muted.insert("tuned"); });
        content = reportContent(*session_);
        QCOMPARE(content.evaluation->models.size(), std::size_t{6});
        QVERIFY(!content.sweep);
        QVERIFY(content.pool);
        edit([](Recipe& now) { now.method.kind = MergeMethod::simple_average; });
        content = reportContent(*session_);
        QVERIFY(content.figures.empty() && content.figures.coefficients.values.empty());
        QCOMPARE(content.samples, 0);
        QVERIFY(content.device.isEmpty());
    }
};

}  // namespace interfuse

QTEST_GUILESS_MAIN(interfuse::SessionEvaluationTest)
#include "session_evaluation_test.moc"
