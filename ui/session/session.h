// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The open project at work: document, sources and worker put together. Knows no widget; the window
// shows what it says and calls what it offers.
#pragma once

#include <QObject>
#include <QTimer>
#include <memory>
#include <optional>
#include <stop_token>

#include "core/project/calibration_estimate.h"
#include "ui/document/project_document.h"
#include "ui/document/run_history.h"
#include "ui/document/run_state.h"
#include "ui/session/evaluations.h"
#include "ui/session/figure_source.h"
#include "ui/session/gpu_setup.h"
#include "ui/session/source_catalog.h"
#include "ui/worker/live_board.h"
#include "ui/worker/merge_worker.h"
#include "ui/worker/worker_thread.h"

namespace interfuse {

// The device that the recipe asks for, as it is now.
struct DeviceNow {
    QString name;   // "cpu", "cuda:0"
    QString title;  // "cpu", "NVIDIA H200"
    bool isGpu = false;
    int threads = 0;                    // that the CPU works with
    double speed = 0;                   // measured, FLOP/s; 0 where it is not
    std::optional<MemoryUse> memory{};  // of a GPU that of all programs, of the CPU this one's
};

class Session : public QObject {
    Q_OBJECT

  public:
    // With the folder of the GPU's libraries that was chosen before; "" for none.
    explicit Session(QObject* parent = nullptr, const QString& gpuFolder = {});
    // Stops whatever runs, and waits for it.
    ~Session() override;

    ProjectDocument& document() { return document_; }
    SourceCatalog& sources() { return sources_; }
    Evaluations& evaluations() { return evaluations_; }
    RunHistory& history() { return history_; }
    GpuSetup& gpu() { return gpu_; }

    RunState state() const;
    bool isBusy() const { return interfuse::isBusy(state()); }
    bool isFinishing() const { return activity_ == Activity::finishing; }
    // Why an action is not possible now, "" when it is; more exact than the state alone.
    QString whyNot(RunAction action) const;

    // What a run last said of itself.
    const LiveState& live() const { return live_; }
    // The recipe that the present run, or the last one, was started with.
    const Recipe& running() const { return running_; }
    // What there is to show: the growing table while calibrating, else the calibration.
    std::shared_ptr<const FigureData> figures() const { return figures_; }
    const std::optional<Machine>& machine() const { return machine_; }
    DeviceNow device() const;
    // How long the calibration that would start now takes; nothing while that is not known.
    std::optional<CalibrationEstimate> estimate() const;

    // Goes on from the routing table where the recipe only asks for more samples.
    void calibrate();
    void calibrateAnew();
    void pause();
    void resume();
    // Stops and keeps the whole rounds that there are.
    void enough();
    // Stops and keeps what was there before.
    void stop();
    // With pictures of the routing weights, where there are any.
    void exportModel(const std::filesystem::path& target, bool overwrite, bool pictures = false);

    // Something on the disk may have changed: looks at all sources, tasks and pictures anew.
    void refresh();

    // The project and its runs. Throws Error; returns sentences that the person should read.
    QStringList save(const QString& file);
    // What the present calibration took; 0 where that is not known.
    double calibrationSeconds() const;
    // The latest export of the model that the recipe stands for; null where there is none.
    const RunRecord* lastExport() const;
    // What the present calibration and what followed it had to say, a sentence each.
    const QStringList& notices() const { return notices_; }
    // Recipe and routing table of an earlier run, as one step of undo. Undoing it brings back the
    // table that was there before, unless a calibration has replaced it since.
    void goBackTo(const QString& run);
    // Why that cannot be done now; "" when it can.
    QString whyNotGoBack() const { return interfuse::whyNot(RunAction::editRecipe, state()); }

  Q_SIGNALS:
    void stateChanged(interfuse::RunState state);
    void liveChanged();
    void figuresChanged();
    void machineChanged();
    void estimateChanged();
    void noticed(const QString& sentence);
    // A round of the calibration in work is whole: this is the table with it.
    void roundKept(const std::shared_ptr<const interfuse::RoutingTable>& table);
    void calibrated(const interfuse::CalibrationResult& result);
    void calibrationDropped();
    void exported(const interfuse::ExportResult& result);
    void exportDropped();
    void failed(const QString& sentences);

  private:
    // `finishing`: enough was asked for before the first round was whole.
    enum class Activity { none, calibrating, finishing, paused, stopping, exporting };

    void start(bool anew);
    std::shared_ptr<const QTemporaryDir> drawPictures(const RoutingTable& table) const;
    void connectWorker();
    void connectEvaluations();
    void openHistory();
    void recordCalibration(const CalibrationResult& result);
    void recordExport(const ExportResult& result);
    void recordEvaluation(const ComparisonResult& result);
    bool makes(const RunRecord& run, const Recipe& recipe,
               const std::shared_ptr<const RoutingTable>& table) const;
    void attachToExports(const ComparisonResult& result);
    void keepNotice(const QString& sentence);
    void followEvaluations();
    void followCalibration();
    void exchangeCalibration(const Calibration& present, const Calibration& other);
    QString calibrationRun() const;
    void keepRunOf(const std::shared_ptr<const RoutingTable>& table, const QString& run);
    QString runThatYielded(const Recipe& recipe,
                           const std::shared_ptr<const RoutingTable>& table) const;
    void setActivity(Activity activity);
    void recipeMayHaveChanged();
    void keepRound(const std::shared_ptr<const RoutingTable>& table);
    void keepResult(const CalibrationResult& result);
    void lookAtBoard();
    void showGrowingTable();
    void showCalibration();
    void askForSpeed();
    template <typename Call>
    void onWorker(Call&& call);

    ProjectDocument document_;
    SourceCatalog sources_;
    Evaluations evaluations_;
    RunHistory history_;
    GpuSetup gpu_;
    // Of the tables that were the document's, those runs of the history that yielded them.
    std::vector<std::pair<std::weak_ptr<const RoutingTable>, QString>> runsOfTables_;
    Calibration lastCalibration_;  // the document's, also while it does not fit the recipe
    QStringList notices_;
    QString evaluatedRun_;  // the calibration that the evaluation in work is of
    FigureSource figureSource_;
    bool evaluationRan_ = false;
    std::shared_ptr<LiveBoard> board_ = std::make_shared<LiveBoard>();
    std::shared_ptr<RunControl> control_;
    Activity activity_ = Activity::none;
    bool failed_ = false;
    LiveState live_;
    Recipe running_;                   // what the run in work was started with
    std::vector<RoundRecord> rounds_;  // of the run in work
    std::shared_ptr<const FigureData> figures_;
    std::optional<Machine> machine_;

    struct SpeedKey {
        ClipConfig config;
        std::size_t experts = 0;
        QString device;
        std::int64_t threads = 0;
        bool fast = false;
        bool operator==(const SpeedKey&) const = default;
    };
    std::optional<SpeedKey> speedAsked_;
    std::optional<MachineSpeed> speed_;
    std::stop_source measuring_;

    QTimer look_;
    MergeWorker* worker_;  // lives on the thread
    WorkerThread thread_;  // ends first
};

}  // namespace interfuse
