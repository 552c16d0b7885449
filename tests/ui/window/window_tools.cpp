// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/window/window_tools.h"

#include <QAbstractButton>
#include <QAbstractSpinBox>
#include <QCheckBox>
#include <QDialogButtonBox>
#include <QDragEnterEvent>
#include <QDragMoveEvent>
#include <QDropEvent>
#include <QFileDialog>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QMimeData>
#include <QScrollArea>
#include <QTreeView>
#include <QUrl>
#include <QWindow>

#include "core/recipe/recipe_yaml.h"
#include "ui/panels/message_bar.h"
#include "ui/panels/views_panel.h"
#include "ui/style/paths.h"
#include "ui/style/translations.h"

namespace interfuse::testing_tools {
namespace fs = std::filesystem;
namespace {

constexpr QSize usualSize(1280, 800);

const char* viewName(SourceSection section) {
    switch (section) {
        case SourceSection::pretrained:
            return "pretrainedView";
        case SourceSection::experts:
            return "expertsView";
        case SourceSection::datasets:
            break;
    }
    return "datasetsView";
}

bool refuse(const QWidget* widget, const char* why) {
    qWarning("'%s' cannot be clicked: %s.", qPrintable(widget->objectName()), why);
    return false;
}

// Scrolls what a person would scroll to.
void bringIntoSight(QWidget* widget) {
    QCoreApplication::processEvents();  // what is to be laid out yet
    for (QWidget* parent = widget->parentWidget(); parent; parent = parent->parentWidget()) {
        auto* area = qobject_cast<QScrollArea*>(parent);
        if (area && area->widget()->isAncestorOf(widget)) area->ensureWidgetVisible(widget);
    }
    QCoreApplication::processEvents();
}

}  // namespace

WindowDesk::WindowDesk() : settings_(folder_.filePath(QStringLiteral("settings.ini"))) {
    settings_.set(Setting::lastFolder, folder_.path());
    settings_.set(Setting::exportFolder, folder_.path());
    restart();
}

WindowDesk::~WindowDesk() = default;

void WindowDesk::restart() {
    window_.reset();
    window_ = std::make_unique<MainWindow>(settings_);
    show();
}

void WindowDesk::show() {
    if (settings_.value(Setting::windowGeometry).toByteArray().isEmpty())
        window_->resize(usualSize);
    window_->show();
    window_->activateWindow();
    if (!QTest::qWaitForWindowActive(window_.get())) qFatal("The window does not get in front.");
}

fs::path WindowDesk::at(const char* name) const {
    return toPath(path(name));
}

QString WindowDesk::path(const char* name) const {
    return folder_.filePath(QLatin1String(name));
}

bool WindowDesk::opens(const Recipe& recipe) {
    writeBytes(at("merge.yaml"), recipe_to_yaml(recipe));
    return opens(at("merge.yaml"));
}

bool WindowDesk::opens(const fs::path& file) {
    window_->openFile(toText(file));
    return isRead();
}

bool WindowDesk::isRead() {
    return waitUntil(
        [this] { return session().machine() && session().sources().isSettled(recipe()); });
}

bool WindowDesk::becomes(RunState state, int milliseconds) {
    return waitUntil([this, state] { return session().state() == state; }, milliseconds);
}

bool WindowDesk::calibrates() {
    key(Qt::Key_F5);
    return session().isBusy() && becomes(RunState::calibrated);
}

bool WindowDesk::isShown(QObject* object) {
    const auto* widget = qobject_cast<QWidget*>(object);
    return widget == nullptr || widget->isVisible();
}

bool WindowDesk::isVisible(const char* name) {
    const auto found = window_->findChildren<QWidget*>(QLatin1String(name));
    return std::any_of(found.begin(), found.end(), [](QWidget* w) { return w->isVisible(); });
}

// ---- mouse

bool WindowDesk::isReachable(QWidget* widget, QPoint at) {
    if (!widget->isVisible()) return refuse(widget, "it is hidden");
    if (!widget->isEnabled()) return refuse(widget, "it is disabled");
    QWidget* top = widget->window();
    QWidget* there = top->childAt(widget->mapTo(top, at));
    if (there == nullptr) there = top;
    if (there != widget && !widget->isAncestorOf(there)) {
        qWarning() << "In the way:" << there;
        return refuse(widget, "something else is in the way");
    }
    return true;
}

bool WindowDesk::reaches(QWidget* widget, QPoint at) {
    bringIntoSight(widget);
    return isReachable(widget, at);
}

bool WindowDesk::click(const char* name) {
    return click(find<QWidget>(name));
}

bool WindowDesk::click(QWidget* widget, QPoint at, Qt::KeyboardModifiers modifiers) {
    bringIntoSight(widget);
    QPoint place = at == QPoint(-1, -1) ? widget->rect().center() : at;
    // Beside its text a box does not react.
    if (qobject_cast<QCheckBox*>(widget)) place.setX(8);
    if (!isReachable(widget, place)) return false;
    // As a window manager does.
    widget->window()->activateWindow();
    if (!QTest::qWaitForWindowActive(widget->window())) return refuse(widget, "it is not in front");
    QTest::mouseClick(widget, Qt::LeftButton, modifiers, place);
    QCoreApplication::processEvents();
    return true;
}

bool WindowDesk::doubleClick(QWidget* widget, QPoint at) {
    if (!click(widget, at)) return false;
    QTest::mouseDClick(widget, Qt::LeftButton, {}, at);
    QCoreApplication::processEvents();
    return true;
}

bool WindowDesk::choose(QMenu* menu, QAction* entry) {
    menu->popup(window_->mapToGlobal(QPoint(40, 40)));
    if (!QTest::qWaitFor([menu] { return menu->isVisible(); })) return false;
    if (!menu->actions().contains(entry)) return false;  // a menu may be filled when it opens
    const QRect place = menu->actionGeometry(entry);
    if (!entry->isEnabled() || place.isEmpty()) return refuse(menu, "the entry is not there");
    QTest::mouseMove(menu, place.center());
    QTest::mouseClick(menu, Qt::LeftButton, {}, place.center());
    return QTest::qWaitFor([menu] { return !menu->isVisible(); });
}

bool WindowDesk::drop(const QStringList& paths, QWidget* onto) {
    QMimeData data;
    QList<QUrl> urls;
    for (const QString& path : paths)
        urls << QUrl::fromLocalFile(path);
    data.setUrls(urls);
    // As the platform does: to the native window, which finds the widget under the cursor.
    QWidget* target = onto == nullptr ? window_->centralWidget() : onto;
    bringIntoSight(target);
    const QPoint place = target->mapTo(window_.get(), target->rect().center());
    QWindow* native = window_->windowHandle();
    QDragEnterEvent enter(place, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(native, &enter);
    QDragMoveEvent move(place, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    move.setAccepted(enter.isAccepted());
    QCoreApplication::sendEvent(native, &move);
    if (!move.isAccepted()) {
        QDragLeaveEvent leave;
        QCoreApplication::sendEvent(native, &leave);
        return false;
    }
    QDropEvent drop(place, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(native, &drop);
    QCoreApplication::processEvents();
    return drop.isAccepted();
}

// ---- keys

void WindowDesk::key(int key, Qt::KeyboardModifiers modifiers) {
    QWidget* focus = QApplication::focusWidget();
    QTest::keyClick(focus == nullptr ? window_.get() : focus, static_cast<Qt::Key>(key), modifiers);
    QCoreApplication::processEvents();
}

void WindowDesk::key(const QKeySequence& keys) {
    const QKeyCombination first = keys[0];
    key(first.key(), first.keyboardModifiers());
}

bool WindowDesk::type(const char* name, const QString& text) {
    return type(find<QWidget>(name), text);
}

bool WindowDesk::type(QWidget* field, const QString& text) {
    if (!click(field, QPoint(12, field->height() / 2))) return false;
    if (auto* spin = qobject_cast<QAbstractSpinBox*>(field)) spin->selectAll();
    if (auto* line = qobject_cast<QLineEdit*>(field)) line->selectAll();
    QTest::keyClicks(field, text);
    QTest::keyClick(field, Qt::Key_Return);
    QCoreApplication::processEvents();
    return true;
}

bool WindowDesk::answerFileDialog(const char* name, const QString& path) {
    QFileDialog* dialog = nullptr;
    const bool open = QTest::qWaitFor([&] {
        for (QFileDialog* one : window_->findChildren<QFileDialog*>(QLatin1String(name))) {
            if (one->isVisible()) dialog = one;
        }
        return dialog != nullptr;
    });
    if (!open) {
        qWarning("The dialog '%s' is not open.", name);
        return false;
    }
    QTest::qWait(200);  // it reads the folder, and selects in it what it was opened with
    auto* field = dialog->findChild<QLineEdit*>(QStringLiteral("fileNameEdit"));
    field->setCompleter(nullptr);  // its list opens when the disk has answered, over the button
    field->setFocus();
    field->selectAll();
    field->insert(path);  // at once, as pasted: each letter makes the dialog look at the disk
    auto* buttons = dialog->findChild<QDialogButtonBox*>();
    for (QAbstractButton* button : buttons->buttons()) {
        if (buttons->buttonRole(button) == QDialogButtonBox::AcceptRole) {
            QTest::mouseClick(button, Qt::LeftButton);
            break;
        }
    }
    if (!QTest::qWaitFor([&] { return !isVisible(name); })) {
        qWarning("The dialog '%s' does not take '%s'.", name, qPrintable(field->text()));
        return false;
    }
    window_->activateWindow();
    return QTest::qWaitForWindowActive(window_.get());
}

// ---- what is to be seen

QTreeView* WindowDesk::view(SourceSection section) {
    return find<QTreeView>(viewName(section));
}

QModelIndex WindowDesk::row(SourceSection section, int row, int column) {
    return view(section)->model()->index(row, column);
}

QVariant WindowDesk::data(SourceSection section, int row, int role) {
    return this->row(section, row).data(role);
}

bool WindowDesk::clickRow(SourceSection section, int row, int column) {
    QTreeView* list = view(section);
    bringIntoSight(list);
    const QRect place = list->visualRect(this->row(section, row, column));
    auto* area = window_->findChild<QScrollArea*>(QStringLiteral("sourcesScroll"));
    const QPoint middle = list->viewport()->mapTo(area->widget(), place.center());
    area->ensureVisible(middle.x(), middle.y());
    if (!isReachable(list->viewport(), place.center())) return false;
    QTest::mouseClick(list->viewport(), Qt::LeftButton, {}, place.center());
    QCoreApplication::processEvents();
    return true;
}

QStringList WindowDesk::names(SourceSection section) {
    QStringList names;
    for (int i = 0; i < view(section)->model()->rowCount(); ++i)
        names << row(section, i).data().toString();
    return names;
}

QString WindowDesk::message() {
    auto* bar = find<MessageBar>("messageBar");
    return bar->isVisible() ? bar->text() : QString();
}

QList<PlotView*> WindowDesk::plots() {
    QList<PlotView*> views;
    for (const char* name : {"depth", "heat_map", "layers", "datasets", "convergence"}) {
        for (PlotView* view : window_->views().findChildren<PlotView*>()) {
            if (view->figure().name() == QLatin1String(name)) views << view;
        }
    }
    return views;
}

// ---- surroundings

Recipe manyRounds() {
    Recipe recipe = recipeOf(sampleRecipeFile());
    recipe.interfuse.round_size = 2;
    recipe.interfuse.batch_size = 10;
    return recipe;
}

void isolate(const QString& home) {
    qputenv("HOME", home.toLocal8Bit());
    for (const char* name :
         {"XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_CACHE_HOME", "XDG_STATE_HOME"}) {
        qputenv(name, (home + QLatin1Char('/') + QLatin1String(name)).toLocal8Bit());
    }
    QFile::setPermissions(home, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    qputenv("XDG_RUNTIME_DIR", home.toLocal8Bit());
    qputenv("LC_ALL", "C.UTF-8");
    qunsetenv("LANGUAGE");
    QCoreApplication::setAttribute(Qt::AA_DontUseNativeDialogs);
    QCoreApplication::setAttribute(Qt::AA_DontUseNativeMenuBar);
}

void prepare(QApplication& application) {
    QApplication::setApplicationName(QStringLiteral("interfuse"));
    QApplication::setQuitOnLastWindowClosed(false);
    installTranslations(application);
    applyAppearance(application, Appearance::system);
}

}  // namespace interfuse::testing_tools
