// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/worker/worker_thread.h"

#include "core/runtime/crash_report.h"

#ifdef __linux__
#include <sys/resource.h>
#include <unistd.h>
#endif

namespace interfuse {
namespace {

// Threads inherit this, so the core's own ones yield as well. Qt's priorities do nothing on Linux.
void yieldToWindow() {
#ifdef __linux__
    constexpr int nice = 5;
    setpriority(PRIO_PROCESS, static_cast<id_t>(gettid()), nice);
#endif
}

}  // namespace

WorkerThread::WorkerThread(std::unique_ptr<QObject> worker, const QString& name) {
    QObject* object = worker.release();
    thread_.setObjectName(name);
    object->moveToThread(&thread_);
    QObject::connect(&thread_, &QThread::started, object, [] {
        yieldToWindow();
        give_crash_stack();
    });
    QObject::connect(&thread_, &QThread::finished, object, &QObject::deleteLater);
    thread_.start(QThread::LowPriority);
}

WorkerThread::~WorkerThread() {
    thread_.quit();
    thread_.wait();
}

}  // namespace interfuse
