// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What the open recipe lacks of the Hugging Face Hub, and fetching it. Knows no widget.
#pragma once

#include <QObject>
#include <QTimer>
#include <functional>
#include <optional>
#include <stop_token>

#include "ui/session/fetch_pace.h"
#include "ui/session/session.h"
#include "ui/worker/hub_worker.h"
#include "ui/worker/worker_thread.h"

namespace interfuse {

class HubSetup : public QObject {
    Q_OBJECT

  public:
    // Looks by itself whenever another project is opened.
    HubSetup(Session& session, QObject* parent);
    // Stops a fetch, and waits for it; what came so far stays for the next one.
    ~HubSetup() override;

    // What the recipe names and the cache lacks, as of the last look.
    const std::vector<HubWant>& missing() const { return missing_; }
    // What fetching that costs; nothing until the hub was asked.
    const std::optional<HubPlan>& plan() const { return plan_; }
    bool isAsking() const { return doing_ == Doing::asking; }
    bool isFetching() const { return doing_ == Doing::fetching; }
    const HubProgress& progress() const { return progress_; }
    // Bytes a second over the last few seconds; 0 while that is not known.
    double speed() const { return pace_.speed(); }

    void look();
    // Asks the hub for what is missing.
    void ask();
    // Fetches what was planned. The recipe then names the places, as one step of undo, and all
    // sources are read again.
    void fetch();
    // Ends either.
    void stop() { stop_.request_stop(); }

    // Which hub, and where to; another one for tests.
    void setSettings(std::function<HubSettings()> settings) { settings_ = std::move(settings); }

  Q_SIGNALS:
    void missingChanged();
    void changed();  // what is planned, and what is going on
    void progressChanged();
    void fetched();
    void failed(const QString& sentences);

  private:
    enum class Doing { nothing, asking, fetching };

    void connectWorker();
    void begin(Doing doing);
    void end();
    void takeFetched();
    void lookAtBoard();
    void onWorker(std::function<void(HubWorker&)> call);

    Session& session_;
    std::function<HubSettings()> settings_ = read_hub_settings;
    std::vector<HubWant> missing_;
    std::optional<HubPlan> plan_;
    Doing doing_ = Doing::nothing;
    bool hasCome_ = false;  // and waits for the end of a run
    HubProgress progress_;
    std::uint64_t seen_ = 0;  // version of the board
    FetchPace pace_;
    std::stop_source stop_;
    std::shared_ptr<HubBoard> board_ = std::make_shared<HubBoard>();
    QTimer lookTimer_;
    HubWorker* worker_;    // lives on the thread
    WorkerThread thread_;  // ends first
};

}  // namespace interfuse
