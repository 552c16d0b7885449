// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The difference of two routings: numbers by name, errors, the picture and its words.
#include <QtTest>
#include <cmath>

#include "tests/ui/plots/some_figure_data.h"
#include "ui/plots/custom_plot.h"
#include "ui/plots/difference_figure.h"
#include "ui/plots/matrix_element.h"
#include "ui/plots/plot_view.h"

namespace interfuse {

class DifferenceFigureTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void expertsAreMatchedByName();
    void errorsAddInSquares();
    void linearLayersThatOneLacksAreLeftOut();
    void datasetsAreMatchedByName();
    void withoutACommonExpertThereIsASentence();
    void theMatrixIsAroundZero();
    void oneKindAlone();
    void wordsTellTheDirection();
    void theLargestIsFound();
    void csvHasEveryDigit();
    void aPlotViewShowsIt();

  private:
    static FigureData some(std::size_t experts = 3, std::int64_t samples = 6) {
        return someFigureData({2, experts, {samples}, 100, {}});
    }
    static MatrixModel modelOf(const FigureData& data, const FigureChoices& choices = {}) {
        QCustomPlot plot;
        plot.resize(900, 500);
        makeDifferenceFigure()->draw(plot, {data, choices, paperPalette()});
        const MatrixElement* matrix = matrixOf(plot);
        return matrix == nullptr ? MatrixModel() : matrix->model();
    }
};

void DifferenceFigureTest::expertsAreMatchedByName() {
    const FigureData first = some();
    // The same, with its experts the other way round and one more.
    FigureData second = some(4);
    std::reverse(second.experts.begin(), second.experts.end());
    std::reverse(second.expertColors.begin(), second.expertColors.end());
    std::reverse(second.routing.experts.begin(), second.routing.experts.end());
    for (auto& row : second.routing.means)
        std::reverse(row.begin(), row.end());
    for (auto& row : second.routing.errors)
        std::reverse(row.begin(), row.end());
    const FigureData difference = routingDifference(first, second);
    QCOMPARE(difference.experts,
             (std::vector<QString>{first.experts[2], first.experts[1], first.experts[0]}));
    QCOMPARE(difference.expertColors[0], second.expertColors[1]);
    QCOMPARE(difference.layers, std::int64_t{2});
    for (std::size_t module = 0; module < 12; ++module) {
        for (std::size_t expert = 0; expert < 3; ++expert)
            QCOMPARE(
                difference.routing.means[module][expert],
                second.routing.means[module][expert + 1] - first.routing.means[module][2 - expert]);
    }
}

void DifferenceFigureTest::errorsAddInSquares() {
    FigureData first = some(), second = some(3, 20);
    first.routing.errors[0][0] = 0.003;
    second.routing.errors[0][0] = 0.004;
    second.routing.errors[0][1].reset();
    const FigureData difference = routingDifference(first, second);
    QVERIFY(std::abs(*difference.routing.errors[0][0] - 0.005) < 1e-15);
    QVERIFY(!difference.routing.errors[0][1]);
}

void DifferenceFigureTest::linearLayersThatOneLacksAreLeftOut() {
    const LinearId unchanged{1, LinearKind::fc1};
    const FigureData first = someFigureData({2, 3, {6}, 100, unchanged});
    const FigureData difference = routingDifference(first, some());
    QCOMPARE(difference.routing.modules.size(), std::size_t{11});
    const MatrixModel model = modelOf(difference);
    QVERIFY(std::isnan(model.value(0, unchanged.index())));
    QVERIFY(std::isfinite(model.value(0, unchanged.index() + 1)));
}

void DifferenceFigureTest::datasetsAreMatchedByName() {
    const FigureData first = some(), second = some(2);
    const FigureData difference = routingDifference(first, second);
    QCOMPARE(difference.datasets, second.datasets);
    QCOMPARE(difference.byDataset.size(), std::size_t{2});
    QCOMPARE(difference.byDataset[1].means[5][0],
             second.byDataset[1].means[5][0] - first.byDataset[1].means[5][0]);
}

void DifferenceFigureTest::withoutACommonExpertThereIsASentence() {
    const FigureData first = some();
    FigureData second = some();
    for (std::string& name : second.routing.experts)
        name = "another " + name;
    const FigureData difference = routingDifference(first, second);
    QVERIFY(difference.empty());
    QVERIFY(difference.hint.contains(QStringLiteral("no expert in common")));
    QCOMPARE(largestDifference(difference, {}), QString());
    QCOMPARE(modelOf(difference).rows.size(), std::size_t{0});
    QVERIFY(!routingDifference({}, some()).hint.isEmpty());
}

void DifferenceFigureTest::theMatrixIsAroundZero() {
    FigureData first = some(), second = some();
    second.routing.means[3][1] += 0.071;
    second.routing.means[4][1] -= 0.0001;
    const MatrixModel model = modelOf(routingDifference(first, second));
    QCOMPARE(model.centre, 0.0);
    QCOMPARE(model.limit, 0.08);
    QVERIFY(model.lowest <= -model.limit);
    QVERIFY(model.centreNote.isEmpty());
    QCOMPARE(model.columns.size(), std::size_t{12});
    QVERIFY(std::abs(model.value(1, 3) - 0.071) < 1e-12);
    QVERIFY(!std::signbit(model.value(1, 4)));  // nothing is written as "-0.000"
    QVERIFY(model.linears.empty());             // and nothing here can be edited
}

void DifferenceFigureTest::oneKindAlone() {
    FigureChoices choices;
    choices.kind = LinearKind::fc2;
    const FigureData difference = routingDifference(some(), some(3, 20));
    const MatrixModel model = modelOf(difference, choices);
    QCOMPARE(model.columns.size(), std::size_t{2});
    const std::size_t module = LinearId{1, LinearKind::fc2}.index();
    QVERIFY(std::abs(model.value(2, 1) - difference.routing.means[module][2]) < 5e-4);
}

void DifferenceFigureTest::wordsTellTheDirection() {
    FigureData first = some(), second = some();
    const LinearId id{1, LinearKind::v_proj};
    first.routing.errors[id.index()][0] = second.routing.errors[id.index()][0] = 0.001;
    second.routing.means[id.index()][0] += 0.05;
    second.routing.means[id.index()][1] -= 0.05;
    const FigureData data = routingDifference(first, second);
    const FigureChoices choices;
    const auto figure = makeDifferenceFigure();
    const FigureInput input{data, choices, paperPalette()};
    const auto say = [&](std::size_t expert) {
        Spot spot;
        spot.layer = id.layer;
        spot.kind = id.kind;
        spot.expert = expert;
        return figure->describe(input, spot);
    };
    QCOMPARE(say(0), QStringLiteral("Layer 1, v: the routing weight of %1 is higher by 0.0500 ± "
                                    "0.0014.")
                         .arg(first.experts[0]));
    QVERIFY(say(1).contains(QStringLiteral("is lower by 0.0500")));
    Spot all;
    all.layer = 1;
    all.expert = 0;
    QVERIFY(figure->describe(input, all).contains(QStringLiteral("mean of all linear layers")));
    QCOMPARE(figure->describe(input, {}), QString());
}

void DifferenceFigureTest::theLargestIsFound() {
    FigureData first = some(), second = some();
    QCOMPARE(largestDifference(routingDifference(first, second), {}),
             QStringLiteral("The routing weights are the same."));
    for (FigureData* data : {&first, &second}) {
        for (auto& row : data->routing.errors)
            std::fill(row.begin(), row.end(), 0.001);
    }
    const LinearId small{0, LinearKind::q_proj}, large{1, LinearKind::fc1};
    second.routing.means[small.index()][2] += 0.02;
    second.routing.means[large.index()][1] -= 0.04;
    const FigureData difference = routingDifference(first, second);
    QCOMPARE(largestDifference(difference, {}),
             QStringLiteral("The largest difference: %1 is lower by 0.0400 ± 0.0014 in layer 1, "
                            "fc1. Of 36 routing weights, 2 differ by more than two standard "
                            "errors.")
                 .arg(first.experts[1]));
    QVERIFY(largestDifference(difference, LinearKind::q_proj)
                .contains(QStringLiteral("higher by 0.0200 ± 0.0014 in layer 0, q")));
}

void DifferenceFigureTest::csvHasEveryDigit() {
    FigureData first = some(), second = some();
    second.routing.means[0][0] = first.routing.means[0][0] + 0.1;
    const FigureData difference = routingDifference(first, second);
    const FigureChoices choices;
    const QStringList lines = makeDifferenceFigure()
                                  ->csv({difference, choices, paperPalette()})
                                  .split(QLatin1Char('\n'), Qt::SkipEmptyParts);
    QCOMPARE(lines.size(), 1 + 2 * 6 * 3);
    QCOMPARE(lines[0], QStringLiteral("layer,kind,expert,difference,standard_error"));
    const QStringList fields = lines[1].split(QLatin1Char(','));
    QCOMPARE(fields.mid(0, 3), (QStringList{QStringLiteral("0"), QStringLiteral("self_attn.k_proj"),
                                            first.experts[0]}));
    QCOMPARE(fields[3].toDouble(), difference.routing.means[0][0]);
    QCOMPARE(fields[4].toDouble(), *difference.routing.errors[0][0]);
}

void DifferenceFigureTest::aPlotViewShowsIt() {
    PlotView view(makeDifferenceFigure());
    view.resize(700, 400);
    view.setData(std::make_shared<const FigureData>(routingDifference(some(), some(3, 20))));
    view.show();
    QVERIFY(QTest::qWaitForWindowExposed(&view));
    QTRY_VERIFY(matrixOf(*view.plot()) != nullptr);
    for (const QAction* action : view.pictureActions())
        QVERIFY(action->isEnabled());
}

}  // namespace interfuse

QTEST_MAIN(interfuse::DifferenceFigureTest)
#include "difference_figure_test.moc"
