// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The core's work on a worker's thread, where nothing that goes wrong may leave it.
#pragma once

#include <QString>
#include <functional>

namespace interfuse {

// Runs it with the machine's own number of threads to begin with. What went wrong, one or more
// sentences; "" when nothing did. Cancelled is the work's own to catch.
QString runGuarded(const std::function<void()>& work);

// Whether that was no input's fault, nor want of memory, but the program's own.
bool isOwnFault(const QString& sentences);

}  // namespace interfuse
