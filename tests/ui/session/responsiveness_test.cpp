// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The thread of the window never waits for an evaluation: its event loop ticks on in time.
#include <QElapsedTimer>
#include <QTemporaryDir>
#include <QTest>
#include <QTimer>

#include "core/recipe/recipe_yaml.h"
#include "tests/ui/support/evaluation_fixtures.h"
#include "tests/ui/support/merge_fixtures.h"
#include "ui/session/session.h"
#include "ui/style/paths.h"

namespace interfuse {

using namespace testing_tools;

class ResponsivenessTest : public QObject {
    Q_OBJECT

#ifdef __SANITIZE_THREAD__
    static constexpr qint64 latest = 2000;
#else
    static constexpr qint64 latest = 50;  // milliseconds
#endif
    // A machine that is busy with other things gets another chance.
    static constexpr int attempts = 4;

    // The longest that a tick of 5 ms is from the one before, until it is so.
    static qint64 longestTick(const std::function<bool()>& isSo) {
        QTimer ticker;
        ticker.setTimerType(Qt::PreciseTimer);
        ticker.setInterval(5);
        QElapsedTimer clock;
        qint64 longest = 0;
        connect(&ticker, &QTimer::timeout, [&] { longest = std::max(longest, clock.restart()); });
        clock.start();
        ticker.start();
        const bool came = waitUntil(isSo, 120000);
        return came ? longest : 1'000'000;
    }

    std::unique_ptr<QTemporaryDir> folder_;
    std::unique_ptr<Session> session_;

  private Q_SLOTS:
    void init() {
        folder_ = std::make_unique<QTemporaryDir>();
        keepCachesIn(toPath(folder_->filePath(QStringLiteral("cache"))));
        session_ = std::make_unique<Session>();
        Recipe recipe = sampleWithTasks();
        recipe.method.num_samples = 4;
        const QString file = folder_->filePath(QStringLiteral("merge.yaml"));
        writeBytes(toPath(file), recipe_to_yaml(recipe));
        session_->document().open(file);
        QVERIFY(waitUntil([this] {
            return session_->sources().isSettled(session_->document().recipe()) &&
                   session_->estimate();
        }));
        session_->calibrate();
        QVERIFY(waitUntil([this] { return !session_->isBusy(); }));
        QVERIFY(session_->document().isCalibrated());
    }
    void cleanup() {
        session_.reset();
        folder_.reset();
    }

    void aComparisonLeavesTheWindowAlone() {
        Evaluations& evaluations = session_->evaluations();
        qint64 longest = 0;
        for (int attempt = 0; attempt < attempts; ++attempt) {
            evaluations.compare({}, std::nullopt);
            QVERIFY(evaluations.isRunning());
            longest = longestTick([&] { return !evaluations.isRunning(); });
            QCOMPARE(measuredModels(evaluations.comparison()), std::size_t{10});
            if (longest < latest) break;
        }
        QVERIFY2(longest < latest, qPrintable(QStringLiteral("%1 ms").arg(longest)));
    }

    void liveEvaluationLeavesADragAlone() {
        Evaluations& evaluations = session_->evaluations();
        qint64 longest = 0;
        for (int attempt = 0; attempt < attempts; ++attempt) {
            evaluations.follow(true, 20);
            QElapsedTimer drag;
            drag.start();
            int step = 0;
            QTimer hand;
            connect(&hand, &QTimer::timeout, this, [&] {
                session_->document().edit(
                    QStringLiteral("drag"),
                    [&](Recipe& now) { now.interfuse.scaling = 1 + 0.01 * ++step; },
                    EditKey::overallScaling);
            });
            hand.start(16);
            longest = longestTick([&] { return drag.elapsed() > 2000; });
            hand.stop();
            QVERIFY(step > 20);
            QVERIFY(waitUntil([&] { return evaluations.live() && evaluations.live()->isCurrent; }));
            if (longest < latest) break;
        }
        QVERIFY2(longest < latest, qPrintable(QStringLiteral("%1 ms").arg(longest)));
    }

    void thePoolLeavesTheWindowAlone() {
        Evaluations& evaluations = session_->evaluations();
        qint64 longest = 0;
        for (int attempt = 0; attempt < attempts; ++attempt) {
            evaluations.measurePool();
            longest = longestTick([&] { return !evaluations.isRunning(); });
            if (longest < latest) break;
        }
        QVERIFY2(longest < latest, qPrintable(QStringLiteral("%1 ms").arg(longest)));
    }
};

}  // namespace interfuse

QTEST_GUILESS_MAIN(interfuse::ResponsivenessTest)
#include "responsiveness_test.moc"
