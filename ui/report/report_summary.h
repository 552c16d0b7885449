// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What a run was and how it went, in sentences.
#pragma once

#include <QStringList>

#include "ui/report/html_report.h"

namespace interfuse {

// Plain text, a paragraph each.
QStringList summaryOf(const ReportContent& content);
// Name and value of what else belongs to the summary.
std::vector<std::pair<QString, QString>> factsOf(const ReportContent& content);

}  // namespace interfuse
