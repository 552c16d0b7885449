// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Evaluates models and measures pools, on a thread of its own: the second bridge to the core, for
// work that may go on beside edits.
#pragma once

#include <QObject>
#include <cstdint>
#include <memory>
#include <optional>
#include <stop_token>
#include <vector>

#include "core/evaluation/evaluation_table.h"
#include "core/merge/pool_statistics.h"
#include "core/merge/routing_table.h"
#include "core/project/comparison.h"
#include "ui/tables/evaluation_progress.h"
#include "ui/worker/board.h"

namespace interfuse {

struct EvaluationJob {
    std::uint64_t ticket = 0;  // the job's own number; what the worker says of it bears it too
    Recipe recipe;
    std::vector<Candidate> candidates;
    std::shared_ptr<const RoutingTable> routing;  // nothing where no candidate is AdaSVD's
    std::optional<std::int64_t> images;           // most of each task
    std::stop_token stop;
};

struct EvaluationState {
    std::uint64_t version = 0;
    std::uint64_t ticket = 0;                    // of the job that all the rest is of
    EvaluationTable table;                       // as far as it is measured
    std::optional<EvaluationProgress> progress;  // of the cell in work
    bool preparing = false;                      // heads, or a model, are being made
    std::shared_ptr<const PoolStatistics> pool;  // as far as it is measured
    double poolFraction = 0;
};

using EvaluationBoard = Board<EvaluationState>;

class EvaluationWorker : public QObject {
    Q_OBJECT

  public:
    explicit EvaluationWorker(std::shared_ptr<EvaluationBoard> board);
    ~EvaluationWorker() override;

    // Each runs to its end on the calling thread and then emits exactly one of the signals that
    // follow it, with the same ticket. One whose stop was asked for before it began opens nothing.
    void evaluate(const EvaluationJob& job);  // evaluated, dropped, failed
    void measurePool(std::uint64_t ticket, const Recipe& recipe,
                     const std::stop_token& stop);  // poolMeasured, dropped, failed
    // Forgets heads and pictures. Changed models and tasks it sees for itself, pictures it does
    // not.
    void forget();

  Q_SIGNALS:
    void evaluated(std::uint64_t ticket, const interfuse::EvaluationTable& table);
    void poolMeasured(std::uint64_t ticket, std::shared_ptr<const interfuse::PoolStatistics> pool);
    void dropped(std::uint64_t ticket);
    // One or more full sentences, a line each.
    void failed(std::uint64_t ticket, const QString& sentences);

  private:
    class Observer;
    struct Kept;
    template <typename Result, typename Work>
    void answer(std::uint64_t ticket, const std::stop_token& stop,
                void (EvaluationWorker::*tell)(std::uint64_t, Result), Work&& work);
    Comparison& comparisonFor(const EvaluationJob& job);

    std::shared_ptr<EvaluationBoard> board_;
    std::vector<std::unique_ptr<Kept>> kept_;  // the last one first
};

}  // namespace interfuse
