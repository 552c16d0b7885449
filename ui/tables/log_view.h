// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The log with a choice of levels, and its way to the clipboard.
#pragma once

#include <QPersistentModelIndex>
#include <QWidget>

class QComboBox;
class QLabel;
class QSortFilterProxyModel;
class QStackedLayout;
class QToolButton;
class QTreeView;

namespace interfuse {

class LogModel;

class LogView : public QWidget {
    Q_OBJECT

  public:
    // The model stays its owner's and outlives the view.
    explicit LogView(LogModel& model, QWidget* parent = nullptr);

    // The selected entries, or all that are shown where none is: time, level, text.
    QString text() const;

  private:
    QWidget* makeBar();
    void makeList();
    void connectAll();
    void followEnd();
    void hold();
    void scrollBack();
    void showState();

    LogModel& model_;
    QSortFilterProxyModel* filter_;
    QTreeView* list_ = nullptr;
    QComboBox* levels_ = nullptr;
    QToolButton* copy_ = nullptr;
    QToolButton* clear_ = nullptr;
    QLabel* message_ = nullptr;
    QStackedLayout* stack_ = nullptr;
    bool following_ = true;      // the last entry was in sight
    bool holding_ = false;       // scrollBack() is to come
    QPersistentModelIndex top_;  // the first entry in sight, unless following
};

}  // namespace interfuse
