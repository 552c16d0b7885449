// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/evaluation_panel.h"

#include <QCheckBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>

#include "tests/ui/tables/some_evaluation.h"
#include "ui/panels/images_chooser.h"
#include "ui/panels/number_list.h"
#include "ui/panels/wrap_layout.h"

namespace interfuse {
namespace {

struct Shown {
    EvaluationPanel panel;

    explicit Shown(QSize size = {900, 500}) {
        panel.resize(size);
        panel.show();
    }
    template <typename Kind>
    Kind& get(const char* name) {
        return *panel.findChild<Kind*>(QString::fromLatin1(name));
    }
    QPushButton& run() { return get<QPushButton>("evaluationRun"); }
    QPushButton& emptyButton() { return get<QPushButton>("evaluationEmptyButton"); }
    QString emptyText() { return get<QLabel>("evaluationEmptyText").text(); }
    QString state() { return get<QLabel>("evaluationState").text(); }
    QLabel& live() { return get<QLabel>("evaluationLive"); }
};

const QStringList& twoTasks() {
    static const QStringList tasks{QStringLiteral("mnist"), QStringLiteral("svhn")};
    return tasks;
}

}  // namespace

class EvaluationPanelTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale::c()); }

    void saysWhatIsNeeded() {
        Shown shown;
        const QSignalSpy tasks(&shown.panel, &EvaluationPanel::chooseTasksAsked);
        const QSignalSpy remedy(&shown.panel, &EvaluationPanel::remedyAsked);
        const QSignalSpy evaluate(&shown.panel, &EvaluationPanel::evaluateAsked);
        QCOMPARE(shown.emptyButton().text(), QStringLiteral("Choose a task file…"));
        shown.emptyButton().click();
        QCOMPARE(tasks.count(), 1);

        shown.panel.setTasks(twoTasks());
        shown.panel.setObstacle(QStringLiteral("There is no text tower."),
                                QStringLiteral("Choose a text tower…"));
        QCOMPARE(shown.emptyText(), QStringLiteral("There is no text tower."));
        QCOMPARE(shown.emptyButton().text(), QStringLiteral("Choose a text tower…"));
        shown.emptyButton().click();
        QCOMPARE(remedy.count(), 1);
        shown.panel.setObstacle(QStringLiteral("Reading."));
        QVERIFY(!shown.emptyButton().isVisible());

        shown.panel.setObstacle({});
        QVERIFY(shown.emptyText().contains(QStringLiteral("baselines can be evaluated")));
        shown.emptyButton().click();
        QCOMPARE(evaluate.count(), 1);
        QVERIFY(!evaluate[0][0].value<EvaluationChoices>().merged);
        shown.panel.setCalibrated(true);
        QVERIFY(!shown.emptyText().contains(QStringLiteral("calibration")));
        shown.emptyButton().click();
        QVERIFY(evaluate[1][0].value<EvaluationChoices>().merged);
        QVERIFY(!shown.run().isVisible());  // one button that matters
    }

    void asksForWhatIsChosen() {
        Shown shown;
        shown.panel.setTasks(twoTasks());
        shown.panel.setCalibrated(true);
        shown.panel.setTable(someEvaluation(2, 2));
        // As the command line does: all baselines.
        EvaluationChoices usual;
        usual.taskArithmetic = usual.ties = {0.3};
        QVERIFY(shown.panel.choices() == usual);
        const QSignalSpy changes(&shown.panel, &EvaluationPanel::choicesChanged);
        shown.get<QCheckBox>("compareExperts").setChecked(false);
        shown.get<QCheckBox>("compareTaskArithmetic").setChecked(false);
        shown.get<QLineEdit>("compareTiesFactors").setText(QStringLiteral("0.3, 0.5 1"));
        auto& images = shown.get<ImagesChooser>("evaluationImages");
        images.setImages(50);
        QCOMPARE(changes.count(), 3);
        const QSignalSpy evaluate(&shown.panel, &EvaluationPanel::evaluateAsked);
        shown.run().click();
        const auto choices = evaluate[0][0].value<EvaluationChoices>();
        const EvaluationChoices wanted{true, false, true, true, {}, {0.3, 0.5, 1}, {}, 50};
        QVERIFY(choices == wanted);
        // Factors of AdaSVD need a routing table.
        auto& scalings = shown.get<QCheckBox>("compareScalings");
        QVERIFY(!scalings.isEnabled());
        shown.panel.setRouted(true);
        scalings.setChecked(true);
        shown.get<QLineEdit>("compareScalingsFactors").setText(QStringLiteral("1 3.5"));
        QCOMPARE(shown.panel.choices().scalings, (std::vector<double>{1, 3.5}));
        shown.panel.setRouted(false);
        QVERIFY(shown.panel.choices() == wanted);

        Shown other;
        other.panel.setCalibrated(true);
        other.panel.setChoices(wanted);
        QVERIFY(other.panel.choices() == wanted);
        other.panel.setChoices({});
        QVERIFY(other.panel.choices() == EvaluationChoices{});
    }

    void refusesWhatCannotBeMeasured() {
        Shown shown;
        shown.panel.setTasks(twoTasks());
        shown.panel.setTable(someEvaluation(2, 2));
        QVERIFY(shown.run().isEnabled());
        shown.get<QCheckBox>("compareTaskArithmetic").setChecked(true);
        auto& factors = shown.get<QLineEdit>("compareTaskArithmeticFactors");
        factors.setText(QStringLiteral("0.3, high"));
        QVERIFY(!shown.run().isEnabled());
        QVERIFY(shown.run().toolTip().contains(QStringLiteral("high")));
        QCOMPARE(shown.get<QLabel>("compareProblem").text(), shown.run().toolTip());
        factors.clear();
        QVERIFY(!shown.run().isEnabled());
        shown.get<QCheckBox>("compareTaskArithmetic").setChecked(false);
        QVERIFY(shown.run().isEnabled());
        for (const char* name :
             {"comparePretrained", "compareExperts", "compareSimpleAverage", "compareTies"})
            shown.get<QCheckBox>(name).setChecked(false);
        QVERIFY(!shown.run().isEnabled());  // the merged model alone is not calibrated
        shown.panel.setCalibrated(true);
        QVERIFY(shown.run().isEnabled());
        shown.panel.setObstacle(QStringLiteral("There is no text tower."));
        QCOMPARE(shown.run().toolTip(), QStringLiteral("There is no text tower."));
        QVERIFY(!shown.run().isEnabled());
    }

    void runsAndStops() {
        Shown shown;
        shown.panel.setTasks(twoTasks());
        EvaluationTable table = someEvaluation(2, 2);
        shown.panel.setRunning(true);
        QVERIFY(shown.panel.view().isVisible());  // no page that asks for what goes on
        QVERIFY(!shown.state().isEmpty());
        shown.panel.setTable(table);
        shown.panel.setProgress(EvaluationProgress{0, 1, 1200, 26032});
        QVERIFY2(shown.state().contains(QStringLiteral("svhn: 1200 of 26032")),
                 qPrintable(shown.state()));
        const QSignalSpy stop(&shown.panel, &EvaluationPanel::stopAsked);
        QCOMPARE(shown.run().text(), QStringLiteral("Stop"));
        shown.panel.setObstacle(QStringLiteral("Busy."));
        QVERIFY(shown.run().isEnabled());  // what runs can be stopped, whatever else is wrong
        shown.run().click();
        QCOMPARE(stop.count(), 1);
        shown.panel.setObstacle({});
        shown.panel.setRunning(false);
        shown.panel.setProgress(std::nullopt);
        shown.panel.setNote(QStringLiteral("Two tasks."));
        QCOMPARE(shown.state(), QStringLiteral("Two tasks."));
    }

    void followsChanges() {
        Shown shown;
        auto& follow = shown.get<QCheckBox>("evaluationFollow");
        QVERIFY(!follow.isEnabled());
        shown.panel.setTasks(twoTasks());
        QVERIFY(!follow.isEnabled() && follow.toolTip().contains(QStringLiteral("Calibrate")));
        shown.panel.setCalibrated(true);
        QVERIFY(follow.isEnabled());
        const QSignalSpy changed(&shown.panel, &EvaluationPanel::followChanged);
        follow.click();
        QCOMPARE(changed.count(), 1);
        QCOMPARE(changed[0][0].toBool(), true);
        QCOMPARE(changed[0][1].toLongLong(), 20);
        shown.panel.setLive(LiveAccuracy{0.813, 0.031, std::nullopt, 100});
        QCOMPARE(shown.live().text(), QStringLiteral("81.3\u00a0±\u00a03.1\u00a0%, 100 images"));
        // An edit since: the number is pale until the next one.
        shown.panel.setLive(LiveAccuracy{0.813, 0.031, std::nullopt, 100, false});
        QCOMPARE(shown.live().text(),
                 QStringLiteral("81.3\u00a0±\u00a03.1\u00a0%, 100 images\u2026"));
        QCOMPARE(shown.live().foregroundRole(), QPalette::PlaceholderText);
        shown.panel.setLive(LiveAccuracy{0.82, 0.029, 0.813, 100});
        QCOMPARE(shown.live().text(),
                 QStringLiteral("81.3\u00a0% → 82.0\u00a0±\u00a02.9\u00a0%, 100 images"));
        QCOMPARE(shown.live().foregroundRole(), QPalette::WindowText);
        shown.panel.setFollows(false, 50);
        QCOMPARE(changed.count(), 1);
        QVERIFY(!shown.live().isVisible());
        QCOMPARE(shown.panel.followImages(), std::int64_t{50});
    }

    void staleRowsReachTheTable() {
        Shown shown;
        shown.panel.setTasks(twoTasks());
        shown.panel.setTable(someEvaluation(2, 2));
        shown.panel.setStale({0});
        const QString folderless = shown.panel.view().tableText();
        QVERIFY(folderless.contains(QStringLiteral("AdaSVD")));
        shown.panel.setExperts({{QStringLiteral("mnist"), Qt::red}});
        shown.panel.setTable({});
        QVERIFY(shown.emptyButton().isVisible());
    }

    void listsOfNumbers() {
        QCOMPARE(parseNumbers(QStringLiteral("0.5, 1;1.5  2,")).numbers,
                 (std::vector<double>{0.5, 1, 1.5, 2}));
        QCOMPARE(parseNumbers(QStringLiteral("1, 1, 1.0")).numbers, (std::vector<double>{1}));
        for (const char* wrong : {"1, x", "-1", "nan", "1e9", "0.5.1"})
            QVERIFY2(!parseNumbers(QString::fromLatin1(wrong)).problem.isEmpty(), wrong);
        QCOMPARE(evenNumbers(0.1, 0.5, 5), (std::vector<double>{0.1, 0.2, 0.3, 0.4, 0.5}));
        QCOMPARE(evenNumbers(2, 2, 3), (std::vector<double>{2}));
        QStringList many;
        for (int i = 0; i < 60; ++i)
            many << QString::number(i);
        QVERIFY(!parseNumbers(many.join(QLatin1Char(' '))).problem.isEmpty());

        const std::vector<double> numbers{0.25, 1000};
        for (const QLocale& locale : {QLocale::c(), QLocale(QLocale::German),
                                      QLocale(QLocale::English, QLocale::UnitedStates)}) {
            QLocale::setDefault(locale);
            QCOMPARE(parseNumbers(numbersText(numbers)).numbers, numbers);
        }
        QLocale::setDefault(QLocale(QLocale::German));
        QCOMPARE(parseNumbers(QStringLiteral("0,5 1,5")).numbers, (std::vector<double>{0.5, 1.5}));
        QCOMPARE(parseNumbers(QStringLiteral("0.5; 1.5")).numbers, (std::vector<double>{0.5, 1.5}));
        QCOMPARE(parseNumbers(QStringLiteral("0.125; 1.000")).numbers,
                 (std::vector<double>{0.125, 1}));
        QLocale::setDefault(QLocale::c());
    }

    void barsWrap() {
        QWidget bar;
        auto* layout = new WrapLayout(&bar);
        layout->setContentsMargins(8, 4, 8, 4);
        layout->setSpacing(8);
        for (int i = 0; i < 4; ++i) {
            auto* part = new QWidget(&bar);
            part->setFixedSize(100, i == 1 ? 30 : 20);
            layout->addWidget(part);
        }
        QCOMPARE(layout->sizeHint(), QSize(4 * 100 + 3 * 8 + 16, 30 + 8));
        QCOMPARE(layout->heightForWidth(440), 38);
        QCOMPARE(layout->heightForWidth(439), 38 + 8 + 20);
        QCOMPARE(layout->heightForWidth(224), 38 + 8 + 20);
        bar.resize(224, 100);
        bar.show();
        const QList<QWidget*> parts = bar.findChildren<QWidget*>();
        QCOMPARE(parts[0]->pos(), QPoint(8, 4 + 5));  // on the middle of its row
        QCOMPARE(parts[2]->pos(), QPoint(8, 4 + 30 + 8));
        parts[0]->hide();
        QCOMPARE(layout->heightForWidth(340), 38);
    }
};

}  // namespace interfuse

QTEST_MAIN(interfuse::EvaluationPanelTest)
#include "evaluation_panel_test.moc"
