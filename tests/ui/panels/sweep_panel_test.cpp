// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/sweep_panel.h"

#include <QComboBox>
#include <QDoubleSpinBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTest>

#include "tests/ui/tables/some_evaluation.h"
#include "ui/plots/custom_plot.h"
#include "ui/plots/plot_view.h"

namespace interfuse {
namespace {

struct Shown {
    SweepPanel panel;

    explicit Shown(QSize size = {900, 560}) {
        panel.resize(size);
        panel.show();
    }
    template <typename Kind>
    Kind& get(const char* name) {
        return *panel.findChild<Kind*>(QString::fromLatin1(name));
    }
    QPushButton& run() { return get<QPushButton>("sweepRun"); }
    QPushButton& best() { return get<QPushButton>("sweepTakeBest"); }
    QPushButton& selected() { return get<QPushButton>("sweepTakeSelected"); }
    QString state() { return get<QLabel>("sweepState").text(); }
    void setSweep(EvaluationTable table) {
        const int before = panel.plot().replots();
        panel.setSweep(std::make_shared<EvaluationTable>(std::move(table)));
        QTRY_VERIFY(panel.plot().replots() > before);
        QCoreApplication::processEvents();
    }
    void click(double factor) {
        QCustomPlot& plot = *panel.plot().plot();
        const QCPAxisRect* axes = plot.axisRect(0);
        QTest::mouseClick(&plot, Qt::LeftButton, {},
                          {qRound(axes->axis(QCPAxis::atBottom)->coordToPixel(factor)),
                           axes->rect().bottom() - 3});
    }
};

std::vector<double> asked(const QSignalSpy& spy, int call) {
    return spy[call][0].value<std::vector<double>>();
}

}  // namespace

class SweepPanelTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale::c()); }

    void asksForARangeOrAList() {
        Shown shown;
        const QSignalSpy sweep(&shown.panel, &SweepPanel::sweepAsked);
        shown.get<QDoubleSpinBox>("sweepFrom").setValue(1);
        shown.get<QDoubleSpinBox>("sweepTo").setValue(2);
        shown.get<QSpinBox>("sweepSteps").setValue(5);
        shown.run().click();
        QCOMPARE(asked(sweep, 0), (std::vector<double>{1, 1.25, 1.5, 1.75, 2}));
        QCOMPARE(sweep[0][1].value<std::optional<std::int64_t>>(),
                 std::optional<std::int64_t>(100));
        shown.get<QComboBox>("sweepMode").setCurrentIndex(1);
        auto& list = shown.get<QLineEdit>("sweepList");
        QCOMPARE(list.text(), QStringLiteral("1, 1.25, 1.5, 1.75, 2"));
        list.setText(QStringLiteral("3, 0.5 1"));
        shown.panel.setImages(std::nullopt);
        shown.run().click();
        QCOMPARE(asked(sweep, 1), (std::vector<double>{0.5, 1, 3}));
        QVERIFY(!sweep[1][1].value<std::optional<std::int64_t>>());
        list.setText(QStringLiteral("0.5, much"));
        QVERIFY(!shown.run().isEnabled());
        QVERIFY(shown.state().contains(QStringLiteral("much")));
        list.clear();
        QVERIFY(!shown.run().isEnabled());
        shown.panel.setFactors({0.5, 1, 1.5});
        QCOMPARE(shown.get<QComboBox>("sweepMode").currentIndex(), 0);
        QCOMPARE(shown.panel.factors(), (std::vector<double>{0.5, 1, 1.5}));
        shown.panel.setFactors({0.5, 1, 4});
        QCOMPARE(shown.get<QComboBox>("sweepMode").currentIndex(), 1);
        QCOMPARE(shown.panel.factors(), (std::vector<double>{0.5, 1, 4}));
    }

    void suggestsFactorsByTheNumberOfExperts() {
        Shown shown;
        shown.panel.setExperts(std::vector<ExpertColor>(5));
        QCOMPARE(shown.panel.factors(),
                 (std::vector<double>{0.5, 1, 1.5, 2, 2.5, 3, 3.5, 4, 4.5, 5}));
        shown.get<QSpinBox>("sweepSteps").setValue(4);  // the person's
        shown.panel.setExperts(std::vector<ExpertColor>(3));
        QCOMPARE(shown.panel.factors(), (std::vector<double>{0.5, 2, 3.5, 5}));
    }

    void takesTheBestOver() {
        Shown shown;
        const QSignalSpy chosen(&shown.panel, &SweepPanel::scalingChosen);
        QVERIFY(!shown.best().isVisible());
        shown.setSweep(someSweep(3, {1, 2, 2.5, 4}, 3, 2000));
        QVERIFY(shown.best().isVisible());
        QVERIFY(shown.best().text().startsWith(QStringLiteral("Use 2.5")));
        QVERIFY(!shown.selected().isVisible());
        shown.best().click();
        QCOMPARE(chosen.count(), 1);
        QCOMPARE(chosen[0][0].toDouble(), 2.5);
        shown.panel.setScaling(2.5);
        QVERIFY(!shown.best().isEnabled());
    }

    void takesASelectedOneOver() {
        Shown shown;
        const QSignalSpy chosen(&shown.panel, &SweepPanel::scalingChosen);
        shown.setSweep(someSweep(3, {1, 2, 2.5, 4}, 3, 2000));
        shown.click(4);
        QTRY_VERIFY(shown.selected().isVisible());
        QCOMPARE(shown.selected().text(), QStringLiteral("Use 4"));
        shown.selected().click();
        QCOMPARE(chosen[0][0].toDouble(), 4.0);
        shown.click(2.5);  // the best has its own button
        QVERIFY(!shown.selected().isVisible());
        shown.click(4);
        shown.setSweep(someSweep(3, {1, 2}, 3, 2000));  // no such row any more
        QVERIFY(!shown.selected().isVisible());
    }

    void runsAndStops() {
        Shown shown;
        const QSignalSpy stop(&shown.panel, &SweepPanel::stopAsked);
        EvaluationTable table = someSweep(2, {1, 2}, 3, 400);
        table.models[1].scores[1].reset();
        shown.panel.setRunning(true);
        shown.setSweep(table);
        shown.panel.setProgress(EvaluationProgress{1, 1, 30, 400});
        QVERIFY2(shown.state().contains(QStringLiteral("Factor 2 on svhn: 30 of 400")),
                 qPrintable(shown.state()));
        QVERIFY(!shown.get<QWidget>("sweepFields").isEnabled());
        shown.run().click();
        QCOMPARE(stop.count(), 1);
        shown.panel.setRunning(false);
        shown.panel.setProgress(std::nullopt);
        QVERIFY(shown.state().isEmpty());
        shown.panel.setStale(true);
        QVERIFY(shown.state().contains(QStringLiteral("before the last change")));
        shown.panel.setObstacle(QStringLiteral("Calibrate first."));
        QVERIFY(!shown.run().isEnabled());
        QCOMPARE(shown.run().toolTip(), QStringLiteral("Calibrate first."));
    }

    void fitsANarrowWindow() {
        Shown shown({460, 480});
        shown.setSweep(someSweep(8, {1, 2, 3}, 2, 400));
        QVERIFY(shown.panel.minimumSizeHint().width() <= 460);
        const QWidget& bar = shown.get<QWidget>("sweepChoosers");
        for (const QWidget* part :
             {static_cast<QWidget*>(&shown.run()), &shown.get<QWidget>("sweepFields"),
              &shown.get<QWidget>("sweepImages")})
            QVERIFY2(bar.rect().contains(part->geometry()), qPrintable(part->objectName()));
    }
};

}  // namespace interfuse

QTEST_MAIN(interfuse::SweepPanelTest)
#include "sweep_panel_test.moc"
