// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/session/hub_setup.h"

#include <utility>

namespace interfuse {
namespace {

constexpr int lookInterval = 100;  // milliseconds

}  // namespace

HubSetup::HubSetup(Session& session, QObject* parent)
    : QObject(parent),
      session_(session),
      worker_(new HubWorker(board_)),
      thread_(std::unique_ptr<QObject>(worker_), QStringLiteral("hub worker")) {
    lookTimer_.setInterval(lookInterval);
    connect(&lookTimer_, &QTimer::timeout, this, &HubSetup::lookAtBoard);
    connect(&session.document(), &ProjectDocument::replaced, this, &HubSetup::look);
    connect(&session, &Session::stateChanged, this, &HubSetup::takeFetched);
    connectWorker();
}

HubSetup::~HubSetup() {
    worker_->disconnect(this);
    stop_.request_stop();
}

void HubSetup::onWorker(std::function<void(HubWorker&)> call) {
    QMetaObject::invokeMethod(
        worker_, [worker = worker_, call = std::move(call)] { call(*worker); },
        Qt::QueuedConnection);
}

void HubSetup::connectWorker() {
    connect(worker_, &HubWorker::missingSeen, this, [this](const std::vector<HubWant>& wants) {
        missing_ = wants;
        if (doing_ == Doing::nothing) plan_.reset();
        Q_EMIT missingChanged();
    });
    connect(worker_, &HubWorker::planned, this, [this](const HubPlan& plan) {
        plan_ = plan;
        end();
    });
    connect(worker_, &HubWorker::fetched, this, [this] {
        hasCome_ = true;
        plan_.reset();
        end();
        takeFetched();
        Q_EMIT fetched();
    });
    connect(worker_, &HubWorker::dropped, this, [this] {
        end();
        look();
    });
    connect(worker_, &HubWorker::failed, this, [this](const QString& sentences) {
        end();
        Q_EMIT failed(sentences);
    });
}

void HubSetup::look() {
    onWorker([recipe = session_.document().recipe()](HubWorker& worker) { worker.look(recipe); });
}

void HubSetup::ask() {
    if (doing_ != Doing::nothing || missing_.empty()) return;
    plan_.reset();
    begin(Doing::asking);
    onWorker([wants = missing_, settings = settings_(),
              stop = stop_.get_token()](HubWorker& worker) { worker.plan(wants, settings, stop); });
}

void HubSetup::fetch() {
    if (doing_ != Doing::nothing || !plan_) return;
    pace_.begin();
    progress_ = {};
    board_->clear();
    seen_ = board_->latest().version;
    begin(Doing::fetching);
    onWorker([plan = *plan_, settings = settings_(), stop = stop_.get_token()](HubWorker& worker) {
        worker.fetch(plan, settings, stop);
    });
}

void HubSetup::begin(Doing doing) {
    stop_ = {};
    doing_ = doing;
    if (doing == Doing::fetching) lookTimer_.start();
    Q_EMIT changed();
}

void HubSetup::end() {
    doing_ = Doing::nothing;
    lookTimer_.stop();
    Q_EMIT changed();
}

// A run keeps the recipe that it was started with; what came waits for its end.
void HubSetup::takeFetched() {
    if (!hasCome_ || session_.isBusy()) return;
    hasCome_ = false;
    session_.document().edit(tr("Fetch from the Hugging Face Hub"),
                             [](Recipe& recipe) { recipe = with_hub_sources(std::move(recipe)); });
    session_.refresh();
    look();
}

void HubSetup::lookAtBoard() {
    const HubState state = board_->latest();
    if (state.version == seen_) return;
    seen_ = state.version;
    progress_ = state.progress;
    pace_.add(progress_.done);
    Q_EMIT progressChanged();
}

}  // namespace interfuse
