// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The window: docks, views, menus, and the manners between them. What can be done and what is going
// on is the session's; this shows it and passes on what people ask for.
#pragma once

#include <QMainWindow>
#include <vector>

#include "ui/panels/message_bar.h"
#include "ui/session/autosave.h"
#include "ui/session/intake.h"
#include "ui/session/session.h"
#include "ui/tables/log_model.h"
#include "ui/window/settings.h"

class QDockWidget;
class QStackedWidget;

namespace interfuse {

class Actions;
class EvaluationPages;
class ExportDialog;
class GpuMessages;
class InspectorPanel;
class ProblemMessages;
class ProgressStrip;
class RunMessages;
class ShapePanel;
class SourcesPanel;
class StartPage;
class ViewsPanel;

class MainWindow : public QMainWindow {
    Q_OBJECT

  public:
    // The settings outlive the window.
    explicit MainWindow(Settings& settings);
    ~MainWindow() override;

    Session& session() { return session_; }
    ViewsPanel& views() { return *views_; }

    // Opens a project; what goes wrong is said in the window.
    void openFile(const QString& file);
    void openSample();

  protected:
    void closeEvent(QCloseEvent* event) override;
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dropEvent(QDropEvent* event) override;
    void changeEvent(QEvent* event) override;

  private:
    void makeDocks();
    void makeMenus();
    void makeViewMenu();
    void makeLanguageMenu(QMenu& view);
    void makeToolBar();
    void connectActions();
    void connectPanels();
    void connectEvaluations();
    void connectCells();
    void chooseTasks();
    void clearFault();
    void chooseReportFile();
    void saveReport(const QString& file);
    void placeDocks();
    std::vector<QDockWidget*> docks() const;
    void restoreLayout();
    void rememberLayout();

    void newProject();
    void chooseProject();
    void choosePreset();
    void open(const QString& file, bool asTemplate);
    bool save();
    void chooseSaveFile(std::function<void()> afterwards = {});
    bool saveTo(const QString& file);
    // Runs `then` at once when everything is saved, else after asking.
    void whenSaved(const QString& question, std::function<void()> then);
    void chooseFolders(IntakeHint hint);
    void take(const QStringList& paths, IntakeHint hint);
    IntakeHint hintAt(const QPoint& place) const;
    void chooseColor();
    void askToStop();
    void showExportDialog();
    void showTitle();
    void showPage();
    void showRecent();
    void setAppearance(Appearance appearance);
    void setLanguage(const QString& code);
    void showAbout();
    void openGuide();

    Settings& settings_;
    Session session_;
    Autosave autosave_;
    LogModel log_;
    Actions* actions_;
    MessageBar* message_;
    RunMessages* runMessages_;
    GpuMessages* gpuMessages_;
    ProblemMessages* problems_;
    StartPage* start_;
    ViewsPanel* views_;
    SourcesPanel* sources_;
    InspectorPanel* inspector_;
    ProgressStrip* progress_;
    ShapePanel* shape_;
    EvaluationPages* evaluations_;
    QStackedWidget* pages_;
    QDockWidget* projectDock_ = nullptr;
    QDockWidget* inspectorDock_ = nullptr;
    QDockWidget* logDock_ = nullptr;
    QDockWidget* shapeDock_ = nullptr;
    QMenu* recentMenu_ = nullptr;
    ExportDialog* export_ = nullptr;
    bool closing_ = false;  // the window closes as soon as nothing runs
};

}  // namespace interfuse
