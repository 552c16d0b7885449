// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/worker/run_control.h"

#include <QTest>
#include <future>

namespace interfuse {
namespace {

using namespace std::chrono_literals;

// A run that waits while it is paused, on a thread of its own.
std::future<double> waiting(RunControl& control) {
    return std::async(std::launch::async, [&control] { return control.waitWhilePaused(); });
}

bool stillWaits(std::future<double>& run) {
    return run.wait_for(50ms) == std::future_status::timeout;
}

bool ends(std::future<double>& run) {
    return run.wait_for(10s) == std::future_status::ready;
}

}  // namespace

class RunControlTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void asksForNothingAtFirst() {
        RunControl control;
        QCOMPARE(control.waitWhilePaused(), 0.0);
        QVERIFY(!control.stopToken().stop_requested());
        QVERIFY(!control.enoughAsked());
        QVERIFY(!control.cancelAsked());
        QVERIFY(control.roundFinished());
        QVERIFY(control.roundFinished());
    }

    void pausesUntilResumed() {
        RunControl control;
        control.pause();
        auto run = waiting(control);
        QVERIFY(stillWaits(run));
        control.resume();
        QVERIFY(ends(run));
        QVERIFY(run.get() > 0);
        QVERIFY(!control.stopToken().stop_requested());
        QCOMPARE(control.waitWhilePaused(), 0.0);
    }

    void cancelWakesAPausedRun() {
        RunControl control;
        control.pause();
        auto run = waiting(control);
        QVERIFY(stillWaits(run));
        control.cancel();
        QVERIFY(ends(run));
        QVERIFY(control.cancelAsked());
        QVERIFY(control.stopToken().stop_requested());
    }

    void enoughWakesAPausedRun_data() {
        QTest::addColumn<bool>("haveRound");
        QTest::newRow("before the first round") << false;
        QTest::newRow("after a round") << true;
    }
    void enoughWakesAPausedRun() {
        QFETCH(bool, haveRound);
        RunControl control(haveRound);
        control.pause();
        auto run = waiting(control);
        QVERIFY(stillWaits(run));
        control.enough();
        QVERIFY(ends(run));
        QVERIFY(control.enoughAsked());
        QVERIFY(!control.cancelAsked());
        QCOMPARE(control.stopToken().stop_requested(), haveRound);
    }

    void aStoppedRunDoesNotPause() {
        RunControl control;
        control.cancel();
        control.pause();
        auto run = waiting(control);
        QVERIFY(ends(run));
    }

    void enoughBeforeTheFirstRoundLetsItEnd() {
        RunControl control;
        control.enough();
        QVERIFY(!control.stopToken().stop_requested());
        QVERIFY(!control.roundFinished());
    }

    void enoughAfterARoundStopsAtOnce() {
        RunControl control;
        QVERIFY(control.roundFinished());
        control.enough();
        QVERIFY(control.stopToken().stop_requested());
        QVERIFY(control.enoughAsked());
    }

    void goingOnFromATableEnoughStopsAtOnce() {
        RunControl control(/*haveRound=*/true);
        control.enough();
        QVERIFY(control.stopToken().stop_requested());
    }

    void cancelOutweighsEnough() {
        RunControl control(/*haveRound=*/true);
        control.enough();
        control.cancel();
        QVERIFY(control.cancelAsked());
        QVERIFY(!control.enoughAsked());
        RunControl other;
        other.cancel();
        other.enough();
        QVERIFY(!other.enoughAsked());
        QVERIFY(other.stopToken().stop_requested());
    }
};

}  // namespace interfuse

QTEST_GUILESS_MAIN(interfuse::RunControlTest)
#include "run_control_test.moc"
