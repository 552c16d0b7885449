// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/main_window.h"

#include <QAction>
#include <QCloseEvent>
#include <QDragEnterEvent>
#include <QDropEvent>
#include <QFileInfo>
#include <QLineEdit>
#include <QMimeData>
#include <QStackedWidget>
#include <QStatusBar>
#include <QVBoxLayout>

#include "core/runtime/error.h"
#include "ui/panels/inspector_panel.h"
#include "ui/panels/progress_strip.h"
#include "ui/panels/shape_panel.h"
#include "ui/panels/sources_panel.h"
#include "ui/panels/start_page.h"
#include "ui/panels/views_panel.h"
#include "ui/window/actions.h"
#include "ui/window/evaluation_pages.h"
#include "ui/window/gpu_messages.h"
#include "ui/window/hub_messages.h"
#include "ui/window/problem_messages.h"
#include "ui/window/program_files.h"
#include "ui/window/recovery_messages.h"
#include "ui/window/run_messages.h"

namespace interfuse {

MainWindow::MainWindow(Settings& settings)
    : settings_(settings),
      session_(nullptr, settings.value(Setting::gpuFolder).toString()),
      autosave_(session_, DraftFolder::usualPlace()),
      actions_(new Actions(session_, this)),
      message_(new MessageBar(this)),
      runMessages_(new RunMessages(session_, log_, *message_, this)),
      gpuMessages_(new GpuMessages(session_, settings_, *runMessages_, *message_, this)),
      problems_(new ProblemMessages(session_, log_, *runMessages_, *message_, this)),
      start_(new StartPage(this)),
      views_(new ViewsPanel(session_, this)),
      sources_(new SourcesPanel(session_, this)),
      inspector_(new InspectorPanel(session_, this)),
      progress_(new ProgressStrip(session_, this)),
      shape_(new ShapePanel(session_, this)),
      evaluations_(new EvaluationPages(session_, *views_, this)),
      pages_(new QStackedWidget(this)) {
    setObjectName(QStringLiteral("mainWindow"));
    auto* hubMessages = new HubMessages(session_, *runMessages_, *message_, this);
    connect((*actions_)[ActionId::refresh], &QAction::triggered, hubMessages,
            &HubMessages::offerAgain);
    new RecoveryMessages(
        session_, autosave_, *runMessages_, *problems_, *message_, this,
        [this](const QString& question, auto then) { whenSaved(question, std::move(then)); });
    setAcceptDrops(true);
    pages_->setObjectName(QStringLiteral("pages"));
    pages_->addWidget(start_);
    pages_->addWidget(views_);
    auto* central = new QWidget(this);
    auto* column = new QVBoxLayout(central);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(message_);
    column->addWidget(pages_, 1);
    setCentralWidget(central);
    statusBar()->setObjectName(QStringLiteral("statusBar"));
    statusBar()->addWidget(progress_, 1);
    makeDocks();
    makeMenus();
    makeToolBar();
    connectActions();
    connectPanels();
    connectEvaluations();
    connectCells();
    // Folders dropped on a field would become its text.
    for (QLineEdit* field : sources_->findChildren<QLineEdit*>())
        field->setAcceptDrops(false);
    restoreLayout();
    showTitle();
    showPage();
    showRecent();
}

MainWindow::~MainWindow() {
    session_.disconnect(this);
    session_.document().disconnect(this);
    // Panels look at the session, which as a member would go before them.
    qDeleteAll(findChildren<QWidget*>(QString(), Qt::FindDirectChildrenOnly));
}

void MainWindow::showTitle() {
    const QString file = session_.document().file();
    setWindowFilePath(file);
    setWindowTitle(tr("%1[*] – Interfuse").arg(session_.document().name()));
    setWindowModified(session_.document().isModified());
}

void MainWindow::showPage() {
    const bool blank = session_.document().isBlank();
    if (blank == (pages_->currentWidget() == start_)) return;
    pages_->setCurrentWidget(blank ? static_cast<QWidget*>(start_) : views_);
    if (blank) start_->setFocus();
}

void MainWindow::showRecent() {
    start_->setRecentFiles(settings_.recentFiles());
}

void MainWindow::newProject() {
    whenSaved(tr("Save the project before beginning a new one?"), [this] {
        message_->clear();
        session_.document().startNew();
        showPage();
    });
}

void MainWindow::openFile(const QString& file) {
    whenSaved(tr("Save the project before opening another one?"),
              [this, file] { open(file, /*asTemplate=*/false); });
}

void MainWindow::openSample() {
    const QString file = sampleProjectFile();
    if (file.isEmpty()) {
        runMessages_->say(MessageKind::problem, tr("The sample project is not installed."));
        return;
    }
    whenSaved(tr("Save the project before opening the sample?"),
              [this, file] { open(file, /*asTemplate=*/true); });
}

void MainWindow::open(const QString& file, bool asTemplate) {
    message_->clear();
    try {
        const QStringList sentences = session_.document().open(file, asTemplate);
        if (!sentences.isEmpty()) {
            runMessages_->say(MessageKind::warning, sentences.join(u'\n'));
        }
        if (!asTemplate) {
            settings_.addRecentFile(session_.document().file());
            settings_.set(Setting::lastFolder, QFileInfo(file).absolutePath());
            showRecent();
        }
    } catch (const Error& error) {
        runMessages_->say(MessageKind::problem, QString::fromStdString(error.what()));
    }
    showPage();
}

bool MainWindow::save() {
    if (!session_.document().file().isEmpty()) return saveTo(session_.document().file());
    chooseSaveFile();
    return false;
}

bool MainWindow::saveTo(const QString& file) {
    try {
        const QStringList sentences = session_.save(file);
        settings_.addRecentFile(session_.document().file());
        showRecent();
        log_.append(LogLevel::info, tr("Saved \u2018%1\u2019.").arg(file));
        if (!sentences.isEmpty()) runMessages_->say(MessageKind::info, sentences.join(u'\n'));
        return true;
    } catch (const Error& error) {
        runMessages_->say(MessageKind::problem, QString::fromStdString(error.what()));
        return false;
    }
}

void MainWindow::whenSaved(const QString& question, std::function<void()> then) {
    if (session_.isBusy()) return;
    if (!session_.document().isModified()) {
        then();
        return;
    }
    runMessages_->say(MessageKind::question, question,
                      {{QStringLiteral("saveFirst"), tr("Save"),
                        [this, then] {
                            message_->clear();
                            if (session_.document().file().isEmpty()) {
                                chooseSaveFile(then);
                            } else if (save()) {
                                then();
                            }
                        }},
                       {QStringLiteral("discard"), tr("Don’t save"),
                        [this, then] {
                            message_->clear();
                            then();
                        }},
                       {QStringLiteral("keepEditing"), tr("Cancel"), [this] {
                            closing_ = false;
                            message_->clear();
                        }}});
}

void MainWindow::take(const QStringList& paths, IntakeHint hint) {
    if (paths.isEmpty() || !session_.whyNot(RunAction::editRecipe).isEmpty()) return;
    const Intake intake = sortPaths(paths);
    if (!intake.recipeFile.isEmpty()) {
        openFile(intake.recipeFile);
        return;
    }
    if (!intake.empty()) {
        session_.document().edit(tr("Add %n folder(s)", nullptr,
                                    static_cast<int>(intake.models.size() + intake.adapters.size() +
                                                     intake.datasets.size())),
                                 [&](Recipe& recipe) { addTo(recipe, intake, hint); });
    }
    if (!intake.problems.isEmpty()) {
        runMessages_->say(MessageKind::warning, intake.problems.join(u'\n'));
    }
    showPage();
}

// What lies under the cursor says what a dropped model is meant as.
IntakeHint MainWindow::hintAt(const QPoint& place) const {
    for (QWidget* widget = childAt(place); widget != nullptr; widget = widget->parentWidget()) {
        const auto* list = qobject_cast<SourceList*>(widget);
        if (list == nullptr) continue;
        switch (const_cast<SourceList*>(list)->rows().section()) {
            case SourceSection::pretrained:
                return IntakeHint::pretrained;
            case SourceSection::experts:
                return IntakeHint::experts;
            case SourceSection::datasets:
                return IntakeHint::datasets;
        }
    }
    return IntakeHint::none;
}

void MainWindow::dragEnterEvent(QDragEnterEvent* event) {
    if (session_.whyNot(RunAction::editRecipe).isEmpty() &&
        !pathsIn(*event->mimeData()).isEmpty()) {
        event->acceptProposedAction();
    }
}

void MainWindow::dropEvent(QDropEvent* event) {
    event->acceptProposedAction();
    take(pathsIn(*event->mimeData()), hintAt(event->position().toPoint()));
}

void MainWindow::askToStop() {
    // What is measured stays, so there is nothing to ask.
    session_.evaluations().stop();
    if (!session_.whyNot(RunAction::stop).isEmpty()) return;
    if (session_.state() == RunState::exporting) {
        session_.stop();
        return;
    }
    std::vector<MessageAction> answers;
    if (session_.whyNot(RunAction::enough).isEmpty()) {
        answers.push_back({QStringLiteral("stopAndKeep"), tr("Keep what is there"), [this] {
                               message_->clear();
                               session_.enough();
                           }});
    }
    answers.push_back({QStringLiteral("stopAndDiscard"), tr("Discard"), [this] {
                           message_->clear();
                           session_.stop();
                       }});
    answers.push_back({QStringLiteral("goOn"), tr("Go on"), [this] {
                           closing_ = false;
                           message_->clear();
                       }});
    runMessages_->say(
        MessageKind::question,
        closing_ ? tr("A calibration is running. Stop it and close?") : tr("Stop calibrating?"),
        std::move(answers));
}

void MainWindow::closeEvent(QCloseEvent* event) {
    if (session_.isBusy()) {
        event->ignore();
        closing_ = true;
        if (session_.state() == RunState::exporting) {
            session_.stop();
        } else {
            askToStop();
        }
        return;
    }
    if (session_.document().isModified() && !isHidden()) {
        event->ignore();
        closing_ = false;  // the question has the way to close now
        whenSaved(tr("Save the project before closing?"), [this] {
            rememberLayout();
            hide();
            close();
        });
        return;
    }
    rememberLayout();
    event->accept();
}

void MainWindow::changeEvent(QEvent* event) {
    QMainWindow::changeEvent(event);
    if (event->type() == QEvent::PaletteChange) showRecent();
}

}  // namespace interfuse
