// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/document/project_document.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include "core/recipe/recipe_yaml.h"
#include "tests/ui/support/merge_fixtures.h"
#include "ui/document/recipe_changes.h"
#include "ui/style/paths.h"

namespace interfuse {

using namespace testing_tools;
namespace fs = std::filesystem;

class ProjectDocumentTest : public QObject {
    Q_OBJECT

    QString at(const char* name) const { return folder_->filePath(QLatin1String(name)); }

    // A recipe file of the basic pool, with four rounds of samples.
    QString recipeFile(const char* name = "merge.yaml") const {
        writeBytes(toPath(at(name)), recipe_to_yaml(fourRounds()));
        return at(name);
    }
    // The table of the basic pool, calibrated once for all tests.
    Calibration calibrated() const { return {fourRounds(), table_, {{8, table_->mix({}, {})}}}; }
    static void rename(ProjectDocument& document, std::size_t expert, const char* name) {
        document.edit(QStringLiteral("rename"),
                      [&](Recipe& recipe) { renameExpert(recipe, expert, name); });
    }
    static void setGateK(ProjectDocument& document, int k) {
        document.edit(
            QStringLiteral("gate k"), [k](Recipe& r) { r.method.gate_k = k; }, EditKey::gateK);
    }
    static void setScale(ProjectDocument& document, double factor, int row = 0) {
        document.edit(
            QStringLiteral("scaling"), [=](Recipe& r) { setScaling(r, factor); },
            EditKey::scalingFactor, row);
    }

    std::unique_ptr<QTemporaryDir> folder_;
    std::shared_ptr<const RoutingTable> table_;

  private Q_SLOTS:
    void initTestCase() {
        table_ = std::make_shared<const RoutingTable>(calibrateDirectly(fourRounds()));
    }
    void init() { folder_ = std::make_unique<QTemporaryDir>(); }
    void cleanup() { folder_.reset(); }

    void isBlankAtFirst() {
        ProjectDocument document;
        QVERIFY(document.isBlank());
        QVERIFY(!document.isModified());
        QCOMPARE(document.file(), QString());
        QCOMPARE(document.name(), QStringLiteral("New project"));
        QVERIFY(!document.calibration());
        QVERIFY(!document.canContinue());
        QCOMPARE(document.calibratedSamples(), 0);
    }

    void saysWhatIsMissing() {
        ProjectDocument document;
        const auto add = [&](const std::function<void(Recipe&)>& change) {
            document.edit(QStringLiteral("add"), change);
        };
        QCOMPARE(document.missing(), QStringLiteral("Add a pretrained model, experts and "
                                                    "calibration data to calibrate."));
        add([](Recipe& recipe) { addExpert(recipe, "/a"); });
        QCOMPARE(document.missing(),
                 QStringLiteral("Add a pretrained model and calibration data to calibrate."));
        add([](Recipe& recipe) { setPretrained(recipe, "/b"); });
        QCOMPARE(document.missing(), QStringLiteral("Add calibration data to calibrate."));
        add([](Recipe& recipe) { addDataset(recipe, "/c"); });
        QCOMPARE(document.missing(), QString());
    }

    void editsCanBeUndone() {
        ProjectDocument document;
        QSignalSpy changed(&document, &ProjectDocument::recipeChanged);
        QSignalSpy title(&document, &ProjectDocument::titleChanged);
        const Recipe before = document.recipe();
        document.edit(QStringLiteral("add"), [](Recipe& recipe) { addExpert(recipe, "/m/cars"); });
        QCOMPARE(changed.count(), 1);
        QCOMPARE(title.count(), 1);
        QVERIFY(document.isModified());
        QVERIFY(!document.isBlank());
        QCOMPARE(document.undoStack().undoText(), QStringLiteral("add"));
        const Recipe after = document.recipe();
        document.undoStack().undo();
        QVERIFY(document.recipe() == before);
        QVERIFY(!document.isModified());
        QCOMPARE(changed.count(), 2);
        document.undoStack().redo();
        QVERIFY(document.recipe() == after);
    }

    void anEditThatChangesNothingIsNone() {
        ProjectDocument document;
        QSignalSpy changed(&document, &ProjectDocument::recipeChanged);
        document.edit(QStringLiteral("nothing"), [](Recipe&) {});
        QCOMPARE(changed.count(), 0);
        QCOMPARE(document.undoStack().count(), 0);
    }

    void editsOfOneKeyAreOneStep() {
        ProjectDocument document;
        setScale(document, 0.1);
        setScale(document, 0.2);
        setScale(document, 0.3);
        QCOMPARE(document.undoStack().count(), 1);
        setScale(document, 0.4, /*row=*/1);
        QCOMPARE(document.undoStack().count(), 2);
        setGateK(document, 4);
        setScale(document, 0.5, 1);
        QCOMPARE(document.undoStack().count(), 4);
        document.undoStack().setIndex(1);
        QCOMPARE(scalingOf(document.recipe(), 0), 0.3);
        document.undoStack().undo();
        QVERIFY(std::holds_alternative<std::monostate>(document.recipe().method.scaling_factor));
    }

    void editsWithoutAKeyStayApart() {
        ProjectDocument document;
        for (const char* folder : {"/m/a", "/m/b"}) {
            document.edit(QStringLiteral("add"), [&](Recipe& r) { addExpert(r, folder); });
        }
        QCOMPARE(document.undoStack().count(), 2);
    }

    void editsThatLeadBackVanish() {
        ProjectDocument document;
        const auto before = document.recipe().method.gate_k;
        setGateK(document, 3);
        setGateK(document, static_cast<int>(before));
        QCOMPARE(document.undoStack().count(), 0);
        QVERIFY(!document.isModified());
    }

    void opensWhatItSaved() {
        ProjectDocument first;
        first.open(recipeFile());
        first.setCalibration(calibrated());
        setScale(first, 0.7);
        QVERIFY(first.isModified());
        QVERIFY(first.save(at("saved.yaml")).isEmpty());
        QVERIFY(!first.isModified());
        QCOMPARE(first.name(), QStringLiteral("saved.yaml"));
        QVERIFY(QFileInfo::exists(at("saved.routing.safetensors")));

        ProjectDocument second;
        QSignalSpy replaced(&second, &ProjectDocument::replaced);
        QCOMPARE(second.open(at("saved.yaml")), QStringList());
        QCOMPARE(replaced.count(), 1);
        QVERIFY(second.recipe() == first.recipe());
        QCOMPARE(second.file(), at("saved.yaml"));
        QVERIFY(!second.isModified());
        QVERIFY(second.calibration());
        QVERIFY(*second.calibration()->table == *table_);
        QCOMPARE(second.calibratedSamples(), 8);
        QCOMPARE(second.calibration()->rounds.size(), std::size_t{1});
        QCOMPARE(second.calibration()->rounds[0].samples, 8);
        QVERIFY(second.calibration()->rounds[0].routing.means == table_->mix({}, {}).means);
    }

    void pathsBelowTheFileMoveWithIt() {
        const fs::path here = toPath(at("here"));
        const QString file = toText(copyOfBasic(here));
        ProjectDocument document;
        document.open(file);
        document.save(toText(here / "project.yaml"));
        fs::rename(here, toPath(at("there")));
        ProjectDocument moved;
        moved.open(at("there/project.yaml"));
        QCOMPARE(moved.recipe().experts[0].path.lexically_normal(),
                 toPath(at("there")) / "ada_svd/basic/shapes");
    }

    void aTableOfAnotherRecipeIsLeftAside_data() {
        QTest::addColumn<QString>("yaml");
        const auto row = [](const char* name, const std::function<void(Recipe&)>& change) {
            Recipe recipe = fourRounds();
            change(recipe);
            QTest::newRow(name) << QString::fromStdString(recipe_to_yaml(recipe));
        };
        row("gate k", [](Recipe& r) { r.method.gate_k = 3; });
        row("seed", [](Recipe& r) { r.method.seed = 1; });
        row("average", [](Recipe& r) { r.method.average_experts = true; });
        row("fewer experts", [](Recipe& r) { removeExpert(r, 0); });
        row("another order", [](Recipe& r) { moveExpert(r, 0, 1); });
        row("another name", [](Recipe& r) { renameExpert(r, 0, "figures"); });
        row("other data", [](Recipe& r) { removeDataset(r, 2); });
    }
    void aTableOfAnotherRecipeIsLeftAside() {
        QFETCH(QString, yaml);
        writeBytes(toPath(at("other.yaml")), yaml.toStdString());
        table_->save(toPath(at("other.routing.safetensors")));
        ProjectDocument document;
        const QStringList sentences = document.open(at("other.yaml"));
        QCOMPARE(sentences.size(), 1);
        QVERIFY2(sentences[0].contains(QStringLiteral("was left aside")), qPrintable(sentences[0]));
        QVERIFY(!document.calibration());
        QCOMPARE(document.calibratedSamples(), 0);
    }

    void aTableServesRecipesThatRouteAlike() {
        Recipe recipe = fourRounds();
        recipe.method.seed.reset();
        recipe.method.num_samples = 10;
        setScaling(recipe, 2);
        recipe.interfuse.mixture["shapes"] = 1;
        writeBytes(toPath(at("like.yaml")), recipe_to_yaml(recipe));
        table_->save(toPath(at("like.routing.safetensors")));
        ProjectDocument document;
        QCOMPARE(document.open(at("like.yaml")), QStringList());
        QVERIFY(document.calibration());
        QCOMPARE(document.calibration()->madeWith.method.seed, table_->origin.seed);
        QVERIFY(document.canContinue());
    }

    void aDamagedTableIsSaidAndTheRecipeOpens() {
        const QString file = recipeFile();
        writeBytes(toPath(tableFileFor(file)), "no table");
        ProjectDocument document;
        const QStringList sentences = document.open(file);
        QCOMPARE(sentences.size(), 1);
        QVERIFY(sentences[0].contains(tableFileFor(file)));
        QVERIFY(!document.calibration());
        QVERIFY(document.recipe() == fourRounds());
    }

    void aFailedOpenLeavesTheDocument() {
        writeBytes(toPath(at("bad.yaml")), "method: {gate_q: 3}\n");
        ProjectDocument document;
        document.open(recipeFile());
        document.setCalibration(calibrated());
        rename(document, 0, "figures");
        QSignalSpy replaced(&document, &ProjectDocument::replaced);
        for (const char* name : {"bad.yaml", "absent.yaml"}) {
            const QString sentence = errorOf([&] { document.open(at(name)); });
            QVERIFY2(sentence.contains(QLatin1String(name)), qPrintable(sentence));
        }
        QCOMPARE(replaced.count(), 0);
        QCOMPARE(document.file(), at("merge.yaml"));
        QVERIFY(document.calibration());
        QVERIFY(document.undoStack().canUndo());
    }

    void savingKeepsAFileWithComments() {
        const std::string before = "# mine\n" + recipe_to_yaml(fourRounds());
        writeBytes(toPath(at("merge.yaml")), before);
        ProjectDocument document;
        document.open(at("merge.yaml"));
        const QStringList sentences = document.save(at("merge.yaml"));
        QCOMPARE(sentences.size(), 1);
        QVERIFY(sentences[0].contains(at("merge.yaml.bak")));
        QVERIFY(bytesOf(toPath(at("merge.yaml.bak"))) == before);
        QVERIFY(recipeOf(toPath(at("merge.yaml"))) == document.recipe());
        // What we wrote ourselves needs no copy, and the first copy stays.
        setScale(document, 2);
        QVERIFY(document.save(at("merge.yaml")).isEmpty());
        QVERIFY(bytesOf(toPath(at("merge.yaml.bak"))) == before);
    }

    void aFailedSaveLeavesEverything() {
        ProjectDocument document;
        const QString file = recipeFile();
        document.open(file);
        document.setCalibration(calibrated());
        setScale(document, 3);
        writeBytes(toPath(at("plain")), "no folder");
        const std::string before = bytesOf(toPath(file));
        // Below a regular file; and where a folder is.
        fs::create_directories(toPath(at("taken.yaml")));
        for (const char* name : {"plain/merge.yaml", "taken.yaml"}) {
            const QString sentence = errorOf([&] { document.save(at(name)); });
            QVERIFY2(sentence.contains(at(name).left(at("plain").size())), qPrintable(sentence));
            QVERIFY(document.isModified());
            QCOMPARE(document.file(), file);
            QVERIFY(document.undoStack().canUndo());
        }
        QVERIFY(bytesOf(toPath(file)) == before);
        QCOMPARE(
            QDir(folder_->path()).entryList(QDir::AllEntries | QDir::NoDotAndDotDot | QDir::Hidden),
            (QStringList{QStringLiteral("merge.yaml"), QStringLiteral("plain"),
                         QStringLiteral("taken.yaml")}));
    }

    void aTemplateIsNotWrittenTo() {
        ProjectDocument document;
        document.open(toText(sampleRecipeFile()), /*asTemplate=*/true);
        QCOMPARE(document.file(), QString());
        QCOMPARE(document.name(), QStringLiteral("Sample project"));
        QVERIFY(!document.isModified());
        document.save(at("mine.yaml"));
        QCOMPARE(document.name(), QStringLiteral("mine.yaml"));
        document.startNew();
        QVERIFY(document.isBlank());
        QCOMPARE(document.name(), QStringLiteral("New project"));
    }

    void aNewTableIsAChange() {
        ProjectDocument document;
        document.open(recipeFile());
        QSignalSpy spoke(&document, &ProjectDocument::calibrationChanged);
        document.setCalibration(calibrated());
        QCOMPARE(spoke.count(), 1);
        QVERIFY(document.isModified());
        QVERIFY(!document.undoStack().canUndo());
        document.save(document.file());
        QVERIFY(!document.isModified());
    }

    void renamingKeepsTheCalibrationUnderTheNewName() {
        ProjectDocument document;
        document.open(recipeFile());
        document.setCalibration(calibrated());
        rename(document, 1, "lines");
        document.edit(QStringLiteral("rename"),
                      [](Recipe& recipe) { renameDataset(recipe, 2, "skies"); });
        const auto now = document.calibration();
        QVERIFY(now);
        QCOMPARE(now->table->experts(), (std::vector<std::string>{"shapes", "lines", "clouds"}));
        QCOMPARE(now->table->datasets(), (std::vector<std::string>{"shapes", "stripes", "skies"}));
        QCOMPARE(now->rounds[0].routing.experts, now->table->experts());
        QVERIFY(now->table->mix({}, {}).means == table_->mix({}, {}).means);
        document.save(at("renamed.yaml"));
        ProjectDocument again;
        QCOMPARE(again.open(at("renamed.yaml")), QStringList());
        QVERIFY(*again.calibration()->table == *now->table);
    }

    void whatRoutesOtherwiseDropsTheCalibrationUntilUndone() {
        ProjectDocument document;
        document.open(recipeFile());
        document.setCalibration(calibrated());
        document.edit(QStringLiteral("remove"), [](Recipe& recipe) { removeExpert(recipe, 0); });
        QVERIFY(!document.calibration());
        QCOMPARE(document.calibrationDifferences(), QStringList{QStringLiteral("the experts")});
        QVERIFY(!document.canContinue());
        document.undoStack().undo();
        QVERIFY(document.calibration());
        QCOMPARE(document.calibrationDifferences(), QStringList());
        setGateK(document, 2);
        QCOMPARE(document.calibrationDifferences(), QStringList{QStringLiteral("gate_k")});
        document.undoStack().undo();
        setScale(document, 0.25);
        QVERIFY(document.calibration());
    }

    // Saved with a recipe that it does not fit, the table is there when the recipe fits again.
    void aTableThatDoesNotFitNowIsKept() {
        ProjectDocument document;
        document.open(recipeFile());
        document.setCalibration(calibrated());
        setGateK(document, 2);
        document.save(document.file());
        document.undoStack().undo();
        document.save(document.file());
        ProjectDocument again;
        QCOMPARE(again.open(at("merge.yaml")), QStringList());
        QVERIFY(*again.calibration()->table == *table_);
    }

    void anExportedFolderOpensCalibrated() {
        mergeDirectly(fourRounds(), toPath(at("out")));
        ProjectDocument document;
        QCOMPARE(document.open(at("out/recipe.yaml")), QStringList());
        QVERIFY(document.calibration());
        QVERIFY(document.calibration()->table->mix({}, {}).means == table_->mix({}, {}).means);
    }

    void expertsKeepTheirColours() {
        ProjectDocument document;
        document.open(recipeFile());
        const std::vector<QColor> before = document.expertColors();
        QCOMPARE(before.size(), std::size_t{3});
        QVERIFY(before[0] != before[1] && before[1] != before[2] && before[0] != before[2]);
        const auto change = [&](const std::function<void(Recipe&)>& how) {
            document.edit(QStringLiteral("edit"), how);
            return document.expertColors();
        };
        QCOMPARE(change([](Recipe& r) { moveExpert(r, 0, 2); }),
                 (std::vector<QColor>{before[1], before[2], before[0]}));
        QCOMPARE(change([](Recipe& r) { removeExpert(r, 1); }),
                 (std::vector<QColor>{before[1], before[0]}));
        rename(document, 0, "lines");
        QCOMPARE(document.colorOf(0), before[1]);
        QCOMPARE(change([](Recipe& r) { addExpert(r, "/models/new"); }),
                 (std::vector<QColor>{before[1], before[0], before[2]}));
        QCOMPARE(change([](Recipe& r) { r.interfuse.colors["lines"] = "#102030"; })[0],
                 QColor(0x10, 0x20, 0x30));
        document.undoStack().setIndex(0);
        QCOMPARE(document.expertColors().size(), std::size_t{3});
        QCOMPARE(document.colorOf(0), before[0]);
    }

    // The same folder twice is a problem to be shown; colours do not change places over it.
    void coloursStandStillWithAFolderTwice() {
        ProjectDocument document;
        document.open(recipeFile());
        document.edit(QStringLiteral("twice"),
                      [](Recipe& r) { addExpert(r, fs::path(r.experts[0].path)); });
        const std::vector<QColor> before = document.expertColors();
        setScale(document, 2);
        QCOMPARE(document.expertColors(), before);
        setScale(document, 3);
        QCOMPARE(document.expertColors(), before);
    }

    void goesOnWhenMoreSamplesAreAskedFor() {
        ProjectDocument document;
        document.open(recipeFile());
        document.setCalibration(calibrated());
        QVERIFY(!document.canContinue());
        const auto samples = [&](int number) {
            document.edit(
                QStringLiteral("samples"), [=](Recipe& r) { r.method.num_samples = number; },
                EditKey::numSamples);
        };
        samples(10);
        QVERIFY(document.canContinue());
        samples(4);
        QVERIFY(!document.canContinue());
        QVERIFY(document.calibration());
        samples(10);
        setGateK(document, 2);
        QVERIFY(!document.canContinue());
    }

    void theTableLiesBesideTheRecipe() {
        QCOMPARE(tableFileFor(QStringLiteral("/a/b.c.yaml")),
                 QStringLiteral("/a/b.c.routing.safetensors"));
    }
};

}  // namespace interfuse

QTEST_GUILESS_MAIN(interfuse::ProjectDocumentTest)
#include "project_document_test.moc"
