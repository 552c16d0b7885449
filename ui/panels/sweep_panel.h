// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
// A sweep of the scaling factor: which factors to try, the plot of what came of them, and a button
// that takes one over. Knows nothing but what it is told.
#pragma once

#include <QWidget>
#include <memory>
#include <optional>
#include <vector>

#include "core/evaluation/evaluation_table.h"
#include "ui/plots/figure.h"
#include "ui/plots/sweep_points.h"
#include "ui/tables/evaluation_model.h"

class QLabel;
class QPushButton;

namespace interfuse {

class ImagesChooser;
class PlotView;
class SweepFields;

class SweepPanel : public QWidget {
    Q_OBJECT

  public:
    explicit SweepPanel(QWidget* parent = nullptr);

    PlotView& plot() { return *plot_; }
    std::vector<double> factors() const;
    std::optional<std::int64_t> images() const;
    // What the fields show; without a signal.
    void setFactors(const std::vector<double>& factors);
    void setImages(std::optional<std::int64_t> images);

  public Q_SLOTS:
    // Models with a scaling factor each, measured or not yet; null for none.
    void setSweep(std::shared_ptr<const interfuse::EvaluationTable> sweep);
    void setProgress(std::optional<interfuse::EvaluationProgress> progress);
    // The present factor, where it is one for all experts.
    void setScaling(std::optional<double> scaling);
    void setExperts(const std::vector<interfuse::ExpertColor>& experts);
    // Why no sweep can be run, a sentence; "" while one can.
    void setObstacle(const QString& sentence);
    void setRunning(bool runs);
    // Whether the sweep is of an earlier recipe.
    void setStale(bool stale);

  Q_SIGNALS:
    void sweepAsked(const std::vector<double>& factors, std::optional<std::int64_t> images);
    void stopAsked();
    void scalingChosen(double factor);

  private:
    QWidget* makeBar();
    QWidget* makeTakeLine();
    void showFigure();
    void showState();
    void showTake();
    QString stateText() const;
    void offer(QPushButton& button, const QString& text, std::optional<double> factor);
    std::optional<double> bestFactor() const;
    std::optional<double> selectedFactor() const;

    PlotView* plot_;
    SweepFields* fields_ = nullptr;
    ImagesChooser* images_ = nullptr;
    QPushButton* run_ = nullptr;
    QLabel* state_ = nullptr;
    QPushButton* takeBest_ = nullptr;
    QPushButton* takeSelected_ = nullptr;
    QWidget* takeLine_ = nullptr;

    std::shared_ptr<const EvaluationTable> sweep_;
    std::vector<SweepPoint> points_;
    std::optional<EvaluationProgress> progress_;
    std::optional<double> scaling_;
    std::vector<ExpertColor> experts_;
    std::optional<std::size_t> selected_;  // row of the table
    QString obstacle_;
    bool runs_ = false;
    bool stale_ = false;
};

}  // namespace interfuse
