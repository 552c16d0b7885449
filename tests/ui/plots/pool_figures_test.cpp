// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The figures of a measured pool: what is at a pixel is what was drawn there, numbers are those of
// the statistics, and what is not measured yet is left out.
#include <QElapsedTimer>
#include <QtTest>
#include <cmath>

#include "tests/ui/plots/some_figure_data.h"
#include "ui/plots/figure_style.h"
#include "ui/plots/matrix_element.h"
#include "ui/plots/plot_view.h"

namespace interfuse {
namespace {

// Statistics of random but plausible numbers: deep layers change more, experts differ.
PoolStatistics somePool(std::int64_t layers, std::size_t experts) {
    PoolStatistics pool;
    pool.gate_k = 16;
    for (std::size_t i = 0; i < experts; ++i)
        pool.experts.push_back(someName(i).toStdString());
    std::mt19937_64 random(11);
    std::uniform_real_distribution<double> some(0.8, 1.2);
    for (std::int64_t at = 0; at < layers; ++at) {
        for (const LinearKind kind : linear_kinds) {
            LayerStatistics layer;
            layer.id = {at, kind};
            layer.pretrained_norm = 20 * some(random);
            layer.gram.resize(experts * experts);
            layer.overlap.assign(experts * experts, 1);
            layer.sign_conflict.assign(experts * experts, 0);
            for (std::size_t i = 0; i < experts; ++i) {
                const double norm =
                    (0.2 + 0.02 * static_cast<double>(at * (i % 5 + 1))) * some(random);
                layer.gram[i * experts + i] = norm * norm;
                layer.effective_rank.push_back(300 * some(random));
                for (std::size_t j = 0; j < i; ++j) {
                    const std::size_t upper = j * experts + i, lower = i * experts + j;
                    layer.overlap[upper] = layer.overlap[lower] = 0.2 * some(random);
                    layer.sign_conflict[upper] = layer.sign_conflict[lower] = 0.5 * some(random);
                }
            }
            pool.layers.push_back(std::move(layer));
        }
    }
    return pool;
}

FigureData somePoolData(std::int64_t layers = 12, std::size_t experts = 8) {
    FigureData data;
    for (std::size_t i = 0; i < experts; ++i) {
        data.experts.push_back(someName(i));
        data.expertColors.push_back(expertColor(i));
    }
    data.layers = layers;
    data.pool = std::make_shared<const PoolStatistics>(somePool(layers, experts));
    return data;
}

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
    QString tip(QPointF pixel) const { return figure->describeAt(plot, input(), pixel); }

    QCustomPlot plot;
    std::unique_ptr<Figure> figure;
    FigureData data;
    FigureChoices choices;
};

using MakeFigure = std::unique_ptr<Figure> (*)();
constexpr std::array<MakeFigure, 4> poolFigures{makePoolChangeFigure, makePoolRankFigure,
                                                makeOverlapFigure, makeSignConflictFigure};

const LayerStatistics& layerAt(const FigureData& data, const LinearId& id) {
    return data.pool->layers[id.index()];
}

double numberIn(const QString& csv, const QString& begin) {
    for (const QString& line : csv.split(QLatin1Char('\n'))) {
        if (line.startsWith(begin)) return line.section(QLatin1Char(','), -1).toDouble();
    }
    return std::nan("");
}

}  // namespace

class PoolFiguresTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void nothingMeasuredIsASentence();
    void poolOfOtherExpertsIsNotShown();
    void linePointsAreFoundAgain();
    void meansAreOverTheKinds();
    void layersThatAreMissing();
    void axisBeginsAtZeroUnlessValuesAreClose();
    void wordsOfTheLines();
    void matrixCellsAreFoundAgain();
    void matrixFollowsTheSelectedLayerAndKind();
    void wordsOfTheMatrices();
    void hiddenExpertsAreLeftOut();
    void expertsThatChangedNothing();
    void oneExpertHasNoMatrix();
    void coloursOfTheMatrices();
    void namesAreExperts();
    void viewsShowAndWriteThem();
    void drawingIsQuick();
};

void PoolFiguresTest::nothingMeasuredIsASentence() {
    FigureData data = somePoolData(2, 3);
    for (const bool empty : {false, true}) {
        data.pool = empty ? std::make_shared<const PoolStatistics>() : nullptr;
        for (const MakeFigure make : poolFigures) {
            const Drawn drawn(make(), data);
            QVERIFY(!drawn.figure->hasPicture(data));
            QCOMPARE(drawn.plot.axisRectCount(), 0);
            QCOMPARE(drawn.plot.plotLayout()->elementCount(), 1);
            QVERIFY(!matrixOf(drawn.plot));
            QVERIFY(drawn.at({450, 280}).empty());
            QVERIFY(drawn.tip({450, 280}).isEmpty());
            QCOMPARE(drawn.figure->csv(drawn.input()).count(QLatin1Char('\n')), 1);
        }
    }
}

void PoolFiguresTest::poolOfOtherExpertsIsNotShown() {
    FigureData data = somePoolData(2, 3);
    data.experts.push_back(QStringLiteral("new"));
    for (const MakeFigure make : poolFigures)
        QVERIFY(!make()->hasPicture(data));
}

void PoolFiguresTest::linePointsAreFoundAgain() {
    FigureChoices choices;
    choices.kind = LinearKind::fc1;
    for (const MakeFigure make : {makePoolChangeFigure, makePoolRankFigure}) {
        const Drawn drawn(make(), somePoolData(6, 3), choices);
        const bool change = drawn.figure->name() == QLatin1String("pool_change");
        for (std::int64_t at = 0; at < 6; ++at) {
            const LayerStatistics& layer = layerAt(drawn.data, {at, LinearKind::fc1});
            for (std::size_t expert = 0; expert < 3; ++expert) {
                const auto value = [&](std::size_t i) {
                    return change ? relative_change(layer, i) : layer.effective_rank[i];
                };
                const QPointF point = drawn.pixel(static_cast<double>(at), value(expert));
                QVERIFY(drawn.plot.axisRect(0)->rect().contains(point.toPoint()));
                const Spot spot = drawn.at(point);
                QCOMPARE(spot.layer, std::optional(at));
                QCOMPARE(spot.kind, std::optional(LinearKind::fc1));
                // Two lines may meet within a pixel.
                QVERIFY(spot.expert.has_value());
                const QPointF found = drawn.pixel(static_cast<double>(at), value(*spot.expert));
                QVERIFY(std::abs(found.y() - point.y()) < 1e-6);
            }
        }
        QVERIFY(drawn.at({2, 2}).empty());
    }
}

void PoolFiguresTest::meansAreOverTheKinds() {
    const Drawn drawn(makePoolChangeFigure(), somePoolData(3, 2));
    double sum = 0;
    for (const LinearKind kind : linear_kinds)
        sum += relative_change(layerAt(drawn.data, {1, kind}), 0);
    const QString csv = drawn.figure->csv(drawn.input());
    const double mean = numberIn(csv, QStringLiteral("1,mean,%1,").arg(someName(0)));
    QVERIFY(std::abs(mean - sum / 6) < 1e-15);
    QVERIFY(csv.startsWith(QStringLiteral("layer,kind,expert,relative_change\n")));
    QCOMPARE(csv.count(QLatin1Char('\n')), 1 + 3 * 2);
}

// While the pool is measured, what is there is drawn.
void PoolFiguresTest::layersThatAreMissing() {
    FigureData data = somePoolData(6, 3);
    auto pool = std::make_shared<PoolStatistics>(*data.pool);
    pool->layers.resize(2 * linear_kinds.size() + 1);  // two layers and a k_proj
    data.pool = pool;
    for (const MakeFigure make : poolFigures) {
        Drawn drawn(make(), data);
        QVERIFY(drawn.figure->hasPicture(data));
        if (!drawn.figure->zooms()) continue;
        const QCPRange layers = drawn.plot.axisRect(0)->axis(QCPAxis::atBottom)->range();
        QVERIFY(layers.upper > 5 && layers.upper < 6);
        const double middle = drawn.plot.axisRect(0)->axis(QCPAxis::atLeft)->range().center();
        const Spot spot = drawn.at(drawn.pixel(4, middle));
        QCOMPARE(spot.layer, std::optional<std::int64_t>(4));
        QVERIFY(!spot.expert);
        QVERIFY(drawn.tip(drawn.pixel(4, middle)).contains(QStringLiteral("not measured")));
        // The mean of a layer is drawn once all of it is measured, a kind at once.
        const auto rows = [&] {
            return drawn.figure->csv(drawn.input()).count(QLatin1Char('\n')) - 1;
        };
        QCOMPARE(rows(), 2 * 3);
        drawn.choices.kind = LinearKind::k_proj;
        QCOMPARE(rows(), 3 * 3);
    }
}

void PoolFiguresTest::axisBeginsAtZeroUnlessValuesAreClose() {
    const Drawn change(makePoolChangeFigure(), somePoolData());
    QCOMPARE(change.plot.axisRect(0)->axis(QCPAxis::atLeft)->range().lower, 0.0);
    const Drawn rank(makePoolRankFigure(), somePoolData());
    QVERIFY(rank.plot.axisRect(0)->axis(QCPAxis::atLeft)->range().lower > 100);
    // Ranks are numbers of directions: no decimals where steps are whole.
    for (const QString& label : rank.plot.axisRect(0)->axis(QCPAxis::atLeft)->tickVectorLabels())
        QVERIFY2(!label.contains(QLatin1Char('.')), qPrintable(label));
}

void PoolFiguresTest::wordsOfTheLines() {
    const FigureData data = somePoolData(3, 3);
    const LayerStatistics& layer = layerAt(data, {1, LinearKind::q_proj});
    const FigureChoices none;
    const FigureInput input{data, none, paletteFor(false)};
    const Spot spot{1, LinearKind::q_proj, 2, {}};
    const QString change = makePoolChangeFigure()->describe(input, spot);
    const QString percent = QLocale().toString(100 * relative_change(layer, 2), 'f', 2);
    QVERIFY2(change.contains(percent + QStringLiteral(" %")), qPrintable(change));
    QVERIFY2(change.startsWith(QStringLiteral("Layer 1, q: ")), qPrintable(change));
    QVERIFY(change.contains(someName(2)));
    const QString rank = makePoolRankFigure()->describe(input, spot);
    QVERIFY(rank.contains(QLocale().toString(layer.effective_rank[2], 'f', 1)));
    QVERIFY(makePoolRankFigure()
                ->describe(input, {1, {}, {}, {}})
                .contains(QStringLiteral("highest for")));
    QVERIFY(makePoolRankFigure()
                ->describe(input, {{}, {}, 0, {}})
                .startsWith(QStringLiteral("Mean of all linear layers: ")));
    QVERIFY(makePoolRankFigure()->describe(input, {}).isEmpty());
}

void PoolFiguresTest::matrixCellsAreFoundAgain() {
    for (const MakeFigure make : {makeOverlapFigure, makeSignConflictFigure}) {
        const Drawn drawn(make(), somePoolData(3, 5));
        const MatrixGeometry place = matrixOf(drawn.plot)->geometry();
        for (std::size_t a = 0; a < 5; ++a) {
            for (std::size_t b = 0; b < 5; ++b) {
                QCOMPARE(drawn.at(place.cell(a, b).center()), (Spot{{}, {}, a, {}}));
                const double value = matrixOf(drawn.plot)->model().value(a, b);
                QCOMPARE(std::isnan(value), a == b);
                QCOMPARE(drawn.tip(place.cell(a, b).center()).isEmpty(), a == b);
                if (a != b) QCOMPARE(value, matrixOf(drawn.plot)->model().value(b, a));
            }
        }
        QVERIFY(drawn.at({1, 1}).empty());
    }
}

void PoolFiguresTest::matrixFollowsTheSelectedLayerAndKind() {
    Drawn drawn(makeOverlapFigure(), somePoolData(3, 3));
    const auto shown = [&] { return matrixOf(drawn.plot)->model().value(0, 2); };
    double all = 0, ofLayer = 0, ofKind = 0;
    for (const LayerStatistics& layer : drawn.data.pool->layers) {
        all += layer.overlap[2] / 18;
        if (layer.id.layer == 1) ofLayer += layer.overlap[2] / 6;
        if (layer.id.kind == LinearKind::fc2) ofKind += layer.overlap[2] / 3;
    }
    QVERIFY(std::abs(shown() - all) < 1e-15);
    drawn.choices.kind = LinearKind::fc2;
    drawn.draw();
    QVERIFY(std::abs(shown() - ofKind) < 1e-15);
    drawn.choices.kind.reset();
    drawn.choices.selected.layer = 1;
    drawn.draw();
    QVERIFY(std::abs(shown() - ofLayer) < 1e-15);
    drawn.choices.selected.kind = LinearKind::fc2;
    drawn.draw();
    QCOMPARE(shown(), layerAt(drawn.data, {1, LinearKind::fc2}).overlap[2]);
    QVERIFY(matrixOf(drawn.plot)->model().columnTitle.contains(QStringLiteral("Layer 1, fc2")));
    // The place stays selected when a cell is clicked.
    const QPointF cell = matrixOf(drawn.plot)->geometry().cell(0, 2).center();
    QCOMPARE(drawn.at(cell), (Spot{1, LinearKind::fc2, 0, {}}));
    const QString csv = drawn.figure->csv(drawn.input());
    QCOMPARE(numberIn(csv, QStringLiteral("%1,%2,1,mlp.fc2,").arg(someName(0), someName(2))),
             shown());
    QCOMPARE(csv.count(QLatin1Char('\n')), 1 + 3 * 2);
}

void PoolFiguresTest::wordsOfTheMatrices() {
    const Drawn overlap(makeOverlapFigure(), somePoolData(3, 3));
    const QPointF cell = matrixOf(overlap.plot)->geometry().cell(1, 2).center();
    const double value = matrixOf(overlap.plot)->model().value(1, 2);
    QVERIFY(overlap.tip(cell).contains(QLocale().toString(value, 'f', 4)));
    QVERIFY(overlap.tip(cell).contains(someName(1)) && overlap.tip(cell).contains(someName(2)));
    const QString expert = overlap.figure->describe(overlap.input(), {{}, {}, 1, {}});
    QVERIFY2(expert.contains(QStringLiteral("highest with")), qPrintable(expert));
    const Drawn conflict(makeSignConflictFigure(), somePoolData(3, 3));
    const double share = matrixOf(conflict.plot)->model().value(1, 2);
    QVERIFY(conflict.tip(cell).contains(QLocale().toString(100 * share, 'f', 1) +
                                        QStringLiteral(" %")));
}

void PoolFiguresTest::hiddenExpertsAreLeftOut() {
    FigureChoices choices;
    choices.hiddenExperts = {1};
    for (const MakeFigure make : poolFigures) {
        const Drawn drawn(make(), somePoolData(3, 4), choices);
        const QString csv = drawn.figure->csv(drawn.input());
        QVERIFY(!csv.contains(someName(1)));
        QVERIFY(csv.contains(someName(2)));
        const MatrixElement* matrix = matrixOf(drawn.plot);
        if (!matrix) continue;
        QVERIFY(drawn.at(matrix->geometry().cell(1, 2).center()).empty());
        QVERIFY(drawn.tip(matrix->geometry().cell(2, 1).center()).isEmpty());
    }
}

void PoolFiguresTest::expertsThatChangedNothing() {
    FigureData data = somePoolData(1, 3);
    auto pool = std::make_shared<PoolStatistics>(*data.pool);
    for (LayerStatistics& layer : pool->layers)
        layer.effective_rank[1] = 0;
    data.pool = pool;
    const Drawn drawn(makeOverlapFigure(), data);
    QVERIFY(std::isnan(matrixOf(drawn.plot)->model().value(0, 1)));
    QVERIFY(!std::isnan(matrixOf(drawn.plot)->model().value(0, 2)));
    const QPointF cell = matrixOf(drawn.plot)->geometry().cell(0, 1).center();
    QVERIFY(drawn.tip(cell).contains(QStringLiteral("nothing to compare")));
}

void PoolFiguresTest::oneExpertHasNoMatrix() {
    const FigureData data = somePoolData(2, 1);
    for (const MakeFigure make : {makeOverlapFigure, makeSignConflictFigure}) {
        const Drawn drawn(make(), data);
        QVERIFY(!drawn.figure->hasPicture(data));
        QVERIFY(!matrixOf(drawn.plot));
    }
    const Drawn lines(makePoolRankFigure(), data);
    QVERIFY(lines.plot.axisRect(0));
}

// No overlap has no colour; half of the signs are chance, and fewer conflicts another colour.
void PoolFiguresTest::coloursOfTheMatrices() {
    FigureData data = somePoolData(1, 3);
    auto pool = std::make_shared<PoolStatistics>(*data.pool);
    for (LayerStatistics& layer : pool->layers) {
        layer.overlap = {1, 0, 0.4, 0, 1, 0.2, 0.4, 0.2, 1};
        layer.sign_conflict = {0, 0.5, 0.6, 0.5, 0, 0.4, 0.6, 0.4, 0};
    }
    data.pool = pool;
    const auto color = [](Drawn& drawn, std::size_t row, std::size_t column) {
        const QImage picture = drawn.plot.grab().toImage();
        const QPoint corner = matrixOf(drawn.plot)->geometry().cell(row, column).topLeft();
        return picture.pixelColor(corner + QPoint(3, 3));
    };
    const Palette& palette = paletteFor(false);
    Drawn overlap(makeOverlapFigure(), data);
    QCOMPARE(color(overlap, 0, 1), palette.even);
    QCOMPARE(color(overlap, 0, 2), palette.above);
    Drawn conflict(makeSignConflictFigure(), data);
    QCOMPARE(color(conflict, 0, 1), palette.even);
    QCOMPARE(color(conflict, 0, 2), palette.above);
    QCOMPARE(color(conflict, 1, 2), palette.below);
}

void PoolFiguresTest::namesAreExperts() {
    for (const MakeFigure make : poolFigures) {
        const Drawn drawn(make(), somePoolData(3, 8));
        std::set<std::size_t> found;
        for (int x = 0; x < 900; x += 4) {
            for (int y = 0; y < 560; y += 4) {
                const auto expert =
                    drawn.figure->legendExpertAt(drawn.plot, drawn.input(), QPointF(x, y));
                if (expert) found.insert(*expert);
            }
        }
        QCOMPARE(found.size(), 8U);
    }
}

void PoolFiguresTest::viewsShowAndWriteThem() {
    const auto data = std::make_shared<const FigureData>(somePoolData(3, 4));
    for (const MakeFigure make : poolFigures) {
        PlotView view(make());
        view.resize(600, 400);
        view.setData(data);
        view.show();
        QTRY_VERIFY(view.replots() > 0);
        // There are no routing weights, but there is a picture.
        for (const QAction* action : view.pictureActions()) {
            if (action->objectName() != QLatin1String("resetZoom"))
                QVERIFY2(action->isEnabled(), qPrintable(action->objectName()));
        }
    }
}

void PoolFiguresTest::drawingIsQuick() {
    const FigureData data = somePoolData(32, 30);
    for (const MakeFigure make : poolFigures) {
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
        QVERIFY(times[7] < 160);
    }
}

}  // namespace interfuse

QTEST_MAIN(interfuse::PoolFiguresTest)
#include "pool_figures_test.moc"
