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

class QAbstractButton;
class QButtonGroup;
class QComboBox;
class QStackedWidget;
class QTabBar;
class QToolButton;

namespace interfuse {

class CellEditor;

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

    // A page that is no view of the routing, after those that are; takes it over.
    void addPage(const QString& title, QWidget* page);
    void showPage(QWidget* page);
    // The keys that bring a tab to the front; "" beyond the tenth.
    static QString shortcut(int view);

    // Where dialogs for pictures start.
    void setFolder(const QString& folder);
    void setHiddenExperts(const std::set<std::size_t>& hidden);
    void selectExpert(std::size_t expert);
    void select(const interfuse::Spot& spot);
    void hover(const interfuse::Spot& spot);
    void setKind(std::optional<interfuse::LinearKind> kind);
    void setShown(interfuse::ShownValue shown);

  Q_SIGNALS:
    void choicesChanged(const interfuse::FigureChoices& choices);
    // A picture or its data was saved; or could not be, a sentence.
    void written(const QString& path);
    void failed(const QString& sentence);
    // What is to become of coefficients: set by hand, changed by an amount (`finished` when the
    // mouse lets go), following the routing again.
    void cellValueSet(const std::set<interfuse::MatrixCell>& cells, double value);
    void cellValueAdded(const std::set<interfuse::MatrixCell>& cells, double difference,
                        bool finished);
    void cellsReset(const std::set<interfuse::MatrixCell>& cells);

  private:
    QWidget* makeChoosers();
    QWidget* makeShownChooser(QWidget* parent);
    void makeCellEditor();
    bool showsCells() const;
    void showCellTools();
    void makeViews();
    void selectCells(const std::set<MatrixCell>& cells);
    void choose(FigureChoices choices);
    void fillDatasets();
    void showFigures();

    Session& session_;
    FigureChoices choices_;
    QWidget* choosers_ = nullptr;  // what pages of their own have no use for
    int routingViews_ = 0;
    QTabBar* tabs_;
    QStackedWidget* pages_;
    QButtonGroup* kinds_;
    QComboBox* datasets_;
    QButtonGroup* shown_;
    QWidget* shownChooser_ = nullptr;
    CellEditor* cellEditor_;
    QToolButton* save_;
    QToolButton* reset_;
    std::vector<PlotView*> plots_;
    RoutingTableView* table_;
};

}  // namespace interfuse
