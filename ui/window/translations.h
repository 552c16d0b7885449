// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The program's words in the language of the system. English has a file too: for its plurals.
#pragma once

class QCoreApplication;

namespace interfuse {

void installTranslations(QCoreApplication& application);

}  // namespace interfuse
