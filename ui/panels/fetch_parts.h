// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What the dialogs that fetch something are made of.
#pragma once

#include <QFileDialog>
#include <QString>
#include <QStringList>
#include <QWidget>
#include <cstdint>

#include "core/fetch/library_fetch.h"

class QLabel;
class QProgressBar;
class QVBoxLayout;

namespace interfuse {

// Words that wrap and can be selected.
QLabel* makeWords(const char* name, QWidget* parent, bool faint = false);

// A bold line.
QLabel* makeTitle(const char* name, const QString& text, QWidget* parent);
// Of the things in a part of a dialog.
QVBoxLayout* makeColumn(QWidget* widget);

// Thin and without a text, which stands beneath it.
QProgressBar* makeFetchBar(const char* name, QWidget* parent);
void showFraction(QProgressBar& bar, std::uint64_t done, std::uint64_t total);
// "1.2 MB of 3 MB", and where the speed is known it and the time that is left.
QStringList fetchNumbers(std::uint64_t done, std::uint64_t total, double speed);

// The line beneath the bar while libraries are fetched.
QString fetchProgress(const FetchProgress& at, double speed);

// Asks for a Python environment with LibTorch's version of PyTorch, and is gone when it is closed.
class PyTorchFolderDialog : public QFileDialog {
  public:
    PyTorchFolderDialog(const char* name, QWidget* parent);
};

// What went wrong, behind its sign; hidden until there is something. `name` is that of the text;
// that of the whole ends in "Part", that of the sign in "Icon".
class ProblemLine : public QWidget {
  public:
    ProblemLine(const char* name, QWidget* parent);
    void tell(const QString& sentences);

  protected:
    void changeEvent(QEvent* event) override;

  private:
    void showIcon();

    QLabel* icon_;
    QLabel* text_;
};

}  // namespace interfuse
