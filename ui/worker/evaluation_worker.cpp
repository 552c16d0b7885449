// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/worker/evaluation_worker.h"

#include <algorithm>
#include <filesystem>
#include <tuple>

#include "core/evaluation/evaluator.h"
#include "core/merge/measure_pool.h"
#include "core/project/inspect_pool.h"
#include "core/runtime/error.h"
#include "core/runtime/stopwatch.h"
#include "ui/worker/guarded_work.h"

namespace interfuse {
namespace fs = std::filesystem;
namespace {

// One for all images and one for a live sample.
constexpr std::size_t mostKept = 2;
constexpr double poolInterval = 0.1;  // seconds: as often as the window looks

// What the models, tasks and pictures of a recipe hang on: nothing that shaping changes.
Recipe withoutShaping(const Recipe& recipe) {
    Recipe bare;
    bare.pretrained = recipe.pretrained;
    bare.experts = recipe.experts;
    bare.processor = recipe.processor;
    bare.taskpool = recipe.taskpool;
    bare.interfuse.tasks = recipe.interfuse.tasks;
    bare.interfuse.threads = recipe.interfuse.threads;
    bare.method.device = recipe.method.device;
    return bare;
}

using FileStamp = std::tuple<fs::path, std::uintmax_t, fs::file_time_type>;

// The files of models and tasks as they are now. Those of pictures are too many to look at.
std::vector<FileStamp> stampsOf(const Recipe& recipe) {
    std::vector<FileStamp> stamps;
    const auto add = [&](const fs::path& path) {
        std::error_code trouble;
        const std::uintmax_t size = fs::file_size(path, trouble);
        if (!trouble) stamps.emplace_back(path, size, fs::last_write_time(path, trouble));
    };
    std::vector<fs::path> places{recipe.pretrained.path, recipe.processor, recipe.interfuse.tasks,
                                 recipe.taskpool.clip_model, recipe.taskpool.processor};
    for (const ModelSource& expert : recipe.experts)
        places.push_back(expert.path);
    for (const fs::path& place : places) {
        if (place.empty()) continue;
        add(place);
        std::error_code trouble;
        for (fs::directory_iterator entry(place, trouble), end; !trouble && entry != end;
             entry.increment(trouble))
            add(entry->path());
    }
    std::sort(stamps.begin(), stamps.end());
    return stamps;
}

}  // namespace

struct EvaluationWorker::Kept {
    Recipe recipe;
    std::optional<std::int64_t> images;
    std::vector<FileStamp> stamps;
    Comparison comparison;
};

// Called from within the core, on the worker's thread.
class EvaluationWorker::Observer final : public ComparisonObserver {
  public:
    explicit Observer(EvaluationBoard& board) : board_(board) {}

    void making_heads(double) override { prepare(); }
    void preparing(std::size_t, double) override { prepare(); }
    void progress(std::size_t model, std::size_t task, std::int64_t images) override {
        board_.change([&](EvaluationState& state) {
            state.preparing = false;
            const std::int64_t all =
                task < state.table.images.size() ? state.table.images[task] : 0;
            state.progress = EvaluationProgress{model, task, images, all};
        });
    }
    void cell_finished(const EvaluationTable& table) override {
        board_.change([&](EvaluationState& state) { state.table = table; });
    }

  private:
    void prepare() {
        board_.change([](EvaluationState& state) { state.preparing = true; });
    }

    EvaluationBoard& board_;
};

EvaluationWorker::EvaluationWorker(std::shared_ptr<EvaluationBoard> board)
    : board_(std::move(board)) {
    qRegisterMetaType<std::uint64_t>("std::uint64_t");
    qRegisterMetaType<EvaluationTable>();
    qRegisterMetaType<std::shared_ptr<const PoolStatistics>>();
}

EvaluationWorker::~EvaluationWorker() = default;

void EvaluationWorker::forget() {
    kept_.clear();
}

// Heads and pictures of the last ones stay for the next job on the same pool and tasks.
Comparison& EvaluationWorker::comparisonFor(const EvaluationJob& job) {
    const Recipe bare = withoutShaping(job.recipe);
    std::vector<FileStamp> stamps = stampsOf(bare);
    std::erase_if(kept_,
                  [&](const auto& kept) { return kept->recipe != bare || kept->stamps != stamps; });
    const auto found = std::find_if(kept_.begin(), kept_.end(),
                                    [&](const auto& kept) { return kept->images == job.images; });
    if (found != kept_.end()) {
        std::rotate(kept_.begin(), found, found + 1);
        return kept_.front()->comparison;
    }
    if (kept_.size() == mostKept) kept_.pop_back();
    kept_.insert(kept_.begin(), std::unique_ptr<Kept>(new Kept{
                                    bare, job.images, std::move(stamps),
                                    Comparison({bare, job.images, default_head_cache()})}));
    return kept_.front()->comparison;
}

// One signal for one job, whatever becomes of it, and after everything else of it.
template <typename Result, typename Work>
void EvaluationWorker::answer(std::uint64_t ticket, const std::stop_token& stop,
                              void (EvaluationWorker::*tell)(std::uint64_t, Result), Work&& work) {
    std::optional<std::decay_t<Result>> result;
    QString problem;
    if (!stop.stop_requested()) {  // else a newer one is behind it already
        board_->change([ticket](EvaluationState& state) {
            const std::uint64_t version = state.version;
            state = {};
            state.version = version;
            state.ticket = ticket;
            state.preparing = true;
        });
        problem = runGuarded([&] {
            try {
                result.emplace(work());
            } catch (const Cancelled&) {
                result.reset();
            }
        });
    }
    if (!problem.isEmpty()) {
        forget();  // whoever mends it finds everything opened anew
        Q_EMIT failed(ticket, problem);
    } else if (result) {
        Q_EMIT(this->*tell)(ticket, *result);
    } else {
        Q_EMIT dropped(ticket);
    }
}

void EvaluationWorker::evaluate(const EvaluationJob& job) {
    answer(job.ticket, job.stop, &EvaluationWorker::evaluated, [&] {
        Comparison& comparison = comparisonFor(job);
        board_->change([&](EvaluationState& state) {
            state.table = comparison.empty_table();
            const std::vector<std::optional<TaskScore>> scores(state.table.tasks.size());
            for (const Candidate& candidate : job.candidates) {
                state.table.models.push_back(
                    {candidate.name, candidate.kind, candidate.scaling, scores});
            }
        });
        Observer observer(*board_);
        return comparison.run(job.candidates, job.routing.get(), observer, job.stop);
    });
}

void EvaluationWorker::measurePool(std::uint64_t ticket, const Recipe& recipe,
                                   const std::stop_token& stop) {
    answer(ticket, stop, &EvaluationWorker::poolMeasured, [&] {
        const PoolToMeasure inputs = open_pool_to_measure(recipe);
        std::optional<Stopwatch> sinceShown;
        return std::make_shared<const PoolStatistics>(measure_pool(
            *inputs.pool, inputs.gate_k, inputs.device,
            [&](const PoolStatistics& soFar, double fraction) {
                if (sinceShown && sinceShown->seconds() < poolInterval) return;
                sinceShown.emplace();
                auto copy = std::make_shared<const PoolStatistics>(soFar);
                board_->change([&](EvaluationState& state) {
                    state.pool = std::move(copy);
                    state.poolFraction = fraction;
                });
            },
            stop));
    });
}

}  // namespace interfuse
