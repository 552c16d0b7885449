// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Drawing and picking: what is at a pixel is what was drawn there, whatever is hidden or empty; and
// a drawing is quick enough to run beside a calibration.
#include <QElapsedTimer>
#include <QtTest>

#include "tests/ui/plots/some_figure_data.h"
#include "ui/plots/axis_tickers.h"
#include "ui/plots/figure_style.h"
#include "ui/plots/matrix_element.h"

namespace interfuse {

// A figure in a plot of its own.
struct Drawn {
    explicit Drawn(std::unique_ptr<Figure> ofFigure, FigureData ofData, FigureChoices chosen = {},
                   QSize size = {900, 560})
        : figure(std::move(ofFigure)), data(std::move(ofData)), choices(std::move(chosen)) {
        plot.resize(size);
        draw();
    }
    FigureInput input() const { return {data, choices, paletteFor(false)}; }
    void draw() {
        figure->draw(plot, input());
        plot.replot();
    }
    Spot at(QPointF pixel) const { return figure->spotAt(plot, input(), pixel); }
    QPointF pixel(double x, double y) const {
        const QCPAxisRect* axes = plot.axisRect(0);
        return {axes->axis(QCPAxis::atBottom)->coordToPixel(x),
                axes->axis(QCPAxis::atLeft)->coordToPixel(y)};
    }
    QImage picture() { return plot.grab().toImage(); }

    QCustomPlot plot;
    std::unique_ptr<Figure> figure;
    FigureData data;
    FigureChoices choices;
};

using MakeFigure = std::unique_ptr<Figure> (*)();
constexpr std::array<MakeFigure, 5> everyFigure{makeDepthFigure, makeHeatMapFigure,
                                                makeLayersFigure, makeDatasetsFigure,
                                                makeConvergenceFigure};

class FiguresTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void depthPointsAreFoundAgain();
    void depthHidesExperts();
    void depthBreaksWhereALayerIsMissing();
    void heatMapCellsAreFoundAgain_data();
    void heatMapCellsAreFoundAgain();
    void heatMapNamesAreExperts();
    void barsAreFoundAgainAndLeaveHiddenOut();
    void datasetCellsKeepTheSelectedPlace();
    void legendEntriesAreExperts();
    void colorsFollowTheWeights();
    void emptyFiguresDrawASentence();
    void convergenceNeedsTwoImages();
    void convergenceTellsOfRounds();
    void oneRoundIsEnough();
    void ticksAreRound();
    void drawingIsQuick_data();
    void drawingIsQuick();
};

void FiguresTest::depthPointsAreFoundAgain() {
    FigureChoices choices;
    choices.kind = LinearKind::fc1;
    const Drawn drawn(makeDepthFigure(), someFigureData({6, 3, {4, 12}, 500, {}}), choices);
    for (std::size_t module = 0; module < drawn.data.routing.modules.size(); ++module) {
        if (module % 6 != static_cast<std::size_t>(LinearKind::fc1)) continue;
        const auto layer = static_cast<std::int64_t>(module / 6);
        const std::vector<double>& means = drawn.data.routing.means[module];
        for (std::size_t expert = 0; expert < means.size(); ++expert) {
            const Spot spot = drawn.at(drawn.pixel(static_cast<double>(layer), means[expert]));
            QCOMPARE(spot.layer, std::optional(layer));
            QCOMPARE(spot.kind, std::optional(LinearKind::fc1));
            // Two lines may meet within a pixel.
            QVERIFY(spot.expert.has_value());
            const QPointF found = drawn.pixel(static_cast<double>(layer), means[*spot.expert]);
            const QPointF meant = drawn.pixel(static_cast<double>(layer), means[expert]);
            QVERIFY2(std::abs(found.y() - meant.y()) < 1e-6,
                     qPrintable(drawn.data.experts[expert]));
        }
    }
    QVERIFY(drawn.at({2, 2}).empty());
}

void FiguresTest::depthHidesExperts() {
    Drawn drawn(makeDepthFigure(), someFigureData({4, 2, {4}, 500, {}}));
    drawn.choices.kind = LinearKind::k_proj;
    drawn.draw();
    const double first = drawn.data.routing.means[0][0];
    QCOMPARE(drawn.at(drawn.pixel(0, first)).expert, std::optional<std::size_t>(0));
    const QImage before = drawn.picture();
    drawn.choices.hiddenExperts = {0};
    drawn.draw();
    QVERIFY(drawn.at(drawn.pixel(0, first)).expert != std::optional<std::size_t>(0));
    QVERIFY(before != drawn.picture());
    const QString csv = drawn.figure->csv(drawn.input());
    QVERIFY(!csv.contains(drawn.data.experts[0]));
    QVERIFY(csv.contains(drawn.data.experts[1]));
}

void FiguresTest::depthBreaksWhereALayerIsMissing() {
    SomeFigureSize size{5, 3, {4}, 500, LinearId{2, LinearKind::v_proj}};
    FigureChoices choices;
    choices.kind = LinearKind::v_proj;
    const Drawn drawn(makeDepthFigure(), someFigureData(size), choices);
    const QPointF middle = drawn.plot.axisRect(0)->center();
    const Spot spot = drawn.at({drawn.pixel(2, 0).x(), middle.y()});
    QCOMPARE(spot.layer, std::optional<std::int64_t>(2));
    QVERIFY(!spot.expert);
    QVERIFY(drawn.figure->describe(drawn.input(), spot).contains(QStringLiteral("no routing")));
}

void FiguresTest::heatMapCellsAreFoundAgain_data() {
    QTest::addColumn<int>("layers");
    QTest::addColumn<int>("experts");
    QTest::addColumn<int>("kind");
    QTest::newRow("small") << 4 << 5 << -1;
    QTest::newRow("usual") << 12 << 8 << -1;
    QTest::newRow("large") << 32 << 30 << -1;
    QTest::newRow("one kind") << 24 << 20 << 5;
}

void FiguresTest::heatMapCellsAreFoundAgain() {
    QFETCH(int, layers);
    QFETCH(int, experts);
    QFETCH(int, kind);
    FigureChoices choices;
    if (kind >= 0) choices.kind = static_cast<LinearKind>(kind);
    const Drawn drawn(makeHeatMapFigure(),
                      someFigureData({layers, static_cast<std::size_t>(experts), {4}, 500, {}}),
                      choices);
    const MatrixElement* matrix = matrixOf(drawn.plot);
    QVERIFY(matrix);
    const MatrixGeometry place = matrix->geometry();
    std::size_t column = 0;
    for (std::int64_t layer = 0; layer < layers; ++layer) {
        for (const LinearKind each : linear_kinds) {
            if (kind >= 0 && each != *choices.kind) continue;
            for (std::size_t expert = 0; expert < drawn.data.experts.size(); ++expert) {
                const QRect cell = place.cell(expert, column);
                const Spot spot = drawn.at(cell.center());
                QCOMPARE(spot.layer, std::optional(layer));
                QCOMPARE(spot.kind, std::optional(each));
                QCOMPARE(spot.expert, std::optional(expert));
                QVERIFY(place.cells.contains(cell));
            }
            ++column;
        }
    }
    QVERIFY(drawn.at({1, 1}).empty());
}

void FiguresTest::heatMapNamesAreExperts() {
    const Drawn drawn(makeHeatMapFigure(), someFigureData());
    const MatrixGeometry place = matrixOf(drawn.plot)->geometry();
    for (std::size_t expert = 0; expert < drawn.data.experts.size(); ++expert) {
        const QPointF name = place.rowLabel(expert).center();
        QCOMPARE(drawn.figure->legendExpertAt(drawn.plot, drawn.input(), name),
                 std::optional(expert));
        QCOMPARE(drawn.at(name), (Spot{{}, {}, expert, {}}));
    }
}

void FiguresTest::barsAreFoundAgainAndLeaveHiddenOut() {
    FigureChoices choices;
    choices.kind = LinearKind::q_proj;
    Drawn drawn(makeLayersFigure(), someFigureData({4, 3, {4}, 500, {}}), choices);
    const auto module = LinearId{3, LinearKind::q_proj}.index();
    const std::vector<double>& means = drawn.data.routing.means[module];
    // The first expert is on top, beneath 1.
    QCOMPARE(drawn.at(drawn.pixel(3, 1 - means[0] / 2)).expert, std::optional<std::size_t>(0));
    QCOMPARE(drawn.at(drawn.pixel(3, means[2] / 2)).expert, std::optional<std::size_t>(2));
    drawn.choices.hiddenExperts = {2};
    drawn.draw();
    QCOMPARE(drawn.at(drawn.pixel(3, means[1] / 2)).expert, std::optional<std::size_t>(1));
    QVERIFY(!drawn.at(drawn.pixel(3, 1 - means[2] / 2)).expert);
    QVERIFY(drawn.at(drawn.pixel(2.5, 0.1)).empty());
}

void FiguresTest::datasetCellsKeepTheSelectedPlace() {
    Drawn drawn(makeDatasetsFigure(), someFigureData({4, 3, {4}, 500, {}}));
    QPointF cell = matrixOf(drawn.plot)->geometry().cell(1, 2).center();
    QCOMPARE(drawn.at(cell), (Spot{{}, {}, 2, 1}));
    drawn.choices.selected = {2, LinearKind::fc2, {}, {}};
    drawn.draw();
    cell = matrixOf(drawn.plot)->geometry().cell(1, 2).center();
    QCOMPARE(drawn.at(cell), (Spot{2, LinearKind::fc2, 2, 1}));
    const auto module = LinearId{2, LinearKind::fc2}.index();
    const QString words = drawn.figure->describe(drawn.input(), drawn.at(cell));
    const double mean = drawn.data.byDataset[1].means[module][2];
    QVERIFY2(words.contains(QLocale().toString(mean, 'f', 4)), qPrintable(words));
}

void FiguresTest::legendEntriesAreExperts() {
    for (const std::size_t experts : {2U, 20U, 60U}) {
        const Drawn drawn(makeLayersFigure(), someFigureData({2, experts, {2}, 500, {}}));
        std::set<std::size_t> found;
        const QRect legend = legendOf(drawn.plot)->rect();
        QVERIFY(drawn.plot.viewport().contains(legend));
        for (int x = legend.left(); x < legend.right(); x += 4) {
            for (int y = legend.top(); y < legend.bottom(); y += 4) {
                const auto expert =
                    drawn.figure->legendExpertAt(drawn.plot, drawn.input(), QPointF(x, y));
                if (expert) found.insert(*expert);
            }
        }
        QCOMPARE(found.size(), experts);
    }
}

void FiguresTest::colorsFollowTheWeights() {
    FigureData data = someFigureData({2, 2, {2}, 500, {}});
    for (std::vector<double>& means : data.routing.means)
        means = {0.5, 0.5};
    data.routing.means[0] = {0.9, 0.1};
    Drawn drawn(makeHeatMapFigure(), std::move(data));
    const QImage picture = drawn.picture();
    const MatrixGeometry place = matrixOf(drawn.plot)->geometry();
    const auto color = [&](std::size_t row, std::size_t column) {
        return picture.pixelColor(place.cell(row, column).topLeft() + QPoint(3, 3));
    };
    const Palette& palette = paletteFor(false);
    QCOMPARE(color(0, 0), palette.above);
    QCOMPARE(color(1, 0), palette.below);
    QCOMPARE(color(0, 5), palette.even);
}

void FiguresTest::emptyFiguresDrawASentence() {
    for (const MakeFigure make : everyFigure) {
        Drawn drawn(make(), FigureData());
        QCOMPARE(drawn.plot.axisRectCount(), 0);
        QCOMPARE(drawn.plot.plotLayout()->elementCount(), 1);
        QVERIFY(drawn.at({450, 280}).empty());
        const QImage picture = drawn.picture();
        bool words = false;
        for (int x = 0; x < picture.width(); ++x)
            words = words || picture.pixelColor(x, 280) != paletteFor(false).paper;
        QVERIFY(words);
        QCOMPARE(drawn.figure->csv(drawn.input()).count(QLatin1Char('\n')), 1);
    }
}

void FiguresTest::convergenceNeedsTwoImages() {
    Drawn drawn(makeConvergenceFigure(), someFigureData({2, 2, {1}, 500, {}}));
    QCOMPARE(drawn.plot.axisRectCount(), 0);
    // Every image seen: no error is left, and nothing is drawn at minus infinity.
    drawn.data = someFigureData({2, 2, {4}, 4, {}});
    QCOMPARE(*drawn.data.routing.errors[0][0], 0.0);
    drawn.draw();
    QCOMPARE(drawn.plot.axisRectCount(), 0);
    drawn.data = someFigureData({2, 2, {2, 4}, 4, {}});
    drawn.draw();
    QCOMPARE(drawn.plot.axisRectCount(), 1);
    QVERIFY(drawn.plot.axisRect(0)->axis(QCPAxis::atLeft)->range().lower > 0);
}

void FiguresTest::convergenceTellsOfRounds() {
    Drawn drawn(makeConvergenceFigure(), someFigureData());
    drawn.choices.selected = {3, LinearKind::v_proj, 2, {}};
    drawn.draw();
    const auto module = LinearId{3, LinearKind::v_proj}.index();
    const double error = *drawn.data.rounds[1].routing.errors[module][2];
    QCOMPARE(drawn.at(drawn.pixel(12, error)), drawn.choices.selected);
    const QString words =
        drawn.figure->describeAt(drawn.plot, drawn.input(), drawn.pixel(12, error));
    QVERIFY2(words.contains(QStringLiteral("After 12 images")), qPrintable(words));
}

void FiguresTest::oneRoundIsEnough() {
    const Drawn drawn(makeConvergenceFigure(), someFigureData({2, 2, {4}, 500, {}}));
    const QCPRange range = drawn.plot.axisRect(0)->axis(QCPAxis::atBottom)->range();
    QVERIFY(range.lower < 4 && range.upper > 4);
}

void FiguresTest::ticksAreRound() {
    const Drawn drawn(makeDepthFigure(), someFigureData({32, 3, {4}, 500, {}}));
    const QVector<double> layers = drawn.plot.axisRect(0)->axis(QCPAxis::atBottom)->tickVector();
    QVERIFY(layers.size() >= 10);
    for (const double layer : layers)
        QCOMPARE(layer, std::round(layer));
    const auto labels = drawn.plot.axisRect(0)->axis(QCPAxis::atLeft)->tickVectorLabels();
    QVERIFY(labels.size() >= 3);
    for (const QString& label : labels)
        QVERIFY2(label.size() >= 5, qPrintable(label));
    DecadeTicker decades;
    QVector<double> ticks;
    QVector<QString> words;
    decades.generate({0.0008, 0.02}, QLocale::c(), QLatin1Char('g'), 6, ticks, nullptr, &words);
    QCOMPARE(words, (QVector<QString>{QStringLiteral("0.001"), QStringLiteral("0.002"),
                                      QStringLiteral("0.005"), QStringLiteral("0.01"),
                                      QStringLiteral("0.02")}));
}

void FiguresTest::drawingIsQuick_data() {
    QTest::addColumn<int>("layers");
    QTest::addColumn<int>("experts");
    QTest::addColumn<double>(
        "most");  // milliseconds; a multiple of what it takes on an idle machine
    QTest::newRow("12 layers, 8 experts") << 12 << 8 << 40.0;
    QTest::newRow("32 layers, 30 experts") << 32 << 30 << 160.0;
}

void FiguresTest::drawingIsQuick() {
    QFETCH(int, layers);
    QFETCH(int, experts);
    QFETCH(double, most);
    const FigureData data =
        someFigureData({layers, static_cast<std::size_t>(experts), {2, 4}, 500, {}});
    for (const MakeFigure make : everyFigure) {
        Drawn drawn(make(), data);
        std::vector<double> times;
        for (int i = 0; i < 15; ++i) {
            QElapsedTimer timer;
            timer.start();
            drawn.draw();
            times.push_back(static_cast<double>(timer.nsecsElapsed()) / 1e6);
        }
        std::nth_element(times.begin(), times.begin() + 7, times.end());
        qInfo().noquote() << drawn.figure->name() << QString::number(times[7], 'f', 2) << "ms";
        QVERIFY(times[7] < most);
    }
}

}  // namespace interfuse

QTEST_MAIN(interfuse::FiguresTest)
#include "figures_test.moc"
