// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Undo and redo, and what is asked before unsaved changes would go.
#include <QAction>
#include <QCheckBox>
#include <QSpinBox>

#include "tests/ui/window/window_tools.h"
#include "ui/style/paths.h"

namespace interfuse {

using namespace testing_tools;
namespace fs = std::filesystem;

class EditingTest : public QObject {
    Q_OBJECT

    std::unique_ptr<WindowDesk> desk_;
    fs::path file_;

    void undo() { desk_->key(Qt::Key_Z, Qt::ControlModifier); }
    void redo() { desk_->key(Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier); }
    QString text(const char* action) { return desk_->action(action)->text().remove(u'&'); }
    std::int64_t gateK() { return desk_->recipe().method.gate_k; }
    // A project with a change that is not saved.
    bool changed() {
        return desk_->opens(file_) && desk_->type("gateK", QStringLiteral("3")) &&
               desk_->window().isWindowModified();
    }

  private Q_SLOTS:
    void init() {
        desk_ = std::make_unique<WindowDesk>();
        file_ = copyOfBasic(desk_->at("files"));
    }
    void cleanup() { desk_.reset(); }

    void undoesAndRedoes();
    void undoingBringsTheCalibrationBack();
    void undoesFromWithinAField();
    void stepsOfOneFieldAreOneStep();
    void theTitleTells();
    void newAsks();
    void openAsks();
    void savingFirstAsksForAName();
    void aNameThatCannotBeWrittenIsSaid();
    void closingAsks();
    void anAnswerThatIsNotGivenClosesNothingLater();
    void savesUnderAnotherName();
};

void EditingTest::undoesAndRedoes() {
    QVERIFY(desk_->opens(file_));
    QVERIFY(!desk_->action("actionUndo")->isEnabled());
    QVERIFY(desk_->type("numSamples", QStringLiteral("6")));
    QVERIFY(desk_->click("averageExperts"));
    QVERIFY(desk_->clickRow(SourceSection::experts, 2));
    desk_->key(Qt::Key_Delete);
    QCOMPARE(text("actionUndo"), QStringLiteral("Undo: Remove 1 row"));
    undo();
    QCOMPARE(desk_->names(SourceSection::experts).size(), 3);
    QCOMPARE(text("actionRedo"), QStringLiteral("Redo: Remove 1 row"));
    undo();
    QVERIFY(!desk_->find<QCheckBox>("averageExperts")->isChecked());
    QCOMPARE(text("actionUndo"), QStringLiteral("Undo: Change Samples per dataset"));
    undo();
    QCOMPARE(desk_->find<QSpinBox>("numSamples")->value(), 8);
    QVERIFY(!desk_->action("actionUndo")->isEnabled());
    QVERIFY(!desk_->window().isWindowModified());
    redo();
    redo();
    redo();
    QCOMPARE(desk_->names(SourceSection::experts).size(), 2);
    QCOMPARE(desk_->find<QSpinBox>("numSamples")->value(), 6);
    QVERIFY(!desk_->action("actionRedo")->isEnabled());
    QVERIFY(desk_->window().isWindowModified());
}

void EditingTest::undoingBringsTheCalibrationBack() {
    QVERIFY(desk_->opens(file_));
    QVERIFY(desk_->calibrates());
    QVERIFY(desk_->type("gateK", QStringLiteral("3")));
    QCOMPARE(desk_->session().state(), RunState::ready);
    QVERIFY(desk_->session().figures()->empty());
    QVERIFY(!desk_->action("actionExport")->isEnabled());
    undo();
    QCOMPARE(desk_->session().state(), RunState::calibrated);
    QVERIFY(!desk_->session().figures()->empty());
}

// The field has the keys first; what it has given away, it must not keep from the project.
void EditingTest::undoesFromWithinAField() {
    QVERIFY(desk_->opens(file_));
    QVERIFY(desk_->type("gateK", QStringLiteral("3")));
    QVERIFY(desk_->find<QSpinBox>("gateK")->hasFocus());
    undo();
    QCOMPARE(gateK(), 4);
    QCOMPARE(desk_->find<QSpinBox>("gateK")->value(), 4);
    redo();
    QCOMPARE(gateK(), 3);
}

void EditingTest::stepsOfOneFieldAreOneStep() {
    QVERIFY(desk_->opens(file_));
    auto* field = desk_->find<QSpinBox>("gateK");
    QVERIFY(desk_->click(field, QPoint(12, field->height() / 2)));
    for (int i = 0; i < 4; ++i)
        desk_->key(Qt::Key_Up);
    QCOMPARE(gateK(), 8);
    QCOMPARE(desk_->document().undoStack().count(), 1);
    // Back to where it was is no step at all.
    for (int i = 0; i < 4; ++i)
        desk_->key(Qt::Key_Down);
    QCOMPARE(gateK(), 4);
    QVERIFY(!desk_->action("actionUndo")->isEnabled());
    desk_->key(Qt::Key_Up);
    QVERIFY(desk_->type("numSamples", QStringLiteral("7")));
    QVERIFY(desk_->type("gateK", QStringLiteral("6")));
    QCOMPARE(desk_->document().undoStack().count(), 3);
}

void EditingTest::theTitleTells() {
    QCOMPARE(desk_->window().windowTitle(), QStringLiteral("New project[*] – Interfuse"));
    QVERIFY(desk_->opens(file_));
    QCOMPARE(desk_->window().windowTitle(), QStringLiteral("recipe.yaml[*] – Interfuse"));
    QVERIFY(!desk_->window().isWindowModified());
    QVERIFY(!desk_->action("actionSave")->isEnabled());
    QVERIFY(desk_->type("gateK", QStringLiteral("3")));
    QVERIFY(desk_->window().isWindowModified());
    desk_->key(Qt::Key_S, Qt::ControlModifier);
    QVERIFY(!desk_->window().isWindowModified());
    QVERIFY(bytesOf(file_).find("gate_k: 3") != std::string::npos);
}

void EditingTest::newAsks() {
    QVERIFY(changed());
    desk_->key(Qt::Key_N, Qt::ControlModifier);
    QVERIFY(desk_->isVisible("saveFirst"));
    QVERIFY(!desk_->isVisible("messageClose"));
    QVERIFY(desk_->click("keepEditing"));
    QCOMPARE(desk_->message(), QString());
    QCOMPARE(gateK(), 3);
    desk_->key(Qt::Key_N, Qt::ControlModifier);
    QVERIFY(desk_->click("discard"));
    QVERIFY(desk_->isVisible("startPage"));
    QVERIFY(desk_->document().isBlank());
    QVERIFY(bytesOf(file_).find("gate_k: 3") == std::string::npos);
}

void EditingTest::openAsks() {
    QVERIFY(changed());
    desk_->key(Qt::Key_O, Qt::ControlModifier);
    QVERIFY(!desk_->isVisible("openDialog"));
    QVERIFY(desk_->click("saveFirst"));
    QVERIFY(bytesOf(file_).find("gate_k: 3") != std::string::npos);
    QVERIFY(desk_->answerFileDialog("openDialog", toText(sampleRecipeFile())));
    QCOMPARE(desk_->names(SourceSection::experts).size(), 5);
}

void EditingTest::savingFirstAsksForAName() {
    QVERIFY(desk_->drop({toText(file_.parent_path() / "pretrained")}));
    desk_->key(Qt::Key_N, Qt::ControlModifier);
    QVERIFY(desk_->click("saveFirst"));
    QVERIFY(desk_->answerFileDialog("saveDialog", desk_->path("first")));
    QVERIFY(QFile::exists(desk_->path("first.yaml")));
    QVERIFY(desk_->isVisible("startPage"));
}

void EditingTest::aNameThatCannotBeWrittenIsSaid() {
    QVERIFY(changed());
    fs::create_directories(desk_->at("taken"));
    fs::remove_all(file_.parent_path() / "clouds");
    // The folder of the project goes away under it.
    fs::rename(file_.parent_path(), desk_->at("elsewhere"));
    desk_->key(Qt::Key_S, Qt::ControlModifier);
    QVERIFY2(desk_->message().contains(QStringLiteral("recipe.yaml")),
             qPrintable(desk_->message()));
    QVERIFY(desk_->window().isWindowModified());
}

void EditingTest::closingAsks() {
    QVERIFY(changed());
    QVERIFY(!desk_->window().close());
    QVERIFY(desk_->click("keepEditing"));
    QTest::qWait(100);
    QVERIFY(desk_->window().isVisible());
    QVERIFY(!desk_->window().close());
    QVERIFY(desk_->click("discard"));
    QTRY_VERIFY(!desk_->window().isVisible());
    QVERIFY(bytesOf(file_).find("gate_k: 3") == std::string::npos);
}

void EditingTest::anAnswerThatIsNotGivenClosesNothingLater() {
    QVERIFY(changed());
    QVERIFY(!desk_->window().close());
    // Instead of an answer the work goes on.
    desk_->key(Qt::Key_S, Qt::ControlModifier);
    QVERIFY(!desk_->window().isWindowModified());
    QVERIFY(desk_->type("gateK", QStringLiteral("5")));
    QTest::qWait(200);
    QVERIFY(desk_->window().isVisible());
    QVERIFY(!desk_->isVisible("saveFirst"));
}

void EditingTest::savesUnderAnotherName() {
    QVERIFY(changed());
    desk_->key(Qt::Key_S, Qt::ControlModifier | Qt::ShiftModifier);
    QVERIFY(desk_->answerFileDialog("saveDialog", desk_->path("other.yaml")));
    QCOMPARE(desk_->document().file(), desk_->path("other.yaml"));
    QVERIFY(bytesOf(file_).find("gate_k: 3") == std::string::npos);
    QVERIFY(recipeOf(desk_->at("other.yaml")).method.gate_k == 3);
    QVERIFY(desk_->opens(desk_->at("other.yaml")));
    QVERIFY(desk_->calibrates());
}

}  // namespace interfuse

int main(int argc, char** argv) {
    return interfuse::testing_tools::runWindowTest<interfuse::EditingTest>(argc, argv);
}
#include "editing_test.moc"
