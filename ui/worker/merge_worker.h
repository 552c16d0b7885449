// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The only bridge from the window to the core's heavy work: lives on a thread of its own, does one
// job at a time, and speaks through signals and the live board.
#pragma once

#include <QObject>
#include <memory>
#include <stop_token>

#include "ui/worker/live_board.h"
#include "ui/worker/merge_jobs.h"

namespace interfuse {

class MergeWorker : public QObject {
    Q_OBJECT

  public:
    explicit MergeWorker(std::shared_ptr<LiveBoard> board);

    // Each runs to its end on the calling thread and then emits exactly one of the signals that
    // follow it. What goes wrong in a job is failed(); what goes wrong in looking and measuring is
    // noticed(), for it ends no job, and the run itself will say it again.
    void lookAtMachine();  // machineSeen
    void
    lookAtMachineAgain();  // machineSeen; what was missing of the GPU's libraries may have come
    // speedMeasured; nothing when it is stopped
    void measureSpeed(const ClipConfig& config, std::size_t experts, const QString& device,
                      std::int64_t threads, bool fast = false, const std::stop_token& stop = {});
    void calibrate(const CalibrationJob& job);  // calibrated, calibrationDropped, failed
    void exportModel(const ExportJob& job);     // exported, exportDropped, failed

  Q_SIGNALS:
    void machineSeen(const interfuse::Machine& machine);
    void speedMeasured(const interfuse::MachineSpeed& speed, const QString& device);
    void noticed(const QString& sentence);
    // A round ended; the live board has its table already.
    void roundFinished(std::shared_ptr<const interfuse::RoutingTable> table);
    void calibrated(const interfuse::CalibrationResult& result);
    void calibrationDropped();
    void exported(const interfuse::ExportResult& result);
    void exportDropped();
    // One or more full sentences, a line each.
    void failed(const QString& sentences);

  private:
    class Observer;
    using Tell = void (MergeWorker::*)(const QString& sentences);
    template <typename Work>
    void guarded(Tell tell, Work&& work);

    std::shared_ptr<LiveBoard> board_;
};

}  // namespace interfuse

Q_DECLARE_METATYPE(std::shared_ptr<const interfuse::RoutingTable>)
Q_DECLARE_METATYPE(interfuse::MachineSpeed)
