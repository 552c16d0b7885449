// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/session/effective_merge.h"

#include <QTest>

#include "tests/ui/support/some_runs.h"
#include "ui/document/recipe_changes.h"
#include "ui/document/shaping.h"

namespace interfuse {

class EffectiveMergeTest : public QObject {
    Q_OBJECT

    using Change = std::function<void(Recipe&)>;
    // Whether a recipe makes the same model after the change, from the same routing.
    static bool same(const Change& change, MergeMethod kind = MergeMethod::ada_svd) {
        Recipe before = someRecipe("/models");
        before.method.kind = kind;
        Recipe after = before;
        change(after);
        const auto routing = someTable(0.2);
        return effectiveMerge(before, routing) == effectiveMerge(after, routing);
    }

  private Q_SLOTS:
    void shapingMakesAnotherModel() {
        const std::string module = someTable(0.2)->modules()[3];
        QVERIFY(!same([](Recipe& now) { now.interfuse.scaling = 2; }));
        QVERIFY(!same([](Recipe& now) { now.method.scaling_factor = 2.0; }));
        QVERIFY(!same([](Recipe& now) { setExpertScaling(now, 1, 0.5); }));
        QVERIFY(!same([](Recipe& now) { setMuted(now, 0, true); }));
        QVERIFY(!same([](Recipe& now) { setMixtureWeight(now, 0, 3); }));
        QVERIFY(!same([](Recipe& now) { now.interfuse.tokens = TokenSet::class_token; }));
        QVERIFY(!same([&](Recipe& now) { setCoefficient(now, module, 0, 0.25); }));
        QVERIFY(!same([](Recipe& now) { now.method.average_experts = true; }));
        QVERIFY(!same([](Recipe& now) { now.method.kind = MergeMethod::ties; }));
    }

    void whatIsStoredIsPartOfTheModel() {
        QVERIFY(!same([](Recipe& now) { now.interfuse.exporting.dtype = "float16"; }));
        QVERIFY(!same([](Recipe& now) { now.interfuse.exporting.form = ExportForm::lora; }));
        // The tower within a whole model is the same, and so it is in shards.
        QVERIFY(same([](Recipe& now) { now.interfuse.exporting.form = ExportForm::clip_model; }));
        QVERIFY(same([](Recipe& now) { now.interfuse.exporting.shard_bytes = 1000; }));
        QVERIFY(same([](Recipe& now) { now.interfuse.exporting.rank = 8; }));
    }

    void namesFormsAndWhatACalibrationNeedsDoNot() {
        QVERIFY(same([](Recipe& now) { now.method.scaling_factor = 1.0; }));
        QVERIFY(same([](Recipe& now) { now.method.scaling_factor = std::vector<double>{1, 1}; }));
        QVERIFY(same([](Recipe& now) {
            now.method.scaling_factor = 2.0;
            now.interfuse.scaling = 0.5;
        }));
        QVERIFY(same([](Recipe& now) { now.method.num_samples = 99; }));
        QVERIFY(same([](Recipe& now) { now.method.seed.reset(); }));
        QVERIFY(same([](Recipe& now) { now.method.threshold = 50; }));
        QVERIFY(same([](Recipe& now) { now.interfuse.tasks = "/tasks.yaml"; }));
        QVERIFY(same([](Recipe& now) { now.interfuse.colors["mnist"] = "#000000"; }));
        // Of a shaped one, too.
        Recipe shaped = someRecipe("/models");
        setMuted(shaped, 0, true);
        setMixtureWeight(shaped, 1, 4);
        const auto routing = someTable(0.2);
        setCoefficient(shaped, routing->modules()[0], 1, 0.5);
        Recipe renamed = shaped;
        renameExpert(renamed, 0, "digits");
        renameExpert(renamed, 1, "mnist");
        renameDataset(renamed, 1, "traffic");
        QVERIFY(!(renamed == shaped));
        QVERIFY(effectiveMerge(renamed, routing) == effectiveMerge(shaped, routing));
        for (auto& [dataset, weight] : renamed.interfuse.mixture)
            weight *= 2;
        QVERIFY(effectiveMerge(renamed, routing) == effectiveMerge(shaped, routing));
        // A slider that was dragged there and back: the shares are those of the samples again.
        Recipe back = shaped;
        setMixtureWeight(back, 1, 1);
        QVERIFY(!back.interfuse.mixture.empty());
        resetMixture(shaped);
        QVERIFY(effectiveMerge(back, routing) == effectiveMerge(shaped, routing));
    }

    void everyMethodHasItsOwnOptions() {
        const Change factor = [](Recipe& now) { now.method.scaling_factor = 0.7; };
        const Change usual = [](Recipe& now) { now.method.scaling_factor = 0.3; };
        const Change threshold = [](Recipe& now) { now.method.threshold = 50; };
        const Change muted = [](Recipe& now) { setMuted(now, 0, true); };
        QVERIFY(same(factor, MergeMethod::simple_average));
        QVERIFY(same(threshold, MergeMethod::simple_average));
        QVERIFY(same(muted, MergeMethod::simple_average));
        QVERIFY(!same(factor, MergeMethod::task_arithmetic));
        QVERIFY(same(usual, MergeMethod::task_arithmetic));
        QVERIFY(same(threshold, MergeMethod::task_arithmetic));
        QVERIFY(same(muted, MergeMethod::task_arithmetic));
        QVERIFY(!same(factor, MergeMethod::ties));
        QVERIFY(!same(threshold, MergeMethod::ties));
        QVERIFY(
            !same([](Recipe& now) { now.method.merge_func = TiesMerge::max; }, MergeMethod::ties));
        QVERIFY(!same([](Recipe& now) { now.method.remove_keys = {"bias"}; }, MergeMethod::ties));
        QVERIFY(same(muted, MergeMethod::ties));
    }

    void routingCountsByWhatIsInIt() {
        const Recipe recipe = someRecipe("/models");
        QVERIFY(effectiveMerge(recipe, someTable(0.2)) == effectiveMerge(recipe, someTable(0.2)));
        QVERIFY(
            !(effectiveMerge(recipe, someTable(0.2)) == effectiveMerge(recipe, someTable(0.3))));
        QVERIFY(!(effectiveMerge(recipe, someTable(0.2)) == effectiveMerge(recipe, nullptr)));
        Recipe average = recipe;
        average.method.kind = MergeMethod::simple_average;
        QVERIFY(effectiveMerge(average, someTable(0.2)) == effectiveMerge(average, nullptr));
        const auto other = [](double lean) { return someTable(lean, {"red", "green"}); };
        QVERIFY(sameRouting(someTable(0.2), other(0.2)));
        QVERIFY(!sameRouting(someTable(0.2), other(0.3)));
        QVERIFY(!sameRouting(someTable(0.2), someTable(0.2, {"one"})));
        QVERIFY(!sameRouting(someTable(0.2), someTable(0.2, {"mnist", "svhn"}, 3)));
        QVERIFY(sameRouting(nullptr, nullptr));
    }
};

}  // namespace interfuse

QTEST_GUILESS_MAIN(interfuse::EffectiveMergeTest)
#include "effective_merge_test.moc"
