// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/document/recipe_changes.h"

#include <QTest>

namespace interfuse {
namespace {

using Names = std::vector<std::string>;
using Numbers = std::vector<double>;

template <typename Source>
Names namesOf(const std::vector<Source>& sources) {
    Names names;
    for (const Source& source : sources)
        names.push_back(source.name);
    return names;
}

Recipe threeExperts() {
    Recipe recipe;
    recipe.pretrained.path = "/models/base";
    for (const char* name : {"cars", "birds", "maps"}) {
        addExpert(recipe, std::filesystem::path("/models") / name);
        addDataset(recipe, std::filesystem::path("/data") / name);
        recipe.interfuse.models[name] = {std::string("hash of ") + name, 1};
        recipe.interfuse.datasets[name] = {std::string("images of ") + name, 2};
        recipe.interfuse.mixture[name] = 1;
    }
    return recipe;
}

Numbers scalingList(const Recipe& recipe) {
    return std::get<Numbers>(recipe.method.scaling_factor);
}

QString problem(const Recipe& recipe, const char* name, bool isExpert, std::size_t row) {
    return QString::fromStdString(nameProblem(recipe, name, isExpert, row));
}

}  // namespace

class RecipeChangesTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void expertsAreNamedByTheirFolders_data() {
        QTest::addColumn<QString>("folder");
        QTest::addColumn<QString>("name");
        QTest::newRow("plain") << "/models/cars"
                               << "cars";
        QTest::newRow("with a slash at the end") << "/models/cars/"
                                                 << "cars";
        QTest::newRow("with dots") << "/models/old/../cars/."
                                   << "cars";
        QTest::newRow("a word that says nothing") << "/models/cars/checkpoint"
                                                  << "cars";
        QTest::newRow("the word for the pretrained model") << "/models/_pretrained_"
                                                           << "pretrained_";
        QTest::newRow("what a name may not hold") << "/models/a,b\"c'd"
                                                  << "a-b-c-d";
        QTest::newRow("nothing that a name may hold") << "/models/__"
                                                      << "expert";
    }
    void expertsAreNamedByTheirFolders() {
        QFETCH(QString, folder);
        QFETCH(QString, name);
        Recipe recipe;
        addExpert(recipe, folder.toStdString());
        QCOMPARE(QString::fromStdString(recipe.experts[0].name), name);
        QCOMPARE(recipe.experts[0].path, std::filesystem::path(folder.toStdString()));
    }

    void namesStayUnique() {
        Recipe recipe;
        for (int i = 0; i < 3; ++i) {
            addExpert(recipe, "/models/cars");
            addDataset(recipe, "/data/cars");
        }
        QCOMPARE(namesOf(recipe.experts), (Names{"cars", "cars-2", "cars-3"}));
        QCOMPARE(namesOf(recipe.train_datasets), (Names{"cars", "cars-2", "cars-3"}));
        QCOMPARE(QString::fromStdString(recipe.train_datasets[0].split), QStringLiteral("train"));
    }

    void thePretrainedModelKeepsItsName() {
        Recipe recipe = threeExperts();
        recipe.pretrained.name = "base";
        recipe.interfuse.models["base"] = {"hash of base", 3};
        setPretrained(recipe, "/models/other");
        QVERIFY((recipe.pretrained == ModelSource{"_pretrained_", "/models/other"}));
        QVERIFY(!recipe.interfuse.models.contains("base"));
        QCOMPARE(recipe.interfuse.models.size(), std::size_t{3});
        clearPretrained(recipe);
        QVERIFY(recipe.pretrained.path.empty());
    }

    void aRemovedExpertTakesAlongWhatBelongsToIt() {
        Recipe recipe = threeExperts();
        recipe.method.scaling_factor = Numbers{1, 2, 3};
        removeExpert(recipe, 1);
        QCOMPARE(namesOf(recipe.experts), (Names{"cars", "maps"}));
        QCOMPARE(scalingList(recipe), (Numbers{1, 3}));
        QVERIFY(!recipe.interfuse.models.contains("birds"));
        QCOMPARE(recipe.train_datasets.size(), std::size_t{3});
        removeExpert(recipe, 7);
        QCOMPARE(recipe.experts.size(), std::size_t{2});
        removeExpert(recipe, 0);
        removeExpert(recipe, 0);
        QVERIFY(std::holds_alternative<std::monostate>(recipe.method.scaling_factor));
    }

    void aRemovedDatasetTakesAlongWhatBelongsToIt() {
        Recipe recipe = threeExperts();
        removeDataset(recipe, 0);
        QCOMPARE(namesOf(recipe.train_datasets), (Names{"birds", "maps"}));
        QVERIFY(!recipe.interfuse.datasets.contains("cars"));
        QVERIFY(!recipe.interfuse.mixture.contains("cars"));
        QVERIFY(recipe.interfuse.models.contains("cars"));
        QCOMPARE(recipe.interfuse.mixture.size(), std::size_t{2});
        removeDataset(recipe, 9);
        QCOMPARE(recipe.train_datasets.size(), std::size_t{2});
    }

    void aMixtureThatWeighsNothingGoes() {
        Recipe recipe = threeExperts();
        recipe.interfuse.mixture = {{"cars", 2}, {"birds", 0}};
        removeDataset(recipe, 0);
        QVERIFY(recipe.interfuse.mixture.empty());
    }

    void aColourGoesWithItsExpert() {
        Recipe recipe = threeExperts();
        recipe.interfuse.colors = {{"cars", "#102030"}, {"birds", "#405060"}};
        renameExpert(recipe, 0, "vehicles");
        QCOMPARE(QString::fromStdString(recipe.interfuse.colors.at("vehicles")),
                 QStringLiteral("#102030"));
        removeExpert(recipe, 1);
        QCOMPARE(recipe.interfuse.colors.size(), std::size_t{1});
    }

    void movingKeepsRowsTogether() {
        Recipe recipe = threeExperts();
        recipe.method.scaling_factor = Numbers{1, 2, 3};
        moveExpert(recipe, 0, 2);
        QCOMPARE(namesOf(recipe.experts), (Names{"birds", "maps", "cars"}));
        QCOMPARE(scalingList(recipe), (Numbers{2, 3, 1}));
        moveExpert(recipe, 2, 1);
        QCOMPARE(namesOf(recipe.experts), (Names{"birds", "cars", "maps"}));
        QCOMPARE(scalingList(recipe), (Numbers{2, 1, 3}));
        moveDataset(recipe, 2, 0);
        QCOMPARE(namesOf(recipe.train_datasets), (Names{"maps", "cars", "birds"}));
        const Recipe before = recipe;
        moveExpert(recipe, 0, 3);
        moveDataset(recipe, 5, 0);
        QVERIFY(recipe == before);
    }

    void anotherSplitForgetsWhatWasRecorded() {
        Recipe recipe = threeExperts();
        setSplit(recipe, 1, "test");
        QCOMPARE(QString::fromStdString(recipe.train_datasets[1].split), QStringLiteral("test"));
        QVERIFY(!recipe.interfuse.datasets.contains("birds"));
        QCOMPARE(recipe.interfuse.datasets.size(), std::size_t{2});
    }

    void renamingKeepsWhatWasRecorded() {
        Recipe recipe = threeExperts();
        renameExpert(recipe, 0, "vehicles");
        QVERIFY(!recipe.interfuse.models.contains("cars"));
        QCOMPARE(QString::fromStdString(recipe.interfuse.models.at("vehicles").hash),
                 QStringLiteral("hash of cars"));
        QVERIFY(recipe.interfuse.datasets.contains("cars"));  // a dataset's name is another matter
        recipe.interfuse.mixture["cars"] = 5;
        renameDataset(recipe, 0, "roads");
        QCOMPARE(recipe.interfuse.mixture.at("roads"), 5.0);
        QCOMPARE(QString::fromStdString(recipe.interfuse.datasets.at("roads").hash),
                 QStringLiteral("images of cars"));
        QVERIFY(!recipe.interfuse.mixture.contains("cars"));
        QCOMPARE(namesOf(recipe.train_datasets), (Names{"roads", "birds", "maps"}));
    }

    void someNamesCannotBeGiven() {
        const Recipe recipe = threeExperts();
        QVERIFY(!problem(recipe, "", true, 0).isEmpty());
        QVERIFY(!problem(recipe, " ", false, 0).isEmpty());
        QVERIFY(problem(recipe, "a,b", true, 0).contains(QStringLiteral("comma")));
        QVERIFY(problem(recipe, "birds", true, 0).contains(QStringLiteral("Another row")));
        QVERIFY(problem(recipe, "birds", false, 0).contains(QStringLiteral("Another row")));
        QVERIFY(problem(recipe, "_pretrained_", true, 0).contains(QStringLiteral("special")));
        QCOMPARE(problem(recipe, "cars", true, 0), QString());  // its own
        QCOMPARE(problem(recipe, "vehicles", true, 0), QString());
    }

    void scalingHasTwoForms() {
        Recipe recipe = threeExperts();
        QCOMPARE(scalingOf(recipe, 1), 1.0);
        QVERIFY(!hasScalingPerExpert(recipe));
        setScaling(recipe, 0.3);
        QCOMPARE(scalingOf(recipe, 2), 0.3);
        setScalingPerExpert(recipe, true);
        QCOMPARE(scalingList(recipe), (Numbers{0.3, 0.3, 0.3}));
        setScalingOf(recipe, 1, 2);
        QCOMPARE(scalingList(recipe), (Numbers{0.3, 2, 0.3}));
        QCOMPARE(scalingOf(recipe, 1), 2.0);
        addExpert(recipe, "/models/more");
        QCOMPARE(scalingList(recipe), (Numbers{0.3, 2, 0.3, 1}));
        setScalingPerExpert(recipe, true);
        QCOMPARE(scalingList(recipe), (Numbers{0.3, 2, 0.3, 1}));
        setScalingPerExpert(recipe, false);
        QCOMPARE(std::get<double>(recipe.method.scaling_factor), 0.3);
    }

    void oneExpertsScalingMakesAList() {
        Recipe recipe = threeExperts();
        setScaling(recipe, 0.5);
        setScalingOf(recipe, 2, 4);
        QCOMPARE(scalingList(recipe), (Numbers{0.5, 0.5, 4}));
    }
};

}  // namespace interfuse

QTEST_GUILESS_MAIN(interfuse::RecipeChangesTest)
#include "recipe_changes_test.moc"
