// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Bringing models, datasets and recipes, and changing the rows that they become.
#include <QAction>
#include <QCheckBox>
#include <QClipboard>
#include <QLineEdit>
#include <QTreeView>

#include "core/merge/coefficient_table.h"
#include "tests/ui/window/window_tools.h"
#include "ui/document/recipe_changes.h"
#include "ui/style/paths.h"

namespace interfuse {

using namespace testing_tools;
namespace fs = std::filesystem;

class InputsTest : public QObject {
    Q_OBJECT

    std::unique_ptr<WindowDesk> desk_;
    fs::path pool_, datasets_;

    QString model(const char* name) const { return toText(pool_ / name); }
    QString dataset(const char* name) const { return toText(datasets_ / name); }
    QStringList experts() { return desk_->names(SourceSection::experts); }
    QStringList datasets() { return desk_->names(SourceSection::datasets); }
    static QStringList list(std::initializer_list<const char*> names) {
        QStringList texts;
        for (const char* name : names)
            texts << QLatin1String(name);
        return texts;
    }

  private Q_SLOTS:
    void init();
    void cleanup() { desk_.reset(); }

    void dropsAreToldApart();
    void aFolderOfFoldersIsTaken();
    void theSectionSaysWhatADropMeans();
    void aRecipeOpens();
    void nonsenseIsExplained();
    void dropsWaitForTheRun();
    void dialogsAdd();
    void pathsArePasted();
    void pastingIntoAFieldIsTheFieldsOwn();
    void f2RenamesAndKeepsTheCalibration();
    void namesThatCannotBeGiven();
    void deleteRemoves();
    void rowsMove();
    void scalingIsEditedInTheList();
    void oneScalingFactorForEach();
};

void InputsTest::init() {
    desk_ = std::make_unique<WindowDesk>();
    pool_ = copyOfBasic(desk_->at("files")).parent_path();
    datasets_ = desk_->at("files") / "datasets";
}

void InputsTest::dropsAreToldApart() {
    QVERIFY(desk_->isVisible("startPage"));
    QVERIFY(desk_->drop({model("stripes"), model("pretrained"), dataset("stripes"), model("clouds"),
                         dataset("clouds")}));
    QVERIFY(!desk_->isVisible("startPage"));
    QCOMPARE(desk_->names(SourceSection::pretrained), list({"pretrained"}));
    QCOMPARE(experts(), list({"stripes", "clouds"}));
    QCOMPARE(datasets(), list({"stripes", "clouds"}));
    QVERIFY(desk_->isRead());
    QVERIFY(desk_->type("numSamples", QStringLiteral("8")));
    QVERIFY(desk_->calibrates());
    // More of it is one step of undo.
    QVERIFY(desk_->drop({model("shapes"), dataset("shapes")}));
    QCOMPARE(experts(), list({"stripes", "clouds", "shapes"}));
    desk_->key(Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(experts(), list({"stripes", "clouds"}));
    QCOMPARE(desk_->session().state(), RunState::calibrated);
}

void InputsTest::aFolderOfFoldersIsTaken() {
    QVERIFY(desk_->drop({toText(datasets_)}));
    QCOMPARE(datasets(), list({"clouds", "landscapes", "shapes", "stripes"}));
    fs::remove(pool_ / "recipe.yaml");
    QVERIFY(desk_->drop({toText(pool_)}));
    QCOMPARE(desk_->names(SourceSection::pretrained), list({"pretrained"}));
    QCOMPARE(experts(), list({"clouds", "shapes", "stripes"}));
}

void InputsTest::theSectionSaysWhatADropMeans() {
    // The first model is usually the pretrained one; not where experts belong.
    QVERIFY(desk_->drop({model("stripes")}, desk_->find<QWidget>("expertsHint")));
    QCOMPARE(experts(), list({"stripes"}));
    QVERIFY(desk_->names(SourceSection::pretrained).isEmpty());
    QVERIFY(desk_->drop({model("clouds")}, desk_->find<QWidget>("pretrainedHint")));
    QCOMPARE(desk_->names(SourceSection::pretrained), list({"clouds"}));
    QVERIFY(desk_->drop({model("pretrained")}, desk_->view(SourceSection::pretrained)));
    QCOMPARE(desk_->names(SourceSection::pretrained), list({"pretrained"}));
    QVERIFY(desk_->drop({model("clouds")}));
    QCOMPARE(experts(), list({"stripes", "clouds"}));
    // What it is itself stands above where it fell.
    QVERIFY(desk_->drop({dataset("stripes")}, desk_->view(SourceSection::experts)));
    QCOMPARE(datasets(), list({"stripes"}));
    // On a field it is no text.
    const QString before = desk_->find<QLineEdit>("seed")->text();
    QVERIFY(desk_->drop({model("shapes")}, desk_->find<QWidget>("numSamples")));
    QCOMPARE(experts(), list({"stripes", "clouds", "shapes"}));
    QCOMPARE(desk_->find<QLineEdit>("seed")->text(), before);
}

void InputsTest::aRecipeOpens() {
    QVERIFY(desk_->drop({toText(pool_ / "recipe.yaml")}));
    QVERIFY(desk_->isRead());
    QCOMPARE(experts(), list({"shapes", "stripes", "clouds"}));
    QCOMPARE(desk_->document().file(), toText(pool_ / "recipe.yaml"));
    QCOMPARE(desk_->settings().recentFiles().value(0), toText(pool_ / "recipe.yaml"));
    // With changes, another one is asked about first.
    QVERIFY(desk_->type("gateK", QStringLiteral("3")));
    QVERIFY(desk_->drop({toText(sampleRecipeFile())}));
    QVERIFY(desk_->isVisible("discard"));
    QCOMPARE(experts().size(), 3);
    QVERIFY(desk_->click("discard"));
    QCOMPARE(experts().size(), 5);
}

void InputsTest::nonsenseIsExplained() {
    writeBytes(desk_->at("notes.txt"), "bread, milk");
    fs::create_directories(desk_->at("nothing"));
    QVERIFY(desk_->drop({desk_->path("notes.txt"), desk_->path("nothing"), desk_->path("missing"),
                         model("stripes")}));
    const QString said = desk_->message();
    for (const char* name : {"notes.txt", "nothing", "missing"})
        QVERIFY2(said.contains(desk_->path(name)), qPrintable(said));
    QCOMPARE(desk_->names(SourceSection::pretrained), list({"stripes"}));
    writeBytes(desk_->at("broken.yaml"), "modelpool: [");
    QVERIFY(desk_->drop({desk_->path("broken.yaml")}));
    if (desk_->isVisible("discard")) QVERIFY(desk_->click("discard"));
    QVERIFY2(desk_->message().contains(QStringLiteral("broken.yaml")),
             qPrintable(desk_->message()));
    QCOMPARE(desk_->names(SourceSection::pretrained), list({"stripes"}));
    // Nothing to take at all.
    QVERIFY(!desk_->drop({}));
}

void InputsTest::dropsWaitForTheRun() {
    QVERIFY(desk_->opens(manyRounds()));
    desk_->key(Qt::Key_F5);
    QVERIFY(desk_->session().isBusy());
    QVERIFY(!desk_->drop({model("stripes")}));
    QCOMPARE(experts().size(), 5);
    desk_->session().stop();
    QVERIFY(desk_->becomes(RunState::ready));
}

void InputsTest::dialogsAdd() {
    QVERIFY(desk_->click("startNew"));
    QVERIFY(desk_->answerFileDialog("foldersDialog", model("pretrained")));
    QCOMPARE(desk_->names(SourceSection::pretrained), list({"pretrained"}));
    QVERIFY(desk_->click("expertsAdd"));
    QVERIFY(desk_->answerFileDialog("foldersDialog", model("stripes")));
    desk_->key(Qt::Key_E, Qt::ControlModifier | Qt::ShiftModifier);
    QVERIFY(desk_->answerFileDialog("foldersDialog", model("clouds")));
    QCOMPARE(experts(), list({"stripes", "clouds"}));
    desk_->key(Qt::Key_D, Qt::ControlModifier | Qt::ShiftModifier);
    QVERIFY(desk_->answerFileDialog("foldersDialog", toText(datasets_)));
    QCOMPARE(datasets().size(), 4);
}

void InputsTest::pathsArePasted() {
    QGuiApplication::clipboard()->setText(
        QStringLiteral("%1\n\"%2\"\nfile://%3\n")
            .arg(model("pretrained"), model("clouds"), dataset("clouds")));
    desk_->key(Qt::Key_V, Qt::ControlModifier);
    QCOMPARE(desk_->names(SourceSection::pretrained), list({"pretrained"}));
    QCOMPARE(experts(), list({"clouds"}));
    QCOMPARE(datasets(), list({"clouds"}));
    QGuiApplication::clipboard()->setText(QStringLiteral("no path at all"));
    desk_->key(Qt::Key_V, Qt::ControlModifier);
    QVERIFY(desk_->message().contains(QStringLiteral("no path at all")));
    QCOMPARE(experts(), list({"clouds"}));
}

void InputsTest::pastingIntoAFieldIsTheFieldsOwn() {
    QVERIFY(desk_->opens(pool_ / "recipe.yaml"));
    QVERIFY(desk_->click("moreOptions"));
    QVERIFY(desk_->click("seed"));
    desk_->find<QLineEdit>("seed")->selectAll();
    QGuiApplication::clipboard()->setText(QStringLiteral("123"));
    desk_->key(Qt::Key_V, Qt::ControlModifier);
    QCOMPARE(desk_->find<QLineEdit>("seed")->text(), QStringLiteral("123"));
    QCOMPARE(desk_->message(), QString());
}

void InputsTest::f2RenamesAndKeepsTheCalibration() {
    QVERIFY(desk_->opens(pool_ / "recipe.yaml"));
    QVERIFY(desk_->calibrates());
    QVERIFY(desk_->clickRow(SourceSection::experts, 1));
    desk_->key(Qt::Key_F2);
    auto* editor = desk_->find<QLineEdit>("nameEditor");
    QVERIFY(editor->isVisible() && editor->hasFocus());
    editor->selectAll();
    QTest::keyClicks(editor, QStringLiteral("lines"));
    QTest::keyClick(editor, Qt::Key_Return);
    QTRY_COMPARE(experts(), list({"shapes", "lines", "clouds"}));
    QCOMPARE(desk_->session().state(), RunState::calibrated);
    QCOMPARE(desk_->session().figures()->experts[1], QStringLiteral("lines"));
    QVERIFY(desk_->clickRow(SourceSection::datasets, 0));
    desk_->key(Qt::Key_F2);
    editor = desk_->find<QLineEdit>("nameEditor");
    editor->selectAll();
    QTest::keyClicks(editor, QStringLiteral("figures"));
    // Escape leaves it as it was, and nothing else happens.
    QTest::keyClick(editor, Qt::Key_Escape);
    QCOMPARE(datasets().first(), QStringLiteral("shapes"));
    QCOMPARE(desk_->session().state(), RunState::calibrated);
}

void InputsTest::namesThatCannotBeGiven() {
    QVERIFY(desk_->opens(pool_ / "recipe.yaml"));
    for (const char* name : {"clouds", "_pretrained_", ""}) {
        QVERIFY(desk_->clickRow(SourceSection::experts, 1));
        desk_->key(Qt::Key_F2);
        auto* editor = desk_->find<QLineEdit>("nameEditor");
        QVERIFY(editor->hasFocus());
        editor->selectAll();
        QTest::keyClick(editor, Qt::Key_Backspace);
        QTest::keyClicks(editor, QLatin1String(name));
        QTest::keyClick(editor, Qt::Key_Return);
        QTRY_VERIFY2(!desk_->message().isEmpty(), name);
        QVERIFY(desk_->click("messageClose"));
        QCOMPARE(experts(), list({"shapes", "stripes", "clouds"}));
        QTRY_VERIFY(!desk_->isVisible("nameEditor"));
    }
}

void InputsTest::deleteRemoves() {
    QVERIFY(desk_->opens(pool_ / "recipe.yaml"));
    QVERIFY(desk_->clickRow(SourceSection::experts, 0));
    const QPoint last = desk_->view(SourceSection::experts)
                            ->visualRect(desk_->row(SourceSection::experts, 2))
                            .center();
    QVERIFY(
        desk_->click(desk_->view(SourceSection::experts)->viewport(), last, Qt::ControlModifier));
    desk_->key(Qt::Key_Delete);
    QCOMPARE(experts(), list({"stripes"}));
    desk_->key(Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(experts(), list({"shapes", "stripes", "clouds"}));
    QVERIFY(desk_->clickRow(SourceSection::pretrained, 0));
    desk_->key(Qt::Key_Delete);
    QVERIFY(desk_->names(SourceSection::pretrained).isEmpty());
    QCOMPARE(experts().size(), 3);
    QVERIFY(desk_->action("actionCalibrate")->toolTip().contains(QStringLiteral("a pretrained")));
    // In a field the key is the field's own.
    desk_->key(Qt::Key_Z, Qt::ControlModifier);
    QVERIFY(desk_->clickRow(SourceSection::datasets, 0));
    QVERIFY(desk_->click(desk_->find<QWidget>("numSamples"), QPoint(12, 10)));
    desk_->key(Qt::Key_Delete);
    QCOMPARE(datasets().size(), 3);
}

void InputsTest::rowsMove() {
    QVERIFY(desk_->opens(pool_ / "recipe.yaml"));
    QVERIFY(desk_->clickRow(SourceSection::experts, 2));
    desk_->key(Qt::Key_Up, Qt::AltModifier);
    QCOMPARE(experts(), list({"shapes", "clouds", "stripes"}));
    desk_->key(Qt::Key_Up, Qt::AltModifier);
    QCOMPARE(experts(), list({"clouds", "shapes", "stripes"}));
    desk_->key(Qt::Key_Up, Qt::AltModifier);  // no farther
    QCOMPARE(experts(), list({"clouds", "shapes", "stripes"}));
    desk_->key(Qt::Key_Down, Qt::AltModifier);
    QCOMPARE(experts(), list({"shapes", "clouds", "stripes"}));
    QVERIFY(desk_->clickRow(SourceSection::datasets, 0));
    desk_->key(Qt::Key_Down, Qt::AltModifier);
    QCOMPARE(datasets(), list({"stripes", "shapes", "clouds"}));
}

void InputsTest::scalingIsEditedInTheList() {
    QVERIFY(desk_->opens(pool_ / "recipe.yaml"));
    QVERIFY(desk_->calibrates());
    QTreeView* view = desk_->view(SourceSection::experts);
    const QModelIndex cell = desk_->row(SourceSection::experts, 1, SourceRows::scalingColumn);
    QCOMPARE(cell.data().toString(), QStringLiteral("× 1"));
    QVERIFY(desk_->doubleClick(view->viewport(), view->visualRect(cell).center()));
    auto* editor = desk_->find<QWidget>("scalingEditor");
    QVERIFY(editor->isVisible());
    QVERIFY(desk_->type(editor, QStringLiteral("0.25")));
    QTRY_COMPARE(cell.data().toString(), QStringLiteral("× 0.25"));
    QCOMPARE(scalingOf(desk_->recipe(), 0), 1.0);
    QCOMPARE(scalingOf(desk_->recipe(), 1), 0.25);
    // Only the reduction changes, not the routing.
    QCOMPARE(desk_->session().state(), RunState::calibrated);
    QVERIFY(hasScalingPerExpert(desk_->recipe()));
}

// The factor of one expert leaves the overall one as it is.
void InputsTest::oneScalingFactorForEach() {
    QVERIFY(desk_->opens(pool_ / "recipe.yaml"));
    QVERIFY(desk_->type("shapeScalingNumber", QStringLiteral("1.5")));
    const QModelIndex cell = desk_->row(SourceSection::experts, 1, SourceRows::scalingColumn);
    QCOMPARE(cell.data().toString(), QStringLiteral("× 1"));
    QTreeView* view = desk_->view(SourceSection::experts);
    QVERIFY(desk_->doubleClick(view->viewport(), view->visualRect(cell).center()));
    QVERIFY(desk_->type(desk_->find<QWidget>("scalingEditor"), QStringLiteral("2")));
    QTRY_COMPARE(cell.data().toString(), QStringLiteral("× 2"));
    QCOMPARE(desk_->recipe().interfuse.scaling, 1.5);
    QCOMPARE(expert_factors(desk_->recipe()), (std::vector<double>{1.5, 3.0, 1.5}));
}

}  // namespace interfuse

int main(int argc, char** argv) {
    return interfuse::testing_tools::runWindowTest<interfuse::InputsTest>(argc, argv);
}
#include "inputs_test.moc"
