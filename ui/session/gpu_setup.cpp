// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/session/gpu_setup.h"

#include "core/runtime/gpu_runtime.h"
#include "ui/style/paths.h"

namespace interfuse {
namespace {

constexpr int lookInterval = 100;  // milliseconds

}  // namespace

GpuSetup::GpuSetup(const QString& folder, QObject* parent)
    : QObject(parent),
      worker_(new GpuWorker(board_)),
      thread_(std::unique_ptr<QObject>(worker_), QStringLiteral("gpu worker")) {
    choose_gpu_libraries(toPath(folder));
    look_.setInterval(lookInterval);
    connect(&look_, &QTimer::timeout, this, &GpuSetup::lookAtBoard);
    connectWorker();
}

GpuSetup::~GpuSetup() {
    worker_->disconnect(this);
    stop_.request_stop();
}

void GpuSetup::onWorker(std::function<void(GpuWorker&)> call) {
    QMetaObject::invokeMethod(
        worker_, [worker = worker_, call = std::move(call)] { call(*worker); },
        Qt::QueuedConnection);
}

void GpuSetup::connectWorker() {
    connect(worker_, &GpuWorker::offerSeen, this, [this](const GpuOffer& offer) {
        offer_ = offer;
        Q_EMIT offerChanged();
    });
    connect(worker_, &GpuWorker::folderSeen, this,
            [this](const QString& folder, const TorchLibraries& found) {
                if (!found.usable()) {
                    Q_EMIT failed(QString::fromStdString(found.problem));
                    return;
                }
                choose_gpu_libraries(toPath(folder));
                Q_EMIT chosen(folder);
                Q_EMIT librariesChanged();
            });
    connect(worker_, &GpuWorker::memorySeen, this,
            [this](const QString& device, const std::optional<MemoryUse>& use) {
                lookingAtMemory_ = false;
                memoryDevice_ = device;
                memory_ = use;
                Q_EMIT memoryChanged();
            });
    connect(worker_, &GpuWorker::fetched, this, [this] {
        setFetching(false);
        // The user's own folder is looked at by itself; nothing else is to come before it.
        choose_gpu_libraries({});
        Q_EMIT chosen(QString());
        Q_EMIT librariesChanged();
        lookAround();
    });
    connect(worker_, &GpuWorker::fetchDropped, this, [this] {
        setFetching(false);
        lookAround();
    });
    connect(worker_, &GpuWorker::fetchFailed, this, [this](const QString& sentences) {
        setFetching(false);
        Q_EMIT failed(sentences);
        lookAround();
    });
    connect(worker_, &GpuWorker::failed, this, &GpuSetup::failed);
}

void GpuSetup::lookAround() {
    onWorker([place = place_](GpuWorker& worker) { worker.lookAround(place()); });
}

void GpuSetup::lookAtMemory(const QString& device) {
    if (lookingAtMemory_) return;  // the last look has not come back yet
    lookingAtMemory_ = true;
    onWorker([device](GpuWorker& worker) { worker.lookAtMemory(device); });
}

std::optional<MemoryUse> GpuSetup::memory(const QString& device) const {
    return device == memoryDevice_ ? memory_ : std::nullopt;
}

void GpuSetup::use(const QString& folder) {
    onWorker([folder](GpuWorker& worker) { worker.lookAtFolder(folder); });
}

void GpuSetup::fetch() {
    if (fetching_) return;
    stop_ = {};
    pace_.begin();
    progress_ = {};
    board_->clear();
    seen_ = board_->latest().version;
    setFetching(true);
    onWorker([place = place_, stop = stop_.get_token()](GpuWorker& worker) {
        worker.fetch(place(), stop);
    });
}

void GpuSetup::stopFetching() {
    stop_.request_stop();
}

void GpuSetup::discard() {
    if (fetching_) return;
    onWorker([place = place_](GpuWorker& worker) { worker.discard(place()); });
}

void GpuSetup::setFetching(bool fetching) {
    if (fetching == fetching_) return;
    fetching_ = fetching;
    if (fetching) {
        look_.start();
    } else {
        look_.stop();
    }
    Q_EMIT fetchingChanged();
}

void GpuSetup::lookAtBoard() {
    const FetchState state = board_->latest();
    if (state.version == seen_) return;
    seen_ = state.version;
    progress_ = state.progress;
    pace_.add(progress_.done);
    Q_EMIT progressChanged();
}

}  // namespace interfuse
