// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Finds out what a recipe lacks of the Hugging Face Hub, and fetches it, on a thread of its own.
#pragma once

#include <QMetaType>
#include <QObject>
#include <QString>
#include <cstdint>
#include <memory>
#include <stop_token>
#include <vector>

#include "core/project/hub_needs.h"
#include "ui/worker/board.h"

namespace interfuse {

struct HubState {
    std::uint64_t version = 0;
    HubProgress progress;
};

using HubBoard = Board<HubState>;

class HubWorker : public QObject {
    Q_OBJECT

  public:
    explicit HubWorker(std::shared_ptr<HubBoard> board);

    // Each runs to its end on the calling thread and then emits one of the signals that follow it.
    void look(const Recipe& recipe);  // missingSeen
    void plan(const std::vector<HubWant>& wants, const HubSettings& settings,
              const std::stop_token& stop);  // planned, dropped, failed
    void fetch(const HubPlan& plan, const HubSettings& settings,
               const std::stop_token& stop);  // fetched, dropped, failed

  Q_SIGNALS:
    void missingSeen(const std::vector<interfuse::HubWant>& wants);
    void planned(const interfuse::HubPlan& plan);
    void fetched();
    void dropped();
    void failed(const QString& sentences);

  private:
    template <typename Work>
    void guarded(Work&& work);

    std::shared_ptr<HubBoard> board_;
};

}  // namespace interfuse

Q_DECLARE_METATYPE(std::vector<interfuse::HubWant>)
Q_DECLARE_METATYPE(interfuse::HubPlan)
