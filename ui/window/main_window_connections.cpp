// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What the window's actions and panels do when they are used.
#include <QApplication>
#include <QClipboard>
#include <QColorDialog>
#include <QDesktopServices>
#include <QDir>
#include <QDockWidget>
#include <QFileDialog>
#include <QFileInfo>
#include <QMenu>
#include <QMessageBox>
#include <QMimeData>
#include <QUrl>

#include "core/runtime/error.h"
#include "ui/panels/export_dialog.h"
#include "ui/panels/inspector_panel.h"
#include "ui/panels/options_panel.h"
#include "ui/panels/preset_dialog.h"
#include "ui/panels/sources_panel.h"
#include "ui/panels/start_page.h"
#include "ui/panels/views_panel.h"
#include "ui/style/paths.h"
#include "ui/style/translations.h"
#include "ui/window/actions.h"
#include "ui/window/gpu_messages.h"
#include "ui/window/guide_window.h"
#include "ui/window/main_window.h"
#include "ui/window/program_files.h"
#include "ui/window/run_messages.h"

namespace interfuse {

void MainWindow::connectActions() {
    const auto on = [this](ActionId id, auto&& call) {
        connect((*actions_)[id], &QAction::triggered, this, std::forward<decltype(call)>(call));
    };
    on(ActionId::newProject, [this] { newProject(); });
    on(ActionId::openProject, [this] { chooseProject(); });
    on(ActionId::openPreset, [this] { choosePreset(); });
    on(ActionId::openSample, [this] { openSample(); });
    on(ActionId::save, [this] { save(); });
    on(ActionId::saveAs, [this] { chooseSaveFile(); });
    on(ActionId::quit, [this] { close(); });
    on(ActionId::undo, [this] { session_.document().undoStack().undo(); });
    on(ActionId::redo, [this] { session_.document().undoStack().redo(); });
    on(ActionId::paste, [this] {
        const QMimeData* copied = QGuiApplication::clipboard()->mimeData();
        if (copied != nullptr) take(pathsIn(*copied), IntakeHint::none);
    });
    on(ActionId::addPretrained, [this] { chooseFolders(IntakeHint::pretrained); });
    on(ActionId::addExperts, [this] { chooseFolders(IntakeHint::experts); });
    on(ActionId::addDatasets, [this] { chooseFolders(IntakeHint::datasets); });
    on(ActionId::removeRow, [this] { sources_->removeSelected(); });
    on(ActionId::renameRow, [this] { sources_->renameSelected(); });
    on(ActionId::moveUp, [this] { sources_->moveSelected(-1); });
    on(ActionId::moveDown, [this] { sources_->moveSelected(1); });
    on(ActionId::chooseColor, [this] { chooseColor(); });
    on(ActionId::openRowFolder, [this] {
        const QString path = sources_->selectedPath();
        if (!path.isEmpty()) QDesktopServices::openUrl(QUrl::fromLocalFile(path));
    });
    on(ActionId::refresh, [this] { session_.refresh(); });
    on(ActionId::calibrate, [this] { session_.calibrate(); });
    on(ActionId::calibrateAnew, [this] { session_.calibrateAnew(); });
    on(ActionId::pause, [this] {
        if (session_.state() == RunState::paused) {
            session_.resume();
        } else {
            session_.pause();
        }
    });
    on(ActionId::enough, [this] { session_.enough(); });
    on(ActionId::stop, [this] { askToStop(); });
    on(ActionId::exportModel, [this] { showExportDialog(); });
    on(ActionId::gpuRuntime, [this] { gpuMessages_->openDialog(); });
    on(ActionId::help, [this] { openGuide(); });
    on(ActionId::about, [this] { showAbout(); });
    connect(recentMenu_, &QMenu::aboutToShow, this, [this] {
        recentMenu_->clear();
        for (const QString& file : settings_.recentFiles())
            recentMenu_->addAction(file, this, [this, file] { openFile(file); });
        recentMenu_->addSeparator();
        QAction* clear = recentMenu_->addAction(tr("&Clear the list"), this, [this] {
            settings_.clearRecentFiles();
            showRecent();
        });
        clear->setEnabled(!settings_.recentFiles().isEmpty());
    });
}

void MainWindow::connectPanels() {
    connect(&session_.document(), &ProjectDocument::titleChanged, this, &MainWindow::showTitle);
    connect(&session_.document(), &ProjectDocument::recipeChanged, this, [this] {
        showTitle();
        showPage();
    });
    connect(&session_, &Session::stateChanged, this, [this](RunState state) {
        if (closing_ && !isBusy(state))
            QMetaObject::invokeMethod(this, &MainWindow::close, Qt::QueuedConnection);
    });
    connect(start_, &StartPage::sampleRequested, this, &MainWindow::openSample);
    connect(start_, &StartPage::openRequested, this, &MainWindow::chooseProject);
    connect(start_, &StartPage::presetRequested, this, &MainWindow::choosePreset);
    connect(start_, &StartPage::addModelRequested, this,
            [this] { chooseFolders(IntakeHint::pretrained); });
    connect(start_, &StartPage::fileRequested, this, &MainWindow::openFile);
    connect(sources_, &SourcesPanel::addRequested, this, [this](SourceSection section) {
        chooseFolders(section == SourceSection::pretrained ? IntakeHint::pretrained
                      : section == SourceSection::experts  ? IntakeHint::experts
                                                           : IntakeHint::datasets);
    });
    connect(&sources_->options(), &OptionsPanel::gpuSetupRequested, gpuMessages_,
            &GpuMessages::openDialog);
    connect(sources_, &SourcesPanel::selectionChanged, this, [this] {
        const bool any = sources_->hasSelection();
        actions_->setSelection(any, any && sources_->currentSection() == SourceSection::experts);
    });
    connect(sources_, &SourcesPanel::expertSelected, views_, &ViewsPanel::selectExpert);
    connect(sources_, &SourcesPanel::hiddenExpertsChanged, views_, &ViewsPanel::setHiddenExperts);
    connect(sources_, &SourcesPanel::refused, this,
            [this](const QString& sentence) { runMessages_->say(MessageKind::warning, sentence); });
    connect(sources_, &SourcesPanel::contextMenuRequested, this, [this](const QPoint& place) {
        auto* menu = new QMenu(this);
        menu->setAttribute(Qt::WA_DeleteOnClose);
        const Actions& action = *actions_;
        menu->addActions({action[ActionId::renameRow], action[ActionId::chooseColor],
                          action[ActionId::moveUp], action[ActionId::moveDown],
                          action[ActionId::openRowFolder], action[ActionId::removeRow]});
        menu->popup(place);
    });
    connect(views_, &ViewsPanel::choicesChanged, this, [this](const FigureChoices& choices) {
        sources_->setHiddenExperts(choices.hiddenExperts);
        sources_->setMarkedExpert(choices.selected.expert);
        inspector_->setSpot(choices.selected, choices.kind);
    });
    connect(views_, &ViewsPanel::written, this, [this](const QString& path) {
        views_->setFolder(QFileInfo(path).absolutePath());
        log_.append(LogLevel::info, tr("Saved \u2018%1\u2019.").arg(path));
    });
    connect(views_, &ViewsPanel::failed, this,
            [this](const QString& sentence) { runMessages_->say(MessageKind::problem, sentence); });
    connect(inspector_, &InspectorPanel::expertSelected, views_, &ViewsPanel::selectExpert);
    connect(runMessages_, &RunMessages::exportRequested, this, &MainWindow::showExportDialog);
    connect(runMessages_, &RunMessages::logRequested, this, [this] {
        logDock_->show();
        logDock_->raise();
    });
}

void MainWindow::chooseProject() {
    whenSaved(tr("Save the project before opening another one?"), [this] {
        auto* dialog = new QFileDialog(this, tr("Open a project"),
                                       settings_.value(Setting::lastFolder).toString(),
                                       tr("Recipes (*.yaml *.yml);;All files (*)"));
        dialog->setObjectName(QStringLiteral("openDialog"));
        dialog->setAttribute(Qt::WA_DeleteOnClose);
        dialog->setFileMode(QFileDialog::ExistingFile);
        connect(dialog, &QFileDialog::fileSelected, this,
                [this](const QString& file) { open(file, /*asTemplate=*/false); });
        dialog->open();
    });
}

void MainWindow::choosePreset() {
    whenSaved(tr("Save the project before opening a preset?"), [this] {
        auto* dialog = new PresetDialog(this);
        dialog->setAttribute(Qt::WA_DeleteOnClose);
        connect(dialog, &PresetDialog::openRequested, this,
                [this](const QStringList& groups, const QString& name) {
                    message_->clear();
                    try {
                        const QStringList said = session_.document().openGroups(groups, name);
                        for (const QString& sentence : said)
                            log_.append(LogLevel::info, sentence);
                    } catch (const Error& error) {
                        runMessages_->say(MessageKind::problem,
                                          QString::fromStdString(error.what()));
                    }
                    showPage();
                });
        dialog->open();
    });
}

void MainWindow::chooseSaveFile(std::function<void()> afterwards) {
    auto* dialog = new QFileDialog(this, tr("Save the project"),
                                   settings_.value(Setting::lastFolder).toString(),
                                   tr("Recipes (*.yaml *.yml)"));
    dialog->setObjectName(QStringLiteral("saveDialog"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(QStringLiteral("yaml"));
    const QString present = session_.document().file();
    dialog->selectFile(present.isEmpty() ? tr("merge.yaml") : present);
    connect(dialog, &QFileDialog::fileSelected, this,
            [this, afterwards = std::move(afterwards)](const QString& file) {
                settings_.set(Setting::lastFolder, QFileInfo(file).absolutePath());
                if (saveTo(file) && afterwards) afterwards();
            });
    connect(dialog, &QFileDialog::rejected, this, [this] { closing_ = false; });
    dialog->open();
}

void MainWindow::chooseFolders(IntakeHint hint) {
    auto* dialog =
        new QFileDialog(this, QString(), settings_.value(Setting::lastFolder).toString());
    dialog->setObjectName(QStringLiteral("foldersDialog"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::Directory);
    dialog->setOption(QFileDialog::ShowDirsOnly);
    switch (hint) {
        case IntakeHint::pretrained:
            dialog->setWindowTitle(tr("Pretrained model"));
            break;
        case IntakeHint::experts:
            dialog->setWindowTitle(tr("An expert, or a folder of experts"));
            break;
        default:
            dialog->setWindowTitle(tr("A dataset, or a folder of datasets"));
            break;
    }
    connect(dialog, &QFileDialog::filesSelected, this, [this, hint](const QStringList& folders) {
        if (!folders.isEmpty()) {
            settings_.set(Setting::lastFolder, QFileInfo(folders.first()).absolutePath());
        }
        take(folders, hint);
    });
    dialog->open();
}

void MainWindow::chooseColor() {
    const auto rows = sources_->list(SourceSection::experts).selectedRows();
    if (rows.empty()) return;
    const std::size_t expert = rows.front();
    auto* dialog = new QColorDialog(session_.document().colorOf(expert), this);
    dialog->setObjectName(QStringLiteral("colorDialog"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QColorDialog::colorSelected, this, [this, expert](const QColor& color) {
        const std::string name = session_.document().recipe().experts[expert].name;
        session_.document().edit(
            tr("Change the colour of %1").arg(QString::fromStdString(name)),
            [&](Recipe& recipe) { recipe.interfuse.colors[name] = color.name().toStdString(); });
    });
    dialog->open();
}

void MainWindow::showExportDialog() {
    if (!session_.whyNot(RunAction::exportModel).isEmpty()) return;
    if (export_ == nullptr) {
        export_ = new ExportDialog(session_, this);
        connect(export_, &ExportDialog::exportRequested, this,
                [this](const std::filesystem::path& target, bool overwrite, bool pictures) {
                    settings_.set(Setting::exportFolder, toText(target.parent_path()));
                    session_.exportModel(target, overwrite, pictures);
                });
    }
    if (!export_->isVisible()) {
        QString parent = settings_.value(Setting::exportFolder).toString();
        const QString file = session_.document().file();
        if (parent.isEmpty()) parent = file.isEmpty() ? QDir::homePath() : QFileInfo(file).path();
        const QString base =
            file.isEmpty() ? tr("merged-model") : QFileInfo(file).baseName() + tr("-merged");
        export_->setTarget(parent + u'/' + base);
    }
    export_->show();
    export_->raise();
    export_->activateWindow();
}

void MainWindow::setAppearance(Appearance appearance) {
    settings_.set(Setting::appearance, appearanceName(appearance));
    applyAppearance(*qApp, appearance);
}

// Every text is made once: what a window is put together with stays until it is made anew.
void MainWindow::setLanguage(const QString& code) {
    settings_.set(Setting::language, code);
    if (chosenLanguage(code) == languageInUse()) return;
    runMessages_->say(MessageKind::info,
                      tr("Interfuse will speak this language when it is started again."));
}

void MainWindow::openGuide() {
    const QString file = userGuideFile();
    if (file.isEmpty()) {
        runMessages_->say(MessageKind::problem, tr("The documentation is not installed."));
        return;
    }
    auto* guide = findChild<GuideWindow*>();
    if (guide == nullptr) guide = new GuideWindow(file, this);
    guide->show();
    guide->raise();
    guide->activateWindow();
}

void MainWindow::showAbout() {
    auto* about = new QMessageBox(QMessageBox::NoIcon, tr("About Interfuse"),
                                  tr("Interfuse %1").arg(QStringLiteral(INTERFUSE_VERSION)),
                                  QMessageBox::Ok, this);
    about->setObjectName(QStringLiteral("aboutBox"));
    about->setAttribute(Qt::WA_DeleteOnClose);
    about->setIconPixmap(windowIcon().pixmap(64, 64));
    about->setInformativeText(
        tr("Merges fine-tuned CLIP vision encoders into one with AdaSVD.\n\nFree software under "
           "the GNU General Public License, version 3 or later. Built on Qt %1, LibTorch and "
           "QCustomPlot.")
            .arg(QString::fromLatin1(qVersion())));
    about->open();
}

}  // namespace interfuse
