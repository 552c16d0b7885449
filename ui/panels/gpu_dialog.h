// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The GPU and what it still needs: a PyTorch that has LibTorch's CUDA libraries, or fetching them.
// Not modal: a fetch goes on beside everything else, also with the dialog closed.
#pragma once

#include <QDialog>

#include "ui/session/session.h"

class QComboBox;
class QLabel;
class QProgressBar;
class QPushButton;

namespace interfuse {

class ProblemLine;

class GpuDialog : public QDialog {
    Q_OBJECT

  public:
    GpuDialog(Session& session, QWidget* parent);

  protected:
    void changeEvent(QEvent* event) override;

  private:
    QWidget* makeHead();
    QWidget* makePyTorch();
    QWidget* makeFetch();
    void connectSession();
    void showMachine();
    void showOffer();
    void showFetching();
    void showProgress();
    void showProblem(const QString& sentences);
    void fit();
    void showIcons();
    void choosePyTorch();

    Session& session_;
    QLabel* icon_;
    QLabel* names_;
    QLabel* facts_;
    QLabel* state_;
    QWidget* pytorch_;  // what belongs to it; likewise fetch_
    QComboBox* found_;
    QPushButton* use_;
    QLabel* refusal_;
    QWidget* fetch_;
    QLabel* cost_;
    QProgressBar* bar_;
    QLabel* progress_;
    QPushButton* start_;
    QPushButton* cancel_;
    QPushButton* discard_;
    ProblemLine* problem_;
};

}  // namespace interfuse
