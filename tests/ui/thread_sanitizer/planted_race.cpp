// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
// A board like LiveBoard, but without its mutex, between a worker on its thread and a window that
// looks at it. ThreadSanitizer must say so, or a clean run of the real ones means nothing.
#include <QCoreApplication>
#include <QTimer>
#include <cstdio>

#include "tests/ui/support/merge_fixtures.h"
#include "ui/worker/live_board.h"
#include "ui/worker/worker_thread.h"

namespace interfuse {
namespace {

class OpenBoard {
  public:
    template <typename Change>
    void change(Change&& change) {
        change(state_);
        ++state_.version;
    }
    LiveState latest() const { return state_; }

  private:
    LiveState state_;
};

// Works for a while, shows how far it is, and says when it is done.
class Worker : public QObject {
  public:
    explicit Worker(OpenBoard& board) : board_(board) {}
    void work() {
        for (int step = 0; step < steps; ++step) {
            board_.change([&](LiveState& state) { state.reduced = step; });
            QThread::usleep(100);
        }
        setObjectName(QStringLiteral("done"));
    }
    static constexpr int steps = 1000;

  private:
    OpenBoard& board_;
};

}  // namespace
}  // namespace interfuse

int main(int argc, char** argv) {
    const QCoreApplication application(argc, argv);
    interfuse::OpenBoard board;
    auto* const worker = new interfuse::Worker(board);
    bool done = false;
    QObject::connect(worker, &QObject::objectNameChanged, &application, [&done] { done = true; });
    const interfuse::WorkerThread thread(std::unique_ptr<QObject>(worker),
                                         QStringLiteral("planted"));
    QMetaObject::invokeMethod(
        worker, [worker] { worker->work(); }, Qt::QueuedConnection);
    double seen = 0;
    QTimer look;
    QObject::connect(&look, &QTimer::timeout, [&] { seen = board.latest().reduced; });
    look.start(1);
    if (!interfuse::testing_tools::waitUntil([&done] { return done; })) return 1;
    std::printf("looked until step %g\n", seen);
    return 0;
}
