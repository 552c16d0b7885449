// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Measured beside the work: accuracies that follow the edits, a sweep, the pool itself; and a
// window that stays awake meanwhile.
#include <QAction>
#include <QCheckBox>
#include <QLabel>
#include <QPushButton>
#include <QTimer>
#include <QToolButton>
#include <algorithm>

#include "core/project/comparison.h"
#include "tests/ui/window/window_work.h"
#include "ui/document/shaping.h"
#include "ui/panels/views_panel.h"
#include "ui/plots/custom_plot.h"
#include "ui/plots/evaluation_text.h"

namespace interfuse {

using namespace testing_tools;

class LiveEvaluationTest : public QObject {
    Q_OBJECT

    std::unique_ptr<WindowDesk> desk_;

    Evaluations& evaluations() { return desk_->session().evaluations(); }
    QString words(const char* label) { return desk_->find<QLabel>(label)->text(); }
    bool isEnded() {
        return waitUntil([this] { return !evaluations().isRunning(); }, runLimit);
    }
    bool isLive() {
        return waitUntil([this] { return evaluations().live() && evaluations().live()->isCurrent; },
                         runLimit);
    }
    // The merged model's average, without window and worker.
    double directly(std::int64_t images);

  private Q_SLOTS:
    void init();
    void cleanup() { desk_.reset(); }

    void followsChanges();
    void belongsToTheLastOfManyChanges();
    void waitsForOtherWork();
    void theWindowStaysAwake();
    void sweepsAndTakesTheBest();
    void aSweepNeedsAdaSvd();
    void inspectsThePool();
};

void LiveEvaluationTest::init() {
    desk_ = std::make_unique<WindowDesk>();
    QVERIFY(desk_->opens(quickSample()));
    QVERIFY(desk_->calibrates());
    desk_->document().undoStack().clear();
    show(*desk_, View::accuracy);
}

double LiveEvaluationTest::directly(std::int64_t images) {
    ComparisonChoices choices;
    choices.pretrained = choices.experts = choices.simple_average = false;
    choices.task_arithmetic.clear();
    choices.ties.clear();
    ComparisonObserver silent;
    Comparison comparison({desk_->recipe(), images, desk_->at("heads")});
    const EvaluationTable table =
        comparison.run(candidates_of(desk_->recipe(), choices),
                       desk_->document().calibration()->table.get(), silent, {});
    return average_score(table.models.front())->accuracy;
}

void LiveEvaluationTest::followsChanges() {
    QVERIFY(desk_->click("evaluationFollow"));
    QVERIFY(isLive());
    QVERIFY(!evaluations().isRunning());
    const double first = evaluations().live()->accuracy;
    QCOMPARE(first, directly(20));
    const QString alone = accuracyText(first, evaluations().live()->error);
    QCOMPARE(words("evaluationLive"), alone + QStringLiteral(", 100 images"));
    QCOMPARE(words("shapeAccuracy"), QStringLiteral("Accuracy on 100 images: ") + alone);

    QVERIFY(drag(*desk_, "shapeScalingSlider", 0.3));
    QVERIFY(isLive());
    const double second = evaluations().live()->accuracy;
    QCOMPARE(second, directly(20));
    QVERIFY(second != first);
    const QString change = accuracyChangeText(first, second, evaluations().live()->error);
    QCOMPARE(words("evaluationLive"), change + QStringLiteral(", 100 images"));
    QVERIFY(words("shapeAccuracy").endsWith(change));
    // An undo is a change as well.
    desk_->key(Qt::Key_Z, Qt::ControlModifier);
    QVERIFY(isLive());
    QCOMPARE(evaluations().live()->accuracy, first);
    // Other images, another value; and silence.
    QVERIFY(choose(*desk_, "evaluationFollowImages", QStringLiteral("50 images per task")));
    QVERIFY(isLive());
    QCOMPARE(evaluations().live()->accuracy, directly(50));
    QVERIFY(words("evaluationLive").endsWith(QStringLiteral(", 250 images")));
    QVERIFY(desk_->click("evaluationFollow"));
    QVERIFY(!desk_->isVisible("evaluationLive"));
    QVERIFY(drag(*desk_, "shapeScalingSlider", 1));
    QTest::qWait(300);
    QVERIFY(!evaluations().live());
    // It is no run of the project.
    QVERIFY(desk_->session().history().records().size() == 1);
}

void LiveEvaluationTest::belongsToTheLastOfManyChanges() {
    QVERIFY(desk_->click("evaluationFollow"));
    QVERIFY(isLive());
    int answers = 0;
    connect(&evaluations(), &Evaluations::liveChanged, this,
            [&] { answers += evaluations().live() && evaluations().live()->isCurrent ? 1 : 0; });
    int edits = 0;
    connect(&desk_->document(), &ProjectDocument::recipeChanged, this, [&edits] { ++edits; });
    for (const double factor : {0.2, 1.4, 0.5, 2.8, 0.9}) {
        QVERIFY(drag(*desk_, "shapeScalingSlider", factor));
        QVERIFY(drag(*desk_, "shapeExpertSlider1", factor / 2));
        QVERIFY(desk_->click("shapeMute2"));
    }
    QVERIFY(isLive());
    QCOMPARE(evaluations().live()->accuracy, directly(20));
    // Old askings are dropped, not worked off.
    QVERIFY(edits > 40);
    QVERIFY2(answers < edits, qPrintable(QString::number(answers)));
}

void LiveEvaluationTest::waitsForOtherWork() {
    QVERIFY(desk_->click("evaluationFollow"));
    QVERIFY(isLive());
    QVERIFY(drag(*desk_, "shapeScalingSlider", 0.5));
    // An export at once: the live value comes after it, and the export is of the last state.
    QVERIFY(exports(*desk_, "exported"));
    QCOMPARE(commandLineDifferences(*desk_, "exported", "exported/recipe.yaml"), QString());
    QVERIFY(isLive());
    QCOMPARE(evaluations().live()->accuracy, directly(20));
    // A whole evaluation goes before, and both end.
    QVERIFY(drag(*desk_, "shapeScalingSlider", 1.5));
    QVERIFY(evaluates(*desk_));
    QVERIFY(isLive());
    QCOMPARE(evaluations().live()->accuracy, directly(20));
    QCOMPARE(average_score(evaluations().comparison().models.back())->accuracy, directly(20));
    // So does a calibration.
    QVERIFY(desk_->type("numSamples", QStringLiteral("12")));
    QVERIFY(desk_->calibrates());
    QVERIFY(isLive());
    QCOMPARE(evaluations().live()->accuracy, directly(20));
}

void LiveEvaluationTest::theWindowStaysAwake() {
    QVERIFY(choose(*desk_, "evaluationImages", QStringLiteral("all images")));
    std::vector<qint64> ticks;
    QElapsedTimer since;
    QTimer timer;
    connect(&timer, &QTimer::timeout, this, [&] { ticks.push_back(since.restart()); });
    const auto slow = [&] {
        std::sort(ticks.begin(), ticks.end());
        const qint64 tick = ticks[ticks.size() * 99 / 100];
        qInfo("%zu ticks, 99 %% below %lld ms, all below %lld ms", ticks.size(),
              static_cast<long long>(tick), static_cast<long long>(ticks.back()));
        ticks.clear();
        return tick;
    };
    since.start();
    timer.start(5);
    desk_->key(Qt::Key_F8);
    QVERIFY(isEnded());
    QVERIFY(ticks.size() > 50);
    QVERIFY(slow() < 100);
    // The same while edits are followed, with the figures in sight.
    QVERIFY(desk_->click("evaluationFollow"));
    show(*desk_, View::heatMap);
    QVERIFY(desk_->click("shown_coefficients"));
    ticks.clear();
    since.restart();
    for (int i = 0; i < 8; ++i) {
        QVERIFY(drag(*desk_, "shapeScalingSlider", i % 2 == 0 ? 0.5 : 4));
        QTest::qWait(150);
    }
    QVERIFY(isLive());
    QVERIFY(slow() < 100);
}

void LiveEvaluationTest::sweepsAndTakesTheBest() {
    show(*desk_, View::sweep);
    QVERIFY(choose(*desk_, "sweepMode", QStringLiteral("List")));
    QVERIFY(desk_->type("sweepList", QStringLiteral("0.5, one")));
    QVERIFY(!desk_->find<QWidget>("sweepRun")->isEnabled());
    QVERIFY(words("sweepState").contains(QStringLiteral("one")));
    QVERIFY(desk_->type("sweepList", QStringLiteral("2, 0.5, 1")));
    QVERIFY(choose(*desk_, "sweepImages", QStringLiteral("20 images per task")));
    QVERIFY(desk_->click("sweepRun"));
    QCOMPARE(evaluations().work(), Evaluations::Work::sweeping);
    QCOMPARE(desk_->find<QPushButton>("sweepRun")->text(), QStringLiteral("Stop"));
    QVERIFY(isEnded());
    const EvaluationTable& table = *evaluations().sweep();
    QCOMPARE(table.models.size(), std::size_t{3});
    double best = 0, accuracy = -1;
    for (const EvaluatedModel& model : table.models) {
        const double average = average_score(model)->accuracy;
        if (average > accuracy) best = *model.scaling;
        accuracy = std::max(accuracy, average);
    }
    auto* plot = desk_->find<QCustomPlot>("plot_sweep");
    auto* view = qobject_cast<PlotView*>(plot->parentWidget());
    QTRY_VERIFY(view->replots() > 0);
    QVERIFY(view->pictureActions().first()->isEnabled());

    auto* take = desk_->find<QPushButton>("sweepTakeBest");
    QCOMPARE(take->text(), QStringLiteral("Use %1, the best").arg(scalingText(best)));
    const Recipe before = desk_->recipe();
    QVERIFY(desk_->click(take));
    QCOMPARE(overallScaling(desk_->recipe()), best);
    QCOMPARE(desk_->session().state(), RunState::calibrated);
    QVERIFY(!take->isEnabled());
    QCOMPARE(words("sweepState"), QString());  // the factor itself makes no sweep stale
    // What was swept is what this recipe merges, and what is exported of it.
    QCOMPARE(accuracy, directly(20));
    QVERIFY(exports(*desk_, "exported"));
    QCOMPARE(commandLineDifferences(*desk_, "exported", "exported/recipe.yaml"), QString());
    QVERIFY(desk_->click("shapeMute1"));
    QVERIFY(words("sweepState").contains(QStringLiteral("before the last change")));
    for (int i = 0; i < 2; ++i)
        desk_->key(Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(desk_->recipe(), before);
    QVERIFY(take->isEnabled());
}

void LiveEvaluationTest::aSweepNeedsAdaSvd() {
    QVERIFY(choose(*desk_, "method", QStringLiteral("TIES")));
    show(*desk_, View::sweep);
    auto* run = desk_->find<QWidget>("sweepRun");
    QVERIFY(!run->isEnabled());
    QVERIFY(run->toolTip().contains(QStringLiteral("the method is another")));
    // The merged model is another one now.
    QVERIFY(evaluates(*desk_));
    QCOMPARE(evaluations().comparison().models.back().kind, ModelKind::ties);
}

void LiveEvaluationTest::inspectsThePool() {
    QVERIFY(!desk_->isVisible("shapeChanges"));
    desk_->key(Qt::Key_F9);
    QVERIFY(desk_->isVisible("poolPanel"));
    QVERIFY(isEnded());
    QVERIFY(evaluations().pool());
    const QList<PlotView*> plots = desk_->find<QWidget>("poolPanel")->findChildren<PlotView*>();
    QCOMPARE(plots.size(), 4);
    QSet<QByteArray> pictures;
    for (PlotView* view : plots) {
        QVERIFY(desk_->click(qPrintable(QStringLiteral("pool_") + view->figure().name())));
        QTRY_VERIFY(view->isVisible() && view->replots() > 0);
        QVERIFY(view->figure().hasPicture(*desk_->session().figures()));
        QVERIFY(view->pictureActions().first()->isEnabled());
        QTest::qWait(100);
        const QImage picture = view->grab().toImage();
        pictures.insert(
            QByteArray(reinterpret_cast<const char*>(picture.constBits()), picture.sizeInBytes()));
    }
    QCOMPARE(pictures.size(), 4);
    // The read-out tells how far the shaping moves the layers, and follows it.
    QVERIFY(desk_->isVisible("shapeChanges"));
    const QString before = words("shapeChanges");
    QVERIFY(drag(*desk_, "shapeScalingSlider", 1));
    QVERIFY(words("shapeChanges") != before);
    // It outlives edits, but not another expert.
    QVERIFY(evaluations().pool());
    QVERIFY(desk_->clickRow(SourceSection::experts, 0));
    desk_->key(Qt::Key_Delete);
    QVERIFY(!evaluations().pool());
    QVERIFY(!desk_->isVisible("shapeChanges"));
}

}  // namespace interfuse

int main(int argc, char** argv) {
    return interfuse::testing_tools::runWindowTest<interfuse::LiveEvaluationTest>(argc, argv);
}
#include "live_evaluation_test.moc"
