// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Where the merged model goes, what the folder will hold, and whether there is room. Not modal: the
// window can be looked at and used beside it.
#pragma once

#include <QDialog>
#include <filesystem>

#include "ui/session/session.h"

class QCheckBox;
class QLabel;
class QLineEdit;
class QPushButton;

namespace interfuse {

class ExportDialog : public QDialog {
    Q_OBJECT

  public:
    ExportDialog(Session& session, QWidget* parent);

    void setTarget(const QString& folder);
    QString target() const;

  Q_SIGNALS:
    void exportRequested(const std::filesystem::path& target, bool overwrite, bool pictures);

  private:
    void browse();
    void check();
    std::uint64_t modelBytes() const;
    std::uint64_t otherElements() const;
    QString formProblem() const;

    Session& session_;
    QLineEdit* target_;
    QLabel* contents_;
    QLabel* space_;
    QLabel* problem_;
    QCheckBox* overwrite_;
    QCheckBox* pictures_;
    QPushButton* export_;
};

}  // namespace interfuse
