// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/shape_fields.h"

#include <QSignalSpy>
#include <QStyle>
#include <QStyleOptionSlider>
#include <QTest>
#include <QVBoxLayout>
#include <QWheelEvent>

#include "tests/ui/support/slider_hand.h"

namespace interfuse {
namespace {

void turnWheel(QWidget& widget) {
    const QPointF at(widget.rect().center());
    QWheelEvent wheel(at, widget.mapToGlobal(at), {}, {0, 120}, Qt::NoButton, Qt::NoModifier,
                      Qt::NoScrollPhase, false);
    QApplication::sendEvent(&widget, &wheel);
}

}  // namespace

class ShapeFieldsTest : public QObject {
    Q_OBJECT

    std::unique_ptr<QWidget> window_;
    ShapeSlider* slider_ = nullptr;
    FactorBox* box_ = nullptr;
    ElidedLabel* label_ = nullptr;

    double moved(const QSignalSpy& spy) const { return spy.last()[0].toDouble(); }

  private Q_SLOTS:
    void init() {
        window_ = std::make_unique<QWidget>();
        auto* layout = new QVBoxLayout(window_.get());
        slider_ = new ShapeSlider(3, window_.get());
        box_ = new FactorBox(window_.get());
        label_ = new ElidedLabel(window_.get());
        layout->addWidget(slider_);
        layout->addWidget(box_);
        layout->addWidget(label_);
        window_->resize(240, 120);
        window_->show();
        QVERIFY(QTest::qWaitForWindowExposed(window_.get()));
    }
    void cleanup() { window_.reset(); }

    void showingIsSilent() {
        QSignalSpy spy(slider_, &ShapeSlider::moved);
        slider_->show(1.23);
        QCOMPARE(slider_->factor(), 1.23);
        slider_->show(-2);
        QCOMPARE(slider_->factor(), 0.0);
        slider_->show(700);
        QCOMPARE(slider_->factor(), 3.0);
        slider_->setMost(2);
        QCOMPARE(slider_->factor(), 2.0);
        QCOMPARE(spy.count(), 0);
        QSignalSpy typed(box_, &QDoubleSpinBox::valueChanged);
        box_->show(0.5);
        QCOMPARE(box_->value(), 0.5);
        QCOMPARE(typed.count(), 0);
    }

    void pressesAndDrags() {
        slider_->show(1);
        QSignalSpy moves(slider_, &ShapeSlider::moved);
        QSignalSpy steps(slider_, &ShapeSlider::stepBegins);
        // The handle itself: nothing moves before the mouse does.
        QTest::mousePress(slider_, Qt::LeftButton, {}, handleAtFactor(*slider_, 1));
        QCOMPARE(steps.count(), 1);
        QCOMPARE(moves.count(), 0);
        QTest::mouseMove(slider_, handleAtFactor(*slider_, 1.5));
        QTest::mouseMove(slider_, handleAtFactor(*slider_, 2));
        QTest::mouseRelease(slider_, Qt::LeftButton, {}, handleAtFactor(*slider_, 2));
        QVERIFY(moves.count() >= 2);
        QVERIFY(std::abs(moved(moves) - 2) < 0.02);
        QCOMPARE(steps.count(), 1);
        // The groove: the handle comes there, and goes on with the mouse.
        QTest::mousePress(slider_, Qt::LeftButton, {}, handleAtFactor(*slider_, 0.5));
        QVERIFY(std::abs(moved(moves) - 0.5) < 0.02);
        QVERIFY(slider_->isSliderDown());
        QTest::mouseMove(slider_, handleAtFactor(*slider_, 0.8));
        QVERIFY(std::abs(moved(moves) - 0.8) < 0.02);
        QTest::mouseRelease(slider_, Qt::LeftButton, {}, handleAtFactor(*slider_, 0.8));
        QCOMPARE(steps.count(), 2);
    }

    void keysAreAStepAfterADrag() {
        slider_->show(1);
        slider_->setFocus();
        QSignalSpy moves(slider_, &ShapeSlider::moved);
        QSignalSpy steps(slider_, &ShapeSlider::stepBegins);
        QTest::keyClick(slider_, Qt::Key_Right);
        QCOMPARE(moved(moves), 1.01);
        QTest::keyClick(slider_, Qt::Key_PageUp);
        QCOMPARE(moved(moves), 1.11);
        QTest::keyClick(slider_, Qt::Key_Home);
        QCOMPARE(moved(moves), 0.0);
        QCOMPARE(steps.count(), 0);
        QTest::mouseClick(slider_, Qt::LeftButton, {}, handleAtFactor(*slider_, 2));
        QCOMPARE(steps.count(), 1);
        QTest::keyClick(slider_, Qt::Key_Left);
        QTest::keyClick(slider_, Qt::Key_Left);
        QCOMPARE(steps.count(), 2);
        box_->setFocus();
        QCOMPARE(steps.count(), 3);
    }

    void aDoubleClickAsksForReset() {
        slider_->show(2);
        QSignalSpy reset(slider_, &ShapeSlider::resetAsked);
        QSignalSpy steps(slider_, &ShapeSlider::stepBegins);
        const QPoint at = handleAtFactor(*slider_, 2);
        QTest::mouseClick(slider_, Qt::LeftButton, {}, at);
        QTest::mouseDClick(slider_, Qt::LeftButton, {}, at);
        QCOMPARE(reset.count(), 1);
        QCOMPARE(steps.count(), 1);
        QVERIFY(!slider_->isSliderDown());
        QTest::mouseDClick(slider_, Qt::RightButton, {}, at);
        QCOMPARE(reset.count(), 1);
    }

    void theWheelScrollsThePanel() {
        slider_->show(1);
        box_->show(1);
        slider_->setFocus();
        QSignalSpy moves(slider_, &ShapeSlider::moved);
        turnWheel(*slider_);
        turnWheel(*box_);
        QCOMPARE(moves.count(), 0);
        QCOMPARE(box_->value(), 1.0);
        box_->setFocus();
        turnWheel(*box_);
        QCOMPARE(box_->value(), 1.1);
    }

    void numbersHaveTheDecimalsTheyNeed_data() {
        QTest::addColumn<double>("value");
        QTest::addColumn<QString>("text");
        QTest::newRow("whole") << 1.0 << "1.00";
        QTest::newRow("two") << 0.25 << "0.25";
        QTest::newRow("three") << 0.125 << "0.125";
        QTest::newRow("four") << -0.0625 << "-0.0625";
        QTest::newRow("more") << 0.123456 << "0.1235";
        QTest::newRow("large") << 1000.0 << "1000.00";
    }
    void numbersHaveTheDecimalsTheyNeed() {
        QFETCH(double, value);
        QFETCH(QString, text);
        box_->setLocale(QLocale::c());
        box_->show(value);
        QCOMPARE(box_->text(), text);
    }

    void longNamesGiveWay() {
        label_->setText(QStringLiteral("a-name-that-is-longer-than-any-panel-is-wide & more"));
        QVERIFY(label_->minimumSizeHint().width() < 60);
        QVERIFY(label_->sizeHint().width() > 240);
        QCOMPARE(window_->width(), 240);
    }

    void obstaclesAreTold() {
        setTip(*slider_, QStringLiteral("What it does."));
        setUsable(*slider_, QStringLiteral("Not now."));
        QVERIFY(!slider_->isEnabled());
        QCOMPARE(slider_->toolTip(), QStringLiteral("Not now."));
        setUsable(*slider_, {});
        QVERIFY(slider_->isEnabled());
        QCOMPARE(slider_->toolTip(), QStringLiteral("What it does."));
    }
};

}  // namespace interfuse

QTEST_MAIN(interfuse::ShapeFieldsTest)
#include "shape_fields_test.moc"
