// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/session/session.h"

#include <QElapsedTimer>
#include <QTemporaryDir>
#include <QTest>

#include "core/recipe/recipe_yaml.h"
#include "tests/ui/support/merge_fixtures.h"
#include "ui/document/recipe_changes.h"
#include "ui/style/paths.h"

namespace interfuse {

using namespace testing_tools;
namespace fs = std::filesystem;

class SessionTest : public QObject {
    Q_OBJECT

    fs::path at(const char* name) const { return toPath(folder_->filePath(QLatin1String(name))); }
    bool is(RunState state) const { return session_->state() == state; }
    bool becomes(RunState state) {
        return waitUntil([this, state] { return is(state); });
    }
    void open(const Recipe& recipe) {
        writeBytes(at("merge.yaml"), recipe_to_yaml(recipe));
        session_->document().open(toText(at("merge.yaml")));
    }
    // Opened, looked at, and at rest.
    bool opens(const Recipe& recipe) {
        open(recipe);
        return waitUntil([this] {
            return session_->sources().isSettled(session_->document().recipe()) &&
                   session_->machine().has_value();
        });
    }
    void edit(const std::function<void(Recipe&)>& change) {
        session_->document().edit(QStringLiteral("edit"), change);
    }
    // In rounds as small as they get: there is always much to come.
    static Recipe manyRounds() {
        Recipe recipe = recipeOf(sampleRecipeFile());
        recipe.method.num_samples = 40;
        recipe.interfuse.round_size = 2;
        recipe.interfuse.batch_size = 10;
        return recipe;
    }
    // A calibration that has a table to show and is paused with samples to come. A machine that is
    // through with all of it before the window looks for the first time gets another chance.
    bool pausesInTheMiddle() {
        if (!opens(manyRounds())) return false;
        for (int attempt = 0; attempt < 10 && !is(RunState::paused); ++attempt) {
            session_->document().setCalibration({});
            states_.clear();
            session_->calibrate();
            if (!waitUntil([&] { return session_->live().table || !session_->isBusy(); })) break;
            session_->pause();
        }
        result_.reset();
        return is(RunState::paused);
    }

    std::unique_ptr<QTemporaryDir> folder_;
    std::unique_ptr<Session> session_;
    std::vector<RunState> states_;  // as they were announced, without repetitions
    QStringList failures_;
    std::optional<CalibrationResult> result_;
    std::optional<ExportResult> export_;
    int dropped_ = 0;

  private Q_SLOTS:
    void init() {
        folder_ = std::make_unique<QTemporaryDir>();
        session_ = std::make_unique<Session>();
        states_.clear();
        failures_.clear();
        result_.reset();
        export_.reset();
        dropped_ = 0;
        connect(session_.get(), &Session::stateChanged, this, [this](RunState state) {
            if (states_.empty() || states_.back() != state) states_.push_back(state);
        });
        connect(session_.get(), &Session::failed, this,
                [this](const QString& s) { failures_ << s; });
        connect(session_.get(), &Session::calibrated, this,
                [this](const CalibrationResult& result) { result_ = result; });
        connect(session_.get(), &Session::calibrationDropped, this, [this] { ++dropped_; });
        connect(session_.get(), &Session::exported, this,
                [this](const ExportResult& result) { export_ = result; });
    }
    void cleanup() {
        session_.reset();
        folder_.reset();
    }

    void goesTheWholeWay() {
        QVERIFY(is(RunState::empty));
        QVERIFY(!session_->whyNot(RunAction::calibrate).isEmpty());
        QVERIFY(opens(fourRounds()));
        QVERIFY(is(RunState::ready));
        QCOMPARE(session_->whyNot(RunAction::calibrate), QString());
        session_->calibrate();
        QVERIFY(is(RunState::calibrating));
        QVERIFY(becomes(RunState::calibrated));
        QVERIFY(*session_->document().calibration()->table == calibrateDirectly(fourRounds()));
        QCOMPARE(session_->document().calibration()->rounds.size(), std::size_t{4});
        QVERIFY(result_ && result_->complete);
        QVERIFY(session_->document().isModified());
        // All samples are there: another press of the button begins nothing.
        QVERIFY(!session_->whyNot(RunAction::calibrate).isEmpty());
        session_->calibrate();
        QVERIFY(is(RunState::calibrated));
        session_->exportModel(at("out"), false);
        QVERIFY(is(RunState::exporting));
        QVERIFY(becomes(RunState::calibrated));
        QVERIFY2(export_, qPrintable(failures_.join(u'\n')));
        mergeDirectly(fourRounds(), at("direct"));
        QCOMPARE(folderDifferences(at("direct"), at("out")), QString());
        QCOMPARE(states_, (std::vector<RunState>{RunState::ready, RunState::calibrating,
                                                 RunState::calibrated, RunState::exporting,
                                                 RunState::calibrated}));
    }

    void figuresShowTheCalibration() {
        QVERIFY(session_->figures()->empty());
        QVERIFY(opens(fourRounds()));
        session_->calibrate();
        QVERIFY(becomes(RunState::calibrated));
        const auto figures = session_->figures();
        QCOMPARE(figures->layers, 2);
        QCOMPARE(figures->experts.size(), std::size_t{3});
        QCOMPARE(figures->byDataset.size(), std::size_t{3});
        QCOMPARE(figures->rounds.size(), std::size_t{4});
        QVERIFY(!figures->inWork);
        QVERIFY(figures->routing.means ==
                session_->document().calibration()->table->mix({}, TokenSet::all).means);
        edit([](Recipe& recipe) { recipe.interfuse.mixture["stripes"] = 1; });
        QVERIFY(session_->figures()->routing.means == figures->byDataset[1].means);
        edit([](Recipe& recipe) { recipe.method.gate_k = 2; });
        QVERIFY(session_->figures()->empty());
        QVERIFY(is(RunState::ready));
    }

    void theGrowingTableIsShown() {
        QVERIFY(pausesInTheMiddle());
        QVERIFY(waitUntil([this] { return session_->figures()->inWork.has_value(); }));
        QVERIFY(!session_->figures()->empty());
        QVERIFY(session_->live().calibration.round >= 1);
        session_->stop();
        QVERIFY(becomes(RunState::ready));
        QVERIFY(session_->figures()->empty());
    }

    void estimates() {
        QVERIFY(!session_->estimate());
        QVERIFY(opens(fourRounds()));
        QVERIFY(waitUntil([this] { return session_->estimate().has_value(); }));
        const double few = session_->estimate()->forward;
        QVERIFY(few > 0);
        edit([](Recipe& recipe) { recipe.method.num_samples = 9; });
        QVERIFY(session_->estimate());
        QVERIFY(session_->estimate()->forward > few);
        edit([](Recipe& recipe) { removeExpert(recipe, 0); });
        QVERIFY(waitUntil([this] { return session_->estimate().has_value(); }));
        edit([](Recipe& recipe) { clearPretrained(recipe); });
        QVERIFY(!session_->estimate());
    }

    void problemsKeepItFromStarting() {
        Recipe recipe = fourRounds();
        recipe.experts[0].path = at("absent");
        QVERIFY(opens(recipe));
        QVERIFY(is(RunState::empty));
        const QString why = session_->whyNot(RunAction::calibrate);
        QVERIFY2(why.startsWith(QStringLiteral("shapes: ")), qPrintable(why));
        session_->calibrate();
        QVERIFY(is(RunState::empty));
    }

    void pausesAndGoesOn() {
        QVERIFY(pausesInTheMiddle());
        const auto before = session_->live().version;
        QTest::qWait(200);
        const auto stood = session_->live().version;
        QTest::qWait(200);
        QCOMPARE(session_->live().version, stood);
        QVERIFY(stood >= before);
        QVERIFY(session_->whyNot(RunAction::resume).isEmpty());
        session_->resume();
        QVERIFY(is(RunState::calibrating));
        QVERIFY(becomes(RunState::calibrated));
        QCOMPARE(session_->document().calibratedSamples(), 40);
    }

    void stopKeepsWhatWasThere() {
        QVERIFY(pausesInTheMiddle());
        session_->stop();
        QVERIFY(is(RunState::stopping));
        QVERIFY(!session_->whyNot(RunAction::stop).isEmpty());
        QElapsedTimer watch;
        watch.start();
        QVERIFY(becomes(RunState::ready));
        QVERIFY(watch.elapsed() < stopLimit);
        QCOMPARE(dropped_, 1);
        QVERIFY(!session_->document().calibration());
        QVERIFY(!session_->document().isModified());
    }

    void enoughKeepsWholeRounds() {
        QVERIFY(pausesInTheMiddle());
        session_->enough();
        QVERIFY(session_->isBusy());
        QVERIFY(session_->isFinishing() || is(RunState::stopping));
        QVERIFY(becomes(RunState::calibrated));
        QVERIFY(result_ && !result_->complete);
        const std::int64_t samples = session_->document().calibratedSamples();
        QVERIFY(samples >= 2 && samples < 40);
        QCOMPARE(session_->document().calibration()->rounds.back().samples, samples);
        // Later it goes on to the rest.
        QVERIFY(session_->document().canContinue());
        session_->calibrate();
        QVERIFY(becomes(RunState::calibrated));
        QVERIFY(*session_->document().calibration()->table == calibrateDirectly(manyRounds()));
    }

    void goesOnFromTheTableToMoreSamples() {
        QVERIFY(opens(fourRounds()));
        session_->calibrate();
        QVERIFY(becomes(RunState::calibrated));
        edit([](Recipe& recipe) { recipe.method.num_samples = 9; });
        QVERIFY(is(RunState::calibrated));
        session_->calibrate();
        QVERIFY(is(RunState::calibrating));
        QVERIFY(becomes(RunState::calibrated));
        QCOMPARE(session_->document().calibration()->rounds.size(), std::size_t{5});
        QCOMPARE(session_->document().calibratedSamples(), 9);
        Recipe nine = fourRounds();
        nine.method.num_samples = 9;
        QVERIFY(*session_->document().calibration()->table == calibrateDirectly(nine));
        session_->calibrateAnew();
        QVERIFY(becomes(RunState::calibrated));
        QCOMPARE(session_->document().calibration()->rounds.size(), std::size_t{5});
    }

    void aDrawnSeedStaysWithTheTable() {
        Recipe recipe = fourRounds();
        recipe.method.seed.reset();
        recipe.method.num_samples = 4;
        QVERIFY(opens(recipe));
        session_->calibrate();
        QVERIFY(becomes(RunState::calibrated));
        QVERIFY(!session_->document().recipe().method.seed);
        const auto seed = session_->document().calibration()->table->origin.seed;
        edit([](Recipe& changed) { changed.method.num_samples = 8; });
        session_->calibrate();
        QVERIFY(becomes(RunState::calibrated));
        QCOMPARE(session_->document().calibratedSamples(), 8);
        QCOMPARE(session_->document().calibration()->table->origin.seed, seed);
        session_->exportModel(at("out"), false);
        QVERIFY(becomes(RunState::calibrated));
        QVERIFY2(export_, qPrintable(failures_.join(u'\n')));
        QCOMPARE(recipeOf(at("out") / "recipe.yaml").method.seed, seed);
    }

    void aFailureIsSaidAndTheNextRunWorks() {
        const Recipe recipe = recipeOf(copyOfBasic(at("copy")));
        QVERIFY(opens(recipe));
        QVERIFY(is(RunState::ready));
        const fs::path file = recipe.experts[1].path / "model.safetensors";
        const std::string whole = bytesOf(file);
        writeBytes(file, whole.substr(0, whole.size() / 2));
        session_->calibrate();
        QVERIFY(becomes(RunState::failed));
        QCOMPARE(failures_.size(), 1);
        QVERIFY2(failures_[0].contains(toText(file)), qPrintable(failures_[0]));
        writeBytes(file, whole);
        session_->calibrate();
        QVERIFY(becomes(RunState::calibrated));
        // An edit forgets the failure.
        writeBytes(file, "");
        edit([](Recipe& changed) { changed.method.gate_k = 3; });
        session_->calibrate();
        QVERIFY(becomes(RunState::failed));
        edit([](Recipe& changed) { changed.method.gate_k = 2; });
        QVERIFY(is(RunState::ready));
    }

    void aFailedExportLeavesTheCalibration() {
        QVERIFY(opens(fourRounds()));
        session_->calibrate();
        QVERIFY(becomes(RunState::calibrated));
        writeBytes(at("plain"), "no folder");
        session_->exportModel(at("plain") / "out", false);
        QVERIFY(becomes(RunState::calibrated));
        QCOMPARE(failures_.size(), 1);
        QVERIFY(!export_);
    }

    void nothingCanBeDoneTwiceAtATime() {
        QVERIFY(pausesInTheMiddle());
        session_->calibrate();
        session_->calibrateAnew();
        session_->exportModel(at("out"), false);
        QVERIFY(is(RunState::paused));
        session_->stop();
        QVERIFY(becomes(RunState::ready));
        QCOMPARE(dropped_, 1);
        QVERIFY(!fs::exists(at("out")));
    }

    void endsSoonDuringACalibration_data() {
        QTest::addColumn<bool>("paused");
        QTest::newRow("running") << false;
        QTest::newRow("paused") << true;
    }
    void endsSoonDuringACalibration() {
        QFETCH(bool, paused);
        QVERIFY(pausesInTheMiddle());
        if (!paused) session_->resume();
        QElapsedTimer watch;
        watch.start();
        session_.reset();
        QVERIFY(watch.elapsed() < stopLimit);
    }

    void endsSoonWhileItIsLookingAtThings() {
        open(fourRounds());
        session_->calibrate();
        QElapsedTimer watch;
        watch.start();
        session_.reset();
        QVERIFY(watch.elapsed() < stopLimit);
    }
};

}  // namespace interfuse

QTEST_GUILESS_MAIN(interfuse::SessionTest)
#include "session_test.moc"
