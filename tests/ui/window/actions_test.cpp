// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Every action has a name and its shortcut works; every widget that takes input has a name, words
// for a reader, and a place in the order of the Tab key.
#include <QAbstractButton>
#include <QAbstractItemView>
#include <QAbstractSpinBox>
#include <QAction>
#include <QComboBox>
#include <QLineEdit>
#include <QMenu>
#include <QMenuBar>
#include <QScrollArea>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTabBar>
#include <QToolButton>

#include "tests/ui/window/window_work.h"
#include "ui/document/recipe_changes.h"
#include "ui/panels/views_panel.h"
#include "ui/plots/custom_plot.h"

namespace interfuse {

using namespace testing_tools;

class ActionsTest : public QObject {
    Q_OBJECT

    std::unique_ptr<WindowDesk> desk_;

    // Of the window itself and of all its menus, but not what leads to another menu.
    QList<QAction*> actions();
    bool enable(const QString& action);
    QList<QWidget*> inputs();

  private Q_SLOTS:
    void init() { desk_ = std::make_unique<WindowDesk>(); }
    void cleanup() { desk_.reset(); }

    void haveNamesAndWords();
    void shareNoShortcut();
    void shortcutsWork_data();
    void shortcutsWork();
    void inputsHaveNamesAndWords();
    void tabReachesEveryInput();
    void shortcutsAreShown();
    void theProjectPanelIsNotCutOff();
};

QList<QAction*> ActionsTest::actions() {
    QList<QAction*> all = desk_->window().actions();
    const std::function<void(QMenu*)> take = [&](QMenu* menu) {
        for (QAction* action : menu->actions()) {
            if (action->menu() != nullptr) {
                take(action->menu());
            } else if (!action->isSeparator()) {
                all << action;
            }
        }
    };
    for (QAction* menu : desk_->window().menuBar()->actions())
        take(menu->menu());
    QList<QAction*> unique;
    for (QAction* action : all) {
        if (!unique.contains(action)) unique << action;
    }
    return unique;
}

// In a window of the usual width it need not scroll sideways.
void ActionsTest::theProjectPanelIsNotCutOff() {
    const auto* area = desk_->window().findChild<QScrollArea*>(QStringLiteral("sourcesScroll"));
    desk_->action("actionSample")->trigger();
    QTRY_VERIFY(!desk_->session().document().recipe().experts.empty());
    desk_->window().resize(1440, 600);  // so that it scrolls up and down
    QTRY_VERIFY(area->verticalScrollBar()->isVisible());
    QTRY_VERIFY2(area->widget()->width() <= area->viewport()->width(),
                 qPrintable(QStringLiteral("%1 in %2")
                                .arg(area->widget()->width())
                                .arg(area->viewport()->width())));
}

void ActionsTest::haveNamesAndWords() {
    QSet<QString> names;
    for (const QAction* action : actions()) {
        const QString text = action->text();
        QVERIFY2(!action->objectName().isEmpty(), qPrintable(text));
        QVERIFY2(!text.isEmpty(), qPrintable(action->objectName()));
        QVERIFY2(!names.contains(action->objectName()), qPrintable(action->objectName()));
        names.insert(action->objectName());
    }
    QVERIFY(names.size() > 30);
}

void ActionsTest::shareNoShortcut() {
    QHash<QString, QString> taken;
    for (const QAction* action : desk_->window().findChildren<QAction*>()) {
        // What works in one widget only is that widget's own.
        if (action->shortcutContext() != Qt::WindowShortcut) continue;
        for (const QKeySequence& keys : action->shortcuts()) {
            const QString text = keys.toString();
            QVERIFY2(!taken.contains(text),
                     qPrintable(text + u' ' + taken.value(text) + u' ' + action->objectName()));
            taken.insert(text, action->objectName());
        }
    }
    QVERIFY(taken.contains(QStringLiteral("F5")) && taken.size() > 20);
}

void ActionsTest::shortcutsWork_data() {
    QTest::addColumn<QString>("name");
    WindowDesk desk;
    for (const QAction* action : desk.window().findChildren<QAction*>()) {
        const bool ours = action->objectName().startsWith(QStringLiteral("action"));
        if (ours && !action->shortcut().isEmpty())
            QTest::newRow(qPrintable(action->objectName())) << action->objectName();
    }
}

// Brings the window to where the action can be used.
bool ActionsTest::enable(const QString& action) {
    const QStringList needRun{QStringLiteral("actionPause"), QStringLiteral("actionEnough"),
                              QStringLiteral("actionStop")};
    if (needRun.contains(action)) {
        if (!desk_->opens(manyRounds())) return false;
        desk_->session().calibrate();
        return desk_->session().isBusy();
    }
    if (!desk_->opens(fourRounds())) return false;
    const QStringList needTable{QStringLiteral("actionExport"),
                                QStringLiteral("actionCalibrateAnew")};
    if (needTable.contains(action)) {
        desk_->session().calibrate();
        if (!desk_->becomes(RunState::calibrated)) return false;
    }
    // Something to undo, something to redo, and a row in the middle.
    for (const int k : {2, 3}) {
        desk_->document().edit(QStringLiteral("edit"), [k](Recipe& r) { setScaling(r, 1.0 + k); });
    }
    desk_->document().undoStack().undo();
    return desk_->clickRow(SourceSection::experts, 1);
}

void ActionsTest::shortcutsWork() {
    QFETCH(QString, name);
    QVERIFY(enable(name));
    QAction* action = desk_->action(qPrintable(name));
    QVERIFY2(action->isEnabled(), qPrintable(action->toolTip()));
    QSignalSpy triggered(action, &QAction::triggered);
    desk_->key(action->shortcut());
    QCOMPARE(triggered.size(), 1);
    if (desk_->session().isBusy()) {
        desk_->session().stop();
        QVERIFY(waitUntil([this] { return !desk_->session().isBusy(); }));
    }
}

void ActionsTest::shortcutsAreShown() {
    for (QAction* action : desk_->window().findChildren<QAction*>()) {
        const bool ours = action->objectName().startsWith(QStringLiteral("action"));
        if (!ours || action->shortcut().isEmpty()) continue;
        bool inMenu = false;
        for (const QMenu* menu : desk_->window().findChildren<QMenu*>())
            inMenu = inMenu || menu->actions().contains(action);
        QVERIFY2(inMenu, qPrintable(action->objectName()));
    }
}

// Whatever takes input, except the insides of Qt's own widgets.
QList<QWidget*> ActionsTest::inputs() {
    QList<QWidget*> found;
    for (QWidget* widget : desk_->window().findChildren<QWidget*>()) {
        const bool takesInput =
            qobject_cast<QAbstractButton*>(widget) || qobject_cast<QLineEdit*>(widget) ||
            qobject_cast<QAbstractSpinBox*>(widget) || qobject_cast<QComboBox*>(widget) ||
            qobject_cast<QAbstractItemView*>(widget) || qobject_cast<QTabBar*>(widget) ||
            qobject_cast<QCustomPlot*>(widget);
        const bool inner =
            widget->objectName().startsWith(QStringLiteral("qt_")) ||
            qobject_cast<QAbstractSpinBox*>(widget->parentWidget()) ||
            qobject_cast<QComboBox*>(widget->parentWidget()) ||
            qobject_cast<QLineEdit*>(widget->parentWidget()) ||
            qobject_cast<QTabBar*>(widget->parentWidget()) ||
            qobject_cast<QMainWindow*>(widget->parentWidget()) ||
            qobject_cast<QAbstractItemView*>(widget->parentWidget()) ||
            widget->inherits("QDockWidgetTitleButton") || widget->inherits("QToolBarExtension") ||
            widget->inherits("QHeaderView") || widget->inherits("QComboBoxPrivateContainer") ||
            widget->isWindow() || widget->window() != &desk_->window();
        if (takesInput && !inner) found << widget;
    }
    return found;
}

void ActionsTest::inputsHaveNamesAndWords() {
    QVERIFY(desk_->opens(fourRounds()));
    QVERIFY(desk_->calibrates());
    QSet<QString> names;
    for (const QWidget* widget : inputs()) {
        const auto* button = qobject_cast<const QAbstractButton*>(widget);
        const auto* tool = qobject_cast<const QToolButton*>(widget);
        const QAction* action = tool == nullptr ? nullptr : tool->defaultAction();
        QString name = widget->objectName();
        if (name.isEmpty() && action != nullptr) name = action->objectName();
        const QString described = QStringLiteral("%1 '%2' '%3'")
                                      .arg(QLatin1String(widget->metaObject()->className()), name,
                                           button == nullptr ? QString() : button->text());
        QVERIFY2(!name.isEmpty(), qPrintable(described));
        // A button that waits to be shown gets its words then.
        const bool waits = button != nullptr && button->isHidden();
        QVERIFY2(waits || !widget->accessibleName().isEmpty() ||
                     (button != nullptr && !button->text().isEmpty()),
                 qPrintable(described));
        QVERIFY2(!names.contains(name), qPrintable(described));
        names.insert(name);
    }
    QVERIFY(names.size() > 40);
}

void ActionsTest::tabReachesEveryInput() {
    QVERIFY(desk_->opens(quickSample()));
    QVERIFY(desk_->calibrates());
    QVERIFY(evaluates(*desk_));
    QVERIFY(desk_->click("moreOptions"));
    for (int view = 0; view < desk_->window().views().count(); ++view) {
        show(*desk_, static_cast<View>(view));
        QCOMPARE(desk_->window().views().current(), view);
        QSet<QWidget*> reached;
        QStringList way;
        for (int i = 0; i < 200; ++i) {
            desk_->key(Qt::Key_Tab);
            QWidget* focus = QApplication::focusWidget();
            QVERIFY(focus != nullptr);
            if (reached.contains(focus)) break;
            reached.insert(focus);
            way << focus->objectName();
        }
        for (QWidget* widget : inputs()) {
            const bool wanted = widget->isVisible() && widget->isEnabled() &&
                                (widget->focusPolicy() & Qt::TabFocus) != 0;
            QVERIFY2(
                !wanted || reached.contains(widget),
                qPrintable(widget->objectName() + QStringLiteral(" is not in ") + way.join(u' ')));
        }
        QVERIFY2(reached.size() > 25, qPrintable(way.join(u' ')));
        // From the top of the panel to its end, as it is read.
        QVERIFY(way.indexOf(QStringLiteral("expertsView")) >
                way.indexOf(QStringLiteral("pretrainedView")));
    }
}

}  // namespace interfuse

int main(int argc, char** argv) {
    return interfuse::testing_tools::runWindowTest<interfuse::ActionsTest>(argc, argv);
}
#include "actions_test.moc"
