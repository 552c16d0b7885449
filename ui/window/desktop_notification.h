// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
// A word to someone who is looking at another window.
#pragma once

#include <QString>

class QWidget;

namespace interfuse {

// Through the desktop's notification service where there is one, and by asking for attention in the
// task bar. Returns at once; where neither works nothing happens.
void notifyDesktop(QWidget& window, const QString& title, const QString& text);

}  // namespace interfuse
