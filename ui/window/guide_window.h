// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The documentation in a window of its own: its pages at the side, the one that is read, a search.
#pragma once

#include <QWidget>

class QLabel;
class QLineEdit;
class QListWidget;
class QToolButton;
class QUrl;

namespace interfuse {

class GuidePage;

class GuideWindow : public QWidget {
    Q_OBJECT

  public:
    // Opens at this page; the others lie beside it.
    GuideWindow(const QString& file, QWidget* parent);

  private:
    QWidget* makeBar();
    void makeContents(const QString& folder);
    void makeShortcuts();
    void showPlace(const QUrl& place);  // the list and the title follow the page
    void showFound(qsizetype current, qsizetype count);

    QListWidget* contents_;
    GuidePage* page_;
    QToolButton* back_ = nullptr;
    QToolButton* forward_ = nullptr;
    QLineEdit* search_ = nullptr;
    QLabel* found_ = nullptr;
};

}  // namespace interfuse
