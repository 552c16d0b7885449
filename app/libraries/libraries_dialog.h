// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The first start of an installed Interfuse in a window: LibTorch is fetched, or a PyTorch of this
// machine is taken. Accepted when LibTorch is there.
#pragma once

#include <QDialog>
#include <functional>
#include <memory>
#include <stop_token>

#include "app/libraries/libtorch_setup.h"
#include "ui/session/fetch_pace.h"

class QComboBox;
class QLabel;
class QProgressBar;
class QPushButton;
class QThread;

namespace interfuse {

class ProblemLine;

class LibrariesDialog : public QDialog {
    Q_OBJECT

  public:
    explicit LibrariesDialog(const LibtorchSetup& setup, QWidget* parent = nullptr);
    ~LibrariesDialog() override;  // waits for the work, which it stops

    bool isWorking() const { return worker_ != nullptr; }

  public Q_SLOTS:
    void reject() override;

  private:
    QWidget* makeHead();
    QWidget* makeFetch();
    QWidget* makePyTorch();
    QPushButton* makeButton(const char* name, const QString& text);
    void showOffer();
    void showWorking();
    void showProgress(const FetchProgress& at);
    void choosePyTorch();
    void fit();

    void fetch();
    void use(const QString& folder);
    // On a thread of its own; the dialog is accepted when it ends well.
    void work(std::function<void(const std::stop_token&)> job);
    void finish(const QString& problem, bool stopped);

    LibtorchSetup setup_;
    std::stop_source stop_;
    std::unique_ptr<QThread> worker_;
    FetchPace pace_;
    bool fetching_ = false;
    QLabel* cost_;
    QProgressBar* bar_;
    QLabel* progress_;
    QPushButton* start_;
    QPushButton* cancel_;
    QWidget* pytorch_;
    QComboBox* found_;
    QPushButton* use_;
    QPushButton* choose_;
    QLabel* none_;
    ProblemLine* problem_;
};

}  // namespace interfuse
