// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What the program remembers, and how it looks.
#include <QAction>
#include <QDockWidget>
#include <QMenu>
#include <QTabBar>

#include "tests/ui/window/window_tools.h"
#include "ui/plots/custom_plot.h"
#include "ui/plots/plot_view.h"
#include "ui/style/paths.h"

namespace interfuse {

using namespace testing_tools;
namespace fs = std::filesystem;

class RestartTest : public QObject {
    Q_OBJECT

    std::unique_ptr<WindowDesk> desk_;

    QMenu* menuOf(QAction* entry) {
        for (QMenu* menu : desk_->window().findChildren<QMenu*>()) {
            if (menu->actions().contains(entry)) return menu;
        }
        qFatal("There is no menu with '%s'.", qPrintable(entry->text()));
    }
    bool chooses(const char* action) {
        QAction* entry = desk_->action(action);
        return desk_->choose(menuOf(entry), entry);
    }
    fs::path project(const char* name) {
        const fs::path file = desk_->at(name);
        writeBytes(file, bytesOf(basicRecipeFile()));
        return file;
    }

  private Q_SLOTS:
    void init() { desk_ = std::make_unique<WindowDesk>(); }
    void cleanup() {
        desk_.reset();
        applyAppearance(*qApp, Appearance::system);
    }

    void recentProjects();
    void theWindowComesBack();
    void theLayoutCanBeRestored();
    void docksCloseAndOpen();
    void appearanceSwitchesAndStays();
};

void RestartTest::recentProjects() {
    for (const char* name : {"one.yaml", "two.yaml", "three.yaml"}) {
        project(name);
        desk_->window().openFile(desk_->path(name));
    }
    auto* menu = desk_->find<QMenu>("menuRecent");
    menu->popup(desk_->window().mapToGlobal(QPoint(20, 20)));
    QCOMPARE(menu->actions().first()->text(), desk_->path("three.yaml"));
    QAction* second = menu->actions()[1];
    QCOMPARE(second->text(), desk_->path("two.yaml"));
    QTest::mouseClick(menu, Qt::LeftButton, {}, menu->actionGeometry(second).center());
    QTRY_COMPARE(desk_->document().file(), desk_->path("two.yaml"));

    QVERIFY(desk_->window().close());
    fs::remove(desk_->at("one.yaml"));
    desk_->restart();
    QVERIFY(desk_->isVisible("startPage"));
    QVERIFY(desk_->isVisible("recent1"));
    QVERIFY(!desk_->isVisible("recent2"));  // one.yaml is gone
    QVERIFY(desk_->click("recent0"));
    QCOMPARE(desk_->document().file(), desk_->path("two.yaml"));

    menu = desk_->find<QMenu>("menuRecent");
    menu->popup(desk_->window().mapToGlobal(QPoint(20, 20)));
    QAction* clear = menu->actions().last();
    QTest::mouseClick(menu, Qt::LeftButton, {}, menu->actionGeometry(clear).center());
    QTRY_VERIFY(desk_->settings().recentFiles().isEmpty());
    desk_->key(Qt::Key_N, Qt::ControlModifier);
    QVERIFY(desk_->isVisible("startPage"));
    QTRY_VERIFY(!desk_->isVisible("recent0"));
}

void RestartTest::theWindowComesBack() {
    const QSize size(800, 760);  // fits the smallest screen that tests run on
    desk_->window().resize(size);
    project("one.yaml");
    desk_->window().openFile(desk_->path("one.yaml"));
    desk_->key(Qt::Key_4, Qt::ControlModifier);
    QVERIFY(desk_->click("moreOptions"));
    QVERIFY(chooses("toggle_inspectorDock"));
    QVERIFY(!desk_->isVisible("inspectorDock"));
    QTRY_COMPARE(desk_->window().size(), size);
    QVERIFY(desk_->window().close());

    desk_->restart();
    QTRY_COMPARE(desk_->window().size(), size);
    QVERIFY(desk_->find<QDockWidget>("inspectorDock")->isHidden());
    QVERIFY(!desk_->find<QDockWidget>("projectDock")->isHidden());
    QCOMPARE(desk_->find<QTabBar>("views")->currentIndex(), 3);
    QVERIFY(desk_->isVisible("seed"));
}

void RestartTest::theLayoutCanBeRestored() {
    auto* project = desk_->find<QDockWidget>("projectDock");
    project->setFloating(true);
    desk_->window().addDockWidget(Qt::RightDockWidgetArea, project);
    desk_->find<QDockWidget>("inspectorDock")->close();
    QVERIFY(chooses("actionRestoreLayout"));
    QVERIFY(!project->isFloating());
    QCOMPARE(desk_->window().dockWidgetArea(project), Qt::LeftDockWidgetArea);
    QVERIFY(desk_->isVisible("inspectorDock"));
    QCOMPARE(desk_->window().tabifiedDockWidgets(desk_->find<QDockWidget>("inspectorDock")).size(),
             1);
}

void RestartTest::docksCloseAndOpen() {
    for (const char* name : {"projectDock", "shapeDock", "inspectorDock", "logDock"}) {
        auto* dock = desk_->find<QDockWidget>(name);
        const bool wasClosed = dock->isHidden();
        const QByteArray toggle = QByteArray("toggle_") + name;
        QVERIFY(chooses(toggle.constData()));
        QCOMPARE(dock->isHidden(), !wasClosed);
        QVERIFY(chooses(toggle.constData()));
        QCOMPARE(dock->isHidden(), wasClosed);
    }
}

void RestartTest::appearanceSwitchesAndStays() {
    QVERIFY(desk_->opens(fourRounds()));
    QVERIFY(desk_->calibrates());
    const PlotView* depth = desk_->plots().first();
    const auto paper = [&] { return depth->plot()->grab().toImage().pixelColor(1, 1); };
    for (const bool dark : {true, false, true}) {
        QVERIFY(chooses(dark ? "appearance_dark" : "appearance_light"));
        QTRY_COMPARE(paletteFor(desk_->window().palette()).dark, dark);
        QTRY_COMPARE(paper(), paletteFor(dark).paper);
        QVERIFY(desk_->action(dark ? "appearance_dark" : "appearance_light")->isChecked());
        // Icons are drawn anew as well.
        const QImage picture = desk_->action("actionOpen")->icon().pixmap(32, 32).toImage();
        int lightest = 0, darkest = 255;
        for (int y = 0; y < picture.height(); ++y) {
            for (int x = 0; x < picture.width(); ++x) {
                const QColor color = picture.pixelColor(x, y);
                if (color.alpha() < 200) continue;
                lightest = std::max(lightest, color.lightness());
                darkest = std::min(darkest, color.lightness());
            }
        }
        QVERIFY2(dark ? lightest > 150 : darkest < 110,
                 qPrintable(QStringLiteral("%1 %2 %3").arg(dark).arg(darkest).arg(lightest)));
    }
    QCOMPARE(desk_->settings().appearance(), Appearance::dark);
    desk_->restart();
    QVERIFY(desk_->action("appearance_dark")->isChecked());
    QVERIFY(chooses("appearance_system"));
    QCOMPARE(desk_->settings().appearance(), Appearance::system);
}

}  // namespace interfuse

int main(int argc, char** argv) {
    return interfuse::testing_tools::runWindowTest<interfuse::RestartTest>(argc, argv);
}
#include "restart_test.moc"
