// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What an empty project shows: the ways to begin.
#pragma once

#include <QWidget>

class QLabel;
class QVBoxLayout;

namespace interfuse {

class StartPage : public QWidget {
    Q_OBJECT

  public:
    explicit StartPage(QWidget* parent);

    // Newest first; files that are gone are left out.
    void setRecentFiles(const QStringList& files);

  Q_SIGNALS:
    void sampleRequested();
    void openRequested();
    void presetRequested();
    void addModelRequested();
    void fileRequested(const QString& file);

  private:
    QVBoxLayout* recent_;
    QLabel* recentTitle_;
};

}  // namespace interfuse
