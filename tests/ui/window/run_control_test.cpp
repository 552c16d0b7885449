// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Steering a calibration: pause, enough, stop with its question, closing the window.
#include <QAction>
#include <QElapsedTimer>
#include <QLabel>

#include "tests/ui/window/window_tools.h"

namespace interfuse {

using namespace testing_tools;

class RunControlTest : public QObject {
    Q_OBJECT

    std::unique_ptr<WindowDesk> desk_;
    RoutingTable uninterrupted_;

    // A calibration that has whole rounds to keep and many to come.
    bool runs();
    std::int64_t samples() const { return desk_->document().calibratedSamples(); }

  private Q_SLOTS:
    void initTestCase() { uninterrupted_ = calibrateDirectly(manyRounds()); }
    void init() { desk_ = std::make_unique<WindowDesk>(); }
    void cleanup() { desk_.reset(); }

    void escapeAsksAndGoesOn();
    void escapeStopsAndKeeps();
    void escapeStopsAndDiscards();
    void pausesAndGoesOn();
    void enoughKeepsWholeRounds();
    void closingAsksAndGoesOn();
    void closingStopsCleanly();
    void closingKeepsWhatIsThere();
    void closingStopsAnExport();
    void disabledActionsSayWhy();
};

bool RunControlTest::runs() {
    if (!desk_->opens(manyRounds())) return false;
    desk_->key(Qt::Key_F5);
    return waitUntil([this] {
               return !desk_->session().isBusy() || desk_->session().live().calibration.round > 3;
           }) &&
           desk_->session().state() == RunState::calibrating;
}

void RunControlTest::escapeAsksAndGoesOn() {
    QVERIFY(runs());
    desk_->key(Qt::Key_Escape);
    QCOMPARE(desk_->message(), QStringLiteral("Stop calibrating?"));
    // It works on while it asks.
    const std::uint64_t before = desk_->session().live().version;
    QTRY_VERIFY(desk_->session().live().version > before);
    QVERIFY(desk_->click("goOn"));
    QCOMPARE(desk_->message(), QString());
    QVERIFY(desk_->becomes(RunState::calibrated));
    QVERIFY(*desk_->document().calibration()->table == uninterrupted_);
}

void RunControlTest::escapeStopsAndKeeps() {
    QVERIFY(runs());
    desk_->key(Qt::Key_Escape);
    QElapsedTimer watch;
    watch.start();
    QVERIFY(desk_->click("stopAndKeep"));
    QVERIFY(desk_->becomes(RunState::calibrated));
    QVERIFY2(watch.elapsed() < stopLimit, qPrintable(QString::number(watch.elapsed())));
    QVERIFY(samples() >= 4 && samples() < 100 && samples() % 2 == 0);
    QVERIFY(desk_->window().isWindowModified());
}

void RunControlTest::escapeStopsAndDiscards() {
    QVERIFY(runs());
    desk_->key(Qt::Key_Escape);
    QElapsedTimer watch;
    watch.start();
    QVERIFY(desk_->click("stopAndDiscard"));
    QVERIFY(desk_->find<QLabel>("progressText")->text().contains(QStringLiteral("Stopping")) ||
            !desk_->session().isBusy());
    QVERIFY(desk_->becomes(RunState::ready));
    QVERIFY2(watch.elapsed() < stopLimit, qPrintable(QString::number(watch.elapsed())));
    QVERIFY(!desk_->document().calibration());
    QVERIFY(desk_->session().figures()->empty());
    QVERIFY(desk_->message().contains(QStringLiteral("discarded")));
    QVERIFY(!desk_->window().isWindowModified());
}

void RunControlTest::pausesAndGoesOn() {
    QVERIFY(runs());
    QAction* pause = desk_->action("actionPause");
    desk_->key(Qt::Key_F6);
    QCOMPARE(desk_->session().state(), RunState::paused);
    QVERIFY(desk_->find<QLabel>("progressText")->text().startsWith(QStringLiteral("Paused")));
    QCOMPARE(pause->text().remove(u'&'), QStringLiteral("Go on"));
    // The piece in work ends; then nothing moves.
    std::uint64_t seen = 0;
    QVERIFY(waitUntil([&] {
        const std::uint64_t before = std::exchange(seen, desk_->session().live().version);
        QTest::qWait(500);
        return before == seen;
    }));
    const std::uint64_t version = desk_->session().live().version;
    QTest::qWait(600);
    QCOMPARE(desk_->session().live().version, version);
    desk_->key(Qt::Key_F6);
    QCOMPARE(desk_->session().state(), RunState::calibrating);
    QCOMPARE(pause->text().remove(u'&'), QStringLiteral("Pause"));
    QTRY_VERIFY(desk_->session().live().version > version);
    QVERIFY(desk_->becomes(RunState::calibrated));
    QVERIFY(*desk_->document().calibration()->table == uninterrupted_);
}

void RunControlTest::enoughKeepsWholeRounds() {
    QVERIFY(runs());
    QElapsedTimer watch;
    watch.start();
    desk_->key(Qt::Key_F7);
    QVERIFY(desk_->becomes(RunState::calibrated));
    QVERIFY2(watch.elapsed() < stopLimit, qPrintable(QString::number(watch.elapsed())));
    const std::int64_t kept = samples();
    QVERIFY(kept >= 4 && kept < 100 && kept % 2 == 0);
    QVERIFY(desk_->message().contains(QStringLiteral("Stopped after %1 images").arg(kept)));
    QVERIFY(desk_->action("actionExport")->isEnabled());
    QAction* calibrate = desk_->action("actionCalibrate");
    QCOMPARE(calibrate->text().remove(u'&'), QStringLiteral("Continue calibrating"));
    desk_->key(Qt::Key_F5);
    QVERIFY(desk_->session().isBusy());
    QVERIFY(desk_->becomes(RunState::calibrated));
    QCOMPARE(samples(), 100);
    QVERIFY(*desk_->document().calibration()->table == uninterrupted_);
    QCOMPARE(calibrate->text().remove(u'&'), QStringLiteral("Calibrate"));
}

void RunControlTest::closingAsksAndGoesOn() {
    QVERIFY(runs());
    QVERIFY(!desk_->window().close());
    QVERIFY(desk_->message().contains(QStringLiteral("Stop it and close?")));
    QVERIFY(desk_->click("goOn"));
    QVERIFY(desk_->becomes(RunState::calibrated));
    QTest::qWait(100);
    QVERIFY(desk_->window().isVisible());
    // Nobody wants to close any more: what changes now must not ask again.
    desk_->document().edit(QStringLiteral("edit"), [](Recipe& r) { r.method.gate_k = 3; });
    QTest::qWait(100);
    QVERIFY(desk_->window().isVisible());
    QVERIFY(!desk_->isVisible("saveFirst"));
}

void RunControlTest::closingStopsCleanly() {
    QVERIFY(runs());
    desk_->key(Qt::Key_Q, Qt::ControlModifier);
    QVERIFY(desk_->window().isVisible());
    QElapsedTimer watch;
    watch.start();
    QVERIFY(desk_->click("stopAndDiscard"));
    QVERIFY(waitUntil([this] { return !desk_->window().isVisible(); }));
    QVERIFY2(watch.elapsed() < stopLimit, qPrintable(QString::number(watch.elapsed())));
    QVERIFY(!desk_->session().isBusy());
}

void RunControlTest::closingKeepsWhatIsThere() {
    QVERIFY(runs());
    QVERIFY(!desk_->window().close());
    QVERIFY(desk_->click("stopAndKeep"));
    // What is kept is not saved yet.
    QVERIFY(waitUntil([this] { return desk_->isVisible("saveFirst"); }));
    QVERIFY(desk_->window().isVisible());
    QVERIFY(desk_->click("saveFirst"));
    QVERIFY(waitUntil([this] { return !desk_->window().isVisible(); }));
    QVERIFY(QFile::exists(desk_->path("merge.routing.safetensors")));
}

void RunControlTest::closingStopsAnExport() {
    QVERIFY(desk_->opens(fourRounds()));
    QVERIFY(desk_->calibrates());
    desk_->key(Qt::Key_S, Qt::ControlModifier);
    QVERIFY(!desk_->window().isWindowModified());
    desk_->session().exportModel(desk_->at("out"), false);
    QVERIFY(desk_->session().isBusy());
    QVERIFY(!desk_->window().close());
    QVERIFY(waitUntil([this] { return !desk_->window().isVisible(); }));
    // Complete or absent: it may have been done before it heard of the stop.
    QVERIFY(!QFile::exists(desk_->path("out")) ||
            QFile::exists(desk_->path("out/model.safetensors")));
}

void RunControlTest::disabledActionsSayWhy() {
    int looked = 0;
    const auto explain = [&] {
        for (QAction* action : desk_->window().findChildren<QAction*>()) {
            const bool ours = action->objectName().startsWith(QStringLiteral("action"));
            if (!ours || action->isEnabled()) continue;
            ++looked;
            const QStringList lines = action->toolTip().split(u'\n');
            QVERIFY2(lines.size() > 1 && lines.last().endsWith(u'.'),
                     qPrintable(action->objectName() + u' ' + action->toolTip()));
        }
    };
    explain();
    QVERIFY(runs());
    explain();
    desk_->key(Qt::Key_F6);
    explain();
    desk_->key(Qt::Key_F7);
    explain();
    QVERIFY(desk_->becomes(RunState::calibrated));
    explain();
    QVERIFY(looked > 50);
}

}  // namespace interfuse

int main(int argc, char** argv) {
    return interfuse::testing_tools::runWindowTest<interfuse::RunControlTest>(argc, argv);
}
#include "run_control_test.moc"
