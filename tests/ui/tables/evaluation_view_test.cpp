// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The table in a window: what is drawn, ordered, copied and written.
#include "ui/tables/evaluation_view.h"

#include <QAction>
#include <QClipboard>
#include <QFileDialog>
#include <QGuiApplication>
#include <QHeaderView>
#include <QLabel>
#include <QPainter>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QToolButton>

#include "core/runtime/error.h"
#include "tests/ui/tables/some_evaluation.h"
#include "ui/tables/evaluation_cell.h"
#include "ui/tables/evaluation_grid.h"

namespace interfuse {
namespace {

struct Shown {
    EvaluationView view;
    EvaluationGrid& table = *view.findChild<EvaluationGrid*>(QStringLiteral("evaluationTable"));
    QLabel& message = *view.findChild<QLabel*>(QStringLiteral("evaluationMessage"));

    explicit Shown(QSize size = {1000, 500}) {
        view.resize(size);
        view.show();
        view.activateWindow();
    }
    QString at(int row, int column) const {
        return table.model()->index(row, column).data().toString();
    }
    void click(int row, int column, Qt::KeyboardModifiers keys = {}) {
        const QModelIndex index = table.model()->index(row, column);
        table.scrollTo(index);
        QTest::mouseClick(table.viewport(), Qt::LeftButton, keys, table.visualRect(index).center());
    }
    void clickHeader(int column) {
        QHeaderView& header = *table.horizontalHeader();
        const int x = header.sectionViewportPosition(column) + header.sectionSize(column) / 2;
        QTest::mouseClick(header.viewport(), Qt::LeftButton, {}, {x, header.height() / 2});
    }
    QAction& action(const char* name) {
        return *view.findChild<QAction*>(QString::fromLatin1(name));
    }
};

QByteArray bytes(const QString& path) {
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

// How many pixels of a row across a cell differ from paper.
int inked(const EvaluationCell& cell, int y) {
    QImage image(100, 26, QImage::Format_RGB32);
    image.fill(paperPalette().paper);
    QPainter painter(&image);
    paintEvaluationCell(painter, image.rect(), cell, cellColors(paperPalette()), QFont());
    painter.end();
    int count = 0;
    for (int x = 0; x < image.width(); ++x)
        count += image.pixelColor(x, y) != paperPalette().paper;
    return count;
}

}  // namespace

class EvaluationViewTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale::c()); }

    void saysWhenThereIsNothing() {
        Shown shown;
        QVERIFY(shown.message.isVisible());
        for (const QAction* action : shown.view.tableActions())
            QVERIFY(!action->isEnabled());
        shown.view.setTable(someEvaluation(3, 3));
        QVERIFY(!shown.message.isVisible());
        QVERIFY(shown.action("evaluationSaveCsv").isEnabled());
    }

    void barsAreAsLongAsTheAccuracy() {
        EvaluationCell cell;
        cell.isMeasured = cell.isMerged = true;
        const int without = inked(cell, 4);
        QCOMPARE(without, 0);
        cell.bar = 0.25;
        const int quarter = inked(cell, 4);
        cell.bar = 0.5;
        const int half = inked(cell, 4);
        cell.bar = 1.0;
        const int whole = inked(cell, 4);
        QVERIFY(whole > 28 && whole < 75);  // the number stands beside it
        QVERIFY(std::abs(half - whole / 2.0) <= 1);
        QVERIFY(std::abs(quarter - whole / 4.0) <= 1);
    }

    void progressIsDrawnWhereTheNumberWillBe() {
        EvaluationCell cell;
        cell.text = QStringLiteral("—");
        QCOMPARE(inked(cell, 2), 0);
        cell.progress = 0.5;
        QVERIFY(inked(cell, 13) > 70);  // the track
    }

    void cellsHaveRoomForTheirText() {
        EvaluationCell cell;
        cell.isName = true;
        cell.text = QStringLiteral("task arithmetic, λ 0.3");
        const QFont font;
        const QSize plain = evaluationCellSize(cell, font);
        QVERIFY(plain.width() > QFontMetrics(font).horizontalAdvance(cell.text));
        cell.hasSwatches = true;
        QVERIFY(evaluationCellSize(cell, font).width() > plain.width());
        cell.note = QStringLiteral("before the last change");
        QVERIFY(evaluationCellSize(cell, font).height() > plain.height());
        // Neither a number that comes in nor one that becomes the best moves its column.
        EvaluationCell score;
        score.text = QStringLiteral("—");
        const QSize before = evaluationCellSize(score, font);
        score.text = QStringLiteral("100.0");
        score.isMeasured = score.isBest = true;
        QCOMPARE(evaluationCellSize(score, font), before);
    }

    void orderByColumn() {
        Shown shown;
        shown.view.setTable(someEvaluation(3, 3));
        QCOMPARE(shown.at(0, 0), QStringLiteral("pretrained"));
        const int average = shown.table.model()->columnCount() - 1;
        shown.clickHeader(average);
        shown.clickHeader(average);
        QCOMPARE(shown.at(0, 0), QStringLiteral("AdaSVD, scaling 2.5"));
        shown.clickHeader(average);  // back to the groups
        QCOMPARE(shown.at(0, 0), QStringLiteral("pretrained"));
    }

    void accuracyOrLoss() {
        Shown shown;
        shown.view.setTable(someEvaluation(3, 3));
        const QSignalSpy switched(&shown.view, &EvaluationView::shownChanged);
        auto& loss = *shown.view.findChild<QToolButton*>(QStringLiteral("evaluationLoss"));
        const QString before = shown.at(0, 1);
        QTest::mouseClick(&loss, Qt::LeftButton);
        QCOMPARE(switched.count(), 1);
        QVERIFY(shown.view.shown() == ShownScore::loss);
        QVERIFY(shown.at(0, 1) != before);
        shown.view.setShown(ShownScore::accuracy);
        QVERIFY(!loss.isChecked());
        QCOMPARE(shown.at(0, 1), before);
    }

    void updatesKeepSelectionOrderAndWidths() {
        Shown shown;
        EvaluationTable table = someEvaluation(3, 3);
        shown.view.setTable(table);
        shown.table.sortByColumn(2, Qt::DescendingOrder);
        shown.click(4, 2);
        shown.table.setColumnWidth(1, 133);
        const QString name = shown.at(4, 0);
        for (int done = 0; done < 5; ++done) {
            table.models[1].scores[0]->loss += 0.01;
            shown.view.setTable(table);
            shown.view.setProgress(EvaluationProgress{1, 0, done, 10});
        }
        QCOMPARE(shown.at(4, 0), name);
        QCOMPARE(shown.table.currentIndex(), shown.table.model()->index(4, 2));
        QCOMPARE(shown.table.columnWidth(1), 133);
    }

    void namesStayWhereTheTableIsScrolledSideways() {
        Shown shown({460, 400});
        shown.view.setTable(someEvaluation(8, 8));
        QTRY_VERIFY(shown.table.frozen()->isVisible());
        QCOMPARE(shown.table.frozen()->width(), shown.table.columnWidth(0));
        const int last = shown.table.model()->columnCount() - 1;
        shown.click(0, last);
        QCOMPARE(shown.table.currentIndex().column(), last);
        QVERIFY(shown.table.horizontalScrollBar()->value() > 0);
        // Going back leftwards, a cell is not hidden beneath the names.
        shown.table.scrollTo(shown.table.model()->index(0, 1));
        QVERIFY(shown.table.visualRect(shown.table.model()->index(0, 1)).left() >=
                shown.table.frozen()->width());
        shown.table.verticalScrollBar()->setValue(shown.table.verticalScrollBar()->maximum());
        QCOMPARE(shown.table.frozen()->verticalScrollBar()->value(),
                 shown.table.verticalScrollBar()->value());
        // Names order both parts.
        QHeaderView& header = *shown.table.frozen()->horizontalHeader();
        QTest::mouseClick(header.viewport(), Qt::LeftButton, {}, {30, header.height() / 2});
        QCOMPARE(shown.table.horizontalHeader()->sortIndicatorSection(), 0);
        QCOMPARE(shown.at(0, 0), QStringLiteral("AdaSVD, scaling 2.5"));
        shown.view.resize(1400, 400);
        QTRY_VERIFY(!shown.table.frozen()->isVisible());
    }

    void copiesForSpreadsheets() {
        Shown shown;
        EvaluationTable table = emptyEvaluation(2);
        table.models.push_back({"TIES", ModelKind::ties, {}, {TaskScore{0.3125, 1, 16}, {}}});
        shown.view.setTable(table);
        const QString all = QStringLiteral(
            "Model\tmnist\tsvhn\tAverage\n"
            "TIES\t31.25\t\t\n");
        QCOMPARE(shown.view.tableText(), all);
        shown.action("evaluationCopyTable").trigger();
        QCOMPARE(QGuiApplication::clipboard()->text(), all);
        shown.click(0, 1);
        shown.action("evaluationCopy").trigger();
        QCOMPARE(QGuiApplication::clipboard()->text(), QStringLiteral("mnist\n31.25\n"));
    }

    void writesFiles() {
        Shown shown;
        shown.view.setTable(someEvaluation(3, 3));
        shown.view.setStale({0});
        const QTemporaryDir folder;
        const auto path = [&](const char* name) {
            return folder.filePath(QString::fromLatin1(name));
        };
        shown.view.writeTo(path("a.csv"));
        QVERIFY(bytes(path("a.csv")).startsWith("model,kind,scaling,mnist accuracy"));
        QVERIFY(bytes(path("a.csv")).contains("before the last change"));
        QCOMPARE(bytes(path("a.csv")).count('\n'), 9);
        shown.view.writeTo(path("a.md"));
        QVERIFY(bytes(path("a.md")).startsWith("| model | mnist |"));
        const QByteArray accuracies = bytes(path("a.md"));
        shown.view.setShown(ShownScore::loss);
        shown.view.writeTo(path("a.md"));
        QVERIFY(bytes(path("a.md")) != accuracies);
        shown.view.setShown(ShownScore::accuracy);
        shown.view.writeTo(path("a.png"));
        const QImage picture(path("a.png"));
        QCOMPARE(picture.size(), shown.view.picture().size());
        QVERIFY(picture.width() > 800);  // two dots to a pixel
        QCOMPARE(picture.pixelColor(2, 2), paperPalette().paper);
        QVERIFY_EXCEPTION_THROWN(shown.view.writeTo(path("a.xls")), Error);
        QVERIFY_EXCEPTION_THROWN(shown.view.writeTo(path("no/folder/a.csv")), Error);
    }

    void thePictureIsLightAndWhole() {
        Shown shown({460, 200});
        shown.view.setTable(someEvaluation(8, 8));
        const QImage light = shown.view.picture();
        QPalette dark;
        dark.setColor(QPalette::Window, Qt::black);
        dark.setColor(QPalette::Base, Qt::black);
        shown.view.setPalette(dark);
        QCOMPARE(shown.view.picture(), light);
        shown.view.setShown(ShownScore::loss);
        QVERIFY(shown.view.picture() != light);
        // All rows and columns, however small the window is.
        shown.view.setTable(someEvaluation(4, 4));
        QVERIFY(shown.view.picture().width() < light.width());
        QVERIFY(shown.view.picture().height() < light.height());
    }

    void savesThroughTheDialog() {
        Shown shown;
        shown.view.setTable(someEvaluation(2, 2));
        const QTemporaryDir folder;
        shown.view.setFolder(folder.path());
        const QSignalSpy written(&shown.view, &EvaluationView::written);
        const QSignalSpy failed(&shown.view, &EvaluationView::failed);
        shown.action("evaluationSaveMarkdown").trigger();
        auto* dialog = shown.view.findChild<QFileDialog*>(QStringLiteral("evaluationSaveDialog"));
        QVERIFY(dialog);
        const QString path = folder.filePath(QStringLiteral("evaluation.md"));
        dialog->selectFile(path);
        static_cast<QDialog*>(dialog)->accept();
        QTRY_COMPARE(written.count(), 1);
        QVERIFY(!bytes(path).isEmpty());
        QCOMPARE(failed.count(), 0);
    }
};

}  // namespace interfuse

QTEST_MAIN(interfuse::EvaluationViewTest)
#include "evaluation_view_test.moc"
