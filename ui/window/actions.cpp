// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/actions.h"

#include <QWidget>

#include "ui/style/icons.h"
#include "ui/style/labels.h"

namespace interfuse {

Actions::Actions(Session& session, QWidget* window)
    : QObject(window), session_(session), window_(window) {
    makeAll();
    connect(&session, &Session::stateChanged, this, &Actions::showState);
    connect(&session.document(), &ProjectDocument::titleChanged, this, &Actions::showState);
    QUndoStack& stack = session.document().undoStack();
    connect(&session.document(), &ProjectDocument::recipeChanged, this, &Actions::showState);
    connect(&session.evaluations(), &Evaluations::changed, this, &Actions::showState);
    for (auto signal : {&QUndoStack::canUndoChanged, &QUndoStack::canRedoChanged})
        connect(&stack, signal, this, &Actions::showState);
    for (auto signal : {&QUndoStack::undoTextChanged, &QUndoStack::redoTextChanged})
        connect(&stack, signal, this, &Actions::showState);
    showState();
}

void Actions::make(ActionId id, const QString& name, const QString& text, const QString& iconName,
                   const QKeySequence& shortcut, const QString& tip) {
    auto* action = new QAction(text, window_);
    action->setObjectName(name);
    action->setIconText(withoutMnemonic(text));
    // What the work leads to is in the accent's colour: one of the two is the next step.
    const bool leads = id == ActionId::calibrate || id == ActionId::exportModel;
    if (!iconName.isEmpty()) {
        action->setIcon(icon(iconName, leads ? IconTint::accent : IconTint::text));
    }
    action->setShortcut(shortcut);
    window_->addAction(action);
    actions_.insert(static_cast<int>(id), action);
    tips_.insert(static_cast<int>(id), tip);
}

void Actions::makeAll() {
    makeFileActions();
    makeRowActions();
    makeRunActions();
    const auto name = [](const char* text) { return QString::fromLatin1(text); };
    make(ActionId::help, name("actionHelp"), tr("&Documentation"), name("help"),
         QKeySequence::HelpContents, tr("Open the documentation"));
    make(ActionId::about, name("actionAbout"), tr("&About Interfuse"), {}, {}, {});
    (*this)[ActionId::quit]->setMenuRole(QAction::QuitRole);
    (*this)[ActionId::about]->setMenuRole(QAction::AboutRole);
}

void Actions::makeFileActions() {
    const auto name = [](const char* text) { return QString::fromLatin1(text); };
    make(ActionId::newProject, name("actionNew"), tr("&New"), name("new"), QKeySequence::New,
         tr("Begin an empty project"));
    make(ActionId::openProject, name("actionOpen"), tr("&Open…"), name("open"), QKeySequence::Open,
         tr("Open a recipe"));
    make(ActionId::openPreset, name("actionPreset"), tr("Open &preset…"), name("model"), {},
         tr("Begin with models of the Hugging Face Hub that belong together"));
    make(ActionId::openSample, name("actionSample"), tr("Open sa&mple project"), name("recipe"), {},
         tr("Open the project that comes with Interfuse"));
    make(ActionId::save, name("actionSave"), tr("&Save"), name("save"), QKeySequence::Save,
         tr("Save the recipe, and the routing table beside it"));
    make(ActionId::saveAs, name("actionSaveAs"), tr("Save &as…"), name("save-as"),
         QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_S), tr("Save under another name"));
    make(ActionId::quit, name("actionQuit"), tr("&Quit"), {}, QKeySequence(Qt::CTRL | Qt::Key_Q),
         {});
    make(ActionId::undo, name("actionUndo"), tr("&Undo"), name("undo"), QKeySequence::Undo, {});
    make(ActionId::redo, name("actionRedo"), tr("&Redo"), name("redo"),
         QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_Z), {});
    make(ActionId::paste, name("actionPaste"), tr("&Paste paths"), {}, QKeySequence::Paste,
         tr("Add the folders or the recipe whose paths were copied"));
}

void Actions::makeRowActions() {
    const auto name = [](const char* text) { return QString::fromLatin1(text); };
    make(ActionId::addPretrained, name("actionAddPretrained"), tr("C&hoose pretrained model…"),
         name("model"), {}, tr("Choose the folder of the pretrained model"));
    make(ActionId::addExperts, name("actionAddExperts"), tr("Add &experts…"), name("expert"),
         QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_E), tr("Add folders of fine-tuned models"));
    make(ActionId::addDatasets, name("actionAddDatasets"), tr("Add calibration &data…"),
         name("dataset"), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_D),
         tr("Add folders of images"));
    make(ActionId::removeRow, name("actionRemove"), tr("Re&move"), name("remove"),
         QKeySequence::Delete, tr("Take the selected rows out of the project"));
    make(ActionId::renameRow, name("actionRename"), tr("Re&name"), name("rename"),
         QKeySequence(Qt::Key_F2), tr("Change the name of the selected row"));
    make(ActionId::moveUp, name("actionMoveUp"), tr("Mo&ve up"), name("up"),
         QKeySequence(Qt::ALT | Qt::Key_Up), tr("Move the selected row up"));
    make(ActionId::moveDown, name("actionMoveDown"), tr("Move do&wn"), name("down"),
         QKeySequence(Qt::ALT | Qt::Key_Down), tr("Move the selected row down"));
    make(ActionId::chooseColor, name("actionColor"), tr("&Colour…"), {}, {},
         tr("Choose the expert's colour in the plots"));
    make(ActionId::openRowFolder, name("actionOpenFolder"), tr("Open its &folder"), name("folder"),
         {}, tr("Show the selected row's folder in the file manager"));
    make(ActionId::refresh, name("actionRefresh"), tr("&Look at the folders again"), {},
         QKeySequence(Qt::CTRL | Qt::Key_R),
         tr("Read models and datasets again, after something on disk changed"));
}

void Actions::makeRunActions() {
    const auto name = [](const char* text) { return QString::fromLatin1(text); };
    make(ActionId::calibrate, name("actionCalibrate"), tr("&Calibrate"), name("calibrate"),
         QKeySequence(Qt::Key_F5), tr("Find out how every layer routes the images to the experts"));
    make(ActionId::calibrateAnew, name("actionCalibrateAnew"), tr("Calibrate from the st&art"), {},
         QKeySequence(Qt::SHIFT | Qt::Key_F5),
         tr("Leave the present routing table and begin anew"));
    make(ActionId::pause, name("actionPause"), tr("Pau&se"), name("pause"),
         QKeySequence(Qt::Key_F6), tr("Wait, and go on later"));
    make(ActionId::enough, name("actionEnough"), tr("En&ough"), name("enough"),
         QKeySequence(Qt::Key_F7),
         tr("Stop here and keep the routing weights of the rounds that are complete"));
    make(ActionId::stop, name("actionStop"), tr("S&top"), name("stop"),
         QKeySequence(Qt::Key_Escape), tr("Stop what is running"));
    make(ActionId::evaluate, name("actionEvaluate"), tr("E&valuate"), name("evaluate"),
         QKeySequence(Qt::Key_F8),
         tr("Measure how good the models are on zero-shot tasks, side by side"));
    make(ActionId::inspectPool, name("actionInspectPool"), tr("&Inspect pool"), {},
         QKeySequence(Qt::Key_F9),
         tr("Measure how far the experts are from the pretrained model and from each other; needs "
            "no images"));
    make(ActionId::chooseTasks, name("actionChooseTasks"), tr("Choose tas&ks…"), {}, {},
         tr("Choose the file that says what to evaluate on"));
    make(ActionId::gpuRuntime, name("actionGpuRuntime"), tr("&GPU runtime…"), {}, {},
         tr("See which GPU there is, and get what it still needs"));
    make(ActionId::saveReport, name("actionSaveReport"), tr("Save repor&t…"), name("report"), {},
         tr("Write the whole run into one HTML file: tables, plots, recipe"));
    make(ActionId::exportModel, name("actionExport"), tr("&Export model…"), name("export"),
         QKeySequence(Qt::CTRL | Qt::Key_E), tr("Merge the experts and save the model"));
}

void Actions::setSelection(bool rowSelected, bool expertSelected) {
    rowSelected_ = rowSelected;
    expertSelected_ = expertSelected;
    showState();
}

// Enables it when the session allows the action and nothing else stands against it; else the
// tooltip says why not.
void Actions::gate(ActionId id, RunAction action, const QString& otherwise) {
    const QString obstacle = session_.whyNot(action);
    explain(id, obstacle.isEmpty() ? otherwise : obstacle);
}

void Actions::explain(ActionId id, const QString& obstacle) {
    QAction* entry = (*this)[id];
    entry->setEnabled(obstacle.isEmpty());
    QString tip = tips_.value(static_cast<int>(id));
    if (tip.isEmpty()) tip = withoutMnemonic(entry->text());
    const QString keys = entry->shortcut().toString(QKeySequence::NativeText);
    if (!keys.isEmpty()) tip += QStringLiteral(" (%1)").arg(keys);
    if (!obstacle.isEmpty()) tip += QLatin1Char('\n') + obstacle;
    entry->setToolTip(tip);
    entry->setStatusTip(obstacle);
}

void Actions::showState() {
    QUndoStack& stack = session_.document().undoStack();
    const QString noRow = rowSelected_ ? QString() : tr("Select a row of the project first.");
    for (const ActionId id :
         {ActionId::newProject, ActionId::openProject, ActionId::openPreset, ActionId::openSample})
        gate(id, RunAction::openProject);
    gate(ActionId::save, RunAction::saveProject,
         session_.document().isModified() || session_.document().file().isEmpty()
             ? QString()
             : tr("Everything is saved."));
    gate(ActionId::saveAs, RunAction::saveProject);
    gate(ActionId::undo, RunAction::editRecipe,
         stack.canUndo() ? QString() : tr("There is nothing to undo."));
    gate(ActionId::redo, RunAction::editRecipe,
         stack.canRedo() ? QString() : tr("There is nothing to redo."));
    (*this)[ActionId::undo]->setText(stack.canUndo() ? tr("&Undo: %1").arg(stack.undoText())
                                                     : tr("&Undo"));
    (*this)[ActionId::redo]->setText(stack.canRedo() ? tr("&Redo: %1").arg(stack.redoText())
                                                     : tr("&Redo"));
    for (const ActionId id : {ActionId::paste, ActionId::addPretrained, ActionId::addExperts,
                              ActionId::addDatasets, ActionId::refresh})
        gate(id, RunAction::editRecipe);
    for (const ActionId id :
         {ActionId::removeRow, ActionId::renameRow, ActionId::moveUp, ActionId::moveDown})
        gate(id, RunAction::editRecipe, noRow);
    gate(ActionId::chooseColor, RunAction::editRecipe,
         expertSelected_ ? QString() : tr("Select an expert first."));
    explain(ActionId::openRowFolder, noRow);

    const bool continues = session_.document().canContinue();
    (*this)[ActionId::calibrate]->setText(continues ? tr("&Continue calibrating")
                                                    : tr("&Calibrate"));
    (*this)[ActionId::calibrate]->setIconText(continues ? tr("Continue") : tr("Calibrate"));
    const bool paused = session_.state() == RunState::paused;
    QAction* pause = (*this)[ActionId::pause];
    pause->setText(paused ? tr("Go o&n") : tr("Pau&se"));
    pause->setIconText(withoutMnemonic(pause->text()));
    pause->setIcon(icon(paused ? QStringLiteral("resume") : QStringLiteral("pause")));
    gate(ActionId::calibrate, RunAction::calibrate);
    gate(ActionId::calibrateAnew, RunAction::calibrateAnew);
    gate(ActionId::pause, paused ? RunAction::resume : RunAction::pause);
    gate(ActionId::enough, RunAction::enough);
    if (session_.evaluations().isRunning()) {
        explain(ActionId::stop, {});
    } else {
        gate(ActionId::stop, RunAction::stop);
    }
    gate(ActionId::exportModel, RunAction::exportModel);
    Evaluations& evaluations = session_.evaluations();
    const QString other =
        evaluations.isRunning() ? tr("Another evaluation is running.") : QString();
    // Without tasks it leads to where they are chosen.
    const QString notNow =
        evaluations.hasNoTasks() ? evaluations.whyNotPool() : evaluations.whyNot();
    explain(ActionId::evaluate, other.isEmpty() ? notNow : other);
    explain(ActionId::inspectPool, other.isEmpty() ? evaluations.whyNotPool() : other);
    gate(ActionId::chooseTasks, RunAction::editRecipe);
    gate(ActionId::saveReport, RunAction::saveProject,
         session_.document().isBlank() ? tr("There is nothing to report yet.") : QString());
}

}  // namespace interfuse
