// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
// How far the experts are from the pretrained model and from each other: measured from the weights
// alone, on demand.
#pragma once

#include <QWidget>
#include <memory>
#include <vector>

#include "ui/plots/plot_view.h"

class QButtonGroup;
class QLabel;
class QPushButton;
class QStackedWidget;
class QToolButton;

namespace interfuse {

class PoolPanel : public QWidget {
    Q_OBJECT

  public:
    explicit PoolPanel(QWidget* parent = nullptr);

    // The figures, in the order of the switch.
    const std::vector<PlotView*>& plots() const { return plots_; }
    void setFigures(const std::shared_ptr<const FigureData>& figures);
    // Linked with the other views.
    void setChoices(const FigureChoices& choices);
    // `fraction` of a measurement; below 0 while none runs.
    void setProgress(double fraction);
    // Why nothing can be measured, a sentence; "" while something can.
    void setObstacle(const QString& sentence);
    // Where dialogs for pictures start.
    void setFolder(const QString& folder);

  Q_SIGNALS:
    void measureAsked();
    void stopAsked();
    void selected(const interfuse::Spot& spot);
    void hovered(const interfuse::Spot& spot);
    void hiddenExpertsChanged(const std::set<std::size_t>& hidden);
    void kindChosen(std::optional<interfuse::LinearKind> kind);
    void written(const QString& path);
    void failed(const QString& sentence);

  private:
    QWidget* makeBar();
    void addFigure(std::unique_ptr<Figure> figure, QWidget* bar, const QString& tip);
    void addKinds(QWidget* bar);
    void showState();
    PlotView* current() const;

    QButtonGroup* figures_;
    QButtonGroup* kinds_;
    QStackedWidget* pages_;
    QPushButton* run_;
    QLabel* state_;
    QToolButton* save_;
    std::vector<PlotView*> plots_;
    bool measured_ = false;
    double fraction_ = -1;
    QString obstacle_;
};

}  // namespace interfuse
