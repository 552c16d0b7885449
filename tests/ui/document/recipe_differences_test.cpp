// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
// In what two recipes differ: every part of a recipe is told, in short phrases.
#include <QtTest>
#include <functional>

#include "tests/ui/support/some_runs.h"
#include "ui/document/recipe_differences.h"

namespace interfuse {

class RecipeDifferencesTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void equalRecipesDifferInNothing();
    void onePhraseForEachPart_data();
    void onePhraseForEachPart();
    void thereAndBack();
    void manyCellsAreCounted();
    void whatMakesNoModelIsLeftAside();
};

using Change = std::function<void(Recipe&)>;

}  // namespace interfuse

Q_DECLARE_METATYPE(interfuse::Change)

namespace interfuse {

void RecipeDifferencesTest::equalRecipesDifferInNothing() {
    QCOMPARE(recipeDifferences(someRecipe("/pool"), someRecipe("/pool")), QStringList());
}

void RecipeDifferencesTest::onePhraseForEachPart_data() {
    QTest::addColumn<Change>("change");
    QTest::addColumn<QStringList>("says");
    const auto row = [](const char* name, Change change, const QStringList& says) {
        QTest::newRow(name) << std::move(change) << says;
    };
    row("scaling", [](Recipe& r) { r.method.scaling_factor = 2.5; },
        {QStringLiteral("scaling_factor null → 2.5")});
    row("scaling list",
        [](Recipe& r) {
            r.method.scaling_factor = std::vector{1.0, 0.25};
        },
        {QStringLiteral("scaling_factor null → [1, 0.25]")});
    row("samples", [](Recipe& r) { r.method.num_samples = 256; },
        {QStringLiteral("num_samples 32 → 256")});
    row("gate", [](Recipe& r) { r.method.gate_k = 8; }, {QStringLiteral("gate_k 16 → 8")});
    row("average", [](Recipe& r) { r.method.average_experts = true; },
        {QStringLiteral("average_experts false → true")});
    row("seed", [](Recipe& r) { r.method.seed.reset(); }, {QStringLiteral("seed 3 → null")});
    row("method", [](Recipe& r) { r.method.kind = MergeMethod::ties; },
        {QStringLiteral("method AdaSVD → TIES")});
    row("threshold", [](Recipe& r) { r.method.threshold = 10; },
        {QStringLiteral("threshold 20 → 10")});
    row("muted", [](Recipe& r) { r.interfuse.muted = {"svhn"}; }, {QStringLiteral("muted: svhn")});
    row("overall", [](Recipe& r) { r.interfuse.scaling = 0.5; },
        {QStringLiteral("scaling 1 → 0.5")});
    row("tokens", [](Recipe& r) { r.interfuse.tokens = TokenSet::class_token; },
        {QStringLiteral("tokens all → class")});
    row("mixture",
        [](Recipe& r) {
            r.interfuse.mixture = {{"digits", 3.0}, {"signs", 1.0}};
        },
        {QStringLiteral("weight of digits: 1 → 3")});
    row("cell",
        [](Recipe& r) {
            r.interfuse.coefficients = {{module_name({1, LinearKind::fc1}), {{"mnist", 0.5}}}};
        },
        {QStringLiteral("layers.1.mlp.fc1, mnist: by routing → 0.5")});
    row("tolerance", [](Recipe& r) { r.interfuse.tolerance = 1e-3; },
        {QStringLiteral("tolerance null → 0.001")});
    row("precision", [](Recipe& r) { r.interfuse.precision = "fast"; },
        {QStringLiteral("precision exact → fast")});
    row("another expert",
        [](Recipe& r) {
            r.experts.push_back({"dtd", "/pool/dtd"});
        },
        {QStringLiteral("with the expert dtd")});
    row("one expert less", [](Recipe& r) { r.experts.pop_back(); },
        {QStringLiteral("without the expert svhn")});
    row("expert's folder", [](Recipe& r) { r.experts[0].path = "/pool/mnist2"; },
        {QStringLiteral("expert mnist: /pool/mnist → /pool/mnist2")});
    row("order", [](Recipe& r) { std::swap(r.experts[0], r.experts[1]); },
        {QStringLiteral("order of the experts: [mnist, svhn] → [svhn, mnist]")});
    row("pretrained", [](Recipe& r) { r.pretrained.path = "/other"; },
        {QStringLiteral("pretrained /pool/pretrained → /other")});
    row("split", [](Recipe& r) { r.train_datasets[0].split = "test"; },
        {QStringLiteral("split of digits: train → test")});
    row("configuration", [](Recipe& r) { r.train_datasets[0].configuration = "small"; },
        {QStringLiteral("configuration of digits: null → small")});
    row("dataset", [](Recipe& r) { r.train_datasets.pop_back(); },
        {QStringLiteral("calibration data: without signs")});
    row("test data",
        [](Recipe& r) {
            r.taskpool.test_datasets.push_back({"mnist", "/m", "test"});
        },
        {QStringLiteral("test data: with mnist")});
    row("tasks", [](Recipe& r) { r.interfuse.tasks = "/t.yaml"; },
        {QStringLiteral("tasks none → /t.yaml")});
}

void RecipeDifferencesTest::onePhraseForEachPart() {
    QFETCH(Change, change);
    QFETCH(QStringList, says);
    const Recipe before = someRecipe("/pool");
    Recipe after = before;
    change(after);
    QCOMPARE(recipeDifferences(before, after), says);
    QCOMPARE(recipeDifferences(after, before).size(), says.size());
}

void RecipeDifferencesTest::thereAndBack() {
    Recipe before = someRecipe("/pool"), after = before;
    before.interfuse.muted = {"mnist"};
    after.interfuse.muted = {"svhn"};
    before.interfuse.mixture = {{"digits", 2.0}, {"signs", 1.0}};
    before.interfuse.models["mnist"] = {"aa", 1};
    after.interfuse.models["mnist"] = {"bb", 1};
    after.interfuse.models["svhn"] = {"cc", 1};  // not recorded before: nothing to tell
    QCOMPARE(recipeDifferences(before, after),
             (QStringList{QStringLiteral("muted: svhn"), QStringLiteral("no longer muted: mnist"),
                          QStringLiteral("weights of the datasets as calibrated"),
                          QStringLiteral("other content of mnist")}));
}

void RecipeDifferencesTest::manyCellsAreCounted() {
    const Recipe before = someRecipe("/pool");
    Recipe after = before;
    for (const LinearKind kind : linear_kinds)
        after.interfuse.coefficients[module_name({0, kind})] = {{"mnist", 0.5}, {"svhn", 1}};
    QCOMPARE(recipeDifferences(before, after),
             QStringList{QStringLiteral("coefficients set by hand: 12 differ")});
}

void RecipeDifferencesTest::whatMakesNoModelIsLeftAside() {
    const Recipe before = someRecipe("/pool");
    Recipe after = before;
    after.interfuse.colors["mnist"] = "#123456";
    after.merged_model_save_path = "/elsewhere";
    QCOMPARE(recipeDifferences(before, after), QStringList());
}

}  // namespace interfuse

QTEST_GUILESS_MAIN(interfuse::RecipeDifferencesTest)
#include "recipe_differences_test.moc"
