// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The dialog of presets: what it says of them, and the project that comes of one.
#include <QCheckBox>
#include <QComboBox>
#include <QDialog>
#include <QLabel>
#include <QMenu>
#include <QPlainTextEdit>
#include <QTreeWidget>

#include "tests/ui/window/window_work.h"

namespace interfuse {

using namespace testing_tools;
namespace fs = std::filesystem;

class PresetsTest : public QObject {
    Q_OBJECT

    std::unique_ptr<WindowDesk> desk_;

    bool opensDialog();
    bool choosesRow(int row);
    QString cell(int row, int column) {
        return desk_->find<QTreeWidget>("presetList")->topLevelItem(row)->text(column);
    }
    QString missing() { return desk_->find<QPlainTextEdit>("presetMissing")->toPlainText(); }
    void putIntoCache(const char* repository) {
        fs::create_directories(desk_->at("hub") / repository / "snapshots" / "main");
    }

  private Q_SLOTS:
    void init();
    void cleanup();

    void saysWhatIsThereAndWhatIsNot();
    void opensAnUnsavedProject();
    void theMethodAndTheTasksAreChosen();
    void changesAreAskedAboutFirst();
};

void PresetsTest::init() {
    desk_ = std::make_unique<WindowDesk>();
    qputenv("HF_HUB_CACHE", desk_->path("hub").toLocal8Bit());
}

void PresetsTest::cleanup() {
    desk_.reset();
    qunsetenv("HF_HUB_CACHE");
}

bool PresetsTest::opensDialog() {
    return desk_->choose(desk_->find<QMenu>("menuFile"), desk_->action("actionPreset")) &&
           QTest::qWaitFor([&] { return desk_->isVisible("presetDialog"); });
}

bool PresetsTest::choosesRow(int row) {
    auto* list = desk_->find<QTreeWidget>("presetList");
    const QRect place = list->visualItemRect(list->topLevelItem(row));
    return desk_->click(list->viewport(), place.center());
}

void PresetsTest::saysWhatIsThereAndWhatIsNot() {
    putIntoCache("models--openai--clip-vit-base-patch32");
    putIntoCache("models--tanganke--clip-vit-base-patch32_dtd");
    putIntoCache("datasets--tanganke--dtd");
    QVERIFY(desk_->isVisible("startPage"));
    QVERIFY(desk_->click("startPreset"));
    QTRY_VERIFY(desk_->isVisible("presetDialog"));
    QCOMPARE(desk_->find<QTreeWidget>("presetList")->topLevelItemCount(), 3);
    QCOMPARE(cell(0, 0), QStringLiteral("ViT-B/16"));
    QCOMPARE(cell(1, 0), QStringLiteral("ViT-B/32"));
    QCOMPARE(cell(2, 0), QStringLiteral("ViT-L/14"));
    QCOMPARE(cell(1, 1), QStringLiteral("8"));
    QCOMPARE(cell(0, 2), QStringLiteral("0 of 9"));
    QCOMPARE(cell(1, 2), QStringLiteral("2 of 9"));
    QCOMPARE(cell(1, 3), QStringLiteral("1 of 8"));
    QVERIFY(choosesRow(1));
    QVERIFY(desk_->find<QLabel>("presetExperts")->text().startsWith(QStringLiteral("sun397, ")));
    QVERIFY(
        missing().contains(QStringLiteral("hf download tanganke/clip-vit-base-patch32_svhn\n")));
    QVERIFY(!missing().contains(QStringLiteral("hf download openai/clip-vit-base-patch32\n")));
    QVERIFY(!missing().contains(QStringLiteral("base-patch32_dtd")));
    QVERIFY(missing().contains(
        QStringLiteral("hf download tanganke/stanford_cars --repo-type dataset")));
    QVERIFY(!missing().contains(QStringLiteral("tanganke/dtd ")));
    // Data that is not wanted need not be fetched.
    QVERIFY(desk_->click("presetData"));
    QVERIFY(!missing().contains(QStringLiteral("dataset")));
    desk_->key(Qt::Key_Escape);
    QTRY_VERIFY(desk_->window().findChild<QDialog*>(QStringLiteral("presetDialog")) == nullptr);
    QVERIFY(desk_->isVisible("startPage"));
}

void PresetsTest::opensAnUnsavedProject() {
    QVERIFY(opensDialog());
    QVERIFY(choosesRow(1));
    QVERIFY(desk_->click("presetData"));
    QVERIFY(desk_->click("presetOpen"));
    QTRY_VERIFY(!desk_->isVisible("startPage"));
    QCOMPARE(desk_->names(SourceSection::experts).size(), 8);
    QCOMPARE(desk_->names(SourceSection::experts).first(), QStringLiteral("sun397"));
    QVERIFY(desk_->document().file().isEmpty());
    QCOMPARE(desk_->document().name(), QStringLiteral("clip-vit-base-patch32_TA8"));
    QVERIFY(desk_->recipe().method.kind == MergeMethod::ada_svd);
    QCOMPARE(desk_->recipe().method.device, std::string("auto"));
    QVERIFY(desk_->recipe().train_datasets.empty());
    QVERIFY(desk_->recipe().taskpool.test_datasets.empty());
    // What the cache lacks is said in its row.
    QVERIFY(desk_->isRead());
    QVERIFY(!desk_->session().whyNot(RunAction::calibrate).isEmpty());
}

void PresetsTest::theMethodAndTheTasksAreChosen() {
    QVERIFY(opensDialog());
    QVERIFY(choosesRow(2));
    auto* method = desk_->find<QComboBox>("presetMethod");
    QCOMPARE(method->count(), 4);
    QCOMPARE(method->currentText(), QStringLiteral("AdaSVD"));
    QVERIFY(desk_->click("presetData"));
    method->setFocus();
    for (int i = 0; i < 3; ++i)
        desk_->key(Qt::Key_Down);
    QCOMPARE(method->currentText(), QStringLiteral("TIES"));
    QVERIFY(desk_->click("presetOpen"));
    QTRY_COMPARE(desk_->names(SourceSection::experts).size(), 8);
    QVERIFY(desk_->recipe().method.kind == MergeMethod::ties);
    QCOMPARE(desk_->document().name(), QStringLiteral("clip-vit-large-patch14_TA8"));
}

void PresetsTest::changesAreAskedAboutFirst() {
    QVERIFY(desk_->opens(fourRounds()));
    QVERIFY(desk_->type("gateK", QStringLiteral("3")));
    QVERIFY(desk_->choose(desk_->find<QMenu>("menuFile"), desk_->action("actionPreset")));
    QVERIFY(desk_->isVisible("discard"));
    QVERIFY(desk_->click("discard"));
    QTRY_VERIFY(desk_->isVisible("presetDialog"));
}

}  // namespace interfuse

int main(int argc, char** argv) {
    return interfuse::testing_tools::runWindowTest<interfuse::PresetsTest>(argc, argv);
}
#include "presets_test.moc"
