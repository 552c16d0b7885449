// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
// One section of the project panel: a heading with its buttons, and a list as high as its rows.
#pragma once

#include <QTreeView>
#include <QWidget>

#include "ui/panels/source_rows.h"

class QLabel;
class QToolButton;

namespace interfuse {

// A list that grows with its rows, so that only the panel scrolls.
class SourceView : public QTreeView {
    Q_OBJECT

  public:
    explicit SourceView(QWidget* parent);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;
    // Rows may have become higher or lower.
    void layOutAgain();

  protected:
    void resizeEvent(QResizeEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
};

class SourceList : public QWidget {
    Q_OBJECT

  public:
    SourceList(Session& session, SourceSection section, QWidget* parent);

    SourceRows& rows() { return *rows_; }
    SourceView& view() { return *view_; }
    // Rows of the present selection, in order.
    std::vector<std::size_t> selectedRows() const;

  Q_SIGNALS:
    void addRequested();
    // The selection of this list, or its focus, changed.
    void selectionChanged();

  private:
    void showState();

    Session& session_;
    SourceRows* rows_;
    SourceView* view_;
    QLabel* hint_;
    QToolButton* add_;
};

}  // namespace interfuse
