// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
// From an open session to what a report tells.
#pragma once

#include "ui/report/html_report.h"

namespace interfuse {

class Session;

// Recipe, routing, evaluations and pool as they are now.
ReportContent reportContent(Session& session);

// Of the program and the libraries that numbers and pictures come from.
std::vector<std::pair<QString, QString>> programVersions();

}  // namespace interfuse
