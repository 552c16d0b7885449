// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Inputs that do not fit: said in the row, and by the action that cannot work with them; and runs
// that fail all the same.
#include <QAction>
#include <QDockWidget>
#include <QLabel>
#include <QTreeView>

#include "tests/ui/window/window_tools.h"
#include "ui/style/paths.h"

namespace interfuse {

using namespace testing_tools;
namespace fs = std::filesystem;

class BrokenInputsTest : public QObject {
    Q_OBJECT

    std::unique_ptr<WindowDesk> desk_;
    fs::path pool_;

    QString problem(SourceSection section, int row) {
        return desk_->data(section, row, SourceRows::problemRole).toString();
    }
    // Whether the first line of what is wrong stands beside the action that it keeps from working.
    bool keepsFromCalibrating(const QString& problem) {
        const QAction* calibrate = desk_->action("actionCalibrate");
        return !problem.isEmpty() && !calibrate->isEnabled() &&
               calibrate->toolTip().contains(problem);
    }

  private Q_SLOTS:
    void init() {
        desk_ = std::make_unique<WindowDesk>();
        pool_ = copyOfBasic(desk_->at("files")).parent_path();
    }
    void cleanup() { desk_.reset(); }

    void anotherArchitecture();
    void aMissingFolder();
    void tooFewImages();
    void noProcessor();
    void lookingAgainAfterMending();
    void aFailingRunSaysWhyAndTheNextOneWorks();
    void aFailingExportSaysWhy();
};

void BrokenInputsTest::anotherArchitecture() {
    const fs::path other = pool_ / "other";
    fs::copy(pool_ / "clouds", other, fs::copy_options::recursive);
    std::string config = bytesOf(other / "config.json");
    const std::string heads = "\"num_attention_heads\": 4";
    config.replace(config.find(heads), heads.size(), "\"num_attention_heads\": 2");
    writeBytes(other / "config.json", config);
    QVERIFY(desk_->opens(pool_ / "recipe.yaml"));
    QVERIFY(desk_->action("actionCalibrate")->isEnabled());
    const int plain = desk_->view(SourceSection::experts)->height();
    QVERIFY(desk_->drop({toText(other)}));
    QVERIFY(desk_->isRead());
    const QString said = problem(SourceSection::experts, 3);
    QVERIFY2(said.contains(QStringLiteral("architecture")), qPrintable(said));
    QVERIFY(keepsFromCalibrating(said));
    // There is room for the words in the row.
    QTRY_VERIFY(desk_->view(SourceSection::experts)->height() > plain * 4 / 3 + 10);
    desk_->key(Qt::Key_F5);
    QVERIFY(!desk_->session().isBusy());
    QVERIFY(desk_->clickRow(SourceSection::experts, 3));
    desk_->key(Qt::Key_Delete);
    QVERIFY(desk_->calibrates());
}

void BrokenInputsTest::aMissingFolder() {
    fs::remove_all(pool_ / "clouds");
    QVERIFY(desk_->opens(pool_ / "recipe.yaml"));
    const QString said = problem(SourceSection::experts, 2);
    QVERIFY2(said.contains(toText(pool_ / "clouds")), qPrintable(said));
    QVERIFY(keepsFromCalibrating(said));
    QVERIFY(desk_->find<QLabel>("progressText")->text().contains(said));
    QCOMPARE(problem(SourceSection::experts, 0), QString());
}

void BrokenInputsTest::tooFewImages() {
    QVERIFY(desk_->opens(pool_ / "recipe.yaml"));
    QVERIFY(desk_->drop({toText(desk_->at("files") / "datasets/landscapes")}));
    QVERIFY(desk_->isRead());
    const QString said = problem(SourceSection::datasets, 3);
    QVERIFY2(said.contains(QStringLiteral("Only 7 images")), qPrintable(said));
    QVERIFY(keepsFromCalibrating(said));
    QVERIFY(desk_->type("numSamples", QStringLiteral("7")));
    QCOMPARE(problem(SourceSection::datasets, 3), QString());
    QVERIFY(desk_->action("actionCalibrate")->isEnabled());
}

void BrokenInputsTest::noProcessor() {
    fs::remove(pool_ / "pretrained/preprocessor_config.json");
    QVERIFY(desk_->drop({toText(pool_ / "pretrained"), toText(pool_ / "clouds"),
                         toText(desk_->at("files") / "datasets/clouds")}));
    QVERIFY(desk_->isRead());
    QVERIFY(desk_->type("numSamples", QStringLiteral("4")));
    const QString said = problem(SourceSection::pretrained, 0);
    QVERIFY2(said.contains(QStringLiteral("preprocessor_config.json")), qPrintable(said));
    QVERIFY(keepsFromCalibrating(said));
}

void BrokenInputsTest::lookingAgainAfterMending() {
    const fs::path aside = desk_->at("aside");
    fs::rename(pool_ / "clouds", aside);
    QVERIFY(desk_->opens(pool_ / "recipe.yaml"));
    QVERIFY(!desk_->action("actionCalibrate")->isEnabled());
    fs::rename(aside, pool_ / "clouds");
    desk_->key(Qt::Key_R, Qt::ControlModifier);
    QVERIFY(desk_->isRead());
    QCOMPARE(problem(SourceSection::experts, 2), QString());
    QVERIFY(desk_->calibrates());
}

void BrokenInputsTest::aFailingRunSaysWhyAndTheNextOneWorks() {
    QVERIFY(desk_->opens(pool_ / "recipe.yaml"));
    const fs::path weights = pool_ / "clouds/model.safetensors";
    const std::string whole = bytesOf(weights);
    writeBytes(weights, std::string_view(whole).substr(0, whole.size() / 2));
    desk_->key(Qt::Key_F5);
    QVERIFY(desk_->becomes(RunState::failed));
    QVERIFY2(desk_->message().contains(toText(weights)), qPrintable(desk_->message()));
    QVERIFY(desk_->find<QDockWidget>("logDock"));
    QVERIFY(desk_->click("showLog"));
    QVERIFY(desk_->isVisible("logDock"));
    QVERIFY(desk_->action("actionCalibrate")->isEnabled());
    writeBytes(weights, whole);
    QVERIFY(desk_->calibrates());
    QVERIFY(desk_->message().contains(QStringLiteral("Calibrated on 8 images")));
}

void BrokenInputsTest::aFailingExportSaysWhy() {
    QVERIFY(desk_->opens(pool_ / "recipe.yaml"));
    QVERIFY(desk_->calibrates());
    fs::remove(pool_ / "clouds/model.safetensors");
    desk_->key(Qt::Key_E, Qt::ControlModifier);
    QVERIFY(desk_->click("exportStart"));
    QVERIFY(desk_->becomes(RunState::calibrated));
    QVERIFY2(desk_->message().contains(toText(pool_ / "clouds")), qPrintable(desk_->message()));
    QVERIFY(desk_->isVisible("showLog"));
    QVERIFY(!QFile::exists(desk_->path("merge-merged")));
}

}  // namespace interfuse

int main(int argc, char** argv) {
    return interfuse::testing_tools::runWindowTest<interfuse::BrokenInputsTest>(argc, argv);
}
#include "broken_inputs_test.moc"
