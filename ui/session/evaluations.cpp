// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/session/evaluations.h"

namespace interfuse {
namespace {

constexpr int lookInterval = 100;  // milliseconds

}  // namespace

Evaluations::Evaluations(ProjectDocument& document, QObject* parent)
    : QObject(parent),
      document_(document),
      worker_(new EvaluationWorker(board_)),
      thread_(std::unique_ptr<QObject>(worker_), QStringLiteral("evaluation worker")) {
    qRegisterMetaType<Recipe>();
    look_.setInterval(lookInterval);
    connect(&look_, &QTimer::timeout, this, &Evaluations::lookAtBoard);
    connect(&document_, &ProjectDocument::replaced, this, &Evaluations::documentReplaced);
    connect(&document_, &ProjectDocument::recipeChanged, this, &Evaluations::recipeChanged);
    connect(&document_, &ProjectDocument::calibrationChanged, this, &Evaluations::recipeChanged);
    connect(&watcher_, &QFileSystemWatcher::fileChanged, this, &Evaluations::tasksChanged);
    connect(&watcher_, &QFileSystemWatcher::directoryChanged, this, &Evaluations::tasksChanged);
    connect(worker_, &EvaluationWorker::evaluated, this, &Evaluations::take);
    connect(worker_, &EvaluationWorker::poolMeasured, this, &Evaluations::takePool);
    connect(worker_, &EvaluationWorker::dropped, this, &Evaluations::takeDrop);
    connect(worker_, &EvaluationWorker::failed, this, &Evaluations::takeFailure);
}

Evaluations::~Evaluations() {
    worker_->disconnect(this);
    if (job_) job_->stop.request_stop();
    if (liveJob_) liveJob_->stop.request_stop();
}

void Evaluations::onWorker(std::function<void(EvaluationWorker&)> call) {
    QMetaObject::invokeMethod(
        worker_, [worker = worker_, call = std::move(call)] { call(*worker); },
        Qt::QueuedConnection);
}

// ---- what can be asked for

QString Evaluations::whyNotPool() const {
    if (held_) return tr("Wait until the calibration or the export has ended.");
    if (document_.recipe().pretrained.path.empty() || document_.recipe().experts.empty()) {
        return tr("Add a pretrained model and experts first.");
    }
    return {};
}

QString Evaluations::whyNot() const {
    if (const QString pool = whyNotPool(); !pool.isEmpty()) return pool;
    if (!tasksProblem_.isEmpty()) return tasksProblem_;
    if (taskNames_.isEmpty()) return tr("Choose a file of tasks first.");
    return {};
}

QString Evaluations::whyNotMerged() const {
    if (const QString problem = whyNot(); !problem.isEmpty()) return problem;
    if (document_.recipe().method.kind == MergeMethod::ada_svd && !document_.isCalibrated()) {
        return tr("Calibrate first.");
    }
    return {};
}

QString Evaluations::whyNotSweep() const {
    if (document_.recipe().method.kind != MergeMethod::ada_svd) {
        return tr("A sweep varies the scaling factor of AdaSVD; the method is another.");
    }
    return whyNotMerged();
}

// ---- what is asked for

void Evaluations::compare(const ComparisonChoices& choices, std::optional<std::int64_t> images) {
    if (isRunning() || !whyNot().isEmpty()) return;
    EvaluationJob job;
    job.recipe = document_.recipe();
    ComparisonChoices possible = choices;
    possible.merged = choices.merged && whyNotMerged().isEmpty();
    if (!document_.isCalibrated()) possible.scalings.clear();
    job.candidates = candidates_of(job.recipe, possible);
    if (job.candidates.empty()) return;
    job.routing = comparedRouting_ = routing_;
    job.images = images;
    candidates_ = job.candidates;
    lastIsRecipe_ = possible.merged;
    comparison_ = {};
    start(Work::comparing, std::move(job));
}

void Evaluations::runSweep(const std::vector<double>& scalings,
                           std::optional<std::int64_t> images) {
    if (isRunning() || scalings.empty() || !whyNotSweep().isEmpty()) return;
    EvaluationJob job;
    job.recipe = document_.recipe();
    job.candidates = candidates_of(job.recipe, onlyMerged(false, scalings));
    job.routing = routing_;
    job.images = images;
    swept_ = sweptMerge();
    sweep_.reset();
    start(Work::sweeping, std::move(job));
}

void Evaluations::start(Work work, EvaluationJob job) {
    dropLive();
    job_ = Job{work, ++lastTicket_, job.recipe, job.routing, {}, {}};
    job.ticket = job_->ticket;
    job.stop = job_->stop.get_token();
    progress_.reset();
    look_.start();
    onWorker([job = std::move(job)](EvaluationWorker& worker) { worker.evaluate(job); });
    Q_EMIT changed();
}

void Evaluations::measurePool() {
    if (isRunning() || !whyNotPool().isEmpty()) return;
    dropLive();
    pool_.reset();
    poolFraction_ = 0;
    job_ = Job{Work::measuringPool, ++lastTicket_, document_.recipe(), nullptr, {}, {}};
    look_.start();
    onWorker([recipe = job_->recipe, ticket = job_->ticket, stop = job_->stop.get_token()](
                 EvaluationWorker& worker) { worker.measurePool(ticket, recipe, stop); });
    Q_EMIT changed();
    Q_EMIT poolChanged();
}

void Evaluations::stop() {
    if (job_) job_->stop.request_stop();
}

void Evaluations::refresh() {
    onWorker([](EvaluationWorker& worker) { worker.forget(); });
    live_.reset();
    dropLive();
    tasksChanged();
    Q_EMIT liveChanged();
}

// ---- what comes back

void Evaluations::ended() {
    look_.stop();
    job_.reset();
    progress_.reset();
    askLive();
    Q_EMIT changed();
}

// Of other models or tasks than those that it is of, nobody wants to know any more; its answer,
// whatever it is, finds nobody.
void Evaluations::abandon() {
    job_->stop.request_stop();
    job_.reset();
    look_.stop();
    progress_.reset();
}

void Evaluations::take(std::uint64_t ticket, const EvaluationTable& table) {
    if (liveJob_ && liveJob_->ticket == ticket) return takeLive(table);
    if (!job_ || job_->ticket != ticket) return;
    const Job job = *job_;
    if (job.work == Work::sweeping) {
        sweep_ = std::make_shared<const EvaluationTable>(table);
        ended();
        Q_EMIT swept(table, job.recipe);
        return;
    }
    comparison_ = table;
    showNames();
    ended();
    Q_EMIT compared({table, job.recipe, job.routing, job.watch.seconds()});
}

void Evaluations::takePool(std::uint64_t ticket,
                           const std::shared_ptr<const PoolStatistics>& pool) {
    if (!job_ || job_->ticket != ticket) return;
    pool_ = pool;
    poolFraction_ = 1;
    showNames();
    ended();
    Q_EMIT poolChanged();
}

void Evaluations::takeDrop(std::uint64_t ticket) {
    if (!job_ || job_->ticket != ticket) return;  // a live one has its follower by now
    lookAtBoard();
    ended();
}

void Evaluations::takeFailure(std::uint64_t ticket, const QString& sentences) {
    if (liveJob_ && liveJob_->ticket == ticket) {
        liveJob_.reset();
        live_.reset();
        follows_ = false;
        Q_EMIT liveChanged();
    } else if (job_ && job_->ticket == ticket) {
        lookAtBoard();
        ended();
    } else {
        return;
    }
    Q_EMIT failed(sentences);
}

void Evaluations::lookAtBoard() {
    const EvaluationState latest = board_->latest();
    if (!job_ || latest.ticket != job_->ticket || latest.version == seenVersion_) return;
    seenVersion_ = latest.version;
    if (job_->work == Work::measuringPool) {
        pool_ = latest.pool;
        poolFraction_ = latest.poolFraction;
        showNames();
        Q_EMIT poolChanged();
        return;
    }
    progress_ = latest.preparing ? std::nullopt : latest.progress;
    if (job_->work == Work::comparing) {
        comparison_ = latest.table;
        showNames();
    } else {
        sweep_ = std::make_shared<const EvaluationTable>(latest.table);
    }
    Q_EMIT changed();
}

}  // namespace interfuse
