// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTemporaryDir>
#include <QTest>

#include "tests/ui/support/evaluation_fixtures.h"
#include "tests/ui/worker/evaluation_desk.h"
#include "ui/style/paths.h"

namespace interfuse {

using namespace testing_tools;
using End = EvaluationDesk::End;
namespace fs = std::filesystem;

class EvaluationWorkerTest : public QObject {
    Q_OBJECT

    fs::path at(const char* name) const { return toPath(folder_->filePath(QLatin1String(name))); }
    std::vector<Candidate> all(const Recipe& recipe) const {
        return candidates_of(recipe, ComparisonChoices());
    }
    // The one sentence or more of the next failure; "" when it ends in another way.
    static QString failureOf(EvaluationDesk& desk) {
        const qsizetype before = desk.failures.size();
        return desk.end() == End::failed && desk.failures.size() == before + 1
                   ? desk.failures.last()
                   : QString();
    }

    std::unique_ptr<QTemporaryDir> folder_;
    Recipe tiny_;
    std::shared_ptr<const RoutingTable> routing_;

  private Q_SLOTS:
    void init() {
        folder_ = std::make_unique<QTemporaryDir>();
        keepCachesIn(at("cache"));
        tiny_ = tinyPool(at("tiny"));
        routing_ = std::make_shared<const RoutingTable>(calibrateDirectly(tiny_));
    }
    void cleanup() { folder_.reset(); }

    void evaluatesAsTheCoreDoes() {
        EvaluationDesk desk;
        desk.start(tiny_, all(tiny_), routing_);
        QCOMPARE(desk.end(), End::evaluated);
        QVERIFY(desk.table == evaluateDirectly(tiny_, all(tiny_), routing_));
        QCOMPARE(desk.table.models.size(), std::size_t{7});
        QCOMPARE(measuredModels(desk.table), std::size_t{7});
        for (std::size_t task = 0; task < 2; ++task) {
            const char* name = desk.table.tasks[task].c_str();
            const TaskScore clip = referenceScore("clip", name);
            QVERIFY(std::abs(desk.table.models[0].scores[task]->accuracy - clip.accuracy) < 1e-6);
            QVERIFY(std::abs(desk.table.models[0].scores[task]->loss - clip.loss) < 1e-4);
            const TaskScore expert = referenceScore("expert", name);
            QVERIFY(std::abs(desk.table.models[1].scores[task]->accuracy - expert.accuracy) < 1e-6);
        }
        // The board ends with the same.
        QVERIFY(desk.board->latest().table == desk.table);
        QCOMPARE(desk.board->latest().ticket, std::uint64_t{1});
    }

    void theTableGrowsOnTheBoard() {
        EvaluationDesk desk;
        const Recipe sample = sampleWithTasks();
        ComparisonChoices choices = onlyMerged();
        choices.merged = false;
        choices.pretrained = choices.experts = true;
        const std::uint64_t ticket =
            desk.start(sample, candidates_of(sample, choices), nullptr, 40);
        std::size_t cells = 0, looks = 0, growths = 0;
        std::uint64_t version = 0;
        bool progressed = false, named = false;
        while (desk.answers.empty()) {
            const EvaluationState now = desk.board->latest();
            QVERIFY(now.version >= version);
            version = now.version;
            if (now.ticket == ticket && !now.table.models.empty()) {
                ++looks;
                QCOMPARE(now.table.models.size(), std::size_t{6});
                named = named || (now.table.models[0].name == "pretrained" &&
                                  now.table.tasks.size() == 5 && measuredCells(now.table) == 0);
                QVERIFY(measuredCells(now.table) >= cells);
                growths += measuredCells(now.table) > cells ? 1 : 0;
                cells = measuredCells(now.table);
            }
            if (now.progress && !now.preparing) {
                progressed = true;
                QCOMPARE(now.progress->images, 40);
                QVERIFY(now.progress->done >= 0 && now.progress->done <= 40);
                QVERIFY(now.progress->model < 6 && now.progress->task < 5);
            }
            QTest::qWait(1);
        }
        QVERIFY2(named && progressed && growths > 1, qPrintable(QString::number(looks)));
        QCOMPARE(desk.end(), End::evaluated);
        QCOMPARE(measuredModels(desk.board->latest().table), std::size_t{6});
    }

    void whatWasStoppedBeforeItBeganOpensNothing() {
        Recipe absent = tiny_;
        absent.pretrained.path = at("absent");
        EvaluationDesk desk;
        desk.stop.request_stop();
        desk.start(absent, all(absent));
        QCOMPARE(desk.end(), End::dropped);
        desk.startPool(absent);
        QCOMPARE(desk.end(), End::dropped);
        QCOMPARE(desk.board->latest().version, std::uint64_t{0});
    }

    void stopAnswersSoon() {
        EvaluationDesk desk;
        const Recipe sample = sampleWithTasks();
        ComparisonChoices choices = onlyMerged();
        choices.merged = false;
        choices.pretrained = choices.experts = choices.simple_average = true;
        desk.start(sample, candidates_of(sample, choices));
        QVERIFY(waitUntil([&] { return measuredCells(desk.board->latest().table) > 0; }));
        desk.stop.request_stop();
        QElapsedTimer watch;
        watch.start();
        QVERIFY(desk.settles());
        QVERIFY(watch.elapsed() < stopLimit);
        QCOMPARE(desk.answers.back().end, End::dropped);
        // What it had stays to be seen.
        QVERIFY(measuredCells(desk.board->latest().table) > 0);
        QVERIFY(measuredModels(desk.board->latest().table) < 7);
    }

    // Neither heads nor pictures are read again for another shape of the same merge.
    void shapingReopensNothing() {
        EvaluationDesk desk;
        desk.start(tiny_, all(tiny_), routing_);
        QCOMPARE(desk.end(), End::evaluated);
        QCOMPARE(headsKept(), std::size_t{2});
        Recipe shaped = tiny_;
        shaped.interfuse.scaling = 0.5;
        shaped.interfuse.muted.insert("opposite");
        shaped.interfuse.tokens = TokenSet::class_token;
        shaped.interfuse.mixture["numbers"] = 1;
        shaped.method.kind = MergeMethod::ada_svd;
        const auto merged = candidates_of(shaped, onlyMerged());
        const EvaluationTable expected = evaluateDirectly(shaped, merged, routing_);
        fs::remove_all(at("cache"));
        fs::rename(at("tiny") / "datasets", at("tiny") / "away");
        desk.start(shaped, merged, routing_);
        QCOMPARE(desk.end(), End::evaluated);
        QVERIFY(desk.table == expected);
        QCOMPARE(headsKept(), std::size_t{0});
        // A number of images of its own is another matter, and so is forgetting.
        desk.start(shaped, merged, routing_, 3);
        QVERIFY(failureOf(desk).contains(QStringLiteral("datasets")));
        fs::rename(at("tiny") / "away", at("tiny") / "datasets");
        desk.start(shaped, merged, routing_, 3);
        QCOMPARE(desk.end(), End::evaluated);
        QCOMPARE(headsKept(), std::size_t{2});
    }

    void aLiveSampleAndAllImagesAreKeptBesideEachOther() {
        EvaluationDesk desk;
        const auto merged = candidates_of(tiny_, onlyMerged());
        desk.start(tiny_, merged, routing_);
        desk.start(tiny_, merged, routing_, 4);
        QVERIFY(desk.settles());
        fs::rename(at("tiny") / "datasets", at("tiny") / "away");
        desk.start(tiny_, merged, routing_);
        QCOMPARE(desk.end(), End::evaluated);
        desk.start(tiny_, merged, routing_, 4);
        QCOMPARE(desk.end(), End::evaluated);
        QCOMPARE(desk.table.models[0].scores[0]->images, 4);
        desk.post([](EvaluationWorker& worker) { worker.forget(); });
        desk.start(tiny_, merged, routing_);
        QVERIFY(failureOf(desk).contains(QStringLiteral("datasets")));
    }

    void anotherPoolIsOpened() {
        EvaluationDesk desk;
        desk.start(tiny_, all(tiny_), routing_);
        QCOMPARE(desk.end(), End::evaluated);
        Recipe other = tiny_;
        other.experts.pop_back();
        ComparisonChoices choices;
        choices.merged = false;
        desk.start(other, candidates_of(other, choices));
        QCOMPARE(desk.end(), End::evaluated);
        QVERIFY(desk.table == evaluateDirectly(other, candidates_of(other, choices)));
        QCOMPARE(desk.table.models.size(), std::size_t{5});
    }

    void changedModelsAndTasksAreSeen() {
        EvaluationDesk desk;
        ComparisonChoices choices = onlyMerged();
        choices.merged = false;
        choices.pretrained = choices.experts = true;
        const auto models = candidates_of(tiny_, choices);
        desk.start(tiny_, models);
        QCOMPARE(desk.end(), End::evaluated);
        const EvaluationTable before = desk.table;
        const fs::path weights = at("tiny") / "expert/model.safetensors";
        const std::string opposite = bytesOf(at("tiny") / "opposite/model.safetensors");
        writeBytes(weights, opposite);
        fs::last_write_time(weights, fs::file_time_type::clock::now() + std::chrono::seconds(2));
        desk.start(tiny_, models);
        QCOMPARE(desk.end(), End::evaluated);
        QVERIFY(desk.table == evaluateDirectly(tiny_, models));
        QVERIFY(desk.table.models[1].scores == desk.table.models[2].scores);
        QVERIFY(desk.table.models[1].scores != before.models[1].scores);
        const fs::path tasks = at("tiny") / "tasks.yaml";
        std::string yaml = bytesOf(tasks);
        yaml.replace(yaml.find("zero"), 4, "none at all");
        writeBytes(tasks, yaml);
        desk.start(tiny_, models);
        QCOMPARE(desk.end(), End::evaluated);
        QVERIFY(desk.table == evaluateDirectly(tiny_, models));
        QVERIFY(desk.table.models[0].scores[1] != before.models[0].scores[1]);
    }

    void faultsAreSentencesAndTheNextJobWorks() {
        EvaluationDesk desk;
        Recipe faulty = tiny_;
        faulty.taskpool.clip_model = at("tiny") / "expert";
        desk.start(faulty, all(tiny_), routing_);
        const QString noText = failureOf(desk);
        QVERIFY2(noText.contains(toText(at("tiny") / "expert")), qPrintable(noText));
        QVERIFY(noText.endsWith(u'.'));
        faulty = tiny_;
        faulty.interfuse.tasks = at("bad.yaml");
        writeBytes(at("bad.yaml"), "tasks:\n  colours:\n    dataset: x\n    classes: []\n");
        desk.start(faulty, all(tiny_), routing_);
        const QString badTasks = failureOf(desk);
        QVERIFY2(badTasks.contains(QStringLiteral("bad.yaml")), qPrintable(badTasks));
        desk.start(tiny_, candidates_of(tiny_, onlyMerged()), nullptr);
        const QString noRouting = failureOf(desk);
        QVERIFY2(noRouting.contains(QStringLiteral("calibrate")), qPrintable(noRouting));
        faulty = tiny_;
        faulty.experts[1].path = at("absent");
        desk.startPool(faulty);
        const QString noExpert = failureOf(desk);
        QVERIFY2(noExpert.contains(toText(at("absent"))), qPrintable(noExpert));
        desk.start(tiny_, all(tiny_), routing_);
        QCOMPARE(desk.end(), End::evaluated);
        QCOMPARE(desk.failures.size(), 4);
    }

    // Whoever takes a corrupt picture away can go on at once.
    void afterAFailureEverythingIsOpenedAnew() {
        EvaluationDesk desk;
        const auto merged = candidates_of(tiny_, onlyMerged());
        const fs::path image = at("tiny") / "datasets/numbers/test/3/7.png";
        writeBytes(image, "no picture");
        desk.start(tiny_, merged, routing_);
        const QString corrupt = failureOf(desk);
        QVERIFY2(corrupt.contains(QStringLiteral("7.png")), qPrintable(corrupt));
        fs::remove(image);
        desk.start(tiny_, merged, routing_);
        QCOMPARE(desk.end(), End::evaluated);
        QCOMPARE(desk.table.images, (std::vector<std::int64_t>{14, 10}));
    }

    void everyJobIsAnsweredOnceAndInOrder() {
        EvaluationDesk desk;
        Recipe absent = tiny_;
        absent.interfuse.tasks = at("absent.yaml");
        const auto merged = candidates_of(tiny_, onlyMerged());
        desk.start(tiny_, merged, routing_);
        desk.startPool(tiny_);
        desk.start(absent, merged, routing_);
        const std::stop_source others = std::exchange(desk.stop, std::stop_source());
        desk.start(tiny_, merged, routing_, 2);
        desk.stop.request_stop();
        desk.stop = others;
        desk.start(tiny_, merged, routing_, 2);
        QVERIFY(desk.settles());
        std::vector<End> ends;
        for (const auto& answer : desk.answers)
            ends.push_back(answer.end);
        QCOMPARE(ends, (std::vector<End>{End::evaluated, End::poolMeasured, End::failed,
                                         End::dropped, End::evaluated}));
    }

    void measuresThePoolAsTheCoreDoes() {
        EvaluationDesk desk;
        // Pictures count for nothing.
        Recipe recipe = tiny_;
        recipe.train_datasets[0].path = at("absent");
        recipe.interfuse.tasks = at("absent.yaml");
        desk.startPool(recipe);
        QCOMPARE(desk.end(), End::poolMeasured);
        QVERIFY(*desk.pool == measureDirectly(tiny_));
        QCOMPARE(desk.pool->layers.size(), std::size_t{12});
    }

    void thePoolGrowsOnTheBoardAndStops() {
        Recipe sample = sampleWithTasks();
        bool grew = false;
        for (int attempt = 0; attempt < 20 && !grew; ++attempt) {
            EvaluationDesk desk;
            const std::uint64_t ticket = desk.startPool(sample);
            EvaluationState now;
            while (desk.answers.empty() && !grew) {
                now = desk.board->latest();
                grew = now.ticket == ticket && now.pool && now.pool->layers.size() < 30;
                QTest::qWait(1);
            }
            if (!grew) continue;
            QVERIFY(now.poolFraction > 0 && now.poolFraction < 1);
            desk.stop.request_stop();
            QElapsedTimer watch;
            watch.start();
            QVERIFY(desk.settles());
            QVERIFY(watch.elapsed() < stopLimit);
            grew = desk.answers.back().end == End::dropped;  // else it was through already
        }
        QVERIFY(grew);
    }

    void aNewJobBeginsWithAnEmptyBoard() {
        EvaluationDesk desk;
        desk.startPool(tiny_);
        QCOMPARE(desk.end(), End::poolMeasured);
        QVERIFY(desk.board->latest().pool);
        Recipe absent = tiny_;
        absent.pretrained.path = at("absent");
        desk.start(absent, all(absent));
        QCOMPARE(desk.end(), End::failed);
        const EvaluationState now = desk.board->latest();
        QCOMPARE(now.ticket, std::uint64_t{2});
        QVERIFY(now.pool == nullptr && now.poolFraction == 0);
        QVERIFY(now.table.models.empty() && !now.progress);
    }
};

}  // namespace interfuse

QTEST_GUILESS_MAIN(interfuse::EvaluationWorkerTest)
#include "evaluation_worker_test.moc"
