// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Words of menus and forms, used where no key leads to them.
#pragma once

#include <QString>

namespace interfuse {

// "Open…" of "&Open…" and of "打开(&O)…".
QString withoutMnemonic(const QString& text);

}  // namespace interfuse
