// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
// index.json of a history of runs: everything of them but the routing tables.
#pragma once

#include <QByteArray>
#include <vector>

#include "ui/document/run_record.h"

namespace interfuse {

// Paths below `folder`, the project's, are written as seen from there, so that both can be moved
// together. Throws Error where a path is no text.
QByteArray runIndex(const std::vector<RunRecord>& records, const QString& folder);

// What it was written from, with numbers that are the same to the bit. `file` names it in messages.
// Throws Error where it is damaged, or from a newer version.
std::vector<RunRecord> readRunIndex(const QByteArray& index, const QString& file,
                                    const QString& folder);

}  // namespace interfuse
