// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Text that spreadsheets take from the clipboard.
#pragma once

#include <QList>
#include <QStringList>

namespace interfuse {

// Fields parted by tabs, lines by line feeds; either of them inside a field becomes a space.
QString tabSeparated(const QList<QStringList>& lines);

}  // namespace interfuse
