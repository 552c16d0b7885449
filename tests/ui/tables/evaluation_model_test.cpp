// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tables/evaluation_model.h"

#include <QAbstractItemModelTester>
#include <QLocale>
#include <QSignalSpy>
#include <QTest>

#include "tests/ui/tables/some_evaluation.h"
#include "ui/tables/evaluation_order.h"

namespace interfuse {
namespace {

constexpr int mnist = EvaluationModel::firstTaskColumn;

QString textAt(const QAbstractItemModel& model, int row, int column) {
    return model.index(row, column).data().toString();
}

QStringList names(const QAbstractItemModel& model) {
    QStringList all;
    for (int row = 0; row < model.rowCount(); ++row)
        all << textAt(model, row, EvaluationModel::modelColumn);
    return all;
}

// 3 tasks of 400, 200 and 100 images; two merged models that share the lead.
EvaluationTable smallTable() {
    EvaluationTable table;
    table.tasks = {"mnist", "svhn", "dtd"};
    table.images = {400, 200, 100};
    const auto add = [&](const char* name, ModelKind kind, double one, double two, double three) {
        table.models.push_back({name,
                                kind,
                                std::nullopt,
                                {TaskScore{one, 2 - one, 400}, TaskScore{two, 2 - two, 200},
                                 TaskScore{three, 2 - three, 100}}});
    };
    add("AdaSVD", ModelKind::ada_svd, 0.75, 0.5, 0.5);
    add("TIES", ModelKind::ties, 0.5, 0.5, 0.25);
    add("mnist", ModelKind::expert, 1, 0.25, 0.25);
    add("pretrained", ModelKind::pretrained, 0.5, 0.25, 0.75);
    return table;
}

}  // namespace

class EvaluationModelTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale::c()); }

    void rowsStandInGroups() {
        EvaluationModel model;
        const QAbstractItemModelTester tester(&model);
        model.setTable(someEvaluation(3, 2));
        QCOMPARE(names(model),
                 (QStringList{
                     QStringLiteral("pretrained"), QStringLiteral("mnist"), QStringLiteral("svhn"),
                     QStringLiteral("simple average"), QStringLiteral("task arithmetic, λ 0.3"),
                     QStringLiteral("TIES, λ 0.3"), QStringLiteral("AdaSVD, scaling 2.5")}));
        QCOMPARE(model.columnCount(), 5);
        const QList<int> groups{0, 1, 1, 2, 2, 2, 3};
        for (int row = 0; row < model.rowCount(); ++row)
            QCOMPARE(model.index(row, 0).data(EvaluationModel::groupRole).toInt(), groups[row]);
    }

    void showsAccuracyAndLoss() {
        EvaluationModel model;
        model.setTable(smallTable());
        QCOMPARE(textAt(model, 3, mnist), QStringLiteral("75.0"));
        QCOMPARE(model.index(3, mnist).data(EvaluationModel::barRole).toDouble(), 0.75);
        // (75 + 50 + 50) / 3
        QCOMPARE(textAt(model, 3, model.averageColumn()), QStringLiteral("58.3"));
        const QString tip = model.index(3, mnist).data(Qt::ToolTipRole).toString();
        // √(0.75 · 0.25 / 400) = 0.0217
        for (const char* part : {"AdaSVD on mnist", "75.0", "± 2.2", "loss 1.250", "400"}) {
            QString wanted = QString::fromUtf8(part);
            wanted.replace(QStringLiteral("± "), QStringLiteral("±\u00a0"));
            QVERIFY2(tip.contains(wanted), qPrintable(tip));
        }
        model.setShown(ShownScore::loss);
        QCOMPARE(textAt(model, 3, mnist), QStringLiteral("1.250"));
        QVERIFY(!model.index(3, mnist).data(EvaluationModel::barRole).isValid());
    }

    void headersNameTaskAndImages() {
        EvaluationModel model;
        model.setTable(smallTable());
        const QStringList lines =
            model.headerData(mnist, Qt::Horizontal).toString().split(QLatin1Char('\n'));
        QCOMPARE(lines.size(), 2);
        QCOMPARE(lines[0], QStringLiteral("mnist"));
        QVERIFY(lines[1].startsWith(QStringLiteral("400 image")));
        QCOMPARE(model.headerData(model.averageColumn(), Qt::Horizontal, EvaluationModel::copyRole),
                 QVariant(QStringLiteral("Average")));
    }

    void bestOfTheMergedOnes() {
        EvaluationModel model;
        model.setTable(smallTable());
        const auto best = [&](int row, int column) {
            return model.index(row, column).data(EvaluationModel::bestRole).toBool();
        };
        QVERIFY(best(3, mnist) && !best(2, mnist));
        QVERIFY(!best(1, mnist));                           // an expert is no merged model
        QVERIFY(best(2, mnist + 1) && best(3, mnist + 1));  // equal ones share it
        QVERIFY(!best(0, mnist + 2));                       // nor is the pretrained one
        model.setShown(ShownScore::loss);
        QVERIFY(best(3, mnist) && !best(2, mnist));
        model.setStale({0});  // AdaSVD is no longer compared, and a lone one is no best
        QVERIFY(!best(3, mnist) && !best(2, mnist));
    }

    void expertsOnTheirOwnTask() {
        EvaluationModel model;
        EvaluationTable table = smallTable();
        table.models[2].name = "MNIST";
        model.setTable(table);
        const auto own = [&](int row, int column) {
            return model.index(row, column).data(EvaluationModel::ownColorRole);
        };
        QVERIFY(own(1, mnist).isValid());
        QVERIFY(!own(1, mnist + 1).isValid());
        QVERIFY(!own(1, model.averageColumn()).isValid());
        QVERIFY(!own(3, mnist).isValid());
        model.setExperts({{QStringLiteral("mnist"), QColor(1, 2, 3)}});
        QCOMPARE(own(1, mnist).value<QColor>(), QColor(1, 2, 3));
        QCOMPARE(model.index(1, 0).data(EvaluationModel::swatchRole).value<QColor>(),
                 QColor(1, 2, 3));
        QVERIFY(!model.index(0, 0).data(EvaluationModel::swatchRole).isValid());
    }

    void missingScoresAndProgress() {
        EvaluationModel model;
        EvaluationTable table = smallTable();
        table.models[0].scores[1].reset();
        table.models[1].scores.resize(1);  // a row that is shorter than the table
        model.setTable(table);
        QCOMPARE(textAt(model, 3, mnist + 1), QStringLiteral("—"));
        QCOMPARE(textAt(model, 3, model.averageColumn()), QStringLiteral("—"));
        QCOMPARE(textAt(model, 2, model.averageColumn()), QStringLiteral("—"));
        QVERIFY(model.index(3, mnist + 1).data(EvaluationModel::copyRole).toString().isEmpty());

        const QSignalSpy changes(&model, &QAbstractItemModel::dataChanged);
        model.setProgress(EvaluationProgress{0, 1, 50, 200});
        QCOMPARE(changes.count(), 1);
        QCOMPARE(changes[0][0].toModelIndex(), model.index(3, mnist + 1));
        QCOMPARE(model.index(3, mnist + 1).data(EvaluationModel::progressRole).toDouble(), 0.25);
        QVERIFY(!model.index(3, mnist).data(EvaluationModel::progressRole).isValid());
        const QString tip = model.index(3, mnist + 1).data(Qt::ToolTipRole).toString();
        QVERIFY2(tip.contains(QStringLiteral("50 of 200")), qPrintable(tip));
        model.setProgress(EvaluationProgress{0, 2, 1, 100});
        QCOMPARE(changes.count(), 3);                          // the cell before and the one now
        model.setProgress(EvaluationProgress{40, 0, 1, 100});  // of no row
        model.setProgress(std::nullopt);
        QVERIFY(!model.index(3, mnist + 2).data(EvaluationModel::progressRole).isValid());
    }

    void scoresThatComeInDoNotReset() {
        EvaluationModel model;
        const QAbstractItemModelTester tester(&model);
        EvaluationTable table = smallTable();
        model.setTable(table);
        const QPersistentModelIndex cell = model.index(3, mnist);
        const QSignalSpy resets(&model, &QAbstractItemModel::modelReset);
        table.models[0].scores[0]->accuracy = 0.9;
        table.models[0].name = "AdaSVD, scaling 2";
        model.setTable(table);
        QCOMPARE(resets.count(), 0);
        QCOMPARE(cell.data().toString(), QStringLiteral("90.0"));
        table.models.push_back(table.models[0]);
        model.setTable(table);
        QCOMPARE(resets.count(), 1);
        QCOMPARE(model.rowCount(), 5);
        model.setTable({});
        QCOMPARE(model.rowCount(), 0);
    }

    void staleModelsSaySo() {
        EvaluationModel model;
        model.setTable(smallTable());
        model.setStale({0});  // of the table, which is the last row here
        QVERIFY(model.index(3, mnist).data(EvaluationModel::staleRole).toBool());
        QVERIFY(!model.index(2, mnist).data(EvaluationModel::staleRole).toBool());
        QVERIFY(!model.index(3, 0).data(EvaluationModel::noteRole).toString().isEmpty());
        const EvaluationTable saved = model.tableToSave();
        QCOMPARE(saved.models.size(), std::size_t{4});
        QCOMPARE(saved.models[3].name, std::string("AdaSVD (before the last change)"));
        QCOMPARE(saved.models[0].name, std::string("pretrained"));
    }

    void orderPutsTheUnmeasuredLast() {
        EvaluationModel model;
        EvaluationOrder order;
        order.setSourceModel(&model);
        EvaluationTable table = smallTable();
        table.models[3].scores[0].reset();
        model.setTable(table);
        order.sort(mnist, Qt::AscendingOrder);
        QCOMPARE(names(order),
                 (QStringList{QStringLiteral("TIES"), QStringLiteral("AdaSVD"),
                              QStringLiteral("mnist"), QStringLiteral("pretrained")}));
        order.sort(mnist, Qt::DescendingOrder);
        QCOMPARE(names(order), (QStringList{QStringLiteral("mnist"), QStringLiteral("AdaSVD"),
                                            QStringLiteral("TIES"), QStringLiteral("pretrained")}));
    }
};

}  // namespace interfuse

QTEST_MAIN(interfuse::EvaluationModelTest)
#include "evaluation_model_test.moc"
