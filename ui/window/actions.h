// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Every action of the window, by name: menus, toolbar, shortcuts and tests meet the same ones.
// Whether one is enabled, and why not, comes from the session.
#pragma once

#include <QAction>
#include <QHash>
#include <QObject>

#include "ui/session/session.h"

namespace interfuse {

enum class ActionId {
    newProject,
    openProject,
    openPreset,
    openSample,
    save,
    saveAs,
    quit,
    undo,
    redo,
    paste,
    addPretrained,
    addExperts,
    addDatasets,
    removeRow,
    renameRow,
    moveUp,
    moveDown,
    chooseColor,
    openRowFolder,
    refresh,
    calibrate,
    calibrateAnew,
    pause,
    enough,
    stop,
    evaluate,
    inspectPool,
    chooseTasks,
    gpuRuntime,
    exportModel,
    saveReport,
    help,
    about,
};

class Actions : public QObject {
    Q_OBJECT

  public:
    Actions(Session& session, QWidget* window);

    QAction* operator[](ActionId id) const { return actions_.value(static_cast<int>(id)); }
    QList<QAction*> all() const { return actions_.values(); }
    // What is selected in the project panel.
    void setSelection(bool rowSelected, bool expertSelected);

  private:
    void make(ActionId id, const QString& name, const QString& text, const QString& iconName,
              const QKeySequence& shortcut, const QString& tip);
    void makeAll();
    void makeFileActions();
    void makeRowActions();
    void makeRunActions();
    void showState();
    void gate(ActionId id, RunAction action, const QString& otherwise = {});
    void explain(ActionId id, const QString& obstacle);

    Session& session_;
    QWidget* window_;
    QHash<int, QAction*> actions_;
    QHash<int, QString> tips_;
    bool rowSelected_ = false;
    bool expertSelected_ = false;
};

}  // namespace interfuse
