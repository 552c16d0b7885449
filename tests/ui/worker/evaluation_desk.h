// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
// An evaluation worker on its thread, and everything that it says, heard on the test's own thread.
#pragma once

#include <functional>
#include <memory>
#include <optional>
#include <vector>

#include "tests/ui/support/merge_fixtures.h"
#include "ui/worker/evaluation_worker.h"
#include "ui/worker/worker_thread.h"

namespace interfuse {

class EvaluationDesk : public QObject {
  public:
    enum class End { evaluated, poolMeasured, dropped, failed };
    struct Answer {
        std::uint64_t ticket = 0;
        End end = End::dropped;
    };

    EvaluationDesk() {
        connect(worker, &EvaluationWorker::evaluated, this,
                [this](std::uint64_t ticket, const EvaluationTable& measured) {
                    table = measured;
                    answers.push_back({ticket, End::evaluated});
                });
        connect(worker, &EvaluationWorker::poolMeasured, this,
                [this](std::uint64_t ticket, const std::shared_ptr<const PoolStatistics>& all) {
                    pool = all;
                    answers.push_back({ticket, End::poolMeasured});
                });
        connect(worker, &EvaluationWorker::dropped, this, [this](std::uint64_t ticket) {
            answers.push_back({ticket, End::dropped});
        });
        connect(worker, &EvaluationWorker::failed, this,
                [this](std::uint64_t ticket, const QString& sentences) {
                    failures << sentences;
                    answers.push_back({ticket, End::failed});
                });
    }
    ~EvaluationDesk() override { stop.request_stop(); }

    void post(std::function<void(EvaluationWorker&)> call) {
        QMetaObject::invokeMethod(
            worker, [this, call] { call(*worker); }, Qt::QueuedConnection);
    }

    // The ticket of the job, which `stop` stops.
    std::uint64_t start(const Recipe& recipe, const std::vector<Candidate>& candidates,
                        std::shared_ptr<const RoutingTable> routing = nullptr,
                        std::optional<std::int64_t> images = std::nullopt) {
        const EvaluationJob job{++tickets,          recipe, candidates,
                                std::move(routing), images, stop.get_token()};
        post([job](EvaluationWorker& at) { at.evaluate(job); });
        return job.ticket;
    }
    std::uint64_t startPool(const Recipe& recipe) {
        post([recipe, ticket = ++tickets, token = stop.get_token()](EvaluationWorker& at) {
            at.measurePool(ticket, recipe, token);
        });
        return tickets;
    }

    // Waits until every job that was started has been answered, and a little longer: whether each
    // was answered exactly once, in order.
    bool settles(int milliseconds = 60000) {
        if (!testing_tools::waitUntil([this] { return answers.size() >= tickets; }, milliseconds)) {
            return false;
        }
        testing_tools::waitUntil([] { return false; }, 20);
        for (std::size_t i = 0; i < answers.size(); ++i) {
            if (answers[i].ticket != i + 1) return false;
        }
        return answers.size() == tickets;
    }
    // Runs to the end of it: how the last one ended, nothing where it was not answered as it
    // should.
    std::optional<End> end() {
        return settles() ? std::optional(answers.back().end) : std::nullopt;
    }

    const std::shared_ptr<EvaluationBoard> board = std::make_shared<EvaluationBoard>();
    EvaluationWorker* const worker = new EvaluationWorker(board);

    std::stop_source stop;
    std::uint64_t tickets = 0;
    std::vector<Answer> answers;
    EvaluationTable table;
    std::shared_ptr<const PoolStatistics> pool;
    QStringList failures;

  private:
    WorkerThread thread_{std::unique_ptr<QObject>(worker), QStringLiteral("evaluation worker")};
};

}  // namespace interfuse
