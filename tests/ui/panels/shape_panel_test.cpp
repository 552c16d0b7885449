// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/shape_panel.h"

#include <QLabel>
#include <QPushButton>
#include <QRadioButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QTest>
#include <QToolButton>

#include "tests/ui/support/merge_fixtures.h"
#include "tests/ui/support/slider_hand.h"
#include "ui/document/recipe_changes.h"
#include "ui/document/shaping.h"
#include "ui/panels/shape_fields.h"

namespace interfuse {

using namespace testing_tools;

class ShapePanelTest : public QObject {
    Q_OBJECT

    template <typename Widget = QWidget>
    Widget* at(const char* name) const {
        auto* found = panel_->findChild<Widget*>(QLatin1String(name));
        if (found == nullptr) qFatal("no %s", name);
        return found;
    }
    template <typename Widget>
    Widget* at(const char* name, int row) const {
        return at<Widget>((QLatin1String(name) + QString::number(row)).toLatin1().constData());
    }
    QToolButton* button(const char* name) const { return at<QToolButton>(name); }
    ProjectDocument& document() const { return session_->document(); }
    const Recipe& recipe() const { return session_->document().recipe(); }
    QUndoStack& undo() const { return session_->document().undoStack(); }
    void edit(const std::function<void(Recipe&)>& change) const {
        document().edit(QStringLiteral("edit"), change);
    }
    void add(int experts, int datasets) const {
        edit([=](Recipe& recipe) {
            for (int i = 0; i < experts; ++i)
                addExpert(recipe, "/models/expert-" + std::to_string(i));
            for (int i = 0; i < datasets; ++i)
                addDataset(recipe, "/data/task-" + std::to_string(i));
        });
        QCoreApplication::processEvents();  // new rows come to be seen
    }

    static bool isAbout(double value, double expected) { return std::abs(value - expected) < 0.03; }
    static void type(QDoubleSpinBox& box, const char* text) {
        box.setFocus();
        box.selectAll();
        QTest::keyClicks(&box, QLatin1String(text));
        QTest::keyClick(&box, Qt::Key_Return);
    }
    static void click(QAbstractButton* button) {
        QTest::mouseClick(button, Qt::LeftButton, {}, {8, button->height() / 2});
    }

    std::unique_ptr<Session> session_;
    std::unique_ptr<ShapePanel> panel_;

  private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale::c()); }
    void init() {
        session_ = std::make_unique<Session>();
        panel_ = std::make_unique<ShapePanel>(*session_, nullptr);
        panel_->resize(280, 1400);
        panel_->show();
        QVERIFY(QTest::qWaitForWindowActive(panel_.get()));
    }
    void cleanup() {
        panel_.reset();
        session_.reset();
    }

    void saysWhatThereIsNotYet() {
        QVERIFY(at<QLabel>("shapeExpertsHint")->isVisible());
        QVERIFY(at<QLabel>("shapeMixtureHint")->text().contains(QStringLiteral("no calibration")));
        QVERIFY(!button("shapeMixtureReset")->isVisible());
        QVERIFY(!at<QPushButton>("shapeResetAll")->isEnabled());
        for (const char* name : {"shapeScalingSlider", "shapeScalingNumber", "shapeClassToken"}) {
            QVERIFY2(!at(name)->isEnabled(), name);
            QVERIFY(at(name)->toolTip().contains(QStringLiteral("Add experts first")));
        }
        add(1, 1);
        QVERIFY(at("shapeScalingSlider")->isEnabled());
        QVERIFY(!at<QLabel>("shapeExpertsHint")->isVisible());
        QVERIFY(at<QLabel>("shapeMixtureHint")->text().contains(QStringLiteral("one dataset")));
        QVERIFY(!at<ShapeSlider>("shapeDatasetSlider", 0)->isEnabled());
        QVERIFY(!at<QToolButton>("shapeSolo", 0)->isEnabled());
        QVERIFY(at<QToolButton>("shapeSolo", 0)->toolTip().contains(QStringLiteral("only one")));
        add(1, 1);
        QVERIFY(!at<QLabel>("shapeMixtureHint")->isVisible());
        QVERIFY(at<ShapeSlider>("shapeDatasetSlider", 0)->isEnabled());
        QVERIFY(at<QToolButton>("shapeSolo", 0)->isEnabled());
        document().startNew();
        QVERIFY(panel_->findChild<QWidget*>(QStringLiteral("shapeExpert0")) == nullptr);
        QVERIFY(panel_->findChild<QWidget*>(QStringLiteral("shapeDataset0")) == nullptr);
    }

    void theOverallSliderReachesTheNumberOfExperts() {
        add(2, 2);
        auto* slider = at<ShapeSlider>("shapeScalingSlider");
        QCOMPARE(slider->maximum(), 300);
        add(3, 0);
        QCOMPARE(slider->maximum(), 500);
        drag(*slider, 1, 4.5);
        QVERIFY(isAbout(overallScaling(recipe()), 4.5));
    }

    void dragsOfTheOverallScalingAreSteps() {
        add(3, 3);
        const int before = undo().count();
        auto* slider = at<ShapeSlider>("shapeScalingSlider");
        drag(*slider, 1, 2);
        QVERIFY(isAbout(overallScaling(recipe()), 2));
        QCOMPARE(at<FactorBox>("shapeScalingNumber")->value(), overallScaling(recipe()));
        QCOMPARE(undo().count(), before + 1);
        drag(*slider, overallScaling(recipe()), 0.5);
        QCOMPARE(undo().count(), before + 2);
        QVERIFY(isAbout(overallScaling(recipe()), 0.5));
        undo().undo();
        QVERIFY(isAbout(slider->factor(), 2));
        undo().undo();
        QCOMPARE(overallScaling(recipe()), 1.0);
        QCOMPARE(slider->factor(), 1.0);
        QCOMPARE(at<FactorBox>("shapeScalingNumber")->value(), 1.0);
        // Moving the sliders after it has written nothing.
        QVERIFY(undo().canRedo());
        QCOMPARE(undo().undoText(), QStringLiteral("edit"));
    }

    void theRecipeFollowsWhileDragging() {
        add(2, 2);
        auto* slider = at<ShapeSlider>("shapeExpertSlider", 1);
        QTest::mousePress(slider, Qt::LeftButton, {}, handleAtFactor(*slider, 1));
        QTest::mouseMove(slider, handleAtFactor(*slider, 2));
        QVERIFY(isAbout(expertScaling(recipe(), 1), 2));
        QVERIFY(slider->isSliderDown());
        QTest::mouseMove(slider, handleAtFactor(*slider, 0));
        QCOMPARE(expertScaling(recipe(), 1), 0.0);
        QCOMPARE(expertScaling(recipe(), 0), 1.0);
        QTest::mouseRelease(slider, Qt::LeftButton, {}, handleAtFactor(*slider, 0));
    }

    void doubleClickAndResetPutItBackToOne() {
        add(2, 2);
        auto* slider = at<ShapeSlider>("shapeScalingSlider");
        QVERIFY(!button("shapeScalingReset")->isEnabled());
        drag(*slider, 1, 2);
        const int before = undo().count();
        QVERIFY(button("shapeScalingReset")->isEnabled());
        const QPoint place = handleAtFactor(*slider, overallScaling(recipe()));
        QTest::mouseClick(slider, Qt::LeftButton, {}, place);
        QTest::mouseDClick(slider, Qt::LeftButton, {}, place);
        QCOMPARE(overallScaling(recipe()), 1.0);
        QCOMPARE(undo().count(), before + 1);
        undo().undo();
        QVERIFY(isAbout(overallScaling(recipe()), 2));
        click(button("shapeScalingReset"));
        QCOMPARE(overallScaling(recipe()), 1.0);
        QVERIFY(!button("shapeScalingReset")->isEnabled());
        // In the groove the first click moves the handle; together they are one way to 1.
        const int steps = undo().count();
        QTest::mouseClick(slider, Qt::LeftButton, {}, handleAtFactor(*slider, 2.5));
        QCOMPARE(undo().count(), steps + 1);
        QTest::mouseDClick(slider, Qt::LeftButton, {}, handleAtFactor(*slider, 2.5));
        QCOMPARE(overallScaling(recipe()), 1.0);
        auto* one = at<ShapeSlider>("shapeExpertSlider", 1);
        drag(*one, 1, 2);
        QTest::mouseDClick(one, Qt::LeftButton, {}, handleAtFactor(*one, 2));
        QCOMPARE(expertScaling(recipe(), 1), 1.0);
    }

    void typingWritesAndMayGoBeyondTheSlider() {
        add(3, 3);
        type(*at<FactorBox>("shapeScalingNumber"), "0.3");
        QCOMPARE(overallScaling(recipe()), 0.3);
        type(*at<FactorBox>("shapeExpertNumber", 2), "-1.25");
        QCOMPARE(expertScaling(recipe(), 2), -1.25);
        QCOMPARE(overallScaling(recipe()), 0.3);
        QCOMPARE(at<ShapeSlider>("shapeExpertSlider", 2)->factor(), 0.0);
        const int before = undo().count();
        type(*at<FactorBox>("shapeExpertNumber", 2), "40");
        QCOMPARE(expertScaling(recipe(), 2), 40.0);
        QCOMPARE(at<ShapeSlider>("shapeExpertSlider", 2)->factor(), 3.0);
        QCOMPARE(undo().count(), before);
        QCOMPARE(expertScaling(recipe(), 0), 1.0);
    }

    void typingAfterADragIsAStepOfItsOwn() {
        add(2, 2);
        drag(*at<ShapeSlider>("shapeExpertSlider", 0), 1, 2);
        const int before = undo().count();
        type(*at<FactorBox>("shapeExpertNumber", 0), "0.7");
        QCOMPARE(undo().count(), before + 1);
        drag(*at<ShapeSlider>("shapeExpertSlider", 1), 1, 2);
        QCOMPARE(undo().count(), before + 2);
    }

    void mutesAndSolos() {
        add(3, 3);
        const int before = undo().count();
        auto* mute = at<QToolButton>("shapeMute", 1);
        click(mute);
        QVERIFY(isMuted(recipe(), 1));
        QVERIFY(mute->isChecked());
        QCOMPARE(at<QLabel>("shapeExpertName", 1)->foregroundRole(), QPalette::PlaceholderText);
        QCOMPARE(at<QLabel>("shapeExpertName", 0)->foregroundRole(), QPalette::WindowText);
        QCOMPARE(undo().undoText(), QStringLiteral("Mute expert-1"));
        click(mute);
        QVERIFY(!isMuted(recipe(), 1));
        auto* solo = at<QToolButton>("shapeSolo", 2);
        click(solo);
        QVERIFY(isSolo(recipe(), 2));
        QVERIFY(solo->isChecked());
        QVERIFY(at<QToolButton>("shapeMute", 0)->isChecked());
        QVERIFY(at<QToolButton>("shapeMute", 1)->isChecked());
        QVERIFY(!at<QToolButton>("shapeMute", 2)->isChecked());
        click(at<QToolButton>("shapeSolo", 0));
        QVERIFY(!solo->isChecked());
        QCOMPARE(undo().count(), before + 4);
        undo().undo();
        QVERIFY(solo->isChecked());
        click(solo);
        QVERIFY(recipe().interfuse.muted.empty());
        QVERIFY(!solo->isChecked());
    }

    void weighsTheDatasets() {
        add(2, 4);
        QCOMPARE(at<QLabel>("shapeShare", 0)->text(), QStringLiteral("25 %"));
        auto* reset = button("shapeMixtureReset");
        QVERIFY(!reset->isEnabled());
        auto* slider = at<ShapeSlider>("shapeDatasetSlider", 2);
        QCOMPARE(slider->maximum(), 400);
        const int before = undo().count();
        drag(*slider, 1, 3);
        QCOMPARE(undo().count(), before + 1);
        QVERIFY(isAbout(mixtureWeight(recipe(), 2), 3));
        const double share = mixtureShares(recipe())[2];
        QVERIFY(at<QLabel>("shapeShare", 2)
                    ->text()
                    .startsWith(QString::number(static_cast<int>(100 * share))));
        slider->setFocus();
        QTest::keyClick(slider, Qt::Key_Home);
        QCOMPARE(mixtureWeight(recipe(), 2), 0.0);
        QCOMPARE(at<QLabel>("shapeShare", 0)->text(), QStringLiteral("33.3 %"));
        QCOMPARE(at<QLabel>("shapeShare", 2)->text(), QStringLiteral("0 %"));
        click(reset);
        QVERIFY(recipe().interfuse.mixture.empty());
        QCOMPARE(slider->factor(), 1.0);
        undo().undo();
        QCOMPARE(slider->factor(), 0.0);
    }

    void aWeightIsTypedBeyondItsSlider() {
        add(2, 2);
        auto* number = at<QDoubleSpinBox>("shapeDatasetNumber", 1);
        QCOMPARE(number->value(), 1.0);
        type(*number, "7.5");
        QCOMPARE(mixtureWeight(recipe(), 1), 7.5);
        edit([](Recipe& r) { setMixtureWeight(r, 0, 12); });
        QCOMPARE(at<QDoubleSpinBox>("shapeDatasetNumber", 0)->value(), 12.0);
        undo().undo();
        undo().undo();
        QVERIFY(recipe().interfuse.mixture.empty());
        QCOMPARE(number->value(), 1.0);
    }

    void theLastWeightsHandleComesBack() {
        add(2, 2);
        auto* first = at<ShapeSlider>("shapeDatasetSlider", 0);
        auto* second = at<ShapeSlider>("shapeDatasetSlider", 1);
        drag(*first, 1, 0);
        QCOMPARE(mixtureWeight(recipe(), 0), 0.0);
        drag(*second, 1, 0);
        const double kept = mixtureWeight(recipe(), 1);
        QVERIFY(kept > 0);
        QCOMPARE(second->factor(), kept);
        second->setFocus();
        QTest::keyClick(second, Qt::Key_Home);
        QCOMPARE(second->factor(), kept);
    }

    void choosesTheTokens() {
        add(1, 1);
        auto* all = at<QRadioButton>("shapeAllTokens");
        auto* only = at<QRadioButton>("shapeClassToken");
        QVERIFY(all->isChecked());
        click(only);
        QVERIFY(recipe().interfuse.tokens == TokenSet::class_token);
        undo().undo();
        QVERIFY(all->isChecked());
        all->setFocus();
        QTest::keyClick(all, Qt::Key_Down);
        QVERIFY(only->isChecked());
        QVERIFY(recipe().interfuse.tokens == TokenSet::class_token);
    }

    void resetsEditedCells() {
        add(2, 2);
        auto* reset = button("shapeEditedReset");
        QVERIFY(!reset->isEnabled());
        edit([](Recipe& r) {
            setCoefficient(r, "vision_model.encoder.layers.0.mlp.fc1", 0, 0.5);
            setCoefficient(r, "vision_model.encoder.layers.0.mlp.fc1", 1, 0.5);
        });
        QCOMPARE(at<QLabel>("shapeEdited")->text(), QStringLiteral("Edited cells: 2"));
        click(reset);
        QCOMPARE(editedCoefficients(recipe()), std::size_t{0});
        QVERIFY(!reset->isEnabled());
        undo().undo();
        QCOMPARE(editedCoefficients(recipe()), std::size_t{2});
    }

    void resetsEverythingInOneStep() {
        add(3, 3);
        drag(*at<ShapeSlider>("shapeScalingSlider"), 1, 2);
        drag(*at<ShapeSlider>("shapeExpertSlider", 1), 1, 0.5);
        drag(*at<ShapeSlider>("shapeDatasetSlider", 1), 1, 2);
        click(at<QToolButton>("shapeMute", 0));
        click(at<QRadioButton>("shapeClassToken"));
        const Recipe shaped = recipe();
        const int before = undo().count();
        auto* reset = at<QPushButton>("shapeResetAll");
        QVERIFY(reset->isEnabled());
        click(reset);
        QVERIFY(!isShaped(recipe()));
        QVERIFY(!reset->isEnabled());
        QCOMPARE(undo().count(), before + 1);
        QCOMPARE(at<ShapeSlider>("shapeExpertSlider", 1)->factor(), 1.0);
        QVERIFY(!at<QToolButton>("shapeMute", 0)->isChecked());
        undo().undo();
        QVERIFY(recipe() == shaped);
    }

    void followsNamesAndOrder() {
        add(2, 2);
        auto* slider = at<ShapeSlider>("shapeExpertSlider", 0);
        QCOMPARE(slider->accessibleName(), QStringLiteral("Scaling of expert-0"));
        drag(*slider, 1, 2);
        edit([](Recipe& r) { renameExpert(r, 0, "mnist"); });
        QCOMPARE(slider->accessibleName(), QStringLiteral("Scaling of mnist"));
        QCOMPARE(at<QToolButton>("shapeMute", 0)->accessibleName(), QStringLiteral("Mute mnist"));
        edit([](Recipe& r) { moveExpert(r, 0, 1); });
        QCOMPARE(slider->factor(), 1.0);
        QVERIFY(isAbout(at<ShapeSlider>("shapeExpertSlider", 1)->factor(), 2));
        edit([](Recipe& r) { renameDataset(r, 1, "digits"); });
        QCOMPARE(at<ShapeSlider>("shapeDatasetSlider", 1)->accessibleName(),
                 QStringLiteral("Weight of digits"));
    }

    void tabGoesThroughAllOfItAsItIsSeen() {
        add(2, 2);
        add(1, 1);  // rows that came later
        drag(*at<ShapeSlider>("shapeScalingSlider"), 1, 2);
        drag(*at<ShapeSlider>("shapeDatasetSlider", 0), 1, 2);
        const QWidget* content = at("shapeContent");
        button("shapeScalingReset")->setFocus();
        int last = -1, seen = 0;
        for (; seen < 60; ++seen) {
            const QWidget* now = panel_->focusWidget();
            QVERIFY(now != nullptr);
            QVERIFY(!now->accessibleName().isEmpty() ||
                    qobject_cast<const QAbstractButton*>(now) != nullptr);
            const int top = now->mapTo(content, now->rect().center()).y();
            QVERIFY2(top >= last - 1, qPrintable(now->objectName()));
            last = top;
            if (now->objectName() == QStringLiteral("shapeResetAll")) break;
            QTest::keyClick(panel_->focusWidget(), Qt::Key_Tab);
        }
        // Reset, number, slider; four an expert; two a dataset; as calibrated, tokens, everything.
        QCOMPARE(seen + 1, 3 + 3 * 4 + 3 * 2 + 3);
    }

    void nothingMovesWhileACalibrationRuns() {
        edit([](Recipe& r) { r = fourRounds(); });
        QVERIFY(waitUntil([this] { return session_->sources().isSettled(recipe()); }));
        session_->calibrate();
        QVERIFY(session_->isBusy());
        const QString why = session_->whyNot(RunAction::editRecipe);
        QVERIFY(!why.isEmpty());
        for (const char* name :
             {"shapeScalingSlider", "shapeScalingNumber", "shapeExpertSlider0",
              "shapeExpertNumber1", "shapeMute2", "shapeSolo0", "shapeDatasetSlider1",
              "shapeAllTokens", "shapeClassToken", "shapeMixtureReset", "shapeResetAll"}) {
            QVERIFY2(!at(name)->isEnabled(), name);
            QCOMPARE(at(name)->toolTip(), why);
        }
        const Recipe before = recipe();
        drag(*at<ShapeSlider>("shapeScalingSlider"), 1, 2);
        click(at<QToolButton>("shapeMute", 0));
        QVERIFY(recipe() == before);
        QVERIFY(waitUntil([this] { return session_->state() == RunState::calibrated; }));
        QVERIFY(at("shapeScalingSlider")->isEnabled());
        QVERIFY(at("shapeScalingSlider")->toolTip() != why);
        drag(*at<ShapeSlider>("shapeScalingSlider"), 1, 2);
        QVERIFY(session_->document().isCalibrated());
    }

    void otherMethodsHaveNothingToShape() {
        add(2, 2);
        QVERIFY(!at<QLabel>("shapeNotice")->isVisible());
        edit([](Recipe& r) { r.method.kind = MergeMethod::task_arithmetic; });
        QVERIFY(at<QLabel>("shapeNotice")->isVisible());
        QVERIFY(!at("shapeScalingSlider")->isEnabled());
        QCOMPARE(at("shapeScalingSlider")->toolTip(), at<QLabel>("shapeNotice")->text());
        undo().undo();
        QVERIFY(!at<QLabel>("shapeNotice")->isVisible());
        QVERIFY(at("shapeScalingSlider")->isEnabled());
    }

    void nothingIsCutOffWhenNarrow() {
        QVERIFY(panel_->minimumSizeHint().width() <= 240);
        QCOMPARE(panel_->sizeHint().width(), 280);
        edit([](Recipe& r) {
            for (int i = 0; i < 8; ++i) {
                addExpert(r, "/models/a-very-long-name-of-an-expert-" + std::to_string(i));
                addDataset(r, "/data/a-very-long-name-of-a-dataset-" + std::to_string(i));
            }
        });
        panel_->resize(240, 600);
        QCoreApplication::processEvents();
        auto* scroll = at<QScrollArea>("shapeScroll");
        QVERIFY(scroll->verticalScrollBar()->isVisible());
        QWidget* content = at("shapeContent");
        QVERIFY2(content->width() <= scroll->viewport()->width(),
                 qPrintable(QString::number(content->width())));
        for (const QWidget* widget : content->findChildren<QWidget*>()) {
            if (!widget->isVisible()) continue;
            const int right = widget->mapTo(content, QPoint(widget->width(), 0)).x();
            QVERIFY2(right <= content->width(), qPrintable(widget->objectName()));
        }
        QVERIFY(at<ElidedLabel>("shapeExpertName", 0)->width() >= 40);
    }
};

}  // namespace interfuse

QTEST_MAIN(interfuse::ShapePanelTest)
#include "shape_panel_test.moc"
