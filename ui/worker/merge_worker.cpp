// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/worker/merge_worker.h"

#include <optional>
#include <string_view>
#include <system_error>

#include "core/evaluation/evaluator.h"
#include "core/project/merge_run.h"
#include "core/project/progress_text.h"
#include "core/runtime/crash_report.h"
#include "core/runtime/device.h"
#include "core/runtime/error.h"
#include "core/runtime/stopwatch.h"
#include "ui/style/paths.h"
#include "ui/worker/guarded_work.h"

namespace interfuse {
namespace {

// How often a growing table is copied for the window: as often as the window looks.
constexpr double tableInterval = 0.1;  // seconds

// The samples of a run are all there when the plan is done or the tolerance was met.
bool isComplete(const MergeRun& run, const RunControl& control) {
    return !control.enoughAsked() || run.samples() >= run.recipe().method.num_samples;
}

}  // namespace

// Runs on the worker's thread, called from within the core.
class MergeWorker::Observer final : public MergeObserver {
  public:
    Observer(MergeWorker& worker, RunControl& control) : worker_(worker), control_(control) {
        worker_.board_->clear();
    }

    void stage(MergeStage stage) override {
        note_for_crash(CrashNote::run, progress_text(stage));
        stageStart_ = Stopwatch();
        pausedFor_ = 0;
        worker_.board_->change([&](LiveState& state) {
            state.stage = stage;
            state.activeSeconds = 0;
        });
    }

    void progress(const CalibrationProgress& progress) override {
        note_for_crash(CrashNote::run, progress_text(progress));
        show(progress);
        const double waited = control_.waitWhilePaused();
        if (waited == 0) return;
        pausedFor_ += waited;
        show(progress);
    }

    void module_finished(const RoutingTable& table, std::size_t) override {
        if (tableShown_ && sinceTable_.seconds() < tableInterval) return;
        putTable(std::make_shared<const RoutingTable>(table));
    }

    bool round_finished(const RoutingTable& table) override {
        const auto whole = std::make_shared<const RoutingTable>(table);
        putTable(whole);
        Q_EMIT worker_.roundFinished(whole);
        return control_.roundFinished();
    }

    void measuring(double fraction) override { reducing(fraction); }

    void reducing(double fraction) override {
        worker_.board_->change([&](LiveState& state) { state.reduced = fraction; });
    }

    void evaluating(const std::string&, std::int64_t done, std::int64_t images) override {
        reducing(images > 0 ? static_cast<double>(done) / static_cast<double>(images) : 0);
    }

    void notice(const std::string& sentence) override {
        Q_EMIT worker_.noticed(QString::fromStdString(sentence));
    }

  private:
    void show(const CalibrationProgress& progress) {
        worker_.board_->change([&](LiveState& state) {
            state.calibration = progress;
            state.activeSeconds = stageStart_.seconds() - pausedFor_;
        });
    }

    void putTable(std::shared_ptr<const RoutingTable> table) {
        worker_.board_->change([&](LiveState& state) { state.table = std::move(table); });
        tableShown_ = true;
        sinceTable_ = Stopwatch();
    }

    MergeWorker& worker_;
    RunControl& control_;
    Stopwatch stageStart_;
    double pausedFor_ = 0;
    bool tableShown_ = false;
    Stopwatch sinceTable_;
};

MergeWorker::MergeWorker(std::shared_ptr<LiveBoard> board) : board_(std::move(board)) {
    qRegisterMetaType<CalibrationResult>();
    qRegisterMetaType<ExportResult>();
    qRegisterMetaType<Machine>();
    qRegisterMetaType<MachineSpeed>();
    qRegisterMetaType<std::shared_ptr<const RoutingTable>>();
}

template <typename Work>
void MergeWorker::guarded(Tell tell, Work&& work) {
    if (const QString problem = runGuarded(work); !problem.isEmpty()) {
        Q_EMIT(this->*tell)(problem);
    }
}

void MergeWorker::lookAtMachine() {
    guarded(&MergeWorker::noticed, [&] {
        Machine machine;
        for (const DeviceInfo& device : available_devices()) {
            machine.devices.push_back(
                {QString::fromStdString(device.name), QString::fromStdString(device.description)});
        }
        machine.cudaObstacle = QString::fromStdString(cuda_obstacle());
        machine.gpu = gpu_runtime();
        machine.threads = thread_count();
        Q_EMIT machineSeen(machine);
    });
}

void MergeWorker::lookAtMachineAgain() {
    look_for_gpu_again();
    lookAtMachine();
}

void MergeWorker::measureSpeed(const ClipConfig& config, std::size_t experts, const QString& device,
                               std::int64_t threads, bool fast, const std::stop_token& stop) {
    guarded(&MergeWorker::noticed, [&] {
        try {
            Q_EMIT speedMeasured(
                measure_machine_speed(config, experts, device.toStdString(), threads, fast, stop),
                device);
        } catch (const Cancelled&) {
            return;  // whoever asked is gone
        }
    });
}

void MergeWorker::calibrate(const CalibrationJob& job) {
    guarded(&MergeWorker::failed, [&] {
        Observer observer(*this, *job.control);
        std::optional<MergeRun> run;
        try {
            MergeRequest request;
            request.recipe = job.recipe;
            request.resume_table = job.goOnFrom;
            run.emplace(std::move(request), observer, job.control->stopToken());
            run->calibrate(job.control->stopToken());
        } catch (const Cancelled&) {
            // "Enough" interrupts a round; the whole ones before it are what it keeps.
            if (!job.control->enoughAsked() || !run || run->samples() == 0) {
                Q_EMIT calibrationDropped();
                return;
            }
        }
        if (job.control->cancelAsked()) {  // after its last safe point
            Q_EMIT calibrationDropped();
            return;
        }
        Q_EMIT calibrated({run->recipe(), std::make_shared<const RoutingTable>(run->table()),
                           isComplete(*run, *job.control), run->times()});
    });
}

void MergeWorker::exportModel(const ExportJob& job) {
    guarded(&MergeWorker::failed, [&] {
        Observer observer(*this, *job.control);
        const Stopwatch watch;
        ExportResult result{job.target};
        result.form = job.recipe.interfuse.exporting.form;
        result.pretrained = job.recipe.pretrained.path;
        try {
            MergeRequest request;
            request.recipe = job.recipe;
            request.head_cache = default_head_cache();
            request.routing_table = job.table;
            request.target = job.target;
            request.overwrite = job.overwrite;
            if (job.pictures) {
                request.add_files = [&](const MergeRun&, const std::filesystem::path& folder) {
                    std::error_code reason;
                    std::filesystem::copy(toPath(job.pictures->path()), folder, reason);
                    if (!reason) return;
                    throw Error("The pictures of the routing weights cannot be written: " +
                                reason.message() + ".");
                };
            }
            MergeRun run(std::move(request), observer, job.control->stopToken());
            run.calibrate(job.control->stopToken());
            run.export_model(job.control->stopToken());
            result.evaluation = run.evaluation();
        } catch (const Cancelled&) {
            Q_EMIT exportDropped();
            return;
        }
        result.seconds = watch.seconds();
        Q_EMIT exported(result);
    });
}

}  // namespace interfuse
