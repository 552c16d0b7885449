// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Looks for the GPU's libraries, fetches them and reads the devices' memory, on a thread of its
// own.
#pragma once

#include <QMetaType>
#include <QObject>
#include <QString>
#include <cstdint>
#include <memory>
#include <optional>
#include <stop_token>
#include <vector>

#include "core/fetch/library_fetch.h"
#include "core/runtime/gpu_driver.h"
#include "core/runtime/torch_libraries.h"
#include "ui/worker/board.h"

namespace interfuse {

// What can be done where the libraries are missing.
struct GpuOffer {
    std::vector<TorchLibraries> pytorch;  // that were found, usable ones first
    FetchPlan plan;
};

struct FetchState {
    std::uint64_t version = 0;
    FetchProgress progress;
};

using FetchBoard = Board<FetchState>;

class GpuWorker : public QObject {
    Q_OBJECT

  public:
    explicit GpuWorker(std::shared_ptr<FetchBoard> board);

    // Each runs to its end on the calling thread and then emits one of the signals that follow it.
    void lookAround(const FetchPlace& place);  // offerSeen, failed
    void lookAtFolder(const QString& folder);  // folderSeen, failed
    void lookAtMemory(const QString& device);  // memorySeen
    void fetch(const FetchPlace& place,
               const std::stop_token& stop);  // fetched, fetchDropped, fetchFailed
    void discard(const FetchPlace& place);    // offerSeen, failed

  Q_SIGNALS:
    void offerSeen(const interfuse::GpuOffer& offer);
    void folderSeen(const QString& folder, const interfuse::TorchLibraries& found);
    // Nothing where the device does not tell.
    void memorySeen(const QString& device, const std::optional<interfuse::MemoryUse>& use);
    void fetched();
    void fetchDropped();
    void fetchFailed(const QString& sentences);
    void failed(const QString& sentences);

  private:
    using Tell = void (GpuWorker::*)(const QString& sentences);
    template <typename Work>
    void guarded(Tell tell, Work&& work);

    std::shared_ptr<FetchBoard> board_;
};

}  // namespace interfuse

Q_DECLARE_METATYPE(interfuse::GpuOffer)
Q_DECLARE_METATYPE(interfuse::TorchLibraries)
Q_DECLARE_METATYPE(std::optional<interfuse::MemoryUse>)
