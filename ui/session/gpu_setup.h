// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Getting a GPU to work where its driver is here and LibTorch's CUDA libraries are not: a PyTorch
// that has them, or fetching them. Knows no widget.
#pragma once

#include <QObject>
#include <QTimer>
#include <functional>
#include <optional>
#include <stop_token>

#include "ui/session/fetch_pace.h"
#include "ui/worker/gpu_worker.h"
#include "ui/worker/worker_thread.h"

namespace interfuse {

class GpuSetup : public QObject {
    Q_OBJECT

  public:
    // A folder that was chosen before; "" for none.
    explicit GpuSetup(const QString& folder, QObject* parent);
    // Stops a fetch, and waits for it; what came so far stays for the next one.
    ~GpuSetup() override;

    // What can be done; nothing until somebody looked around.
    const std::optional<GpuOffer>& offer() const { return offer_; }
    bool isFetching() const { return fetching_; }
    const FetchProgress& progress() const { return progress_; }
    // Bytes a second over the last few seconds; 0 while that is not known.
    double fetchSpeed() const { return pace_.speed(); }
    // What a device's memory was when it was last looked at.
    std::optional<MemoryUse> memory(const QString& device) const;

    void lookAround();
    void lookAtMemory(const QString& device);
    // Takes the libraries of a PyTorch, where they can be used.
    void use(const QString& folder);
    void fetch();
    void stopFetching();
    // Deletes what a fetch that did not end has left.
    void discard();

    // Where and what to fetch; another one for tests.
    void setPlace(std::function<FetchPlace()> place) { place_ = std::move(place); }

  Q_SIGNALS:
    void offerChanged();
    void fetchingChanged();
    void progressChanged();
    void memoryChanged();
    // Libraries were chosen or have come: the machine is to be looked at again.
    void librariesChanged();
    void chosen(const QString& folder);  // to be remembered
    void failed(const QString& sentences);

  private:
    void connectWorker();
    void setFetching(bool fetching);
    void lookAtBoard();
    void onWorker(std::function<void(GpuWorker&)> call);

    std::function<FetchPlace()> place_ = [] { return FetchPlace(); };
    std::optional<GpuOffer> offer_;
    bool fetching_ = false;
    FetchProgress progress_;
    std::uint64_t seen_ = 0;  // version of the board
    FetchPace pace_;
    QString memoryDevice_;
    std::optional<MemoryUse> memory_;
    bool lookingAtMemory_ = false;
    std::stop_source stop_;
    std::shared_ptr<FetchBoard> board_ = std::make_shared<FetchBoard>();
    QTimer look_;
    GpuWorker* worker_;    // lives on the thread
    WorkerThread thread_;  // ends first
};

}  // namespace interfuse
