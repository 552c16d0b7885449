// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What a session keeps of its runs, and the way back to one.
#include <QTest>

#include "tests/ui/session/session_desk.h"
#include "ui/document/recipe_changes.h"

namespace interfuse {

using namespace testing_tools;
using Kind = RunRecord::Kind;

class SessionHistoryTest : public SessionDesk {
    Q_OBJECT

  private Q_SLOTS:
    void init() { begin(); }
    void cleanup() { end(); }

    void everyRunIsKept() {
        QVERIFY(opens(tiny_));
        QVERIFY(calibrates());
        QCOMPARE(runs().size(), std::size_t{1});
        QCOMPARE(runs()[0].kind, Kind::calibration);
        QCOMPARE(runs()[0].samples, 6);
        QCOMPARE(runs()[0].device, QStringLiteral("cpu"));
        QVERIFY(runs()[0].complete && runs()[0].seconds > 0);
        QVERIFY(runs()[0].recipe == document().recipe());
        QCOMPARE(session_->calibrationSeconds(), runs()[0].seconds);
        edit([](Recipe& now) { now.interfuse.scaling = 2; });
        session_->exportModel(at("out"), false);
        QVERIFY(rests());
        QCOMPARE(failures_, QStringList());
        QCOMPARE(runs().size(), std::size_t{2});
        QCOMPARE(runs()[1].kind, Kind::exported);
        QCOMPARE(runs()[1].target, text("out"));
        QVERIFY(runs()[1].recipe == document().recipe());
        QVERIFY(*session_->history().table(runs()[1].id) ==
                *session_->history().table(runs()[0].id));
        // A run that was stopped, or failed, is none.
        session_->calibrateAnew();
        session_->stop();
        QVERIFY(rests());
        session_->exportModel(at("merge.yaml") / "out", false);
        QVERIFY(rests());
        QCOMPARE(failures_.size(), 1);
        QCOMPARE(runs().size(), std::size_t{2});
    }

    void anEvaluationBelongsToItsCalibrationWhileNothingIsShaped() {
        Recipe without = tiny_;
        without.interfuse.tasks.clear();
        QVERIFY(opens(without));
        QVERIFY(calibrates());
        // Tasks, names and options of a calibration to come shape nothing.
        edit([&](Recipe& now) { now.interfuse.tasks = tiny_.interfuse.tasks; });
        edit([](Recipe& now) { renameExpert(now, 0, "red"); });
        edit([](Recipe& now) { now.method.num_samples = 9; });
        QVERIFY(evaluates());
        QCOMPARE(runs().size(), std::size_t{1});
        QCOMPARE(accuracyOf(runs()[0]),
                 accuracyDirectly(document().recipe(), document().calibration()->table, 5));
        // One without the recipe's own model says nothing of it.
        ComparisonChoices others;
        others.merged = false;
        const auto before = runs()[0].results;
        QVERIFY(evaluates(5, others));
        QCOMPARE(runs().size(), std::size_t{1});
        QVERIFY(runs()[0].results == before);
        // In place of earlier ones.
        QVERIFY(evaluates(7));
        QCOMPARE(runs().size(), std::size_t{1});
        QCOMPARE(runs()[0].results->images[0], 7);
    }

    void anEvaluationOfAShapedModelIsARunOfItsOwn() {
        QVERIFY(opens(tiny_));
        QVERIFY(calibrates());
        edit([](Recipe& now) { now.interfuse.muted.insert("tuned"); });
        QVERIFY(evaluates());
        QCOMPARE(runs().size(), std::size_t{2});
        QVERIFY(!runs()[0].results);
        QCOMPARE(runs()[1].kind, Kind::evaluated);
        QVERIFY(runs()[1].recipe == document().recipe());
        QCOMPARE(runs()[1].samples, 6);
        QVERIFY(runs()[1].seconds > 0);
        QVERIFY(*session_->history().table(runs()[1].id) ==
                *session_->history().table(runs()[0].id));
        // Undone it is the calibration's again.
        document().undoStack().undo();
        QVERIFY(evaluates());
        QCOMPARE(runs().size(), std::size_t{2});
        QVERIFY(runs()[0].results);
        // What is shaped while it runs was not when it began.
        evaluations().compare(onlyMerged(), 3);
        edit([](Recipe& now) { now.interfuse.scaling = 3; });
        QVERIFY(rests());
        QCOMPARE(runs().size(), std::size_t{2});
        QCOMPARE(runs()[0].results->images[0], 3);
        // A method that needs no calibration is no calibration's.
        edit([](Recipe& now) { now.method.kind = MergeMethod::simple_average; });
        QVERIFY(evaluates());
        QCOMPARE(runs().size(), std::size_t{3});
        QCOMPARE(session_->history().tableState(runs()[2].id), RunHistory::TableState::none);
    }

    void evaluationsOfTwoCalibrationsAreNotMixedUp() {
        QVERIFY(opens(tiny_));
        QVERIFY(calibrates());
        const QString first = runs()[0].id;
        edit([](Recipe& now) { now.method.num_samples = 3; });
        QVERIFY(calibrates());
        QVERIFY(evaluates(5));
        QVERIFY(!runs()[0].results && runs()[1].results);
        session_->goBackTo(first);
        QCOMPARE(session_->calibrationSeconds(), runs()[0].seconds);
        QVERIFY(evaluates(4));
        QCOMPARE(runs().size(), std::size_t{2});
        QCOMPARE(runs()[0].results->images[0], 4);
        QCOMPARE(runs()[1].results->images[0], 5);
        // Begun for one, ended when the other is back.
        evaluations().compare(onlyMerged(), 3);
        document().undoStack().undo();
        QVERIFY(rests());
        QCOMPARE(runs()[0].results->images[0], 3);
        QCOMPARE(runs()[1].results->images[0], 5);
    }

    void anotherProjectGetsNoneOfIt() {
        QVERIFY(opens(tiny_));
        QVERIFY(calibrates());
        QCOMPARE(session_->save(text("merge.yaml")), QStringList());
        writeBytes(at("other.yaml"), recipe_to_yaml(tiny_));
        evaluations().compare({}, std::nullopt);
        QVERIFY(opens("other.yaml"));
        waitUntil([] { return false; }, 300);
        QVERIFY(runs().empty());
        QVERIFY(evaluations().comparison().models.empty());
        QVERIFY(opens("merge.yaml"));
        QCOMPARE(runs().size(), std::size_t{1});
        QVERIFY(!runs()[0].results);
    }

    void savedAndOpenedAgainItIsAllThere() {
        QVERIFY(opens(tiny_));
        QVERIFY(calibrates());
        edit([](Recipe& now) { now.method.gate_k = 3; });
        QVERIFY(calibrates());
        QVERIFY(evaluates());
        edit([](Recipe& now) { now.interfuse.scaling = 0.5; });
        QVERIFY(evaluates());
        session_->exportModel(at("out"), false);
        QVERIFY(rests());
        QCOMPARE(session_->save(text("merge.yaml")), QStringList());
        std::vector<RunRecord> before = runs();
        QCOMPARE(before.size(), std::size_t{4});
        const auto table = document().calibration()->table;
        restart();
        QVERIFY(opens("merge.yaml"));
        QVERIFY(runs() == before);
        QVERIFY(*document().calibration()->table == *table);
        QCOMPARE(notices_, QStringList());
        // The table is that of the second calibration, which goes on being the present one's.
        QCOMPARE(session_->calibrationSeconds(), before[1].seconds);
        edit([](Recipe& now) { now.interfuse.scaling = 1; });
        QVERIFY(evaluates(3));
        QCOMPARE(runs().size(), std::size_t{4});
        QCOMPARE(runs()[1].results->images[0], 3);
        // A project that was never saved has a history until it is closed.
        document().startNew();
        QVERIFY(runs().empty());
        QCOMPARE(session_->calibrationSeconds(), 0.0);
    }

    void aHistoryBeginsBeforeTheFirstSaving() {
        writeBytes(at("template.yaml"), recipe_to_yaml(tiny_));
        document().open(text("template.yaml"), /*asTemplate=*/true);
        QVERIFY(rests());
        QVERIFY(calibrates());
        QVERIFY(evaluates());
        QCOMPARE(session_->save(text("mine.yaml")), QStringList());
        const std::vector<RunRecord> before = runs();
        restart();
        QVERIFY(opens("mine.yaml"));
        QCOMPARE(runs().size(), std::size_t{1});
        QVERIFY(runs() == before);
    }

    void goesBackAndForth() {
        QVERIFY(opens(tiny_));
        QVERIFY(calibrates());
        const Recipe firstRecipe = document().recipe();
        const RoutingTable firstTable = *document().calibration()->table;
        edit([](Recipe& now) { now.method.gate_k = 2; });
        edit([](Recipe& now) { now.interfuse.scaling = 2; });
        QVERIFY(calibrates());
        const Recipe secondRecipe = document().recipe();
        const RoutingTable secondTable = *document().calibration()->table;
        QVERIFY(!(firstTable == secondTable));
        const int steps = document().undoStack().index();
        session_->goBackTo(runs()[0].id);
        QCOMPARE(document().undoStack().index(), steps + 1);
        QCOMPARE(document().undoStack().undoText(), QStringLiteral("Go back to Calibration 1"));
        QVERIFY(document().recipe() == firstRecipe);
        QVERIFY(*document().calibration()->table == firstTable);
        QCOMPARE(session_->state(), RunState::calibrated);
        QVERIFY(session_->figures()->routing.means == firstTable.mix({}, TokenSet::all).means);
        document().undoStack().undo();
        QVERIFY(document().recipe() == secondRecipe);
        QVERIFY(*document().calibration()->table == secondTable);
        QCOMPARE(session_->calibrationSeconds(), runs()[1].seconds);
        document().undoStack().redo();
        QVERIFY(document().recipe() == firstRecipe);
        QVERIFY(*document().calibration()->table == firstTable);
        QCOMPARE(session_->calibrationSeconds(), runs()[0].seconds);
        // There already: no step.
        session_->goBackTo(runs()[0].id);
        QCOMPARE(document().undoStack().index(), steps + 1);
        // What is calibrated after it is not lost by undoing.
        edit([](Recipe& now) { now.method.gate_k = 2; });
        edit([](Recipe& now) { now.method.num_samples = 4; });
        QVERIFY(calibrates());
        const RoutingTable third = *document().calibration()->table;
        document().undoStack().setIndex(steps);
        QVERIFY(document().recipe() == secondRecipe);
        QVERIFY(*document().calibration()->table == third);
        // And the table of every run is there to go to.
        session_->goBackTo(runs()[1].id);
        QVERIFY(*document().calibration()->table == secondTable);
    }

    void goesBackToAnExportAndAnEvaluation() {
        QVERIFY(opens(tiny_));
        QVERIFY(calibrates());
        const RoutingTable table = *document().calibration()->table;
        edit([](Recipe& now) { now.interfuse.scaling = 2; });
        session_->exportModel(at("out"), false);
        QVERIFY(rests());
        edit([](Recipe& now) { now.interfuse.scaling = 3; });
        QVERIFY(evaluates());
        edit([](Recipe& now) { now.method.kind = MergeMethod::simple_average; });
        session_->exportModel(at("average"), false);
        QVERIFY(rests());
        QCOMPARE(runs().size(), std::size_t{4});
        session_->goBackTo(runs()[1].id);
        QCOMPARE(document().recipe().interfuse.scaling, 2.0);
        QVERIFY(*document().calibration()->table == table);
        session_->goBackTo(runs()[2].id);
        QCOMPARE(document().recipe().interfuse.scaling, 3.0);
        session_->goBackTo(runs()[3].id);
        QCOMPARE(session_->state(), RunState::mergeable);
        document().undoStack().undo();
        document().undoStack().undo();
        QCOMPARE(document().recipe().interfuse.scaling, 2.0);
        QCOMPARE(session_->state(), RunState::calibrated);
        // Evaluated as it was calibrated, it is the calibration's.
        edit([](Recipe& now) { now.interfuse.scaling = 1; });
        QVERIFY(evaluates());
        QCOMPARE(runs().size(), std::size_t{4});
        QVERIFY(runs()[0].results);
        session_->exportModel(at("again"), false);
        QVERIFY(rests());
        QCOMPARE(failures_, QStringList());
    }

    void anExportHasTheResultsOfItsModel() {
        QVERIFY(opens(tiny_));
        QVERIFY(calibrates());
        edit([](Recipe& now) { now.interfuse.scaling = 2; });
        QVERIFY(evaluates());
        session_->exportModel(at("out"), false);
        QVERIFY(rests());
        QCOMPARE(runs().size(), std::size_t{3});
        QVERIFY(runs()[2].results && runs()[2].results == runs()[1].results);
        QCOMPARE(session_->lastExport()->target, text("out"));
        // Of another model nothing is known, until it is evaluated.
        edit([](Recipe& now) { now.interfuse.scaling = 3; });
        QVERIFY(session_->lastExport() == nullptr);
        session_->exportModel(at("other"), false);
        QVERIFY(rests());
        QVERIFY(!runs()[3].results);
        QVERIFY(evaluates());
        QVERIFY(runs()[3].results && runs()[3].results != runs()[2].results);
        QCOMPARE(runs()[3].results, runs()[4].results);
    }

    // The seed that was drawn is the table's, also where the run's recipe left it open.
    void goesBackToADrawnSeed() {
        Recipe recipe = tiny_;
        recipe.method.seed.reset();
        QVERIFY(opens(recipe));
        QVERIFY(calibrates());
        const std::uint64_t seed = document().calibration()->table->origin.seed;
        session_->exportModel(at("out"), false);
        QVERIFY(rests());
        edit([](Recipe& now) { now.method.gate_k = 2; });
        QVERIFY(calibrates());
        session_->goBackTo(runs()[1].id);
        QCOMPARE(session_->state(), RunState::calibrated);
        edit([&](Recipe& now) { now.method.seed = seed; });
        QCOMPARE(session_->state(), RunState::calibrated);
    }

    void aTableThatIsGoneIsSaid() {
        QVERIFY(opens(tiny_));
        QVERIFY(calibrates());
        QCOMPARE(session_->save(text("merge.yaml")), QStringList());
        const QString table = runs()[0].tableFile;
        edit([](Recipe& now) { now.method.gate_k = 2; });
        const Recipe before = document().recipe();
        QVERIFY(QFile::remove(runsFolderFor(text("merge.yaml")) + u'/' + table));
        restart();
        QVERIFY(opens("merge.yaml"));
        edit([](Recipe& now) { now.method.gate_k = 2; });
        session_->goBackTo(runs()[0].id);
        QCOMPARE(notices_.size(), 1);
        QVERIFY2(notices_[0].contains(table), qPrintable(notices_[0]));
        QVERIFY(document().recipe() == before);
    }
};

}  // namespace interfuse

QTEST_GUILESS_MAIN(interfuse::SessionHistoryTest)
#include "session_history_test.moc"
