// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
// A sweep's plot: what is at a pixel, which factor is best, and how honestly that is told.
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QtTest>

#include "tests/ui/tables/some_evaluation.h"
#include "ui/plots/caption_element.h"
#include "ui/plots/figure_export.h"
#include "ui/plots/figure_style.h"
#include "ui/plots/plot_view.h"
#include "ui/plots/sweep_points.h"

namespace interfuse {
namespace {

struct Drawn {
    explicit Drawn(EvaluationTable table, std::optional<double> scaling = std::nullopt,
                   QSize size = {900, 560}) {
        data.sweep = std::make_shared<EvaluationTable>(std::move(table));
        data.scaling = scaling;
        plot.resize(size);
        plot.setViewport(plot.rect());  // as a widget that is shown
        draw();
    }
    FigureInput input() const { return {data, choices, paletteFor(false)}; }
    void draw() {
        figure->draw(plot, input());
        plot.replot();
    }
    Spot at(QPointF pixel) const { return figure->spotAt(plot, input(), pixel); }
    QPointF pixel(double factor, double percent) const {
        const QCPAxisRect* axes = plot.axisRect(0);
        return {axes->axis(QCPAxis::atBottom)->coordToPixel(factor),
                axes->axis(QCPAxis::atLeft)->coordToPixel(percent)};
    }
    QImage picture() { return plot.grab().toImage(); }

    QCustomPlot plot;
    std::unique_ptr<Figure> figure = makeSweepFigure();
    FigureData data;
    FigureChoices choices;
};

// One task; these accuracies of as many images at the factors 1, 2, 3 …
EvaluationTable oneTask(const std::vector<double>& accuracies, std::int64_t images) {
    EvaluationTable table;
    table.tasks = {"mnist"};
    table.images = {images};
    double factor = 0;
    for (const double accuracy : accuracies)
        table.models.push_back(
            {"AdaSVD", ModelKind::ada_svd, ++factor, {TaskScore{accuracy, 1 - accuracy, images}}});
    return table;
}

}  // namespace

class SweepFigureTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale::c()); }

    void factorsAndTasksAreFoundAgain() {
        // Not in the order of the factors.
        const Drawn drawn(someSweep(3, {3, 0.5, 1.5}, 2, 400));
        const EvaluationTable& table = *drawn.data.sweep;
        for (std::size_t row = 0; row < table.models.size(); ++row) {
            for (std::size_t task = 0; task < table.tasks.size(); ++task) {
                const double percent = 100 * table.models[row].scores[task]->accuracy;
                const Spot spot = drawn.at(drawn.pixel(*table.models[row].scaling, percent));
                QCOMPARE(spot.model, std::optional(row));
                QCOMPARE(spot.task, std::optional(task));
            }
        }
        QVERIFY(drawn.at({1, 1}).empty());
        // Between the lines the factor alone.
        const QPointF foot(drawn.pixel(1.5, 0).x(), drawn.plot.axisRect(0)->rect().bottom() - 1);
        QCOMPARE(drawn.at(foot).model, std::optional<std::size_t>(2));
        QVERIFY(!drawn.at(foot).task);
    }

    void hoverTellsAllTasks() {
        const Drawn drawn(someSweep(3, {0.5, 1.5}, 2, 400));
        const EvaluationTable& table = *drawn.data.sweep;
        const QString words =
            drawn.figure->describeAt(drawn.plot, drawn.input(), drawn.pixel(1.5, 80));
        QVERIFY2(words.startsWith(QStringLiteral("Scaling factor 1.5\naverage")),
                 qPrintable(words));
        for (std::size_t task = 0; task < 3; ++task) {
            const double percent = 100 * table.models[1].scores[task]->accuracy;
            const QString part = QString::fromStdString(table.tasks[task]) + QStringLiteral(": ") +
                                 QString::number(percent, 'f', 1);
            QVERIFY2(words.contains(part), qPrintable(words));
        }
        Spot spot;
        spot.model = 1;
        QVERIFY(!drawn.figure->describe(drawn.input(), spot).contains(QLatin1Char('\n')));
    }

    void legendEntriesAreTasks() {
        const Drawn drawn(someSweep(4, {1, 2}, 2, 400));
        std::set<std::size_t> found;
        const QRect legend = legendOf(drawn.plot)->rect();
        for (int y = legend.top(); y < legend.bottom(); y += 4) {
            const Spot spot = drawn.at(QPointF(legend.left() + 20, y));
            QVERIFY(!spot.model);
            if (spot.task) found.insert(*spot.task);
        }
        QCOMPARE(found.size(), std::size_t{4});
    }

    void csvHasTasksAndAverage() {
        EvaluationTable table = oneTask({0.5, 0.75}, 100);
        table.models.push_back({"AdaSVD", ModelKind::ada_svd, 3, {std::nullopt}});
        table.models.push_back({"pretrained", ModelKind::pretrained, {}, {TaskScore{1, 0, 100}}});
        const Drawn drawn(table);
        const QStringList lines =
            drawn.figure->csv(drawn.input()).split(QLatin1Char('\n'), Qt::SkipEmptyParts);
        QCOMPARE(lines.size(), 5);  // what is not measured, or has no factor, is not there
        QCOMPARE(lines[0], QStringLiteral("scaling,task,accuracy,standard_error,loss,images"));
        // √(0.5 · 0.5 / 100)
        QVERIFY2(lines[1].startsWith(QStringLiteral("1,mnist,0.5,0.05")), qPrintable(lines[1]));
        QVERIFY(lines[2].startsWith(QStringLiteral("1,average,0.5,0.05")));
        QVERIFY(lines[3].startsWith(QStringLiteral("2,mnist,0.75,")));
    }

    void bestAndItsNeighbours() {
        // One standard error of 0.8 on 100 images is 0.04.
        const auto best = [](const std::vector<double>& accuracies, std::int64_t images) {
            return bestOf(sweepPoints(oneTask(accuracies, images)));
        };
        const auto clear = best({0.6, 0.7, 0.8, 0.75}, 100);
        QCOMPARE(clear->point, std::size_t{2});
        QVERIFY(clear->isSure() && !clear->atEnd);
        const auto unclear = best({0.6, 0.77, 0.8, 0.78, 0.77, 0.6}, 100);
        QCOMPARE(unclear->point, std::size_t{2});
        QCOMPARE(unclear->first, std::size_t{1});
        QCOMPARE(unclear->last, std::size_t{4});
        QVERIFY(best({0.6, 0.77, 0.8, 0.78, 0.77, 0.6}, 10000)->isSure());
        QVERIFY(best({0.5, 0.6, 0.9}, 100)->atEnd);
        QCOMPARE(best({0.5, 0.9, 0.9}, 100)->point, std::size_t{1});  // of equals the smallest
        QVERIFY(!best({0.5}, 100)->atEnd);
        QVERIFY(!best({}, 100));
    }

    void captionsAreHonest() {
        const auto caption = [](const std::vector<double>& accuracies, std::int64_t images) {
            const Drawn drawn(oneTask(accuracies, images));
            const CaptionElement* element = captionOf(drawn.plot);
            return element ? element->text() : QString();
        };
        const QString clear = caption({0.6, 0.8, 0.7}, 100);
        QVERIFY2(clear.contains(QStringLiteral("80.0")) && clear.contains(QStringLiteral("at 2,")),
                 qPrintable(clear));
        QVERIFY(!clear.contains(QStringLiteral("standard error")));
        QVERIFY(!clear.contains(QStringLiteral("end of the sweep")));
        QVERIFY(caption({0.6, 0.8, 0.79, 0.6}, 100)
                    .contains(QStringLiteral("from 2 to 3 lie within one standard error")));
        QVERIFY(caption({0.6, 0.7, 0.8}, 10000).contains(QStringLiteral("end of the sweep")));
        // A half-finished sweep does not end where it is at.
        EvaluationTable half = oneTask({0.6, 0.7, 0.8}, 10000);
        half.models.push_back({"AdaSVD", ModelKind::ada_svd, 4, {std::nullopt}});
        QVERIFY(!sweepCaption(sweepPoints(half)).contains(QStringLiteral("end of the sweep")));
    }

    void captionsWrapInNarrowPlots() {
        const EvaluationTable table = oneTask({0.6, 0.8, 0.79, 0.6}, 100);
        Drawn wide(table, 1, {1000, 560});
        Drawn narrow(table, 1, {380, 420});
        QVERIFY(captionOf(narrow.plot)->rect().height() > captionOf(wide.plot)->rect().height());
        QVERIFY(narrow.plot.viewport().contains(captionOf(narrow.plot)->rect()));
    }

    void theAverageWaitsForEveryTask() {
        EvaluationTable table = someSweep(3, {1, 2, 3}, 2, 400);
        table.models[1].scores[2].reset();
        const Drawn drawn(table);
        const auto points = sweepPoints(table);
        QVERIFY(points[0].average && !points[1].average && points[2].average);
        QVERIFY(bestOf(points)->point != 1);
        Spot spot;
        spot.model = 1;
        QVERIFY(drawn.figure->describe(drawn.input(), spot)
                    .contains(QStringLiteral("average: not measured")));
    }

    void thePresentFactorIsMarked() {
        Drawn drawn(someSweep(3, {1, 2, 3}, 2, 400));
        const QImage without = drawn.picture();
        drawn.data.scaling = 1.5;
        drawn.draw();
        QVERIFY(drawn.picture() != without);
        // One that lies far away does not squeeze the sweep.
        drawn.data.scaling = 60;
        drawn.draw();
        QVERIFY(drawn.plot.axisRect(0)->axis(QCPAxis::atBottom)->range().upper < 4);
        drawn.data.scaling = 4;
        drawn.draw();
        QVERIFY(drawn.plot.axisRect(0)->axis(QCPAxis::atBottom)->range().upper > 4);
    }

    void nothingMeasuredIsASentence() {
        EvaluationTable table = emptyEvaluation(2);
        table.models.push_back({"AdaSVD", ModelKind::ada_svd, 1, {}});
        for (const EvaluationTable& each : {EvaluationTable(), table}) {
            const Drawn drawn(each);
            QCOMPARE(drawn.plot.axisRectCount(), 0);
            QVERIFY(drawn.at({450, 280}).empty());
            QVERIFY(!drawn.figure->hasPicture(drawn.data));
            QCOMPARE(drawn.figure->csv(drawn.input()).count(QLatin1Char('\n')), 1);
        }
        const Drawn one(oneTask({0.5}, 100));
        QVERIFY(one.figure->hasPicture(one.data));
        QCOMPARE(one.plot.axisRectCount(), 1);
    }

    void aPlotViewSelectsAndSaves() {
        PlotView view(makeSweepFigure());
        view.resize(700, 450);
        auto data = std::make_shared<FigureData>();
        data->sweep = std::make_shared<EvaluationTable>(someSweep(3, {1, 2, 3}, 2, 400));
        view.setData(data);
        view.show();
        QTRY_VERIFY(view.replots() > 0);
        QCoreApplication::processEvents();
        const QSignalSpy chosen(&view, &PlotView::selected);
        const QCPAxisRect* axes = view.plot()->axisRect(0);
        const QPoint place(qRound(axes->axis(QCPAxis::atBottom)->coordToPixel(2)),
                           axes->rect().bottom() - 3);
        QTest::mouseClick(view.plot(), Qt::LeftButton, {}, place);
        QCOMPARE(chosen.count(), 1);
        QCOMPARE(chosen[0][0].value<Spot>().model, std::optional<std::size_t>(1));
        for (const QAction* action : view.pictureActions()) {
            if (action->objectName().startsWith(QLatin1String("save")))
                QVERIFY(action->isEnabled());
        }
        const QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("sweep.png"));
        writeFigure(view.figure(), {*data, {}, paletteFor(true)}, {600, 400}, path);
        QCOMPARE(QImage(path).pixelColor(2, 2), paperPalette().paper);
        QCOMPARE(QImage(path).size(), QSize(1200, 800));
    }

    void drawingIsQuick() {
        Drawn drawn(someSweep(8, evenFactors(50), 20, 2000), 3);
        QElapsedTimer timer;
        timer.start();
        for (int i = 0; i < 10; ++i)
            drawn.draw();
        QVERIFY(timer.elapsed() < 10 * 40);
    }

  private:
    static std::vector<double> evenFactors(int count) {
        std::vector<double> factors;
        for (int i = 1; i <= count; ++i)
            factors.push_back(0.5 * i);
        return factors;
    }
};

}  // namespace interfuse

QTEST_MAIN(interfuse::SweepFigureTest)
#include "sweep_figure_test.moc"
