// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
// One run in detail, or two beside each other: recipes, accuracies, routing weights.
#pragma once

#include <QWidget>
#include <map>
#include <string>

#include "ui/document/run_history.h"
#include "ui/plots/figure.h"

class QLabel;
class QScrollArea;
class QTreeWidget;

namespace interfuse {

class PlotView;

class RunsComparison : public QWidget {
    Q_OBJECT

  public:
    explicit RunsComparison(RunHistory& history, QWidget* parent = nullptr);

    // The experts' colours in the present project; others get those of their recipe.
    void setColors(std::map<std::string, QColor> colors);
    const std::map<std::string, QColor>& colors() const { return colors_; }
    void setKind(std::optional<LinearKind> kind);
    // By their ids: none, one, or two, the older of which comes first.
    void show(const QStringList& ids);
    PlotView& plot() { return *plot_; }

  private:
    void showNothing(const QString& hint);
    void showOne(const RunRecord& run);
    void showTwo(const RunRecord& first, const RunRecord& second);
    void showAccuracies(const RunRecord& first, const RunRecord* second);
    void showDifference(const RunRecord& first, const RunRecord& second);
    FigureData figuresOf(const RunRecord& run) const;
    QString factsOf(const RunRecord& run) const;

    RunHistory& history_;
    std::map<std::string, QColor> colors_;
    std::optional<LinearKind> kind_;
    QLabel* title_;
    QLabel* text_;
    QLabel* accuracyTitle_;
    QTreeWidget* accuracies_;
    QScrollArea* words_;
    QLabel* noAccuracies_;
    QWidget* routing_;
    QLabel* sentence_;
    PlotView* plot_;
    std::shared_ptr<const FigureData> difference_;
};

}  // namespace interfuse
