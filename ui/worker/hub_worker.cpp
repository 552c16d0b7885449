// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/worker/hub_worker.h"

#include "core/runtime/error.h"
#include "ui/worker/guarded_work.h"

namespace interfuse {

HubWorker::HubWorker(std::shared_ptr<HubBoard> board) : board_(std::move(board)) {
    qRegisterMetaType<std::vector<HubWant>>("std::vector<interfuse::HubWant>");
    qRegisterMetaType<HubPlan>();
}

template <typename Work>
void HubWorker::guarded(Work&& work) {
    const QString problem = runGuarded([&] {
        try {
            work();
        } catch (const Cancelled&) {
            Q_EMIT dropped();
        }
    });
    if (!problem.isEmpty()) Q_EMIT failed(problem);
}

void HubWorker::look(const Recipe& recipe) {
    runGuarded([&] { Q_EMIT missingSeen(missing_hub_sources(recipe)); });
}

void HubWorker::plan(const std::vector<HubWant>& wants, const HubSettings& settings,
                     const std::stop_token& stop) {
    guarded([&] { Q_EMIT planned(plan_hub_fetch(wants, settings, stop)); });
}

void HubWorker::fetch(const HubPlan& plan, const HubSettings& settings,
                      const std::stop_token& stop) {
    board_->clear();
    guarded([&] {
        fetch_from_hub(
            plan, settings,
            [this](const HubProgress& progress) {
                board_->change([&](HubState& state) { state.progress = progress; });
            },
            stop);
        Q_EMIT fetched();
    });
}

}  // namespace interfuse
