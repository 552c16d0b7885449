// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
// From the start page to the exported model and back, and the same bytes from the command line.
#include <QAction>
#include <QCheckBox>
#include <QClipboard>
#include <QLabel>
#include <QLineEdit>
#include <QSignalSpy>
#include <QTabBar>
#include <QTableView>
#include <QTreeView>
#include <QTreeWidget>

#include "tests/ui/window/window_work.h"
#include "ui/panels/views_panel.h"

namespace interfuse {

using namespace testing_tools;

class WholeWayTest : public QObject {
    Q_OBJECT

    // Each goes one part of the way; the next one goes on where it ended.
    void begins(WindowDesk& desk);
    void readsTheSources(WindowDesk& desk);
    void takesOptions(WindowDesk& desk);
    void calibrates(WindowDesk& desk);
    void showsViews(WindowDesk& desk);
    void exportsTo(WindowDesk& desk, const char* folder);

  private Q_SLOTS:
    void goesTheWholeWay();
    void anExportedFolderOpensCalibrated();
};

void WholeWayTest::begins(WindowDesk& desk) {
    QVERIFY(desk.isVisible("startPage"));
    QVERIFY(!desk.action("actionCalibrate")->isEnabled());
    QVERIFY(desk.click("startSample"));
    QVERIFY(!desk.isVisible("startPage"));
    QVERIFY(desk.isRead());
    QCOMPARE(desk.window().windowTitle(), QStringLiteral("Sample project[*] – Interfuse"));
}

void WholeWayTest::readsTheSources(WindowDesk& desk) {
    const QStringList tasks{QStringLiteral("fashion"), QStringLiteral("digits"),
                            QStringLiteral("letters"), QStringLiteral("shapes"),
                            QStringLiteral("patterns")};
    QCOMPARE(desk.names(SourceSection::pretrained), {QStringLiteral("pretrained")});
    QCOMPARE(desk.names(SourceSection::experts), tasks);
    QCOMPARE(desk.names(SourceSection::datasets), tasks);
    QSet<QRgb> colors;
    for (int i = 0; i < tasks.size(); ++i) {
        const QString model =
            desk.data(SourceSection::experts, i, SourceRows::detailsRole).toString();
        QVERIFY2(model.contains(QStringLiteral("layers")), qPrintable(model));
        QVERIFY2(model.contains(QStringLiteral("MB")), qPrintable(model));
        QCOMPARE(model.count(u'·'), 3);  // layers, width, dtype, size
        const QString images =
            desk.data(SourceSection::datasets, i, SourceRows::detailsRole).toString();
        QVERIFY2(images.contains(QStringLiteral("images")), qPrintable(images));
        QVERIFY2(images.contains(QStringLiteral("classes")), qPrintable(images));
        const auto thumbnails = desk.data(SourceSection::datasets, i, SourceRows::thumbnailsRole)
                                    .value<QList<QImage>>();
        QVERIFY(!thumbnails.isEmpty() && !thumbnails.first().isNull());
        for (const auto section : {SourceSection::experts, SourceSection::datasets})
            QCOMPARE(desk.data(section, i, SourceRows::problemRole).toString(), QString());
        colors.insert(
            desk.data(SourceSection::experts, i, SourceRows::colorRole).value<QColor>().rgb());
    }
    QCOMPARE(colors.size(), tasks.size());
}

void WholeWayTest::takesOptions(WindowDesk& desk) {
    QTRY_VERIFY_WITH_TIMEOUT(!desk.find<QLabel>("estimate")->text().isEmpty(), runLimit);
    const QString before = desk.find<QLabel>("estimate")->text();
    QVERIFY(desk.type("numSamples", QStringLiteral("90")));
    QVERIFY(desk.type("shapeScalingNumber", QStringLiteral("2.5")));
    QVERIFY(desk.type("gateK", QStringLiteral("8")));
    QVERIFY(desk.click("averageExperts"));
    QVERIFY(desk.click("moreOptions"));
    QVERIFY(desk.type("seed", QStringLiteral("7")));
    QVERIFY(desk.type("roundSize", QStringLiteral("4")));
    QVERIFY(desk.type("batchSize", QStringLiteral("20")));
    const Recipe& recipe = desk.recipe();
    QCOMPARE(recipe.method.num_samples, 90);
    QCOMPARE(recipe.method.gate_k, 8);
    QCOMPARE(recipe.method.average_experts, false);
    QCOMPARE(recipe.method.seed, std::optional<std::uint64_t>(7));
    QCOMPARE(recipe.interfuse.round_size, std::optional<std::int64_t>(4));
    QCOMPARE(recipe.interfuse.batch_size, std::optional<std::int64_t>(20));
    QVERIFY(desk.window().isWindowModified());
    QVERIFY(desk.find<QLabel>("estimate")->text() != before);
}

void WholeWayTest::calibrates(WindowDesk& desk) {
    QCOMPARE(desk.session().state(), RunState::ready);
    QSignalSpy live(&desk.session(), &Session::figuresChanged);
    const auto plots = desk.plots();
    desk.key(Qt::Key_F5);
    QCOMPARE(desk.session().state(), RunState::calibrating);
    // The views show what there is while it grows.
    QVERIFY(waitUntil([&] { return desk.session().live().table || !desk.session().isBusy(); }));
    QVERIFY(desk.session().isBusy());
    QTRY_VERIFY(plots.first()->pictureActions().first()->isEnabled());
    QVERIFY(desk.session().isBusy());
    QVERIFY(desk.isVisible("progressBar"));
    QTRY_VERIFY(desk.find<QLabel>("progressText")->text().contains(QStringLiteral("round")));
    const int before = plots.first()->replots();
    QTRY_VERIFY(plots.first()->replots() > before || !desk.session().isBusy());
    QVERIFY(desk.becomes(RunState::calibrated));
    QVERIFY(live.size() > 2);
    QVERIFY(desk.message().contains(QStringLiteral("Calibrated on 90 images")));
    QVERIFY(!desk.isVisible("progressBar"));
    QCOMPARE(desk.find<QTreeWidget>("inspectorNumbers")->topLevelItemCount(), 5);
}

void WholeWayTest::showsViews(WindowDesk& desk) {
    const auto plots = desk.plots();
    QCOMPARE(plots.size(), 5);
    QCOMPARE(desk.find<QTabBar>("views")->count(), 10);
    for (int i = 9; i >= 0; --i) {
        desk.key(i == 9 ? Qt::Key_0 : Qt::Key_1 + i, Qt::ControlModifier);
        QCOMPARE(desk.find<QTabBar>("views")->currentIndex(), i);
        if (i >= plots.size()) continue;
        QVERIFY(plots[i]->isVisible());
        QTRY_VERIFY(plots[i]->replots() > 0);
        QVERIFY(plots[i]->pictureActions().first()->isEnabled());
    }
    show(desk, View::table);
    auto* table = desk.find<QTableView>("routingTable");
    QVERIFY(table->isVisible());
    const auto layers = desk.session().figures()->layers;
    QCOMPARE(table->model()->rowCount(), static_cast<int>(6 * layers));
    desk.key(Qt::Key_1, Qt::ControlModifier);
}

void WholeWayTest::exportsTo(WindowDesk& desk, const char* folder) {
    QVERIFY(exports(desk, folder));
    QVERIFY(desk.isVisible("openFolder"));
    QVERIFY(desk.click("copySnippet"));
    QVERIFY(QGuiApplication::clipboard()->text().contains(desk.path(folder)));
}

#define GO(part)                                \
    do {                                        \
        part;                                   \
        if (QTest::currentTestFailed()) return; \
    } while (false)

void WholeWayTest::goesTheWholeWay() {
    WindowDesk desk;
    GO(begins(desk));
    GO(readsTheSources(desk));
    GO(takesOptions(desk));
    GO(calibrates(desk));
    GO(showsViews(desk));
    GO(exportsTo(desk, "exported"));

    // The resolved recipe makes the same bytes.
    QCOMPARE(commandLineDifferences(desk, "exported", "exported/recipe.yaml"), QString());

    // And so does the project, once it is saved.
    desk.key(Qt::Key_S, Qt::ControlModifier);
    QVERIFY(desk.answerFileDialog("saveDialog", desk.path("project.yaml")));
    QCOMPARE(desk.window().windowTitle(), QStringLiteral("project.yaml[*] – Interfuse"));
    QVERIFY(!desk.window().isWindowModified());
    QVERIFY(QFile::exists(desk.path("project.routing.safetensors")));
    QCOMPARE(commandLineDifferences(desk, "exported", "project.yaml"), QString());

    // Another day: the project opens calibrated.
    QVERIFY(desk.window().close());
    desk.restart();
    QVERIFY(desk.isVisible("startPage"));
    QVERIFY(desk.click("recent0"));
    QVERIFY(desk.isRead());
    QCOMPARE(desk.session().state(), RunState::calibrated);
    QVERIFY(!desk.window().isWindowModified());
    GO(exportsTo(desk, "again"));
    QCOMPARE(folderDifferences(desk.at("exported"), desk.at("again")), QString());
}

void WholeWayTest::anExportedFolderOpensCalibrated() {
    WindowDesk desk;
    QVERIFY(desk.opens(fourRounds()));
    QVERIFY(desk.calibrates());
    GO(exportsTo(desk, "exported"));
    // There already: exporting again asks.
    desk.key(Qt::Key_E, Qt::ControlModifier);
    auto* target = desk.find<QLineEdit>("exportTarget");
    QVERIFY(desk.find<QLabel>("exportSpace")->text().contains(QStringLiteral("free")));
    target->selectAll();
    QTest::keyClicks(target, desk.path("exported"));
    QVERIFY(!desk.find<QWidget>("exportStart")->isEnabled());
    QVERIFY(desk.isVisible("exportProblem"));
    QVERIFY(desk.click("exportOverwrite"));
    QVERIFY(desk.click("exportPictures"));
    QVERIFY(desk.click("exportStart"));
    QVERIFY(desk.becomes(RunState::calibrated));
    for (const char* picture : {"exported/routing_weights.png", "exported/routing_weights.svg"})
        QVERIFY(QFile(desk.path(picture)).size() > 10'000);

    QVERIFY(desk.document().isModified());
    desk.window().openFile(desk.path("exported/recipe.yaml"));
    QVERIFY(desk.click("discard"));
    QVERIFY(desk.isRead());
    QCOMPARE(desk.session().state(), RunState::calibrated);
}

}  // namespace interfuse

int main(int argc, char** argv) {
    return interfuse::testing_tools::runWindowTest<interfuse::WholeWayTest>(argc, argv);
}
#include "whole_way_test.moc"
