// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/session/source_catalog.h"

#include <QTemporaryDir>
#include <QTest>

#include "tests/ui/support/merge_fixtures.h"
#include "ui/document/recipe_changes.h"
#include "ui/style/paths.h"

namespace interfuse {

using namespace testing_tools;
namespace fs = std::filesystem;

class SourceCatalogTest : public QObject {
    Q_OBJECT

    // Everything that the recipe names, looked at.
    bool settles(const Recipe& recipe) {
        recipe_ = recipe;
        catalog_->follow(recipe_);
        return waitUntil([this] { return catalog_->isSettled(recipe_); });
    }
    fs::path at(const char* name) const { return toPath(folder_->filePath(QLatin1String(name))); }

    std::unique_ptr<SourceCatalog> catalog_;
    std::unique_ptr<QTemporaryDir> folder_;
    Recipe recipe_;

  private Q_SLOTS:
    void init() {
        catalog_ = std::make_unique<SourceCatalog>();
        folder_ = std::make_unique<QTemporaryDir>();
    }
    void cleanup() {
        catalog_.reset();
        folder_.reset();
    }

    void aSoundPoolHasNoProblem() {
        QVERIFY(settles(fourRounds()));
        QCOMPARE(catalog_->firstProblem(recipe_), QString());
        QCOMPARE(catalog_->config(recipe_)->hidden_size, 20);
        const SourceState* dataset = catalog_->dataset(recipe_.train_datasets[0]);
        QVERIFY(dataset != nullptr);
        QVERIFY(!dataset->reading);
        QVERIFY(dataset->thumbnails.size() >= 1);
        QCOMPARE(dataset->thumbnails[0].size(), QSize(48, 48));
        QVERIFY(catalog_->model(recipe_.experts[2].path)->model);
        QVERIFY(catalog_->model("/never/asked") == nullptr);
    }

    void nothingIsKnownUntilItIsRead() {
        const Recipe recipe = fourRounds();
        QVERIFY(!catalog_->isSettled(recipe));
        catalog_->follow(recipe);
        QVERIFY(!catalog_->isSettled(recipe));
        QVERIFY(catalog_->model(recipe.pretrained.path)->reading);
        QVERIFY(!catalog_->config(recipe));
        QCOMPARE(catalog_->firstProblem(recipe), QString());
    }

    void whatCannotBeReadSaysWhy() {
        Recipe recipe = fourRounds();
        recipe.experts[1].path = at("absent");
        recipe.train_datasets[2].path = at("nowhere");
        QVERIFY(settles(recipe));
        const QString problem = catalog_->expertProblem(recipe, 1);
        QVERIFY2(problem.contains(toText(at("absent"))), qPrintable(problem));
        QCOMPARE(catalog_->firstProblem(recipe), QStringLiteral("stripes: ") + problem);
        QVERIFY(catalog_->datasetProblem(recipe, 2).contains(toText(at("nowhere"))));
        QCOMPARE(catalog_->expertProblem(recipe, 0), QString());
    }

    void theSameModelTwiceIsAProblem() {
        Recipe recipe = fourRounds();
        addExpert(recipe, recipe.experts[0].path / ".");
        addExpert(recipe, recipe.pretrained.path);
        QVERIFY(settles(recipe));
        QVERIFY(catalog_->expertProblem(recipe, 3).startsWith(
            QStringLiteral("The same folder as shapes")));
        QVERIFY(catalog_->expertProblem(recipe, 4).startsWith(
            QStringLiteral("This is the pretrained model itself")));
        QCOMPARE(catalog_->expertProblem(recipe, 0), QString());
    }

    void anotherArchitectureIsAProblem() {
        Recipe recipe = fourRounds();
        recipe.experts[0].path = recipeOf(sampleRecipeFile()).experts[0].path;
        QVERIFY(settles(recipe));
        const QString problem = catalog_->expertProblem(recipe, 0);
        QVERIFY2(problem.contains(QStringLiteral("hidden_size is 128 instead of 20")),
                 qPrintable(problem));
    }

    void anAdapterFitsItsModelOnly() {
        const fs::path folder = basicRecipeFile().parent_path() / "../../checkpoint";
        Recipe recipe = fourRounds();
        recipe.experts[0].path = folder / "adapters/plain";
        QVERIFY(settles(recipe));
        const QString problem = catalog_->expertProblem(recipe, 0);
        QVERIFY2(problem.contains(QStringLiteral("belongs to another model")), qPrintable(problem));
        recipe.pretrained.path = folder / "transformers";
        QVERIFY(settles(recipe));
        QCOMPARE(catalog_->expertProblem(recipe, 0), QString());
        recipe.pretrained.path = folder / "adapters/plain";
        QVERIFY(settles(recipe));
        QVERIFY(catalog_->pretrainedProblem(recipe).startsWith(
            QStringLiteral("This is a LoRA adapter")));
        QVERIFY(!catalog_->config(recipe));
    }

    void tooFewImagesAreAProblem() {
        Recipe recipe = fourRounds();
        QVERIFY(settles(recipe));
        recipe.method.num_samples = 1000;
        QVERIFY(catalog_->datasetProblem(recipe, 1).startsWith(QStringLiteral("Only 10 images")));
        recipe.method.num_samples = 10;
        QCOMPARE(catalog_->datasetProblem(recipe, 1), QString());
    }

    void aMissingProcessorIsAProblem() {
        Recipe recipe = recipeOf(copyOfBasic(at("copy")));
        recipe.processor.clear();
        fs::remove(recipe.pretrained.path / "preprocessor_config.json");
        QVERIFY(settles(recipe));
        QVERIFY(catalog_->firstProblem(recipe).startsWith(
            QStringLiteral("Pretrained model: There is no preprocessor_config.json")));
        recipe.processor = fourRounds().processor;
        QCOMPARE(catalog_->firstProblem(recipe), QString());
    }

    void refreshingLooksAgain() {
        Recipe recipe = fourRounds();
        recipe.experts[1].path = at("later");
        QVERIFY(settles(recipe));
        QVERIFY(!catalog_->firstProblem(recipe).isEmpty());
        fs::copy(fourRounds().experts[1].path, at("later"));
        QVERIFY(settles(recipe));
        QVERIFY(!catalog_->firstProblem(recipe).isEmpty());
        catalog_->refresh(recipe);
        QVERIFY(!catalog_->isSettled(recipe));
        QVERIFY(settles(recipe));
        QCOMPARE(catalog_->firstProblem(recipe), QString());
    }

    // Answers to what was asked before are not taken for answers to the new question.
    void refreshingTwiceInARowIsHarmless() {
        const Recipe recipe = fourRounds();
        catalog_->follow(recipe);
        catalog_->refresh(recipe);
        catalog_->refresh(recipe);
        QVERIFY(settles(recipe));
        QCOMPARE(catalog_->firstProblem(recipe), QString());
    }
};

}  // namespace interfuse

QTEST_GUILESS_MAIN(interfuse::SourceCatalogTest)
#include "source_catalog_test.moc"
