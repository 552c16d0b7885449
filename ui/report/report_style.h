// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
// How a report looks: light or dark as its reader's system is, and on paper.
#pragma once

#include <QString>

namespace interfuse {

QString reportStyle();

}  // namespace interfuse
