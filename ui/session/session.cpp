// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/session/session.h"

#include "core/runtime/error.h"
#include "core/runtime/memory_use.h"
#include "ui/plots/figure_export.h"

namespace interfuse {
namespace {

constexpr int lookInterval = 100;  // milliseconds: no view changes more often

// The GPU's own name; the devices stand in the driver's order, after the CPU.
QString titleOf(const QString& name, const Machine& machine) {
    for (std::size_t i = 1; i < machine.devices.size(); ++i) {
        if (machine.devices[i].name == name && i <= machine.gpu.driver.gpus.size())
            return QString::fromStdString(machine.gpu.driver.gpus[i - 1].name);
    }
    return name;
}

}  // namespace

Session::Session(QObject* parent, const QString& gpuFolder)
    : QObject(parent),
      document_(this),
      sources_(this),
      evaluations_(document_, this),
      history_(this),
      gpu_(gpuFolder, this),
      figures_(std::make_shared<const FigureData>()),
      worker_(new MergeWorker(board_)),
      thread_(std::unique_ptr<QObject>(worker_), QStringLiteral("merge worker")) {
    look_.setInterval(lookInterval);
    connect(&look_, &QTimer::timeout, this, &Session::lookAtBoard);
    connect(&document_, &ProjectDocument::recipeChanged, this, &Session::recipeMayHaveChanged);
    connect(&document_, &ProjectDocument::calibrationChanged, this, &Session::recipeMayHaveChanged);
    connect(&sources_, &SourceCatalog::changed, this, [this] {
        if (activity_ == Activity::none && figures_->empty()) showCalibration();
        askForSpeed();
        setActivity(activity_);
        Q_EMIT estimateChanged();
    });
    connectWorker();
    connectEvaluations();
    connect(&gpu_, &GpuSetup::librariesChanged, this,
            [this] { onWorker([](MergeWorker& worker) { worker.lookAtMachineAgain(); }); });
    onWorker([](MergeWorker& worker) { worker.lookAtMachine(); });
}

Session::~Session() {
    worker_->disconnect(this);
    if (control_) control_->cancel();
    measuring_.request_stop();
}

template <typename Call>
void Session::onWorker(Call&& call) {
    QMetaObject::invokeMethod(
        worker_, [worker = worker_, call = std::forward<Call>(call)] { call(*worker); },
        Qt::QueuedConnection);
}

void Session::connectWorker() {
    connect(worker_, &MergeWorker::machineSeen, this, [this](const Machine& machine) {
        // "auto" may mean another device now.
        if (machine_ && machine_->devices.size() != machine.devices.size()) speedAsked_.reset();
        machine_ = machine;
        if (machine.gpu.state == GpuState::no_libraries) gpu_.lookAround();
        Q_EMIT machineChanged();
        askForSpeed();
    });
    connect(worker_, &MergeWorker::speedMeasured, this, [this](const MachineSpeed& speed) {
        speed_ = speed;
        Q_EMIT estimateChanged();
    });
    connect(worker_, &MergeWorker::noticed, this, &Session::keepNotice);
    connect(worker_, &MergeWorker::roundFinished, this, &Session::keepRound);
    connect(worker_, &MergeWorker::calibrated, this, &Session::keepResult);
    connect(worker_, &MergeWorker::calibrationDropped, this, [this] {
        setActivity(Activity::none);
        showCalibration();
        Q_EMIT calibrationDropped();
    });
    connect(worker_, &MergeWorker::exported, this, [this](const ExportResult& result) {
        setActivity(Activity::none);
        recordExport(result);
        Q_EMIT exported(result);
    });
    connect(worker_, &MergeWorker::exportDropped, this, [this] {
        setActivity(Activity::none);
        Q_EMIT exportDropped();
    });
    connect(worker_, &MergeWorker::failed, this, [this](const QString& sentences) {
        failed_ = true;
        live_ = board_->latest();  // where it failed
        setActivity(Activity::none);
        showCalibration();
        Q_EMIT failed(sentences);
    });
}

RunState Session::state() const {
    switch (activity_) {
        case Activity::calibrating:
        case Activity::finishing:
            return RunState::calibrating;
        case Activity::paused:
            return RunState::paused;
        case Activity::stopping:
            return RunState::stopping;
        case Activity::exporting:
            return RunState::exporting;
        case Activity::none:
            break;
    }
    const bool calibrates = document_.recipe().method.kind == MergeMethod::ada_svd;
    if (calibrates && document_.isCalibrated()) return RunState::calibrated;
    const bool complete =
        document_.missing().isEmpty() && sources_.firstProblem(document_.recipe()).isEmpty();
    if (!complete) return RunState::empty;
    if (!calibrates) return RunState::mergeable;
    return failed_ ? RunState::failed : RunState::ready;
}

QString Session::whyNot(RunAction action) const {
    const RunState now = state();
    const bool calibrates = document_.recipe().method.kind == MergeMethod::ada_svd;
    const bool heavy = action == RunAction::calibrate || action == RunAction::calibrateAnew ||
                       action == RunAction::exportModel;
    if (heavy && !interfuse::isBusy(now) && evaluations_.isRunning()) {
        return tr("An evaluation is running. Stop it, or wait for its end.");
    }
    // The action that the method begins with says what is missing.
    const bool begins =
        action == RunAction::calibrate || (action == RunAction::exportModel && !calibrates);
    if (begins && now != RunState::mergeable && !interfuse::isBusy(now)) {
        if (const QString missing = document_.missing(); !missing.isEmpty()) return missing;
        if (const QString problem = sources_.firstProblem(document_.recipe()); !problem.isEmpty()) {
            return problem;
        }
        if (now == RunState::calibrated && !document_.canContinue()) {
            return tr(
                "All samples that were asked for are in the routing table. Raise their number, "
                "or calibrate from the start.");
        }
        return {};
    }
    const bool steers = action == RunAction::enough || action == RunAction::pause;
    if (steers && activity_ == Activity::finishing) {
        return tr("It ends with the first round, which is not complete yet.");
    }
    return interfuse::whyNot(action, now);
}

void Session::setActivity(Activity activity) {
    activity_ = activity;
    const RunState now = state();
    const bool watches = interfuse::isBusy(now);
    if (watches != look_.isActive()) {
        if (watches) {
            look_.start();
        } else {
            look_.stop();
        }
    }
    evaluations_.setHeld(watches);
    // Announced also when it is the same: what hangs on the recipe may have changed with it.
    Q_EMIT stateChanged(now);
}

void Session::recipeMayHaveChanged() {
    failed_ = false;
    sources_.follow(document_.recipe());
    if (activity_ == Activity::none) showCalibration();
    askForSpeed();
    setActivity(activity_);
    Q_EMIT estimateChanged();
}

void Session::calibrate() {
    if (whyNot(RunAction::calibrate).isEmpty()) start(!document_.canContinue());
}

void Session::calibrateAnew() {
    if (whyNot(RunAction::calibrateAnew).isEmpty()) start(true);
}

void Session::start(bool anew) {
    CalibrationJob job;
    job.recipe = document_.recipe();
    job.control = control_ = std::make_shared<RunControl>(/*haveRound=*/!anew);
    rounds_.clear();
    if (!anew) {
        const Calibration before = *document_.calibration();
        job.goOnFrom = before.table;
        job.recipe.method.seed = before.table->origin.seed;
        rounds_ = before.rounds;
    }
    running_ = job.recipe;
    failed_ = false;
    notices_.clear();
    board_->clear();
    live_ = board_->latest();
    setActivity(Activity::calibrating);
    onWorker([job](MergeWorker& worker) { worker.calibrate(job); });
}

void Session::pause() {
    if (!whyNot(RunAction::pause).isEmpty()) return;
    control_->pause();
    setActivity(Activity::paused);
}

void Session::resume() {
    if (state() != RunState::paused) return;
    control_->resume();
    setActivity(Activity::calibrating);
}

void Session::enough() {
    if (!whyNot(RunAction::enough).isEmpty()) return;
    control_->enough();
    // Before the first round is whole it goes on to its end.
    setActivity(rounds_.empty() ? Activity::finishing : Activity::stopping);
}

void Session::stop() {
    if (!whyNot(RunAction::stop).isEmpty()) return;
    control_->cancel();
    setActivity(Activity::stopping);
}

// Pictures are drawn on the window's thread; the folder goes when the job does.
std::shared_ptr<const QTemporaryDir> Session::drawPictures(const RoutingTable& table) const {
    auto folder = std::make_shared<QTemporaryDir>();
    if (!folder->isValid()) throw Error(folder->errorString().toStdString());
    const auto config = sources_.config(document_.recipe());
    writeRoutingFigures(
        makeFigureData(document_.recipe(), table, {}, config ? config->num_hidden_layers : 0),
        folder->path());
    return folder;
}

void Session::exportModel(const std::filesystem::path& target, bool overwrite, bool pictures) {
    if (!whyNot(RunAction::exportModel).isEmpty()) return;
    ExportJob job;
    job.recipe = document_.recipe();
    // A table that is there from before serves AdaSVD only.
    const bool calibrates = job.recipe.method.kind == MergeMethod::ada_svd;
    if (const auto calibration = document_.calibration(); calibrates && calibration) {
        job.table = calibration->table;
        try {
            if (pictures) job.pictures = drawPictures(*job.table);
        } catch (const Error& error) {
            Q_EMIT failed(QString::fromStdString(error.what()));
            return;
        }
    }
    running_ = job.recipe;
    job.target = target;
    job.overwrite = overwrite;
    job.control = control_ = std::make_shared<RunControl>();
    board_->clear();
    live_ = board_->latest();
    setActivity(Activity::exporting);
    onWorker([job](MergeWorker& worker) { worker.exportModel(job); });
}

void Session::keepRound(const std::shared_ptr<const RoutingTable>& table) {
    rounds_.push_back(roundRecord(running_, *table));
    Q_EMIT roundKept(table);
}

void Session::keepResult(const CalibrationResult& result) {
    // What was calibrated is what the document holds: the recipe cannot be edited meanwhile. Only a
    // seed that was drawn is new, and stays with the table.
    activity_ = Activity::none;
    document_.setCalibration({result.recipe, result.table, rounds_});
    recordCalibration(result);
    Q_EMIT calibrated(result);
}

void Session::lookAtBoard() {
    LiveState latest = board_->latest();
    if (latest.version == live_.version) return;
    const bool tableChanged = latest.table != live_.table;
    const bool moved = latest.calibration.linear != live_.calibration.linear;
    live_ = std::move(latest);
    Q_EMIT liveChanged();
    if (activity_ != Activity::exporting && live_.table != nullptr && (tableChanged || moved)) {
        showGrowingTable();
    }
}

void Session::showGrowingTable() {
    auto data = std::make_shared<FigureData>(makeFigureData(running_, *live_.table, rounds_));
    data->expertColors = document_.expertColors();
    data->inWork = live_.calibration.linear;
    data->pool = evaluations_.pool();
    figures_ = std::move(data);
    Q_EMIT figuresChanged();
}

void Session::showCalibration() {
    auto data = std::make_shared<FigureData>();
    const bool calibrates = document_.recipe().method.kind == MergeMethod::ada_svd;
    if (const auto calibration = document_.calibration(); calibrates && calibration) {
        *data = figureSource_.data(document_.recipe(), calibration->table, calibration->rounds);
        data->expertColors = document_.expertColors();
    } else {
        // The pool's figures name the experts also before a calibration.
        for (const ModelSource& expert : document_.recipe().experts)
            data->experts.push_back(QString::fromStdString(expert.name));
        data->expertColors = document_.expertColors();
        data->hint = whyNot(RunAction::calibrate);
        // The input that is wrong says so itself, and the line beneath says it once more.
        if (!data->hint.isEmpty() && document_.missing().isEmpty() &&
            data->hint == sources_.firstProblem(document_.recipe()))
            data->hint = tr("Something in the project cannot be used yet.");
        if (data->hint.isEmpty())
            data->hint = tr("No routing weights yet. Calibrate (F5) finds them.");
    }
    data->pool = evaluations_.pool();
    figures_ = std::move(data);
    Q_EMIT figuresChanged();
}

void Session::askForSpeed() {
    const Recipe& recipe = document_.recipe();
    const auto config = sources_.config(recipe);
    if (!config || recipe.experts.empty() || !machine_ || activity_ != Activity::none) return;
    if (evaluations_.isRunning()) return;  // it would be measured beside that
    // Nothing that hangs on the tower's depth or the number of images is measured.
    const SpeedKey key{*config, recipe.experts.size(), QString::fromStdString(recipe.method.device),
                       recipe.interfuse.threads.value_or(0), recipe.interfuse.precision == "fast"};
    if (speedAsked_ == key) return;
    speedAsked_ = key;
    speed_.reset();
    onWorker([key, stop = measuring_.get_token()](MergeWorker& worker) {
        worker.measureSpeed(key.config, key.experts, key.device, key.threads, key.fast, stop);
    });
}

std::optional<CalibrationEstimate> Session::estimate() const {
    const Recipe& recipe = document_.recipe();
    const auto config = sources_.config(recipe);
    const bool calibrates = recipe.method.kind == MergeMethod::ada_svd;
    if (!speed_ || !config || !calibrates || !document_.missing().isEmpty()) return std::nullopt;
    return estimate_calibration(*config, recipe.experts.size(), recipe.train_datasets.size(),
                                recipe, *speed_,
                                document_.canContinue() ? document_.calibratedSamples() : 0);
}

DeviceNow Session::device() const {
    DeviceNow now;
    const Recipe& recipe = document_.recipe();
    now.name = QString::fromStdString(recipe.method.device);
    if (now.name == QLatin1String("cuda")) now.name = QStringLiteral("cuda:0");
    if (now.name == QLatin1String("auto")) {
        // The first GPU, else the CPU: as the core takes it.
        const bool gpu = machine_ && machine_->devices.size() > 1;
        now.name = gpu ? machine_->devices[1].name : QStringLiteral("cpu");
    }
    now.isGpu = now.name != QLatin1String("cpu");
    if (machine_) {
        now.threads = static_cast<int>(recipe.interfuse.threads.value_or(machine_->threads));
    }
    now.title = now.isGpu && machine_ ? titleOf(now.name, *machine_) : now.name;
    if (speed_) now.speed = speed_->forward;
    now.memory = now.isGpu ? gpu_.memory(now.name) : MemoryUse{resident_bytes(), physical_bytes()};
    return now;
}

}  // namespace interfuse
