// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The pages of accuracies, sweep, pool and runs: what they show comes from the session, and what is
// asked on them goes there.
#pragma once

#include <QObject>

#include "ui/plots/figure.h"
#include "ui/session/session.h"

namespace interfuse {

class EvaluationPanel;
class PoolPanel;
class RunsPanel;
class Settings;
class SweepPanel;
class ViewsPanel;

class EvaluationPages : public QObject {
    Q_OBJECT

  public:
    // Adds its pages to the views, which own them.
    EvaluationPages(Session& session, ViewsPanel& views, QObject* parent);

    // Brings the page to the front, and evaluates what it is set to.
    void evaluate();
    void showPool();
    void showRuns();
    // Where dialogs for pictures and tables start.
    void setFolder(const QString& folder);

  Q_SIGNALS:
    void tasksAsked();  // a file of tasks is to be chosen
    void written(const QString& path);
    void failed(const QString& sentence);

  private:
    void connectEvaluation();
    void connectSweep();
    void connectPool();
    void connectRuns();
    void showEvaluation();
    void showSweep();
    void showProgressOfPool();
    void showFigures();
    void showChoices(const FigureChoices& choices);

    Session& session_;
    ViewsPanel& views_;
    EvaluationPanel* evaluation_;
    SweepPanel* sweep_;
    PoolPanel* pool_;
    RunsPanel* runs_;
};

}  // namespace interfuse
