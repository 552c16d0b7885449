// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The status line: what is going on, how far it is, how long it takes, on what, with how much
// memory.
#pragma once

#include <QElapsedTimer>
#include <QTimer>
#include <QWidget>
#include <deque>

#include "ui/session/session.h"

class QLabel;
class QProgressBar;

namespace interfuse {

class ProgressStrip : public QWidget {
    Q_OBJECT

  public:
    ProgressStrip(Session& session, QWidget* parent);

  private:
    void showState();
    void showProgress();
    void showCalibration();
    void showExport();
    QString evaluationText() const;
    static QString exportText(MergeStage stage);
    void lookAtMemory();
    void showDevice();
    // Images that pass through all layers in a second, over the last few seconds; 0 when unknown.
    double imageRate(const CalibrationProgress& progress, double seconds);

    Session& session_;
    QLabel* text_;
    QProgressBar* bar_;
    QLabel* rest_;    // rate and time left
    QLabel* device_;  // with its memory and speed
    QTimer memoryTimer_;
    bool wasBusy_ = false;
    struct Moment {
        double seconds = 0, work = 0;
    };
    std::deque<Moment> moments_;
};

}  // namespace interfuse
