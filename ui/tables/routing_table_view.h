// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The table of routing weights or coefficients with its filter and its ways to the clipboard.
#pragma once

#include <QWidget>
#include <memory>

#include "ui/plots/figure.h"

class QAction;
class QCheckBox;
class QLabel;
class QLineEdit;
class QModelIndex;
class QStackedLayout;
class QTableView;

namespace interfuse {

class RoutingCellDelegate;
class RoutingFilter;
class RoutingTableModel;

class RoutingTableView : public QWidget {
    Q_OBJECT

  public:
    explicit RoutingTableView(QWidget* parent = nullptr);

    // Cheap enough for ten times a second; selection, order and scroll position stay.
    void setData(std::shared_ptr<const FigureData> figures);

    // The whole table as it is shown, or only what is selected, with a line of headers; numbers
    // with every digit. Where standard errors are shown, each expert has a second column with them.
    QString tableText() const;
    QString selectionText() const;

    QAction* copyAction() const { return copy_; }
    QAction* copyTableAction() const { return copyTable_; }

  public Q_SLOTS:
    void setChoices(const FigureChoices& choices);

  Q_SIGNALS:
    // By mouse or keyboard in this table, not by setChoices().
    void selected(const Spot& spot);
    void hovered(const Spot& spot);
    // The selected numbers; and, while coefficients are shown, what is to become of theirs.
    void cellsSelected(const std::set<interfuse::MatrixCell>& cells);
    void cellValueSet(const std::set<interfuse::MatrixCell>& cells, double value);
    void cellsReset(const std::set<interfuse::MatrixCell>& cells);

  protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

  private:
    QWidget* makeBar();
    void makeTable();
    void makeActions();
    void connectAll();
    void filter(const QString& text);
    void showErrors(bool shown);
    void fitColumns();
    void hideExperts();
    void showState();
    void showSelected();
    void showMarks();
    void choose(const QModelIndex& current);
    void chooseCells();
    void showCells();
    std::set<MatrixCell> selectedCells() const;
    void setTyped(const QModelIndex& index, double value);
    void resetCells();
    void hover(const Spot& spot);
    QString textOf(bool onlySelected) const;

    RoutingTableModel* model_;
    RoutingFilter* filter_;
    RoutingCellDelegate* delegate_;
    QLineEdit* words_ = nullptr;
    QCheckBox* errors_ = nullptr;
    QTableView* table_ = nullptr;
    QLabel* message_ = nullptr;
    QStackedLayout* stack_ = nullptr;
    QAction* copy_ = nullptr;
    QAction* copyTable_ = nullptr;
    QAction* reset_ = nullptr;
    std::shared_ptr<const FigureData> data_;
    FigureChoices choices_;
    Spot selected_, hovered_;
    bool changing_ = false;  // what changes is not the person's choice
};

}  // namespace interfuse
