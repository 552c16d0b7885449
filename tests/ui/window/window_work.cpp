// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/window/window_work.h"

#include <QComboBox>
#include <QLineEdit>
#include <QMenu>
#include <QMouseEvent>
#include <QProcess>
#include <QSignalSpy>
#include <QSlider>

#include "tests/ui/support/slider_hand.h"

namespace interfuse::testing_tools {

void show(WindowDesk& desk, View view) {
    const int place = static_cast<int>(view);
    desk.key(view == View::runs ? Qt::Key_0 : Qt::Key_1 + place, Qt::ControlModifier);
    if (view >= View::table) return;
    PlotView* plot = desk.plots()[place];
    if (!QTest::qWaitFor([&] { return plot->isVisible() && plot->replots() > 0; }))
        qFatal("The view was not drawn.");
    QTest::qWait(100);
}

bool toFront(WindowDesk& desk) {
    desk.window().activateWindow();
    // The keys go to what was in front until the news has come.
    return QTest::qWaitFor([&] { return QApplication::activeWindow() == &desk.window(); });
}

void dragTo(QWidget* widget, QPoint place, Qt::KeyboardModifiers modifiers) {
    QMouseEvent move(QEvent::MouseMove, QPointF(place), widget->mapToGlobal(QPointF(place)),
                     Qt::NoButton, Qt::LeftButton, modifiers);
    QCoreApplication::sendEvent(widget, &move);
    QCoreApplication::processEvents();
}

bool drag(WindowDesk& desk, const char* name, double factor) {
    auto* slider = desk.find<QSlider>(name);
    const int from = slider->value();
    const int to = qRound(100 * factor);
    if (!desk.reaches(slider, handleAt(*slider, from))) return false;
    QTest::mousePress(slider, Qt::LeftButton, {}, handleAt(*slider, from));
    for (int step = 1; step <= 5; ++step)
        dragTo(slider, handleAt(*slider, from + (to - from) * step / 5));
    QTest::mouseRelease(slider, Qt::LeftButton, {}, handleAt(*slider, to));
    QCoreApplication::processEvents();
    return std::abs(slider->value() - to) <= slider->maximum() / slider->width() + 1;
}

bool choose(WindowDesk& desk, const char* name, const QString& entry) {
    auto* box = desk.find<QComboBox>(name);
    const int wanted = box->findText(entry);
    if (wanted < 0 || !desk.click(box)) return false;
    for (int row = box->currentIndex(); row != wanted; row += row < wanted ? 1 : -1)
        desk.key(row < wanted ? Qt::Key_Down : Qt::Key_Up);
    desk.key(Qt::Key_Return);
    return QTest::qWaitFor([&] { return box->currentIndex() == wanted; });
}

bool exports(WindowDesk& desk, const char* folder) {
    const RunState before = desk.session().state();
    // Under X11 a field that is written in has its own use for the keys: the end of the line.
    desk.find<QWidget>("views")->setFocus();
    desk.key(Qt::Key_E, Qt::ControlModifier);
    if (!desk.isVisible("exportDialog")) return false;
    auto* target = desk.find<QLineEdit>("exportTarget");
    target->selectAll();
    QTest::keyClicks(target, desk.path(folder));
    // A small model may be there before the click has returned.
    const QSignalSpy exported(&desk.session(), &Session::exported);
    if (!desk.click("exportStart")) return false;
    return waitUntil([&] { return exported.size() == 1; }, runLimit) &&
           desk.session().state() == before && desk.message().contains(desk.path(folder)) &&
           toFront(desk);
}

bool saves(WindowDesk& desk, QMenu* menu, const char* action, const char* dialog,
           const char* file) {
    return desk.choose(menu, desk.action(action)) &&
           desk.answerFileDialog(dialog, desk.path(file)) &&
           QTest::qWaitFor([&] { return !desk.isVisible(dialog); });
}

QString program(WindowDesk& desk, const QStringList& arguments) {
    QProcess process;
    process.setProcessChannelMode(QProcess::MergedChannels);
    process.setWorkingDirectory(desk.path(""));
    process.start(QStringLiteral(INTERFUSE), arguments);
    if (!process.waitForFinished(runLimit)) return process.errorString();
    const bool succeeded = process.exitStatus() == QProcess::NormalExit && process.exitCode() == 0;
    return succeeded ? QString() : QString::fromUtf8(process.readAll()) + QStringLiteral("?");
}

QString commandLineDifferences(WindowDesk& desk, const char* exported, const char* recipe) {
    const QByteArray made = QByteArray(exported) + "-by-command-line";
    const QString said =
        program(desk, {QStringLiteral("merge"), desk.path(recipe), QStringLiteral("--output"),
                       desk.path(made.constData()), QStringLiteral("--overwrite")});
    if (!said.isEmpty()) return said;
    return folderDifferences(desk.at(exported), desk.at(made.constData()));
}

bool evaluates(WindowDesk& desk, const char* images) {
    show(desk, View::accuracy);
    if (desk.isVisible("evaluationImages") &&
        !choose(desk, "evaluationImages", QString::fromLatin1(images)))
        return false;
    desk.key(Qt::Key_F8);
    const Evaluations& evaluations = desk.session().evaluations();
    return evaluations.work() == Evaluations::Work::comparing &&
           waitUntil([&] { return !evaluations.isRunning(); }, runLimit);
}

Recipe quickSample(bool withTasks) {
    Recipe recipe = recipeOf(sampleRecipeFile());
    recipe.method.num_samples = 8;
    if (withTasks) {
        recipe.interfuse.tasks = sampleTasksFile();
    } else {
        recipe.interfuse.tasks.clear();
    }
    return recipe;
}

std::filesystem::path sampleTasksFile() {
    return sampleRecipeFile().parent_path() / "tasks.yaml";
}

}  // namespace interfuse::testing_tools
