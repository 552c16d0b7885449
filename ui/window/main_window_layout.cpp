// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The window's docks, menus and bars, and how they are remembered.
#include <QAction>
#include <QActionGroup>
#include <QDockWidget>
#include <QGuiApplication>
#include <QMenu>
#include <QMenuBar>
#include <QScreen>
#include <QStatusBar>
#include <QTimer>
#include <QToolBar>
#include <QToolButton>

#include "ui/panels/inspector_panel.h"
#include "ui/panels/options_panel.h"
#include "ui/panels/shape_panel.h"
#include "ui/panels/sources_panel.h"
#include "ui/panels/start_page.h"
#include "ui/panels/views_panel.h"
#include "ui/style/icons.h"
#include "ui/style/translations.h"
#include "ui/tables/log_view.h"
#include "ui/window/actions.h"
#include "ui/window/main_window.h"
#include "ui/window/problem_messages.h"

namespace interfuse {
namespace {

constexpr int layoutVersion = 2;  // 2: the Shape dock
constexpr QSize usualSize{1440, 900};
constexpr int projectWidth = 348;
constexpr int shapeWidth = 280;
constexpr int inspectorHeight = 190;

QDockWidget* makeDock(QMainWindow& window, const QString& name, const QString& title,
                      QWidget* content, Qt::DockWidgetArea area) {
    auto* dock = new QDockWidget(title, &window);
    dock->setObjectName(name);
    dock->setWidget(content);
    window.addDockWidget(area, dock);
    return dock;
}

}  // namespace

void MainWindow::makeDocks() {
    setDockNestingEnabled(true);
    setCorner(Qt::BottomLeftCorner, Qt::LeftDockWidgetArea);
    setCorner(Qt::BottomRightCorner, Qt::RightDockWidgetArea);
    projectDock_ = makeDock(*this, QStringLiteral("projectDock"), tr("Project"), sources_,
                            Qt::LeftDockWidgetArea);
    inspectorDock_ = makeDock(*this, QStringLiteral("inspectorDock"), tr("Inspector"), inspector_,
                              Qt::BottomDockWidgetArea);
    auto* log = new LogView(log_, this);
    logDock_ = makeDock(*this, QStringLiteral("logDock"), tr("Log"), log, Qt::BottomDockWidgetArea);
    shapeDock_ =
        makeDock(*this, QStringLiteral("shapeDock"), tr("Shape"), shape_, Qt::RightDockWidgetArea);
    placeDocks();
}

std::vector<QDockWidget*> MainWindow::docks() const {
    return {projectDock_, shapeDock_, inspectorDock_, logDock_};
}

void MainWindow::placeDocks() {
    addDockWidget(Qt::LeftDockWidgetArea, projectDock_);
    addDockWidget(Qt::RightDockWidgetArea, shapeDock_);
    addDockWidget(Qt::BottomDockWidgetArea, inspectorDock_);
    addDockWidget(Qt::BottomDockWidgetArea, logDock_);
    tabifyDockWidget(inspectorDock_, logDock_);
    inspectorDock_->raise();
    resizeDocks({projectDock_, shapeDock_}, {projectWidth, shapeWidth}, Qt::Horizontal);
    resizeDocks({inspectorDock_}, {inspectorHeight}, Qt::Vertical);
}

void MainWindow::makeMenus() {
    const Actions& action = *actions_;
    QMenu* file = menuBar()->addMenu(tr("&File"));
    file->setObjectName(QStringLiteral("menuFile"));
    file->addAction(action[ActionId::newProject]);
    file->addAction(action[ActionId::openProject]);
    recentMenu_ = file->addMenu(tr("Open &recent"));
    recentMenu_->setObjectName(QStringLiteral("menuRecent"));
    file->addActions({action[ActionId::openPreset], action[ActionId::openSample]});
    file->addSeparator();
    file->addAction(action[ActionId::save]);
    file->addAction(action[ActionId::saveAs]);
    file->addSeparator();
    file->addActions({action[ActionId::exportModel], action[ActionId::saveReport]});
    file->addSeparator();
    file->addAction(action[ActionId::quit]);
    QMenu* edit = menuBar()->addMenu(tr("&Edit"));
    edit->addActions({action[ActionId::undo], action[ActionId::redo]});
    edit->addSeparator();
    edit->addActions({action[ActionId::addPretrained], action[ActionId::addExperts],
                      action[ActionId::addDatasets], action[ActionId::paste]});
    edit->addSeparator();
    edit->addActions({action[ActionId::renameRow], action[ActionId::chooseColor],
                      action[ActionId::moveUp], action[ActionId::moveDown],
                      action[ActionId::removeRow]});
    edit->addSeparator();
    edit->addActions({action[ActionId::openRowFolder], action[ActionId::refresh]});
    makeViewMenu();
    QMenu* run = menuBar()->addMenu(tr("&Run"));
    run->addActions({action[ActionId::calibrate], action[ActionId::calibrateAnew]});
    run->addSeparator();
    run->addActions({action[ActionId::pause], action[ActionId::enough], action[ActionId::stop]});
    run->addSeparator();
    run->addActions(
        {action[ActionId::evaluate], action[ActionId::chooseTasks], action[ActionId::inspectPool]});
    run->addSeparator();
    run->addAction(action[ActionId::gpuRuntime]);
    QMenu* help = menuBar()->addMenu(tr("&Help"));
    help->addActions({action[ActionId::help], problems_->action(), action[ActionId::about]});
    for (QMenu* menu : {file, edit, run, help})
        menu->setToolTipsVisible(true);
}

void MainWindow::makeViewMenu() {
    QMenu* view = menuBar()->addMenu(tr("&View"));
    view->setToolTipsVisible(true);
    for (int i = 0; i < views_->count(); ++i) {
        QAction* show = view->addAction(views_->title(i));
        show->setObjectName(QStringLiteral("actionView%1").arg(i + 1));
        if (const QString keys = ViewsPanel::shortcut(i); !keys.isEmpty()) {
            show->setShortcut(QKeySequence(keys));
        }
        addAction(show);
        connect(show, &QAction::triggered, this, [this, i] { views_->show(i); });
    }
    view->addSeparator();
    for (QDockWidget* dock : docks()) {
        QAction* toggle = dock->toggleViewAction();
        toggle->setObjectName(QStringLiteral("toggle_") + dock->objectName());
        view->addAction(toggle);
    }
    QAction* restore = view->addAction(tr("&Restore the layout"));
    restore->setObjectName(QStringLiteral("actionRestoreLayout"));
    connect(restore, &QAction::triggered, this, [this] {
        for (QDockWidget* dock : docks()) {
            dock->setFloating(false);
            dock->show();
        }
        placeDocks();
    });
    view->addSeparator();
    QMenu* appearance = view->addMenu(tr("&Appearance"));
    auto* group = new QActionGroup(this);
    const std::array<std::pair<Appearance, QString>, 3> choices{{
        {Appearance::system, tr("&System")},
        {Appearance::light, tr("&Light")},
        {Appearance::dark, tr("&Dark")},
    }};
    for (const auto& [value, text] : choices) {
        QAction* choice = appearance->addAction(text);
        choice->setObjectName(QStringLiteral("appearance_") + appearanceName(value));
        choice->setCheckable(true);
        choice->setChecked(settings_.appearance() == value);
        group->addAction(choice);
        connect(choice, &QAction::triggered, this, [this, value = value] { setAppearance(value); });
    }
    makeLanguageMenu(*view);
}

void MainWindow::makeLanguageMenu(QMenu& view) {
    QMenu* menu = view.addMenu(tr("&Language"));
    auto* group = new QActionGroup(this);
    const auto add = [&](const QString& code, const QString& text) {
        QAction* choice = menu->addAction(text);
        choice->setObjectName(QStringLiteral("language_") + code);
        choice->setCheckable(true);
        choice->setChecked(settings_.language() == code);
        group->addAction(choice);
        connect(choice, &QAction::triggered, this, [this, code] { setLanguage(code); });
    };
    add(QString::fromLatin1(systemLanguage), tr("&System"));
    menu->addSeparator();
    for (const Language& language : languages())
        add(QString::fromLatin1(language.code), QString::fromUtf8(language.ownName));
    // A setting may name a language that there is not.
    if (group->checkedAction() == nullptr) group->actions().first()->setChecked(true);
}

void MainWindow::makeToolBar() {
    const Actions& action = *actions_;
    QToolBar* bar = addToolBar(tr("Toolbar"));
    bar->setObjectName(QStringLiteral("toolBar"));
    bar->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    bar->setIconSize({20, 20});
    bar->addActions({action[ActionId::openProject], action[ActionId::save]});
    bar->addSeparator();
    bar->addActions({action[ActionId::calibrate], action[ActionId::pause], action[ActionId::enough],
                     action[ActionId::stop]});
    auto* space = new QWidget(bar);
    space->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    bar->addWidget(space);
    bar->addActions({action[ActionId::evaluate], action[ActionId::exportModel]});
    for (const ActionId id : {ActionId::openProject, ActionId::save})
        static_cast<QToolButton*>(bar->widgetForAction(action[id]))
            ->setToolButtonStyle(Qt::ToolButtonIconOnly);
}

void MainWindow::restoreLayout() {
    const QSize screen = QGuiApplication::primaryScreen()->availableSize();
    resize(usualSize.boundedTo(screen));
    const QByteArray geometry = settings_.value(Setting::windowGeometry).toByteArray();
    if (!geometry.isEmpty()) restoreGeometry(geometry);
    const QByteArray layout = settings_.value(Setting::windowLayout).toByteArray();
    if (!layout.isEmpty()) restoreState(layout, layoutVersion);
    sources_->options().showMore(settings_.value(Setting::moreOptions).toBool());
    const int view = settings_.value(Setting::currentView).toInt();
    if (view >= 0 && view < views_->count()) views_->show(view);
    start_->setFocus();
}

void MainWindow::rememberLayout() {
    settings_.set(Setting::windowGeometry, saveGeometry());
    settings_.set(Setting::windowLayout, saveState(layoutVersion));
    settings_.set(Setting::currentView, views_->current());
    settings_.set(Setting::moreOptions, sources_->options().showsMore());
}

}  // namespace interfuse
