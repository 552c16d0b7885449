// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The reports of what went wrong, to read, copy and delete.
#pragma once

#include <QDialog>
#include <vector>

#include "core/runtime/problem_reports.h"

class QComboBox;
class QLabel;
class QPlainTextEdit;
class QPushButton;

namespace interfuse {

// "Crash", "Failed run", "Stopped run"
QString problemKindName(ProblemKind kind);
QString problemTime(const ProblemReport& report);

class ProblemReportsDialog : public QDialog {
    Q_OBJECT

  public:
    ProblemReportsDialog(std::filesystem::path folder, QWidget* parent);

    // Looks for them anew and shows this one, else the newest.
    void showReports(const std::filesystem::path& file = {});

  private:
    void showChosen();
    void removeChosen();

    std::filesystem::path folder_;
    std::vector<ProblemReport> reports_;
    QComboBox* choice_;
    QLabel* count_;
    QPlainTextEdit* text_;
    QPushButton* copy_;
    QPushButton* remove_;
};

}  // namespace interfuse
