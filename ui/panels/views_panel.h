// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The views of the routing, one a tab, linked: what is hovered, selected or hidden in one is so in
// all.
#pragma once

#include <QWidget>
#include <vector>

#include "ui/plots/plot_view.h"
#include "ui/session/session.h"
#include "ui/tables/routing_table_view.h"

class QButtonGroup;
class QComboBox;
class QStackedWidget;
class QTabBar;
class QToolButton;

namespace interfuse {

class ViewsPanel : public QWidget {
    Q_OBJECT

  public:
    ViewsPanel(Session& session, QWidget* parent);

    // Views in the order of the tabs: the figures, then the table.
    int count() const;
    QString title(int view) const;
    void show(int view);
    int current() const;
    // The figure of the tab in front; nothing when it is the table.
    PlotView* currentPlot() const;
    RoutingTableView& table() { return *table_; }
    const FigureChoices& choices() const { return choices_; }

    // Where dialogs for pictures start.
    void setFolder(const QString& folder);
    void setHiddenExperts(const std::set<std::size_t>& hidden);
    void selectExpert(std::size_t expert);

  Q_SIGNALS:
    void choicesChanged(const interfuse::FigureChoices& choices);
    // A picture or its data was saved; or could not be, a sentence.
    void written(const QString& path);
    void failed(const QString& sentence);

  private:
    QWidget* makeChoosers();
    void makeViews();
    void select(const Spot& spot);
    void choose(const FigureChoices& choices);
    void fillDatasets();
    void showFigures();

    Session& session_;
    FigureChoices choices_;
    QTabBar* tabs_;
    QStackedWidget* pages_;
    QButtonGroup* kinds_;
    QComboBox* datasets_;
    QToolButton* save_;
    QToolButton* reset_;
    std::vector<PlotView*> plots_;
    RoutingTableView* table_;
};

}  // namespace interfuse
