// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The page of runs, by mouse and keys: list, names, removal in place, comparison, going back.
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QToolButton>
#include <QTreeView>
#include <QTreeWidget>
#include <QtTest>

#include "tests/ui/support/some_runs.h"
#include "ui/panels/runs_model.h"
#include "ui/panels/runs_panel.h"
#include "ui/plots/custom_plot.h"
#include "ui/plots/matrix_element.h"
#include "ui/plots/plot_view.h"

namespace interfuse {

class RunsPanelTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void init();
    void cleanup() { panel_.reset(); }

    void withoutRunsThereIsASentence();
    void theNewestIsFirst();
    void columnsTellARun();
    void renamingByKey();
    void removingAsksInPlace();
    void theQuestionEndsWithEscapeAndSelection();
    void severalAreRemovedAtOnce();
    void goingBack();
    void sameColorsCostNothing();
    void twoRunsBesideEachOther();
    void accuraciesBesideEachOther();
    void aTableThatIsGoneIsTold();
    void otherExpertsGiveASentence();
    void theKindIsThatOfTheOtherViews();
    void theSelectionOutlivesChanges();

  private:
    template <typename Widget>
    Widget* find(const char* name) const {
        return panel_->findChild<Widget*>(QString::fromLatin1(name));
    }
    QTreeView& list() const { return *find<QTreeView>("runsList"); }
    QString cell(int row, int column) const {
        return list().model()->index(row, column).data().toString();
    }
    QString words(const char* name) const { return find<QLabel>(name)->text(); }
    QString addRun(const Recipe& recipe, double lean = 0.1, double seconds = 71);
    Recipe recipe() const { return someRecipe("/pool"); }

    std::unique_ptr<RunHistory> history_;
    std::unique_ptr<RunsPanel> panel_;
    QDateTime when_{QDate(2026, 7, 4), QTime(12, 0), Qt::UTC};
};

void RunsPanelTest::init() {
    history_ = std::make_unique<RunHistory>();
    panel_ = std::make_unique<RunsPanel>(*history_);
    panel_->resize(1000, 700);
    panel_->show();
    QVERIFY(QTest::qWaitForWindowExposed(panel_.get()));
}

QString RunsPanelTest::addRun(const Recipe& recipe, double lean, double seconds) {
    RunRecord run = someRun(recipe, someTable(lean));
    run.when = when_ = when_.addSecs(60);
    run.seconds = seconds;
    return history_->add(run);
}

void RunsPanelTest::withoutRunsThereIsASentence() {
    QVERIFY(find<QLabel>("runsEmpty")->isVisible());
    QVERIFY(!list().isVisible());
    const QString id = addRun(recipe());
    QVERIFY(list().isVisible());
    history_->remove(id);
    QVERIFY(find<QLabel>("runsEmpty")->isVisible());
}

void RunsPanelTest::theNewestIsFirst() {
    addRun(recipe());
    addRun(recipe());
    QCOMPARE(cell(0, RunsModel::nameColumn), QStringLiteral("Calibration 2"));
    QCOMPARE(cell(1, RunsModel::nameColumn), QStringLiteral("Calibration 1"));
}

void RunsPanelTest::columnsTellARun() {
    const QString id = addRun(recipe(), 0.1, 131);
    QCOMPARE(cell(0, RunsModel::kindColumn), QStringLiteral("Calibration"));
    QCOMPARE(cell(0, RunsModel::whenColumn),
             QLocale().toString(when_.toLocalTime(), QLocale::ShortFormat));
    QCOMPARE(cell(0, RunsModel::samplesColumn), QStringLiteral("32"));
    QCOMPARE(cell(0, RunsModel::deviceColumn), QStringLiteral("cpu"));
    QCOMPARE(cell(0, RunsModel::timeColumn), QStringLiteral("2:11"));
    QCOMPARE(cell(0, RunsModel::accuracyColumn), QStringLiteral("–"));
    history_->attach(id, someEvaluation(recipe(), 0.8));
    QCOMPARE(cell(0, RunsModel::accuracyColumn), QStringLiteral("75.0\u00a0%"));
}

void RunsPanelTest::renamingByKey() {
    const QString id = addRun(recipe());
    panel_->select({id});
    list().setFocus();
    QTest::keyClick(&list(), Qt::Key_F2);
    auto* editor = list().findChild<QLineEdit*>();
    QVERIFY(editor != nullptr);
    editor->selectAll();
    QTest::keyClicks(editor, QStringLiteral("before muting"));
    QTest::keyClick(editor, Qt::Key_Return);
    QTRY_COMPARE(history_->find(id)->name, QStringLiteral("before muting"));
    QCOMPARE(panel_->selectedRuns(), QStringList{id});
    QCOMPARE(words("runsTitle"), QStringLiteral("before muting"));
    // A window that closes while a name is being written keeps the name.
    QTest::keyClick(&list(), Qt::Key_F2);
    QTest::keyClicks(list().findChild<QLineEdit*>(), QStringLiteral("half"));
    panel_.reset();
    QCOMPARE(history_->find(id)->name, QStringLiteral("half"));
}

void RunsPanelTest::removingAsksInPlace() {
    const QString id = addRun(recipe());
    auto* remove = find<QToolButton>("runsRemove");
    QVERIFY(!remove->isEnabled());
    panel_->select({id});
    QCOMPARE(remove->text(), QStringLiteral("Re&move"));
    QTest::mouseClick(remove, Qt::LeftButton);
    QVERIFY(history_->find(id) != nullptr);
    QCOMPARE(remove->text(), QStringLiteral("Re&move?"));
    QVERIFY(words("runsQuestion").contains(QStringLiteral("Calibration 1")));
    QTest::mouseClick(remove, Qt::LeftButton);
    QVERIFY(history_->find(id) == nullptr);
    QCOMPARE(remove->text(), QStringLiteral("Re&move"));
    QCOMPARE(words("runsQuestion"), QString());
}

void RunsPanelTest::theQuestionEndsWithEscapeAndSelection() {
    const QString first = addRun(recipe()), second = addRun(recipe());
    auto* remove = find<QToolButton>("runsRemove");
    panel_->select({first});
    list().setFocus();
    QTest::keyClick(&list(), Qt::Key_Delete);
    QCOMPARE(remove->text(), QStringLiteral("Re&move?"));
    QTest::keyClick(&list(), Qt::Key_Escape);
    QCOMPARE(remove->text(), QStringLiteral("Re&move"));
    QTest::keyClick(&list(), Qt::Key_Delete);
    panel_->select({second});
    QCOMPARE(remove->text(), QStringLiteral("Re&move"));
    QTest::keyClick(&list(), Qt::Key_Delete);
    QVERIFY(history_->find(second) != nullptr);
    QTest::keyClick(&list(), Qt::Key_Delete);
    QVERIFY(history_->find(second) == nullptr);
    QVERIFY(history_->find(first) != nullptr);
}

void RunsPanelTest::severalAreRemovedAtOnce() {
    const QString first = addRun(recipe()), second = addRun(recipe()), third = addRun(recipe());
    panel_->select({first, third});
    list().setFocus();
    QTest::keyClick(&list(), Qt::Key_Delete);
    QTest::keyClick(&list(), Qt::Key_Delete);
    QCOMPARE(history_->records().size(), std::size_t{1});
    QVERIFY(history_->find(second) != nullptr);
}

void RunsPanelTest::goingBack() {
    const QString first = addRun(recipe()), second = addRun(recipe());
    auto* goBack = find<QToolButton>("runsGoBack");
    QSignalSpy asked(panel_.get(), &RunsPanel::goBackAsked);
    QVERIFY(!goBack->isEnabled());
    panel_->select({first, second});
    QVERIFY(!goBack->isEnabled());
    panel_->select({first});
    QTest::mouseClick(goBack, Qt::LeftButton);
    QCOMPARE(asked.count(), 1);
    QCOMPARE(asked.front().front().toString(), first);
    panel_->setWhyNotGoBack(QStringLiteral("A calibration is running."));
    QVERIFY(!goBack->isEnabled());
    QCOMPARE(goBack->toolTip(), QStringLiteral("A calibration is running."));
}

// Every move of a slider tells the colours again.
void RunsPanelTest::sameColorsCostNothing() {
    const QString first = addRun(recipe(), 0.1), second = addRun(recipe(), 0.2);
    history_->attach(first, someEvaluation(recipe(), 0.8));
    panel_->select({first, second});
    panel_->setColors({{"mnist", Qt::red}});
    const auto* accuracies = find<QTreeWidget>("runsAccuracies");
    QSignalSpy rows(accuracies->model(), &QAbstractItemModel::rowsInserted);
    panel_->setColors({{"mnist", Qt::red}});
    panel_->setWhyNotGoBack({});
    QCOMPARE(rows.count(), 0);
    panel_->setColors({{"mnist", Qt::blue}});
    QVERIFY(rows.count() > 0);
}

void RunsPanelTest::twoRunsBesideEachOther() {
    Recipe later = recipe();
    later.method.scaling_factor = 2.5;
    later.method.num_samples = 256;
    later.interfuse.muted = {"svhn"};
    const QString first = addRun(recipe(), 0.1), second = addRun(later, 0.2);
    panel_->select({second, first});  // the older one comes first, whatever the order
    QCOMPARE(words("runsTitle"), QStringLiteral("From Calibration 1 to Calibration 2"));
    const QString text = words("runsText");
    QVERIFY2(text.contains(QStringLiteral("scaling_factor null → 2.5")), qPrintable(text));
    QVERIFY2(text.contains(QStringLiteral("num_samples 32 → 256")), qPrintable(text));
    QVERIFY2(text.contains(QStringLiteral("muted: svhn")), qPrintable(text));
    QTRY_VERIFY(matrixOf(*panel_->plot().plot()) != nullptr);
    const MatrixModel& model = matrixOf(*panel_->plot().plot())->model();
    QCOMPARE(model.rows.size(), std::size_t{2});
    // As the tables say: means over both datasets, the second less the first.
    const MixedRouting a = someTable(0.1)->mix({}, TokenSet::all);
    const MixedRouting b = someTable(0.2)->mix({}, TokenSet::all);
    for (std::size_t module = 0; module < 12; ++module) {
        const double difference = b.means[module][0] - a.means[module][0];
        QVERIFY(std::abs(model.value(0, module) - difference) < 5e-4);
    }
    QVERIFY(!words("runsLargestDifference").isEmpty());

    panel_->select({first});
    QVERIFY(!panel_->plot().isVisible());
    QCOMPARE(words("runsTitle"), QStringLiteral("Calibration 1"));
    QVERIFY(words("runsText").contains(QStringLiteral("Experts: mnist, svhn")));
    QVERIFY(words("runsText").contains(QStringLiteral("num_samples 256 → 32")));
}

void RunsPanelTest::accuraciesBesideEachOther() {
    const QString first = addRun(recipe()), second = addRun(recipe()), third = addRun(recipe());
    history_->attach(first, someEvaluation(recipe(), 0.8));
    EvaluationTable better = someEvaluation(recipe(), 0.85);
    history_->attach(second, better);
    panel_->select({first, second});
    const auto* table = find<QTreeWidget>("runsAccuracies");
    QVERIFY(table->isVisible());
    QCOMPARE(table->topLevelItemCount(), 3);
    const auto row = [&](int item) {
        QStringList texts;
        for (int i = 0; i < table->columnCount(); ++i)
            texts << table->topLevelItem(item)->text(i);
        return texts;
    };
    QCOMPARE(row(0), (QStringList{QStringLiteral("mnist"), QStringLiteral("80.0\u00a0%"),
                                  QStringLiteral("85.0\u00a0%"), QStringLiteral("+5.0")}));
    QCOMPARE(row(2)[0], QStringLiteral("Average"));
    QCOMPARE(row(2)[3], QStringLiteral("+5.0"));
    panel_->select({second, third});
    QCOMPARE(row(0)[2], QStringLiteral("–"));
    QCOMPARE(row(0)[3], QStringLiteral("–"));
    panel_->select({third});
    QVERIFY(!table->isVisible());
    QVERIFY(words("runsNoAccuracies").contains(QStringLiteral("not evaluated")));
}

void RunsPanelTest::aTableThatIsGoneIsTold() {
    QTemporaryDir folder;
    const QString runs = folder.filePath(QStringLiteral("a.runs"));
    history_->saveTo(runs);
    const QString first = addRun(recipe(), 0.1), second = addRun(recipe(), 0.2);
    QVERIFY(QFile::remove(runs + QLatin1Char('/') + history_->find(first)->tableFile));
    panel_->select({first});
    QVERIFY(words("runsText").contains(QStringLiteral("routing table is gone")));
    panel_->select({first, second});
    QVERIFY(matrixOf(*panel_->plot().plot()) == nullptr);
    QVERIFY(!find<QLabel>("runsLargestDifference")->isVisible());
    QCOMPARE(words("runsText"), QStringLiteral("Their recipes are the same."));
}

void RunsPanelTest::otherExpertsGiveASentence() {
    const QString first = addRun(recipe());
    RunRecord other =
        someRun(someRecipe("/pool", {"dtd", "sun397"}), someTable(0.1, {"dtd", "sun397"}));
    other.when = when_.addSecs(9);
    const QString second = history_->add(other);
    panel_->select({first, second});
    QVERIFY(panel_->plot().isVisible());
    QTest::qWait(150);
    QVERIFY(matrixOf(*panel_->plot().plot()) == nullptr);
    QVERIFY(words("runsText").contains(QStringLiteral("with the expert dtd")));
}

void RunsPanelTest::theKindIsThatOfTheOtherViews() {
    const QString first = addRun(recipe(), 0.1), second = addRun(recipe(), 0.2);
    panel_->select({first, second});
    FigureChoices choices;
    choices.kind = LinearKind::fc2;
    panel_->setChoices(choices);
    QTRY_VERIFY(matrixOf(*panel_->plot().plot()) != nullptr);
    QTRY_COMPARE(matrixOf(*panel_->plot().plot())->model().columns.size(), std::size_t{2});
    QVERIFY(words("runsLargestDifference").contains(QStringLiteral("fc2")));
}

void RunsPanelTest::theSelectionOutlivesChanges() {
    const QString first = addRun(recipe(), 0.1), second = addRun(recipe(), 0.2);
    panel_->select({first, second});
    addRun(recipe(), 0.3);
    QCOMPARE(panel_->selectedRuns().size(), 2);
    QVERIFY(panel_->selectedRuns().contains(first));
    history_->remove(second);
    QCOMPARE(panel_->selectedRuns(), QStringList{first});
    QCOMPARE(words("runsTitle"), QStringLiteral("Calibration 1"));
}

}  // namespace interfuse

QTEST_MAIN(interfuse::RunsPanelTest)
#include "runs_panel_test.moc"
