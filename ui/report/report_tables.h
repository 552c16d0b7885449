// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The tables of a report, as HTML.
#pragma once

#include <QString>

#include "ui/report/html_report.h"

namespace interfuse {

// <name class="…">content</name>; the content is HTML, the class may be empty.
QString element(const char* name, const QString& content, const char* kind = "");
// A table in a frame that scrolls sideways where the page is narrow. `words` says what it is.
QString scrolling(const QString& table, const QString& words);

// Accuracy in percent with bars, the best of the merged models underlined in every column, and the
// average of accuracy and loss. The row of the result, which may be none, is set in bold.
QString accuracyTable(const EvaluationTable& table, const EvaluatedModel* result,
                      const QString& words);
// Kinds of linear layers by thirds of the depth.
QString routingTable(const FigureData& figures);
// One row a linear layer; what was set by hand is marked.
QString coefficientsTable(const ReportContent& content);
QString modelsTable(const Recipe& recipe);
QString datasetsTable(const ReportContent& content);
// Names and values beneath each other; pairs without a value are left out.
QString factList(const std::vector<std::pair<QString, QString>>& facts);

}  // namespace interfuse
