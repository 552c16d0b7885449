// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The real window with settings and files of its own, and hands for it: mouse and keys at widgets
// that are known by their object names.
#pragma once

#include <QApplication>
#include <QTemporaryDir>
#include <QTest>
#include <memory>

#include "tests/ui/support/merge_fixtures.h"
#include "ui/panels/source_rows.h"
#include "ui/plots/plot_view.h"
#include "ui/window/main_window.h"

class QAction;
class QMenu;
class QTreeView;

namespace interfuse::testing_tools {

constexpr int runLimit = 240000;  // milliseconds that a run may take on a busy machine

class WindowDesk {
  public:
    WindowDesk();
    ~WindowDesk();

    MainWindow& window() { return *window_; }
    Session& session() { return window_->session(); }
    ProjectDocument& document() { return session().document(); }
    const Recipe& recipe() { return document().recipe(); }
    Settings& settings() { return settings_; }

    // A file of this test's own.
    std::filesystem::path at(const char* name) const;
    QString path(const char* name) const;

    // Another window, as after starting the program again.
    void restart();
    // The usual size, whatever the screen's, and in front.
    void show();

    // Opens a recipe, written to merge.yaml first, and waits until all is read; false when it takes
    // too long.
    bool opens(const Recipe& recipe);
    bool opens(const std::filesystem::path& file);
    // Waits until everything that the recipe names has been looked at.
    bool isRead();
    bool becomes(RunState state, int milliseconds = runLimit);
    // Calibrates by its key, and waits.
    bool calibrates();

    // Qt's own check that there is one: the test ends otherwise.
    template <typename Widget>
    Widget* find(const char* name) {
        const auto found = window_->findChildren<Widget*>(QLatin1String(name));
        if (found.isEmpty()) qFatal("There is no '%s'.", name);
        // Of a message's buttons the old ones go a little later.
        for (Widget* one : found) {
            if (isShown(one)) return one;
        }
        return found.first();
    }
    QAction* action(const char* name) { return find<QAction>(name); }
    bool isVisible(const char* name);
    // Scrolls to a place of a widget; false when it is hidden, disabled or under something else.
    bool reaches(QWidget* widget, QPoint at);

    // A real click, at a widget that is shown, enabled and under nothing else; false otherwise.
    bool click(const char* name);
    bool click(QWidget* widget, QPoint at = {-1, -1}, Qt::KeyboardModifiers modifiers = {});
    bool doubleClick(QWidget* widget, QPoint at);
    // To whatever has the focus, as a keyboard does.
    void key(int key, Qt::KeyboardModifiers modifiers = {});
    void key(const QKeySequence& keys);
    // Clicks into the field, replaces its text and presses Enter.
    bool type(const char* name, const QString& text);
    bool type(QWidget* field, const QString& text);
    // Opens the menu and clicks on the entry.
    bool choose(QMenu* menu, QAction* entry);
    // Puts a path into a file dialog that is open, and accepts.
    bool answerFileDialog(const char* name, const QString& path);
    // Drops paths on a place of the window as a file manager does; false when it takes none.
    bool drop(const QStringList& paths, QWidget* onto = nullptr);

    QTreeView* view(SourceSection section);
    QModelIndex row(SourceSection section, int row, int column = 0);
    QVariant data(SourceSection section, int row, int role);
    bool clickRow(SourceSection section, int row, int column = 0);
    QStringList names(SourceSection section);

    // What the message bar says; "" while it is hidden.
    QString message();
    // The plots, in the order of their tabs.
    QList<PlotView*> plots();

  private:
    static bool isShown(QObject* object);
    bool isReachable(QWidget* widget, QPoint at);

    QTemporaryDir folder_;
    Settings settings_;
    std::unique_ptr<MainWindow> window_;
};

// The sample project in rounds as small as they get: there is always much to come.
Recipe manyRounds();

// Nothing of the person's own is read or written, and nothing depends on where they live.
void isolate(const QString& home);
void prepare(QApplication& application);

template <typename Test>
int runWindowTest(int argc, char** argv) {
    const QTemporaryDir home;
    isolate(home.path());
    QApplication application(argc, argv);
    prepare(application);
    Test test;
    return QTest::qExec(&test, argc, argv);
}

}  // namespace interfuse::testing_tools
