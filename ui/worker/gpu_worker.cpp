// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/worker/gpu_worker.h"

#include "core/runtime/device.h"
#include "core/runtime/error.h"
#include "ui/style/paths.h"
#include "ui/worker/guarded_work.h"

namespace interfuse {

GpuWorker::GpuWorker(std::shared_ptr<FetchBoard> board) : board_(std::move(board)) {
    qRegisterMetaType<GpuOffer>();
    qRegisterMetaType<TorchLibraries>();
    qRegisterMetaType<std::optional<MemoryUse>>("std::optional<interfuse::MemoryUse>");
}

template <typename Work>
void GpuWorker::guarded(Tell tell, Work&& work) {
    if (const QString problem = runGuarded(work); !problem.isEmpty()) {
        Q_EMIT(this->*tell)(problem);
    }
}

void GpuWorker::lookAround(const FetchPlace& place) {
    guarded(&GpuWorker::failed, [&] { Q_EMIT offerSeen({find_pytorch(), plan_fetch(place)}); });
}

void GpuWorker::lookAtFolder(const QString& folder) {
    guarded(&GpuWorker::failed, [&] { Q_EMIT folderSeen(folder, look_at_torch(toPath(folder))); });
}

void GpuWorker::lookAtMemory(const QString& device) {
    std::optional<MemoryUse> use;
    runGuarded([&] { use = device_memory(device.toStdString()); });
    Q_EMIT memorySeen(device, use);
}

void GpuWorker::fetch(const FetchPlace& place, const std::stop_token& stop) {
    board_->clear();
    guarded(&GpuWorker::fetchFailed, [&] {
        try {
            fetch_libraries(
                place,
                [this](const FetchProgress& progress) {
                    board_->change([&](FetchState& state) { state.progress = progress; });
                },
                stop);
        } catch (const Cancelled&) {
            Q_EMIT fetchDropped();
            return;
        }
        Q_EMIT fetched();
    });
}

void GpuWorker::discard(const FetchPlace& place) {
    discard_fetch(place);
    lookAround(place);
}

}  // namespace interfuse
