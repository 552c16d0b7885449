// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tables/routing_table_model.h"

#include <QAbstractItemModelTester>
#include <QIcon>
#include <QLocale>
#include <QSignalSpy>
#include <QTest>
#include <limits>

#include "tests/ui/tables/sample_figure.h"
#include "ui/tables/routing_filter.h"

namespace interfuse {
namespace {

constexpr int mnist = RoutingTableModel::firstExpertColumn;

QString textAt(const QAbstractItemModel& model, int row, int column) {
    return model.index(row, column).data().toString();
}

}  // namespace

class RoutingTableModelTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale::c()); }

    void showsLayersAndWeights() {
        RoutingTableModel model;
        const QAbstractItemModelTester tester(&model);
        QCOMPARE(model.rowCount(), 0);
        auto data = sampleFigure();
        data->routing.means[9][1] = 1.0 / 3;
        model.setData(data);
        QCOMPARE(model.rowCount(), 72);
        QCOMPARE(model.columnCount(), 5);
        QCOMPARE(textAt(model, 9, RoutingTableModel::layerColumn), QStringLiteral("1"));
        QCOMPARE(textAt(model, 9, RoutingTableModel::kindColumn),
                 QStringLiteral("self_attn.out_proj"));
        QCOMPARE(textAt(model, 9, mnist + 1), QStringLiteral("0.333"));
        const QModelIndex cell = model.index(9, mnist + 1);
        const QString tip = cell.data(Qt::ToolTipRole).toString();
        QVERIFY2(tip.contains(QStringLiteral("0.3333333333333333 ± 0.002")), qPrintable(tip));
        QVERIFY(tip.contains(QStringLiteral("svhn")));
        const Spot expected{1, LinearKind::out_proj, 1, std::nullopt};
        QVERIFY(cell.data(RoutingTableModel::spotRole).value<Spot>() == expected);
        QCOMPARE(model.rowOf({1, LinearKind::out_proj}), 9);
        QCOMPARE(model.rowOf({40, LinearKind::fc1}), -1);
    }

    void headersNameAndColourTheExperts() {
        RoutingTableModel model;
        model.setData(sampleFigure());
        QCOMPARE(model.headerData(mnist + 2, Qt::Horizontal).toString(), QStringLiteral("gtsrb"));
        const auto swatch = model.headerData(mnist + 2, Qt::Horizontal, Qt::DecorationRole);
        const QImage image = swatch.value<QIcon>().pixmap(QSize(16, 16), 1.0).toImage();
        QCOMPARE(image.pixelColor(8, 8), expertColor(2));
    }

    void standardErrorsOnWish() {
        RoutingTableModel model;
        auto data = sampleFigure();
        data->routing.means[0][0] = 0.131;
        data->routing.errors[0][1].reset();
        model.setData(data);
        QCOMPARE(textAt(model, 0, mnist), QStringLiteral("0.131"));
        model.setErrorsShown(true);
        QCOMPARE(textAt(model, 0, mnist), QStringLiteral("0.131 ± 0.002"));
        QVERIFY(!textAt(model, 0, mnist + 1).contains(QStringLiteral("±")));
    }

    void missingWeightsAreADash() {
        RoutingTableModel model;
        auto data = sampleFigure();
        data->routing.means[3][0] = std::numeric_limits<double>::quiet_NaN();
        model.setData(data);
        QCOMPARE(textAt(model, 3, mnist), QStringLiteral("–"));
        QVERIFY(!model.index(3, mnist).data(RoutingTableModel::sortRole).isValid());
        QCOMPARE(model.index(3, mnist).data(RoutingTableModel::copyRole).toString(), QString());
    }

    void oneDatasetsWeights() {
        RoutingTableModel model;
        auto data = sampleFigure();
        data->routing.means[0][0] = 0.25;
        data->byDataset[1].means[0][0] = 0.75;
        model.setData(data);
        QCOMPARE(textAt(model, 0, mnist), QStringLiteral("0.250"));
        model.setDataset(1);
        QCOMPARE(textAt(model, 0, mnist), QStringLiteral("0.750"));
        model.setDataset(std::nullopt);
        QCOMPARE(textAt(model, 0, mnist), QStringLiteral("0.250"));
    }

    void updatesOfTheSameShapeDoNotReset() {
        RoutingTableModel model;
        model.setData(sampleFigure());
        const QPersistentModelIndex cell = model.index(50, mnist);
        const QString before = cell.data().toString();
        const QSignalSpy resets(&model, &QAbstractItemModel::modelReset);
        const QSignalSpy changes(&model, &QAbstractItemModel::dataChanged);
        model.setData(sampleFigure(72, 0.1));
        QCOMPARE(resets.count(), 0);
        QCOMPARE(changes.count(), 1);
        QVERIFY(cell.isValid());
        QVERIFY(cell.data().toString() != before);
    }

    void layersThatComeAreAddedBelow() {
        RoutingTableModel model;
        const QAbstractItemModelTester tester(&model);
        model.setData(sampleFigure(5));
        const QSignalSpy resets(&model, &QAbstractItemModel::modelReset);
        const QSignalSpy added(&model, &QAbstractItemModel::rowsInserted);
        model.setData(sampleFigure(8));
        QCOMPARE(resets.count(), 0);
        QCOMPARE(added.count(), 1);
        QCOMPARE(model.rowCount(), 8);
        model.setData(sampleFigure(3));  // another shape
        QCOMPARE(resets.count(), 1);
        QCOMPARE(model.rowCount(), 3);
        model.setData(nullptr);
        QCOMPARE(model.rowCount(), 0);
    }

    void sortsByNumbersNotByText() {
        RoutingTableModel model;
        RoutingFilter filter;
        filter.setSourceModel(&model);
        auto data = sampleFigure();
        data->routing.means[0][0] = 10.5;  // as text before "9" and "0.5"
        data->routing.means[1][0] = 9.25;
        data->routing.means[2][0] = 1e-9;  // as "0.000"
        model.setData(data);
        filter.sort(RoutingTableModel::layerColumn, Qt::DescendingOrder);
        QCOMPARE(textAt(filter, 0, 0), QStringLiteral("11"));
        QCOMPARE(textAt(filter, 71, 0), QStringLiteral("0"));
        filter.sort(mnist, Qt::DescendingOrder);
        QCOMPARE(textAt(filter, 0, mnist), QStringLiteral("10.500"));
        QCOMPARE(textAt(filter, 1, mnist), QStringLiteral("9.250"));
        filter.sort(mnist, Qt::AscendingOrder);
        QCOMPARE(filter.mapToSource(filter.index(0, 0)).row(), 2);
        // Kinds come in the order of the modules.
        filter.sort(RoutingTableModel::kindColumn, Qt::AscendingOrder);
        QCOMPARE(textAt(filter, 0, 1), QStringLiteral("self_attn.k_proj"));
        QCOMPARE(textAt(filter, 71, 1), QStringLiteral("mlp.fc2"));
    }

    void filters_data() {
        QTest::addColumn<QString>("words");
        QTest::addColumn<int>("rows");
        QTest::newRow("nothing") << QString() << 72;
        QTest::newRow("kind") << QStringLiteral("fc1") << 12;
        QTest::newRow("capitals") << QStringLiteral("FC1") << 12;
        QTest::newRow("part of a kind") << QStringLiteral("attn") << 48;
        QTest::newRow("layer 1, not 10 and 11") << QStringLiteral("1") << 6;
        QTest::newRow("word and number") << QStringLiteral("layer 3") << 6;
        QTest::newRow("half a word") << QStringLiteral("lay 3") << 6;
        QTest::newRow("all three") << QStringLiteral("layer 3 fc1") << 1;
        QTest::newRow("any order, comma") << QStringLiteral(" fc1,  3 ") << 1;
        QTest::newRow("part of the module") << QStringLiteral("layers.1") << 6;
        QTest::newRow("whole module")
            << QStringLiteral("vision_model.encoder.layers.11.mlp.fc2") << 1;
        QTest::newRow("no such layer") << QStringLiteral("12") << 0;
        QTest::newRow("no such word") << QStringLiteral("norm") << 0;
    }

    void filters() {
        QFETCH(QString, words);
        QFETCH(int, rows);
        RoutingTableModel model;
        model.setData(sampleFigure());
        RoutingFilter filter;
        filter.setSourceModel(&model);
        filter.setWords(words);
        QCOMPARE(filter.rowCount(), rows);
    }
};

}  // namespace interfuse

QTEST_MAIN(interfuse::RoutingTableModelTest)
#include "routing_table_model_test.moc"
