// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
// A thread with one object on it, ended cleanly: quit, wait, then the object goes.
#pragma once

#include <QThread>
#include <memory>

namespace interfuse {

class WorkerThread {
  public:
    // Takes the object, moves it to a new thread of that name and starts it. On Linux the thread
    // and those it makes yield to the window's where the processor is short.
    WorkerThread(std::unique_ptr<QObject> worker, const QString& name);
    // Whatever the worker is doing must have been asked to stop before.
    ~WorkerThread();
    WorkerThread(const WorkerThread&) = delete;
    WorkerThread& operator=(const WorkerThread&) = delete;

  private:
    QThread thread_;
};

}  // namespace interfuse
