// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
// How what was evaluated follows the recipe: what is stale, what goes, and live evaluation.
#include "core/merge/coefficient_table.h"
#include "ui/session/evaluations.h"
#include "ui/style/paths.h"

namespace interfuse {
namespace {

std::vector<std::filesystem::path> modelsOf(const Recipe& recipe) {
    std::vector<std::filesystem::path> all{recipe.pretrained.path};
    for (const ModelSource& expert : recipe.experts)
        all.push_back(expert.path);
    return all;
}

std::vector<std::string> expertNames(const Recipe& recipe) {
    std::vector<std::string> names;
    for (const ModelSource& expert : recipe.experts)
        names.push_back(expert.name);
    return names;
}

}  // namespace

ComparisonChoices Evaluations::onlyMerged(bool recipe, const std::vector<double>& scalings) {
    ComparisonChoices choices;
    choices.pretrained = choices.experts = choices.simple_average = false;
    choices.task_arithmetic.clear();
    choices.ties.clear();
    choices.merged = recipe;
    choices.scalings = scalings;
    return choices;
}

// ---- what it is of

// The present recipe with what one row of the table stands for by its name.
Recipe Evaluations::presentRecipeOf(std::size_t row) const {
    Recipe present = document_.recipe();
    if (lastIsRecipe_ && row + 1 == candidates_.size()) return present;
    const MethodOptions& then = candidates_[row].recipe.method;
    if (then.kind == MergeMethod::ada_svd && present.method.kind == MergeMethod::ada_svd) {
        set_overall_scaling(present, overall_scaling(candidates_[row].recipe));
    } else {
        present.method.scaling_factor = then.scaling_factor;
    }
    present.method.kind = then.kind;
    return present;
}

std::set<std::size_t> Evaluations::staleModels() const {
    std::set<std::size_t> stale;
    for (std::size_t m = 0; m < candidates_.size() && m < comparison_.models.size(); ++m) {
        const Candidate& candidate = candidates_[m];
        if (candidate.kind == ModelKind::pretrained || candidate.kind == ModelKind::expert)
            continue;
        const bool same = effectiveMerge(candidate.recipe, comparedRouting_) ==
                          effectiveMerge(presentRecipeOf(m), routing_);
        if (!same) stale.insert(m);
    }
    return stale;
}

// The overall scaling is what a sweep varies.
EffectiveMerge Evaluations::sweptMerge() const {
    Recipe recipe = document_.recipe();
    set_overall_scaling(recipe, 1);
    return effectiveMerge(recipe, routing_);
}

bool Evaluations::sweepIsStale() const {
    return sweep_ && !(swept_ == sweptMerge());
}

void Evaluations::documentReplaced() {
    if (job_) abandon();
    dropResults();
    pool_.reset();
    poolFraction_ = 0;
    onWorker([](EvaluationWorker& worker) { worker.forget(); });
    Q_EMIT poolChanged();  // recipeChanged() follows
}

void Evaluations::recipeChanged() {
    const Recipe before = std::exchange(followed_, document_.recipe());
    const Recipe& now = followed_;
    const auto calibration = document_.calibration();
    routing_ = calibration ? calibration->table : nullptr;
    const bool otherTasks = readTasks(false);
    if (otherTasks || modelsOf(before) != modelsOf(now) || before.processor != now.processor) {
        dropResults();
    }
    followPool(before);
    showNames();
    if (live_) live_->isCurrent = liveOf_ == liveSubject();
    askLive();
    Q_EMIT liveChanged();
    Q_EMIT changed();
}

// Everything that was measured on the former models and tasks.
void Evaluations::dropResults() {
    if (job_ && job_->work != Work::measuringPool) abandon();
    comparison_ = {};
    candidates_.clear();
    comparedRouting_.reset();
    sweep_.reset();
    live_.reset();
    dropLive();
}

void Evaluations::followPool(const Recipe& before) {
    const Recipe& now = document_.recipe();
    if (modelsOf(before) == modelsOf(now) && before.method.gate_k == now.method.gate_k) return;
    if (job_ && job_->work == Work::measuringPool) abandon();
    if (pool_ == nullptr && poolFraction_ == 0) return;
    pool_.reset();
    poolFraction_ = 0;
    Q_EMIT poolChanged();
}

// An expert that was given another name is the same model.
void Evaluations::showNames() {
    const Recipe& recipe = document_.recipe();
    for (std::size_t m = 0; m < candidates_.size() && m < comparison_.models.size(); ++m) {
        if (candidates_[m].kind != ModelKind::expert) continue;
        comparison_.models[m].name = recipe.experts[candidates_[m].expert].name;
    }
    if (pool_ == nullptr || pool_->experts == expertNames(recipe)) return;
    auto renamed = std::make_shared<PoolStatistics>(*pool_);
    renamed->experts = expertNames(recipe);
    pool_ = std::move(renamed);
    if (!job_) Q_EMIT poolChanged();
}

void Evaluations::tasksChanged() {
    const QString problem = tasksProblem_;
    const bool others = readTasks(true);
    if (others) dropResults();
    askLive();
    if (others || problem != tasksProblem_) Q_EMIT changed();
}

// A file of tasks is small; it is read where the recipe names another one, and when it changes.
// Whether the tasks are others now.
bool Evaluations::readTasks(bool again) {
    const Recipe& recipe = document_.recipe();
    const std::filesystem::path& file = recipe.interfuse.tasks;
    if (!again && readTaskPool_ == recipe.taskpool && readTasksFile_ == file) return false;
    const std::vector<Task> before = std::exchange(tasks_, {});
    const bool otherTower = readTaskPool_.clip_model != recipe.taskpool.clip_model ||
                            readTaskPool_.processor != recipe.taskpool.processor;
    readTaskPool_ = recipe.taskpool;
    readTasksFile_ = file;
    watchTasks();
    taskNames_.clear();
    tasksProblem_.clear();
    try {
        tasks_ = tasks_of(recipe);
        for (const Task& task : tasks_)
            taskNames_ << QString::fromStdString(task.name);
    } catch (const std::exception& error) {
        tasksProblem_ = QString::fromStdString(error.what());
    }
    return otherTower || tasks_ != before;
}

// Editors put another file in the place of the one that is watched: its folder tells of that.
void Evaluations::watchTasks() {
    const QStringList before = watcher_.files() + watcher_.directories();
    if (!before.isEmpty()) watcher_.removePaths(before);
    if (readTasksFile_.empty()) return;
    watcher_.addPath(toText(readTasksFile_));
    watcher_.addPath(toText(readTasksFile_.parent_path()));
}

// ---- live

void Evaluations::follow(bool follows, std::int64_t images) {
    if (!follows || followImages_ != images) live_.reset();
    follows_ = follows;
    followImages_ = images;
    askLive();
    Q_EMIT liveChanged();
}

void Evaluations::setHeld(bool held) {
    if (held_ == held) return;
    held_ = held;
    askLive();
    Q_EMIT changed();
}

Evaluations::LiveSubject Evaluations::liveSubject() const {
    return {effectiveMerge(document_.recipe(), routing_), followImages_};
}

void Evaluations::dropLive() {
    if (!liveJob_) return;
    liveJob_->stop.request_stop();
    liveJob_.reset();
}

// The newest recipe counts: what runs for another one is stopped, and this one waits behind it.
void Evaluations::askLive() {
    if (!follows_ || isRunning() || !whyNotMerged().isEmpty()) return dropLive();
    LiveSubject subject = liveSubject();
    if (liveJob_ && liveJob_->subject == subject) return;
    if (liveJob_) ++overtaken_;
    dropLive();
    if (live_ && live_->isCurrent) return;
    EvaluationJob job;
    job.recipe = document_.recipe();
    job.candidates = candidates_of(job.recipe, onlyMerged(true, {}));
    job.routing = routing_;
    job.images = followImages_;
    liveJob_ = LiveJob{++lastTicket_, std::move(subject), {}};
    job.ticket = liveJob_->ticket;
    job.stop = liveJob_->stop.get_token();
    onWorker([job = std::move(job)](EvaluationWorker& worker) { worker.evaluate(job); });
}

void Evaluations::takeLive(const EvaluationTable& table) {
    const LiveSubject subject = liveJob_->subject;
    liveJob_.reset();
    const auto score = table.models.empty() ? std::nullopt : average_score(table.models.front());
    if (score) {
        const auto before = live_ ? std::optional(live_->accuracy) : std::nullopt;
        live_ = Live{score->accuracy, *average_accuracy_error(table.models.front()), before,
                     score->images, subject == liveSubject()};
        liveOf_ = subject;
    }
    Q_EMIT liveChanged();
}

}  // namespace interfuse
