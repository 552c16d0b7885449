// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTemporaryDir>
#include <QTest>

#include "tests/ui/worker/worker_desk.h"
#include "ui/style/paths.h"

namespace interfuse {

using namespace testing_tools;
namespace fs = std::filesystem;

class MergeWorkerTest : public QObject {
    Q_OBJECT

    fs::path place(const char* name) const {
        return toPath(folder_->filePath(QLatin1String(name)));
    }
    // Runs a calibration to its end.
    static bool calibrates(WorkerDesk& desk, const Recipe& recipe,
                           WorkerDesk::Table goOnFrom = nullptr) {
        desk.calibrated.reset();
        desk.start(recipe, std::move(goOnFrom));
        return desk.ends() && desk.calibrated.has_value();
    }
    // The next failure of a job, "" when it did not fail.
    static QString failureOf(WorkerDesk& desk) {
        const qsizetype before = desk.failures.size();
        return desk.ends() && desk.failures.size() == before + 1 ? desk.failures.last() : QString();
    }

    std::unique_ptr<QTemporaryDir> folder_;

  private Q_SLOTS:
    void init() { folder_ = std::make_unique<QTemporaryDir>(); }
    void cleanup() { folder_.reset(); }

    void calibratesAsTheCoreDoes() {
        WorkerDesk desk;
        QVERIFY(calibrates(desk, fourRounds()));
        QVERIFY(*desk.calibrated->table == calibrateDirectly(fourRounds()));
        QVERIFY(desk.calibrated->recipe == fourRounds());
        QVERIFY(desk.calibrated->complete);
        QCOMPARE(desk.calibrated->times.rounds.size(), std::size_t{4});
        QVERIFY(desk.failures.isEmpty());
    }

    void everyRoundIsSaidInOrder() {
        WorkerDesk desk;
        QVERIFY(calibrates(desk, fourRounds()));
        QCOMPARE(desk.rounds.size(), std::size_t{4});
        for (std::size_t i = 0; i < desk.rounds.size(); ++i)
            QCOMPARE(desk.rounds[i]->count(0), static_cast<std::int64_t>(2 * (i + 1)));
        QVERIFY(*desk.rounds.back() == *desk.calibrated->table);
    }

    void theBoardHasEachRoundWhenItIsSaid() {
        WorkerDesk desk;
        std::vector<LiveState> seen;  // of the worker's thread until the run is over
        connect(
            desk.worker, &MergeWorker::roundFinished, desk.worker,
            [&] { seen.push_back(desk.board->latest()); }, Qt::DirectConnection);
        QVERIFY(calibrates(desk, fourRounds()));
        QCOMPARE(seen.size(), std::size_t{4});
        for (std::size_t i = 0; i < seen.size(); ++i) {
            QCOMPARE(seen[i].table, desk.rounds[i]);
            QCOMPARE(seen[i].stage, MergeStage::calibrating);
            QCOMPARE(seen[i].calibration.round, static_cast<std::int64_t>(i + 1));
            QCOMPARE(seen[i].calibration.rounds, 4);
            if (i == 0) continue;
            QVERIFY(seen[i].version > seen[i - 1].version);
            QVERIFY(seen[i].calibration.work_done > seen[i - 1].calibration.work_done);
        }
        const LiveState last = desk.board->latest();
        QVERIFY(*last.table == *desk.calibrated->table);
    }

    // Within a round the window sees a table that has some layers already.
    void theTableGrowsOnTheBoard() {
        WorkerDesk desk;
        bool grew = false;
        for (int attempt = 0; attempt < 50 && !grew; ++attempt) {
            desk.start(recipeOf(sampleRecipeFile()));
            std::uint64_t version = 0;
            while (desk.rounds.empty() && !grew) {
                const LiveState now = desk.board->latest();
                QVERIFY(now.version >= version);
                version = now.version;
                grew = now.table && now.table->count(0, 0) > 0 &&
                       now.table->count(0, now.table->modules().size() - 1) == 0;
                QCoreApplication::processEvents();
            }
            desk.control()->cancel();
            QVERIFY(desk.ends());
            desk.rounds.clear();
        }
        QVERIFY(grew);
    }

    void aNewRunBeginsWithAnEmptyBoard() {
        WorkerDesk desk;
        QVERIFY(calibrates(desk, fourRounds()));
        const std::uint64_t version = desk.board->latest().version;
        desk.start(fourRounds());
        desk.control()->pause();
        QVERIFY(waitUntil([&] {
                    const LiveState now = desk.board->latest();
                    return now.version > version && now.table == nullptr;
                }) ||
                desk.calibrated.has_value());
        desk.control()->resume();
        QVERIFY(desk.ends());
        QVERIFY(desk.board->latest().version > version);
    }

    void exportsTheBytesOfTheCommandLine() {
        mergeDirectly(fourRounds(), place("direct"));
        WorkerDesk desk;
        QVERIFY(calibrates(desk, fourRounds()));
        desk.startExport(desk.calibrated->recipe, desk.calibrated->table, place("window"));
        QVERIFY(desk.ends());
        QVERIFY2(desk.exported, qPrintable(desk.failures.join(u'\n')));
        QCOMPARE(desk.exported->folder, place("window"));
        QCOMPARE(desk.board->latest().stage, MergeStage::finished);
        QCOMPARE(desk.board->latest().reduced, 1.0);
        QCOMPARE(folderDifferences(place("direct"), place("window")), QString());
        // And so does the recipe that lies in the exported folder.
        mergeDirectly(recipeOf(place("window") / "recipe.yaml"), place("again"));
        QCOMPARE(folderDifferences(place("window"), place("again")), QString());
    }

    void replacesAnExportOnlyWhenAsked() {
        WorkerDesk desk;
        QVERIFY(calibrates(desk, fourRounds()));
        const auto result = *desk.calibrated;
        desk.startExport(result.recipe, result.table, place("out"));
        QVERIFY(desk.ends());
        QVERIFY(desk.exported);
        const std::string before = bytesOf(place("out") / "model.safetensors");
        Recipe scaled = result.recipe;
        scaled.method.scaling_factor = 0.5;
        desk.startExport(scaled, result.table, place("out"));
        const QString refusal = failureOf(desk);
        QVERIFY2(refusal.contains(toText(place("out"))), qPrintable(refusal));
        QVERIFY(bytesOf(place("out") / "model.safetensors") == before);
        desk.exported.reset();
        desk.startExport(scaled, result.table, place("out"), /*overwrite=*/true);
        QVERIFY(desk.ends());
        QVERIFY(desk.exported);
        QVERIFY(bytesOf(place("out") / "model.safetensors") != before);
    }

    void aCancelledExportLeavesNothing() {
        WorkerDesk desk;
        QVERIFY(calibrates(desk, fourRounds()));
        const auto result = *desk.calibrated;
        desk.control()->cancel();
        const ExportJob job{result.recipe, result.table, place("out"), false, desk.control()};
        desk.post([job](MergeWorker& worker) { worker.exportModel(job); });
        QVERIFY(desk.ends());
        QCOMPARE(desk.dropped, 1);
        QVERIFY(!desk.exported);
        QVERIFY(fs::is_empty(toPath(folder_->path())));
    }

    void cancelAnswersSoon() {
        WorkerDesk desk;
        desk.startPausingAfter(1, recipeOf(sampleRecipeFile()));
        QVERIFY(waitUntil([&] { return desk.rounds.size() == 1; }));
        // Nearly all of the samples are still to come.
        desk.control()->resume();
        desk.control()->cancel();
        QVERIFY(desk.ends(stopLimit));
        QCOMPARE(desk.dropped, 1);
        QVERIFY(!desk.calibrated);
        QVERIFY(desk.failures.isEmpty());
    }

    void cancelAnswersSoonWhilePaused() {
        WorkerDesk desk;
        desk.startPausingAfter(1, fourRounds());
        QVERIFY(waitUntil([&] { return desk.rounds.size() == 1; }));
        QVERIFY(!desk.ends(100));
        QCOMPARE(desk.rounds.size(), std::size_t{1});
        desk.control()->cancel();
        QVERIFY(desk.ends(stopLimit));
        QCOMPARE(desk.dropped, 1);
        QVERIFY(!desk.calibrated);
    }

    void aPauseCountsForNothing() {
        WorkerDesk desk;
        desk.startPausingAfter(2, fourRounds());
        QVERIFY(waitUntil([&] { return desk.rounds.size() == 2; }));
        QElapsedTimer paused;
        paused.start();
        QVERIFY(!desk.ends(700));
        desk.control()->resume();
        const double waited = static_cast<double>(paused.elapsed()) / 1000;
        QVERIFY(desk.ends());
        QVERIFY(desk.calibrated);
        QVERIFY(*desk.calibrated->table == calibrateDirectly(fourRounds()));
        // The worker's own time ran on; the board's did not.
        const double whole = desk.calibrated->times.calibrating;
        QVERIFY(whole > waited - 0.1);
        QVERIFY(desk.board->latest().activeSeconds < whole - waited + 0.1);
    }

    void enoughKeepsWholeRoundsAndGoesOnLater() {
        WorkerDesk desk;
        desk.startPausingAfter(2, fourRounds());
        QVERIFY(waitUntil([&] { return desk.rounds.size() == 2; }));
        desk.control()->enough();
        QVERIFY(desk.ends());
        QVERIFY2(desk.calibrated, qPrintable(desk.failures.join(u'\n')));
        const CalibrationResult part = *desk.calibrated;
        QVERIFY(!part.complete);
        QCOMPARE(part.table->count(0), 4);
        QVERIFY(*part.table == *desk.rounds[1]);
        QVERIFY(calibrates(desk, part.recipe, part.table));
        QVERIFY(desk.calibrated->complete);
        QVERIFY(*desk.calibrated->table == calibrateDirectly(fourRounds()));
        QCOMPARE(part.table->count(0), 4);  // what it went on from is as it was
    }

    void enoughBeforeTheFirstRoundEndsWithIt() {
        WorkerDesk desk;
        const auto control = desk.control();
        control->enough();
        const CalibrationJob job{fourRounds(), nullptr, control};
        desk.post([job](MergeWorker& worker) { worker.calibrate(job); });
        QVERIFY(desk.ends());
        QVERIFY(desk.calibrated);
        QVERIFY(!desk.calibrated->complete);
        QCOMPARE(desk.calibrated->table->count(0), 2);
        Recipe two = fourRounds();
        two.method.num_samples = 2;
        QVERIFY(*desk.calibrated->table == calibrateDirectly(two));
    }

    void enoughInTheLastRoundIsComplete() {
        WorkerDesk desk;
        desk.startPausingAfter(4, fourRounds());
        QVERIFY(waitUntil([&] { return desk.rounds.size() == 4; }));
        desk.control()->enough();
        QVERIFY(desk.ends());
        QVERIFY(desk.calibrated);
        QVERIFY(desk.calibrated->complete);
    }

    void aDrawnSeedIsSaidAndKept() {
        Recipe recipe = fourRounds();
        recipe.method.seed.reset();
        WorkerDesk desk;
        QVERIFY(calibrates(desk, recipe));
        QVERIFY(desk.calibrated->recipe.method.seed.has_value());
        const auto seed = *desk.calibrated->recipe.method.seed;
        QCOMPARE(desk.calibrated->table->origin.seed, seed);
        QCOMPARE(desk.notices.filter(QString::number(seed)).size(), 1);
        recipe.method.seed = seed;
        QVERIFY(*desk.calibrated->table == calibrateDirectly(recipe));
    }

    void saysWhatTheCoreSaysOfErrors() {
        Recipe absent = fourRounds();
        absent.experts[1].path = place("absent");
        WorkerDesk desk;
        desk.start(absent);
        const QString sentence = failureOf(desk);
        QVERIFY2(sentence.contains(toText(place("absent"))), qPrintable(sentence));
        QCOMPARE(sentence, errorOf([&] { calibrateDirectly(absent); }));
        // What came before does not matter to the next job.
        QVERIFY(calibrates(desk, fourRounds()));
        QVERIFY(*desk.calibrated->table == calibrateDirectly(fourRounds()));
    }

    void aBrokenModelIsSaid() {
        const Recipe recipe = recipeOf(copyOfBasic(toPath(folder_->path())));
        const fs::path file = recipe.experts[2].path / "model.safetensors";
        writeBytes(file, bytesOf(file).substr(0, 5000));
        WorkerDesk desk;
        desk.start(recipe);
        const QString sentence = failureOf(desk);
        QVERIFY2(sentence.contains(toText(file)), qPrintable(sentence));
        QVERIFY(!desk.calibrated);
    }

    void aTableOfOtherModelsIsRefused() {
        WorkerDesk desk;
        QVERIFY(calibrates(desk, fourRounds()));
        Recipe other = fourRounds();
        other.experts.pop_back();
        desk.startExport(other, desk.calibrated->table, place("out"));
        const QString sentence = failureOf(desk);
        QVERIFY2(sentence.startsWith(QStringLiteral("The routing table was made with the experts")),
                 qPrintable(sentence));
        QVERIFY(!fs::exists(place("out")));
    }

    void looksAtTheMachine() {
        WorkerDesk desk;
        desk.post([](MergeWorker& worker) { worker.lookAtMachine(); });
        QVERIFY(waitUntil([&] { return desk.machine.has_value(); }));
        QVERIFY(!desk.machine->devices.empty());
        QCOMPARE(desk.machine->devices[0].name, QStringLiteral("cpu"));
        QVERIFY(desk.machine->threads >= 1);
        QCOMPARE(desk.machine->cudaObstacle.isEmpty(), desk.machine->devices.size() > 1);
    }

    void measuresSpeed() {
        WorkerDesk desk;
        ClipConfig config;
        config.hidden_size = 64;
        config.intermediate_size = 128;
        config.num_attention_heads = 4;
        desk.post([config](MergeWorker& worker) {
            worker.measureSpeed(config, 3, QStringLiteral("cpu"), 1);
        });
        QVERIFY(waitUntil([&] { return desk.speed.has_value() || !desk.failures.isEmpty(); }));
        QVERIFY2(desk.speed, qPrintable(desk.failures.join(u'\n')));
        QVERIFY(desk.speed->forward > 0);
        QVERIFY(desk.speed->rest > 0);
        desk.post([config](MergeWorker& worker) {
            worker.measureSpeed(config, 3, QStringLiteral("cuda:77"), 1);
        });
        // It ends no job, so it must not look like the end of one.
        QVERIFY(waitUntil([&] { return !desk.notices.isEmpty(); }));
        QVERIFY2(desk.notices.last().contains(QStringLiteral("cuda:77")),
                 qPrintable(desk.notices.last()));
        QVERIFY(desk.failures.isEmpty());
    }

    // Whoever lets a worker go while it works asks it to stop before, and waits no longer than
    // that.
    void endsInTheMiddleOfARun() {
        QElapsedTimer watch;
        {
            WorkerDesk desk;
            desk.startPausingAfter(1, recipeOf(sampleRecipeFile()));
            QVERIFY(waitUntil([&] { return desk.rounds.size() == 1; }));
            desk.control()->resume();
            watch.start();
            desk.control()->cancel();
        }
        QVERIFY(watch.elapsed() < stopLimit);
    }
};

}  // namespace interfuse

QTEST_GUILESS_MAIN(interfuse::MergeWorkerTest)
#include "merge_worker_test.moc"
