// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/worker/guarded_work.h"

#include <QCoreApplication>

#include "core/runtime/device.h"
#include "core/runtime/error.h"

namespace interfuse {
namespace {

// LibTorch's own number, before any recipe changes it.
int machineThreads() {
    static const int threads = thread_count();
    return threads;
}

QString ownFault() {
    return QCoreApplication::translate("Worker", "Something in Interfuse itself failed: %1");
}

}  // namespace

QString runGuarded(const std::function<void()>& work) {
    set_thread_count(machineThreads());
    try {
        work();
    } catch (const Error& error) {
        return QString::fromStdString(error.what());
    } catch (const std::exception& error) {
        if (is_out_of_memory(error)) {
            return QCoreApplication::translate(
                "Worker",
                "There is not enough memory. Use a smaller batch size and round size, or close "
                "other programs.");
        }
        return ownFault().arg(QString::fromStdString(error.what()));
    }
    return {};
}

bool isOwnFault(const QString& sentences) {
    const QStringList parts = ownFault().split(QStringLiteral("%1"));
    return sentences.startsWith(parts.first()) && sentences.endsWith(parts.last());
}

}  // namespace interfuse
