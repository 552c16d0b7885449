// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What is known of how good the models are: accuracies, sweeps, and how the pool's experts differ.
// Runs beside the session's edits; every result remembers what it is of.
#pragma once

#include <QFileSystemWatcher>
#include <QObject>
#include <QStringList>
#include <QTimer>
#include <functional>
#include <memory>
#include <optional>
#include <set>
#include <stop_token>
#include <vector>

#include "core/evaluation/task.h"
#include "core/runtime/stopwatch.h"
#include "ui/document/project_document.h"
#include "ui/session/effective_merge.h"
#include "ui/worker/evaluation_worker.h"
#include "ui/worker/worker_thread.h"

namespace interfuse {

// A comparison that came to its end, and what it was asked with.
struct ComparisonResult {
    EvaluationTable table;
    Recipe recipe;
    std::shared_ptr<const RoutingTable> routing;  // nothing where there was none
    double seconds = 0;
};

class Evaluations : public QObject {
    Q_OBJECT

  public:
    explicit Evaluations(ProjectDocument& document, QObject* parent = nullptr);
    // Stops whatever runs, and waits for it.
    ~Evaluations() override;

    enum class Work { none, comparing, sweeping, measuringPool };
    Work work() const { return job_ ? job_->work : Work::none; }
    bool isRunning() const { return job_.has_value(); }
    // Why nothing can be evaluated now, a sentence; "" when something can. The first two are true
    // of merged models, and of sweeps, only.
    QString whyNotMerged() const;
    QString whyNotSweep() const;
    QString whyNot() const;
    QString whyNotPool() const;
    // Names of the tasks; none where the recipe names none, or they cannot be read.
    const QStringList& tasks() const { return taskNames_; }
    // None are named: not even ones that cannot be read.
    bool hasNoTasks() const { return taskNames_.isEmpty() && tasksProblem_.isEmpty(); }

    // Models × tasks, as far as measured. Rows are stale where the recipe has changed since.
    const EvaluationTable& comparison() const { return comparison_; }
    std::set<std::size_t> staleModels() const;
    std::optional<EvaluationProgress> progress() const { return progress_; }
    std::shared_ptr<const EvaluationTable> sweep() const { return sweep_; }
    bool sweepIsStale() const;
    // As far as it is measured: all of it where the fraction is 1.
    std::shared_ptr<const PoolStatistics> pool() const { return pool_; }
    double poolFraction() const { return poolFraction_; }

    // What the recipe cannot be asked for is left out of a comparison. Nothing happens while
    // something runs, or where whyNot… has a sentence.
    void compare(const ComparisonChoices& choices, std::optional<std::int64_t> images);
    void runSweep(const std::vector<double>& scalings, std::optional<std::int64_t> images);
    void measurePool();
    // Ends what was asked for; what it has measured until then stays.
    void stop();
    // Files may have changed: tasks are read again, and nothing kept of pictures is used any more.
    void refresh();

    // Evaluates the merged model on a few images after every edit; the newest recipe overtakes
    // older ones. When it fails it says so once, and does not go on.
    void follow(bool follows, std::int64_t images);
    bool follows() const { return follows_; }
    struct Live {
        double accuracy = 0;           // average
        double error = 0;              // of it, standard
        std::optional<double> before;  // of the model that was shown before this one
        std::int64_t images = 0;
        bool isCurrent = false;  // of the recipe as it is now; else a new one is on its way
    };
    const std::optional<Live>& live() const { return live_; }
    // How often a live evaluation was given up for a newer one.
    std::int64_t overtaken() const { return overtaken_; }

    // Nothing runs beside a calibration or an export: live evaluation waits meanwhile.
    void setHeld(bool held);

  Q_SIGNALS:
    // Any of the above, or whether something runs.
    void changed();
    void poolChanged();
    void liveChanged();
    void compared(const interfuse::ComparisonResult& result);
    void swept(const interfuse::EvaluationTable& table, const interfuse::Recipe& recipe);
    void failed(const QString& sentences);

  private:
    struct Job {
        Work work = Work::none;
        std::uint64_t ticket = 0;
        Recipe recipe;
        std::shared_ptr<const RoutingTable> routing;
        std::stop_source stop;
        Stopwatch watch;
    };
    // What a live evaluation hangs on, beside models and tasks.
    struct LiveSubject {
        EffectiveMerge merge;
        std::int64_t images = 0;
        bool operator==(const LiveSubject&) const = default;
    };
    struct LiveJob {
        std::uint64_t ticket = 0;
        LiveSubject subject;
        std::stop_source stop;
    };

    void start(Work work, EvaluationJob job);
    void ended();
    void abandon();
    void recipeChanged();
    void documentReplaced();
    void tasksChanged();
    bool readTasks(bool again);
    void watchTasks();
    void dropResults();
    void followPool(const Recipe& before);
    void showNames();
    Recipe presentRecipeOf(std::size_t row) const;
    EffectiveMerge sweptMerge() const;
    void askLive();
    void dropLive();
    LiveSubject liveSubject() const;
    void lookAtBoard();
    void take(std::uint64_t ticket, const EvaluationTable& table);
    void takeLive(const EvaluationTable& table);
    void takePool(std::uint64_t ticket, const std::shared_ptr<const PoolStatistics>& pool);
    void takeDrop(std::uint64_t ticket);
    void takeFailure(std::uint64_t ticket, const QString& sentences);
    void onWorker(std::function<void(EvaluationWorker&)> call);
    // No model but the recipe's own, or but AdaSVD's with these factors.
    static ComparisonChoices onlyMerged(bool recipe, const std::vector<double>& scalings);

    ProjectDocument& document_;
    std::uint64_t lastTicket_ = 0;
    std::optional<Job> job_;
    Recipe followed_;  // the recipe as it was looked at last
    std::shared_ptr<const RoutingTable> routing_;

    std::vector<Candidate> candidates_;  // of comparison_, row by row
    bool lastIsRecipe_ = false;          // whether its last row is the recipe as it was
    std::shared_ptr<const RoutingTable> comparedRouting_;
    EvaluationTable comparison_;
    std::optional<EvaluationProgress> progress_;
    EffectiveMerge swept_;  // with 1 as the overall scaling
    std::shared_ptr<const EvaluationTable> sweep_;
    std::shared_ptr<const PoolStatistics> pool_;
    double poolFraction_ = 0;

    std::vector<Task> tasks_;
    QStringList taskNames_;
    QString tasksProblem_;
    TaskPoolSource readTaskPool_;
    std::filesystem::path readTasksFile_;
    QFileSystemWatcher watcher_;

    bool follows_ = false, held_ = false;
    std::int64_t followImages_ = 20;
    std::int64_t overtaken_ = 0;
    std::optional<LiveJob> liveJob_;
    std::optional<Live> live_;
    LiveSubject liveOf_;  // of live_

    std::shared_ptr<EvaluationBoard> board_ = std::make_shared<EvaluationBoard>();
    std::uint64_t seenVersion_ = 0;
    QTimer look_;
    EvaluationWorker* worker_;  // lives on the thread
    WorkerThread thread_;       // ends first
};

}  // namespace interfuse
