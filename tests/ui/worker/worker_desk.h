// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
// A worker on its thread, and everything that it says, heard on the test's own thread.
#pragma once

#include <QElapsedTimer>
#include <functional>
#include <memory>
#include <optional>
#include <vector>

#include "tests/ui/support/merge_fixtures.h"
#include "ui/worker/live_board.h"
#include "ui/worker/merge_worker.h"
#include "ui/worker/worker_thread.h"

namespace interfuse {

class WorkerDesk : public QObject {
  public:
    using Table = std::shared_ptr<const RoutingTable>;

    WorkerDesk() {
        const auto end = [this] { ++ended; };
        connect(worker, &MergeWorker::noticed, this, [this](const QString& s) { notices << s; });
        connect(worker, &MergeWorker::roundFinished, this,
                [this](const Table& table) { rounds.push_back(table); });
        connect(worker, &MergeWorker::calibrated, this, [this, end](const CalibrationResult& r) {
            calibrated = r;
            end();
        });
        connect(worker, &MergeWorker::calibrationDropped, this, [this, end] {
            ++dropped;
            end();
        });
        connect(worker, &MergeWorker::exported, this, [this, end](const ExportResult& r) {
            exported = r;
            end();
        });
        connect(worker, &MergeWorker::exportDropped, this, [this, end] {
            ++dropped;
            end();
        });
        connect(worker, &MergeWorker::failed, this, [this, end](const QString& s) {
            failures << s;
            end();
        });
        connect(worker, &MergeWorker::machineSeen, this, [this](const Machine& m) { machine = m; });
        connect(worker, &MergeWorker::speedMeasured, this,
                [this](const MachineSpeed& s, const QString&) { speed = s; });
    }

    // Runs a call on the worker's thread, after those before it.
    void post(std::function<void(MergeWorker&)> call) {
        QMetaObject::invokeMethod(
            worker, [this, call] { call(*worker); }, Qt::QueuedConnection);
    }

    void start(const Recipe& recipe, Table goOnFrom = nullptr) {
        control_.reset();
        const CalibrationJob job{recipe, std::move(goOnFrom), control()};
        post([job](MergeWorker& at) { at.calibrate(job); });
    }
    void startExport(const Recipe& recipe, const Table& table, const std::filesystem::path& target,
                     bool overwrite = false) {
        control_.reset();
        const ExportJob job{recipe, table, target, overwrite, control()};
        post([job](MergeWorker& at) { at.exportModel(job); });
    }
    // Starts a calibration that pauses by itself when that many rounds are done.
    void startPausingAfter(int roundsDone, const Recipe& recipe) {
        const auto connection = std::make_shared<QMetaObject::Connection>();
        control_ = std::make_shared<RunControl>();
        // On the worker's thread, before the run goes on.
        *connection = connect(
            worker, &MergeWorker::roundFinished, worker,
            [connection, left = roundsDone, steering = control_]() mutable {
                if (--left != 0) return;
                steering->pause();
                disconnect(*connection);
            },
            Qt::DirectConnection);
        const CalibrationJob job{recipe, nullptr, control_};
        post([job](MergeWorker& at) { at.calibrate(job); });
    }

    // Waits for the end of what was started last; whether it came.
    bool ends(int milliseconds = 60000) {
        const bool came =
            testing_tools::waitUntil([this] { return ended > seenEnds_; }, milliseconds);
        seenEnds_ = ended;
        return came;
    }

    std::shared_ptr<RunControl> control() {
        if (!control_) control_ = std::make_shared<RunControl>();
        return control_;
    }

    const std::shared_ptr<LiveBoard> board = std::make_shared<LiveBoard>();
    MergeWorker* const worker = new MergeWorker(board);

    QStringList notices, failures;
    std::vector<Table> rounds;
    std::optional<CalibrationResult> calibrated;
    std::optional<ExportResult> exported;
    std::optional<Machine> machine;
    std::optional<MachineSpeed> speed;
    int dropped = 0, ended = 0;

  private:
    int seenEnds_ = 0;
    std::shared_ptr<RunControl> control_;
    WorkerThread thread_{std::unique_ptr<QObject>(worker), QStringLiteral("merge worker")};
};

}  // namespace interfuse
