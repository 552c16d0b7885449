// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The numbers behind the figures: reading places from module names, means over kinds, and CSV.
#include <QtTest>

#include "tests/ui/plots/some_figure_data.h"
#include "ui/plots/figure_text.h"
#include "ui/plots/routing_values.h"

namespace interfuse {

class FigureDataTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void namesArePlaces();
    void meansOverKinds();
    void missingLayersAreLeftOut();
    void depthCsvHasTheNumbers();
    void heatMapCsvHasEveryWeight();
    void datasetsCsvHasEveryDataset();
    void convergenceCsvHasLargestAndMedian();
    void namesAreQuoted();
    void aDatasetStandsInForTheMixture();
};

namespace {

// Records of a CSV without quoted fields.
std::vector<QStringList> records(const QString& csv) {
    std::vector<QStringList> lines;
    for (const QString& line : csv.split(QLatin1Char('\n'), Qt::SkipEmptyParts))
        lines.push_back(line.split(QLatin1Char(',')));
    return lines;
}

}  // namespace

void FigureDataTest::namesArePlaces() {
    for (std::int64_t layer : {0, 7, 31}) {
        for (const LinearKind kind : linear_kinds)
            QVERIFY(linearIdOf(module_name({layer, kind})) == (LinearId{layer, kind}));
    }
    for (const char* name :
         {"", "layer.a", "vision_model.encoder.layers.", "vision_model.post",
          "vision_model.encoder.layers.3", "vision_model.encoder.layers.-1.mlp.fc1",
          "vision_model.encoder.layers.3.mlp.fc3", "vision_model.encoder.layers.3x.mlp.fc1"})
        QVERIFY2(!linearIdOf(name), name);
}

void FigureDataTest::meansOverKinds() {
    const FigureData data = someFigureData({3, 2, {4}, 100, {}});
    const RoutingValues values(data.routing, data.layers, 2);
    double sum = 0, variances = 0;
    for (std::size_t module = 6; module < 12; ++module) {
        sum += data.routing.means[module][1];
        variances += *data.routing.errors[module][1] * *data.routing.errors[module][1];
    }
    const auto mean = values.at(1, std::nullopt, 1);
    QCOMPARE(mean->mean, sum / 6);
    QCOMPARE(*mean->error, std::sqrt(variances) / 6);
    const auto one = values.at(1, LinearKind::q_proj, 1);
    QCOMPARE(one->mean, data.routing.means[8][1]);
}

void FigureDataTest::missingLayersAreLeftOut() {
    SomeFigureSize size{2, 2, {1}, 100, LinearId{1, LinearKind::fc2}};
    const FigureData data = someFigureData(size);
    const RoutingValues values(data.routing, data.layers, 2);
    QVERIFY(!values.at(1, LinearKind::fc2, 0));
    double sum = 0;
    for (std::size_t module = 6; module < 11; ++module)
        sum += data.routing.means[module][0];
    const auto mean = values.at(1, std::nullopt, 0);
    QCOMPARE(mean->mean, sum / 5);
    // One image: no error is known.
    QVERIFY(!mean->error);
}

void FigureDataTest::depthCsvHasTheNumbers() {
    const FigureData data = someFigureData({3, 2, {4}, 100, {}});
    FigureChoices choices;
    choices.kind = LinearKind::out_proj;
    const auto lines = records(makeDepthFigure()->csv({data, choices, paletteFor(false)}));
    QCOMPARE(lines.size(), 1U + 3 * 2);
    QCOMPARE(lines[0].join(QLatin1Char(' ')),
             QStringLiteral("layer kind expert mean standard_error"));
    QCOMPARE(lines[1][1], QStringLiteral("self_attn.out_proj"));
    for (std::size_t i = 1; i < lines.size(); ++i) {
        const std::size_t module = lines[i][0].toULong() * 6 + 3;
        const std::size_t expert = lines[i][2] == data.experts[0] ? 0 : 1;
        QCOMPARE(lines[i][3].toDouble(), data.routing.means[module][expert]);
        QCOMPARE(lines[i][4].toDouble(), *data.routing.errors[module][expert]);
    }
}

void FigureDataTest::heatMapCsvHasEveryWeight() {
    const FigureData data = someFigureData({3, 2, {4}, 100, {}});
    const FigureChoices choices;
    const auto lines = records(makeHeatMapFigure()->csv({data, choices, paletteFor(false)}));
    QCOMPARE(lines.size(), 1U + 3 * 6 * 2);
    for (std::size_t i = 1; i < lines.size(); ++i)
        QCOMPARE(lines[i][3].toDouble(), data.routing.means[(i - 1) / 2][(i - 1) % 2]);
    const auto layers = records(makeLayersFigure()->csv({data, choices, paletteFor(false)}));
    QCOMPARE(layers.size(), 1U + 3 * 2);
    QCOMPARE(layers[1][3].toDouble() + layers[2][3].toDouble(), 1.0);
}

void FigureDataTest::datasetsCsvHasEveryDataset() {
    const FigureData data = someFigureData({3, 2, {4}, 100, {}});
    FigureChoices choices;
    const auto all = records(makeDatasetsFigure()->csv({data, choices, paletteFor(false)}));
    QCOMPARE(all.size(), 1U + 2 * 2);
    double sum = 0;
    for (const std::vector<double>& means : data.byDataset[1].means)
        sum += means[0];
    QCOMPARE(all[3][4].toDouble(), sum / 18);
    choices.selected = {2, LinearKind::k_proj, {}, {}};
    const auto one = records(makeDatasetsFigure()->csv({data, choices, paletteFor(false)}));
    QCOMPARE(one[4][4].toDouble(), data.byDataset[1].means[12][1]);
    QCOMPARE(one[4][5].toDouble(), *data.byDataset[1].errors[12][1]);
}

void FigureDataTest::convergenceCsvHasLargestAndMedian() {
    const FigureData data = someFigureData({2, 2, {1, 4, 9}, 100, {}});
    FigureChoices choices;
    choices.selected = {1, LinearKind::fc1, 1, {}};
    const auto lines = records(makeConvergenceFigure()->csv({data, choices, paletteFor(false)}));
    QCOMPARE(lines.size(), 1U + 3);
    QCOMPARE(lines[1].join(QLatin1Char(' ')), QStringLiteral("1   "));
    std::vector<double> errors;
    for (const auto& row : data.rounds[2].routing.errors) {
        for (const std::optional<double>& error : row)
            errors.push_back(*error);
    }
    std::sort(errors.begin(), errors.end());
    QCOMPARE(lines[3][0], QStringLiteral("9"));
    QCOMPARE(lines[3][1].toDouble(), errors.back());
    QCOMPARE(lines[3][2].toDouble(),
             (errors[errors.size() / 2 - 1] + errors[errors.size() / 2]) / 2);
    const std::size_t module = LinearId{1, LinearKind::fc1}.index();
    QCOMPARE(lines[3][3].toDouble(), *data.rounds[2].routing.errors[module][1]);
}

void FigureDataTest::namesAreQuoted() {
    QCOMPARE(csvLine({QStringLiteral("a,b"), QStringLiteral("say \"c\""), QStringLiteral("d")}),
             QStringLiteral("\"a,b\",\"say \"\"c\"\"\",d\n"));
}

void FigureDataTest::aDatasetStandsInForTheMixture() {
    const FigureData data = someFigureData({2, 2, {4}, 100, {}});
    FigureChoices choices;
    choices.dataset = 1;
    choices.kind = LinearKind::k_proj;
    const auto lines = records(makeDepthFigure()->csv({data, choices, paletteFor(false)}));
    QCOMPARE(lines[1][3].toDouble(), data.byDataset[1].means[0][0]);
}

}  // namespace interfuse

QTEST_MAIN(interfuse::FigureDataTest)
#include "figure_data_test.moc"
