// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/shape_readout.h"

#include <QLabel>
#include <QTest>

namespace interfuse {
namespace {

const LinearId first{0, LinearKind::fc1};
const LinearId second{1, LinearKind::fc1};
const LinearId third{2, LinearKind::fc1};

CoefficientTable twoLayers() {
    CoefficientTable table;
    table.modules = {module_name(first), module_name(second)};
    table.experts = {"cars", "birds"};
    table.values = {{0.5, 0.75}, {0.25, -0.5}};
    table.edited = {{false, false}, {false, false}};
    return table;
}

LayerStatistics layerOf(const LinearId& id, double norm, std::vector<double> gram) {
    LayerStatistics layer;
    layer.id = id;
    layer.pretrained_norm = norm;
    layer.gram = std::move(gram);
    layer.effective_rank = {1, 1};
    return layer;
}

// ‖Σ cᵢ ΔWᵢ‖² = 4 · ¼ + 16 · 9/16 = 10 in the first layer, 4 · 1/16 + 4 · ¼ − 2 · 2 · ⅛ = 0.75 in
// the second.
PoolStatistics measured() {
    PoolStatistics pool;
    pool.experts = {"cars", "birds"};
    pool.layers = {layerOf(first, 10, {4, 0, 0, 16}), layerOf(second, 5, {4, 2, 2, 4}),
                   layerOf(third, 1, {1, 1, 1, 1})};
    return pool;
}

QString text(const ShapeReadout& readout, const char* name) {
    const auto* label = readout.findChild<QLabel*>(QLatin1String(name));
    return label->isHidden() ? QString() : label->text();
}

}  // namespace

class ShapeReadoutTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale::c()); }

    void sums() {
        QVERIFY(!coefficientSums({}));
        const auto sums = coefficientSums(twoLayers());
        QVERIFY(sums);
        QCOMPARE(sums->least, -0.25);
        QCOMPARE(sums->most, 1.25);
        QCOMPARE(sums->mean, 0.5);
    }

    void changes() {
        const auto changes = weightChanges(twoLayers(), measured());
        QVERIFY(changes);
        QCOMPARE(changes->most, std::sqrt(10.0) / 10);
        QCOMPARE(changes->least, std::sqrt(0.75) / 5);
        QCOMPARE(changes->mean, (std::sqrt(10.0) / 10 + std::sqrt(0.75) / 5) / 2);
    }

    void changesAreOfTheSamePoolOnly() {
        PoolStatistics pool = measured();
        pool.experts[1] = "maps";
        QVERIFY(!weightChanges(twoLayers(), pool));
        pool = measured();
        pool.layers = {pool.layers[2]};
        QVERIFY(!weightChanges(twoLayers(), pool));
        // A layer that was zero has no relative change.
        pool = measured();
        pool.layers[0].pretrained_norm = 0;
        QCOMPARE(weightChanges(twoLayers(), pool)->most, std::sqrt(0.75) / 5);
    }

    void says() {
        ShapeReadout readout(nullptr);
        const PoolStatistics pool = measured();
        readout.show({}, &pool);
        QCOMPARE(text(readout, "shapeSums"), QString());
        QCOMPARE(text(readout, "shapeChanges"), QString());
        QVERIFY(text(readout, "shapeReadoutHint").contains(QStringLiteral("calibration")));
        readout.show(twoLayers(), nullptr);
        QCOMPARE(text(readout, "shapeSums"),
                 QStringLiteral("Sum of coefficients per layer: 0.500 on average "
                                "(-0.250 to 1.250)"));
        QVERIFY(text(readout, "shapeReadoutHint").contains(QStringLiteral("Inspect pool")));
        readout.show(twoLayers(), &pool);
        QCOMPARE(text(readout, "shapeChanges"),
                 QStringLiteral("Change of the weights: 24.5 % of their norm on average (17.3 to "
                                "31.6 %)"));
        QCOMPARE(text(readout, "shapeReadoutHint"), QString());
    }

    void saysHowGoodTheModelIs() {
        ShapeReadout readout(nullptr);
        QCOMPARE(text(readout, "shapeAccuracy"), QString());
        readout.showAccuracy(QStringLiteral("81.3 %"), false);
        QCOMPARE(text(readout, "shapeAccuracy"), QStringLiteral("81.3 %"));
        auto* label = readout.findChild<QLabel*>(QStringLiteral("shapeAccuracy"));
        QCOMPARE(label->foregroundRole(), QPalette::PlaceholderText);
        readout.showAccuracy(QStringLiteral("82.0 %"), true);
        QCOMPARE(label->foregroundRole(), QPalette::WindowText);
        readout.showAccuracy({}, true);
        QCOMPARE(text(readout, "shapeAccuracy"), QString());
    }
};

}  // namespace interfuse

QTEST_MAIN(interfuse::ShapeReadoutTest)
#include "shape_readout_test.moc"
