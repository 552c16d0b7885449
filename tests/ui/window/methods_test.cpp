// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The methods that need no calibration: chosen, exported, and the same bytes from the command line.
#include <QAction>
#include <QLabel>

#include "tests/ui/window/window_work.h"
#include "ui/document/shaping.h"

namespace interfuse {

using namespace testing_tools;

class MethodsTest : public QObject {
    Q_OBJECT

    std::unique_ptr<WindowDesk> desk_;

    void undo() { desk_->key(Qt::Key_Z, Qt::ControlModifier); }
    QString words(const char* label) { return desk_->find<QLabel>(label)->text(); }

  private Q_SLOTS:
    void init() {
        desk_ = std::make_unique<WindowDesk>();
        QVERIFY(desk_->opens(fourRounds()));
    }
    void cleanup() { desk_.reset(); }

    void mergesWithoutCalibration_data();
    void mergesWithoutCalibration();
    void theirFieldsAreTheRecipes();
    void theCalibrationWaits();
};

void MethodsTest::mergesWithoutCalibration_data() {
    QTest::addColumn<QString>("entry");
    QTest::addColumn<int>("kind");
    QTest::newRow("simple average")
        << QStringLiteral("Simple average") << static_cast<int>(MergeMethod::simple_average);
    QTest::newRow("task arithmetic")
        << QStringLiteral("Task arithmetic") << static_cast<int>(MergeMethod::task_arithmetic);
    QTest::newRow("TIES") << QStringLiteral("TIES") << static_cast<int>(MergeMethod::ties);
}

void MethodsTest::mergesWithoutCalibration() {
    QFETCH(QString, entry);
    QFETCH(int, kind);
    QVERIFY(!desk_->action("actionExport")->isEnabled());
    QVERIFY(choose(*desk_, "method", entry));
    QCOMPARE(static_cast<int>(desk_->recipe().method.kind), kind);
    QCOMPARE(desk_->session().state(), RunState::mergeable);
    QCOMPARE(words("progressText"), QStringLiteral("Ready to export"));
    QAction* calibrate = desk_->action("actionCalibrate");
    QVERIFY(!calibrate->isEnabled());
    QVERIFY(calibrate->toolTip().contains(QStringLiteral("merges without calibration.")));
    desk_->key(Qt::Key_F5);
    QVERIFY(!desk_->session().isBusy());
    // There is no routing to shape, and none to choose samples for.
    QVERIFY(words("shapeNotice").contains(QStringLiteral("Only AdaSVD")));
    for (const char* name : {"shapeScalingSlider", "shapeMute0", "shapeDatasetSlider0"}) {
        QVERIFY2(!desk_->find<QWidget>(name)->isEnabled(), name);
        QVERIFY2(desk_->find<QWidget>(name)->toolTip().contains(QStringLiteral("Only AdaSVD")),
                 name);
    }
    QVERIFY(!desk_->isVisible("numSamples"));

    QVERIFY(exports(*desk_, "exported"));
    QVERIFY(QFile::exists(desk_->path("exported/model.safetensors")));
    QVERIFY(!QFile::exists(desk_->path("exported/routing.safetensors")));
    QCOMPARE(commandLineDifferences(*desk_, "exported", "exported/recipe.yaml"), QString());
    desk_->key(Qt::Key_S, Qt::ControlModifier);
    QVERIFY(!desk_->window().isWindowModified());
    QCOMPARE(commandLineDifferences(*desk_, "exported", "merge.yaml"), QString());
    undo();
    QCOMPARE(desk_->recipe(), fourRounds());
    QCOMPARE(desk_->session().state(), RunState::ready);
}

void MethodsTest::theirFieldsAreTheRecipes() {
    QVERIFY(!desk_->isVisible("lambda"));
    QVERIFY(choose(*desk_, "method", QStringLiteral("Task arithmetic")));
    QVERIFY(desk_->isVisible("lambda"));
    QVERIFY(!desk_->isVisible("threshold"));
    QVERIFY(desk_->type("lambda", QStringLiteral("0.45")));
    QCOMPARE(desk_->recipe().method.scaling_factor, ScalingFactor(0.45));
    QVERIFY(exports(*desk_, "arithmetic"));
    QCOMPARE(commandLineDifferences(*desk_, "arithmetic", "arithmetic/recipe.yaml"), QString());

    QVERIFY(choose(*desk_, "method", QStringLiteral("TIES")));
    QCOMPARE(desk_->recipe().method.scaling_factor, ScalingFactor(0.45));
    QVERIFY(desk_->type("threshold", QStringLiteral("35")));
    QVERIFY(choose(*desk_, "mergeFunction", QStringLiteral("Mean")));
    QCOMPARE(desk_->recipe().method.threshold, 35.0);
    QCOMPARE(desk_->recipe().method.merge_func, TiesMerge::mean);
    QVERIFY(exports(*desk_, "ties"));
    QCOMPARE(commandLineDifferences(*desk_, "ties", "ties/recipe.yaml"), QString());
    QVERIFY(bytesOf(desk_->at("ties/model.safetensors")) !=
            bytesOf(desk_->at("arithmetic/model.safetensors")));
    for (int i = 0; i < 5; ++i)
        undo();
    QCOMPARE(desk_->recipe(), fourRounds());
}

// Trying another method costs no calibration.
void MethodsTest::theCalibrationWaits() {
    QVERIFY(desk_->calibrates());
    QVERIFY(drag(*desk_, "shapeScalingSlider", 1.5));
    const Recipe shaped = desk_->recipe();
    QVERIFY(exports(*desk_, "before"));
    QVERIFY(choose(*desk_, "method", QStringLiteral("Simple average")));
    QCOMPARE(desk_->session().state(), RunState::mergeable);
    QVERIFY(exports(*desk_, "average"));
    undo();
    QCOMPARE(desk_->recipe(), shaped);
    QCOMPARE(desk_->session().state(), RunState::calibrated);
    QVERIFY(!desk_->session().figures()->empty());
    QVERIFY(desk_->find<QWidget>("shapeScalingSlider")->isEnabled());
    QVERIFY(exports(*desk_, "after"));
    QCOMPARE(folderDifferences(desk_->at("before"), desk_->at("after")), QString());
    // Chosen again by hand it is calibrated as well, with the scaling that AdaSVD begins with.
    QVERIFY(choose(*desk_, "method", QStringLiteral("TIES")));
    QVERIFY(choose(*desk_, "method", QStringLiteral("AdaSVD")));
    QCOMPARE(desk_->session().state(), RunState::calibrated);
    QCOMPARE(overallScaling(desk_->recipe()), 1.0);
}

}  // namespace interfuse

int main(int argc, char** argv) {
    return interfuse::testing_tools::runWindowTest<interfuse::MethodsTest>(argc, argv);
}
#include "methods_test.moc"
