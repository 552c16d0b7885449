// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What the merged model is exported as, chosen in the export's dialog.
#include <QClipboard>
#include <QComboBox>
#include <QGuiApplication>
#include <QLabel>
#include <QLineEdit>
#include <QSpinBox>

#include "core/checkpoint/checkpoint.h"
#include "tests/ui/window/window_work.h"

namespace interfuse {

using namespace testing_tools;

class ExportFormsTest : public QObject {
    Q_OBJECT

    std::unique_ptr<WindowDesk> desk_;

    QString words(const char* label) { return desk_->find<QLabel>(label)->text(); }
    bool opensDialog() {
        desk_->find<QWidget>("views")->setFocus();
        desk_->key(Qt::Key_E, Qt::ControlModifier);
        return desk_->isVisible("exportDialog");
    }

  private Q_SLOTS:
    void init() {
        desk_ = std::make_unique<WindowDesk>();
        QVERIFY(desk_->opens(quickSample()));
        QVERIFY(choose(*desk_, "method", QStringLiteral("Simple average")));
        QVERIFY(opensDialog());
    }
    void cleanup() { desk_.reset(); }

    void theDialogShowsTheRecipe();
    void exportsAnAdapter();
    void exportsAWholeModelInHalf();
    void aWholeModelNeedsATextTower();
};

void ExportFormsTest::theDialogShowsTheRecipe() {
    QVERIFY(words("exportContents").contains(QStringLiteral("CLIPVisionModel in float32")));
    QVERIFY(!desk_->isVisible("exportRank"));
    QVERIFY(desk_->isVisible("exportShardSize"));
    const QString size = words("exportSpace");
    QVERIFY(choose(*desk_, "exportDtype", QStringLiteral("bfloat16")));
    QCOMPARE(desk_->recipe().interfuse.exporting.dtype, std::string("bfloat16"));
    QVERIFY(words("exportContents").contains(QStringLiteral("in bfloat16")));
    QVERIFY(words("exportSpace") != size);
    QVERIFY(choose(*desk_, "exportForm", QStringLiteral("LoRA adapter")));
    QVERIFY(desk_->isVisible("exportRank"));
    QVERIFY(!desk_->isVisible("exportShardSize"));
    QVERIFY(words("exportContents").contains(QStringLiteral("adapter_model.safetensors")));
    QVERIFY(desk_->type("exportRank", QStringLiteral("8")));
    QCOMPARE(desk_->recipe().interfuse.exporting.rank, 8);
    // Each is a step of undo, and the dialog follows.
    desk_->document().undoStack().undo();
    QCOMPARE(desk_->find<QSpinBox>("exportRank")->value(), 16);
    desk_->document().undoStack().undo();
    QVERIFY(!desk_->isVisible("exportRank"));
    desk_->document().undoStack().undo();
    QCOMPARE(desk_->find<QComboBox>("exportDtype")->currentText(), QStringLiteral("float32"));
    QCOMPARE(words("exportSpace"), size);
}

void ExportFormsTest::exportsAnAdapter() {
    QVERIFY(choose(*desk_, "exportForm", QStringLiteral("LoRA adapter")));
    QVERIFY(exports(*desk_, "adapter"));
    QVERIFY(std::filesystem::exists(desk_->at("adapter") / "adapter_model.safetensors"));
    QVERIFY(std::filesystem::exists(desk_->at("adapter") / "truncation.csv"));
    QVERIFY(desk_->session().notices().join(u' ').contains(QStringLiteral("rank 16 leaves out")));
    QVERIFY(desk_->click("copySnippet"));
    const QString snippet = QGuiApplication::clipboard()->text();
    QVERIFY(snippet.contains(QStringLiteral("PeftModel.from_pretrained(base, folder)")));
    QVERIFY(snippet.contains(desk_->path("adapter")));
    QCOMPARE(commandLineDifferences(*desk_, "adapter", "adapter/recipe.yaml"), QString());
}

void ExportFormsTest::exportsAWholeModelInHalf() {
    QVERIFY(choose(*desk_, "exportForm", QStringLiteral("Whole model (CLIPModel)")));
    QVERIFY(choose(*desk_, "exportDtype", QStringLiteral("float16")));
    QVERIFY(exports(*desk_, "whole"));
    const Checkpoint model = Checkpoint::open(desk_->at("whole"));
    QVERIFY(model.is_full_clip_model());
    QCOMPARE(model.tensors().front().dtype, DType::f16);
    QCOMPARE(commandLineDifferences(*desk_, "whole", "whole/recipe.yaml"), QString());
}

void ExportFormsTest::aWholeModelNeedsATextTower() {
    desk_->document().edit(QStringLiteral("Another pretrained model"), [](Recipe& recipe) {
        recipe.processor = recipe.pretrained.path;
        recipe.pretrained.path = recipe.experts.front().path;
        recipe.experts.erase(recipe.experts.begin());
    });
    QVERIFY(desk_->isRead());
    QVERIFY(choose(*desk_, "exportForm", QStringLiteral("Whole model (CLIPModel)")));
    QVERIFY2(words("exportProblem").contains(QStringLiteral("text tower")),
             qPrintable(words("exportProblem")));
    QVERIFY(!desk_->find<QWidget>("exportStart")->isEnabled());
    QVERIFY(choose(*desk_, "exportForm", QStringLiteral("Vision tower (CLIPVisionModel)")));
    QVERIFY(desk_->find<QWidget>("exportStart")->isEnabled());
}

}  // namespace interfuse

int main(int argc, char** argv) {
    return interfuse::testing_tools::runWindowTest<interfuse::ExportFormsTest>(argc, argv);
}

#include "export_forms_test.moc"
