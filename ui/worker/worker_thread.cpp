// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/worker/worker_thread.h"

#include "core/platform/process.h"
#include "core/runtime/crash_report.h"

namespace interfuse {

WorkerThread::WorkerThread(std::unique_ptr<QObject> worker, const QString& name) {
    QObject* object = worker.release();
    thread_.setObjectName(name);
    object->moveToThread(&thread_);
    // The core's own threads inherit this, and yield to the window as well. Qt's priorities do
    // nothing on Linux.
    QObject::connect(&thread_, &QThread::started, object, [] {
        platform::lower_thread_priority();
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
