// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Coefficients in the heat map: values, colours, marks of what was set by hand, sums and changes of
// the layers, words and CSV; and what a person may type for one.
#include <QElapsedTimer>
#include <QtTest>
#include <numeric>

#include "tests/ui/plots/some_coefficients.h"
#include "ui/plots/coefficient_values.h"
#include "ui/plots/figure_style.h"
#include "ui/plots/matrix_element.h"
#include "ui/plots/matrix_selection.h"
#include "ui/plots/matrix_strips.h"

namespace interfuse {
namespace {

constexpr MatrixCell edited{7, 1};  // layer 1, v

struct DrawnMap {
    explicit DrawnMap(FigureData ofData, FigureChoices chosen = coefficients(),
                      QSize size = {900, 560})
        : data(std::move(ofData)), choices(std::move(chosen)) {
        plot.resize(size);
        plot.grab();  // gives the plot its size
        draw();
    }
    static FigureChoices coefficients() {
        FigureChoices choices;
        choices.shown = ShownValue::coefficients;
        return choices;
    }
    FigureInput input() const { return {data, choices, paletteFor(false)}; }
    void draw() {
        figure->draw(plot, input());
        plot.replot();
    }
    const MatrixModel& model() const { return matrixOf(plot)->model(); }
    MatrixGeometry place() const { return matrixOf(plot)->geometry(); }
    QColor pixel(const QPoint& at) { return plot.grab().toImage().pixelColor(at); }

    QCustomPlot plot;
    std::unique_ptr<Figure> figure = makeHeatMapFigure();
    FigureData data;
    FigureChoices choices;
};

FigureData someData(const SomeEdits& edits = {{edited, 0.3}}, std::vector<double> factors = {}) {
    FigureData data = someFigureData({3, 4, {4}, 100, {}});
    addCoefficients(data, std::move(factors), edits);
    return data;
}

}  // namespace

class CoefficientsTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale::c()); }

    void valuesByCell();
    void cellsThatCanBeEdited();
    void cellsThatAreSeen();
    void whatIsTyped_data();
    void whatIsTyped();
    void theMapShowsCoefficients();
    void editsAreMarkedInBothViews();
    void nothingLooksEmptyAndNegativeOtherwise();
    void oneFarCellLeavesTheOthersTheirColors();
    void sumsAndChangesOfLayers();
    void stripsGoWhereThereIsNoRoom();
    void numbersOfLayersAreColumns();
    void hoverTellsFromRoutingToCoefficient();
    void csvHasCoefficients();
    void withoutCoefficientsASentence();
    void drawingIsQuick();
};

void CoefficientsTest::valuesByCell() {
    const FigureData data = someData({{edited, 0.3}}, {0.5});
    const CoefficientValues values(data);
    QCOMPARE(*values.at({5, 2}), 0.5 * data.routing.means[5][2]);
    QCOMPARE(*values.at(edited), 0.3);
    QVERIFY(values.isEdited(edited));
    QVERIFY(!values.isEdited({7, 0}) && !values.isEdited({700, 1}) && !values.isEdited({7, 40}));
    QVERIFY(!values.at({18, 0}) && !values.at({0, 4}));
    const std::vector<double>& row = data.coefficients.values[7];
    QCOMPARE(*values.sum(7), std::accumulate(row.begin(), row.end(), 0.0));
    QVERIFY(!values.sum(18) && !values.change(7));
    QCOMPARE(*commonValue(values, {edited}), 0.3);
    QVERIFY(!commonValue(values, {edited, {5, 2}}));
    QVERIFY(!commonValue(values, {}));
    QVERIFY(CoefficientValues(FigureData()).empty());
}

void CoefficientsTest::cellsThatCanBeEdited() {
    FigureData data = someFigureData({3, 2, {4}, 100, LinearId{1, LinearKind::fc2}});
    addCoefficients(data);
    QCOMPARE(editableCells(data, {{0, 0}, {11, 1}, {17, 1}, {18, 0}}),
             (std::set<MatrixCell>{{0, 0}, {17, 1}}));
}

void CoefficientsTest::cellsThatAreSeen() {
    const FigureData data = someData();
    FigureChoices choices;
    choices.cells = {{0, 0}, {1, 0}, {1, 2}, {7, 9}, {60, 0}};
    QCOMPARE(visibleCells(data, choices), (std::set<MatrixCell>{{0, 0}, {1, 0}, {1, 2}}));
    choices.kind = LinearKind::v_proj;
    choices.hiddenExperts = {2};
    QCOMPARE(visibleCells(data, choices), (std::set<MatrixCell>{{1, 0}}));
}

void CoefficientsTest::whatIsTyped_data() {
    QTest::addColumn<QString>("locale");
    QTest::addColumn<QString>("text");
    QTest::addColumn<double>("value");  // not a number: nothing
    const double nothing = std::numeric_limits<double>::quiet_NaN();
    const auto row = [](const char* locale, const char* text, double value) {
        QTest::addRow("%s in %s", text, locale)
            << QString::fromLatin1(locale) << QString::fromLatin1(text) << value;
    };
    row("C", "0.125", 0.125);
    row("C", " -.5 ", -0.5);
    row("C", "1e-3", 0.001);
    row("C", "0,125", nothing);
    row("C", "1,000", nothing);
    row("C", "101", nothing);
    row("C", "nan", nothing);
    row("C", "inf", nothing);
    row("C", "", nothing);
    row("C", "-", nothing);
    row("de", "0,125", 0.125);
    row("de", "0.125", 0.125);
    row("de", "1.000", 1);
    row("de", "1.000,5", nothing);
}

void CoefficientsTest::whatIsTyped() {
    QFETCH(QString, locale);
    QFETCH(QString, text);
    QFETCH(double, value);
    QLocale::setDefault(QLocale(locale));
    const std::optional<double> typed = typedCoefficient(text);
    const QString again = typed ? editText(*typed) : QString();
    const std::optional<double> twice = typedCoefficient(again);
    QLocale::setDefault(QLocale::c());
    if (std::isnan(value)) {
        QVERIFY(!typed);
    } else {
        QVERIFY(typed.has_value());
        QCOMPARE(*typed, value);
        QCOMPARE(twice, typed);
    }
    QCOMPARE(editText(0.1 + 0.2), QStringLiteral("0.3"));
    QCOMPARE(editText(-1e-9), QStringLiteral("0"));
}

void CoefficientsTest::theMapShowsCoefficients() {
    DrawnMap drawn(someData({{edited, 0.3}}, {0.5}));
    for (std::size_t expert = 0; expert < 4; ++expert) {
        for (std::size_t column = 0; column < 18; ++column)
            QCOMPARE(drawn.model().value(expert, column),
                     drawn.data.coefficients.values[column][expert]);
    }
    QCOMPARE(drawn.model().scaleTitle, QStringLiteral("Coefficient"));
    QVERIFY(drawn.model().centreNote.isEmpty());
    // One dataset's images have routing weights, but no coefficients.
    drawn.choices.dataset = 1;
    drawn.draw();
    QCOMPARE(drawn.model().value(2, 3), drawn.data.coefficients.values[3][2]);
    drawn.choices.shown = ShownValue::routing;
    drawn.draw();
    QCOMPARE(drawn.model().value(2, 3), drawn.data.byDataset[1].means[3][2]);
    QCOMPARE(drawn.model().centre, 0.25);
    QVERIFY(drawn.model().strips.empty());
}

void CoefficientsTest::editsAreMarkedInBothViews() {
    for (const ShownValue shown : {ShownValue::routing, ShownValue::coefficients}) {
        DrawnMap drawn(someData());
        drawn.choices.shown = shown;
        drawn.choices.cells = {{0, 0}};
        drawn.draw();
        for (std::size_t row = 0; row < 4; ++row) {
            for (std::size_t column = 0; column < 18; ++column) {
                QCOMPARE(drawn.model().isEdited(row, column), row == 1 && column == 7);
                QCOMPARE(drawn.model().isChosen(row, column), row == 0 && column == 0);
            }
        }
        const auto corner = [&](std::size_t row, std::size_t column) {
            return drawn.pixel(drawn.place().cell(row, column).topRight() + QPoint(-1, 1));
        };
        QCOMPARE(corner(1, 7), paletteFor(false).mark);
        const QRect other = drawn.place().cell(2, 7);
        QCOMPARE(corner(2, 7), drawn.pixel(other.bottomLeft() + QPoint(2, -2)));
        // A hidden row is empty, marks and all.
        drawn.choices.hiddenExperts = {1};
        drawn.draw();
        QCOMPARE(corner(1, 7), paletteFor(false).paper);
    }
}

void CoefficientsTest::nothingLooksEmptyAndNegativeOtherwise() {
    // The second expert is muted; one of its cells takes away what it adds.
    DrawnMap drawn(someData({}, {1, 0, 1, 1}));
    const auto color = [&](std::size_t row, std::size_t column) {
        return drawn.pixel(drawn.place().cell(row, column).topLeft() + QPoint(3, 3));
    };
    const Palette& palette = paletteFor(false);
    QCOMPARE(color(1, 4), palette.even);
    QVERIFY(color(0, 4) != palette.even);
    QCOMPARE(drawn.model().lowest, 0.0);
    drawn.data = someData({{{4, 1}, -0.5}}, {1, 0, 1, 1});
    drawn.draw();
    QVERIFY(drawn.model().lowest < 0);
    QVERIFY(color(1, 4).blue() > color(1, 4).red());
    QCOMPARE(color(1, 5), palette.even);
}

void CoefficientsTest::oneFarCellLeavesTheOthersTheirColors() {
    const DrawnMap calibrated(someData({}));
    const DrawnMap near(someData({{edited, 0.3}}));
    const DrawnMap far(someData({{edited, 50}}));
    QCOMPARE(near.model().limit, calibrated.model().limit);
    QCOMPARE(far.model().limit, 1.5 * calibrated.model().limit);
    // All set by hand: nothing else to go by.
    SomeEdits all;
    for (std::size_t linear = 0; linear < 18; ++linear) {
        for (std::size_t expert = 0; expert < 4; ++expert)
            all[{linear, expert}] = 2;
    }
    QCOMPARE(DrawnMap(someData(all)).model().limit, 2.0);
}

void CoefficientsTest::sumsAndChangesOfLayers() {
    DrawnMap drawn(someData({{edited, 0.3}}, {0.5}));
    QCOMPARE(drawn.model().strips.size(), 1U);
    const MatrixStrip& sums = drawn.model().strips[0];
    QCOMPARE(sums.values.size(), 18U);
    for (std::size_t column = 0; column < 18; ++column) {
        if (column != edited.linear) QVERIFY(std::abs(sums.values[column] - 0.5) < 1e-12);
    }
    const double rest = 0.5 * (1 - drawn.data.routing.means[7][1]);
    QVERIFY(std::abs(sums.values[7] - rest - 0.3) < 1e-12);
    // A hidden expert is merged all the same.
    drawn.choices.hiddenExperts = {0};
    drawn.draw();
    QVERIFY(std::abs(drawn.model().strips[0].values[3] - 0.5) < 1e-12);

    addPool(drawn.data);
    drawn.choices.kind = LinearKind::v_proj;
    drawn.draw();
    QCOMPARE(drawn.model().strips.size(), 2U);
    const MatrixStrip& changes = drawn.model().strips[1];
    QCOMPARE(changes.values.size(), 3U);
    const LayerStatistics& layer = drawn.data.pool->layers[7];
    QCOMPARE(changes.values[1], merged_change(layer, drawn.data.coefficients.values[7]));
    QCOMPARE(drawn.place().strips.size(), 2U);
    // Another pool's numbers say nothing of this one.
    PoolStatistics other = *drawn.data.pool;
    other.experts[0] = "somebody else";
    drawn.data.pool = std::make_shared<const PoolStatistics>(other);
    drawn.draw();
    QCOMPARE(drawn.model().strips.size(), 1U);
    QCOMPARE(percentText(0.0123), QStringLiteral("1.23 %"));
    QCOMPARE(percentText(0.123), QStringLiteral("12.3 %"));
}

void CoefficientsTest::stripsGoWhereThereIsNoRoom() {
    FigureData data = someFigureData({3, 20, {2}, 100, {}});
    addCoefficients(data);
    addPool(data);
    for (const int height : {560, 460, 300, 220}) {
        const DrawnMap drawn(data, DrawnMap::coefficients(), {460, height});
        const MatrixGeometry place = drawn.place();
        QCOMPARE(place.strips.empty(), height < 400);
        for (const QRect& strip : place.strips) {
            QVERIFY(strip.top() > place.cells.bottom());
            QVERIFY(strip.bottom() < place.columnLabelTop);
        }
        QVERIFY(place.columnTitleTop > place.groupLabelTop);
    }
}

void CoefficientsTest::numbersOfLayersAreColumns() {
    DrawnMap drawn(someData());
    const MatrixGeometry place = drawn.place();
    const auto spotAt = [&](QPointF pixel) {
        return drawn.figure->spotAt(drawn.plot, drawn.input(), pixel);
    };
    const double x = place.cell(0, 8).center().x();
    const QPointF number(x, place.groupLabelTop + 4), kind(x, place.columnLabelTop + 4);
    const QPointF strip(x, place.strips[0].center().y());
    QCOMPARE(spotAt(number), (Spot{1, {}, {}, {}}));
    QCOMPARE(spotAt(kind), (Spot{1, LinearKind::q_proj, {}, {}}));
    QCOMPARE(spotAt(strip), (Spot{1, LinearKind::q_proj, {}, {}}));
    QCOMPARE(*matrixOf(drawn.plot)->columnsAt(number),
             (std::pair<std::size_t, std::size_t>{6, 11}));
    QVERIFY(!matrixOf(drawn.plot)->columnsAt(place.cell(0, 8).center()));
    drawn.choices.kind = LinearKind::fc2;
    drawn.draw();
    const QPointF one(drawn.place().cell(0, 2).center().x(), drawn.place().columnLabelTop + 4);
    QCOMPARE(spotAt(one), (Spot{2, LinearKind::fc2, {}, {}}));
}

void CoefficientsTest::hoverTellsFromRoutingToCoefficient() {
    DrawnMap drawn(someData({{edited, 0.3}}, {0.5}));
    addPool(drawn.data);
    const auto words = [&](const Spot& spot) {
        return drawn.figure->describe(drawn.input(), spot);
    };
    const QString byHand = words({1, LinearKind::v_proj, 1, {}});
    const QString routing = QLocale().toString(drawn.data.routing.means[7][1], 'f', 4);
    QVERIFY2(byHand.contains(routing), qPrintable(byHand));
    QVERIFY2(byHand.contains(QStringLiteral("0.3000, set by hand")), qPrintable(byHand));
    const QString calibrated = words({1, LinearKind::v_proj, 0, {}});
    QVERIFY(calibrated.contains(QLocale().toString(0.5 * drawn.data.routing.means[7][0], 'f', 4)));
    QVERIFY(!calibrated.contains(QStringLiteral("by hand")));
    const QString column = words({0, LinearKind::fc1, {}, {}});
    QVERIFY2(column.contains(QStringLiteral("add up to 0.500")), qPrintable(column));
    QVERIFY2(column.contains(QStringLiteral("of its norm")), qPrintable(column));
    // The mean over a layer has no coefficient of its own.
    QVERIFY(!words({1, {}, 1, {}}).contains(QStringLiteral("coefficient")));
    drawn.choices.shown = ShownValue::routing;
    QVERIFY(words({1, LinearKind::v_proj, 1, {}}).contains(QStringLiteral("set by hand")));
}

void CoefficientsTest::csvHasCoefficients() {
    DrawnMap drawn(someData());
    drawn.choices.kind = LinearKind::v_proj;
    drawn.choices.hiddenExperts = {0};
    const QStringList lines =
        drawn.figure->csv(drawn.input()).split(QLatin1Char('\n'), Qt::SkipEmptyParts);
    QCOMPARE(lines.size(), 1 + 3 * 3);
    QCOMPARE(lines[0], QStringLiteral("layer,kind,expert,coefficient,set_by_hand"));
    QCOMPARE(lines[4].section(QLatin1Char(','), 3), QStringLiteral("0.29999999999999999,1"));
    const QStringList other = lines[5].split(QLatin1Char(','));
    QCOMPARE(other[3].toDouble(), drawn.data.coefficients.values[7][2]);
    QCOMPARE(other[4], QStringLiteral("0"));
}

void CoefficientsTest::withoutCoefficientsASentence() {
    DrawnMap drawn(someFigureData({3, 4, {4}, 100, {}}));
    QVERIFY(!matrixOf(drawn.plot));
    drawn.data.inWork = LinearId{1, LinearKind::q_proj};
    drawn.draw();
    QVERIFY(matrixOf(drawn.plot));
    QVERIFY(std::isnan(drawn.model().value(0, 0)));
    drawn.plot.grab();
}

// Everything there is to draw. What it takes is shown; the bound leaves room for a busy machine.
void CoefficientsTest::drawingIsQuick() {
    FigureData data = someFigureData({12, 8, {2}, 500, {}});
    SomeEdits edits;
    for (std::size_t linear = 0; linear < 72; linear += 5)
        edits[{linear, linear % 8}] = 0.4;
    addCoefficients(data, {}, edits);
    addPool(data);
    DrawnMap drawn(data, DrawnMap::coefficients(), {1280, 700});
    drawn.choices.cells = allCells(drawn.model());
    drawn.choices.selected = {3, LinearKind::fc1, 2, {}};
    drawn.choices.hiddenExperts = {6};
    std::vector<double> times;
    for (int i = 0; i < 25; ++i) {
        QElapsedTimer timer;
        timer.start();
        drawn.draw();
        times.push_back(static_cast<double>(timer.nsecsElapsed()) / 1e6);
    }
    std::nth_element(times.begin(), times.begin() + 12, times.end());
    qInfo().noquote() << QString::number(times[12], 'f', 2) << "ms";
    QVERIFY(times[12] < 40);
}

}  // namespace interfuse

QTEST_MAIN(interfuse::CoefficientsTest)
#include "coefficients_test.moc"
