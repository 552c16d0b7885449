// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/session/intake.h"

#include <QDir>
#include <QTest>
#include <QUrl>

#include "tests/ui/support/merge_fixtures.h"
#include "ui/style/paths.h"

namespace interfuse {

using namespace testing_tools;

class IntakeTest : public QObject {
    Q_OBJECT

    static QString basic(const char* name) {
        return toText(basicRecipeFile().parent_path() / name);
    }
    static QString fixture(const char* name) {
        return QDir::cleanPath(basic("../..") + u'/' + QLatin1String(name));
    }
    static QString sample(const char* name) {
        return toText(sampleRecipeFile().parent_path() / name);
    }
    static QStringList pathsInText(const QString& text) {
        QMimeData data;
        data.setText(text);
        return pathsIn(data);
    }

  private Q_SLOTS:
    void urlsAreTakenWhereTheyAreLocal() {
        QMimeData data;
        data.setUrls({QUrl::fromLocalFile(QStringLiteral("/a b/c")),
                      QUrl(QStringLiteral("https://example.org/x")),
                      QUrl::fromLocalFile(QStringLiteral("/d/"))});
        QCOMPARE(pathsIn(data), (QStringList{QStringLiteral("/a b/c"), QStringLiteral("/d")}));
    }

    void pastedTextIsReadLineByLine() {
        QCOMPARE(pathsInText(QStringLiteral("  /a b/c \r\n\n\"/quoted one\"\n'/single'\n"
                                            "file:///as%20url\n/with/slash/\n")),
                 (QStringList{QStringLiteral("/a b/c"), QStringLiteral("/quoted one"),
                              QStringLiteral("/single"), QStringLiteral("/as url"),
                              QStringLiteral("/with/slash")}));
        QCOMPARE(pathsInText(QStringLiteral("~/models")),
                 QStringList{QDir::homePath() + QStringLiteral("/models")});
        QCOMPARE(pathsInText(QString()), QStringList());
        QCOMPARE(pathsInText(QStringLiteral("\"")), QStringList{QStringLiteral("\"")});
    }

    void whatLiesThereDecides() {
        const Intake intake =
            sortPaths({basic("clouds"), fixture("datasets/stripes"),
                       basic("shapes/model.safetensors"), basic("stripes/config.json")});
        QCOMPARE(intake.models, (QStringList{basic("clouds"), basic("shapes"), basic("stripes")}));
        QCOMPARE(intake.datasets, QStringList{fixture("datasets/stripes")});
        QCOMPARE(intake.problems, QStringList());
        QVERIFY(intake.recipeFile.isEmpty());
        QVERIFY(!intake.empty());
    }

    void aRecipeIsAProject() {
        const Intake intake = sortPaths({basic("recipe.yaml")});
        QCOMPARE(intake.recipeFile, basic("recipe.yaml"));
        QVERIFY(intake.models.isEmpty());
        QVERIFY(!intake.empty());
    }

    void foldersOfFoldersStandForWhatTheyHold() {
        Intake intake = sortPaths({sample("experts")});
        QStringList expected;
        for (const char* name : {"digits", "fashion", "letters", "patterns", "shapes"})
            expected << sample("experts") + u'/' + QLatin1String(name);
        QCOMPARE(intake.models, expected);
        QVERIFY(intake.datasets.isEmpty());
        intake = sortPaths({sample("datasets")});
        QCOMPARE(intake.datasets.size(), 5);
        QVERIFY(intake.models.isEmpty());
        QCOMPARE(intake.problems, QStringList());
    }

    void whatIsNothingIsSaid() {
        const QString absent = basic("absent");
        const QString text = fixture("ada_svd/basic/expected.json");
        const Intake intake = sortPaths({absent, text, basic("clouds")});
        QCOMPARE(intake.problems.size(), 2);
        QVERIFY(intake.problems[0].contains(absent));
        QVERIFY(intake.problems[1].contains(text));
        QCOMPARE(intake.models, QStringList{basic("clouds")});
        QVERIFY(sortPaths({absent}).empty());
    }

    void theFirstModelBecomesThePretrainedOne() {
        Intake intake;
        intake.models = {QStringLiteral("/m/a"), QStringLiteral("/m/b")};
        intake.datasets = {QStringLiteral("/d/a")};
        Recipe recipe;
        addTo(recipe, intake, IntakeHint::none);
        QCOMPARE(recipe.pretrained.path, std::filesystem::path("/m/a"));
        QCOMPARE(recipe.experts.size(), std::size_t{1});
        QCOMPARE(recipe.train_datasets.size(), std::size_t{1});
        addTo(recipe, intake, IntakeHint::none);
        QCOMPARE(recipe.pretrained.path, std::filesystem::path("/m/a"));
        QCOMPARE(recipe.experts.size(), std::size_t{3});
    }

    void anAdapterIsAlwaysAnExpert() {
        const QString folder = fixture("checkpoint/adapters/plain");
        for (const QString& path :
             {folder, folder + QStringLiteral("/adapter_model.safetensors")}) {
            const Intake intake = sortPaths({path});
            QCOMPARE(intake.adapters, QStringList{folder});
            QVERIFY(intake.models.isEmpty());
            QVERIFY(!intake.empty());
            for (const IntakeHint hint :
                 {IntakeHint::none, IntakeHint::pretrained, IntakeHint::experts}) {
                Recipe recipe;
                addTo(recipe, intake, hint);
                QVERIFY(recipe.pretrained.path.empty());
                QCOMPARE(recipe.experts.size(), std::size_t{1});
                QCOMPARE(recipe.experts[0].path, toPath(folder));
            }
        }
        // Beside a model, that one is the pretrained.
        const Intake both = sortPaths({folder, basic("clouds")});
        Recipe recipe;
        addTo(recipe, both, IntakeHint::none);
        QCOMPARE(recipe.pretrained.path, toPath(basic("clouds")));
        QCOMPARE(recipe.experts[0].path, toPath(folder));
    }

    void aPretrainedModelIsKnownByItsName() {
        Intake intake;
        intake.models = {QStringLiteral("/m/a"), QStringLiteral("/m/pretrained")};
        Recipe recipe;
        addTo(recipe, intake, IntakeHint::none);
        QCOMPARE(recipe.pretrained.path, std::filesystem::path("/m/pretrained"));
        QCOMPARE(recipe.experts[0].path, std::filesystem::path("/m/a"));
    }

    void thePlaceOfADropSaysWhatIsMeant() {
        Intake intake;
        intake.models = {QStringLiteral("/m/a")};
        Recipe recipe;
        addTo(recipe, intake, IntakeHint::experts);
        QVERIFY(recipe.pretrained.path.empty());
        QCOMPARE(recipe.experts.size(), std::size_t{1});
        recipe.pretrained.path = "/m/base";
        addTo(recipe, intake, IntakeHint::pretrained);
        QCOMPARE(recipe.pretrained.path, std::filesystem::path("/m/a"));
        QCOMPARE(recipe.experts.size(), std::size_t{1});
    }
};

}  // namespace interfuse

QTEST_GUILESS_MAIN(interfuse::IntakeTest)
#include "intake_test.moc"
