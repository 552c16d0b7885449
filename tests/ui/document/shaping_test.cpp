// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/document/shaping.h"

#include <QTest>

#include "core/merge/coefficient_table.h"
#include "ui/document/project_document.h"
#include "ui/document/recipe_changes.h"

namespace interfuse {
namespace {

using Numbers = std::vector<double>;
const std::string module = "vision_model.encoder.layers.0.mlp.fc1";
const std::string other = "vision_model.encoder.layers.1.mlp.fc1";

Recipe threeExperts() {
    Recipe recipe;
    recipe.pretrained.path = "/models/base";
    for (const char* name : {"cars", "birds", "maps"}) {
        addExpert(recipe, std::filesystem::path("/models") / name);
        addDataset(recipe, std::filesystem::path("/data") / name);
    }
    return recipe;
}

// Shaped in every way that there is.
Recipe shaped() {
    Recipe recipe = threeExperts();
    setOverallScaling(recipe, 1.5);
    setExpertScaling(recipe, 2, 0.5);
    setMuted(recipe, 0, true);
    setMixtureWeight(recipe, 1, 4);
    recipe.interfuse.tokens = TokenSet::class_token;
    setCoefficient(recipe, module, 0, 0.25);
    setCoefficient(recipe, module, 1, -1);
    setCoefficient(recipe, other, 0, 0);
    return recipe;
}

}  // namespace

class ShapingTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void overallScalingIsTheOneNumber() {
        Recipe recipe = threeExperts();
        QCOMPARE(overallScaling(recipe), 1.0);
        const Recipe before = recipe;
        setOverallScaling(recipe, 1);
        QVERIFY(recipe == before);
        setOverallScaling(recipe, 0.3);
        QCOMPARE(std::get<double>(recipe.method.scaling_factor), 0.3);
        QCOMPARE(recipe.interfuse.scaling, 1.0);
        QCOMPARE(overallScaling(recipe), 0.3);
    }

    // A file may have both; what counts is their product.
    void overallScalingCountsBothKeys() {
        Recipe recipe = threeExperts();
        recipe.method.scaling_factor = 0.5;
        recipe.interfuse.scaling = 3;
        QCOMPARE(overallScaling(recipe), 1.5);
        setOverallScaling(recipe, 2);
        QCOMPARE(expert_factors(recipe), (Numbers{2, 2, 2}));
        recipe.method.scaling_factor = std::monostate();
        recipe.interfuse.scaling = 3;
        setOverallScaling(recipe, 1);
        QCOMPARE(expert_factors(recipe), (Numbers{1, 1, 1}));
    }

    void overallScalingLiesOverAList() {
        Recipe recipe = threeExperts();
        recipe.method.scaling_factor = Numbers{1, 2, 3};
        QCOMPARE(overallScaling(recipe), 1.0);
        setOverallScaling(recipe, 0.5);
        QCOMPARE(std::get<Numbers>(recipe.method.scaling_factor), (Numbers{1, 2, 3}));
        QCOMPARE(expert_factors(recipe), (Numbers{0.5, 1, 1.5}));
        QCOMPARE(expertScaling(recipe, 2), 3.0);
    }

    void oneExpertsScalingLeavesTheOthers() {
        Recipe recipe = threeExperts();
        setOverallScaling(recipe, 0.3);
        QCOMPARE(expertScaling(recipe, 1), 1.0);
        const Recipe before = recipe;
        setExpertScaling(recipe, 1, 1);
        QVERIFY(recipe == before);
        setExpertScaling(recipe, 1, 2);
        QCOMPARE(expert_factors(recipe), (Numbers{0.3, 0.6, 0.3}));
        QCOMPARE(overallScaling(recipe), 0.3);
        QCOMPARE(expertScaling(recipe, 1), 2.0);
        setOverallScaling(recipe, 1);
        QCOMPARE(expert_factors(recipe), (Numbers{1, 2, 1}));
    }

    void mutes() {
        Recipe recipe = threeExperts();
        setMuted(recipe, 1, true);
        QVERIFY(isMuted(recipe, 1));
        QVERIFY(!isMuted(recipe, 0));
        QCOMPARE(expert_factors(recipe), (Numbers{1, 0, 1}));
        setMuted(recipe, 1, false);
        QVERIFY(recipe == threeExperts());
    }

    void solo() {
        Recipe recipe = threeExperts();
        QVERIFY(!isSolo(recipe, 0));
        toggleSolo(recipe, 2);
        QVERIFY(isSolo(recipe, 2));
        QVERIFY(!isSolo(recipe, 0));
        QCOMPARE(expert_factors(recipe), (Numbers{0, 0, 1}));
        toggleSolo(recipe, 1);
        QVERIFY(isSolo(recipe, 1));
        toggleSolo(recipe, 1);
        QVERIFY(recipe == threeExperts());
        // Muting all others one by one is the same.
        setMuted(recipe, 0, true);
        setMuted(recipe, 2, true);
        QVERIFY(isSolo(recipe, 1));
        // Where all are muted, or there is only one, none is solo.
        setMuted(recipe, 1, true);
        QVERIFY(!isSolo(recipe, 1));
        toggleSolo(recipe, 1);
        QVERIFY(isSolo(recipe, 1));
        Recipe one;
        addExpert(one, "/models/cars");
        QVERIFY(!isSolo(one, 0));
    }

    void mixture() {
        Recipe recipe = threeExperts();
        QCOMPARE(mixtureWeight(recipe, 0), 1.0);
        for (const double share : mixtureShares(recipe))
            QCOMPARE(share, 1.0 / 3);
        setMixtureWeight(recipe, 0, 1);
        QVERIFY(recipe.interfuse.mixture.empty());
        setMixtureWeight(recipe, 1, 6);
        QCOMPARE(recipe.interfuse.mixture.size(), std::size_t{3});
        QCOMPARE(mixtureShares(recipe), (Numbers{0.125, 0.75, 0.125}));
        QCOMPARE(mixtureWeight(recipe, 1), 6.0);
        resetMixture(recipe);
        QVERIFY(recipe == threeExperts());
    }

    void aDatasetThatAMixtureDoesNotNameWeighsNothing() {
        Recipe recipe = threeExperts();
        recipe.interfuse.mixture["birds"] = 2;
        QCOMPARE(mixtureWeight(recipe, 0), 0.0);
        QCOMPARE(mixtureShares(recipe), (Numbers{0, 1, 0}));
        setMixtureWeight(recipe, 0, 2);
        QCOMPARE(mixtureShares(recipe), (Numbers{0.5, 0.5, 0}));
    }

    void theLastWeightStays() {
        Recipe recipe = threeExperts();
        setMixtureWeight(recipe, 0, 0);
        setMixtureWeight(recipe, 1, 0);
        setMixtureWeight(recipe, 2, 0.01);
        setMixtureWeight(recipe, 2, 0);
        QCOMPARE(mixtureWeight(recipe, 2), 0.01);
        QCOMPARE(mixtureShares(recipe), (Numbers{0, 0, 1}));
        Recipe one;
        addDataset(one, "/data/cars");
        setMixtureWeight(one, 0, 0);
        QVERIFY(one.interfuse.mixture.empty());
    }

    void cells() {
        Recipe recipe = threeExperts();
        QVERIFY(!editedCoefficient(recipe, module, 0));
        setCoefficient(recipe, module, 0, 0.5);
        setCoefficient(recipe, module, 1, 0);
        setCoefficient(recipe, other, 1, -2);
        QCOMPARE(editedCoefficient(recipe, module, 0), std::optional(0.5));
        QCOMPARE(editedCoefficient(recipe, module, 1), std::optional(0.0));
        QVERIFY(!editedCoefficient(recipe, module, 2));
        QVERIFY(!editedCoefficient(recipe, other, 0));
        QCOMPARE(editedCoefficients(recipe), std::size_t{3});
        clearCoefficient(recipe, module, 2);
        clearCoefficient(recipe, "absent", 0);
        QCOMPARE(editedCoefficients(recipe), std::size_t{3});
        clearCoefficient(recipe, other, 1);
        QVERIFY(!recipe.interfuse.coefficients.contains(other));
        clearCoefficients(recipe);
        QVERIFY(recipe == threeExperts());
    }

    void isShapedByAnyOfIt_data() {
        using Change = std::function<void(Recipe&)>;
        QTest::addColumn<Change>("change");
        QTest::newRow("overall") << Change([](Recipe& r) { setOverallScaling(r, 0.9); });
        QTest::newRow("in its own key") << Change([](Recipe& r) { r.interfuse.scaling = 2; });
        QTest::newRow("expert") << Change([](Recipe& r) { setExpertScaling(r, 2, 1.1); });
        QTest::newRow("mute") << Change([](Recipe& r) { setMuted(r, 0, true); });
        QTest::newRow("mixture") << Change([](Recipe& r) { setMixtureWeight(r, 0, 2); });
        QTest::newRow("tokens") << Change(
            [](Recipe& r) { r.interfuse.tokens = TokenSet::class_token; });
        QTest::newRow("cell") << Change([](Recipe& r) { setCoefficient(r, module, 0, 1); });
    }
    void isShapedByAnyOfIt() {
        QFETCH(std::function<void(Recipe&)>, change);
        Recipe recipe = threeExperts();
        QVERIFY(!isShaped(recipe));
        change(recipe);
        QVERIFY(isShaped(recipe));
        resetShaping(recipe);
        QVERIFY(!isShaped(recipe));
        QCOMPARE(expert_factors(recipe), (Numbers{1, 1, 1}));
    }

    void resetLeavesEverythingElse() {
        Recipe recipe = shaped();
        recipe.method.num_samples = 17;
        recipe.interfuse.colors["cars"] = "#102030";
        resetShaping(recipe);
        Recipe expected = threeExperts();
        expected.method.scaling_factor = 1.0;
        expected.method.num_samples = 17;
        expected.interfuse.colors["cars"] = "#102030";
        QVERIFY(recipe == expected);
        // Where nothing is shaped, nothing is written either.
        Recipe plain = threeExperts();
        resetShaping(plain);
        QVERIFY(plain == threeExperts());
    }

    void aRenamedExpertKeepsItsShape() {
        Recipe recipe = shaped();
        const Numbers factors = expert_factors(recipe);
        renameExpert(recipe, 0, "vehicles");
        QVERIFY(isMuted(recipe, 0));
        QVERIFY(!recipe.interfuse.muted.contains("cars"));
        QCOMPARE(editedCoefficient(recipe, module, 0), std::optional(0.25));
        QCOMPARE(editedCoefficient(recipe, other, 0), std::optional(0.0));
        QCOMPARE(editedCoefficients(recipe), std::size_t{3});
        QCOMPARE(expert_factors(recipe), factors);
        // A dataset of the same name is another matter.
        QVERIFY(recipe.interfuse.mixture.contains("cars"));
        renameDataset(recipe, 1, "animals");
        QCOMPARE(mixtureWeight(recipe, 1), 4.0);
    }

    void aRemovedExpertTakesItsShapeAlong() {
        Recipe recipe = shaped();
        removeExpert(recipe, 0);
        QVERIFY(recipe.interfuse.muted.empty());
        QVERIFY(!recipe.interfuse.coefficients.contains(other));
        QCOMPARE(editedCoefficient(recipe, module, 0), std::optional(-1.0));
        QCOMPARE(editedCoefficients(recipe), std::size_t{1});
        QCOMPARE(expert_factors(recipe), (Numbers{1.5, 0.75}));
        // One that comes under the old name begins as any other.
        addExpert(recipe, "/models/cars");
        QVERIFY(!isMuted(recipe, 2));
        QVERIFY(!editedCoefficient(recipe, module, 2));
    }

    void removingTheLastThatIsHeardUnmutesTheOthers() {
        Recipe recipe = threeExperts();
        toggleSolo(recipe, 1);
        removeExpert(recipe, 0);
        QVERIFY(isSolo(recipe, 0));
        removeExpert(recipe, 0);
        QVERIFY(recipe.interfuse.muted.empty());
        // Where all were muted on purpose they stay so.
        Recipe silent = threeExperts();
        for (std::size_t i = 0; i < 3; ++i)
            setMuted(silent, i, true);
        removeExpert(silent, 0);
        QCOMPARE(silent.interfuse.muted.size(), std::size_t{2});
    }

    void aMovedExpertKeepsItsShape() {
        Recipe recipe = shaped();
        moveExpert(recipe, 0, 2);
        QVERIFY(isMuted(recipe, 2));
        QCOMPARE(editedCoefficient(recipe, module, 2), std::optional(0.25));
        QCOMPARE(expert_factors(recipe), (Numbers{1.5, 0.75, 0}));
        moveDataset(recipe, 1, 0);
        QCOMPARE(mixtureWeight(recipe, 0), 4.0);
    }

    void anAddedDatasetWeighsWhatOthersDo() {
        Recipe recipe = threeExperts();
        setMixtureWeight(recipe, 1, 4);
        addDataset(recipe, "/data/more");
        QCOMPARE(mixtureWeight(recipe, 3), 2.0);
        removeDataset(recipe, 1);
        QCOMPARE(mixtureShares(recipe), (Numbers{0.25, 0.25, 0.5}));
        Recipe plain = threeExperts();
        addDataset(plain, "/data/more");
        QVERIFY(plain.interfuse.mixture.empty());
    }

    void aFinishedEditIsAStepOfItsOwn() {
        ProjectDocument document;
        const auto scale = [&](double factor) {
            document.edit(
                QStringLiteral("scale"), [=](Recipe& r) { setOverallScaling(r, factor); },
                EditKey::overallScaling);
        };
        scale(0.1);
        scale(0.2);
        document.finishEdit();
        document.finishEdit();
        scale(0.3);
        scale(0.4);
        QCOMPARE(document.undoStack().count(), 2);
        document.undoStack().undo();
        QCOMPARE(overallScaling(document.recipe()), 0.2);
        // After an undo too the next edit joins no step that was finished.
        document.finishEdit();
        scale(0.5);
        QCOMPARE(document.undoStack().count(), 2);
        document.undoStack().undo();
        QCOMPARE(overallScaling(document.recipe()), 0.2);
        document.undoStack().undo();
        QCOMPARE(overallScaling(document.recipe()), 1.0);
    }

    void undoBringsBackWhatWentWithAnExpert() {
        ProjectDocument document;
        const Recipe before = shaped();
        document.edit(QStringLiteral("shape"), [&](Recipe& recipe) { recipe = before; });
        document.edit(QStringLiteral("rename"), [](Recipe& r) { renameExpert(r, 0, "vehicles"); });
        document.edit(QStringLiteral("remove"), [](Recipe& r) { removeExpert(r, 0); });
        document.edit(QStringLiteral("remove"), [](Recipe& r) { removeDataset(r, 1); });
        QCOMPARE(editedCoefficients(document.recipe()), std::size_t{1});
        QCOMPARE(document.recipe().interfuse.mixture.size(), std::size_t{2});
        document.undoStack().setIndex(1);
        QVERIFY(document.recipe() == before);
    }
};

}  // namespace interfuse

QTEST_GUILESS_MAIN(interfuse::ShapingTest)
#include "shaping_test.moc"
