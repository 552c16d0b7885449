// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The runs of the project: a list to rename and remove them, and beneath it what one was, or in
// what two differ.
#pragma once

#include <QStringList>
#include <QWidget>
#include <map>
#include <string>

#include "ui/document/run_history.h"
#include "ui/plots/figure.h"

class QLabel;
class QStackedLayout;
class QToolButton;
class QTreeView;

namespace interfuse {

class PlotView;
class RunsComparison;
class RunsModel;

class RunsPanel : public QWidget {
    Q_OBJECT

  public:
    // The history stays its owner's and outlives the panel.
    explicit RunsPanel(RunHistory& history, QWidget* parent = nullptr);
    ~RunsPanel() override;

    // Ids of the selected runs, in the list's order.
    QStringList selectedRuns() const;
    void select(const QStringList& ids);
    // The colours of the present project's experts, by name.
    void setColors(const std::map<std::string, QColor>& colors);
    // The picture shows the kind of linear layer that the other views show.
    void setChoices(const FigureChoices& choices);
    // "" while a run can be gone back to; else why not, for the tooltip.
    void setWhyNotGoBack(const QString& reason);
    // The picture of the difference of two runs.
    PlotView& plot();
    // Where dialogs for pictures start.
    void setFolder(const QString& folder);

  Q_SIGNALS:
    void goBackAsked(const QString& id);
    // A picture or its data was saved; or could not be, a sentence.
    void written(const QString& path);
    void failed(const QString& sentence);

  protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

  private:
    QWidget* makeBar();
    QToolButton* makeButton(QWidget* bar, const char* name, const char* iconName,
                            const QString& text);
    void makeList();
    void connectAll();
    bool keyPressed(int key);
    void renameSelected();
    // The first time it asks, in the button; the second time it removes.
    void removeSelected();
    void setAsking(bool asking);
    void restoreSelection();
    void showSelection();

    RunHistory& history_;
    RunsModel* model_;
    RunsComparison* comparison_;
    QTreeView* list_ = nullptr;
    QToolButton* goBack_ = nullptr;
    QToolButton* rename_ = nullptr;
    QToolButton* remove_ = nullptr;
    QLabel* question_ = nullptr;
    QLabel* empty_ = nullptr;
    QStackedLayout* stack_ = nullptr;
    QStringList kept_;  // the selection while the rows are told anew
    QString whyNotGoBack_;
    bool asking_ = false;
    bool restoring_ = false;
};

}  // namespace interfuse
